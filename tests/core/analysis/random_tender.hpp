#pragma once

#include "core/evaluation/evaluation.hpp"

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

/// Small random tenders of every shape that changes how close a result is: thresholds, shortlists, relative and
/// absolute prices, published means, uneven scales, rounding, tie rules.
namespace tender::building {

class RandomTender {
public:
    explicit RandomTender(std::uint64_t seed) : random_{seed} {}

    Tender next()
    {
        Tender tender;
        tender.id = "random";
        tender.title = "Random tender";
        tender.model.scales = {scale("0-3", {0, 1, 2, 3}), scale("0-5", {0, 1, 2, 3, 4, 5}),
                               scale("uneven", {0, 30, 50, 100})};
        tender.model.outcome = one_in(8) ? Outcome::AllPassing : Outcome::OneWinner;
        members_ = 1 + below(2);
        means_ = one_in(4);
        const auto bids = one_in(6) ? 2 : 3 + below(2);
        apart_ = one_in(4);
        alike_ = !apart_ && below(2) == 0;
        add_stages(tender.model);
        for (std::size_t bid = 0; bid < bids; ++bid)
            add_bid(tender, bid);
        for (std::size_t member = 0; member < members_; ++member)
            tender.panel.push_back({.id = "p" + std::to_string(member), .role = "Panel member"});
        for (const auto& bid : tender.bids)
            mark(tender, bid.id);
        return tender;
    }

private:
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }
    bool one_in(std::size_t count) { return below(count) == 0; }

    static Scale scale(std::string id, const std::vector<int>& values)
    {
        Scale scale{.id = std::move(id), .steps = {}, .range = {}};
        for (const int value : values)
            scale.steps.push_back({.mark = std::to_string(value), .value = value, .name = {}, .descriptor = {}});
        return scale;
    }
    std::string some_scale()
    {
        constexpr std::array names{"0-3", "0-5", "uneven"};
        return names[below(names.size())];
    }

    /// One to three questions whose weights add up to `sum`.
    std::vector<Criterion> questions(const std::string& prefix, std::int64_t sum)
    {
        const auto count = 1 + below(3);
        std::vector<Criterion> criteria;
        auto left = sum;
        for (std::size_t i = 0; i < count; ++i) {
            const auto rest = static_cast<std::int64_t>(count - i);
            const auto weight =
                rest == 1 ? left : 1 + static_cast<std::int64_t>(below(static_cast<std::size_t>(left - rest)));
            left -= weight;
            Criterion question;
            question.id = prefix + std::to_string(i);
            question.title = "Question " + question.id;
            question.weight = weight;
            question.scale = some_scale();
            if (one_in(9)) question.threshold = question.scale == "uneven" ? Rational{30} : Rational{2};
            criteria.push_back(std::move(question));
        }
        return criteria;
    }

    Stage marked_stage(const std::string& id, const Counts& counts)
    {
        Stage stage;
        stage.id = id;
        stage.title = "Stage " + id;
        stage.counts = counts;
        stage.weights_sum = Rational{20};
        stage.criteria = questions(id + "-", 20);
        if (means_) stage.mark_rule = MarkRule::Mean;
        if (one_in(6)) stage.threshold = Rational{static_cast<std::int64_t>(6 + below(7))};
        if (one_in(8)) stage.rounding = Rounding{RoundingMode::HalfUp, 0};
        if (one_in(16)) stage.best_gets = Rational{20};
        return stage;
    }

    void add_stages(Model& model)
    {
        if (one_in(3)) model.stages.push_back(marked_stage("gate", CountsAsGate{}));
        if (one_in(6)) {
            model.stages.push_back(marked_stage(
                "list", CountsAsShortlist{.places = 2,
                                          .tie = one_in(2) ? ShortlistTie::AdmitAll : ShortlistTie::PanelDecides}));
        }
        model.weights_sum = Rational{100};
        const bool priced = !one_in(5);
        const bool twice = one_in(3);
        const std::int64_t price_weight = priced ? 60 : 0;
        const std::int64_t second = twice ? 20 : 0;
        model.stages.push_back(marked_stage("written", CountsAsWeight{100 - price_weight - second}));
        if (twice) model.stages.push_back(marked_stage("interview", CountsAsWeight{second}));
        if (priced) model.stages.push_back(price_stage());
        if (one_in(8)) model.threshold = Rational{40};
        if (one_in(4)) model.tie_break = {TieByStage{"written"}};
        if (priced && one_in(4)) model.tie_break.emplace_back(TieByLowerPrice{});
    }

    Stage price_stage()
    {
        Stage stage;
        stage.id = "price";
        stage.title = "Price";
        stage.kind = StageKind::Price;
        stage.counts = CountsAsWeight{60};
        PointsRule rule{.method = LowestOverOwn{.points_max = 60}};
        switch (below(5)) {
        case 0:
            rule.method = CeilingShare{.points_max = 60, .ceiling = 400};
            break;
        case 1:
            rule.method = LinearBetweenActual{.points_max = 60};
            break;
        default:
            break;
        }
        stage.price = PriceRules{.currency = "GBP", .method = rule, .items = {}, .discount_rate = {}};
        return stage;
    }

    void add_bid(Tender& tender, std::size_t index)
    {
        Bid bid;
        bid.id = "b" + std::to_string(index);
        bid.bidder = bid.id;
        tender.bidders.push_back({.id = bid.id, .name = "Bidder " + std::to_string(index + 1), .note = {}});
        if (tender.model.stages.back().price) {
            bid.price = PriceOffer{.currency = "GBP",
                                   .amount = Rational{static_cast<std::int64_t>(price(tender.bids.size()))},
                                   .rates = {},
                                   .periods = {}};
        }
        if (one_in(20)) bid.status = BidStatus::Withdrawn;
        tender.bids.push_back(std::move(bid));
    }

    /// Where bids lie apart, the dearer the better; where they are alike, often the same.
    std::size_t price(std::size_t bid)
    {
        if (apart_) return std::max<std::size_t>(20, 150 - 50 * bid + 5 * below(5));
        return alike_ ? 100 + 100 * below(2) : 60 + 20 * below(10);
    }

    void mark(Tender& tender, const std::string& bid)
    {
        const auto index = static_cast<std::size_t>(bid.back() - '0');
        // Marks near one another make close results and ties common.
        const auto base = below(2);
        const auto some_mark = [&](const Criterion& question) {
            const auto& steps = find_scale(tender.model, question.scale)->steps;
            const auto step = apart_ ? 4 - std::min<std::size_t>(index, 3) : 1 + base + (alike_ ? 0 : below(2));
            return steps[std::min(steps.size() - 1, step)].mark;
        };
        ConsensusSheet agreed{.bid = bid, .marks = {}};
        std::vector<Sheet> sheets;
        for (std::size_t member = 0; member < members_; ++member)
            sheets.push_back({.by = "p" + std::to_string(member), .bid = bid, .marks = {}});
        for (const auto& stage : tender.model.stages) {
            if (stage.id == "interview" && one_in(12)) continue;
            for (const auto* asked : questions_of(stage.criteria)) {
                agreed.marks.push_back(
                    {.criterion = asked->id, .mark = some_mark(*asked), .reason = {}, .evidence = {}});
                for (auto& sheet : sheets)
                    sheet.marks.push_back(
                        {.criterion = asked->id, .mark = some_mark(*asked), .reason = {}, .evidence = {}});
            }
        }
        if (means_) {
            tender.sheets.insert(tender.sheets.end(), sheets.begin(), sheets.end());
        } else {
            tender.consensus.push_back(std::move(agreed));
        }
    }

    std::mt19937_64 random_;
    std::size_t members_ = 1;
    bool means_ = false;
    bool apart_ = false;
    bool alike_ = false; ///< the bids of this tender have the same marks but for one step
};

}

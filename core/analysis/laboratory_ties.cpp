#include "core/analysis/laboratory_bench.hpp"

#include <algorithm>

namespace tender {

namespace {

/// Questions of the stages that count, in published order.
std::vector<QuestionPlace> questions(const Bench& bench)
{
    std::vector<QuestionPlace> places;
    for (const auto stage : bench.moving()) {
        for (std::size_t question = 0; question < bench.sheet().stages()[stage].questions.size(); ++question)
            places.push_back({stage, question});
    }
    return places;
}

/// Looks for two bids that tie for first place.
class TieSearch {
public:
    explicit TieSearch(Bench& bench) : bench_{bench} {}

    ModelChecked run()
    {
        if (!look_at_questions() && !look_at_marks_and_prices()) look_at_equals();
        return std::move(checked_);
    }

private:
    static constexpr std::size_t pairs_max = 300;

    /// One mark lower at one question against one mark lower at another: questions of the same weight.
    bool look_at_questions()
    {
        const auto places = questions(bench_);
        const auto pairs = places.empty() ? 0 : places.size() * (places.size() - 1) / 2;
        checked_.cases += pairs;
        std::size_t looked = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t j = i + 1; j < places.size(); ++j) {
                if (++looked > pairs_max || bench_.left() == 0) return false;
                if (look(lower_at(places[i]), lower_at(places[j]), false)) return true;
            }
        }
        return false;
    }

    Candidate lower_at(const QuestionPlace& place)
    {
        auto bid = bench_.highest();
        if (auto marks = bench_.one_lower(place)) bid.marks[place.stage] = std::move(*marks);
        return bid;
    }

    /// The highest marks at one price against lower marks at a lower price.
    bool look_at_marks_and_prices()
    {
        if (!bench_.priced()) return false;
        constexpr std::size_t heights = 6;
        const auto& prices = bench_.run().prices;
        checked_.cases += (heights - 1) * prices.size() * (prices.size() - 1) / 2;
        for (std::size_t height = 1; height < heights; ++height) {
            for (const auto& dear : prices) {
                for (const auto& cheap : prices) {
                    if (cheap >= dear) continue;
                    if (bench_.left() == 0) return false;
                    auto one = bench_.highest();
                    one.price = dear;
                    auto other = bench_.at_height(height, heights);
                    other.price = cheap;
                    if (look(one, other, false)) return true;
                }
            }
        }
        return false;
    }

    void look_at_equals()
    {
        ++checked_.cases;
        if (bench_.left() > 0) look(bench_.highest(), bench_.highest(), true);
    }

    bool look(const Candidate& one, const Candidate& other, bool alike)
    {
        ++checked_.tried;
        if (!alike && one.marks == other.marks && one.price == other.price) return false;
        auto example = bench_.example(std::vector{one, other});
        const auto& outcome = example.outcome;
        if (outcome.decided != Decided::Tie || outcome.waits_at || outcome.tied.size() < 2) return false;
        // Two bids with the same marks and prices differ in nothing that could be published; that they tie weighs less.
        const auto& model = bench_.model();
        const bool settled = !model.tie_power.empty() || (alike && !model.tie_break.empty());
        checked_.observations.push_back({.severity = settled ? Severity::Note : Severity::Warning,
                                         .fact = Unparted{.alike = alike, .has_power = !model.tie_power.empty()},
                                         .examples = {}});
        checked_.observations.back().examples.push_back(std::move(example));
        return true;
    }

    Bench& bench_;
    ModelChecked checked_{.check = ModelCheck::TieForFirst, .not_tried = {}, .observations = {}};
};

/// Looks for points and totals below zero.
class BelowZeroSearch {
public:
    explicit BelowZeroSearch(Bench& bench) : bench_{bench} {}

    ModelChecked run()
    {
        const auto prices = bench_.run().prices;
        const std::size_t count = std::max<std::size_t>(prices.size(), 1);
        checked_.cases = 2 * count * count;
        for (const bool low : {false, true}) {
            for (std::size_t a = 0; a < count; ++a) {
                for (std::size_t b = 0; b < count; ++b) {
                    if (bench_.left() < 3) return std::move(checked_);
                    auto rival = bench_.highest();
                    auto bid = low ? bench_.at_height(1, 2) : bench_.highest();
                    if (!prices.empty()) rival.price = prices[a];
                    if (!prices.empty()) bid.price = prices[b];
                    ++checked_.tried;
                    note_below(bench_.room() > 1 ? std::vector{rival, bid} : std::vector{bid});
                }
            }
        }
        return std::move(checked_);
    }

private:
    void note_below(const std::vector<Candidate>& bids)
    {
        const auto outcome = bench_.evaluate(bids);
        const auto last = bids.size() - 1;
        for (const auto stage : bench_.run().stages) {
            const auto* at = at_stage(outcome, stage, last);
            if (at == nullptr || !at->points || at->points->sign() >= 0) continue;
            if (!points_seen_ && !is_figure(stage)) note(bids, {.bid = last, .stage = stage, .value = *at->points});
            points_seen_ = points_seen_ || !is_figure(stage);
        }
        const auto& total = outcome.bids[last].total;
        if (!total || total->sign() >= 0) return;
        if (!total_seen_) note(bids, {.bid = last, .stage = std::nullopt, .value = *total});
        total_seen_ = true;
    }

    /// Whether the points of a stage are the evaluated figure, which is the total.
    [[nodiscard]] bool is_figure(std::size_t stage) const
    {
        return bench_.has_evaluated_figure() && stage == bench_.priced();
    }

    void note(const std::vector<Candidate>& bids, const FallsBelowZero& fact)
    {
        const bool is_figure = !fact.stage && bench_.has_evaluated_figure();
        checked_.observations.push_back(
            {.severity = is_figure ? Severity::Note : Severity::Warning, .fact = fact, .examples = {}});
        checked_.observations.back().examples.push_back(bench_.example(bids));
    }

    Bench& bench_;
    ModelChecked checked_{.check = ModelCheck::BelowZero, .not_tried = {}, .observations = {}};
    bool points_seen_ = false;
    bool total_seen_ = false;
};

}

ModelChecked tie_for_first(Bench& bench) { return TieSearch{bench}.run(); }

ModelChecked below_zero(Bench& bench) { return BelowZeroSearch{bench}.run(); }

}

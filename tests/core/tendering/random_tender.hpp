#pragma once

#include "core/tendering/tender_problems.hpp"
#include "tests/core/tendering/building.hpp"

#include <algorithm>
#include <cstdint>
#include <random>

namespace tender::building {

/// A sound tender of moderate size out of one number: stages of several kinds, nested and rounded criteria, mark rules,
/// lots, late bids, open questions. The same number gives the same tender.
class RandomTender {
public:
    explicit RandomTender(std::uint32_t seed) : random_{seed} {}

    Tender make()
    {
        Model model;
        model.scales = {steps_to("0-5", 5), range_scale("0-10", 0, 10, number("0.5")), range_scale("0-1", 0, 1)};
        if (one_in(2)) add_gate(model);
        if (one_in(3))
            model.stages.push_back(criteria_stage(
                "long list",
                CountsAsShortlist{.places = static_cast<std::int64_t>(1 + below(3)),
                                  .tie = one_in(2) ? ShortlistTie::AdmitAll : ShortlistTie::PanelDecides}));
        model.weights_sum = 100;
        const bool priced = one_in(2);
        const Rational quality{priced ? 60 : 100};
        model.stages.push_back(criteria_stage("quality", CountsAsWeight{quality}));
        if (one_in(4)) model.stages.push_back(criteria_stage("interview", CountsAsPoints{}));
        if (one_in(4)) model.stages.push_back(criteria_stage("bafo", CountsInsteadOf{"quality"}));
        if (priced) add_price(model);
        if (one_in(4)) model.rounding = rounding();
        if (one_in(4)) model.threshold = Rational{static_cast<std::int64_t>(below(60))};
        if (one_in(5)) model.outcome = Outcome::AllPassing;
        if (one_in(2)) model.tie_break.emplace_back(TieByStage{"quality"});
        if (one_in(2)) model.tie_break.emplace_back(TieByEarlierReceipt{});
        std::vector<std::string> ids;
        for (std::size_t i = 0, count = 1 + below(5); i < count; ++i)
            ids.push_back("bid-" + std::to_string(i));
        auto tender = tender_of(std::move(model), ids);
        add_details(tender);
        for (const auto& stage : tender.model.stages)
            mark(tender, stage);
        REQUIRE(problems_of(tender) == Problems{});
        return tender;
    }

    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
    bool one_in(std::size_t count) { return below(count) == 0; }

private:
    Rounding rounding()
    {
        return {one_in(2) ? RoundingMode::HalfUp : RoundingMode::HalfEven, static_cast<int>(below(3))};
    }

    std::vector<Criterion> criteria(const std::string& prefix, Rational& sum, std::size_t depth)
    {
        std::vector<Criterion> list;
        for (std::size_t i = 0, count = 1 + below(3); i < count; ++i) {
            const auto id = prefix + "." + std::to_string(i + 1);
            const Rational weight =
                Rational{static_cast<std::int64_t>(1 + below(9))} / Rational{static_cast<std::int64_t>(1 + below(7))};
            sum += weight;
            auto criterion = question(id, weight, one_in(3) ? "0-10" : one_in(3) ? "0-1" : "0-5");
            if (depth < 2 && one_in(4)) {
                criterion.scale.clear();
                Rational inner;
                criterion.parts = criteria(id, inner, depth + 1);
                criterion.weights_sum = inner;
            } else if (one_in(6)) {
                criterion.threshold = number("0.5");
            }
            if (one_in(6)) criterion.rounding = rounding();
            list.push_back(std::move(criterion));
        }
        return list;
    }

    Stage criteria_stage(const std::string& id, const Counts& counts)
    {
        Rational sum;
        auto list = criteria(id, sum, 0);
        auto stage = stage_of(id, counts, sum, std::move(list));
        if (one_in(3)) stage.counting = Counting::WeightTimesMark;
        if (one_in(3)) stage.mark_rule = one_in(3) ? MarkRule::Median : one_in(2) ? MarkRule::Mean : MarkRule::Sum;
        if (one_in(8)) {
            stage.mark_rule = MarkRule::TrimmedMean;
            stage.trim = 1;
        }
        if (one_in(5)) stage.best_gets = 10;
        if (one_in(5)) stage.rounding = rounding();
        return stage;
    }

    void add_gate(Model& model)
    {
        auto gate = criteria_stage("gate", CountsAsGate{});
        gate.kind = StageKind::Questionnaire;
        gate.criteria.push_back(mandatory("insured"));
        if (one_in(2)) gate.threshold = *gate.weights_sum / Rational{10};
        model.stages.push_back(std::move(gate));
    }

    void add_price(Model& model)
    {
        const std::vector<PointsMethod> methods{
            LowestOverOwn{40}, ExcessOverLowest{.points_max = 40}, LinearBetweenActual{40},
            LinearFromMean{.points_max = 40, .points_min = 0, .points_at_reference = 20, .points_per_percent = 1},
            CustomFormula{40, "40 - 40*(own - lowest) / (2*highest - lowest)"}};
        auto stage = price_stage("offer", CountsAsWeight{40}, points(methods[below(methods.size())]));
        if (one_in(3)) {
            stage.price->basis = PriceBasis::Schedule;
            stage.price->items = {{"hour", "Hour", "hour", 20}, {"night", "Night", {}, number("1/3")}};
        }
        model.stages.push_back(std::move(stage));
        if (one_in(3)) model.tie_break.emplace_back(TieByLowerPrice{});
    }

    void add_details(Tender& tender)
    {
        const bool lots = one_in(3);
        if (lots)
            tender.lots = {{.id = "north", .title = "North", .nominated = {}},
                           {.id = "south", .title = "South", .nominated = {}}};
        if (lots && tender.model.outcome == Outcome::OneWinner && one_in(2)) {
            tender.model.lot_limit =
                LotLimit{.most = 1, .best = CombinationRule::HighestTotals, .nominated_count = one_in(2)};
            if (one_in(2)) tender.model.lot_limit->preference = {"south", "north"};
            for (auto& bid : tender.bids)
                bid.bidder = tender.bidders[below(std::min<std::size_t>(2, tender.bidders.size()))].id;
        }
        for (auto& bid : tender.bids) {
            if (lots) bid.lot = one_in(2) ? "north" : "south";
            if (one_in(8)) bid.status = one_in(2) ? BidStatus::Late : BidStatus::Withdrawn;
            if (one_in(2))
                bid.received =
                    Timestamp::from_seconds_since_1970(static_cast<std::int64_t>(below(1'000'000'000))).value();
            const auto* rules = tender.model.stages.back().price ? &*tender.model.stages.back().price : nullptr;
            if (rules == nullptr || one_in(15)) continue;
            bid.price = amount(Rational{static_cast<std::int64_t>(50 + below(50))} /
                               Rational{static_cast<std::int64_t>(1 + below(3))});
            if (rules->basis == PriceBasis::Schedule) {
                bid.price->rates = {{"hour", *bid.price->amount}, {"night", 7}};
                bid.price->amount.reset();
            }
        }
    }

    void mark(Tender& tender, const Stage& stage)
    {
        const bool gaps = one_in(8);
        const bool again = std::holds_alternative<CountsInsteadOf>(stage.counts);
        for (const auto& bid : tender.bids) {
            if (again && one_in(2)) continue;
            for (const auto* question : questions_of(stage.criteria)) {
                if (gaps && one_in(10)) continue;
                if (question->mandatory || stage.mark_rule == MarkRule::Consensus) {
                    add(tender.consensus, bid.id, {}, one_mark(*question));
                    continue;
                }
                for (const auto& member : tender.panel)
                    add(tender.sheets, bid.id, member.id, one_mark(*question));
            }
        }
    }

    Mark one_mark(const Criterion& question)
    {
        std::string value = std::to_string(below(6));
        if (question.scale == "0-10") value = exact_text(Rational{static_cast<std::int64_t>(below(21))} / Rational{2});
        if (question.scale == "0-1") value = one_in(2) ? "1/3" : "0.8";
        if (question.mandatory) value = one_in(10) ? mark_fail : mark_pass;
        return {.criterion = question.id,
                .mark = value,
                .reason = "Reason " + std::to_string(below(1000)),
                .evidence = one_in(3) ? "Page 3" : ""};
    }

    template <class SheetType>
    static void add(std::vector<SheetType>& sheets, const std::string& bid, const std::string& by, Mark mark)
    {
        for (auto& sheet : sheets) {
            bool same = sheet.bid == bid;
            if constexpr (std::is_same_v<SheetType, Sheet>) same = same && sheet.by == by;
            if (same) return sheet.marks.push_back(std::move(mark));
        }
        SheetType sheet;
        sheet.bid = bid;
        if constexpr (std::is_same_v<SheetType, Sheet>) sheet.by = by;
        sheet.marks.push_back(std::move(mark));
        sheets.push_back(std::move(sheet));
    }

    std::mt19937 random_;
};

}

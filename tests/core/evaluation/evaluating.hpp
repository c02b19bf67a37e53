#pragma once

#include "tests/core/tendering/building.hpp"

#include <algorithm>
#include <set>

namespace tender::building {

/// A tender with its evaluation, asked by the ids of bids and stages.
class Assessment {
public:
    explicit Assessment(Tender tender, std::size_t lot = 0)
        : sheet_{sheet_of(std::move(tender))}, all_{evaluate(sheet_)}, lot_{lot}
    {}

    [[nodiscard]] const Scoresheet& sheet() const { return sheet_; }
    [[nodiscard]] const Evaluation& all() const { return all_; }
    [[nodiscard]] const LotEvaluation& lot() const { return all_.lots.at(lot_); }
    [[nodiscard]] Decided decided() const { return lot().decided; }
    [[nodiscard]] const BidEvaluation& bid(std::string_view id) const { return lot().bids.at(place_of(id)); }
    [[nodiscard]] const BidAtStage& at(std::string_view stage, std::string_view id) const
    {
        const auto found = std::ranges::find_if(
            lot().stages, [&](const StageEvaluation& done) { return sheet_.model().stages[done.stage].id == stage; });
        REQUIRE(found != lot().stages.end());
        return found->bids.at(place_of(id));
    }
    /// Exact points of a stage; "-" when there are none.
    [[nodiscard]] std::string points(std::string_view stage, std::string_view id) const
    {
        return text(at(stage, id).points);
    }
    [[nodiscard]] std::string total(std::string_view id) const { return text(bid(id).total); }
    [[nodiscard]] std::vector<std::string> ranking() const { return ids(lot().ranking); }
    [[nodiscard]] std::vector<std::string> awarded() const { return ids(lot().awarded); }
    /// Kinds of the shortfalls of a bid and where they arose.
    [[nodiscard]] std::vector<std::pair<Shortfall::Kind, std::string>> shortfalls(std::string_view id) const
    {
        std::vector<std::pair<Shortfall::Kind, std::string>> kinds;
        for (const auto& shortfall : bid(id).shortfalls)
            kinds.emplace_back(shortfall.kind, shortfall.where);
        return kinds;
    }
    static std::string text(const std::optional<Rational>& value) { return value ? exact_text(*value) : "-"; }

private:
    static Scoresheet sheet_of(Tender tender)
    {
        auto sheet = Scoresheet::from(std::move(tender));
        if (!sheet) FAIL("the tender has problems, first at " << sheet.error().front());
        return std::move(*sheet);
    }
    [[nodiscard]] std::vector<std::string> ids(const std::vector<std::size_t>& places) const
    {
        std::vector<std::string> names;
        for (const auto place : places)
            names.push_back(sheet_.tender().bids[lot().bids[place].bid].id);
        return names;
    }
    [[nodiscard]] std::size_t place_of(std::string_view id) const
    {
        for (std::size_t place = 0; place < lot().bids.size(); ++place) {
            if (sheet_.tender().bids[lot().bids[place].bid].id == id) return place;
        }
        FAIL("no bid " << id << " in this lot");
        return 0;
    }

    Scoresheet sheet_;
    Evaluation all_;
    std::size_t lot_;
};

using Ids = std::vector<std::string>;
using Shortfalls = std::vector<std::pair<Shortfall::Kind, std::string>>;

/// What an evaluation says, by ids and without any order.
inline std::set<std::string> told(const Tender& tender)
{
    const auto sheet = Scoresheet::from(tender).value();
    std::set<std::string> facts;
    const auto evaluation = evaluate(sheet);
    if (evaluation.combination) {
        const auto& together = *evaluation.combination;
        facts.insert("parted by " + std::to_string(static_cast<int>(together.parted_by)));
        if (together.best)
            facts.insert(std::to_string(together.best->lots_awarded) + " lots, " + exact_text(together.best->sum));
        if (together.runner_up) {
            facts.insert("next " + exact_text(together.runner_up->reached.sum) + " gap " +
                         Assessment::text(together.runner_up->gap));
            for (const auto bid : together.runner_up->bids)
                facts.insert("next " + tender.bids[bid].id);
        }
    }
    for (const auto& lot : evaluation.lots) {
        std::string head = lot.lot + " decided " + std::to_string(static_cast<int>(lot.decided));
        if (lot.waits_at) head += " waits at " + std::to_string(*lot.waits_at);
        if (lot.tie_rule) head += " rule " + std::to_string(*lot.tie_rule);
        facts.insert(head);
        for (const auto& bid : lot.bids) {
            auto fact = tender.bids[bid.bid].id + " standing " + std::to_string(static_cast<int>(bid.standing));
            fact += " total " + Assessment::text(bid.total) + " gap " + Assessment::text(bid.gap);
            fact += " place " + (bid.place ? std::to_string(*bid.place) : "-");
            std::set<std::string> inner(bid.open.begin(), bid.open.end());
            for (const auto& shortfall : bid.shortfalls)
                inner.insert("short " + shortfall.where + Assessment::text(shortfall.reached));
            for (const auto& text : inner)
                fact += " " + text;
            facts.insert(fact);
        }
        if (lot.limit) {
            const auto name = [&](std::size_t place) { return tender.bids[lot.bids[place].bid].id; };
            facts.insert(lot.lot + " alone " + std::to_string(static_cast<int>(lot.limit->alone)));
            for (const auto place : lot.tied)
                facts.insert("tied " + name(place));
            for (const auto place : lot.limit->awarded_alone)
                facts.insert("alone " + name(place));
            for (const auto& passed : lot.limit->passed_over) {
                for (const auto& held : passed.holds)
                    facts.insert("passed over " + name(passed.place) + " holds " + held);
            }
        }
        for (const auto place : lot.awarded)
            facts.insert("awarded " + tender.bids[lot.bids[place].bid].id);
        for (const auto& stage : lot.stages) {
            for (std::size_t place = 0; place < lot.bids.size(); ++place) {
                const auto& at = stage.bids[place];
                facts.insert(tender.bids[lot.bids[place].bid].id + " at " + tender.model.stages[stage.stage].id + " " +
                             Assessment::text(at.points) + " brings " + Assessment::text(at.contribution));
            }
        }
    }
    return facts;
}

}

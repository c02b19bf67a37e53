#pragma once

#include "core/analysis/selection.hpp"

#include <algorithm>
#include <string>

/// What kinds of tenders a search over random ones met.
namespace tender::building {

struct Strata {
    int tenders = 0;
    int ties = 0;
    int by_threshold = 0;
    int reversals = 0;

    void count(const Scoresheet& sheet)
    {
        const auto evaluation = evaluate(sheet);
        const auto& lot = evaluation.lots.front();
        ties += has_tie(lot) ? 1 : 0;
        by_threshold += has_shortfall(lot) ? 1 : 0;
        reversals += reverses(sheet, lot) ? 1 : 0;
    }

    [[nodiscard]] std::string text() const
    {
        return std::to_string(tenders) + " tenders: " + std::to_string(ties) + " with ties, " +
               std::to_string(by_threshold) + " with a bid out by threshold or shortlist, " +
               std::to_string(reversals) + " where the absence of one bid turns the order of others\n";
    }

private:
    static bool has_tie(const LotEvaluation& lot)
    {
        for (std::size_t i = 1; i < lot.ranking.size(); ++i) {
            if (lot.bids[lot.ranking[i]].total == lot.bids[lot.ranking[i - 1]].total) return true;
        }
        return lot.decided == Decided::Tie;
    }

    static bool has_shortfall(const LotEvaluation& lot)
    {
        return std::ranges::any_of(lot.bids, [](const BidEvaluation& bid) {
            return std::ranges::any_of(bid.shortfalls, [](const Shortfall& shortfall) {
                return shortfall.kind != Shortfall::Kind::Withdrawn;
            });
        });
    }

    /// The bids that are in, best first, without one of them.
    static std::vector<std::size_t> order_of(const LotEvaluation& lot, std::size_t without)
    {
        std::vector<std::size_t> order;
        for (const auto place : lot.ranking) {
            if (lot.bids[place].bid != without) order.push_back(lot.bids[place].bid);
        }
        return order;
    }

    static bool reverses(const Scoresheet& sheet, const LotEvaluation& lot)
    {
        for (const auto& bid : lot.bids) {
            if (bid.standing != Standing::In) continue;
            auto tender = sheet.tender();
            tender.bids[bid.bid].status = BidStatus::Withdrawn;
            const auto without = evaluate(sheet.under(std::move(tender)));
            if (order_of(without.lots[0], bid.bid) != order_of(lot, bid.bid)) return true;
        }
        return false;
    }
};

}

#include "core/evaluation/lot_limit.hpp"

#include "core/evaluation/lot_combination.hpp"

#include <algorithm>
#include <map>

namespace tender {

namespace {

class Together {
public:
    Together(const Scoresheet& sheet, Evaluation& evaluation)
        : tender_{sheet.tender()}, limit_{*sheet.model().lot_limit}, evaluation_{evaluation}
    {
        for (std::size_t lot = 0; lot < evaluation.lots.size(); ++lot) {
            if (!evaluation.lots[lot].ranking.empty()) lots_.push_back(lot);
        }
    }

    void run()
    {
        auto& combination = evaluation_.combination.emplace();
        if (std::ranges::any_of(evaluation_.lots, [](const LotEvaluation& lot) { return lot.waits_at.has_value(); }))
            return wait();
        const auto choices = this->choices();
        const auto found = best_combination(choices);
        combination.parted_by = found.parted_by;
        combination.best = reached(found.loss);
        if (found.next) combination.runner_up = runner_up(*found.next, *combination.best);
        for (std::size_t i = 0; i < lots_.size(); ++i)
            award(i, found);
        for (std::size_t i = 0; i < lots_.size(); ++i) {
            if (found.tied[i].empty()) pass_over(evaluation_.lots[lots_[i]]);
        }
    }

private:
    LotEvaluation& lot(std::size_t i) { return evaluation_.lots[lots_[i]]; }
    const LotEvaluation& lot(std::size_t i) const { return evaluation_.lots[lots_[i]]; }
    const Bid& bid(const LotEvaluation& lot, std::size_t place) const { return tender_.bids[lot.bids[place].bid]; }

    void wait()
    {
        for (const auto index : lots_) {
            auto& lot = evaluation_.lots[index];
            lot.decided = Decided::WaitsForLots;
            lot.awarded.clear();
            lot.tied.clear();
        }
    }

    LotChoices choices() const
    {
        LotChoices choices;
        std::map<std::string, std::size_t> bidders;
        for (std::size_t i = 0; i < lots_.size(); ++i) {
            auto& options = choices.lots.emplace_back();
            for (const auto place : lot(i).ranking) {
                const auto& id = bid(lot(i), place).bidder;
                const auto [bidder, fresh] = bidders.emplace(id, choices.most.size());
                if (fresh) choices.most.push_back(std::max<std::int64_t>(0, limit_.most - nominated(id)));
                options.push_back(option(lot(i), place, bidder->second));
            }
        }
        for (const auto& preferred : limit_.preference) {
            for (std::size_t i = 0; i < lots_.size(); ++i) {
                if (lot(i).lot == preferred) choices.preference.push_back(i);
            }
        }
        for (const auto& decision : tender_.tie_decisions) {
            if (!decision.stage.empty() || decision.bids.size() != 1) continue;
            for (std::size_t i = 0; i < lots_.size(); ++i) {
                if (lot(i).lot != decision.lot) continue;
                for (std::size_t option = 0; option < lot(i).ranking.size(); ++option) {
                    if (bid(lot(i), lot(i).ranking[option]).id == decision.bids.front())
                        choices.decisions.emplace_back(i, option);
                }
            }
        }
        return choices;
    }

    std::int64_t nominated(const std::string& bidder) const
    {
        if (!limit_.nominated_count) return 0;
        return std::ranges::count_if(tender_.lots,
                                     [&](const Lot& lot) { return lot.nominated && lot.nominated->bidder == bidder; });
    }

    LotOption option(const LotEvaluation& lot, std::size_t place, std::size_t bidder) const
    {
        const auto& own = lot.bids[place];
        std::size_t first = *own.place;
        for (const auto other : lot.ranking) {
            if (lot.bids[other].total == own.total) first = std::min(first, *lot.bids[other].place);
        }
        return {.bidder = bidder,
                .loss = limit_.best == CombinationRule::HighestTotals ? -*own.total : *own.total,
                .behind = static_cast<std::int64_t>(*own.place - first),
                .place = *own.place};
    }

    CombinedSum reached(const CombinationLoss& loss) const
    {
        return {.lots_awarded = lots_.size() - static_cast<std::size_t>(loss.empty),
                .sum = limit_.best == CombinationRule::HighestTotals ? -loss.sum : loss.sum};
    }

    RunnerUp runner_up(const BestCombination::Next& next, const CombinedSum& best) const
    {
        RunnerUp second{.reached = reached(next.loss), .gap = {}, .bids = {}, .is_alone = next.is_alone};
        if (second.reached.lots_awarded == best.lots_awarded) second.gap = abs(best.sum - second.reached.sum);
        if (!next.is_alone) return second;
        for (std::size_t i = 0; i < lots_.size(); ++i) {
            if (next.awards[i]) second.bids.push_back(lot(i).bids[lot(i).ranking[*next.awards[i]]].bid);
        }
        return second;
    }

    void award(std::size_t i, const BestCombination& found)
    {
        auto& lot = this->lot(i);
        lot.limit = LimitedLot{.alone = lot.decided, .awarded_alone = std::move(lot.awarded), .passed_over = {}};
        lot.awarded.clear();
        lot.tied.clear();
        if (!found.tied[i].empty()) {
            for (const auto option : found.tied[i])
                lot.tied.push_back(lot.ranking[option]);
            lot.decided = Decided::Tie;
            return;
        }
        if (found.awards[i]) lot.awarded = {lot.ranking[*found.awards[i]]};
        if (lot.awarded == lot.limit->awarded_alone && !lot.awarded.empty()) return;
        lot.decided = found.by_panel[i]     ? Decided::ByPanel
                      : lot.awarded.empty() ? Decided::LimitReached
                                            : Decided::ByCombination;
    }

    void pass_over(LotEvaluation& lot) const
    {
        const auto* winner = lot.awarded.empty() ? nullptr : &lot.bids[lot.awarded.front()];
        for (const auto place : lot.ranking) {
            const auto& bidder = bid(lot, place).bidder;
            auto holds = held(bidder);
            if (winner != nullptr) {
                const auto& own = lot.bids[place].place;
                // Of bids that share the place of the winner, those that could not have won.
                const bool level = own == winner->place && bidder != tender_.bids[winner->bid].bidder &&
                                   static_cast<std::int64_t>(holds.size()) >= limit_.most;
                if (own > winner->place || (own == winner->place && !level)) continue;
            }
            lot.limit->passed_over.push_back({place, std::move(holds)});
        }
    }

    /// The lots that a bidder is awarded; those in which bids still tie are not among them.
    std::vector<std::string> held(const std::string& bidder) const
    {
        std::vector<std::string> held;
        for (const auto& lot : evaluation_.lots) {
            const auto* known = find_lot(tender_, lot.lot);
            const bool nominated = known != nullptr && known->nominated;
            const bool has =
                nominated
                    ? limit_.nominated_count && known->nominated->bidder == bidder
                    : std::ranges::any_of(lot.awarded, [&](auto place) { return bid(lot, place).bidder == bidder; });
            if (has) held.push_back(lot.lot);
        }
        return held;
    }

    const Tender& tender_;
    const LotLimit& limit_;
    Evaluation& evaluation_;
    std::vector<std::size_t> lots_; ///< those that have bids to choose from, as indexes in the evaluation
};

}

void award_together(const Scoresheet& sheet, Evaluation& evaluation) { Together{sheet, evaluation}.run(); }

}

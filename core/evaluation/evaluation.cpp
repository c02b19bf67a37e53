#include "core/evaluation/evaluation.hpp"

#include "core/evaluation/lot_limit.hpp"
#include "core/evaluation/ranking.hpp"
#include "core/evaluation/stage_points.hpp"
#include "core/find_by_id.hpp"

#include <algorithm>
#include <numeric>

namespace tender {

namespace {

/// Why a bid that is not received as the others are is out.
Shortfall::Kind out_by(BidStatus status)
{
    switch (status) {
    case BidStatus::Late:
        return Shortfall::Kind::Late;
    case BidStatus::Disregarded:
        return Shortfall::Kind::Disregarded;
    case BidStatus::Received:
    case BidStatus::Withdrawn:
        break;
    }
    return Shortfall::Kind::Withdrawn;
}

class LotRun {
public:
    LotRun(const Scoresheet& sheet, std::string lot) : sheet_{sheet} { result_.lot = std::move(lot); }

    LotEvaluation run()
    {
        enter_bids();
        if (const auto* lot = find_lot(sheet_.tender(), result_.lot); lot != nullptr && lot->nominated)
            return nominate(*lot);
        if (result_.bids.empty()) return decide(Decided::NoBids);
        for (std::size_t stage = 0; stage < sheet_.model().stages.size(); ++stage) {
            if (!is_run_for(sheet_.model().stages[stage], result_.lot)) continue;
            if (alive().empty()) break;
            run_stage(stage);
            if (result_.waits_at) return std::move(result_);
        }
        total();
        return std::move(result_);
    }

private:
    const Model& model() const { return sheet_.model(); }

    LotEvaluation decide(Decided how)
    {
        result_.decided = how;
        return std::move(result_);
    }

    void enter_bids()
    {
        const auto& bids = sheet_.tender().bids;
        for (std::size_t index = 0; index < bids.size(); ++index) {
            if (bids[index].lot != result_.lot) continue;
            BidEvaluation bid{.bid = index};
            if (bids[index].status != BidStatus::Received) {
                bid.standing = Standing::Out;
                bid.shortfalls.push_back({out_by(bids[index].status), {}, {}, {}});
            }
            result_.bids.push_back(std::move(bid));
        }
    }

    LotEvaluation nominate(const Lot& lot)
    {
        for (std::size_t place = 0; place < result_.bids.size(); ++place) {
            const auto& bid = sheet_.tender().bids[result_.bids[place].bid];
            if (bid.bidder == lot.nominated->bidder && bid.status == BidStatus::Received)
                result_.awarded.push_back(place);
        }
        return decide(Decided::Nomination);
    }

    std::vector<std::size_t> alive() const
    {
        std::vector<std::size_t> places;
        for (std::size_t place = 0; place < result_.bids.size(); ++place) {
            if (result_.bids[place].standing == Standing::In) places.push_back(place);
        }
        return places;
    }

    void run_stage(std::size_t stage)
    {
        result_.stages.push_back({.stage = stage, .bids = std::vector<BidAtStage>(result_.bids.size())});
        auto& bids = result_.stages.back().bids;
        const auto in = alive();
        for (const auto place : in)
            bids[place].reached = true;
        const auto& rules = model().stages[stage];
        if (rules.price) {
            price(stage, bids, in);
        } else {
            points(stage, bids, in);
        }
        if (result_.price_error) return;
        finish_points(stage, bids, in);
        for (const auto place : in) {
            auto& bid = result_.bids[place];
            const auto& at = bids[place];
            if (!at.shortfalls.empty()) {
                bid.standing = Standing::Out;
                bid.shortfalls.insert(bid.shortfalls.end(), at.shortfalls.begin(), at.shortfalls.end());
            } else if (!at.open.empty()) {
                bid.standing = Standing::Undecided;
                bid.open = at.open;
                // Requests of a register wait one by one, and nobody waits for another.
                if (!model().rolling) result_.waits_at = stage;
            }
        }
        if (!result_.waits_at) shortlist(stage, bids);
    }

    void points(std::size_t stage, std::vector<BidAtStage>& bids, const std::vector<std::size_t>& in)
    {
        const auto& rules = model().stages[stage];
        const bool replaces = std::holds_alternative<CountsInsteadOf>(rules.counts);
        const auto raw = raw_points(sheet_, stage);
        for (const auto place : in) {
            const auto bid = result_.bids[place].bid;
            auto& at = bids[place];
            // A stage that replaces another keeps the earlier points of bids that were not marked again.
            if (replaces && !sheet_.stages()[stage].touched[bid]) continue;
            at.open = open_questions(sheet_, stage, bid);
            at.points = raw[bid];
            at.shortfalls = criterion_shortfalls(sheet_, stage, bid);
        }
        if (rules.best_gets) relate_to_best(*rules.best_gets, bids, in);
    }

    static void relate_to_best(const Rational& whole, std::vector<BidAtStage>& bids, const std::vector<std::size_t>& in)
    {
        Rational best;
        bool open = false;
        for (const auto place : in) {
            if (!bids[place].shortfalls.empty()) continue;
            // A bid that was not marked again keeps its earlier points and is no part of this comparison.
            open = open || !bids[place].open.empty();
            if (bids[place].points) best = std::max(best, *bids[place].points);
        }
        for (const auto place : in) {
            auto& points = bids[place].points;
            if (open) {
                points.reset();
            } else if (points) {
                points = best.is_zero() ? Rational{} : whole * *points / best;
            }
        }
    }

    void price(std::size_t stage, std::vector<BidAtStage>& bids, const std::vector<std::size_t>& in)
    {
        std::vector<Rational> prices;
        for (const auto place : in) {
            const auto& price = sheet_.price(result_.bids[place].bid, stage);
            if (price) {
                prices.push_back(*price);
            } else {
                bids[place].open.emplace_back("price");
            }
        }
        if (prices.size() != in.size()) return;
        const auto* rule = std::get_if<PointsRule>(&model().stages[stage].price->method);
        if (rule == nullptr) return evaluate_offers(stage, bids, in);
        const auto field = PriceField::from(prices);
        if (!field) return fail(stage, field.error());
        for (std::size_t i = 0; i < in.size(); ++i) {
            auto points = price_points(*rule, prices[i], *field);
            if (!points) return fail(stage, points.error());
            bids[in[i]].points = std::move(*points);
        }
    }

    void fail(std::size_t stage, const PriceError& error)
    {
        // Some bids may have been given points before the price without an answer was met: the stage has none.
        for (auto& bid : result_.stages.back().bids)
            bid.points.reset();
        result_.decided = Decided::PriceUndefined;
        result_.price_error = error;
        result_.waits_at = stage;
    }

    void evaluate_offers(std::size_t stage, std::vector<BidAtStage>& bids, const std::vector<std::size_t>& in)
    {
        std::vector<Offer> offers;
        for (const auto place : in) {
            const auto& bid = sheet_.tender().bids[result_.bids[place].bid];
            const auto* bidder = find_bidder(sheet_.tender(), bid.bidder);
            Offer offer{.price = *sheet_.price(result_.bids[place].bid, stage),
                        .quality = {},
                        .quality_max = {},
                        .preferred = bidder != nullptr && bidder->preferred};
            for (const auto& done : result_.stages) {
                if (done.stage == stage || !done.bids[place].contribution) continue;
                offer.quality += *done.bids[place].contribution;
                offer.quality_max += contribution(sheet_, done.stage, most_points(sheet_, done.stage));
            }
            offers.push_back(std::move(offer));
        }
        auto figures = evaluated(std::get<ValueMethod>(model().stages[stage].price->method), offers);
        if (!figures) return fail(stage, figures.error());
        for (std::size_t i = 0; i < in.size(); ++i)
            bids[in[i]].points = std::move((*figures)[i]);
    }

    void finish_points(std::size_t stage, std::vector<BidAtStage>& bids, const std::vector<std::size_t>& in)
    {
        const auto& rules = model().stages[stage];
        const bool counts = counts_in_total(rules);
        for (const auto place : in) {
            auto& at = bids[place];
            if (!at.points) continue;
            if (rules.rounding) at.points = rounded(*at.points, *rules.rounding);
            if (rules.threshold && at.open.empty() && *at.points < *rules.threshold) {
                at.shortfalls.push_back({Shortfall::Kind::StageThreshold, rules.id, at.points, rules.threshold});
            }
            if (!counts) continue;
            at.contribution = contribution(sheet_, stage, *at.points);
            if (const auto* instead = std::get_if<CountsInsteadOf>(&rules.counts)) drop_replaced(instead->stage, place);
        }
    }

    void drop_replaced(const std::string& replaced, std::size_t place)
    {
        for (auto& done : result_.stages) {
            if (model().stages[done.stage].id == replaced) done.bids[place].contribution.reset();
        }
    }

    void shortlist(std::size_t stage, std::vector<BidAtStage>& bids)
    {
        const auto* counts = std::get_if<CountsAsShortlist>(&model().stages[stage].counts);
        auto in = alive();
        if (counts == nullptr || in.size() <= static_cast<std::size_t>(counts->places)) return;
        std::ranges::sort(in, [&](auto a, auto b) { return *bids[a].points > *bids[b].points; });
        const auto last = *bids[in[static_cast<std::size_t>(counts->places) - 1]].points;
        const bool tied = *bids[in[static_cast<std::size_t>(counts->places)]].points == last;
        auto chosen = in;
        if (tied && counts->tie == ShortlistTie::PanelDecides) {
            chosen = decided_for(model().stages[stage].id, [&](auto place) {
                return std::ranges::find(in, place) != in.end() && *bids[place].points == last;
            });
        }
        const auto ahead =
            static_cast<std::size_t>(std::ranges::count_if(in, [&](auto place) { return *bids[place].points > last; }));
        const bool parted = tied && counts->tie == ShortlistTie::PanelDecides &&
                            ahead + chosen.size() == static_cast<std::size_t>(counts->places);
        if (tied && counts->tie == ShortlistTie::PanelDecides && !parted) {
            for (const auto place : in) {
                if (*bids[place].points == last) result_.bids[place].standing = Standing::Undecided;
            }
            result_.waits_at = stage;
            result_.decided = Decided::Tie;
        }
        for (const auto place : in) {
            const bool tie_lost =
                parted && *bids[place].points == last && std::ranges::find(chosen, place) == chosen.end();
            if (*bids[place].points >= last && !tie_lost) continue;
            bids[place].shortfalls.push_back(
                {Shortfall::Kind::NotShortlisted, model().stages[stage].id, bids[place].points, last});
            result_.bids[place].standing = Standing::Out;
            result_.bids[place].shortfalls.push_back(bids[place].shortfalls.back());
        }
    }

    /// The bids that a decision of the panel names in this lot for a stage, or for first place, if every one of them
    /// is among those that tie there; otherwise the decision was about another tie and says nothing.
    template <class Ties>
    std::vector<std::size_t> decided_for(const std::string& stage, Ties ties) const
    {
        for (const auto& decision : sheet_.tender().tie_decisions) {
            if (decision.lot != result_.lot || decision.stage != stage) continue;
            std::vector<std::size_t> places;
            for (std::size_t place = 0; place < result_.bids.size(); ++place) {
                const auto& id = sheet_.tender().bids[result_.bids[place].bid].id;
                if (std::ranges::find(decision.bids, id) == decision.bids.end()) continue;
                if (ties(place)) places.push_back(place);
            }
            if (places.size() == decision.bids.size()) return places;
        }
        return {};
    }

    void total()
    {
        for (const auto place : alive()) {
            auto& bid = result_.bids[place];
            if (!has_totals(model())) continue;
            Rational sum;
            for (const auto& done : result_.stages) {
                if (std::holds_alternative<CountsAsEvaluated>(model().stages[done.stage].counts))
                    sum = *done.bids[place].points;
                else if (done.bids[place].contribution && !evaluates())
                    sum += *done.bids[place].contribution;
            }
            bid.total = model().rounding ? rounded(sum, *model().rounding) : sum;
            if (model().threshold && *bid.total < *model().threshold) {
                bid.standing = Standing::Out;
                bid.shortfalls.push_back({Shortfall::Kind::TotalThreshold, {}, bid.total, model().threshold});
            }
        }
        rank();
    }

    bool evaluates() const { return std::holds_alternative<CountsAsEvaluated>(model().stages.back().counts); }

    void rank()
    {
        auto& ranking = result_.ranking;
        ranking = alive();
        if (ranking.empty()) {
            result_.decided = Decided::NobodyPassed;
            return;
        }
        if (has_totals(model())) rank_by_total(sheet_, result_);
        if (model().outcome == Outcome::AllPassing) {
            result_.awarded = ranking;
            result_.decided = Decided::AllPassing;
        } else if (ranking.size() == 1) {
            result_.awarded = ranking;
            result_.decided = Decided::OnlyOneLeft;
        } else if (!has_totals(model()) || result_.bids[ranking[1]].place == std::size_t{1}) {
            result_.decided = Decided::Tie;
            std::ranges::copy_if(ranking, std::back_inserter(result_.tied),
                                 [&](auto place) { return result_.bids[place].place.value_or(1) == std::size_t{1}; });
            const auto first = decided_for(
                {}, [&](auto place) { return std::ranges::find(result_.tied, place) != result_.tied.end(); });
            if (first.size() != 1) return;
            result_.tied.clear();
            result_.awarded = first;
            result_.decided = Decided::ByPanel;
        } else {
            result_.awarded = {ranking.front()};
            result_.decided = result_.tie_rule ? Decided::ByTieBreak : Decided::ByTotal;
        }
    }

    const Scoresheet& sheet_;
    LotEvaluation result_;
};

}

Evaluation evaluate(const Scoresheet& sheet)
{
    Evaluation evaluation;
    if (sheet.tender().lots.empty()) {
        evaluation.lots.push_back(LotRun{sheet, {}}.run());
    }
    for (const auto& lot : sheet.tender().lots)
        evaluation.lots.push_back(LotRun{sheet, lot.id}.run());
    if (sheet.model().lot_limit) award_together(sheet, evaluation);
    return evaluation;
}

}

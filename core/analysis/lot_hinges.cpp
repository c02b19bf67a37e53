#include "core/analysis/lot_hinges.hpp"

#include "core/evaluation/stage_points.hpp"

#include <algorithm>

namespace tender {

namespace {

/// The rule by which a stage makes points of prices, where it does.
const PointsRule* points_rule(const Stage& stage)
{
    return stage.price ? std::get_if<PointsRule>(&stage.price->method) : nullptr;
}

class Collector {
public:
    Collector(const Scoresheet& sheet, const LotEvaluation& lot, std::optional<std::size_t> stage, const Levers& levers)
        : sheet_{sheet}, lot_{lot}, target_{stage}, levers_{levers}, stands_{selection_of(lot, stage)}
    {
        for (const auto& done : lot.stages) {
            const auto& rules = model().stages[done.stage];
            const auto* rule = points_rule(rules);
            prices_relate_ = prices_relate_ || (rule != nullptr && depends_on_other_prices(rule->method));
            others_matter_ = others_matter_ || std::holds_alternative<CountsAsShortlist>(rules.counts);
        }
        others_matter_ = others_matter_ || prices_relate_;
    }

    LotHinges run()
    {
        for (const auto& done : lot_.stages) {
            if (target_ && done.stage > *target_) break;
            const auto raw = sheet_.model().stages[done.stage].price ? std::vector<std::optional<Rational>>{}
                                                                     : raw_points(sheet_, done.stage);
            std::vector<std::optional<Rational>> points;
            for (std::size_t place = 0; place < lot_.bids.size(); ++place)
                points.push_back(points_at(done, place, raw));
            for (std::size_t place = 0; place < lot_.bids.size(); ++place) {
                if (takes_part(place)) thresholds(done, place, points[place]);
            }
            shortlist(done, points);
        }
        if (!target_) award();
        return std::move(hinges_);
    }

private:
    const Model& model() const { return sheet_.model(); }
    /// Whether the outcome is about this bid: it goes on, is awarded, or ties for the award.
    bool stands(std::size_t place) const { return std::ranges::binary_search(stands_.bids, lot_.bids[place].bid); }
    bool takes_part(std::size_t place) const
    {
        return sheet_.tender().bids[lot_.bids[place].bid].status == BidStatus::Received;
    }

    /// Points of a bid at a stage, also of one that did not come so far, where it is marked.
    std::optional<Rational> points_at(const StageEvaluation& done, std::size_t place,
                                      const std::vector<std::optional<Rational>>& raw) const
    {
        const auto& at = done.bids[place];
        if (at.reached || raw.empty()) return at.points;
        const auto& rules = model().stages[done.stage];
        const auto& points = raw[lot_.bids[place].bid];
        return points && rules.rounding ? std::optional{rounded(*points, *rules.rounding)} : points;
    }

    void load(std::vector<LoadedHinge>& list, Hinge hinge)
    {
        if (hinges_.too_many) return;
        auto loaded = levers_.load(std::move(hinge));
        if (!loaded) return;
        levers_kept_ += loaded->levers.size();
        hinges_.too_many = levers_kept_ > LotHinges::levers_most;
        list.push_back(std::move(*loaded));
    }

    void threshold(std::size_t place, const Scope& scope, bool reached, const Rational& value, const Rational& needed)
    {
        const bool passes = value >= needed;
        Hinge hinge{.pushes = {{.bid = lot_.bids[place].bid, .scope = scope, .up = !passes}},
                    .slack = abs(value - needed),
                    .strict = passes};
        if (passes && !reached) {
            // A bid that is out cannot fall out again; one that came in and would hold everything up, unmarked later
            // on, can be stopped before that.
            if (holds_up(place)) load(hinges_.together, std::move(hinge));
            return;
        }
        // One that loses and is nobody's measure does not matter.
        if (passes && !stands(place) && !others_matter_) return;
        load(hinges_.of_entry, hinge);
        load(hinges_.alone, std::move(hinge));
    }

    /// Whether a mark or the price of a bid is missing in some stage of the lot.
    bool holds_up(std::size_t place) const
    {
        const auto bid = lot_.bids[place].bid;
        return std::ranges::any_of(lot_.stages, [&](const StageEvaluation& done) {
            if (model().stages[done.stage].price) return !sheet_.price(bid, done.stage);
            return !sheet_.stages()[done.stage].marks.is_complete(bid);
        });
    }

    void thresholds(const StageEvaluation& done, std::size_t place, const std::optional<Rational>& points)
    {
        const auto bid = lot_.bids[place].bid;
        const auto& marked = sheet_.stages()[done.stage];
        const bool reached = done.bids[place].reached;
        for (const auto* criterion : marked.thresholds) {
            const auto column = std::ranges::find(marked.questions, criterion);
            const auto value =
                column != marked.questions.end()
                    ? counted_mark(sheet_, done.stage, bid, static_cast<std::size_t>(column - marked.questions.begin()))
                    : criterion_points(sheet_, done.stage, bid, *criterion);
            if (!value) continue;
            threshold(place, {.kind = Scope::Kind::Criterion, .stage = done.stage, .criterion = criterion}, reached,
                      *value, *criterion->threshold);
        }
        const auto& rules = model().stages[done.stage];
        if (!rules.threshold || !points || rules.price) return;
        threshold(place, {.kind = Scope::Kind::Stage, .stage = done.stage, .criterion = nullptr}, reached, *points,
                  *rules.threshold);
    }

    void shortlist(const StageEvaluation& done, const std::vector<std::optional<Rational>>& points)
    {
        const auto* rule = std::get_if<CountsAsShortlist>(&model().stages[done.stage].counts);
        if (rule == nullptr) return;
        const auto known = std::ranges::count_if(points, [](const auto& value) { return value.has_value(); });
        if (static_cast<std::size_t>(known) > LotHinges::shortlist_most) {
            hinges_.too_many = true;
            return;
        }
        const Scope scope{.kind = Scope::Kind::Stage, .stage = done.stage, .criterion = nullptr};
        const auto is_in = [&](std::size_t place) {
            return done.bids[place].reached && done.bids[place].shortfalls.empty();
        };
        std::size_t count = 0;
        for (std::size_t place = 0; place < points.size(); ++place) {
            if (is_in(place)) ++count;
        }
        // Where more went on than there are places, they tie for the last one, and each can fall behind the others.
        const bool tied = count > static_cast<std::size_t>(rule->places);
        for (std::size_t in = 0; in < points.size(); ++in) {
            if (!points[in] || !takes_part(in)) continue;
            for (std::size_t other = 0; other < points.size(); ++other) {
                if (other == in || !points[other] || !takes_part(other)) continue;
                Hinge hinge{.pushes = {{.bid = lot_.bids[in].bid, .scope = scope, .up = false},
                                       {.bid = lot_.bids[other].bid, .scope = scope, .up = true}},
                            .slack = std::max(Rational{}, *points[in] - *points[other])};
                // The order of others counts only once somebody else comes in or goes.
                if (!is_in(in) || (is_in(other) && !tied)) {
                    load(hinges_.together, std::move(hinge));
                    continue;
                }
                load(hinges_.of_entry, hinge);
                load(hinges_.alone, std::move(hinge));
            }
        }
    }

    void award()
    {
        for (std::size_t place = 0; place < lot_.bids.size(); ++place) {
            if (model().threshold && has_totals(model()) && takes_part(place)) total_threshold(place);
        }
        if (model().outcome != Outcome::OneWinner || !has_totals(model())) return;
        for (const auto winner : lot_.awarded.empty() ? lot_.tied : lot_.awarded) {
            for (std::size_t rival = 0; rival < lot_.bids.size() && !hinges_.too_many; ++rival) {
                if (rival != winner && takes_part(rival)) pair(winner, rival);
            }
        }
    }

    void total_threshold(std::size_t place)
    {
        const auto& total = lot_.bids[place].total;
        const auto known = total ? total : total_if_in(place);
        if (known) threshold(place, Scope{}, total.has_value(), *known, *model().threshold);
        if (known && !prices_relate_) return;
        load(hinges_.together, {.pushes = {{.bid = lot_.bids[place].bid, .scope = {}, .up = true}}, .slack = {}});
    }

    void pair(std::size_t winner, std::size_t rival)
    {
        Hinge hinge{.pushes = {{.bid = lot_.bids[winner].bid, .scope = {}, .up = false},
                               {.bid = lot_.bids[rival].bid, .scope = {}, .up = true}},
                    .slack = {}};
        const auto& ours = lot_.bids[winner].total;
        const bool in = lot_.bids[rival].standing == Standing::In;
        const auto theirs = in ? lot_.bids[rival].total : total_if_in(rival);
        if (ours && theirs) hinge.slack = std::max(Rational{}, *ours - *theirs);
        if (in && ours && theirs) load(hinges_.alone, hinge);
        if (prices_relate_) hinge.slack = {};
        if (!in || prices_relate_) load(hinges_.together, std::move(hinge));
    }

    /// What the total of a bid that is out would be, where its marks and price say so by themselves.
    std::optional<Rational> total_if_in(std::size_t place) const
    {
        Rational sum;
        for (const auto& done : lot_.stages) {
            const auto& rules = model().stages[done.stage];
            if (levers_.share_in_total(done.stage).is_zero() && !rules.price) continue;
            std::optional<Rational> points = done.bids[place].points;
            if (const auto* rule = points_rule(rules); rule != nullptr && !points) {
                points = own_price_points(*rule, place, done.stage);
            } else if (!points) {
                points = points_at(done, place, raw_points(sheet_, done.stage));
            }
            // A stage in the place of another would need to know which of the two counts.
            if (!points || std::holds_alternative<CountsInsteadOf>(rules.counts)) return std::nullopt;
            sum += contribution(sheet_, done.stage, *points);
        }
        return sum;
    }

    std::optional<Rational> own_price_points(const PointsRule& rule, std::size_t place, std::size_t stage) const
    {
        const auto& price = sheet_.price(lot_.bids[place].bid, stage);
        if (!price || depends_on_other_prices(rule.method)) return std::nullopt;
        const auto field = PriceField::from({*price});
        if (!field) return std::nullopt;
        auto points = price_points(rule, *price, *field);
        return points ? std::optional{std::move(*points)} : std::nullopt;
    }

    const Scoresheet& sheet_;
    const LotEvaluation& lot_;
    std::optional<std::size_t> target_;
    const Levers& levers_;
    Selection stands_;
    bool prices_relate_ = false; ///< a bid's price changes the points of others
    bool others_matter_ = false; ///< a bid that loses can change the result by being there or not
    LotHinges hinges_;
    std::size_t levers_kept_ = 0;
};

}

bool is_entangled(const Scoresheet& sheet, const LotEvaluation& lot, std::optional<std::size_t> stage)
{
    const auto& model = sheet.model();
    if (model.lot_limit && !stage) return true;
    for (std::size_t index = 0; index < model.stages.size(); ++index) {
        if (stage && index > *stage) break;
        const auto& rules = model.stages[index];
        if (!is_run_for(rules, lot.lot)) continue;
        if (rules.best_gets || std::holds_alternative<CountsAsEvaluated>(rules.counts)) return true;
        // Where nobody was left before the end, what bids would come to later was not worked out.
        if (std::ranges::find(lot.stages, index, &StageEvaluation::stage) == lot.stages.end()) return true;
    }
    return false;
}

LotHinges hinges_of(const Scoresheet& sheet, const LotEvaluation& lot, std::optional<std::size_t> stage,
                    const Levers& levers)
{
    return Collector{sheet, lot, stage, levers}.run();
}

}

#include "core/analysis/weight_interval.hpp"

#include <algorithm>

namespace tender {

namespace {

/// A figure of one bid that is compared with those of others or with a threshold.
struct Measured {
    std::size_t group = 0;
    std::size_t bid = 0;
    Rational value;
};

/// Figures that are compared with one another, or each with a threshold.
struct Group {
    std::size_t stage = 0;
    const Criterion* heading = nullptr; ///< nothing: points of the stage, or totals
    bool is_total = false;
    bool compared = false;
    std::optional<Rational> threshold;
};

/// What the evaluation under one weight says.
struct View {
    Rational weight;
    Selection award;
    std::vector<std::pair<std::size_t, std::size_t>> ranking; ///< place and bid
    std::vector<std::pair<std::size_t, std::string>> out;     ///< who is out, and where
    std::vector<Measured> figures;
};

/// A figure as a straight line of the weight.
struct Line {
    Rational at;
    Rational value;
    Rational slope;

    [[nodiscard]] Rational on(const Rational& weight) const { return value + slope * (weight - at); }
};

std::optional<Rational> crossing(const Line& one, const Line& other)
{
    const auto slope = one.slope - other.slope;
    if (slope.is_zero()) return std::nullopt;
    return one.at - (one.value - other.on(one.at)) / slope;
}

bool is_between(const Rational& value, const Rational& from, const Rational& to)
{
    return from < to ? from < value && value < to : to < value && value < from;
}

bool have_same_pieces(const View& one, const View& other)
{
    return one.out == other.out &&
           std::ranges::equal(one.figures, other.figures, [](const Measured& a, const Measured& b) {
               return a.group == b.group && a.bid == b.bid;
           });
}

/// The lines through two views, if a third between them lies on all of them.
std::optional<std::vector<Line>> lines_of(const View& first, const View& middle, const View& last)
{
    if (!have_same_pieces(first, middle) || !have_same_pieces(middle, last)) return std::nullopt;
    std::vector<Line> lines;
    for (std::size_t i = 0; i < first.figures.size(); ++i) {
        const auto& value = first.figures[i].value;
        lines.push_back({first.weight, value, (last.figures[i].value - value) / (last.weight - first.weight)});
        if (lines.back().on(middle.weight) != middle.figures[i].value) return std::nullopt;
    }
    return lines;
}

bool rounds(const std::vector<Criterion>& criteria)
{
    return std::ranges::any_of(
        criteria, [](const Criterion& criterion) { return criterion.rounding.has_value() || rounds(criterion.parts); });
}

/// Whether points are straight lines of a weight between turns: nothing rounds or divides them by others' points.
bool is_straight(const Model& model)
{
    return !model.rounding && std::ranges::none_of(model.stages, [](const Stage& stage) {
        const bool by_price = stage.price.has_value();
        return stage.best_gets || std::holds_alternative<CountsAsEvaluated>(stage.counts) ||
               (!by_price && (stage.rounding || rounds(stage.criteria)));
    });
}

class Search {
public:
    Search(const Scoresheet& sheet, const WeightPlace& weight, const WeightRequest& request)
        : sheet_{sheet}, bare_{bare(sheet.tender())}, weight_{weight}, request_{request}, groups_{groups_of(sheet)},
          is_straight_{is_straight(sheet.model())}
    {}

    std::optional<WeightInterval> run()
    {
        auto here = look(weight_.published);
        if (!here || here->award.instead == Decided::Waiting || here->ranking.empty()) return std::nullopt;
        held_ = std::move(*here);
        return WeightInterval{.weight = weight_, .lower = end({}), .upper = end(upper_limit())};
    }

private:
    static std::vector<Group> groups_of(const Scoresheet& sheet)
    {
        const auto& model = sheet.model();
        std::vector<Group> groups{{.is_total = true, .compared = true, .threshold = model.threshold}};
        for (std::size_t stage = 0; stage < model.stages.size(); ++stage) {
            const auto& rules = model.stages[stage];
            groups.push_back({.stage = stage,
                              .compared = std::holds_alternative<CountsAsShortlist>(rules.counts),
                              .threshold = rules.threshold});
            for (const auto* criterion : sheet.stages()[stage].thresholds) {
                if (!criterion->is_question())
                    groups.push_back({.stage = stage, .heading = criterion, .threshold = criterion->threshold});
            }
        }
        return groups;
    }

    Rational upper_limit() const
    {
        if (request_.gives_way.empty()) return weight_.sum;
        // The sibling that gives way can give no more than it has.
        auto most = weight_.published;
        for (const auto& place : weights_of(sheet_.model())) {
            if (place.id == request_.gives_way) most += place.published;
        }
        return most;
    }

    std::optional<View> look(const Rational& weight) const
    {
        auto model = reweighed(sheet_.model(), weight_, weight, request_.gives_way);
        if (!model) return std::nullopt;
        auto tender = bare_;
        tender.model = std::move(*model);
        const auto sheet = sheet_.under(std::move(tender));
        const auto all = evaluate(sheet);
        return view(sheet, all.lots[request_.lot], weight);
    }

    View view(const Scoresheet& sheet, const LotEvaluation& lot, const Rational& weight) const
    {
        View view{.weight = weight, .award = selection_of(lot), .ranking = {}, .out = {}, .figures = {}};
        for (const auto place : lot.ranking)
            view.ranking.emplace_back(lot.bids[place].place.value_or(1), lot.bids[place].bid);
        // Bids that share a place have no order among themselves.
        std::ranges::sort(view.ranking);
        for (const auto& bid : lot.bids) {
            for (const auto& shortfall : bid.shortfalls)
                view.out.emplace_back(bid.bid, shortfall.where);
        }
        for (std::size_t index = 0; index < groups_.size(); ++index) {
            for (std::size_t place = 0; place < lot.bids.size(); ++place) {
                auto value = figure(sheet, lot, groups_[index], place);
                if (value) view.figures.push_back({index, lot.bids[place].bid, std::move(*value)});
            }
        }
        return view;
    }

    static std::optional<Rational> figure(const Scoresheet& sheet, const LotEvaluation& lot, const Group& group,
                                          std::size_t place)
    {
        if (group.is_total) return lot.bids[place].total;
        const auto done = std::ranges::find(lot.stages, group.stage, &StageEvaluation::stage);
        if (done == lot.stages.end() || !done->bids[place].reached) return std::nullopt;
        if (group.heading == nullptr) return done->bids[place].points;
        // The heading of the published model, found again in the one under this weight.
        const auto found = find_criterion(sheet.model(), group.heading->id);
        return criterion_points(sheet, group.stage, lot.bids[place].bid, *found.criterion);
    }

    bool holds(const View& view) const
    {
        if (request_.held == Held::Award) return view.award == held_.award;
        return view.award == held_.award && view.ranking == held_.ranking;
    }

    static WeightEnd turned(const Rational& at, bool holds_at, Selection becomes)
    {
        return {.at = at,
                .is_limit = false,
                .holds_at = holds_at,
                .becomes = std::move(becomes),
                .found_by = FoundBy::Line,
                .width = {}};
    }

    /// Goes from the published weight to `limit`, from turn to turn.
    WeightEnd end(const Rational& limit)
    {
        auto from = weight_.published;
        for (std::size_t turns = 0; turns < turns_max && from != limit; ++turns) {
            auto piece = is_straight_ ? straight_piece(from, limit) : std::nullopt;
            if (!piece) return halved(from, limit);
            if (!holds(piece->inside)) return turned(from, true, piece->inside.award);
            const auto& to = piece->turn.value_or(limit);
            const auto there = look(to);
            if (!there) return halved(from, limit);
            if (!holds(*there)) return turned(to, false, beyond(*there, limit));
            from = to;
        }
        if (from != limit) return halved(from, limit);
        return {.at = limit, .is_limit = true, .holds_at = true, .becomes = {}, .found_by = FoundBy::Line, .width = {}};
    }

    struct Piece {
        View inside;                  ///< of a weight within the piece
        std::optional<Rational> turn; ///< its other end; nothing where it goes to the limit
    };

    /// The piece that begins at `from`: narrowed until three of its points lie on lines that do not cross before them.
    std::optional<Piece> straight_piece(const Rational& from, const Rational& limit) const
    {
        auto to = limit;
        for (std::size_t halvings = 0; halvings < halvings_max; ++halvings) {
            auto first = look((from * Rational{3} + to) / Rational{4});
            const auto middle = look((from + to) / Rational{2});
            const auto last = look(to);
            if (!first || !middle || !last) return std::nullopt;
            const auto lines = lines_of(*first, *middle, *last);
            const auto turn = lines ? first_turn(*first, *lines, from, limit) : std::nullopt;
            const bool turns_before = turn && (*turn == first->weight || is_between(*turn, from, first->weight));
            if (lines && !turns_before) return Piece{std::move(*first), turn};
            to = turn ? *turn : (from + to) / Rational{2};
        }
        return std::nullopt;
    }

    /// The nearest weight after `from`, up to `limit`, at which figures that are compared meet.
    std::optional<Rational> first_turn(const View& view, const std::vector<Line>& lines, const Rational& from,
                                       const Rational& limit) const
    {
        std::optional<Rational> first;
        const auto meet = [&](const std::optional<Rational>& at) {
            if (!at || (*at != limit && !is_between(*at, from, limit))) return;
            if (!first || is_between(*at, from, *first)) first = at;
        };
        for (std::size_t begin = 0, stop = 0; begin < lines.size(); begin = stop) {
            const auto& group = groups_[view.figures[begin].group];
            while (stop < lines.size() && view.figures[stop].group == view.figures[begin].group)
                ++stop;
            for (std::size_t i = begin; group.threshold && i < stop; ++i)
                meet(crossing(lines[i], {from, *group.threshold, {}}));
            if (!group.compared) continue;
            // Just after `from` in order: the first lines to meet are neighbours there.
            std::vector<const Line*> order;
            for (std::size_t i = begin; i < stop; ++i)
                order.push_back(&lines[i]);
            const bool upwards = from < limit;
            std::ranges::sort(order, [&](const Line* a, const Line* b) {
                const auto one = a->on(from);
                const auto other = b->on(from);
                if (one != other) return one > other;
                return upwards ? a->slope > b->slope : a->slope < b->slope;
            });
            const bool leader_only = group.is_total && request_.held == Held::Award;
            for (std::size_t i = 1; i < order.size(); ++i)
                meet(crossing(*order[leader_only ? 0 : i - 1], *order[i]));
        }
        return first;
    }

    /// What comes beyond a turn: where bids only tie at the turn itself, what follows it.
    Selection beyond(const View& at, const Rational& limit) const
    {
        if (at.award.instead != Decided::Tie || at.weight == limit) return at.award;
        const auto piece = is_straight_ ? straight_piece(at.weight, limit) : std::nullopt;
        return piece ? piece->inside.award : at.award;
    }

    /// Where figures are no lines: evaluated outwards in 64ths, and halved between the last that holds and the first
    /// that does not.
    WeightEnd halved(const Rational& from, const Rational& limit) const
    {
        auto good = from;
        const auto stride = (limit - from) / Rational{64};
        for (std::int64_t step = 1; step <= 64; ++step) {
            auto bad = step == 64 ? limit : from + stride * Rational{step};
            auto there = look(bad);
            if (there && holds(*there)) {
                good = bad;
                continue;
            }
            for (std::size_t halvings = 0; halvings < 20; ++halvings) {
                const auto middle = (good + bad) / Rational{2};
                auto between = look(middle);
                if (between && holds(*between)) {
                    good = middle;
                } else {
                    bad = middle;
                    there = std::move(between);
                }
            }
            return {.at = good,
                    .is_limit = false,
                    .holds_at = true,
                    .becomes = there ? there->award : Selection{.bids = {}, .instead = Decided::Waiting},
                    .found_by = FoundBy::Halving,
                    .width = abs(bad - good)};
        }
        return {
            .at = limit, .is_limit = true, .holds_at = true, .becomes = {}, .found_by = FoundBy::Halving, .width = {}};
    }

    static constexpr std::size_t turns_max = 1'000;
    static constexpr std::size_t halvings_max = 48;

    const Scoresheet& sheet_;
    Tender bare_;
    const WeightPlace& weight_;
    const WeightRequest& request_;
    std::vector<Group> groups_;
    bool is_straight_;
    View held_;
};

}

std::optional<WeightInterval> weight_interval(const Scoresheet& sheet, const WeightPlace& weight,
                                              const WeightRequest& request)
{
    return Search{sheet, weight, request}.run();
}

}

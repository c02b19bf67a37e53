#include "core/analysis/panel_statistics.hpp"

#include "core/expect.hpp"

#include <algorithm>
#include <map>

namespace tender {

namespace {

template <class Item>
bool contains(const std::vector<Item>& items, const Item& item)
{
    return std::ranges::find(items, item) != items.end();
}

/// Where a value lies on a scale: steps above the lowest mark.
Rational steps_above_lowest(const Scale& scale, const Rational& value)
{
    if (scale.range) return (value - scale.range->lowest) / scale.range->step.value_or(Rational{1});
    std::vector<Rational> below;
    for (const auto& step : scale.steps) {
        if (step.value < value && !contains(below, step.value)) below.push_back(step.value);
    }
    return below.size();
}

/// Where a value lies on a scale, from 0 at its lowest mark to 1 at its highest.
Rational share_of_scale(const Scale& scale, const Rational& value)
{
    const auto lowest = lowest_value(scale);
    return Rational::fraction(value - lowest, highest_value(scale) - lowest).value_or(Rational{});
}

/// How many different marks a scale has; nothing where it has no steps.
std::optional<Rational> categories_of(const Scale& scale)
{
    if (!scale.range) return steps_above_lowest(scale, highest_value(scale)) + 1;
    if (!scale.range->step) return std::nullopt;
    return steps_above_lowest(scale, scale.range->highest).floor() + 1;
}

/// A question that is looked at.
struct Column {
    const Criterion* question = nullptr;
    const Scale* scale = nullptr;
    Rational factor; ///< stage points for one unit of the mark
};

/// The individual marks of the stage as a table: members, then places. A place is one question of one bid.
struct MemberMarks {
    std::vector<Column> columns;
    std::vector<const Bid*> bids;
    std::vector<LeftOut> left_out;
    std::vector<const Panelist*> members;
    Ratings marks; ///< by member, then place

    [[nodiscard]] std::size_t places() const { return columns.size() * bids.size(); }
    [[nodiscard]] const std::optional<Rational>& mark(std::size_t member, std::size_t column, std::size_t bid) const
    {
        return marks[member][column * bids.size() + bid];
    }
    [[nodiscard]] bool is_marked(std::size_t column, std::size_t bid) const
    {
        const auto place = column * bids.size() + bid;
        return std::ranges::any_of(marks, [&](const auto& row) { return row[place].has_value(); });
    }
};

std::vector<Column> columns_of(const Scoresheet& sheet, const PanelRequest& request)
{
    const auto& stage = sheet.stages()[request.stage];
    std::vector<Column> columns;
    for (std::size_t i = 0; i < stage.questions.size(); ++i) {
        const auto* question = stage.questions[i];
        if (request.questions && !contains(*request.questions, question->id)) continue;
        columns.push_back({.question = question, .scale = &sheet.scale_of(*question), .factor = stage.factors[i]});
    }
    return columns;
}

void add_bids(const Tender& tender, const Stage& stage, MemberMarks& marks)
{
    for (const auto& bid : tender.bids) {
        if (!is_run_for(stage, bid.lot)) continue;
        if (bid.status == BidStatus::Late || bid.status == BidStatus::Withdrawn) {
            marks.left_out.push_back({.bid = bid.id, .status = bid.status});
        } else {
            marks.bids.push_back(&bid);
        }
    }
}

/// One mark of somebody, where it stands in the table.
struct PlacedMark {
    std::size_t place = 0;
    Rational value;
};

std::map<std::string_view, std::vector<PlacedMark>> placed_marks(const Tender& tender, const MemberMarks& marks)
{
    std::map<std::string_view, std::size_t> column_of;
    for (std::size_t i = 0; i < marks.columns.size(); ++i)
        column_of.emplace(marks.columns[i].question->id, i);
    std::map<std::string_view, std::size_t> bid_of;
    for (std::size_t i = 0; i < marks.bids.size(); ++i)
        bid_of.emplace(marks.bids[i]->id, i);
    std::map<std::string_view, std::vector<PlacedMark>> by_seat;
    for (const auto& sheet : tender.sheets) {
        const auto bid = bid_of.find(sheet.bid);
        if (bid == bid_of.end()) continue;
        for (const auto& mark : sheet.marks) {
            const auto column = column_of.find(mark.criterion);
            if (column == column_of.end()) continue;
            const auto value = value_of(*marks.columns[column->second].scale, mark.mark);
            TENDER_EXPECT(value.has_value());
            by_seat[sheet.by].push_back({.place = column->second * marks.bids.size() + bid->second, .value = *value});
        }
    }
    return by_seat;
}

Result<MemberMarks, PanelTooLarge> member_marks(const Scoresheet& sheet, const PanelRequest& request)
{
    const auto& tender = sheet.tender();
    MemberMarks marks;
    marks.columns = columns_of(sheet, request);
    add_bids(tender, tender.model.stages[request.stage], marks);
    const auto by_seat = placed_marks(tender, marks);
    if (by_seat.size() * marks.places() > panel_places_max)
        return Failure{PanelTooLarge{.members = by_seat.size(), .questions = marks.places()}};
    for (const auto& seat : tender.panel) {
        const auto placed = by_seat.find(seat.id);
        if (placed == by_seat.end()) continue;
        marks.members.push_back(&seat);
        auto& row = marks.marks.emplace_back(marks.places());
        for (const auto& mark : placed->second)
            row[mark.place] = mark.value;
    }
    return marks;
}

std::optional<MarkSpread> spread_of(const Scale& scale, const std::vector<Rational>& values)
{
    if (values.size() < 2) return std::nullopt;
    const auto [lowest, highest] = std::ranges::minmax(values);
    return MarkSpread{.lowest = lowest,
                      .highest = highest,
                      .value = highest - lowest,
                      .steps = steps_above_lowest(scale, highest) - steps_above_lowest(scale, lowest),
                      .share = share_of_scale(scale, highest) - share_of_scale(scale, lowest)};
}

std::vector<MarkedQuestion> marked_of(const MemberMarks& marks)
{
    std::vector<MarkedQuestion> marked;
    for (std::size_t column = 0; column < marks.columns.size(); ++column) {
        for (std::size_t bid = 0; bid < marks.bids.size(); ++bid) {
            std::vector<Rational> values;
            for (std::size_t member = 0; member < marks.members.size(); ++member) {
                if (const auto& mark = marks.mark(member, column, bid)) values.push_back(*mark);
            }
            if (values.empty()) continue;
            marked.push_back({.criterion = marks.columns[column].question->id,
                              .bid = marks.bids[bid]->id,
                              .marks = values.size(),
                              .spread = spread_of(*marks.columns[column].scale, values)});
        }
    }
    return marked;
}

std::vector<std::size_t> widest_of(const std::vector<MarkedQuestion>& marked)
{
    Rational widest;
    for (const auto& one : marked) {
        if (one.spread) widest = std::max(widest, one.spread->share);
    }
    std::vector<std::size_t> places;
    if (widest.is_zero()) return places;
    for (std::size_t place = 0; place < marked.size(); ++place) {
        if (marked[place].spread && marked[place].spread->share == widest) places.push_back(place);
    }
    return places;
}

/// The marks as ratings of what was marked at all, each put where `position` says on its scale.
template <class Position>
Ratings ratings_of(const MemberMarks& marks, Position position)
{
    Ratings ratings(marks.members.size());
    for (std::size_t column = 0; column < marks.columns.size(); ++column) {
        for (std::size_t bid = 0; bid < marks.bids.size(); ++bid) {
            if (!marks.is_marked(column, bid)) continue;
            for (std::size_t member = 0; member < ratings.size(); ++member) {
                const auto& mark = marks.mark(member, column, bid);
                ratings[member].push_back(mark ? std::optional{position(*marks.columns[column].scale, *mark)}
                                               : std::nullopt);
            }
        }
    }
    return ratings;
}

/// What all members together gave to each item.
struct Given {
    Rational sum;
    std::size_t count = 0;
};

std::vector<Given> given_by_all(const Ratings& shares)
{
    std::vector<Given> given(shares.empty() ? 0 : shares.front().size());
    for (const auto& marks : shares) {
        for (std::size_t item = 0; item < marks.size(); ++item) {
            if (!marks[item]) continue;
            given[item].sum += *marks[item];
            ++given[item].count;
        }
    }
    return given;
}

/// The own mark less the mean of the others' is (n own - sum of all) / (n - 1) for n marks.
MemberStatistics member_of(const std::string& seat, const std::vector<std::optional<Rational>>& own,
                           const std::vector<Given>& given)
{
    MemberStatistics statistics{.seat = seat, .severity = {}};
    Rational differences;
    for (std::size_t item = 0; item < own.size(); ++item) {
        if (!own[item]) continue;
        ++statistics.marks;
        const auto& [sum, count] = given[item];
        if (count < 2) continue;
        ++statistics.compared;
        differences += (Rational{count} * *own[item] - sum) / Rational{count - 1};
    }
    if (statistics.compared > 0) statistics.severity = differences / Rational{statistics.compared};
    return statistics;
}

/// The scale on which everything that was marked is marked; nothing when there are several, or none.
const Scale* common_scale(const MemberMarks& marks)
{
    const Scale* common = nullptr;
    for (std::size_t column = 0; column < marks.columns.size(); ++column) {
        const auto* scale = marks.columns[column].scale;
        bool used = false;
        for (std::size_t bid = 0; bid < marks.bids.size() && !used; ++bid)
            used = marks.is_marked(column, bid);
        if (!used || scale == common) continue;
        if (common != nullptr) return nullptr;
        common = scale;
    }
    return common;
}

Result<Kappa, NoCoefficient> randolph_on(const Scale& scale, const Ratings& steps)
{
    const auto categories = categories_of(scale);
    if (!categories) return Failure{NoCoefficient{CategoriesUncounted{}}};
    return randolph_kappa(steps, *categories);
}

/// What a member's marks on one bid come to, in points of the stage; nothing where a question is not marked.
std::optional<Rational> own_points(const MemberMarks& marks, std::size_t member, std::size_t bid)
{
    Rational points;
    for (std::size_t column = 0; column < marks.columns.size(); ++column) {
        const auto& mark = marks.mark(member, column, bid);
        if (!mark) return std::nullopt;
        points += marks.columns[column].factor * *mark;
    }
    return points;
}

LotConcordance ranking_of(const MemberMarks& marks, const std::string& lot, const std::vector<std::size_t>& bids)
{
    Ratings points(marks.members.size());
    std::vector<std::string> ids;
    for (const auto bid : bids) {
        ids.push_back(marks.bids[bid]->id);
        for (std::size_t member = 0; member < points.size(); ++member)
            points[member].push_back(own_points(marks, member, bid));
    }
    return {.lot = lot, .bids = std::move(ids), .concordance = kendall_concordance(points)};
}

std::vector<LotConcordance> rankings_of(const Tender& tender, const MemberMarks& marks)
{
    std::map<std::string_view, std::vector<std::size_t>> by_lot;
    for (std::size_t bid = 0; bid < marks.bids.size(); ++bid) {
        for (std::size_t column = 0; column < marks.columns.size(); ++column) {
            if (!marks.is_marked(column, bid)) continue;
            by_lot[marks.bids[bid]->lot].push_back(bid);
            break;
        }
    }
    std::vector<LotConcordance> rankings;
    if (tender.lots.empty() && !by_lot.empty()) rankings.push_back(ranking_of(marks, {}, by_lot.begin()->second));
    for (const auto& lot : tender.lots) {
        const auto bids = by_lot.find(lot.id);
        if (bids != by_lot.end()) rankings.push_back(ranking_of(marks, lot.id, bids->second));
    }
    return rankings;
}

PanelAgreement agreement_of(const Tender& tender, const MemberMarks& marks, const Ratings& shares)
{
    const NoCoefficient too_few{TooFewRaters{.found = shares.size()}};
    const NoCoefficient differ{ScalesDiffer{}};
    const auto& none = shares.empty() ? too_few : differ;
    PanelAgreement agreement{.alpha_interval = krippendorff_alpha(shares, Metric::Interval),
                             .alpha_ordinal = krippendorff_alpha(shares, Metric::Ordinal),
                             .fleiss = Failure{none},
                             .randolph = Failure{none},
                             .cohen = {},
                             .rankings = rankings_of(tender, marks)};
    const bool are_two = shares.size() == 2;
    if (are_two)
        agreement.cohen = PairKappas{.plain = Failure{none}, .linear = Failure{none}, .quadratic = Failure{none}};
    const auto* scale = common_scale(marks);
    if (scale == nullptr) return agreement;
    const auto steps = ratings_of(marks, steps_above_lowest);
    agreement.fleiss = fleiss_kappa(steps);
    agreement.randolph = randolph_on(*scale, steps);
    if (are_two) {
        agreement.cohen = PairKappas{.plain = cohen_kappa(steps, DisagreementWeight::Plain),
                                     .linear = cohen_kappa(steps, DisagreementWeight::Linear),
                                     .quadratic = cohen_kappa(steps, DisagreementWeight::Quadratic)};
    }
    return agreement;
}

}

Result<PanelStatistics, PanelTooLarge> panel_statistics(const Scoresheet& sheet, const PanelRequest& request)
{
    TENDER_EXPECT(request.stage < sheet.stages().size());
    const auto marks = member_marks(sheet, request);
    if (!marks) return Failure{marks.error()};
    const auto shares = ratings_of(*marks, share_of_scale);
    PanelStatistics statistics{.stage = request.stage,
                               .members = {},
                               .marked = marked_of(*marks),
                               .widest = {},
                               .agreement = agreement_of(sheet.tender(), *marks, shares),
                               .left_out = marks->left_out,
                               .passed_failed = {}};
    const auto given = given_by_all(shares);
    for (std::size_t member = 0; member < shares.size(); ++member)
        statistics.members.push_back(member_of(marks->members[member]->id, shares[member], given));
    statistics.widest = widest_of(statistics.marked);
    for (const auto* question : sheet.stages()[request.stage].mandatory)
        statistics.passed_failed.push_back(question->id);
    return statistics;
}

}

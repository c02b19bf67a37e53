#include "reports/text/closeness_wording.hpp"

#include "core/result.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/result_wording.hpp"

#include <algorithm>
#include <map>

namespace tender {

namespace {

std::string bid_names(const std::vector<std::size_t>& bids, const Scoresheet& sheet)
{
    std::vector<std::string> ids;
    ids.reserve(bids.size());
    for (const auto bid : bids)
        ids.push_back(sheet.tender().bids[bid].id);
    return Names{sheet.tender()}.bids(ids);
}

std::string marks(std::size_t count) { return counted(count, "mark", "marks"); }

/// "by 1.06 points"; empty where there is no second.
std::string lead(const Scoresheet& sheet, const LotEvaluation& lot)
{
    if (lot.ranking.size() < 2 || lot.awarded.size() != 1 || lot.awarded.front() != lot.ranking.front()) return {};
    const auto& gap = lot.bids[lot.ranking[1]].gap;
    if (!gap) return {};
    const auto text = printed(*gap, sheet.model().printed);
    if (!total_words(sheet.model()).is_points) return " by " + text;
    return " by " + text + (text == "1" ? " point" : " points");
}

std::string turns(const Margin& margin)
{
    if (margin.marks) return marks(*margin.marks) + (*margin.marks == 1 ? " turns it" : " turn it");
    return margin.tried == 0 ? "no change of marks was tried to its end"
                             : "no change of up to " + marks(margin.tried) + " turns it";
}

/// A paper says how close it was in passing, and is not held up by it.
constexpr std::uint64_t paper_work = 1'000'000;

bool includes(const WeightEnd& end) { return end.is_limit || end.holds_at; }

std::string weight_text(const WeightEnd& end)
{
    auto text = decimal_text(end.at, Rounding{RoundingMode::HalfUp, 4});
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return (end.found_by == FoundBy::Halving && !end.is_limit ? "about " : "") + text;
}

const Criterion& question_at(const MarkPlace& place, const Scoresheet& sheet)
{
    return *sheet.stages()[place.stage].questions[place.question];
}

/// A mark as the scale prints it.
std::string printed_mark(const Scale& scale, const Rational& value)
{
    for (const auto& step : scale.steps) {
        if (step.value == value) return step.mark;
    }
    return exact_text(value);
}

std::string wording(const MarkChange& change, const Scoresheet& sheet)
{
    const auto& question = question_at(change.place, sheet);
    const auto& stage = sheet.stages()[change.place.stage];
    const auto& scale = sheet.scale_of(question);
    std::string text = "\"" + question.title + "\", " + bid_names({change.place.bid}, sheet);
    if (change.place.evaluator < stage.evaluators.size())
        text += ", " + Names{sheet.tender()}.panelist(stage.evaluators[change.place.evaluator]);
    return text + ": " + printed_mark(scale, change.from) + " to " + printed_mark(scale, change.to);
}

}

std::string wording(const Selection& selection, const Scoresheet& sheet)
{
    if (selection.instead == Decided::Tie) return "a tie of " + bid_names(selection.bids, sheet);
    if (selection.instead == Decided::PriceUndefined) return "no result, as a price has no answer";
    if (selection.instead == Decided::Waiting) return "no result yet";
    return selection.bids.empty() ? "nobody" : bid_names(selection.bids, sheet);
}

std::string closeness_headline(const Scoresheet& sheet, const Evaluation& evaluation, const Closeness& close)
{
    const auto& lot = evaluation.lots[close.lot];
    const std::string prefix = lot.lot.empty() ? "" : Names{sheet.tender()}.lot(lot.lot) + ": ";
    if (!close.award) return prefix + decided_wording(sheet, lot);
    const auto& stands = close.award->stands;
    std::string text;
    if (stands.instead == Decided::Tie) {
        text = capital(bid_names(stands.bids, sheet)) + " tie";
    } else if (stands.bids.empty()) {
        text = "Nobody is awarded";
    } else {
        text = capital(bid_names(stands.bids, sheet)) +
               (stands.bids.size() == 1 ? " wins" + lead(sheet, lot) : std::string{" pass"});
    }
    return prefix + text + ", and " + turns(*close.award) + ".";
}

std::string wording(const TurningSet& set, const Scoresheet& sheet)
{
    std::string text;
    for (const auto& change : set.changes)
        text += (text.empty() ? "" : "; ") + wording(change, sheet);
    return text + " – then " + wording(set.becomes, sheet);
}

std::string margin_wording(const Margin& margin)
{
    auto text = capital(turns(margin));
    if (margin.marks && *margin.marks > 1)
        text += "; no " + std::string{*margin.marks == 2 ? "single mark" : "change of fewer"} + " does";
    return text + ".";
}

std::vector<std::string> decisive_questions(const Margin& margin, const Scoresheet& sheet)
{
    std::map<std::string, std::size_t> often;
    for (const auto& set : margin.sets) {
        for (const auto& change : set.changes)
            ++often[question_at(change.place, sheet).id];
    }
    std::vector<std::pair<std::string, std::size_t>> order{often.begin(), often.end()};
    std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> ids;
    ids.reserve(order.size());
    for (const auto& [id, count] : order)
        ids.push_back(id);
    return ids;
}

std::string interval_wording(const WeightInterval& interval)
{
    const auto& [weight, lower, upper] = interval;
    return std::string{includes(lower) ? "" : "over "} + weight_text(lower) +
           (includes(upper) ? " to " : " to below ") + weight_text(upper);
}

std::string beyond_wording(const WeightInterval& interval, const Scoresheet& sheet)
{
    std::string text;
    if (!interval.lower.is_limit) text = "below it " + wording(interval.lower.becomes, sheet);
    if (!interval.upper.is_limit)
        text += (text.empty() ? "" : ", ") + std::string{"above it "} + wording(interval.upper.becomes, sheet);
    return text;
}

std::string wording(const BreakEven& price, const Scoresheet& sheet)
{
    std::string currency;
    for (const auto& stage : sheet.model().stages) {
        if (stage.price) currency = stage.price->currency;
    }
    if (!price.turns) return price.wins ? "no higher price loses it" : "no lower price wins it";
    const auto money = printed_money(*price.turns, currency);
    const auto exactly =
        price.exact && *price.exact != *price.turns ? " (exactly " + exact_text(*price.exact) + ")" : std::string{};
    return price.wins ? "no longer wins from " + money + exactly : "would win at " + money + " or less" + exactly;
}

std::string wording(const WithoutOne& without, const Scoresheet& sheet)
{
    if (!without.award_turns && !without.order_turns) return {};
    const Names names{sheet.tender()};
    std::string text = "Without ";
    switch (without.what) {
    case WithoutOne::What::Bid:
        text += names.bid(without.id);
        break;
    case WithoutOne::What::Evaluator:
        text += "the marks of " + (without.id.empty() ? std::string{"one evaluator"} : names.panelist(without.id)) +
                " at \"" + sheet.model().stages[without.stage].title + "\"";
        break;
    case WithoutOne::What::Weight:
        text +=
            "the weight of " + (names.has_stage(without.id) ? names.stage(without.id) : names.criterion(without.id));
        break;
    }
    if (without.award_turns) return text + " the award goes to " + wording(without.award, sheet) + ".";
    return text + " the order of the others changes: " + bid_names(without.ranking, sheet) + ".";
}

std::string closeness_wording(const Scoresheet& sheet, const Evaluation& evaluation, const LotEvaluation& lot)
{
    const auto found = margin(sheet, evaluation,
                              {.lot = static_cast<std::size_t>(&lot - evaluation.lots.data()),
                               .marks_max = 3,
                               .evaluations_max = evaluations_within(sheet, paper_work)});
    if (!found || (!found->marks && found->tried == 0)) return {};
    std::string text = "How close it was: " + turns(*found) + ".";
    if (found->marks) {
        constexpr std::size_t named_most = 5;
        std::vector<std::string> named;
        for (const auto& id : decisive_questions(*found, sheet)) {
            if (named.size() < named_most) named.push_back(Names{sheet.tender()}.criterion(id));
        }
        text += (*found->marks == 1 ? " It would lie at " : " They would lie at ") +
                (named.size() < named_most ? "" : std::string{"questions such as "}) + listed(named) + ".";
    }
    return text + " A mark is one step of the published scale; no mark changes for this figure.";
}

std::string closeness_caution()
{
    return "These figures say how close the result was. They are no reason to change a mark: a mark changes for what "
           "stands in the bid, by the published procedure, with its reason on record.";
}

}

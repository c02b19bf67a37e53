#include "cli/commands.hpp"
#include "cli/reading_rights.hpp"
#include "cli/table.hpp"
#include "core/text/closeness_text.hpp"
#include "reports/text/acceptability_wording.hpp"
#include "reports/text/closeness_wording.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"

#include <algorithm>

namespace tender::cli {

namespace {

constexpr std::size_t sets_shown = 10;

std::string section(const std::string& title) { return "\n" + title + "\n"; }

std::string sets_text(const Margin& margin, const Scoresheet& sheet)
{
    std::string text = margin_wording(margin) + "\n";
    for (std::size_t i = 0; i < std::min(margin.sets.size(), sets_shown); ++i)
        text += "  " + wording(margin.sets[i], sheet) + "\n";
    if (margin.sets.size() > sets_shown || !margin.all_listed) {
        text += "  " +
                (margin.all_listed ? "and " + std::to_string(margin.sets.size() - sets_shown) + " more"
                                   : "and more than " + std::to_string(margin.sets.size() - sets_shown) + " others") +
                " of so many marks\n";
    }
    return text;
}

std::string margins_text(const Scoresheet& sheet, const Closeness& close)
{
    const Names names{sheet.tender()};
    std::string text = section("Who is awarded") + sets_text(*close.award, sheet);
    if (const auto decisive = decisive_questions(*close.award, sheet); !decisive.empty()) {
        std::vector<std::string> titles;
        for (std::size_t i = 0; i < std::min(decisive.size(), sets_shown); ++i)
            titles.push_back(names.criterion(decisive[i]));
        text += "Decisive: " + listed(titles) + ".\n";
    }
    for (const auto& at : close.stages)
        text +=
            section("Who goes on from " + names.stage(sheet.model().stages[at.stage].id)) + sets_text(at.margin, sheet);
    return text;
}

std::string alone_text(const std::string& what, const std::vector<MarginAlone>& alone, const Names& names, bool seats)
{
    std::vector<std::vector<std::string>> rows;
    rows.reserve(alone.size());
    for (const auto& at : alone) {
        rows.push_back({seats ? names.panelist(at.id) : names.criterion(at.id),
                        at.marks ? std::to_string(*at.marks) : "more than " + std::to_string(at.tried)});
    }
    return rows.empty() ? "" : "\n" + table_text({what, "Marks that turn it"}, rows);
}

std::string thresholds_text(const Scoresheet& sheet, const Closeness& close)
{
    const Names names{sheet.tender()};
    std::vector<std::vector<std::string>> rows;
    for (const auto& at : close.thresholds) {
        const auto where = at.where.empty()            ? std::string{"Total"}
                           : names.has_stage(at.where) ? names.stage(at.where)
                                                       : names.criterion(at.where);
        const auto apart = exact_text(abs(at.reached - at.needed));
        rows.push_back({where + ", " + names.bid(sheet.tender().bids[at.bid].id), exact_text(at.reached),
                        exact_text(at.needed), at.reached < at.needed ? apart + " short" : apart + " above",
                        at.steps ? std::to_string(*at.steps) : "–"});
    }
    return rows.empty() ? "" : "\n" + table_text({"Threshold", "Reached", "Needed", "Margin", "Marks"}, rows);
}

std::string weights_text(const Scoresheet& sheet, const Closeness& close)
{
    const Names names{sheet.tender()};
    std::vector<std::vector<std::string>> rows;
    for (const auto& at : close.weights) {
        const auto& weight = at.award.weight;
        rows.push_back({names.has_stage(weight.id) ? names.stage(weight.id) : names.criterion(weight.id),
                        exact_text(weight.published) + " of " + exact_text(weight.sum), interval_wording(at.award),
                        interval_wording(at.ranking), beyond_wording(at.award, sheet)});
    }
    if (rows.empty()) return {};
    return section("Weights, the others in proportion, and in which the award and the whole ranking hold") +
           table_text({"Weight", "Published", "Award", "Ranking", "Else the award is"}, rows);
}

std::string prices_text(const Scoresheet& sheet, const Closeness& close)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto& price : close.prices.prices)
        rows.push_back({Names{sheet.tender()}.bid(sheet.tender().bids[price.bid].id), exact_text(price.price),
                        wording(price, sheet)});
    return rows.empty() ? ""
                        : section("Break-even prices, all other prices as they are") +
                              table_text({"Bid", "Price", "The award"}, rows);
}

std::string without_text(const Scoresheet& sheet, const Closeness& close)
{
    std::string text;
    for (const auto& without : close.without.results) {
        if (const auto said = wording(without, sheet); !said.empty()) text += "  " + said + "\n";
    }
    const auto tried = counted(close.without.results.size(), "bid, seat or weight", "bids, seats and weights");
    return section("Leaving out one of " + tried) + (text.empty() ? "  Nothing changes.\n" : text);
}

std::string weightings_text(const Tender& tender, const Closeness& close)
{
    std::string text = section("Weights drawn by chance");
    if (!close.acceptability) return text + "  " + wording(close.acceptability.error()) + "\n";
    for (const auto& said : acceptability_wording(tender, close.weightings, *close.acceptability))
        text += "  " + said + "\n";
    return text;
}

/// What a tender of this size has too many of.
std::string left_out_text(const Closeness& close)
{
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, const char* one, const char* many) {
        if (count != 0) parts.push_back(counted(count, one, many));
    };
    add(close.weights_left_out, "weight", "weights");
    add(close.prices.left_out, "break-even price", "break-even prices");
    add(close.without.untried, "bid, seat or weight to leave out", "bids, seats and weights to leave out");
    return parts.empty()
               ? ""
               : "\nThe tender is large: " + listed(parts) + ", the last of each list, were not worked out.\n";
}

std::string lot_text(const Scoresheet& sheet, const Closeness& close)
{
    if (!close.award) return {};
    const Names names{sheet.tender()};
    std::string text = margins_text(sheet, close);
    text += alone_text("By one question alone", close.questions, names, false);
    text += alone_text("By one seat alone", close.evaluators, names, true);
    text += thresholds_text(sheet, close) + weights_text(sheet, close) + prices_text(sheet, close);
    return text + without_text(sheet, close) + weightings_text(sheet.tender(), close) + left_out_text(close);
}

}

Result<std::string, Stop> close_command(const OpenWorkspace& open, Executor& executor, const Request& request)
{
    const auto subject = load(open, request.path, request.tender);
    if (!subject) return Failure{subject.error()};
    if (auto kept = kept_from(subject->state, request.person, Matter::AgreedMarks)) return Failure{std::move(*kept)};
    const auto sheet = Scoresheet::from(subject->tender());
    if (!sheet) return Failure{stop_for(request.path, sheet.error())};
    const auto evaluation = evaluate(*sheet);
    std::string heads;
    std::string text;
    Json::Array lots;
    for (std::size_t lot = 0; lot < evaluation.lots.size(); ++lot) {
        const auto close = closeness_of(*sheet, evaluation, {.lot = lot}, executor);
        if (!close) return Failure{Stop{"Stopped. Nothing was changed.", Refused}};
        lots.push_back(closeness_json(*sheet, evaluation, *close));
        const auto head = closeness_headline(*sheet, evaluation, *close) + "\n";
        heads += head;
        const auto more = lot_text(*sheet, *close);
        if (more.empty()) continue;
        if (evaluation.lots.size() > 1) text.append("\n").append(head);
        text += more;
    }
    if (request.json) return indented_text(Json{Json::Object{{"lots", std::move(lots)}}});
    for (const auto& made_up : subject->tender().illustrative)
        text += "\nIllustrative: " + made_up;
    return printable(heads + "\n" + subject->tender().title + "\n" + closeness_caution() + "\n" + text) +
           (subject->tender().illustrative.empty() ? "" : "\n");
}

}

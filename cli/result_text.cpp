#include "cli/commands.hpp"
#include "cli/table.hpp"
#include "reports/text/discrepancy_wording.hpp"
#include "reports/text/lot_wording.hpp"
#include "reports/text/method_wording.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/result_wording.hpp"

#include <algorithm>

namespace tender::cli {

namespace {

std::string figure_text(const std::optional<Rational>& value) { return value ? exact_text(*value) : "–"; }

/// Stages that the lot reached, with the points of every bid.
void add_stages(std::string& text, const Scoresheet& sheet, const LotEvaluation& lot)
{
    const auto& tender = sheet.tender();
    for (const auto& stage : lot.stages) {
        const auto& rules = tender.model.stages[stage.stage];
        text += "\n" + rules.title + " – " + counts_wording(tender.model, rules) + "\n";
        std::vector<std::vector<std::string>> rows;
        for (std::size_t place = 0; place < lot.bids.size(); ++place) {
            const auto& at = stage.bids[place];
            if (!at.reached) continue;
            std::string outcome = "passed";
            if (!at.shortfalls.empty()) outcome = "out";
            if (!at.open.empty()) outcome = "open: " + open_wording(tender.model, at.open);
            const bool scored = rules.price || !sheet.stages()[stage.stage].questions.empty();
            rows.push_back({bidder_name(tender, tender.bids[lot.bids[place].bid]),
                            scored ? figure_text(at.points) : "–", outcome});
        }
        text += table_text({"Bid", "Points", ""}, rows);
        std::vector<Rational> points;
        for (const auto& at : stage.bids) {
            if (at.points && at.shortfalls.empty()) points.push_back(*at.points);
        }
        if (points.size() == 2 && points[0] != points[1]) {
            text += "  " + exact_text(abs(points[0] - points[1])) + " points apart\n";
        }
    }
}

void add_ranking(std::string& text, const Scoresheet& sheet, const LotEvaluation& lot)
{
    const auto& tender = sheet.tender();
    const auto words = total_words(tender.model);
    std::vector<std::vector<std::string>> rows;
    for (const auto place : lot.ranking) {
        const auto& bid = lot.bids[place];
        if (!bid.total) continue;
        std::string name = std::to_string(bid.place.value_or(0)) + ". " + bidder_name(tender, tender.bids[bid.bid]);
        if (std::ranges::find(lot.awarded, place) != lot.awarded.end()) name += " *";
        rows.push_back({std::move(name), printed(*bid.total, tender.model.printed), figure_text(bid.gap)});
    }
    if (rows.empty()) return;
    text += "\nRanking (exact; * meets the published rule for the award)\n" +
            table_text({"Place and bid", words.name, "Behind the first"}, rows);
}

void add_shortfalls(std::string& text, const Scoresheet& sheet, const LotEvaluation& lot)
{
    const auto& tender = sheet.tender();
    std::string lines;
    for (const auto& bid : lot.bids) {
        for (const auto& shortfall : bid.shortfalls) {
            lines += "  " + bidder_name(tender, tender.bids[bid.bid]) + ": " + wording(shortfall, tender.model) + "\n";
        }
    }
    text += "\nThresholds missed\n" + (lines.empty() ? std::string{"  none\n"} : lines);
}

}

std::string discrepancies_text(const std::vector<Discrepancy>& discrepancies)
{
    std::string text;
    for (const auto& discrepancy : discrepancies) {
        text += "  " + wording(discrepancy) + "\n";
        for (const auto& place : places(discrepancy))
            text += "    " + place + "\n";
    }
    return printable(text);
}

std::string result_text(const Scoresheet& sheet, const Evaluation& evaluation)
{
    const auto& tender = sheet.tender();
    std::string text = tender.title + (tender.reference.empty() ? "" : " (" + tender.reference + ")") + "\n";
    if (const auto risk = averaging_risk_wording(tender.model); !risk.empty()) text += risk + "\n";
    if (!tender.illustrative.empty()) text += "An example with illustrative parts; they are listed at the end.\n";
    for (const auto& lot : evaluation.lots) {
        if (!lot.lot.empty()) {
            const auto* known = find_lot(tender, lot.lot);
            text += "\n=== " + (known == nullptr ? lot.lot : known->title) + " ===\n";
        }
        text += "\n" + decided_wording(sheet, lot) + "\n";
        add_ranking(text, sheet, lot);
        add_stages(text, sheet, lot);
        add_shortfalls(text, sheet, lot);
    }
    if (evaluation.combination) text += "\n=== Lots together ===\n\n" + combination_wording(sheet, evaluation) + "\n";
    if (const auto discrepancies = discrepancies_of(tender); !discrepancies.empty())
        text += "\nDiscrepancies\n" + discrepancies_text(discrepancies);
    if (!tender.illustrative.empty()) text += "\nIllustrative\n";
    for (const auto& sentence : tender.illustrative)
        text += "  " + sentence + "\n";
    return printable(text);
}

}

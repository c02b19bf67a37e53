#include "reports/text/board_parts.hpp"
#include "reports/text/lot_wording.hpp"
#include "reports/text/method_wording.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/result_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

std::string threshold_text(const std::optional<Rational>& threshold)
{
    return threshold ? exact_text(*threshold) : "none";
}

std::string most_text(const Stage& stage)
{
    if (stage.price) {
        const auto* rule = std::get_if<PointsRule>(&stage.price->method);
        return rule == nullptr ? "–" : exact_text(points_max(rule->method));
    }
    if (stage.best_gets) return exact_text(*stage.best_gets);
    return stage.counting == Counting::ShareOfHighest && stage.weights_sum ? exact_text(*stage.weights_sum) : "–";
}

void stages_table(PaperWriter& writer, const Model& model)
{
    Table table{.caption = "Stages in their order",
                .columns = {{"Stage", Align::Start, 3},
                            {"Kind", Align::Start, 2},
                            {"What it does", Align::Start, 5},
                            {"Most points", Align::End, 1},
                            {"Threshold", Align::End, 1}},
                .rows = {},
                .note = {}};
    for (const auto& stage : model.stages) {
        table.rows.push_back({{stage.title, stage_kind_name(stage.kind), counts_wording(model, stage), most_text(stage),
                               threshold_text(stage.threshold)},
                              false});
    }
    writer.add(std::move(table));
}

void criteria_rows(Table& table, const std::vector<Criterion>& criteria, std::size_t depth)
{
    for (const auto& criterion : criteria) {
        std::string title;
        for (std::size_t level = 0; level < depth; ++level)
            title += "– ";
        title += criterion.title;
        const auto scale = criterion.mandatory       ? std::string{"pass or fail"}
                           : criterion.is_question() ? criterion.scale
                                                     : std::string{"see its parts"};
        const auto weight = criterion.mandatory ? std::string{"–"} : exact_text(criterion.weight);
        const auto threshold = criterion.mandatory ? std::string{"pass"} : threshold_text(criterion.threshold);
        table.rows.push_back({{std::move(title), criterion.text, weight, scale, threshold}, false});
        criteria_rows(table, criterion.parts, depth + 1);
    }
}

void criteria_table(PaperWriter& writer, const Stage& stage)
{
    if (stage.criteria.empty()) return;
    Table table{.caption = stage.title + ": questions and weights",
                .columns = {{"Question", Align::Start, 3},
                            {"Asked as", Align::Start, 7},
                            {"Weight", Align::End, 1},
                            {"Scale", Align::Start, 1},
                            {"Threshold", Align::End, 1}},
                .rows = {},
                .note = {}};
    criteria_rows(table, stage.criteria, 0);
    if (stage.weights_sum) table.note = "The weights of the stage add up to " + exact_text(*stage.weights_sum) + ".";
    if (stage.best_gets) {
        table.note +=
            " The best bid still in gets " + exact_text(*stage.best_gets) + " points, the others in proportion to it.";
    }
    if (stage.rounding) table.note += " The points of the stage are rounded " + rounding_text(*stage.rounding) + ".";
    writer.add(std::move(table));
}

void scale_table(PaperWriter& writer, const Scale& scale)
{
    if (scale.range) {
        writer.paragraph("On the scale \"" + scale.id + "\", marks are numbers from " + marks_text(scale) + ".");
        return;
    }
    Table table{.caption = "Scale \"" + scale.id + "\"",
                .columns = {{"Mark", Align::Start, 1},
                            {"Worth", Align::End, 1},
                            {"Name", Align::Start, 2},
                            {"Given when", Align::Start, 7}},
                .rows = {},
                .note = {}};
    for (const auto& step : scale.steps)
        table.rows.push_back({{step.mark, exact_text(step.value), step.name, step.descriptor}, false});
    writer.add(std::move(table));
}

void price_paragraphs(PaperWriter& writer, const Stage& stage)
{
    const auto& rules = *stage.price;
    writer.paragraph("\"" + stage.title + "\" is compared by this method: " + price_method_name(rules.method) + ". " +
                     price_method_wording(rules) + " " + price_basis_wording(rules));
    if (rules.items.empty()) return;
    Table table{.caption = stage.title + ": published volumes",
                .columns = {{"Item", Align::Start, 5}, {"Unit", Align::Start, 2}, {"Volume", Align::End, 2}},
                .rows = {},
                .note = {}};
    for (const auto& item : rules.items)
        table.rows.push_back({{item.title, item.unit, exact_text(item.volume)}, false});
    writer.add(std::move(table));
}

void marking_paragraph(PaperWriter& writer, const Model& model)
{
    std::vector<std::string> said;
    const auto say = [&](const std::string& text) {
        if (!text.empty() && std::ranges::find(said, text) == said.end()) said.push_back(text);
    };
    for (const auto& stage : model.stages) {
        if (stage.price || questions_of(stage.criteria).empty()) continue;
        say(mark_rule_wording(stage.mark_rule, stage.trim));
        const auto questions = questions_of(stage.criteria);
        const bool weighted =
            std::ranges::any_of(questions, [](const Criterion* question) { return !question->mandatory; });
        if (weighted) say(counting_wording(stage.counting));
    }
    std::string text;
    for (const auto& one : said)
        text += (text.empty() ? "" : " ") + one;
    writer.paragraph(text);
}

void totals_paragraph(PaperWriter& writer, const Model& model)
{
    std::string text;
    if (model.weights_sum && total_words(model).is_points) {
        text = "The stages that count add up to " + exact_text(*model.weights_sum) + " points. ";
    }
    text += outcome_wording(model);
    if (model.threshold) text += " A total of at least " + exact_text(*model.threshold) + " is needed.";
    if (model.rounding) text += " The published method rounds the total " + rounding_text(*model.rounding) + ".";
    text += " Ranks follow the exact figures; where a printed figure is rounded (" + rounding_text(model.printed) +
            "), the exact one stands beside it.";
    writer.paragraph(text);
    if (model.outcome == Outcome::OneWinner) writer.paragraph(tie_break_wording(model));
}

void fingerprint_paragraph(PaperWriter& writer, const Procedure& state)
{
    if (!state.is_published()) {
        writer.paragraph("These rules are not published yet and can still change.");
    } else if (state.imported_from) {
        writer.paragraph("These rules came with the file " + *state.imported_from +
                         ". Their fingerprint, the SHA-256 of their exact text, is " + state.fingerprint +
                         "; it was taken when the file was imported and does not show when the rules were published.");
    } else {
        writer.paragraph(
            "These rules were frozen at publication under the fingerprint " + state.fingerprint +
            ", the SHA-256 of their exact text. Every figure in this paper follows from these rules and no others.");
    }
}

void panel_table(PaperWriter& writer, const Tender& tender)
{
    if (tender.panel.empty()) return;
    writer.paragraph("The panel had " + counted(tender.panel.size(), "seat", "seats") + ".");
    Table table{.caption = "Seats of the panel",
                .columns = {{"Seat", Align::Start, 2}, {"Field", Align::Start, 4}},
                .rows = {},
                .note = {}};
    for (const auto& member : tender.panel)
        table.rows.push_back({{member.role, member.note}, false});
    writer.add(std::move(table));
}

}

void write_published(PaperWriter& writer, const Model& model, const std::string& remark)
{
    writer.paragraph("The comparison has " + counted(model.stages.size(), "stage", "stages") +
                     ". A bid goes on only if it passes every mandatory question and every threshold of the stage.");
    stages_table(writer, model);
    marking_paragraph(writer, model);
    writer.paragraph(remark);
    for (const auto& stage : model.stages)
        criteria_table(writer, stage);
    for (const auto& stage : model.stages) {
        if (stage.price) price_paragraphs(writer, stage);
    }
    for (const auto& scale : model.scales)
        scale_table(writer, scale);
    totals_paragraph(writer, model);
}

void write_method(PaperWriter& writer, const BoardPaperInput& input)
{
    const auto& tender = input.state.tender;
    const auto& model = tender.model;
    writer.section("How the bids were compared");
    if (model.stages.empty()) {
        writer.paragraph("How bids are to be compared has not been set yet.");
        return;
    }
    write_published(writer, model, averaging_risk_wording(model));
    if (model.lot_limit) writer.paragraph(lot_limit_wording(tender));
    fingerprint_paragraph(writer, input.state);
    panel_table(writer, tender);
}

}

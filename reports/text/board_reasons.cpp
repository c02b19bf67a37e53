#include "reports/text/board_parts.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/result_wording.hpp"

#include <algorithm>
#include <set>

namespace tender {

namespace {

using Entries = std::vector<std::optional<Recorded>>;

Table marks_table(std::string caption)
{
    return {.caption = std::move(caption),
            .columns = {{"Question", Align::Start, 3},
                        {"Mark", Align::Start, 2},
                        {"Reason", Align::Start, 8},
                        {"Evidence", Align::Start, 3}},
            .rows = {},
            .note = {}};
}

const Mark* find_mark(const std::vector<Mark>& marks, const std::string& criterion)
{
    const auto found = std::ranges::find(marks, criterion, &Mark::criterion);
    return found == marks.end() ? nullptr : &*found;
}

/// Adds the rows of one stage; `recorded` tells the entry of a question.
template <class Lookup>
void add_marks(Table& table, Entries& entries, const Model& model, const Stage& stage, const std::vector<Mark>& marks,
               Lookup recorded)
{
    for (const auto* question : questions_of(stage.criteria)) {
        const auto* mark = find_mark(marks, question->id);
        if (mark == nullptr) continue;
        table.rows.push_back(
            {{question->title, mark_text(model, *question, mark->mark), mark->reason, mark->evidence}, false});
        entries.push_back(recorded(question->id));
    }
}

void reasons_of(PaperWriter& writer, const BoardPaperInput& input, const Bid& bid)
{
    const auto& tender = input.state.tender;
    const auto agreed = std::ranges::find(tender.consensus, bid.id, &ConsensusSheet::bid);
    if (agreed == tender.consensus.end()) return;
    writer.subheading(column_name(tender, bid) + for_lot(tender, bid.lot));
    for (const auto& stage : tender.model.stages) {
        auto table = marks_table(column_name(tender, bid) + ": " + stage.title);
        Entries entries;
        add_marks(table, entries, tender.model, stage, agreed->marks,
                  [&](const std::string& id) { return input.state.provenance.of_consensus(bid.id, id); });
        if (table.rows.empty()) continue;
        table.note = recorded_note(entries, "the panel");
        writer.add(std::move(table));
    }
}

void corrections(PaperWriter& writer, const Procedure& state)
{
    for (const auto& correction : state.corrections) {
        const auto* bid = find_bid(state.tender, correction.bid);
        const auto* question = find_criterion(state.tender.model, correction.mark.criterion).criterion;
        writer.paragraph("The agreed mark of " + (bid == nullptr ? correction.bid : column_name(state.tender, *bid)) +
                         " at \"" + (question == nullptr ? correction.mark.criterion : question->title) +
                         "\" was corrected from " + correction.earlier + " to " + correction.mark.mark +
                         ", for this reason: " + sentence(correction.why));
    }
}

}

std::string mark_text(const Model& model, const Criterion& question, const std::string& mark)
{
    const auto* scale = find_scale(model, question.scale);
    if (scale == nullptr) return mark;
    const auto step = std::ranges::find(scale->steps, mark, &ScaleStep::mark);
    return step == scale->steps.end() || step->name.empty() || step->name == mark ? mark
                                                                                  : mark + " (" + step->name + ")";
}

std::string recorded_note(const std::vector<std::optional<Recorded>>& entries, const std::string& who)
{
    std::set<std::uint64_t> said;
    std::string text;
    bool from_file = false;
    for (const auto& recorded : entries) {
        if (!recorded) {
            from_file = true;
        } else if (said.insert(recorded->position).second) {
            text += (text.empty() ? "" : "; ") + recorded_wording(*recorded, who);
        }
    }
    if (from_file)
        text += (text.empty() ? "" : "; ") +
                std::string{"taken from a file, not recorded in a log and not signed by "} + who;
    return text.empty() ? text : sentence("marks: " + text);
}

void write_reasons(PaperWriter& writer, const BoardPaperInput& input)
{
    const auto& tender = input.state.tender;
    if (tender.bids.empty()) return;
    writer.section("Reasons of the panel");
    const auto averages = [](const Stage& stage) { return stage.mark_rule != MarkRule::Consensus && !stage.price; };
    if (tender.consensus.empty()) {
        writer.paragraph("The panel has not agreed a mark yet.");
    } else {
        writer.paragraph("These are the marks that the panel agreed, each with its reason as the panel worded it and "
                         "where the evidence stands in the bid.");
    }
    if (std::ranges::any_of(tender.model.stages, averages)) {
        writer.paragraph("Where the published method computes the mark from those of the members, the members' own "
                         "reasons stand in the appendix.");
    }
    corrections(writer, input.state);
    for (const auto& bid : tender.bids)
        reasons_of(writer, input, bid);
}

void write_individual_marks(PaperWriter& writer, const BoardPaperInput& input)
{
    const auto& tender = input.state.tender;
    if (tender.sheets.empty()) return;
    writer.appendix("Individual marks");
    writer.paragraph("These are the marks of each member of the panel, shown for the record. The marks that count are "
                     "those that the panel "
                     "agreed, or that the published rule makes of these.");
    for (const auto& member : tender.panel) {
        bool headed = false;
        for (const auto& sheet : tender.sheets) {
            const auto* bid = find_bid(tender, sheet.bid);
            if (sheet.by != member.id || bid == nullptr) continue;
            if (!headed) writer.subheading(member.role);
            headed = true;
            auto table = marks_table(member.role + ": " + column_name(tender, *bid) + for_lot(tender, bid->lot));
            Entries entries;
            for (const auto& stage : tender.model.stages) {
                add_marks(table, entries, tender.model, stage, sheet.marks, [&](const std::string& id) {
                    return input.state.provenance.of_mark(sheet.by, sheet.bid, id);
                });
            }
            if (table.rows.empty()) continue;
            table.note = recorded_note(entries, member.role);
            writer.add(std::move(table));
        }
    }
}

}

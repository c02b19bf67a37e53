#include "cli/commands.hpp"
#include "cli/table.hpp"
#include "core/analysis/dummy_bid.hpp"
#include "core/text/laboratory_text.hpp"
#include "reports/text/laboratory_wording.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"

namespace tender::cli {

namespace {

/// The marks of a made-up bid at one stage: one mark where all are the same.
std::string marks_text(const std::vector<std::string>& marks)
{
    std::string text;
    bool same = true;
    for (const auto& mark : marks) {
        same = same && mark == marks.front();
        text += (text.empty() ? "" : ", ") + mark;
    }
    if (marks.empty()) return "–";
    return same ? (marks.size() == 1 ? "" : "all ") + marks.front() : text;
}

std::string example_text(const Tender& tender, const DryRun& run, const Example& example)
{
    std::vector<std::string> heading{"Made up"};
    std::vector<std::size_t> marked;
    for (const auto stage : run.stages) {
        const bool has_marks = !example.bids.empty() && stage < example.bids.front().marks.size() &&
                               !example.bids.front().marks[stage].empty();
        if (!has_marks) continue;
        marked.push_back(stage);
        heading.push_back(Names{tender}.stage(tender.model.stages[stage].id));
    }
    heading.insert(heading.end(), {"Price", "Total", "Place"});
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < example.bids.size(); ++i) {
        const auto& bid = example.bids[i];
        std::vector<std::string> row{dummy_name(i)};
        for (const auto stage : marked)
            row.push_back(marks_text(bid.marks[stage]));
        const auto* result = i < example.outcome.bids.size() ? &example.outcome.bids[i] : nullptr;
        row.push_back(bid.price ? exact_text(*bid.price) : "–");
        row.push_back(result != nullptr && result->total ? exact_text(*result->total) : "–");
        row.push_back(result != nullptr && result->place ? std::to_string(*result->place) : "–");
        rows.push_back(std::move(row));
    }
    return table_text(heading, rows);
}

std::string run_text(const Tender& tender, const DryRun& run)
{
    std::string text;
    if (const auto around = reference_wording(run, tender); !around.empty()) text += around + "\n";
    for (const auto& checked : run.checks) {
        text += "\n" + check_title(checked.check) + "\n";
        if (checked.observations.empty()) text += "  " + found_nothing_wording(checked) + "\n";
        for (const auto& observation : checked.observations) {
            text += observation.severity == Severity::Warning ? "  Warning: " : "  ";
            text += wording(observation, tender) + "\n";
            for (const auto& example : observation.examples)
                text += example_text(tender, run, example);
        }
    }
    return text + "\n" + counted(static_cast<std::size_t>(run.evaluations), "evaluation", "evaluations") + " of " +
           std::to_string(run.evaluations_max) + " allowed were made.\n";
}

}

Result<std::string, Stop> lab_command(const OpenWorkspace& open, const Request& request)
{
    const auto subject = load(open, request.path, request.tender);
    if (!subject) return Failure{subject.error()};
    const auto& tender = subject->tender();
    const auto found = laboratory(tender);
    if (!found) return Failure{stop_for(request.path, found.error().problems)};
    if (request.json) return indented_text(laboratory_json(tender, *found));
    std::string text = tender.title + "\n" + laboratory_caution() + "\n";
    if (found->without_lot_limit) text += "The limit of lots is left out: each lot is tried by itself.\n";
    for (const auto& run : found->runs) {
        if (!run.lots.empty()) {
            std::vector<std::string> lots;
            lots.reserve(run.lots.size());
            for (const auto& lot : run.lots)
                lots.push_back(Names{tender}.lot(lot));
            text += "\n" + listed(lots) + "\n";
        }
        text += run_text(tender, run);
    }
    return printable(text);
}

}

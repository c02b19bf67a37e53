#include "cli/commands.hpp"
#include "cli/reading_rights.hpp"
#include "cli/table.hpp"
#include "core/evaluation/lot_figure.hpp"
#include "core/number/decimal.hpp"
#include "core/tendering/tender_problems.hpp"
#include "core/text/discrepancy_text.hpp"
#include "core/text/evaluation_text.hpp"
#include "reports/text/figure_wording.hpp"
#include "reports/text/history_wording.hpp"
#include "reports/text/lot_wording.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/result_wording.hpp"
#include "reports/text/session_wording.hpp"

#include <algorithm>

namespace tender::cli {

namespace {

Result<Scoresheet, Stop> scoresheet_of(const Request& request, const Tender& tender)
{
    auto sheet = Scoresheet::from(tender);
    if (!sheet) return Failure{stop_for(request.path, sheet.error())};
    return std::move(*sheet);
}

std::string known_figures(const Scoresheet& sheet, const Evaluation& evaluation)
{
    std::string text = combination_figure(sheet, evaluation, {}) ? "\n  " + std::string{combination_name} : "";
    for (const auto& bid : sheet.tender().bids) {
        for (const auto& name : figure_names(sheet, evaluation, bid.id))
            text += "\n  " + name;
    }
    return text;
}

/// What a limit of lots did to the bid or the combination whose total a figure is.
std::string limit_text(const Scoresheet& sheet, const Evaluation& evaluation, std::string_view figure)
{
    if (figure == combination_name) return combination_wording(sheet, evaluation);
    constexpr std::string_view total = "/total";
    return figure.ends_with(total) ? limit_note(sheet, evaluation, figure.substr(0, figure.size() - total.size()))
                                   : std::string{};
}

Json lines_json(const TenderLog& log)
{
    const Names names{log.state().tender};
    Json::Array lines;
    std::int64_t position = 0;
    for (const auto& line : log.lines()) {
        Json::Array events;
        for (const auto& event : line.events)
            events.emplace_back(description(event, names));
        lines.emplace_back(Json::Object{{"entry", ++position},
                                        {"id", line.id.hex()},
                                        {"signed_by", line.author},
                                        {"demonstration", line.demonstration},
                                        {"claimed_time", line.claimed_time},
                                        {"command", command_json(line.command)},
                                        {"events", std::move(events)}});
        if (line.void_for) lines.back().object()->emplace_back("void", Json{wording(*line.void_for)});
    }
    return lines;
}

Json verification_json(const LogId& log, const Verification& verification)
{
    Json::Array faults;
    for (const auto& fault : verification.faults) {
        faults.emplace_back(Json::Object{{"entry", static_cast<std::int64_t>(fault.position.index + 1)},
                                         {"void", fault.is_void()},
                                         {"what", wording(fault)}});
    }
    return Json{Json::Object{{"log", log.hex()},
                             {"entries", static_cast<std::int64_t>(verification.entries)},
                             {"root", verification.head.root.hex()},
                             {"faults", std::move(faults)}}};
}

/// The subject as a workspace with a log, or why there is none.
Result<Subject, Stop> load_recorded(const OpenWorkspace& open, const Request& request)
{
    auto subject = load(open, request.path, request.tender);
    if (subject && !subject->log) {
        return Failure{Stop{request.path.string() +
                                " is a tender file and has no history. Record it with: plumb rehearse " +
                                request.path.string() + " WORKSPACE",
                            Refused}};
    }
    return subject;
}

}

Result<std::string, Stop> evaluate_command(const OpenWorkspace& open, const Request& request)
{
    const auto subject = load(open, request.path, request.tender);
    if (!subject) return Failure{subject.error()};
    if (auto kept = kept_from(subject->state, request.person, Matter::AgreedMarks)) return Failure{std::move(*kept)};
    const auto sheet = scoresheet_of(request, subject->tender());
    if (!sheet) return Failure{sheet.error()};
    const auto evaluation = evaluate(*sheet);
    if (request.json) return indented_text(evaluation_json(*sheet, evaluation));
    const auto voids = subject->log ? void_wording(subject->log->void_entries()) : std::string{};
    return (voids.empty() ? "" : printable(voids + "\n\n")) + result_text(*sheet, evaluation);
}

Result<std::string, Stop> check_command(const OpenWorkspace& open, const Request& request)
{
    const auto subject = load(open, request.path, request.tender);
    if (!subject) return Failure{subject.error()};
    const auto& tender = subject->tender();
    if (const auto problems = problems_of(tender); !problems.empty()) return Failure{stop_for(request.path, problems)};
    const auto discrepancies = discrepancies_of(tender);
    if (request.json) return indented_text(discrepancies_json(tender, discrepancies));
    std::string text = tender.title + "\nNo problems. ";
    if (discrepancies.empty()) return printable(text + "No discrepancies were found.\n");
    text += sentence(counted(discrepancies.size(), "discrepancy", "discrepancies")) +
            " Everything stays as it is stated; nothing is refused for it.\n\n";
    return printable(text) + discrepancies_text(discrepancies);
}

Result<std::string, Stop> explain_command(const OpenWorkspace& open, const Request& request)
{
    const auto subject = load(open, request.path, request.tender);
    if (!subject) return Failure{subject.error()};
    if (auto kept = kept_from(subject->state, request.person, Matter::AgreedMarks)) return Failure{std::move(*kept)};
    const auto sheet = scoresheet_of(request, subject->tender());
    if (!sheet) return Failure{sheet.error()};
    const auto evaluation = evaluate(*sheet);
    const auto figure = explain(*sheet, evaluation, request.figure, subject->state.provenance);
    if (!figure) {
        return Failure{
            Stop{"There is no figure " + request.figure + ". There are:" + known_figures(*sheet, evaluation), Refused}};
    }
    if (request.json) return indented_text(figure_json(*figure));
    auto text = figure->name + "\n" + working_wording(*figure, [](std::string_view by) { return std::string{by}; });
    if (const auto note = limit_text(*sheet, evaluation, figure->name); !note.empty()) text += "\n" + note + "\n";
    return printable(text);
}

Result<std::string, Stop> log_command(const OpenWorkspace& open, const Request& request)
{
    const auto subject = load_recorded(open, request);
    if (!subject) return Failure{subject.error()};
    if (request.json) return indented_text(lines_json(*subject->log));
    const Names names{subject->tender()};
    std::string text = subject->tender().title + ", log " + subject->log->id().hex().substr(0, 12) + "\n";
    std::size_t position = 0;
    for (const auto& line : subject->log->lines()) {
        text += std::to_string(++position) + "  " + line.claimed_time + "  " + line.author + "  " +
                description(line.command, names) + "\n";
        for (const auto& event : line.events) {
            const auto what = description(event, names);
            if (line.events.size() > 1) text += "      " + what + "\n";
        }
        if (line.void_for) text += "      VOID: " + wording(*line.void_for) + "\n";
    }
    return printable(text);
}

Result<std::string, Stop> verify_command(const OpenWorkspace& open, const Request& request)
{
    auto workspace = open(request.path, Opening::Read);
    if (!workspace) return Failure{stop_for(workspace.error())};
    const auto ports = (*workspace)->ports();
    const auto people = PeopleLog::open(ports);
    if (!people) return Failure{stop_for(people.error())};
    const auto logs = ports.journal.logs();
    if (!logs) return Failure{stop_for(logs.error())};
    std::string text;
    std::string faults;
    Json::Array json;
    const auto say = [&](const LogId& log, const std::string& name, const Verification& verification) {
        for (const auto& fault : verification.faults)
            faults += "  " + wording(fault) + "\n";
        json.emplace_back(verification_json(log, verification));
        text += name + ": " + wording(verification) + "\n";
    };
    if (people->head().size > 0) say(PeopleLog::log_id(), "People log", verification_of(*people));
    for (const auto& log : *logs) {
        if (log == PeopleLog::log_id()) continue;
        const auto verification = TenderLog::verify(ports, *people, log);
        if (!verification) return Failure{stop_for(verification.error())};
        say(log, "Log " + log.hex().substr(0, 12), *verification);
        if (!verification->is_unaltered()) continue;
        auto opened = TenderLog::open(ports, *people, log);
        if (!opened) return Failure{stop_for(opened.error())};
        const auto seen = compare_with_last_seen(**workspace, *opened);
        if (!seen) return Failure{stop_for(seen.error())};
        if (*seen) {
            text += "  " + wording(**seen) + "\n";
            const bool worse = !std::holds_alternative<LogSame>(**seen) && !std::holds_alternative<LogGrown>(**seen);
            if (worse) faults += "  " + wording(**seen) + "\n";
            if (worse) continue;
        }
        const auto note = opened->signed_note();
        if (const auto kept = (*workspace)->remember(note); !kept) return Failure{stop_for(kept.error())};
        text += "  Checkpoint " + paper_code(note.checkpoint.head.root.bytes()) + "\n";
    }
    const auto answer = request.json ? indented_text(json) : printable(text);
    if (faults.empty()) return answer;
    return Failure{request.json ? Stop{printable(faults), RecordBad, answer}
                                : Stop{answer + printable(faults), RecordBad}};
}

Result<std::string, Stop> at_command(const OpenWorkspace& open, const Request& request)
{
    const auto subject = load_recorded(open, request);
    if (!subject) return Failure{subject.error()};
    if (auto kept = kept_from(subject->state, request.person, Matter::AgreedMarks)) return Failure{std::move(*kept)};
    const auto entries = subject->log->lines().size();
    if (request.position > entries) {
        return Failure{Stop{"The log has " + std::to_string(entries) + " entries; " + std::to_string(request.position) +
                                " is not one of them.",
                            Refused}};
    }
    const auto state = subject->log->state_at(request.position);
    const auto open_now = open_stage(state);
    std::string head = "As it stood after entry " + std::to_string(request.position) + " of " + std::to_string(entries);
    if (request.position > 0) head += " (" + subject->log->lines()[request.position - 1].claimed_time + ")";
    head += "\n";
    if (!state.created) return head + "Nothing was recorded yet.\n";
    if (!state.is_published()) return head + printable(state.tender.title) + "\nThe tender was not published yet.\n";
    const auto sheet = scoresheet_of(request, state.tender);
    if (!sheet) return Failure{sheet.error()};
    const auto evaluation = evaluate(*sheet);
    if (request.json) return indented_text(evaluation_json(*sheet, evaluation));
    head += "Stages closed: " + std::to_string(state.closed.size()) + " of " +
            std::to_string(state.tender.model.stages.size());
    if (open_now) head += "; open: " + Names{state.tender}.stage(*open_now);
    return printable(head) + ".\n\n" + result_text(*sheet, evaluation);
}

}

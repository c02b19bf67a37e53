#include "cli/commands.hpp"
#include "cli/table.hpp"
#include "reports/text/history_wording.hpp"
#include "reports/text/refusal_wording.hpp"

#include <algorithm>

namespace tender::cli {

namespace {

namespace fs = std::filesystem;

/// The workspace to write to: an existing one, or a new one where there is none.
Result<std::unique_ptr<Workspace>, Stop> workspace_for(const OpenWorkspace& open, const fs::path& path)
{
    std::error_code failed;
    auto workspace = open(path, fs::exists(path, failed) ? Opening::Write : Opening::Create);
    if (!workspace) return Failure{stop_for(workspace.error())};
    return std::move(*workspace);
}

Result<TenderLog, Stop> new_log(Workspace& workspace)
{
    const auto ports = workspace.ports();
    auto people = PeopleLog::open_or_found(ports, workspace.signs_for_demonstration());
    if (!people) return Failure{stop_for(people.error())};
    auto log = TenderLog::found(ports, std::move(*people));
    if (!log) return Failure{stop_for(log.error())};
    return std::move(*log);
}

Result<void, Stop> run_all(TenderLog& log, const std::vector<Command>& commands)
{
    for (const auto& command : commands) {
        const auto position = log.run(command);
        if (!position) return Failure{stop_for(position.error())};
    }
    return {};
}

std::string recorded_text(const Request& request, const TenderLog& log, const Workspace& workspace)
{
    std::string text = "Recorded " + std::to_string(log.lines().size()) +
                       (log.lines().size() == 1 ? " entry" : " entries") + " in " + request.into.string() + ", log " +
                       log.id().hex().substr(0, 12) + ".\n";
    if (workspace.signs_for_demonstration()) {
        text += "Signed with the demonstration key, whose secret is published: worthless as evidence.\n";
    }
    return text;
}

Result<Tender, Stop> read_tender(const Request& request, std::string& text)
{
    auto read = read_file(request.path);
    if (!read) return Failure{read.error()};
    text = std::move(*read);
    auto tender = tender_from(request.path, text);
    if (!tender) return tender;
    if (const auto sheet = Scoresheet::from(*tender); !sheet) return Failure{stop_for(request.path, sheet.error())};
    return tender;
}

}

Result<std::string, Stop> import_command(const OpenWorkspace& open, const Request& request)
{
    std::string text;
    auto tender = read_tender(request, text);
    if (!tender) return Failure{tender.error()};
    auto workspace = workspace_for(open, request.into);
    if (!workspace) return Failure{workspace.error()};
    auto log = new_log(**workspace);
    if (!log) return Failure{log.error()};
    const auto& hasher = (*workspace)->ports().hasher;
    ImportTender import{.file = request.path.filename().string(),
                        .sha256 = hasher.sha256(bytes_of(text)).hex(),
                        .fingerprint = fingerprint_of(hasher, tender->model),
                        .tender = std::move(*tender)};
    if (const auto done = run_all(*log, {std::move(import)}); !done) return Failure{done.error()};
    if (const auto kept = (*workspace)->remember(log->signed_note()); !kept) return Failure{stop_for(kept.error())};
    return recorded_text(request, *log, **workspace);
}

Result<std::string, Stop> rehearse_command(const OpenWorkspace& open, const Request& request)
{
    std::string text;
    const auto tender = read_tender(request, text);
    if (!tender) return Failure{tender.error()};
    auto workspace = workspace_for(open, request.into);
    if (!workspace) return Failure{workspace.error()};
    auto log = new_log(**workspace);
    if (!log) return Failure{log.error()};
    const auto fingerprint = fingerprint_of((*workspace)->ports().hasher, tender->model);
    const auto rehearsal = rehearsal_of(*tender, fingerprint);
    if (const auto done = run_all(*log, rehearsal.commands); !done) return Failure{done.error()};
    if (const auto kept = (*workspace)->remember(log->signed_note()); !kept) return Failure{stop_for(kept.error())};
    auto answer = recorded_text(request, *log, **workspace);
    const Names names{*tender};
    for (const auto& [command, refusal] : rehearsal.refused) {
        answer += "Not played: " + description(command, names) + ". " + wording(refusal, names).text() + "\n";
    }
    return printable(answer);
}

Result<std::string, Stop> new_command(const Request& request)
{
    std::vector<std::string> templates;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator{request.examples, failed}) {
        if (entry.path().extension() == ".json") templates.push_back(entry.path().stem().string());
    }
    std::ranges::sort(templates);
    std::string known;
    for (const auto& name : templates)
        known += "\n  " + name;
    if (request.name.empty()) return "Templates:" + known + "\n";
    if (std::ranges::find(templates, request.name) == templates.end()) {
        return Failure{Stop{"There is no template " + request.name + ". There are:" + known, Refused}};
    }
    const auto source = request.examples / (request.name + ".json");
    const auto text = read_file(source);
    if (!text) return Failure{text.error()};
    auto tender = tender_from(source, *text);
    if (!tender) return Failure{tender.error()};
    // A template keeps how bids are compared and what the exercise is; who bid and what was marked starts anew.
    tender->bids.clear();
    tender->sheets.clear();
    tender->consensus.clear();
    tender->recommendations.clear();
    for (const auto& lot : tender->lots) {
        if (!lot.nominated) continue;
        std::erase_if(tender->bidders, [&](const Bidder& bidder) { return bidder.id != lot.nominated->bidder; });
    }
    if (std::ranges::none_of(tender->lots, [](const Lot& lot) { return lot.nominated.has_value(); }))
        tender->bidders.clear();
    if (const auto written = write_new_file(request.into, tender_text(*tender)); !written)
        return Failure{written.error()};
    return request.into.string() + " is a tender file after the template " + request.name +
           ". Change it in any editor, then: plumb evaluate " + request.into.string() + "\n";
}

}

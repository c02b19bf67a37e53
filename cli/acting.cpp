#include "cli/acting.hpp"

#include "cli/people_acts.hpp"
#include "cli/sheets_given.hpp"
#include "cli/step_members.hpp"
#include "core/procedure/standing.hpp"
#include "core/session/bidder_sealing.hpp"
#include "core/session/sealed_acts.hpp"
#include "reports/text/history_wording.hpp"
#include "reports/text/problem_wording.hpp"
#include "reports/text/session_wording.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tender::cli {

namespace {

/// Commands whose one member may be left out: what is written is that member.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> wrapped_members{
    {{"appoint_person", "appointment"},
     {"declare_interests", "declaration"},
     {"assess_interest", "assessment"},
     {"hold_hearing", "hearing"},
     {"discuss_point", "point"},
     {"minute_meeting", "minutes"},
     {"agree_consensus", "sheet"},
     {"revise_bid", "revision"},
     {"recommend", "recommendation"},
     {"decide_tie", "decision"},
     {"resubmit_request", "resubmission"},
     {"propose", "act"}}};

/// The command of a step as entries write it: wrapped, and with the author filled in where only the author can stand.
Result<Command, Stop> command_of(const ScriptAct& step)
{
    auto arguments = step.arguments;
    const auto wrapped =
        std::ranges::find(wrapped_members, step.command, &std::pair<std::string_view, std::string_view>::first);
    if (step.command == "declare_interests") set_default(arguments, "person", step.person);
    if (wrapped != wrapped_members.end() && arguments.find(wrapped->second) == nullptr) {
        Json::Object outer;
        outer.emplace_back(std::string{wrapped->second}, std::move(arguments));
        arguments = Json{std::move(outer)};
    }
    if (auto* members = arguments.object(); members != nullptr) members->emplace_back("as", Json{step.command});
    auto command = command_from(arguments);
    if (!command) return Failure{stop_for("line " + std::to_string(step.line), command.error())};
    return std::move(*command);
}

std::string envelope_of(const Procedure& state, const Json& arguments)
{
    auto named = text_member(arguments, "envelope");
    if (!named.empty()) return named;
    const auto bid = text_member(arguments, "bid");
    for (const auto& held : state.conduct.prices) {
        if (held.sealed.bid == bid && !held.opened) return held.sealed.envelope.id;
    }
    return {};
}

std::vector<Mark> marks_of_stage(const Tender& tender, const std::vector<Mark>& marks, const std::string& stage)
{
    std::vector<Mark> chosen;
    std::ranges::copy_if(marks, std::back_inserter(chosen), [&](const Mark& mark) {
        const auto* found = find_criterion(tender.model, mark.criterion).stage;
        return found != nullptr && found->id == stage;
    });
    return chosen;
}

/// The sheets that a tender file holds for a seat and a stage.
std::vector<Sheet> sheets_in(const Tender& tender, const std::string& seat, const std::string& stage)
{
    std::vector<Sheet> sheets;
    for (const auto& sheet : tender.sheets) {
        auto marks = marks_of_stage(tender, sheet.marks, stage);
        if (sheet.by == seat && !marks.empty())
            sheets.push_back({.by = seat, .bid = sheet.bid, .marks = std::move(marks)});
    }
    return sheets;
}

/// A command whose members stand in a tender file that the step names with "from", so that a script need not repeat
/// them.
Result<Command, Stop> command_in(const ScriptAct& step, const Tender& tender)
{
    const auto bid_id = text_member(step.arguments, "bid");
    if (step.command == "create_tender") {
        return Command{CreateTender{tender.id, tender.title, tender.reference, tender.author, tender.contact,
                                    tender.illustrative, tender.background, tender.note}};
    }
    if (step.command == "define_model") {
        // Who is nominated is known before anybody bids; all others come with their bids.
        std::vector<Bidder> known;
        for (const auto& lot : tender.lots) {
            const auto* bidder = lot.nominated ? find_bidder(tender, lot.nominated->bidder) : nullptr;
            if (bidder != nullptr && std::ranges::find(known, *bidder) == known.end()) known.push_back(*bidder);
        }
        return Command{DefineModel{tender.model, tender.lots, tender.panel, std::move(known)}};
    }
    if (step.command == "plan_tender") {
        if (!tender.plan) return Failure{refused("The file has no plan.")};
        return Command{PlanTender{*tender.plan}};
    }
    if (step.command == "receive_bid") {
        const auto* bid = find_bid(tender, bid_id);
        if (bid == nullptr) return Failure{refused("The file has no bid " + bid_id + ".")};
        auto unpriced = *bid;
        unpriced.price.reset();
        unpriced.final_prices.clear();
        return Command{ReceiveBid{*find_bidder(tender, bid->bidder), std::move(unpriced)}};
    }
    if (step.command == "agree_consensus") {
        const auto sheet = std::ranges::find(tender.consensus, bid_id, &ConsensusSheet::bid);
        if (sheet == tender.consensus.end())
            return Failure{refused("The file has no agreed marks for " + bid_id + ".")};
        return Command{AgreeConsensus{
            {.bid = bid_id, .marks = marks_of_stage(tender, sheet->marks, text_member(step.arguments, "stage"))}}};
    }
    if (step.command == "recommend") {
        const auto lot = text_member(step.arguments, "lot");
        const auto made = std::ranges::find(tender.recommendations, lot, &Recommendation::lot);
        if (made == tender.recommendations.end()) return Failure{refused("The file recommends nothing there.")};
        return Command{Recommend{*made}};
    }
    return Failure{refused("\"from\" is not understood with " + step.command + ".")};
}

/// The tender file that a step names, beside the script.
Result<std::optional<Tender>, Stop> file_of(const ScriptAct& step)
{
    const auto from = text_member(step.arguments, "from");
    if (from.empty()) return std::optional<Tender>{};
    const auto path = step.folder / from;
    const auto text = read_file(path);
    if (!text) return Failure{text.error()};
    auto tender = tender_from(path, *text);
    if (!tender) return Failure{tender.error()};
    return std::optional{std::move(*tender)};
}

/// What a bidder sealed: the file that the step names, beside the script. Nobody here can look into it.
Result<Command, Stop> command_of_bidder(const ScriptAct& step, const Ports& ports, const TenderLog& log)
{
    for (const auto& [name, value] : *step.arguments.object()) {
        if (name != "bid" && name != "envelope_file")
            return Failure{refused("Beside envelope_file there is only bid, not " + name + ".")};
    }
    const auto path = step.folder / text_member(step.arguments, "envelope_file");
    const auto text = read_file(path);
    if (!text) return Failure{text.error()};
    const auto file = parse_sealed_price(*text);
    if (!file) return Failure{stop_for(path, file.error())};
    auto command = received_price(ports.hasher, log, text_member(step.arguments, "bid"), *file);
    if (command) return std::move(*command);
    auto stop = stop_for(command.error());
    stop.message = path.string() + ": " + stop.message;
    const auto* refusal = std::get_if<Refusal>(&command.error());
    if (refusal != nullptr && std::holds_alternative<HasProblems>(*refusal))
        stop.message += " If the notice holds no longer, give the bidder a new one to seal by.";
    return Failure{std::move(stop)};
}

/// What seals or opens something needs keys, so it is made here and not written in a script.
Result<Command, SessionError> sealed_command(const ScriptAct& step, Workspace& workspace, const TenderLog& log,
                                             const std::vector<Sheet>& sheets, const PriceOffer& price)
{
    const auto ports = workspace.ports();
    const auto stage = text_member(step.arguments, "stage");
    if (step.command == "submit_sheet") return sealed_sheet(ports, log, step.person, stage, sheets);
    if (step.command == "open_sheet") return opened_sheet(ports, log, *workspace.receiving(), step.person, stage);
    if (step.command == "seal_price") return sealed_price(ports, log, text_member(step.arguments, "bid"), price, stage);
    const auto envelope = envelope_of(log.state(), step.arguments);
    if (step.command == "give_parts") return given_parts(log, *workspace.receiving(), step.person, envelope);
    return opened_price(ports, log, envelope);
}

bool is_sealed(const std::string& command)
{
    return command == "submit_sheet" || command == "open_sheet" || command == "seal_price" || command == "give_parts" ||
           command == "open_price";
}

/// The marks and the price that a step writes in clear, to be sealed; marks that it does not write are those of the
/// author's draft.
Result<void, Stop> read_secrets(const ScriptAct& step, const Workspace& workspace, const TenderLog& log,
                                std::vector<Sheet>& sheets, PriceOffer& price)
{
    if (step.command == "submit_sheet" && step.arguments.find("key") == nullptr) {
        const auto seat = seat_of(log.state(), step.person);
        const bool written = step.arguments.find("sheets") != nullptr;
        const auto stage = text_member(step.arguments, "stage");
        auto read = written ? sheets_of(step, seat) : sheets_drafted(workspace, log.id(), stage, seat);
        if (!read) return Failure{read.error()};
        sheets = std::move(*read);
    }
    if (step.command == "seal_price") {
        auto filled = step;
        set_default(filled.arguments, "bid", {});
        auto record = member_of<RecordPrice>(filled, "record_price", "price");
        if (!record) return Failure{record.error()};
        price = std::move(record->price);
    }
    return {};
}

/// A file of a bid that the step names with "file", beside the script: kept with the workspace, and on record by its
/// hash.
Result<Command, Stop> command_with_document(const ScriptAct& step, Workspace& workspace)
{
    const auto path = step.folder / text_member(step.arguments, "file");
    const auto document = workspace.keep_document(path.string());
    if (!document) return Failure{stop_for(document.error())};
    auto filled = step;
    auto& members = *filled.arguments.object();
    std::erase_if(members, [](const auto& member) { return member.first == "file"; });
    Json::Object described{
        {"name", Json{document->name}}, {"size", Json{document->size}}, {"sha256", Json{document->sha256}}};
    if (!document->type.empty()) described.emplace_back("type", Json{document->type});
    members.emplace_back("document", Json{std::move(described)});
    return command_of(filled);
}

/// The whole tender of a file, taken over as one entry.
Result<Command, Stop> import_in(const ScriptAct& step, const Ports& ports, Tender tender)
{
    const auto path = step.folder / text_member(step.arguments, "from");
    const auto text = read_file(path);
    if (!text) return Failure{text.error()};
    return Command{ImportTender{path.filename().string(), ports.hasher.sha256(bytes_of(*text)).hex(),
                                fingerprint_of(ports.hasher, tender.model), std::move(tender)}};
}

}

Result<std::vector<ScriptAct>, Stop> script_acts(const std::filesystem::path& path, const std::string& text)
{
    std::vector<ScriptAct> acts;
    std::vector<std::pair<std::size_t, std::string>> lines;
    std::size_t number = 0;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        auto line = text.substr(from, end - from);
        from = end + 1;
        ++number;
        if (line.empty() || line.front() == '#') continue;
        if ((line.front() == ' ' || line.front() == '\t') && !lines.empty()) {
            lines.back().second += line;
        } else {
            lines.emplace_back(number, std::move(line));
        }
    }
    for (auto& [at, line] : lines) {
        const auto place = path.string() + ", line " + std::to_string(at) + ": ";
        ScriptAct step{
            .line = at, .person = {}, .command = {}, .arguments = Json{Json::Object{}}, .folder = path.parent_path()};
        constexpr std::string_view refusal = "refused ";
        step.refused = line.starts_with(refusal);
        if (step.refused) line.erase(0, refusal.size());
        const auto colon = line.find(": ");
        if (colon == std::string::npos)
            return Failure{refused(
                std::string{place}.append("expected \"PERSON: COMMAND {...}\", found \"").append(line).append("\"."))};
        step.person = line.substr(0, colon);
        const auto space = line.find(' ', colon + 2);
        step.command = line.substr(colon + 2, space == std::string::npos ? space : space - colon - 2);
        if (space != std::string::npos) {
            auto json = parse_json(std::string_view{line}.substr(space + 1));
            if (!json) return Failure{refused(place + wording(json.error()).text())};
            if (json->object() == nullptr) return Failure{refused(place + "expected an object in braces.")};
            step.arguments = std::move(*json);
        }
        acts.push_back(std::move(step));
    }
    return acts;
}

Result<TenderLog, Stop> log_to_act_on(Workspace& workspace, const std::string& tender, bool begins)
{
    const auto ports = workspace.ports();
    auto people = PeopleLog::open(ports);
    if (!people) return Failure{stop_for(people.error())};
    if (begins) {
        auto log = TenderLog::found(ports, std::move(*people));
        if (!log) return Failure{stop_for(log.error())};
        return std::move(*log);
    }
    const auto id = choose_log(ports.journal, tender);
    if (!id) return Failure{id.error()};
    auto log = TenderLog::open(ports, std::move(*people), *id);
    if (!log) return Failure{stop_for(log.error())};
    // Whoever wrote on behind an older copy would take its place in what they saw last.
    const auto compared = compare_with_last_seen(workspace, *log);
    if (!compared) return Failure{stop_for(compared.error())};
    if (*compared && !std::holds_alternative<LogSame>(**compared) && !std::holds_alternative<LogGrown>(**compared))
        return Failure{Stop{wording(**compared) + " Nothing was recorded.", RecordBad}};
    return std::move(*log);
}

Result<std::string, Stop> act(People& people, const std::filesystem::path& file, const std::string& tender,
                              const ScriptAct& step, SeenWords* seen)
{
    auto workspace = people.open(file, step.person, step.command == "enrol");
    if (!workspace) return Failure{workspace.error()};
    if (is_about_people(step.command)) return act_on_people(people, **workspace, tender, step, seen);
    const bool begins = step.command == "create_tender" || step.command == "import_tender";
    auto log = log_to_act_on(**workspace, tender, begins);
    if (!log) return Failure{log.error()};
    const auto ports = (*workspace)->ports();
    const auto from = file_of(step);
    if (!from) return Failure{from.error()};
    const auto command = [&]() -> Result<Command, Stop> {
        if (step.command == "seal_price" && step.arguments.find("envelope_file") != nullptr)
            return command_of_bidder(step, ports, *log);
        if (is_sealed(step.command)) {
            std::vector<Sheet> sheets;
            PriceOffer price;
            if (*from) {
                const auto seat = seat_of(log->state(), step.person);
                sheets = sheets_in(**from, seat, text_member(step.arguments, "stage"));
            } else if (const auto read = read_secrets(step, **workspace, *log, sheets, price); !read) {
                return Failure{read.error()};
            }
            auto sealed = sealed_command(step, **workspace, *log, sheets, price);
            if (!sealed) return Failure{stop_for(sealed.error())};
            return std::move(*sealed);
        }
        if (*from && step.command == "import_tender") return import_in(step, ports, **from);
        if (*from) return command_in(step, **from);
        if (step.arguments.find("file") != nullptr &&
            (step.command == "attach_document" || step.command == "revise_bid"))
            return command_with_document(step, **workspace);
        auto filled = step;
        if (step.command == "publish_tender")
            set_default(filled.arguments, "fingerprint", fingerprint_of(ports.hasher, log->state().tender.model));
        return command_of(filled);
    }();
    if (!command) return Failure{command.error()};
    const auto position = log->run(*command);
    if (!position) return Failure{stop_for(position.error())};
    if (const auto kept = (*workspace)->remember(log->signed_note()); !kept) return Failure{stop_for(kept.error())};
    // What was handed in is no draft any more.
    if (const auto* sheet = std::get_if<SubmitSheet>(&*command)) {
        if (const auto gone = (*workspace)->discard_draft(log->id(), sheet->stage); !gone)
            return Failure{stop_for(gone.error())};
    }
    const Names names{log->state().tender};
    std::string text;
    for (const auto& event : log->lines().back().events)
        text += (text.empty() ? "" : "; ") + description(event, names);
    return text;
}

}

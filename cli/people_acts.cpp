#include "cli/people_acts.hpp"

#include "cli/commands.hpp"
#include "cli/table.hpp"
#include "core/session/revoking.hpp"
#include "core/text/payload_text.hpp"
#include "reports/text/people_wording.hpp"
#include "reports/text/session_wording.hpp"

#include <algorithm>
#include <utility>

namespace tender::cli {

namespace {

Result<Role, Stop> role_of(const ScriptAct& step)
{
    Json::Object appointment{{"person", Json{step.person}}, {"role", Json{text_member(step.arguments, "role")}}};
    const auto read =
        command_from(Json{Json::Object{{"as", Json{"appoint_person"}}, {"appointment", Json{std::move(appointment)}}}});
    if (!read) return Failure{stop_for("line " + std::to_string(step.line), read.error())};
    return std::get<AppointPerson>(*read).appointment.role;
}

Result<std::string, Stop> enrol(const People& people, Workspace& workspace, PeopleLog& log, const ScriptAct& step,
                                SeenWords* seen)
{
    const auto role = role_of(step);
    if (!role) return Failure{role.error()};
    const auto ports = workspace.ports();
    const auto name = text_member(step.arguments, "name");
    EnrolPerson enrolment{.person = step.person,
                          .name = name,
                          .role = *role,
                          .signing_key = ports.signer.public_key().hex(),
                          .receiving_key = workspace.receiving()->receiving_key().hex()};
    if (const auto done = log.run(ports, std::move(enrolment)); !done) return Failure{stop_for(done.error())};
    const auto words = people.fingerprint(log.keys().back());
    if (seen != nullptr) (*seen)[step.person] = words;
    return name + " asks to be enrolled. Fingerprint: " + words + ". Read these words out to whoever countersigns.";
}

Result<std::string, Stop> countersign(const People& people, const Ports& ports, PeopleLog& log, const EnrolledKey& key,
                                      const ScriptAct& step, const SeenWords* seen)
{
    auto words = text_member(step.arguments, "words");
    const bool fills = words.empty() && seen != nullptr && seen->contains(key.person);
    if (fills) words = seen->at(key.person);
    if (words.empty()) {
        return Failure{refused("\"words\" is missing: the five words of their key that " + key.name +
                               " reads out from their own screen. Nothing was recorded.")};
    }
    if (!people.is_fingerprint(words, key)) {
        return Failure{refused("These are not the words of the key that is enrolled for " + key.name +
                               ". Nothing was recorded. Have them read out once more; if they still differ, the key is "
                               "somebody else's: do not countersign it.")};
    }
    const auto name = key.name;
    if (const auto done = log.run(ports, CountersignKey{key.id.hex()}); !done) return Failure{stop_for(done.error())};
    return "Key of " + name + " countersigned." +
           (fills ? " The words were filled in by this play: nobody compared them." : "");
}

/// Where a step wants a key to end; nothing if it names no entry.
Result<std::optional<KeyEnd>, Stop> end_of(const Ports& ports, const std::string& tender, const ScriptAct& step)
{
    const auto* from = step.arguments.find("from");
    if (from == nullptr) return std::optional<KeyEnd>{};
    if (from->whole() == nullptr || *from->whole() < 1)
        return Failure{refused("\"from\" is the number of an entry, from 1, as plumb log counts.")};
    const auto log = choose_log(ports.journal, tender);
    if (!log) return Failure{log.error()};
    return std::optional{KeyEnd{.log = *log, .size = static_cast<std::uint64_t>(*from->whole()) - 1}};
}

Stop not_an_end(const NotAnEnd& error)
{
    const auto earliest = std::to_string(error.earliest + 1);
    const auto latest = std::to_string(error.latest + 1);
    const auto range = earliest == latest ? "at entry " + earliest : "from entry " + earliest + " to entry " + latest;
    auto why = error.earliest == 0
                   ? std::string{"It cannot end behind the next entry."}
                   : "Entry " + std::to_string(error.earliest) +
                         " is the last that it signed, and a history with an entry of a key from behind "
                         "its end cannot be read any more. What was done with a stolen key stands on "
                         "record, and is undone by acts of others.";
    return refused("In this tender the key can end " + range + ". " + why + " Nothing was recorded.");
}

Result<std::string, Stop> revoke(const Ports& ports, PeopleLog& log, const EnrolledKey& key, const std::string& tender,
                                 const ScriptAct& step)
{
    const auto end = end_of(ports, tender, step);
    if (!end) return Failure{end.error()};
    const auto name = key.name;
    auto command = revocation(ports, key, text_member(step.arguments, "reason"), *end);
    if (!command) {
        return Failure{match(
            command.error(), [](const SessionError& error) { return stop_for(error); },
            [](const NotAnEnd& error) { return not_an_end(error); })};
    }
    if (const auto done = log.run(ports, std::move(*command)); !done) return Failure{stop_for(done.error())};
    return "Key of " + name + " revoked" +
           (*end ? " from entry " + std::to_string((*end)->size + 1) + " of the tender on." : ".");
}

std::string people_text(const People& people, const PeopleLog& log)
{
    std::string text;
    bool waiting = false;
    for (const auto& key : log.keys()) {
        text += key.demonstration ? key.name + ": its secret is published, worthless as evidence"
                                  : key.person + ", " + key.name + ", enrolled as " + role_text(key.role);
        const bool counts = key.counts();
        if (key.revoked_at) {
            text += "\n  revoked " + key.ended + (key.valid_from ? "" : ", before it counted");
        } else {
            text += counts ? "\n  counts since " + key.counts_since : std::string{"\n  does not count yet"};
        }
        std::string signers;
        for (const auto& id : key.countersigned_by)
            signers += (signers.empty() ? "" : ", ") + log.find(id)->name;
        if (!signers.empty()) text += "\n  countersigned by " + signers;
        // Whoever is to countersign hears the words from their owner; from this list they would compare nothing.
        if (!key.demonstration && !key.revoked_at && (counts || people.holds(key)))
            text += "\n  words: " + people.fingerprint(key);
        waiting = waiting || (!key.demonstration && !key.revoked_at && !counts && !people.holds(key));
        text += "\n";
    }
    if (!log.void_entries().empty()) text += void_wording(log.void_entries()) + "\n";
    if (text.empty()) return "Nobody is enrolled.\n";
    if (waiting) {
        text +=
            "The words of a key that does not count yet are shown to its owner alone, on the machine where it lies: "
            "they read them out to whoever countersigns.\n";
    }
    return text;
}

}

bool is_about_people(std::string_view command)
{
    return command == "enrol" || command == "countersign" || command == "revoke";
}

Result<std::string, Stop> act_on_people(const People& people, Workspace& workspace, const std::string& tender,
                                        const ScriptAct& step, SeenWords* seen)
{
    const auto ports = workspace.ports();
    auto log = PeopleLog::open(ports);
    if (!log) return Failure{stop_for(log.error())};
    if (step.command == "enrol") return enrol(people, workspace, *log, step, seen);
    const auto about = text_member(step.arguments, "person");
    const auto key = std::ranges::find_if(
        log->keys(), [&](const EnrolledKey& candidate) { return candidate.person == about && !candidate.revoked_at; });
    if (about.empty() || key == log->keys().end())
        return Failure{refused("Nobody of the id " + about + " is enrolled.")};
    if (step.command == "countersign") return countersign(people, ports, *log, *key, step, seen);
    return revoke(ports, *log, *key, tender, step);
}

Result<std::string, Stop> people_command(const People& people, const OpenWorkspace& open, const Request& request)
{
    const auto workspace = open(request.path, Opening::Read);
    if (!workspace) return Failure{stop_for(workspace.error())};
    const auto log = PeopleLog::open((*workspace)->ports());
    if (!log) return Failure{stop_for(log.error())};
    return printable(people_text(people, *log));
}

}

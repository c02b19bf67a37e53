#include "qml/viewmodels/workspace_session.hpp"

#include "core/session/revoking.hpp"
#include "core/text/payload_text.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/session_wording.hpp"

#include <algorithm>

/// Who sits at the desk, and whose keys count.
namespace tender {

void WorkspaceSession::showPeople()
{
    m_people.reset();
    if (m_workspace != nullptr) {
        if (auto people = PeopleLog::open(m_workspace->ports())) m_people = std::move(*people);
    }
    m_desk.show(m_people ? &*m_people : nullptr, m_workspace == nullptr ? std::string{} : m_workspace->person());
}

void WorkspaceSession::reopen(const QString& words, std::function<Result<std::unique_ptr<Workspace>, QString>()> open)
{
    if (busy() || m_workspace == nullptr) return;
    const auto log = m_tender == nullptr ? std::optional<LogId>{} : std::optional{m_tender->log().id()};
    begin(words, [this, before = m_workspace, log, open = std::move(open)](const std::atomic<bool>& stopped) -> Opened {
        auto workspace = open();
        // Whoever is refused a seat leaves things as they were.
        auto opened = workspace ? std::shared_ptr<Workspace>{std::move(*workspace)} : before;
        const auto refusal = workspace ? QString{} : workspace.error();
        if (!log) return {.workspace = opened, .log = {}, .refusal = refusal, .seat = true};
        auto result = read(opened, *log, stopped);
        result.seat = true;
        if (!refusal.isEmpty()) result.refusal = refusal;
        return result;
    });
}

void WorkspaceSession::sitDown(const QString& person)
{
    auto* keys = m_desk.keys();
    if (keys == nullptr) return;
    reopen(tr("Unlocking your keys…"),
           [keys, path = file().toStdString(), id = person.toStdString()] { return keys->open(path, id, false); });
}

void WorkspaceSession::leaveSeat()
{
    reopen(tr("Leaving the seat…"),
           [this, path = file().toStdString()]() -> Result<std::unique_ptr<Workspace>, QString> {
               auto workspace = m_opener(path, WorkspaceAccess::Open);
               if (!workspace) return Failure{qtext(wording(workspace.error()))};
               return std::move(*workspace);
           });
}

void WorkspaceSession::enrol(const QString& person, const QString& name, const QString& role)
{
    auto* keys = m_desk.keys();
    const auto appointed = command_from(
        Json::Object{{"as", "appoint_person"},
                     {"appointment", Json::Object{{"person", person.toStdString()}, {"role", role.toStdString()}}}});
    if (keys == nullptr || !appointed) return;
    const auto as = std::get<AppointPerson>(*appointed).appointment.role;
    reopen(tr("Making your keys…"),
           [keys, as, path = file().toStdString(), id = person.toStdString(),
            name = name.toStdString()]() -> Result<std::unique_ptr<Workspace>, QString> {
               auto workspace = keys->open(path, id, true);
               if (!workspace) return workspace;
               const auto ports = (*workspace)->ports();
               auto log = PeopleLog::open(ports);
               if (!log) return Failure{qtext(wording(log.error()))};
               const auto done =
                   log->run(ports, EnrolPerson{.person = id,
                                               .name = name,
                                               .role = as,
                                               .signing_key = ports.signer.public_key().hex(),
                                               .receiving_key = (*workspace)->receiving()->receiving_key().hex()});
               if (!done) return Failure{qtext(wording(done.error()))};
               return workspace;
           });
}

void WorkspaceSession::actOnPeople(const PeopleCommand& command)
{
    const auto ports = m_workspace->ports();
    auto log = PeopleLog::open(ports);
    if (!log) {
        refuse(qtext(wording(log.error())));
        return;
    }
    const auto done = log->run(ports, command);
    showPeople();
    refuse(done ? QString{} : qtext(wording(done.error())));
}

void WorkspaceSession::countersign(const QString& person, const QString& words)
{
    if (busy() || !m_people || m_desk.keys() == nullptr) return;
    const auto key = std::ranges::find_if(m_people->keys(), [&](const EnrolledKey& candidate) {
        return candidate.person == person.toStdString() && !candidate.revoked_at;
    });
    if (key == m_people->keys().end()) return;
    if (!m_desk.keys()->isFingerprint(words.toStdString(), *key)) {
        refuse(
            tr("These are not the words of the key that is enrolled for %1. Nothing was recorded. Have them read out "
               "once more; if they still differ, the key is somebody else's: do not countersign it.")
                .arg(qname(key->name)));
        return;
    }
    actOnPeople(CountersignKey{key->id.hex()});
}

void WorkspaceSession::revoke(const QString& person, const QString& reason)
{
    if (busy() || !m_people) return;
    const auto key = std::ranges::find_if(m_people->keys(), [&](const EnrolledKey& candidate) {
        return candidate.person == person.toStdString() && !candidate.revoked_at;
    });
    if (key == m_people->keys().end()) return;
    auto command = revocation(m_workspace->ports(), *key, reason.toStdString(), {});
    if (!command) {
        refuse(
            tr("The key cannot end there. Nothing was recorded. End it from the terminal, which can name an entry."));
        return;
    }
    actOnPeople(*command);
}

}

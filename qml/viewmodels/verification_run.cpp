#include "qml/viewmodels/verification_run.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/session_wording.hpp"

#include <QtCore/QMetaObject>

#include <set>
#include <string_view>

namespace tender {

VerificationRun::VerificationRun(WorkspaceOpener opener, std::string file, LogId log, QObject* parent)
    : QObject{parent}, m_opener{std::move(opener)}, m_file{std::move(file)}, m_log{log}
{
    connect(&m_work, &BackgroundWork::runningChanged, this, &VerificationRun::changed);
}

VerificationRun::Scope VerificationRun::scope_of(const TenderLog& log)
{
    std::set<std::string_view> people;
    for (const auto& line : log.lines()) {
        if (!line.person.empty()) people.insert(line.person);
    }
    const auto at = Timestamp::from_iso(log.lines().empty() ? std::string{} : log.lines().front().claimed_time);
    return {.entries = log.lines().size(),
            .since = at ? qtext(printed_date(at->date())) : QString{},
            .people = people.size(),
            .demonstration = log.has_demonstration_entries()};
}

void VerificationRun::start(Scope scope)
{
    if (running()) return;
    m_done = 0;
    m_scope = std::move(scope);
    m_sentence.clear();
    m_work.start([this](const std::atomic<bool>& stopped) -> BackgroundWork::Finish {
        auto found = std::make_shared<Found>(verify(stopped));
        return [this, found] { finish(*found); };
    });
}

VerificationRun::Found VerificationRun::verify(const std::atomic<bool>& stopped)
{
    const auto workspace = m_opener(m_file, WorkspaceAccess::ReadOnly);
    if (!workspace) return Failure{SessionError{workspace.error()}};
    const auto ports = (*workspace)->ports();
    const auto people = PeopleLog::open(ports);
    if (!people) return Failure{people.error()};
    const auto progress = [&](std::uint64_t done) {
        QMetaObject::invokeMethod(
            this,
            [this, done] {
                m_done = static_cast<int>(done);
                emit changed();
            },
            Qt::QueuedConnection);
        return !stopped.load();
    };
    return TenderLog::verify(ports, *people, m_log, progress);
}

void VerificationRun::finish(const Found& found)
{
    if (!found) {
        const bool stopped = std::holds_alternative<Cancelled>(found.error());
        m_tone = stopped ? QStringLiteral("info") : QStringLiteral("danger");
        m_sentence = qtext(wording(found.error()));
        return;
    }
    m_done = static_cast<int>(found->entries);
    if (!found->faults.empty()) {
        m_tone = QStringLiteral("danger");
        m_sentence = qtext(wording(*found));
        return;
    }
    m_tone = QStringLiteral("good");
    const auto all = counted(found->entries, tr("one entry"), tr("all %1 entries"));
    const auto since = m_scope.since.isEmpty() ? tr("the beginning") : m_scope.since;
    m_sentence = m_scope.people == 0 ? tr("Everything since %1 is complete and unaltered: %2.").arg(since, all)
                                     : tr("Everything since %1 is complete and unaltered: %2, signed by %3.")
                                           .arg(since, all, counted(m_scope.people, tr("one person"), tr("%1 people")));
    if (m_scope.demonstration)
        m_sentence += QLatin1Char(' ') + tr("What the demonstration key signed proves nothing about who signed it.");
}

}

#include "qml/viewmodels/verification_run.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/session_wording.hpp"

#include <QtCore/QMetaObject>

namespace tender {

VerificationRun::VerificationRun(WorkspaceOpener opener, std::string file, LogId log, QObject* parent)
    : QObject{parent}, m_opener{std::move(opener)}, m_file{std::move(file)}, m_log{log}
{
    connect(&m_work, &BackgroundWork::runningChanged, this, &VerificationRun::changed);
}

void VerificationRun::start(std::uint64_t total)
{
    if (running()) return;
    m_done = 0;
    m_total = static_cast<int>(total);
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
    m_sentence = found->entries == 1 ? tr("The one entry is complete and unaltered.")
                                     : tr("All %1 entries are complete and unaltered.").arg(found->entries);
}

}

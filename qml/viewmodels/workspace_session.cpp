#include "qml/viewmodels/workspace_session.hpp"

#include "qml/viewmodels/example_tender.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/session_wording.hpp"

#include <QtCore/QDateTime>
#include <QtCore/QDir>

namespace tender {

namespace {

/// The people of a workspace, with our key among them; read only where the file may not be written.
Result<PeopleLog, SessionError> people_of(Workspace& workspace)
{
    auto people = PeopleLog::open_or_found(workspace.ports(), workspace.signs_for_demonstration());
    const auto* store = people ? nullptr : std::get_if<StoreError>(&people.error());
    if (store != nullptr && kind_of(*store) == StoreErrorKind::ReadOnly) return PeopleLog::open(workspace.ports());
    return people;
}

}

WorkspaceSession::WorkspaceSession(WorkspaceOpener opener, SessionFolders folders, QObject* parent)
    : QObject{parent}, m_opener{std::move(opener)}, m_folders{std::move(folders)}
{
    connect(&m_work, &BackgroundWork::runningChanged, this, &WorkspaceSession::changed);
}

WorkspaceSession::~WorkspaceSession() = default;

QString WorkspaceSession::file() const { return m_workspace == nullptr ? QString{} : qtext(m_workspace->file()); }

void WorkspaceSession::refuse(const QString& why)
{
    m_refusal = why;
    emit changed();
}

void WorkspaceSession::dismissRefusal() { refuse({}); }

void WorkspaceSession::createWorkspace(const QString& file) { open(file, WorkspaceAccess::Create); }
void WorkspaceSession::openWorkspace(const QString& file) { open(file, WorkspaceAccess::Open); }

void WorkspaceSession::open(const QString& file, WorkspaceAccess access)
{
    if (busy()) return;
    const auto path = file.trimmed();
    if (path.isEmpty()) {
        refuse(tr("No file is named. Nothing was changed. Type where the workspace lies, or choose it."));
        return;
    }
    auto workspace = m_opener(path.toStdString(), access);
    if (!workspace) {
        refuse(qtext(wording(workspace.error())));
        return;
    }
    m_refusal.clear();
    leaveTender();
    m_workspace = std::move(*workspace);
    listTenders();
    emit changed();
    emit workspaceOpened();
}

void WorkspaceSession::listTenders()
{
    auto entries = tenders_in(m_workspace->ports().journal);
    if (!entries) {
        m_refusal = qtext(wording(entries.error()));
        return;
    }
    m_entries = std::move(*entries);
    m_tenders.show(m_entries);
}

void WorkspaceSession::begin(const QString& words, std::function<Opened(const std::atomic<bool>&)> work)
{
    m_busyWords = words;
    m_refusal.clear();
    leaveTender();
    emit changed();
    m_work.start([this, work = std::move(work)](const std::atomic<bool>& stopped) -> BackgroundWork::Finish {
        auto opened = std::make_shared<Opened>(work(stopped));
        return [this, opened] { take(*opened); };
    });
}

void WorkspaceSession::take(const Opened& opened)
{
    m_refusal = opened.refusal;
    if (opened.workspace != nullptr) m_workspace = opened.workspace;
    if (m_workspace != nullptr && m_refusal.isEmpty()) listTenders();
    if (opened.log) {
        const auto drafts = m_folders.drafts.isEmpty()
                                ? QString{}
                                : QStringLiteral("%1/%2.json").arg(m_folders.drafts, qtext(opened.log->id().hex()));
        m_tender = std::make_unique<OpenTender>(m_workspace, *opened.log, m_opener, Drafts{drafts});
    }
    emit changed();
    if (m_tender != nullptr) emit tenderOpened();
}

WorkspaceSession::Opened WorkspaceSession::read(std::shared_ptr<Workspace> workspace, const LogId& id,
                                                const std::atomic<bool>& stopped)
{
    const auto people = people_of(*workspace);
    if (!people) return {.workspace = {}, .log = {}, .refusal = qtext(wording(people.error()))};
    auto log = TenderLog::open(workspace->ports(), *people, id, [&](std::uint64_t) { return !stopped.load(); });
    if (!log) return {.workspace = {}, .log = {}, .refusal = qtext(wording(log.error()))};
    const auto seen = compare_with_last_seen(*workspace, *log);
    if (!seen) return {.workspace = {}, .log = {}, .refusal = qtext(wording(seen.error()))};
    if (*seen && (std::holds_alternative<LogShorter>(**seen) || std::holds_alternative<LogDiverged>(**seen))) {
        return {.workspace = {}, .log = {}, .refusal = qtext(wording(**seen))};
    }
    // Not to be able to remember takes nothing from the record.
    (void)workspace->remember(log->signed_note());
    return {.workspace = std::move(workspace), .log = std::move(*log), .refusal = {}};
}

void WorkspaceSession::openTender(int row)
{
    if (busy() || m_workspace == nullptr || row < 0 || static_cast<std::size_t>(row) >= m_entries.size()) return;
    const auto log = m_entries[static_cast<std::size_t>(row)].log;
    begin(tr("Reading the tender and checking every entry…"),
          [this, workspace = m_workspace, log](const std::atomic<bool>& stopped) {
              return read(workspace, log, stopped);
          });
}

void WorkspaceSession::closeTender()
{
    if (busy() || m_tender == nullptr) return;
    leaveTender();
    listTenders();
    emit changed();
}

void WorkspaceSession::leaveTender()
{
    if (m_tender == nullptr) return;
    m_tender->leave();
    m_leaving = std::move(m_tender);
    emit changed();
}

QString WorkspaceSession::scratchFile(const QString& name) const
{
    const auto stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz"));
    const auto folder = m_folders.scratch.isEmpty() ? QDir::tempPath() : m_folders.scratch;
    QDir{}.mkpath(folder);
    return QStringLiteral("%1/%2-%3.plumb").arg(folder, name, stamp);
}

void WorkspaceSession::tryExample(const QString& name, bool partWay)
{
    if (busy()) return;
    auto tender = example_tender(name);
    if (!tender) {
        refuse(tender.error());
        return;
    }
    const auto file = scratchFile(name).toStdString();
    begin(tr("Setting up the example in a scratch workspace…"),
          [this, file, partWay, tender = std::move(*tender)](const std::atomic<bool>& stopped) -> Opened {
              auto created = m_opener(file, WorkspaceAccess::Create);
              if (!created) return {.workspace = {}, .log = {}, .refusal = qtext(wording(created.error()))};
              std::shared_ptr<Workspace> workspace{std::move(*created)};
              const auto people = people_of(*workspace);
              if (!people) return {.workspace = {}, .log = {}, .refusal = qtext(wording(people.error()))};
              auto log = TenderLog::found(workspace->ports(), *people);
              if (!log) return {.workspace = {}, .log = {}, .refusal = qtext(wording(log.error()))};
              for (const auto& command : commands_of(tender, workspace->ports().hasher, partWay)) {
                  if (stopped)
                      return {.workspace = {}, .log = {}, .refusal = qtext(wording(SessionError{Cancelled{}}))};
                  const auto recorded = log->run(command);
                  if (!recorded)
                      return {.workspace = {},
                              .log = {},
                              .refusal = qtext(wording(recorded.error(), Names{log->state().tender}))};
              }
              return {.workspace = std::move(workspace), .log = std::move(*log), .refusal = {}};
          });
}

}

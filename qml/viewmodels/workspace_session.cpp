#include "qml/viewmodels/workspace_session.hpp"

#include "core/procedure/standing.hpp"
#include "core/text/json_members.hpp"
#include "core/text/payload_text.hpp"
#include "qml/viewmodels/builder/model_templates.hpp"
#include "qml/viewmodels/tender_reading.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/session_wording.hpp"

#include <QtCore/QDateTime>
#include <QtCore/QDir>

#include <algorithm>

namespace tender {

namespace {

/// The people of a workspace, with our key among them; read only where the file may not be written.
Result<PeopleLog, SessionError> people_of(Workspace& workspace)
{
    auto known = PeopleLog::open(workspace.ports());
    const bool hasPeople =
        known && std::ranges::any_of(known->keys(), [](const EnrolledKey& key) { return !key.person.empty(); });
    // Among people the key whose secret is published has no place.
    if (hasPeople) return known;
    auto people = PeopleLog::open_or_found(workspace.ports(), workspace.signs_for_demonstration());
    const auto* store = people ? nullptr : std::get_if<StoreError>(&people.error());
    if (store != nullptr && kind_of(*store) == StoreErrorKind::ReadOnly) return PeopleLog::open(workspace.ports());
    return people;
}

}

WorkspaceSession::WorkspaceSession(WorkspaceOpener opener, SessionFolders folders, DeskKeys* keys, TenderTools tools,
                                   QObject* parent)
    : QObject{parent}, m_opener{std::move(opener)}, m_folders{std::move(folders)}, m_tools{std::move(tools)},
      m_desk{keys}, m_overview{m_opener}
{
    m_tools.drafts = m_folders.drafts;
    showPeople();
    connect(&m_work, &BackgroundWork::runningChanged, this, &WorkspaceSession::changed);
}

WorkspaceSession::~WorkspaceSession() = default;

QString WorkspaceSession::file() const { return m_workspace == nullptr ? QString{} : verbatim(m_workspace->file()); }

void WorkspaceSession::refuse(const QString& why)
{
    m_refusal = why;
    emit changed();
}

void WorkspaceSession::dismissRefusal()
{
    if (!m_refusal.isEmpty()) refuse({});
}

void WorkspaceSession::prepareFinder()
{
    const bool acting = m_tender != nullptr && m_tender->moment() == 0;
    m_finder.fill(isOpen(), m_desk.seats(), m_tender != nullptr, acting ? &m_tender->acts() : nullptr);
}

void WorkspaceSession::prepareSettings()
{
    SettingsInput input{.workspace = file(), .today = {}, .hasTender = hasTender(), .division = {}};
    if (m_workspace != nullptr) {
        const auto now = Timestamp::from_seconds_since_1970(m_workspace->ports().clock.now());
        if (now) input.today = now->date();
    }
    if (m_tender != nullptr) {
        if (const auto& plan = m_tender->log().state().tender.plan) input.division = plan->division;
    }
    m_settings.show(m_folders, input);
}

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
    showPeople();
    m_overview.use(m_workspace->file(), m_workspace->person());
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

void WorkspaceSession::take(Opened& opened)
{
    m_refusal = opened.refusal;
    if (opened.workspace != nullptr) m_workspace = opened.workspace;
    if (m_workspace != nullptr && m_refusal.isEmpty()) listTenders();
    if (opened.log) {
        auto drafts = draftsOf(opened.log->id());
        m_tender = std::make_unique<OpenTender>(m_workspace, std::move(*opened.log), std::move(opened.snapshot),
                                                m_opener, std::move(drafts), m_tools);
    }
    const auto target = std::exchange(m_target, std::nullopt);
    emit changed();
    if (opened.seat) {
        emit seatTaken();
    } else if (m_tender != nullptr) {
        emit tenderOpened(target ? arrive(*target) : opened.place);
    }
}

QString WorkspaceSession::arrive(const Target& target)
{
    if (target.act == leads::toPlace) {
        const auto fill = parse_json(target.fill.toStdString());
        return fill ? verbatim(text_member(*fill, "place")) : QStringLiteral("work");
    }
    auto place = target.act == leads::toPaper ? QStringLiteral("letters") : place_of_act(target.act);
    m_tender->showPlace(place);
    m_tender->beginAct(verbatim(target.act), target.fill);
    return place;
}

Drafts WorkspaceSession::draftsOf(const LogId& log) const
{
    if (!m_workspace->person().empty()) return Drafts{std::make_unique<SealedDrafts>(m_workspace, log)};
    if (m_folders.drafts.isEmpty()) return Drafts{};
    return Drafts{std::make_unique<DraftFile>(QStringLiteral("%1/%2.json").arg(m_folders.drafts, verbatim(log.hex())))};
}

void WorkspaceSession::openDropped(const QString& file)
{
    if (!file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)) {
        openWorkspace(file);
        return;
    }
    if (m_workspace == nullptr) {
        refuse(
            tr("%1 is a tender file, and no workspace is open. Nothing was changed. Open or create a workspace, then "
               "drop the file again.")
                .arg(qtext(file.toStdString())));
        return;
    }
    beginTender(QStringLiteral("import_tender"), verbatim(canonical_text(Json::Object{{"file", file.toStdString()}})));
}

void WorkspaceSession::beginTender(const QString& act, const QString& filled)
{
    if (busy() || m_workspace == nullptr) return;
    auto people = people_of(*m_workspace);
    auto log = people ? TenderLog::found(m_workspace->ports(), *people) : Failure{people.error()};
    if (!log) {
        refuse(qtext(wording(log.error())));
        return;
    }
    leaveTender();
    auto drafts = draftsOf(log->id());
    auto snapshot = snapshot_of(log->state());
    m_tender = std::make_unique<OpenTender>(m_workspace, std::move(*log), std::move(snapshot), m_opener,
                                            std::move(drafts), m_tools);
    connect(m_tender.get(), &OpenTender::changed, this, &WorkspaceSession::listBegun);
    m_tender->showPlace(QStringLiteral("model"));
    m_tender->beginAct(act, filled);
    emit changed();
    emit tenderOpened(QStringLiteral("model"));
}

void WorkspaceSession::listBegun()
{
    if (m_tender == nullptr || m_tender->entries() == 0) return;
    const auto& id = m_tender->log().id();
    if (std::ranges::any_of(m_entries, [&](const auto& entry) { return entry.log == id; })) return;
    listTenders();
    emit changed();
}

void WorkspaceSession::beginFromExercise(int index)
{
    if (index < 0 || index >= template_names().size()) return;
    const auto made = model_template(index);
    if (!made) {
        refuse(made.error());
        return;
    }
    const auto* before = m_tender.get();
    beginTender(QStringLiteral("create_tender"),
                verbatim(canonical_text(Json::Object{{"title", made->title.toStdString()}})));
    auto* tender = m_tender.get();
    if (tender == nullptr || tender == before) return;
    // After the form that is recorded here has closed; whoever gave it up for a whole tender file has a model already.
    const auto onceAfterwards = static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection);
    connect(
        tender->act(), &ActForm::recorded, tender,
        [tender, index] {
            if (!tender->log().state().tender.model.stages.empty()) return;
            tender->beginAct(QStringLiteral("define_model"));
            tender->bench()->startFrom(index);
        },
        onceAfterwards);
}

WorkspaceSession::Opened WorkspaceSession::read(std::shared_ptr<Workspace> workspace, const LogId& id,
                                                const std::atomic<bool>& stopped)
{
    const auto people = people_of(*workspace);
    if (!people) return {.workspace = {}, .log = {}, .refusal = qtext(wording(people.error()))};
    auto log = read_tender(*workspace, *people, id, [&](std::uint64_t) { return !stopped.load(); });
    if (!log) return {.workspace = {}, .log = {}, .refusal = log.error()};
    // Not to be able to remember takes nothing from the record.
    (void)workspace->remember(log->signed_note());
    return whole(std::move(workspace), std::move(*log));
}

WorkspaceSession::Opened WorkspaceSession::whole(std::shared_ptr<Workspace> workspace, TenderLog log)
{
    auto snapshot = snapshot_of(log.state());
    return {.workspace = std::move(workspace), .log = std::move(log), .snapshot = std::move(snapshot), .refusal = {}};
}

void WorkspaceSession::openTender(int row)
{
    if (busy() || m_workspace == nullptr || row < 0 || static_cast<std::size_t>(row) >= m_entries.size()) return;
    openLog(m_entries[static_cast<std::size_t>(row)].log, std::nullopt);
}

void WorkspaceSession::goTo(const QString& target)
{
    const auto wanted = parse_json(target.toStdString());
    if (busy() || m_workspace == nullptr || !wanted) return;
    const auto log = LogId::from_hex(text_member(*wanted, "log"));
    if (!log) return;
    const auto* fill = wanted->find("fill");
    const Target there{text_member(*wanted, "act"), fill == nullptr ? QString{} : verbatim(canonical_text(*fill))};
    if (m_tender != nullptr && m_tender->log().id() == *log) {
        m_tender->showNow();
        emit tenderOpened(arrive(there));
    } else {
        openLog(*log, there);
    }
}

void WorkspaceSession::openLog(const LogId& log, std::optional<Target> target)
{
    m_target = std::move(target);
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

void WorkspaceSession::playExample(const QString& name, ExampleUntil until)
{
    if (busy()) return;
    auto tender = example_tender(name);
    if (!tender) {
        refuse(tender.error());
        return;
    }
    const auto file = scratchFile(name).toStdString();
    begin(tr("Setting up the example in a scratch workspace…"),
          [this, file, until, tender = std::move(*tender)](const std::atomic<bool>& stopped) -> Opened {
              auto created = m_opener(file, WorkspaceAccess::Create);
              if (!created) return {.workspace = {}, .log = {}, .refusal = qtext(wording(created.error()))};
              std::shared_ptr<Workspace> workspace{std::move(*created)};
              const auto people = people_of(*workspace);
              if (!people) return {.workspace = {}, .log = {}, .refusal = qtext(wording(people.error()))};
              auto log = TenderLog::found(workspace->ports(), *people);
              if (!log) return {.workspace = {}, .log = {}, .refusal = qtext(wording(log.error()))};
              for (const auto& command : commands_of(tender, workspace->ports().hasher, until)) {
                  if (stopped)
                      return {.workspace = {}, .log = {}, .refusal = qtext(wording(SessionError{Cancelled{}}))};
                  const auto recorded = log->run(command);
                  if (!recorded)
                      return {.workspace = {},
                              .log = {},
                              .refusal = qtext(wording(recorded.error(), Names{log->state().tender}))};
              }
              auto opened = whole(std::move(workspace), std::move(*log));
              // Where it was left part-way there is something to mark.
              if (until != ExampleUntil::End) opened.place = QStringLiteral("sheet");
              return opened;
          });
}

}

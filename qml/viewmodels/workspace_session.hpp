#pragma once

#include "qml/viewmodels/background_work.hpp"
#include "qml/viewmodels/desk/desk.hpp"
#include "qml/viewmodels/example_tender.hpp"
#include "qml/viewmodels/exercises_model.hpp"
#include "qml/viewmodels/open_tender.hpp"
#include "qml/viewmodels/place_finder.hpp"
#include "qml/viewmodels/session_folders.hpp"
#include "qml/viewmodels/settings/settings_facts.hpp"
#include "qml/viewmodels/tenders_model.hpp"
#include "qml/viewmodels/workspace_opener.hpp"
#include "qml/viewmodels/workspace_overview.hpp"

#include <memory>

namespace tender {

/// The workspace that is open, its tenders, and the tender that is open.
class WorkspaceSession : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    /// The file as the person named it.
    Q_PROPERTY(QString file READ file NOTIFY changed)
    /// Whether something long is being done, and what.
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString busyWords READ busyWords NOTIFY changed)
    /// Why the last wish was not granted: what happened, what was kept, what to do. Empty when it was.
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    Q_PROPERTY(tender::TendersModel* tenders READ tenders CONSTANT)
    Q_PROPERTY(tender::Desk* desk READ desk CONSTANT)
    Q_PROPERTY(tender::PlaceFinder* finder READ finder CONSTANT)
    /// What all tenders say of one matter.
    Q_PROPERTY(tender::WorkspaceOverview* overview READ overview CONSTANT)
    Q_PROPERTY(tender::ExercisesModel* exercises READ exercises CONSTANT)
    Q_PROPERTY(tender::SettingsFacts* settings READ settings CONSTANT)
    Q_PROPERTY(bool hasTender READ hasTender NOTIFY changed)
    /// The open tender. After it is closed it stays for the pages that still look at it, until another one is closed.
    Q_PROPERTY(tender::OpenTender* tender READ tender NOTIFY changed)

public:
    /// `keys`: of the people at this machine; they must outlive this. Null where nobody can take a seat.
    explicit WorkspaceSession(WorkspaceOpener opener, SessionFolders folders = {}, DeskKeys* keys = nullptr,
                              TenderTools tools = {}, QObject* parent = nullptr);
    ~WorkspaceSession() override;

    Q_INVOKABLE void createWorkspace(const QString& file);
    Q_INVOKABLE void openWorkspace(const QString& file);
    /// Opens a workspace that was dropped on the window; a tender file is offered to be taken over.
    Q_INVOKABLE void openDropped(const QString& file);
    /// Reads and verifies the tender in this row, beside the window.
    Q_INVOKABLE void openTender(int row);
    /// Goes where a line of the overview leads: opens its tender and begins its act. `target`: the line's `fill`.
    Q_INVOKABLE void goTo(const QString& target);
    Q_INVOKABLE void closeTender();
    /// Begins a tender: opens it empty, with the form of the act that is its first entry: "create_tender" or
    /// "import_tender".
    Q_INVOKABLE void beginTender(const QString& act, const QString& filled = {});
    /// Begins a tender under the title of an exercise; once that is recorded, the form of its model opens, filled from
    /// the exercise. `index` counts the titles of `exercises`.
    Q_INVOKABLE void beginFromExercise(int index);
    /// Opens the workspace anew as a person, with the passphrase that is typed at the desk. The tender that is open
    /// stays open.
    Q_INVOKABLE void sitDown(const QString& person);
    Q_INVOKABLE void leaveSeat();
    /// Makes keys for a person, where there are none, and asks for their entry; with it the person sits at the desk.
    /// The passphrase was typed twice.
    Q_INVOKABLE void enrol(const QString& person, const QString& name, const QString& role);
    /// Countersigns the key of a person whose words were heard and typed.
    Q_INVOKABLE void countersign(const QString& person, const QString& words);
    Q_INVOKABLE void revoke(const QString& person, const QString& reason);
    /// Plays an example of the program into a scratch workspace and opens it: whole, or up to its last stage of
    /// questions, so that there is something to mark.
    Q_INVOKABLE void tryExample(const QString& name, bool partWay = false)
    {
        playExample(name, partWay ? ExampleUntil::LastMarks : ExampleUntil::End);
    }
    void playExample(const QString& name, ExampleUntil until);
    Q_INVOKABLE void cancel() { m_work.stop(); }
    Q_INVOKABLE void dismissRefusal();
    /// Fills the palette with what can be gone to now.
    Q_INVOKABLE void prepareFinder();
    /// Fills the settings with how things stand now.
    Q_INVOKABLE void prepareSettings();

    [[nodiscard]] bool isOpen() const { return m_workspace != nullptr; }
    [[nodiscard]] QString file() const;
    [[nodiscard]] bool busy() const { return m_work.isRunning(); }
    [[nodiscard]] QString busyWords() const { return m_busyWords; }
    [[nodiscard]] QString refusal() const { return m_refusal; }
    Desk* desk() { return &m_desk; }
    PlaceFinder* finder() { return &m_finder; }
    WorkspaceOverview* overview() { return &m_overview; }
    ExercisesModel* exercises() { return &m_exercises; }
    SettingsFacts* settings() { return &m_settings; }
    TendersModel* tenders() { return &m_tenders; }
    [[nodiscard]] bool hasTender() const { return m_tender != nullptr; }
    OpenTender* tender() { return m_tender != nullptr ? m_tender.get() : m_leaving.get(); }

signals:
    void changed();
    /// A workspace has been opened or created.
    void workspaceOpened();
    /// A tender has been opened, and this place of it is to be shown.
    void tenderOpened(const QString& place);
    /// Somebody took a seat or left it.
    void seatTaken();

private:
    struct Opened {
        std::shared_ptr<Workspace> workspace;
        std::optional<TenderLog> log;
        SnapshotPtr snapshot; ///< of the log, made beside the window too
        QString refusal;
        bool seat = false;                        ///< somebody took a seat or left it: the place stays
        QString place = QStringLiteral("result"); ///< where whoever opened it begins
    };
    /// Where somebody goes in a tender that is being opened.
    struct Target {
        std::string act;
        QString fill;
    };
    void open(const QString& file, WorkspaceAccess access);
    void openLog(const LogId& log, std::optional<Target> target);
    /// A tender that was just begun is in the list from its first entry on.
    void listBegun();
    [[nodiscard]] QString arrive(const Target& target);
    void begin(const QString& words, std::function<Opened(const std::atomic<bool>&)> work);
    void take(Opened& opened);
    void refuse(const QString& why);
    [[nodiscard]] Drafts draftsOf(const LogId& log) const;
    void reopen(const QString& words, std::function<Result<std::unique_ptr<Workspace>, QString>()> open);
    void actOnPeople(const PeopleCommand& command);
    void showPeople();
    /// A tender that was read whole, with what its pages are filled from.
    [[nodiscard]] static Opened whole(std::shared_ptr<Workspace> workspace, TenderLog log);
    [[nodiscard]] Opened read(std::shared_ptr<Workspace> workspace, const LogId& log, const std::atomic<bool>& stopped);
    [[nodiscard]] QString scratchFile(const QString& name) const;
    void listTenders();
    void leaveTender();

    WorkspaceOpener m_opener;
    SessionFolders m_folders;
    TenderTools m_tools;
    std::shared_ptr<Workspace> m_workspace;
    std::vector<TenderEntry> m_entries;
    TendersModel m_tenders;
    Desk m_desk;
    PlaceFinder m_finder;
    WorkspaceOverview m_overview;
    ExercisesModel m_exercises;
    SettingsFacts m_settings;
    std::optional<PeopleLog> m_people;
    std::unique_ptr<OpenTender> m_tender;
    std::unique_ptr<OpenTender> m_leaving; ///< closed last; pages that are about to go may still look at it
    std::optional<Target> m_target;
    QString m_busyWords;
    QString m_refusal;
    BackgroundWork m_work; ///< last, so that it ends before what it works on
};

}

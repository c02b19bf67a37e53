#pragma once

#include "qml/app/local_desk_keys.hpp"
#include "qml/viewmodels/preferences.hpp"
#include "qml/viewmodels/workspace_session.hpp"
#include "storage/workspace/local_workspace.hpp"
#include "tests/qml/page_fixture.hpp"

#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <string>

namespace tender::test {

/// A workspace of people in a file, and their keys as the program makes them, in a profile that is gone afterwards.
class PeopleFixture : public QObject {
    Q_OBJECT
    Q_PROPERTY(tender::WorkspaceSession* session READ session CONSTANT)
    Q_PROPERTY(tender::Preferences* preferences READ preferences CONSTANT)

public:
    explicit PeopleFixture(QObject* parent = nullptr) : QObject{parent}
    {
        // Nothing is kept for whoever runs the test.
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    }
    WorkspaceSession* session() { return &m_session; }
    Preferences* preferences() { return &m_preferences; }
    Desk& desk() { return *m_session.desk(); }
    LocalDeskKeys& keys() { return m_keys; }
    [[nodiscard]] QString keyFolder() const { return m_folder.filePath(QStringLiteral("plumbline/keys")); }

    /// A new workspace, in which nobody is enrolled.
    Q_INVOKABLE bool open()
    {
        m_session.createWorkspace(m_folder.filePath(QStringLiteral("people-%1.plumb").arg(++m_workspaces)));
        return m_session.isOpen();
    }
    Q_INVOKABLE bool settle()
    {
        return PageFixture::wait([&] { return !m_session.busy(); });
    }
    Q_INVOKABLE bool enrol(const QString& person, const QString& name, const QString& role)
    {
        desk().clear();
        desk().type(passphrase());
        desk().setAside();
        desk().type(passphrase());
        m_session.enrol(person, name, role);
        return settle() && m_session.refusal().isEmpty() && desk().person() == person;
    }
    Q_INVOKABLE bool sit(const QString& person)
    {
        desk().clear();
        desk().type(passphrase());
        m_session.sitDown(person);
        return settle() && m_session.refusal().isEmpty() && desk().person() == person;
    }
    /// Countersigns as whoever sits there, with the words that the owner reads out.
    Q_INVOKABLE bool countersign(const QString& person)
    {
        m_session.countersign(person, wordsOf(person));
        return m_session.refusal().isEmpty();
    }
    /// A workspace with a manager and a chair who have countersigned each other, and a member who waits; the manager
    /// sits there.
    Q_INVOKABLE bool found()
    {
        return open() && enrol(QStringLiteral("manager"), QStringLiteral("Manager"), QStringLiteral("manager")) &&
               enrol(QStringLiteral("chair"), QStringLiteral("Chair"), QStringLiteral("chair")) &&
               countersign(QStringLiteral("manager")) &&
               enrol(QStringLiteral("member-2"), QStringLiteral("Panel member 2"), QStringLiteral("panel_member")) &&
               sit(QStringLiteral("manager")) && countersign(QStringLiteral("chair"));
    }
    /// The words by which the key of a person is compared that has not ended; empty without one.
    Q_INVOKABLE QString wordsOf(const QString& person)
    {
        auto workspace = LocalWorkspace::open(m_session.file().toStdString(), SqliteOptions::Access::ReadOnly);
        const auto people = workspace ? PeopleLog::open((*workspace)->ports()) : Failure{workspaceClosed()};
        if (!people) return {};
        const auto key = std::ranges::find_if(people->keys(), [&](const EnrolledKey& candidate) {
            return candidate.person == person.toStdString() && !candidate.revoked_at;
        });
        return key == people->keys().end() ? QString{} : QString::fromStdString(m_keys.fingerprint(*key));
    }
    /// Reads the words that are proposed off the screen, as somebody with a pencil.
    Q_INVOKABLE bool writeDown()
    {
        m_written.clear();
        m_keys.readProposal([&](ByteView words) { m_written.assign(words.begin(), words.end()); });
        return !m_written.empty();
    }
    /// Types what was written down.
    Q_INVOKABLE void typeWritten() { desk().type(QString::fromStdString(m_written)); }
    [[nodiscard]] const std::string& written() const { return m_written; }
    /// The one that everybody here has, where they take none by chance.
    Q_INVOKABLE static QString passphrase() { return QStringLiteral("a plumb line hangs true"); }

private:
    static SessionError workspaceClosed() { return SessionError{StoreError{MissingFile{}}}; }
    static Result<std::unique_ptr<Workspace>, StoreError> openFile(const std::string& file, WorkspaceAccess access)
    {
        if (access == WorkspaceAccess::Create) return LocalWorkspace::create(file);
        return LocalWorkspace::open(file, access == WorkspaceAccess::Open ? SqliteOptions::Access::ReadWrite
                                                                          : SqliteOptions::Access::ReadOnly);
    }

    QTemporaryDir m_folder;
    int m_workspaces = 0;
    std::string m_written;
    Preferences m_preferences;
    LocalDeskKeys m_keys{std::filesystem::path{m_folder.filePath(QStringLiteral("plumbline")).toStdString()}};
    WorkspaceSession m_session{openFile, {}, &m_keys};
};

}

#pragma once

#include "qml/viewmodels/example_tender.hpp"
#include "qml/viewmodels/preferences.hpp"
#include "qml/viewmodels/workspace_session.hpp"
#include "tests/qml/fake_renderer.hpp"
#include "tests/qml/memory_workspace.hpp"
#include "tests/qml/renamed_tender.hpp"
#include "tests/qml/test_application.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>

#include <algorithm>

namespace tender::test {

/// View models as the program makes them, over files in memory.
class PageFixture : public QObject {
    Q_OBJECT
    Q_PROPERTY(tender::WorkspaceSession* session READ session CONSTANT)
    Q_PROPERTY(tender::Preferences* preferences READ preferences CONSTANT)

public:
    using QObject::QObject;
    WorkspaceSession* session() { return &m_session; }
    Preferences* preferences() { return &m_preferences; }
    MemoryFiles& files() { return m_files; }
    OpenTender& tender() { return *m_session.tender(); }
    LotResult& result() { return *tender().result(); }
    MarkSheet& sheet() { return *tender().sheet(); }

    /// Opens the advocacy example, whole or up to its interviews. False when it did not open in time.
    Q_INVOKABLE bool open(bool partWay = false)
    {
        m_session.tryExample(QStringLiteral("advocacy"), partWay);
        return settle() && m_session.hasTender();
    }
    /// Opens the advocacy example with its bids received and nothing marked: documents may still be attached. False
    /// when it could not be.
    Q_INVOKABLE bool openUnmarked()
    {
        m_session.playExample(QStringLiteral("advocacy"), ExampleUntil::FirstMarks);
        return settle() && m_session.hasTender();
    }
    /// Opens the advocacy example in which everything that people named or wrote is this text with a number before it.
    /// False when it could not be played or opened.
    Q_INVOKABLE bool openNamed(const QString& text)
    {
        const auto example = example_tender(QStringLiteral("advocacy"));
        const auto file = newFile();
        if (!example || !play(Renaming{text.toStdString()}.of(*example), file.toStdString())) return false;
        m_session.openWorkspace(file);
        m_session.openTender(0);
        return settle() && m_session.hasTender();
    }
    /// Opens a tender of which nothing is recorded, in a workspace without any other. False when it could not be.
    Q_INVOKABLE bool openEmpty()
    {
        m_session.createWorkspace(newFile());
        m_session.beginTender(QStringLiteral("create_tender"));
        if (!m_session.hasTender()) return false;
        tender().act()->close();
        return true;
    }
    /// A file that does not exist.
    Q_INVOKABLE QString newFile() { return QStringLiteral("/new-%1.plumb").arg(++m_newFiles); }
    /// Attaches a file of this name and content to the bid that the sheet shows, by the act that people use. False when
    /// it was refused.
    Q_INVOKABLE bool attach(const QString& name, const QString& content)
    {
        QFile file{m_folder.filePath(name)};
        if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0) return false;
        file.close();
        const QJsonObject filled{{QStringLiteral("bid"), QString::fromStdString(sheet().bidId())},
                                 {QStringLiteral("document"), file.fileName()}};
        const auto before = tender().entries();
        tender().beginAct(QStringLiteral("attach_document"),
                          QString::fromUtf8(QJsonDocument{filled}.toJson(QJsonDocument::Compact)));
        tender().act()->send();
        return tender().entries() == before + 1;
    }
    /// Lets the drawing of documents end.
    Q_INVOKABLE bool drawn()
    {
        return wait([&] { return documents().busyWords().isEmpty(); });
    }
    /// From now on drawing fails so: a `RenderFailure::Kind` as a number; -1 heals it.
    Q_INVOKABLE void failDrawing(int kind) { m_renderer->failing = kind; }
    /// From now on drawing takes until it is stopped, or until this is taken back.
    Q_INVOKABLE void holdDrawing(bool held) { m_renderer->held = held; }
    Q_INVOKABLE QString handedOver() const { return m_handed; }
    BidDocuments& documents() { return *tender().documents(); }
    FakeRenderer& renderer() { return *m_renderer; }
    /// Convenes the open tender by appointing an observer, and has this person read from now on: "observer" or somebody
    /// without any part.
    Q_INVOKABLE bool read(const QString& person)
    {
        auto log = tender().log();
        AppointPerson appoint;
        appoint.appointment.person = "observer";
        appoint.appointment.role = Role::Observer;
        m_files.sit(person.toStdString());
        const bool done = log.run(appoint).has_value();
        tender().catchUp();
        return done;
    }
    /// Lets background work end.
    Q_INVOKABLE bool settle()
    {
        return wait(
            [&] { return !m_session.busy() && (!m_session.hasTender() || !tender().verification()->running()); });
    }
    template <class Ready>
    static bool wait(const Ready& ready)
    {
        QElapsedTimer since;
        since.start();
        while (!ready() && since.elapsed() < 60'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return ready();
    }
    /// From now on the open file gives a wrong byte in this entry, from 1; 0 heals it.
    Q_INVOKABLE void alter(int entry)
    {
        auto& journal = m_files.journal(m_session.file().toStdString());
        journal.alter(entry == 0 ? std::nullopt : std::optional{static_cast<std::uint64_t>(entry - 1)});
    }

private:
    bool play(const Tender& played, const std::string& file)
    {
        const auto workspace = m_files.opener()(file, WorkspaceAccess::Create);
        if (!workspace) return false;
        const auto ports = (*workspace)->ports();
        const auto people = PeopleLog::open_or_found(ports, true);
        auto log = people ? TenderLog::found(ports, *people) : Failure{people.error()};
        const auto commands = commands_of(played, ports.hasher, ExampleUntil::End);
        return log &&
               std::ranges::all_of(commands, [&](const Command& command) { return log->run(command).has_value(); });
    }

    MemoryFiles m_files;
    Preferences m_preferences;
    QTemporaryDir m_folder;
    std::shared_ptr<FakeRenderer> m_renderer = std::make_shared<FakeRenderer>();
    QString m_handed;
    int m_newFiles = 0;
    WorkspaceSession m_session{m_files.opener(), {}, nullptr, {m_renderer, [this](const QString& file) {
                                                                   m_handed = file;
                                                                   return true;
                                                               }}};
};

}

#pragma once

#include "qml/viewmodels/preferences.hpp"
#include "qml/viewmodels/workspace_session.hpp"
#include "tests/qml/fake_renderer.hpp"
#include "tests/qml/memory_workspace.hpp"
#include "tests/qml/test_application.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>

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
        while (!ready() && since.elapsed() < 20'000)
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
    MemoryFiles m_files;
    Preferences m_preferences;
    QTemporaryDir m_folder;
    std::shared_ptr<FakeRenderer> m_renderer = std::make_shared<FakeRenderer>();
    QString m_handed;
    WorkspaceSession m_session{m_files.opener(), {}, nullptr, {m_renderer, [this](const QString& file) {
                                                                   m_handed = file;
                                                                   return true;
                                                               }}};
};

}

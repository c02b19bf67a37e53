#pragma once

#include "qml/viewmodels/preferences.hpp"
#include "qml/viewmodels/workspace_session.hpp"
#include "tests/qml/memory_workspace.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

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
    WorkspaceSession m_session{m_files.opener()};
};

/// The application that every test of view models needs, made once.
inline void make_application()
{
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    static QCoreApplication application{count, arguments};
}

}

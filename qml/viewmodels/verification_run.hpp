#pragma once

#include "qml/viewmodels/background_work.hpp"
#include "qml/viewmodels/workspace_opener.hpp"

#include <QtQml/qqmlregistration.h>

namespace tender {

/// Checks a log from its first byte to its last, beside the window and through a connection of its own.
class VerificationRun : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")
    Q_PROPERTY(bool running READ running NOTIFY changed)
    /// Entries checked so far, and how many there are.
    Q_PROPERTY(int done READ done NOTIFY changed)
    Q_PROPERTY(int total READ total NOTIFY changed)
    /// What was found, as one plain sentence; empty before the first run.
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    /// "good", "danger" or "info", for the tone of the sentence.
    Q_PROPERTY(QString tone READ tone NOTIFY changed)

public:
    VerificationRun(WorkspaceOpener opener, std::string file, LogId log, QObject* parent = nullptr);

    /// What is to be checked: how many entries, since which day, and by how many people.
    struct Scope {
        std::uint64_t entries = 0;
        QString since;
        std::size_t people = 0;     ///< who signed, without the demonstration key
        bool demonstration = false; ///< whether that key signed anything
    };
    /// The scope of a log.
    [[nodiscard]] static Scope scope_of(const TenderLog& log);

    /// Starts a run.
    void start(Scope scope);
    Q_INVOKABLE void cancel() { m_work.stop(); }

    [[nodiscard]] bool running() const { return m_work.isRunning(); }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int total() const { return static_cast<int>(m_scope.entries); }
    [[nodiscard]] QString sentence() const { return m_sentence; }
    [[nodiscard]] QString tone() const { return m_tone; }

signals:
    void changed();

private:
    using Found = Result<Verification, SessionError>;
    [[nodiscard]] Found verify(const std::atomic<bool>& stopped);
    void finish(const Found& found);

    WorkspaceOpener m_opener;
    std::string m_file;
    LogId m_log;
    Scope m_scope;
    int m_done = 0;
    QString m_sentence;
    QString m_tone = QStringLiteral("info");
    BackgroundWork m_work; ///< last, so that it ends before what it works on
};

}

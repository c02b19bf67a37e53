#pragma once

#include "core/session/tender_log.hpp"
#include "qml/viewmodels/background_work.hpp"
#include "qml/viewmodels/pages/tender_page.hpp"
#include "qml/viewmodels/workspace_opener.hpp"

#include <string>

namespace tender {

/// What all tenders of a workspace say of one matter, read and checked beside the window: what waits for whoever sits
/// at the desk, or the contracts.
class WorkspaceOverview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of WorkspaceSession")
    Q_PROPERTY(tender::TenderPage* page READ page CONSTANT)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    /// Which tender is read; empty while none is.
    Q_PROPERTY(QString busyWords READ busyWords NOTIFY changed)

public:
    explicit WorkspaceOverview(WorkspaceOpener opener, QObject* parent = nullptr);

    /// From now on of this workspace, as this person reads it (empty: nobody). What is shown of another goes.
    void use(const std::string& file, const std::string& person);
    /// Turns to one of `gathering_places` and reads all tenders anew; to none when the id is another.
    Q_INVOKABLE void show(const QString& place);
    /// Stops the reading; the lines that were there stay.
    Q_INVOKABLE void cancel();

    TenderPage* page() { return &m_page; }
    [[nodiscard]] bool busy() const { return m_work.isRunning(); }
    [[nodiscard]] QString busyWords() const { return m_busyWords; }

signals:
    void changed();

private:
    void start();
    void showStopped();
    void tell(const QString& words);

    WorkspaceOpener m_opener;
    std::string m_file;
    std::string m_person;
    TenderPage m_page;
    QString m_busyWords;
    bool m_again = false;  ///< what is being read is of something else by now
    BackgroundWork m_work; ///< last, so that it ends before what it works on
};

}

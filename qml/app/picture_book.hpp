#pragma once

#include "qml/viewmodels/preferences.hpp"
#include "qml/viewmodels/workspace_session.hpp"

#include <QtQuick/QQuickWindow>

#include <functional>

namespace tender {

/// Draws every page and state of the program into PNG files: for manuals, for review, and for a look at what a change
/// did to the pages.
class PictureBook {
public:
    PictureBook(QQuickWindow& window, WorkspaceSession& session, Preferences& preferences, QString folder);

    /// Draws all and returns the exit code of the program: 0, or 1 when a picture could not be drawn or written.
    int draw();

private:
    /// The pages in the order of a walk through the program.
    void drawPages(const QString& suffix);
    void drawPlaces(const QString& suffix);
    void drawGathered(const QString& suffix);
    void drawSheets(const QString& suffix);
    void drawRefusal(const QString& suffix);
    void drawDocuments(const QString& suffix);
    /// Attaches a file that `write` makes to the bid that the sheet shows.
    void attach(const QString& name, const std::function<void(const QString& file)>& write);
    void show(const QString& place);
    void settle() const;
    void take(const QString& name);
    bool openExample(ExampleUntil until);
    /// Lets the program work until `ready` or for some seconds.
    bool wait(const std::function<bool()>& ready) const;
    void press(const char* objectName);
    /// Gives the keyboard to the first row of a chart, which brings it into sight.
    void turnToChart(const char* objectName);

    QQuickWindow& m_window;
    WorkspaceSession& m_session;
    Preferences& m_preferences;
    QString m_folder;
    bool m_failed = false;
};

}

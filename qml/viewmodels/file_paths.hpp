#pragma once

#include <QtCore/QDir>
#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>

namespace tender {

/// Files as dialogs name them and as people write them.
class FilePaths : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    /// "/home/me/tenders.plumb" for "file:///home/me/tenders.plumb".
    Q_INVOKABLE static QString pathOf(const QUrl& url)
    {
        return url.isLocalFile() ? QDir::toNativeSeparators(url.toLocalFile()) : url.toString();
    }
};

}

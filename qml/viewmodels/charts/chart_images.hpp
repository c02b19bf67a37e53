#pragma once

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtGui/QImage>
#include <QtQml/qqmlregistration.h>

namespace tender {

/// Takes the picture of a chart out of the program. Each answer says in words what happened.
class ChartImages : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    /// Puts a picture on the clipboard.
    Q_INVOKABLE static QString copy(const QImage& image);
    /// Writes a picture as PNG, whole or not at all.
    Q_INVOKABLE static QString save(const QImage& image, const QUrl& file);
    /// That a chart could not be drawn for a picture.
    Q_INVOKABLE static QString notDrawn();
};

}

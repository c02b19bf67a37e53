#include "qml/viewmodels/charts/chart_images.hpp"

#include "qml/viewmodels/file_paths.hpp"
#include "qml/viewmodels/window_clipboard.hpp"

#include <QtCore/QSaveFile>

namespace tender {

QString ChartImages::notDrawn() { return tr("The chart could not be drawn as an image. Nothing was copied or saved."); }

QString ChartImages::copy(const QImage& image)
{
    if (image.isNull()) return notDrawn();
    auto* clipboard = window_clipboard();
    if (clipboard == nullptr) return tr("There is no clipboard here. Nothing was copied; save the image instead.");
    clipboard->setImage(image);
    return tr("Copied.");
}

QString ChartImages::save(const QImage& image, const QUrl& file)
{
    if (image.isNull()) return notDrawn();
    if (!file.isLocalFile())
        return tr("%1 is no file on this machine. Nothing was saved; choose a folder of this machine.")
            .arg(file.toString());
    const auto path = FilePaths::pathOf(file);
    QSaveFile written{file.toLocalFile()};
    if (!written.open(QIODevice::WriteOnly) || !image.save(&written, "PNG") || !written.commit())
        return tr("%1 could not be written: %2. Nothing was saved; choose another place.")
            .arg(path, written.errorString());
    return tr("Saved as %1.").arg(path);
}

}

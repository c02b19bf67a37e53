#pragma once

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace tender {

/// The clipboard of the desktop; null in a program without a window.
inline QClipboard* window_clipboard()
{
    const bool hasWindows = qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr;
    return hasWindows ? QGuiApplication::clipboard() : nullptr;
}

}

#pragma once

#include "qml/app/poppler_renderer.hpp"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace tender {

/// What became of a program that ran within limits.
struct LimitedRun {
    enum class End {
        Ended,  ///< by itself; see `exitCode`
        Killed, ///< by a signal that was not ours
        NotStarted,
        TookTooLong, ///< and was killed
        TooMuch,     ///< wrote more than allowed, and was killed
        Stopped,     ///< and was killed
    };
    End end = End::NotStarted;
    int exitCode = 0;
    QByteArray output;
    QByteArray said; ///< the first of what it wrote to its error channel
};

/// Runs a program to its end with `input` as its standard input, and nothing of our environment but where programs lie.
/// Whatever happens, no process is left. For Linux: elsewhere memory and processor time are not limited.
[[nodiscard]] LimitedRun run_limited(const QString& program, const QStringList& arguments, const QByteArray& input,
                                     const RenderLimits& limits, const std::atomic<bool>& stopped);

}

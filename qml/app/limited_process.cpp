#include "qml/app/limited_process.hpp"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>

#ifdef __linux__
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

namespace tender {

namespace {

/// How often a call looks whether it is wanted still, in milliseconds.
constexpr int lookEvery = 40;
/// So much of what a program says is kept.
constexpr qint64 saidMost = 2'000;

/// Between fork and exec: only calls that are safe there.
void limit_this_process(const RenderLimits& limits)
{
#ifdef __linux__
    const auto atMost = [](auto what, rlim_t most) {
        const rlimit limit{most, most};
        (void)setrlimit(what, &limit);
    };
    atMost(RLIMIT_AS, static_cast<rlim_t>(limits.memory));
    atMost(RLIMIT_CPU, static_cast<rlim_t>(limits.milliseconds) / 1000 + 1);
    atMost(RLIMIT_CORE, 0);
    // It writes to its pipes and to no file; a try is refused instead of ending it.
    atMost(RLIMIT_FSIZE, 0);
    (void)std::signal(SIGXFSZ, SIG_IGN); // NOLINT(cppcoreguidelines-pro-type-cstyle-cast): the macro of the system
    atMost(RLIMIT_NOFILE, 64);
    (void)prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
#else
    (void)limits;
#endif
}

QProcessEnvironment bare_environment()
{
    QProcessEnvironment bare;
    bare.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    bare.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    return bare;
}

}

LimitedRun run_limited(const QString& program, const QStringList& arguments, const QByteArray& input,
                       const RenderLimits& limits, const std::atomic<bool>& stopped)
{
    LimitedRun run;
    QElapsedTimer since;
    since.start();
    QProcess process;
    process.setProcessEnvironment(bare_environment());
    process.setWorkingDirectory(QStringLiteral("/"));
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([&limits] { limit_this_process(limits); });
#endif
    process.start(program, arguments);
    if (!process.waitForStarted(limits.milliseconds)) {
        run.said = process.errorString().toUtf8();
        return run;
    }
    process.write(input);
    process.closeWriteChannel();
    std::optional<LimitedRun::End> broken;
    while (!broken && process.state() != QProcess::NotRunning) {
        (void)process.waitForReadyRead(lookEvery);
        run.output += process.readAllStandardOutput();
        run.said += process.readAllStandardError().left(saidMost - run.said.size());
        if (stopped) {
            broken = LimitedRun::End::Stopped;
        } else if (since.elapsed() > limits.milliseconds) {
            broken = LimitedRun::End::TookTooLong;
        } else if (run.output.size() > limits.output) {
            broken = LimitedRun::End::TooMuch;
        }
    }
    if (broken) {
        process.kill();
        (void)process.waitForFinished(-1);
        run.end = *broken;
        run.output.clear();
        return run;
    }
    run.output += process.readAllStandardOutput();
    run.said += process.readAllStandardError().left(saidMost - run.said.size());
    run.end = process.exitStatus() == QProcess::CrashExit ? LimitedRun::End::Killed : LimitedRun::End::Ended;
    run.exitCode = process.exitCode();
    return run;
}

}

#pragma once

#include <QtCore/QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

namespace tender {

/// One piece of long work at a time on a thread of its own, so that the window stays alive.
class BackgroundWork : public QObject {
    Q_OBJECT

public:
    /// What is done with the outcome, on the thread of the window.
    using Finish = std::function<void()>;
    /// The work itself. It looks at `stopped` now and then and returns what is to be done with its outcome.
    using Work = std::function<Finish(const std::atomic<bool>& stopped)>;

    explicit BackgroundWork(QObject* parent = nullptr) : QObject{parent} {}
    /// Stops the work and waits for it.
    ~BackgroundWork() override;

    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Precondition: nothing is running.
    void start(Work work);
    /// Asks the work to stop; its Finish is run all the same.
    void stop() { m_stopped = true; }

signals:
    void runningChanged();

private:
    void end(const Finish& finish);

    std::atomic<bool> m_stopped = false;
    bool m_running = false;
    std::thread m_thread;
};

}

#pragma once

#include <QtCore/QTimer>

#include <functional>

namespace tender {

/// The rhythm in which what somebody types is saved: a second after the first key that is not saved yet, however fast
/// more follow, and again each second for as long as the system refuses.
class Saving {
public:
    /// `save` answers whether everything is saved now; `told` is called after each attempt of the rhythm itself.
    Saving(std::function<bool()> save, std::function<void()> told);
    Saving(const Saving&) = delete;
    Saving& operator=(const Saving&) = delete;

    /// Something was typed.
    void typed();
    /// Saves now. False when the system refused; then it is tried again in a second.
    bool now();
    /// Saves no more: what is typed here is another's from now on.
    void stop() { m_soon.stop(); }
    [[nodiscard]] bool isSaved() const { return m_saved; }
    /// Whether the system refused the last time.
    [[nodiscard]] bool hasFailed() const { return m_failed; }

private:
    std::function<bool()> m_save;
    QTimer m_soon;
    bool m_saved = true;
    bool m_failed = false;
};

}

#include "qml/viewmodels/drafts/saving.hpp"

namespace tender {

namespace {

/// What is typed is on the disk after this long, in milliseconds.
constexpr int saveAfter = 1000;

}

Saving::Saving(std::function<bool()> save, std::function<void()> told) : m_save{std::move(save)}
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(saveAfter);
    QObject::connect(&m_soon, &QTimer::timeout, &m_soon, [this, told = std::move(told)] {
        now();
        told();
    });
}

void Saving::typed()
{
    m_saved = false;
    // Whoever types without a pause is saved all the same.
    if (!m_soon.isActive()) m_soon.start();
}

bool Saving::now()
{
    m_saved = m_save();
    m_failed = !m_saved;
    if (m_saved) {
        m_soon.stop();
    } else {
        m_soon.start();
    }
    return m_saved;
}

}

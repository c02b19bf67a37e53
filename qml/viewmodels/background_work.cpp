#include "qml/viewmodels/background_work.hpp"

#include "core/expect.hpp"

#include <QtCore/QMetaObject>

namespace tender {

BackgroundWork::~BackgroundWork()
{
    stop();
    if (m_thread.joinable()) m_thread.join();
}

void BackgroundWork::start(Work work)
{
    TENDER_EXPECT(!m_running);
    m_stopped = false;
    m_running = true;
    emit runningChanged();
    m_thread = std::thread{[this, work = std::move(work)] {
        auto finish = work(m_stopped);
        QMetaObject::invokeMethod(
            this, [this, finish = std::move(finish)] { end(finish); }, Qt::QueuedConnection);
    }};
}

void BackgroundWork::end(const Finish& finish)
{
    m_thread.join();
    m_running = false;
    finish();
    emit runningChanged();
}

}

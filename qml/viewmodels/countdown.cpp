#include "qml/viewmodels/countdown.hpp"

namespace tender {

Countdown::Countdown(QObject* parent) : QObject{parent}
{
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &Countdown::tick);
}

void Countdown::setMinutes(int minutes)
{
    if (minutes == m_minutes) return;
    m_minutes = minutes;
    setBack();
}

void Countdown::start()
{
    if (m_seconds > 0) m_clock.start();
    emit changed();
}

void Countdown::stop()
{
    m_clock.stop();
    emit changed();
}

void Countdown::setBack()
{
    m_clock.stop();
    m_seconds = m_minutes * 60;
    emit changed();
}

void Countdown::tick()
{
    if (--m_seconds <= 0) m_clock.stop();
    emit changed();
}

QString Countdown::left() const
{
    return QStringLiteral("%1:%2").arg(m_seconds / 60).arg(m_seconds % 60, 2, 10, QLatin1Char('0'));
}

QString Countdown::words() const
{
    if (m_seconds <= 0) return tr("time is up");
    if (!running()) return m_seconds == m_minutes * 60 ? tr("not started") : tr("stopped");
    if (m_seconds <= 60) return tr("last minute");
    return isShort() ? tr("two minutes left") : tr("running");
}

}

#include "qml/viewmodels/preferences.hpp"

#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>

#include <algorithm>

namespace tender {

namespace {

constexpr int titleHeight = 40;

/// What a window can have of the screen; nothing where there is none.
QSize room_on_screen()
{
    const auto* screen = QGuiApplication::primaryScreen();
    return screen == nullptr ? QSize{} : screen->availableSize() - QSize{0, titleHeight};
}

}

Preferences::Preferences(const QString& file, QObject* parent) : QObject{parent}
{
    if (file.isEmpty()) return;
    m_settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
    m_dark = m_settings->value("dark", false).toBool();
    m_contrast = m_settings->value("contrast", false).toBool();
    m_recent = m_settings->value("recent").toStringList().mid(0, recentMost);
    m_textPercent = std::clamp(number("text_percent", textPercentMin), textPercentMin, textPercentMax);
}

int Preferences::number(const char* key, int otherwise) const
{
    return m_settings ? m_settings->value(QLatin1String{key}, otherwise).toInt() : otherwise;
}

void Preferences::keep(const char* key, const QVariant& value)
{
    if (m_settings) m_settings->setValue(QLatin1String{key}, value);
}

int Preferences::windowWidth() const
{
    return std::max(leastWidth(), std::min(number("window/width", 1440), room_on_screen().width()));
}

int Preferences::windowHeight() const
{
    return std::max(leastHeight(), std::min(number("window/height", 900), room_on_screen().height()));
}

void Preferences::setDark(bool dark)
{
    if (dark == m_dark) return;
    m_dark = dark;
    keep("dark", dark);
    emit changed();
}

void Preferences::setContrast(bool contrast)
{
    if (contrast == m_contrast) return;
    m_contrast = contrast;
    keep("contrast", contrast);
    emit changed();
}

void Preferences::rememberWorkspace(const QString& file)
{
    if (file.isEmpty()) return;
    m_recent.removeAll(file);
    m_recent.prepend(file);
    m_recent = m_recent.mid(0, recentMost);
    keep("recent", m_recent);
    emit changed();
}

void Preferences::forgetWorkspaces()
{
    if (m_recent.isEmpty()) return;
    m_recent.clear();
    keep("recent", m_recent);
    emit changed();
}

QList<int> Preferences::textSteps() const
{
    QList<int> steps;
    for (int percent = textPercentMin; percent <= textPercentMax; percent += textPercentStep)
        steps.append(percent);
    return steps;
}

void Preferences::setTextPercent(int percent)
{
    const auto wanted = std::clamp(percent, textPercentMin, textPercentMax);
    if (wanted == m_textPercent) return;
    m_textPercent = wanted;
    keep("text_percent", wanted);
    emit changed();
}

void Preferences::rememberWindow(int x, int y, int width, int height)
{
    keep("window/x", x);
    keep("window/y", y);
    keep("window/width", width);
    keep("window/height", height);
}

}

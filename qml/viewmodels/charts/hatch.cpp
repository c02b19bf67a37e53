#include "qml/viewmodels/charts/hatch.hpp"

#include <QtGui/QPainter>

#include <array>

namespace tender {

void Hatch::setPattern(int pattern)
{
    if (pattern == m_pattern) return;
    m_pattern = pattern;
    update();
    emit changed();
}

void Hatch::setInk(const QColor& ink)
{
    if (ink == m_ink) return;
    m_ink = ink;
    update();
    emit changed();
}

void Hatch::paint(QPainter* painter)
{
    constexpr std::array styles{Qt::NoBrush,      Qt::BDiagPattern, Qt::HorPattern,
                                Qt::FDiagPattern, Qt::VerPattern,   Qt::DiagCrossPattern};
    const auto style = styles.at(static_cast<std::size_t>(m_pattern < 0 ? 0 : m_pattern) % styles.size());
    if (style != Qt::NoBrush) painter->fillRect(boundingRect(), QBrush{m_ink, style});
}

}

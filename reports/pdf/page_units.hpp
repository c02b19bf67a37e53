#pragma once

#include <QtGlobal>

namespace tender {

/// Dots to the inch in which pages are set, and the lengths of print in them.
inline constexpr int page_resolution = 600;
constexpr qreal millimetres(qreal length) { return length * page_resolution / 25.4; }
constexpr qreal points(qreal size) { return size * page_resolution / 72.0; }

}

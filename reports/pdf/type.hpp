#pragma once

#include <QFont>
#include <QString>

#include <array>
#include <string>

namespace tender {

/// A font with the height of its lines and the widths of plain letters.
struct Type {
    QFont font;
    qreal line = 0;
    qreal ascent = 0;
    std::array<qreal, 128> letters{}; ///< width of each ASCII character

    [[nodiscard]] static Type from(const QString& family, qreal size, bool bold, bool italic = false);

    /// The text as this font and those that stand in for it can draw it. A character for which no installed font has a
    /// shape is spelled out, "[U+6771]": an empty box would tell nothing, and PDF/A allows none (ISO 19005-1, 6.3.5).
    [[nodiscard]] QString drawable(const std::string& text) const;

    /// Whether a text surely fits: told by the widths of its letters alone, which is a tenth of the work of setting it.
    /// "No" only means that it has to be set to know.
    [[nodiscard]] bool surely_fits(const QString& text, qreal width) const;
};

}

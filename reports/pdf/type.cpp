#include "reports/pdf/type.hpp"

#include "reports/pdf/page_units.hpp"

#include <QFontMetricsF>

#include <cmath>

namespace tender {

Type Type::from(const QString& family, qreal size, bool bold, bool italic)
{
    Type type;
    type.font = QFont{family};
    type.font.setPixelSize(static_cast<int>(std::lround(points(size))));
    type.font.setBold(bold);
    type.font.setItalic(italic);
    type.font.setHintingPreference(QFont::PreferNoHinting);
    // Any spacing at all turns ligatures off, so that whoever searches the file for "file" finds it.
    type.font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    const QFontMetricsF metrics{type.font};
    // Fallback fonts may be taller than the chosen one; the same leading for all keeps lines apart and rows even.
    type.line = points(size) * 1.38;
    type.ascent = (type.line - metrics.height()) / 2 + metrics.ascent();
    for (std::size_t letter = ' '; letter < type.letters.size(); ++letter) {
        type.letters.at(letter) = metrics.horizontalAdvance(QChar{static_cast<char16_t>(letter)});
    }
    return type;
}

bool Type::surely_fits(const QString& text, qreal width) const
{
    // Kerning moves letters together or, rarely, a little apart.
    const auto room = width * 0.97;
    qreal sum = 0;
    for (const auto letter : text) {
        const auto code = static_cast<std::size_t>(letter.unicode());
        if (code >= letters.size() || sum > room) return false;
        sum += letters[code];
    }
    return sum <= room;
}

}

#include "reports/pdf/type.hpp"

#include "reports/model/printable.hpp"
#include "reports/pdf/page_units.hpp"

#include <QFontMetricsF>
#include <QList>

#include <algorithm>
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

QString Type::drawable(const std::string& text) const
{
    auto printed = QString::fromStdString(printable(text));
    const auto is_plain = [](QChar letter) { return letter.unicode() < 0x7f; };
    if (std::all_of(printed.cbegin(), printed.cend(), is_plain)) return printed;
    const QFontMetricsF metrics{font};
    QString drawn;
    for (const auto point : printed.toUcs4()) {
        const auto letter = static_cast<char32_t>(point);
        if (point < 0x7f || metrics.inFontUcs4(point)) {
            drawn += QString::fromUcs4(&letter, 1);
        } else {
            drawn += QStringLiteral("[U+%1]").arg(QString::number(point, 16).toUpper(), 4, QLatin1Char{'0'});
        }
    }
    return drawn;
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

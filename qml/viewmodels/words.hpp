#pragma once

#include "core/number/decimal.hpp"
#include "reports/text/message.hpp"

#include <QtCore/QString>

#include <string>
#include <string_view>

namespace tender {

/// Text of the core as people read it, on one line. Bidders and files may have written it, so it is first made
/// printable, as on papers. Whatever is written from right to left stands between a first strong isolate (U+2068) and
/// its end (U+2069): otherwise a number after such a name would be drawn before it. Only the letters themselves are
/// isolated, as nobody can tell in a whole sentence where a name ends; a text without any other letters is isolated
/// whole, with its digits and brackets. It may be put into a sentence: nothing in it is taken for %1. No other
/// character that turns the direction of writing is left in it.
[[nodiscard]] QString qtext(std::string_view text);
[[nodiscard]] QString qtext(const Message& message);
/// An exact number as people write it.
[[nodiscard]] QString qtext(const Rational& value);

/// The same for what people wrote in several lines: line feeds stay.
[[nodiscard]] QString qlines(std::string_view text);

/// A name as it stands inside a sentence, on a tab or in the title of the window: isolated whole, so that its own
/// digits and brackets stay with it, and no longer than `nameMax` characters. The whole name stands in the history and
/// on papers.
[[nodiscard]] QString qname(std::string_view text);
inline constexpr qsizetype nameMax = 200;

/// Text that goes back to the core as it came: ids, paths, JSON, and what people edit and save again. Never for words
/// that are put into a sentence.
[[nodiscard]] QString verbatim(std::string_view text);

/// "1 entry", "23 entries": the second pattern holds %1, the first may say it in a word.
inline QString counted(qulonglong count, const QString& one, const QString& many)
{
    if (count == 1 && !one.contains(QStringLiteral("%1"))) return one;
    return (count == 1 ? one : many).arg(count);
}

}

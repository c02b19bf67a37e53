#include "qml/viewmodels/words.hpp"

#include "reports/model/printable.hpp"

#include <QtCore/QStringList>

#include <algorithm>

namespace tender {

namespace {

constexpr char16_t isolateStart = 0x2068;
constexpr char16_t isolateEnd = 0x2069;
/// Of each part of a message, in characters: what happened may name something long, and what to do follows it.
constexpr qsizetype messagePartMax = 600;

bool is_plain(std::string_view text)
{
    return std::ranges::all_of(text, [](char byte) { return byte >= ' ' && byte < '\x7f'; });
}

/// Sentences are made of patterns in which %1 stands for a name, and %2 for what comes after it: a name that holds such
/// a mark would take the place of the other words. It shows a wide percent sign in place of its own.
QString without_placeholders(QString text)
{
    constexpr char16_t widePercent = 0xff05;
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        if (text.at(at) != QLatin1Char('%')) continue;
        const bool localised = text.at(at + 1) == QLatin1Char('L') && at + 2 < text.size();
        const auto next = text.at(localised ? at + 2 : at + 1);
        if (next.isDigit()) text[at] = QChar{widePercent};
    }
    return text;
}

QString printed(std::string_view text)
{
    return without_placeholders(is_plain(text) ? verbatim(text) : verbatim(printable(text)));
}

bool is_right_to_left(char32_t point)
{
    const auto direction = QChar::direction(point);
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
}

/// Whether it is drawn on the character before it, or joins it to the next.
bool is_part_of_before(char32_t point)
{
    const auto direction = QChar::direction(point);
    return direction == QChar::DirNSM || direction == QChar::DirBN;
}

QString isolated(QStringView text) { return QChar{isolateStart} + text.toString() + QChar{isolateEnd}; }

/// Isolates each run that is written from right to left, from its first such letter to its last.
QString with_runs_isolated(const QString& text)
{
    QString shown;
    qsizetype written = 0; // of the text, so far
    qsizetype first = -1;  // of the run; -1 while there is none
    qsizetype last = -1;   // after the last letter of the run
    const auto end = [&] {
        if (first < 0) return;
        shown += QStringView{text}.mid(written, first - written);
        shown += isolated(QStringView{text}.mid(first, last - first));
        written = last;
        first = -1;
    };
    qsizetype at = 0;
    const auto points = text.toUcs4();
    for (const auto point : points) {
        const auto code = static_cast<char32_t>(point);
        const qsizetype next = at + (QChar::requiresSurrogates(code) ? 2 : 1);
        if (is_right_to_left(code)) {
            if (first < 0) first = at;
            last = next;
        } else if (first >= 0 && at == last && is_part_of_before(code)) {
            last = next;
        } else if (QChar::direction(code) == QChar::DirL) {
            end();
        }
        at = next;
    }
    end();
    return shown + text.mid(written);
}

/// Which ways of writing the letters of a text have.
struct Letters {
    bool toRight = false;
    bool toLeft = false;
};

Letters letters_of(const QString& text)
{
    Letters letters;
    // Nothing below it is written from right to left.
    constexpr char16_t firstToLeft = 0x590;
    if (std::ranges::all_of(text, [](QChar letter) { return letter.unicode() < firstToLeft; })) return letters;
    const auto points = text.toUcs4();
    for (const auto point : points) {
        const auto code = static_cast<char32_t>(point);
        letters.toRight = letters.toRight || QChar::direction(code) == QChar::DirL;
        letters.toLeft = letters.toLeft || is_right_to_left(code);
    }
    return letters;
}

QString with_isolates(const QString& words)
{
    const auto letters = letters_of(words);
    if (!letters.toLeft) return words;
    return letters.toRight ? with_runs_isolated(words) : isolated(words);
}

/// As much of it as has room, cut between characters.
QString shortened(const QString& text, qsizetype sizeMax)
{
    if (text.size() <= sizeMax) return text;
    auto size = sizeMax - 1;
    if (text.at(size - 1).isHighSurrogate()) --size;
    return text.left(size) + QChar{0x2026};
}

}

QString verbatim(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString qtext(std::string_view text) { return with_isolates(printed(text)); }

QString qtext(const Message& message)
{
    const auto part = [](const std::string& text) { return with_isolates(shortened(printed(text), messagePartMax)); };
    return QStringLiteral("%1 %2 %3").arg(part(message.happened), part(message.kept), part(message.next));
}

QString qtext(const Rational& value) { return verbatim(exact_text(value)); }

QString qlines(std::string_view text)
{
    QStringList lines;
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        auto line = text.substr(start, end - start);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.append(qtext(line));
        start = end + 1;
    }
    return lines.join(QLatin1Char('\n'));
}

QString qname(std::string_view text)
{
    const auto words = shortened(printed(text), nameMax);
    return letters_of(words).toLeft ? isolated(words) : words;
}

}

#include "core/calendar/written_date.hpp"

#include <algorithm>
#include <array>

namespace tender {

namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

// ASCII alone: what a locale takes for a letter must not decide what a date is.
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
char lowered(char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lowered(c) >= 'a' && lowered(c) <= 'z'; }
/// Letters beyond ASCII count as part of a word, so that no date begins or ends in the middle of one.
bool in_word(char c) { return is_digit(c) || is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

constexpr std::string_view hard_space = "\xC2\xA0";
constexpr std::string_view en_dash = "\xE2\x80\x93";
/// How dashes and quotation marks begin in UTF-8; they are three bytes long and no letters.
constexpr std::string_view mark_start = "\xE2\x80";
constexpr std::size_t mark_size = 3;

/// Reads a text from a place onwards; what does not fit leaves the place as it was.
class Cursor {
public:
    Cursor(std::string_view text, std::size_t at) : text_{text}, at_{at} {}

    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    /// Whether a word or number that came just before ends here.
    [[nodiscard]] bool at_end_of_word() const
    {
        return rest().empty() || rest().starts_with(hard_space) || rest().starts_with(mark_start) ||
               !in_word(rest()[0]);
    }

    bool take(std::string_view words)
    {
        if (!rest().starts_with(words)) return false;
        at_ += words.size();
        return true;
    }
    bool take_space()
    {
        const auto start = at_;
        while (take(" ") || take("\n") || take("\t") || take("\r") || take(hard_space)) {
        }
        return at_ > start;
    }
    /// A whole number of `least` to `most` digits, and no digit after it.
    std::optional<int> take_number(std::size_t least, std::size_t most)
    {
        std::size_t count = 0;
        int value = 0;
        while (count < rest().size() && count <= most && is_digit(rest()[count]))
            value = value * 10 + (rest()[count++] - '0');
        if (count < least || count > most) return std::nullopt;
        at_ += count;
        return value;
    }
    /// The run of letters here.
    std::string_view take_letters()
    {
        const auto start = at_;
        while (!rest().empty() && is_letter(rest()[0]))
            ++at_;
        return text_.substr(start, at_ - start);
    }

private:
    std::string_view text_;
    std::size_t at_;
};

/// 1 to 12. In English a month has a capital; without it "may" and "march" are verbs.
std::optional<int> month_named(std::string_view word)
{
    if (word.size() < 3 || !is_capital(word[0])) return std::nullopt;
    for (std::size_t month = 0; month < months.size(); ++month) {
        const auto name = months.at(month);
        const auto same =
            word.size() <= name.size() && std::ranges::equal(word, name.substr(0, word.size()), {}, lowered);
        const bool short_form = word.size() == 3 || (name == "september" && word.size() == 4);
        if (same && (short_form || word.size() == name.size())) return static_cast<int>(month) + 1;
    }
    return std::nullopt;
}

std::optional<Weekday> weekday_named(std::string_view word)
{
    const auto found = std::ranges::find(weekdays, word);
    if (found == weekdays.end()) return std::nullopt;
    return static_cast<Weekday>(found - weekdays.begin());
}

struct MonthAndYear {
    int month;
    int year;
};

/// "November 2008", "Nov. 2008", "November, 2008"; not "November 2008/09".
std::optional<MonthAndYear> take_month_and_year(Cursor& cursor)
{
    const auto month = month_named(cursor.take_letters());
    if (!month) return std::nullopt;
    if (!cursor.take(".")) cursor.take(",");
    if (!cursor.take_space()) return std::nullopt;
    const auto year = cursor.take_number(4, 4);
    if (!year || *year < year_min || *year > year_max) return std::nullopt;
    if (!cursor.at_end_of_word() || cursor.rest().starts_with("/")) return std::nullopt;
    return MonthAndYear{*month, *year};
}

/// "Sunday 23rd of November 2008", with or without its weekday, or "2008-11-23".
std::optional<WrittenDate> date_at(std::string_view text, std::size_t begin)
{
    Cursor cursor{text, begin};
    if (text.size() - begin >= 10 && is_digit(text[begin]) && text[begin + 4] == '-') {
        const auto iso = Date::from_iso(text.substr(begin, 10));
        cursor.take(text.substr(begin, 10));
        // A number of this shape that is no date is a reference, not a slip.
        if (!iso || !cursor.at_end_of_word() || cursor.rest().starts_with("-")) return std::nullopt;
        return WrittenDate{begin, cursor.at(), *iso, {}};
    }
    std::optional<Weekday> weekday;
    if (is_capital(text[begin])) {
        weekday = weekday_named(cursor.take_letters());
        if (!weekday) return std::nullopt;
        cursor.take(",");
        if (!cursor.take_space()) return std::nullopt;
        if (cursor.take("the") && !cursor.take_space()) return std::nullopt;
    }
    const auto day = cursor.take_number(1, 2);
    if (!day || *day < 1 || *day > 31) return std::nullopt;
    for (const auto* ending : {"st", "nd", "rd", "th"}) {
        if (cursor.take(ending)) break;
    }
    if (!cursor.take_space()) return std::nullopt;
    if (cursor.take("of") && !cursor.take_space()) return std::nullopt;
    const auto rest = take_month_and_year(cursor);
    if (!rest) return std::nullopt;
    const auto date = Date::from(rest->year, rest->month, *day);
    return WrittenDate{begin, cursor.at(), date ? std::optional{*date} : std::nullopt, weekday};
}

/// Whether a date may begin here: not inside a word or a number, and not behind the stroke of a range.
bool may_begin(std::string_view text, std::size_t at)
{
    if (!is_digit(text[at]) && !is_capital(text[at])) return false;
    const auto before = text.substr(0, at);
    if (before.empty() || before.ends_with(hard_space)) return true;
    if (before.ends_with(en_dash)) return false;
    if (before.size() >= mark_size && before.substr(before.size() - mark_size).starts_with(mark_start)) return true;
    return !in_word(before.back()) && std::string_view{"-/."}.find(before.back()) == std::string_view::npos;
}

/// The weekday that a text names just after a date: " (a Sunday)", ", a Sunday,", " was a Sunday".
std::optional<Weekday> weekday_after(std::string_view text, std::size_t end)
{
    for (const auto* joint : {" (a ", " (", ", a ", " was a ", " is a "}) {
        Cursor cursor{text, end};
        if (!cursor.take(joint)) continue;
        const auto weekday = weekday_named(cursor.take_letters());
        // "a Sunday paper" says nothing of the date.
        const auto rest = cursor.rest();
        if (weekday && (rest.empty() || std::string_view{",;.:)"}.find(rest[0]) != std::string_view::npos))
            return weekday;
    }
    return std::nullopt;
}

std::optional<DaySpan> span_of(int year, int month_first, int month_last)
{
    const auto first = Date::from(year, month_first, 1);
    if (!first) return std::nullopt;
    auto last = Date::from(year, month_last, 31);
    for (int day = 30; !last; --day)
        last = Date::from(year, month_last, day);
    return DaySpan{*first, *last};
}

}

std::vector<WrittenDate> written_dates(std::string_view text)
{
    std::vector<WrittenDate> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!may_begin(text, at)) continue;
        auto date = date_at(text, at);
        if (!date) continue;
        if (!date->weekday) date->weekday = weekday_after(text, date->end);
        at = date->end - 1;
        found.push_back(*date);
    }
    return found;
}

std::optional<DaySpan> written_span(std::string_view text)
{
    const auto is_whole = [&](std::size_t end) { return end == text.size(); };
    if (text.empty()) return std::nullopt;
    if (may_begin(text, 0)) {
        if (const auto day = date_at(text, 0); day && is_whole(day->end) && day->date)
            return DaySpan{*day->date, *day->date};
    }
    Cursor month{text, 0};
    if (const auto named = take_month_and_year(month); named && is_whole(month.at()))
        return span_of(named->year, named->month, named->month);
    Cursor year{text, 0};
    if (const auto number = year.take_number(4, 4); number && is_whole(year.at())) return span_of(*number, 1, 12);
    return std::nullopt;
}

}

#include "reports/text/numbers.hpp"

#include "core/money/money.hpp"

#include <array>
#include <utility>

namespace tender {

std::string printed(const Rational& value, Rounding rule)
{
    auto text = decimal_text(value, rule);
    if (rounded(value, rule) != value) text += " (exactly " + exact_text(value) + ")";
    return text;
}

std::string points_text(const Rational& points)
{
    return exact_text(points) + (points == Rational{1} ? " point" : " points");
}

std::string printed_money(const Rational& amount, std::string_view currency)
{
    const auto known = Currency::from(currency);
    if (!known) return std::string{currency} + " " + exact_text(amount);
    auto text = tender::text(Money{amount, *known});
    if (*known == Currency::pound_sterling()) text.replace(0, std::string_view{"GBP "}.size(), "£");
    return text;
}

std::string printed_date(const Date& date)
{
    constexpr std::array<const char*, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                 "July",    "August",   "September", "October", "November", "December"};
    return std::to_string(date.day()) + " " + months.at(static_cast<std::size_t>(date.month() - 1)) + " " +
           std::to_string(date.year());
}

std::string weekday_name(Weekday day)
{
    constexpr std::array<const char*, 7> names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                               "Friday", "Saturday", "Sunday"};
    return names.at(static_cast<std::size_t>(day));
}

std::string printed_day(const Date& date) { return weekday_name(date.weekday()) + " " + printed_date(date); }

std::string printed_time(const Timestamp& time)
{
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return printed_date(time.date()) + ", " + two(time.hour()) + ":" + two(time.minute()) + " UTC";
}

std::string printed_time(std::string_view iso)
{
    const auto time = Timestamp::from_iso(iso);
    return time ? printed_time(*time) : std::string{iso};
}

std::string count_text(std::size_t count)
{
    constexpr std::array<const char*, 11> words{"no",  "one",   "two",   "three", "four", "five",
                                                "six", "seven", "eight", "nine",  "ten"};
    return count < words.size() ? words.at(count) : std::to_string(count);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return count_text(count) + " " + std::string{count == 1 ? one : many};
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
        text += names[i];
    }
    return text;
}

std::string capital(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string sentence(std::string text)
{
    if (text.empty()) return text;
    text = capital(std::move(text));
    constexpr std::string_view closings = ".!?";
    const bool quoted = text.back() == '"' || text.back() == ')';
    const auto last = quoted && text.size() > 1 ? text[text.size() - 2] : text.back();
    if (closings.find(last) == std::string_view::npos) text += '.';
    return text;
}

std::string rounding_text(Rounding rule)
{
    std::string text = rule.places == 0
                           ? "to whole numbers"
                           : "to " + counted(static_cast<std::size_t>(rule.places), "decimal place", "decimal places");
    switch (rule.mode) {
    case RoundingMode::HalfUp:
        return text + ", a half going away from zero";
    case RoundingMode::HalfEven:
        return text + ", a half going to the even neighbour";
    case RoundingMode::Up:
        return text + ", always upwards";
    case RoundingMode::Down:
        return text + ", always downwards";
    case RoundingMode::TowardZero:
        return text + ", always towards zero";
    case RoundingMode::AwayFromZero:
        return text + ", always away from zero";
    }
    return text;
}

}

#include "core/calendar/date.hpp"

#include "core/calendar/two_digit_text.hpp"

#include <algorithm>
#include <chrono>

namespace tender {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day civil(std::int64_t days) { return sys_days{std::chrono::days{days}}; }

sys_days first_day() { return std::chrono::year{year_min} / 1 / 1; }
sys_days last_day() { return std::chrono::year{year_max} / 12 / 31; }

int two_digits(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

}

Result<Date, DateError> Date::from(int year, int month, int day)
{
    if (year < year_min || year > year_max) return Failure{DateError::YearOutOfRange};
    // Checked here because std::chrono::month and day keep only the low byte of a wild number.
    if (month < 1 || month > 12 || day < 1 || day > 31) return Failure{DateError::NoSuchDay};
    const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                              std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return Failure{DateError::NoSuchDay};
    return Date{static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count())};
}

Result<Date, DateError> Date::from_iso(std::string_view text)
{
    if (text.size() != 10) return Failure{DateError::NotIsoText};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool fits = i == 4 || i == 7 ? text[i] == '-' : text[i] >= '0' && text[i] <= '9';
        if (!fits) return Failure{DateError::NotIsoText};
    }
    return from(two_digits(text, 0) * 100 + two_digits(text, 2), two_digits(text, 5), two_digits(text, 8));
}

Result<Date, DateError> Date::from_days_since_1970(std::int64_t days)
{
    if (days < first_day().time_since_epoch().count() || days > last_day().time_since_epoch().count())
        return Failure{DateError::YearOutOfRange};
    return Date{static_cast<std::int32_t>(days)};
}

int Date::year() const { return static_cast<int>(civil(days_).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(civil(days_).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(civil(days_).day())); }

Weekday Date::weekday() const
{
    const std::chrono::weekday weekday{sys_days{std::chrono::days{days_}}};
    return static_cast<Weekday>(weekday.iso_encoding() - 1);
}

Result<Date, DateError> Date::plus_days(std::int64_t days) const
{
    constexpr std::int64_t far = 1'000'000; // beyond any date, well short of overflow
    return from_days_since_1970(days_ + std::clamp(days, -far, far));
}

std::int64_t days_between(const Date& start, const Date& end)
{
    return end.days_since_1970() - start.days_since_1970();
}

bool is_weekend(const Date& date) { return date.weekday() >= Weekday::Saturday; }

std::string iso_text(const Date& date)
{
    return std::to_string(date.year()) + '-' + two_digit_text(date.month()) + '-' + two_digit_text(date.day());
}

}

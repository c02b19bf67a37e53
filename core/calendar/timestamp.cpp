#include "core/calendar/timestamp.hpp"

#include "core/calendar/two_digit_text.hpp"

#include "core/expect.hpp"

#include <algorithm>

namespace tender {

namespace {

constexpr std::int64_t seconds_per_day = 86'400;

std::int64_t day_of(std::int64_t seconds)
{
    const std::int64_t towards_zero = seconds / seconds_per_day;
    return seconds % seconds_per_day < 0 ? towards_zero - 1 : towards_zero;
}

std::int64_t second_of_day(std::int64_t seconds) { return seconds - day_of(seconds) * seconds_per_day; }

bool digit(char c) { return c >= '0' && c <= '9'; }

}

Result<Timestamp, TimestampError> Timestamp::from(const Date& date, int hour, int minute, int second)
{
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return Failure{TimestampError::NoSuchTime};
    return Timestamp{date.days_since_1970() * seconds_per_day + std::int64_t{hour} * 3600 + std::int64_t{minute} * 60 +
                     second};
}

Result<Timestamp, TimestampError> Timestamp::from_iso(std::string_view text)
{
    constexpr std::string_view shape = "0000-00-00T00:00:00Z";
    if (text.size() != shape.size()) return Failure{TimestampError::NotIsoText};
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] == '0' ? !digit(text[i]) : text[i] != shape[i]) return Failure{TimestampError::NotIsoText};
    const auto date = Date::from_iso(text.substr(0, 10));
    if (!date) return Failure{TimestampError::NoSuchDate};
    const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    return from(*date, number(11), number(14), number(17));
}

Result<Timestamp, TimestampError> Timestamp::from_seconds_since_1970(std::int64_t seconds)
{
    if (!Date::from_days_since_1970(day_of(seconds))) return Failure{TimestampError::NoSuchDate};
    return Timestamp{seconds};
}

Date Timestamp::date() const
{
    const auto date = Date::from_days_since_1970(day_of(seconds_));
    TENDER_EXPECT(date.has_value());
    return *date;
}

int Timestamp::hour() const { return static_cast<int>(second_of_day(seconds_) / 3600); }
int Timestamp::minute() const { return static_cast<int>(second_of_day(seconds_) / 60 % 60); }
int Timestamp::second() const { return static_cast<int>(second_of_day(seconds_) % 60); }

Result<Timestamp, TimestampError> Timestamp::plus_seconds(std::int64_t seconds) const
{
    constexpr std::int64_t far = 1'000'000 * seconds_per_day; // beyond any date, well short of overflow
    return from_seconds_since_1970(seconds_ + std::clamp(seconds, -far, far));
}

std::string iso_text(const Timestamp& time)
{
    return iso_text(time.date()) + 'T' + two_digit_text(time.hour()) + ':' + two_digit_text(time.minute()) + ':' +
           two_digit_text(time.second()) + 'Z';
}

}

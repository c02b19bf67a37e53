#pragma once

#include "core/result.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace tender {

/// Why there is no such date.
enum class DateError {
    NotIsoText,     ///< the text is not of the form 2010-03-23
    NoSuchDay,      ///< 2010-02-30
    YearOutOfRange, ///< before `year_min` or after `year_max`
};

inline constexpr int year_min = 1900;
inline constexpr int year_max = 2199;

enum class Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

/// A day of the Gregorian calendar, 1900-01-01 to 2199-12-31, without a place or an hour.
class Date {
public:
    [[nodiscard]] static Result<Date, DateError> from(int year, int month, int day);
    /// Reads "2010-03-23" and nothing else.
    [[nodiscard]] static Result<Date, DateError> from_iso(std::string_view text);
    /// Days counted from 1970-01-01, which is 0.
    [[nodiscard]] static Result<Date, DateError> from_days_since_1970(std::int64_t days);

    [[nodiscard]] int year() const;
    /// 1 to 12.
    [[nodiscard]] int month() const;
    /// 1 to 31.
    [[nodiscard]] int day() const;
    [[nodiscard]] Weekday weekday() const;
    [[nodiscard]] std::int64_t days_since_1970() const noexcept { return days_; }

    /// The date that many days later, or earlier if negative.
    [[nodiscard]] Result<Date, DateError> plus_days(std::int64_t days) const;

    friend bool operator==(const Date&, const Date&) = default;
    friend std::strong_ordering operator<=>(const Date&, const Date&) = default;

private:
    explicit Date(std::int32_t days) : days_{days} {}

    std::int32_t days_;
};

/// Days from `start` to `end`; negative when `end` comes first.
[[nodiscard]] std::int64_t days_between(const Date& start, const Date& end);

[[nodiscard]] bool is_weekend(const Date& date);

/// "2010-03-23".
[[nodiscard]] std::string iso_text(const Date& date);

}

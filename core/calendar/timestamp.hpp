#pragma once

#include "core/calendar/date.hpp"

namespace tender {

/// Why there is no such time.
enum class TimestampError {
    NotIsoText, ///< the text is not of the form 2009-06-05T12:00:00Z
    NoSuchDate,
    NoSuchTime, ///< 24:00:00, or a leap second: records do not carry them
};

/// A second of universal time (UTC), 1900 to 2199.
class Timestamp {
public:
    [[nodiscard]] static Result<Timestamp, TimestampError> from(const Date& date, int hour, int minute, int second);
    /// Reads "2009-06-05T12:00:00Z" and nothing else: no offsets, no fractions of a second.
    [[nodiscard]] static Result<Timestamp, TimestampError> from_iso(std::string_view text);
    /// Seconds counted from 1970-01-01T00:00:00Z, as operating systems count them.
    [[nodiscard]] static Result<Timestamp, TimestampError> from_seconds_since_1970(std::int64_t seconds);

    /// The day in universal time; in a British summer that changes an hour after midnight on the wall clock.
    [[nodiscard]] Date date() const;
    [[nodiscard]] int hour() const;
    [[nodiscard]] int minute() const;
    [[nodiscard]] int second() const;
    [[nodiscard]] std::int64_t seconds_since_1970() const noexcept { return seconds_; }

    [[nodiscard]] Result<Timestamp, TimestampError> plus_seconds(std::int64_t seconds) const;

    friend bool operator==(const Timestamp&, const Timestamp&) = default;
    friend std::strong_ordering operator<=>(const Timestamp&, const Timestamp&) = default;

private:
    explicit Timestamp(std::int64_t seconds) : seconds_{seconds} {}

    std::int64_t seconds_;
};

/// "2009-06-05T12:00:00Z".
[[nodiscard]] std::string iso_text(const Timestamp& time);

}

#pragma once

#include "core/calendar/date.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace tender {

/// A day that a text names exactly: "23 November 2008", "23rd of Nov. 2008", "2008-11-23".
struct WrittenDate {
    std::size_t begin = 0;    ///< first byte, with a weekday that stands in front
    std::size_t end = 0;      ///< the byte after its year
    std::optional<Date> date; ///< nothing where there is no such day: "31 June 2009"
    /// The weekday that the text names with it: "Sunday 23 November 2008", "23 November 2008 (a Sunday)".
    std::optional<Weekday> weekday;

    friend bool operator==(const WrittenDate&, const WrittenDate&) = default;
};

/// The days that a text names, in their order. What is not exact is not read: "early September 2009", "23 September",
/// "21 to 23 November 2008" gives its last day only, "21–23 November 2008" none, and 23/11/2008 none because some read
/// it otherwise.
[[nodiscard]] std::vector<WrittenDate> written_dates(std::string_view text);

/// Days from the first to the last, both included.
struct DaySpan {
    Date first;
    Date last;

    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// What a text that is a date and nothing else may mean: a day, any day of a month ("March 2012") or of a year
/// ("2012"). Nothing for any other text.
[[nodiscard]] std::optional<DaySpan> written_span(std::string_view text);

}

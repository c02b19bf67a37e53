#pragma once

#include "core/calendar/timestamp.hpp"
#include "core/number/decimal.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// The value by the published rule of printing, and the exact value beside it where the two differ:
/// "75", "48.65 (exactly 1800/37)".
[[nodiscard]] std::string printed(const Rational& value, Rounding rule);

/// "1 point", "2.5 points".
[[nodiscard]] std::string points_text(const Rational& points);

/// A sum of money: "£40,000.00", "EUR 1,200.50"; with the exact value where it lies between two coins.
[[nodiscard]] std::string printed_money(const Rational& amount, std::string_view currency);

/// "23 March 2010".
[[nodiscard]] std::string printed_date(const Date& date);
/// "Tuesday 23 March 2010".
[[nodiscard]] std::string printed_day(const Date& date);
/// "Tuesday".
[[nodiscard]] std::string weekday_name(Weekday day);
/// "23 March 2010, 14:05 UTC".
[[nodiscard]] std::string printed_time(const Timestamp& time);
/// The same for the text of a record ("2010-03-23T14:05:00Z"); a text that is none is given back as it is.
[[nodiscard]] std::string printed_time(std::string_view iso);

/// "one" to "ten", then digits.
[[nodiscard]] std::string count_text(std::size_t count);
/// "one tender", "two tenders".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);
/// "A", "A and B", "A, B and C".
[[nodiscard]] std::string listed(const std::vector<std::string>& names);
/// The text with a capital first letter.
[[nodiscard]] std::string capital(std::string text);
/// The text with a capital first letter and a full stop, unless it ends a sentence already.
[[nodiscard]] std::string sentence(std::string text);
/// How a rounding is done: "to 2 decimal places, a half away from zero".
[[nodiscard]] std::string rounding_text(Rounding rule);

}

#pragma once

#include <string>

namespace tender {

/// "05", "12": a day, a month or a part of an hour in ISO 8601. Precondition: 0 to 99.
inline std::string two_digit_text(int value)
{
    const std::string digits = std::to_string(value);
    return digits.size() < 2 ? '0' + digits : digits;
}

}

#pragma once

#include <array>

/// The days that `uk_bank_holidays` takes for the years before the published lists; see the source file for where each
/// comes from.
namespace tender::earlier_holidays {

struct HolidayDay {
    int year;
    int month;
    int day;
};

extern const std::array<HolidayDay, 33> england_and_wales;
extern const std::array<HolidayDay, 37> scotland;
extern const std::array<HolidayDay, 41> northern_ireland;

}

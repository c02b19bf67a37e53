#pragma once

#include "core/calendar/bank_holidays.hpp"

namespace tender {

/// How many working days lie after `day`, up to `last` and with it; 0 where `last` is not later.
[[nodiscard]] Result<int, YearNotCovered> working_days_left(const BankHolidays& holidays, Division division,
                                                            const Date& day, const Date& last);

}

#pragma once

#include "core/calendar/bank_holidays.hpp"

namespace tender {

/// A standstill counted in calendar days.
struct CalendarDayStandstill {
    Date nth_day;                ///< the n-th day after sending
    Date last_day;               ///< the standstill ends at midnight at the end of this day
    Date first_signing_day;      ///< the day after `last_day`
    std::int64_t days_inclusive; ///< from the day of sending to the first signing day, both counted

    friend bool operator==(const CalendarDayStandstill&, const CalendarDayStandstill&) = default;
};

/// A standstill counted in working days.
struct WorkingDayStandstill {
    Date last_day;                    ///< the standstill ends at midnight at the end of this day
    Date first_signing_day;           ///< the day after `last_day`, working day or not
    std::int64_t calendar_days_later; ///< from the day of publication to `last_day`

    friend bool operator==(const WorkingDayStandstill&, const WorkingDayStandstill&) = default;
};

/// Ends at midnight at the end of the n-th day after the day of sending; when that is not a working day, at midnight at
/// the end of the next one. Public Contracts Regulations 2015, reg. 87, and 2006, reg. 32A (from 20 December 2009):
/// 10 days by electronic means, 15 by others.
[[nodiscard]] Result<CalendarDayStandstill, YearNotCovered>
standstill_calendar_days(const BankHolidays& holidays, Division division, const Date& sent, int days);

/// `days` working days beginning with the day of publication, which is the first of them if it is a working day.
/// Procurement Act 2023, s. 51: 8 working days beginning with the day of publication of the contract award notice.
[[nodiscard]] Result<WorkingDayStandstill, YearNotCovered>
standstill_working_days(const BankHolidays& holidays, Division division, const Date& published, int days);

/// Begins on the day after the notice; representations may be made until midnight at the end of the `days`-th working
/// day after the day it begins. Health Care Services (Provider Selection Regime) Regulations 2023, reg. 12: 8 days.
/// `calendar_days_later` counts from the day of the notice. Signing also waits for the decision on representations.
[[nodiscard]] Result<WorkingDayStandstill, YearNotCovered>
standstill_after_notice(const BankHolidays& holidays, Division division, const Date& notice, int days);

}

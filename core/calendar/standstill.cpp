#include "core/calendar/standstill.hpp"

#include "core/expect.hpp"

namespace tender {

namespace {

using Days = Result<Date, YearNotCovered>;

Days later(const Date& date, std::int64_t days, Division division)
{
    const auto moved = date.plus_days(days);
    if (!moved) return Failure{YearNotCovered{date, division}}; // the end of all dates
    return *moved;
}

Days working_days_after(const BankHolidays& holidays, Division division, const Date& date, int count)
{
    Days day = date;
    for (int i = 0; i < count && day; ++i)
        day = holidays.next_working_day(division, *day);
    return day;
}

Result<WorkingDayStandstill, YearNotCovered> ending_on(const Days& last, const Date& start, Division division)
{
    if (!last) return Failure{last.error()};
    const auto signing = later(*last, 1, division);
    if (!signing) return Failure{signing.error()};
    return WorkingDayStandstill{*last, *signing, days_between(start, *last)};
}

}

Result<CalendarDayStandstill, YearNotCovered> standstill_calendar_days(const BankHolidays& holidays, Division division,
                                                                       const Date& sent, int days)
{
    TENDER_EXPECT(days >= 1);
    const auto nth = later(sent, days, division);
    if (!nth) return Failure{nth.error()};
    const auto last = holidays.working_day_from(division, *nth);
    if (!last) return Failure{last.error()};
    const auto signing = later(*last, 1, division);
    if (!signing) return Failure{signing.error()};
    return CalendarDayStandstill{*nth, *last, *signing, days_between(sent, *signing) + 1};
}

Result<WorkingDayStandstill, YearNotCovered> standstill_working_days(const BankHolidays& holidays, Division division,
                                                                     const Date& published, int days)
{
    TENDER_EXPECT(days >= 1);
    const auto works = holidays.is_working_day(division, published);
    if (!works) return Failure{works.error()};
    return ending_on(working_days_after(holidays, division, published, *works ? days - 1 : days), published, division);
}

Result<WorkingDayStandstill, YearNotCovered> standstill_after_notice(const BankHolidays& holidays, Division division,
                                                                     const Date& notice, int days)
{
    TENDER_EXPECT(days >= 1);
    const auto begins = later(notice, 1, division);
    if (!begins) return Failure{begins.error()};
    return ending_on(working_days_after(holidays, division, *begins, days), notice, division);
}

}

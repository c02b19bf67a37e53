#include "core/calendar/working_days.hpp"

namespace tender {

Result<int, YearNotCovered> working_days_left(const BankHolidays& holidays, Division division, const Date& day,
                                              const Date& last)
{
    int count = 0;
    for (auto next = holidays.next_working_day(division, day);; next = holidays.next_working_day(division, *next)) {
        if (!next) return Failure{next.error()};
        if (*next > last) return count;
        ++count;
    }
}

}

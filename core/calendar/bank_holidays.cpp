#include "core/calendar/bank_holidays.hpp"

#include "core/expect.hpp"

#include <algorithm>

namespace tender {

namespace {

template <class T>
void insert_once(std::vector<T>& sorted, const T& value)
{
    const auto place = std::lower_bound(sorted.begin(), sorted.end(), value);
    if (place == sorted.end() || *place != value) sorted.insert(place, value);
}

template <class T>
bool holds(const std::vector<T>& sorted, const T& value)
{
    return std::binary_search(sorted.begin(), sorted.end(), value);
}

}

std::span<const BankHolidays::List> BankHolidays::lists(Division division) const
{
    if (division == Division::Common) return lists_;
    return std::span{lists_}.subspan(static_cast<std::size_t>(division), 1);
}

BankHolidays BankHolidays::with(Division division, std::span<const Date> dates) const
{
    BankHolidays more = *this;
    for (std::size_t i = 0; i < more.lists_.size(); ++i) {
        if (division != Division::Common && static_cast<std::size_t>(division) != i) continue;
        for (const Date& date : dates) {
            insert_once(more.lists_[i].dates, date);
            insert_once(more.lists_[i].years, date.year());
        }
    }
    return more;
}

bool BankHolidays::covers(Division division, int year) const
{
    const auto counting = lists(division);
    return std::all_of(counting.begin(), counting.end(), [&](const List& list) { return holds(list.years, year); });
}

std::vector<int> BankHolidays::covered_years(Division division) const
{
    std::vector<int> years;
    for (const int year : lists(division).front().years)
        if (covers(division, year)) years.push_back(year);
    return years;
}

Result<bool, YearNotCovered> BankHolidays::is_holiday(Division division, const Date& date) const
{
    if (!covers(division, date.year())) return Failure{YearNotCovered{date, division}};
    const auto counting = lists(division);
    return std::all_of(counting.begin(), counting.end(), [&](const List& list) { return holds(list.dates, date); });
}

Result<bool, YearNotCovered> BankHolidays::is_working_day(Division division, const Date& date) const
{
    return is_holiday(division, date).map([&](bool holiday) { return !holiday && !is_weekend(date); });
}

Result<Date, YearNotCovered> BankHolidays::working_day_in_steps(Division division, Date date, int step) const
{
    for (;;) {
        const auto works = is_working_day(division, date);
        if (!works) return Failure{works.error()};
        if (*works) return date;
        const auto neighbour = date.plus_days(step);
        if (!neighbour) return Failure{YearNotCovered{date, division}}; // the end of all dates
        date = *neighbour;
    }
}

Result<Date, YearNotCovered> BankHolidays::next_working_day(Division division, const Date& date) const
{
    const auto following = date.plus_days(1);
    if (!following) return Failure{YearNotCovered{date, division}};
    return working_day_in_steps(division, *following, 1);
}

Result<Date, YearNotCovered> BankHolidays::previous_working_day(Division division, const Date& date) const
{
    const auto preceding = date.plus_days(-1);
    if (!preceding) return Failure{YearNotCovered{date, division}};
    return working_day_in_steps(division, *preceding, -1);
}

Result<Date, YearNotCovered> BankHolidays::working_day_from(Division division, const Date& date) const
{
    return working_day_in_steps(division, date, 1);
}

Result<std::size_t, YearNotCovered> BankHolidays::holiday_count(Division division, int first_year, int last_year) const
{
    const auto& candidates = lists(division).front().dates;
    std::size_t count = 0;
    for (int year = first_year; year <= last_year; ++year) {
        const auto start = Date::from(std::clamp(year, year_min, year_max), 1, 1);
        TENDER_EXPECT(start.has_value());
        if (!covers(division, year)) return Failure{YearNotCovered{*start, division}};
        for (const Date& date : candidates)
            if (date.year() == year && is_holiday(division, date).value_or(false)) ++count;
    }
    return count;
}

}

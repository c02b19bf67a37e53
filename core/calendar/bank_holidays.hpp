#pragma once

#include "core/calendar/date.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace tender {

/// Whose bank holidays count.
enum class Division {
    EnglandAndWales,
    Scotland,
    NorthernIreland,
    Common, ///< only days that are holidays in all three
};

/// A date lies in a year for which the holidays of the division are not known, so nothing can be said about it.
struct YearNotCovered {
    Date date;
    Division division;

    friend bool operator==(const YearNotCovered&, const YearNotCovered&) = default;
};

/// Bank holidays by division, with the years for which the lists are complete.
/// A working day is a day that is neither Saturday nor Sunday nor a bank holiday of the division. A question about a
/// year that is not covered is refused, on weekends too: guessing would move a standstill.
class BankHolidays {
public:
    /// Knows no year at all.
    BankHolidays() = default;

    /// These holidays and those. Each year in which one of `dates` falls counts as complete for the division
    /// afterwards; for `Common` the dates are added to all three.
    [[nodiscard]] BankHolidays with(Division division, std::span<const Date> dates) const;

    [[nodiscard]] bool covers(Division division, int year) const;
    /// Years that are complete for the division, ascending.
    [[nodiscard]] std::vector<int> covered_years(Division division) const;

    [[nodiscard]] Result<bool, YearNotCovered> is_holiday(Division division, const Date& date) const;
    [[nodiscard]] Result<bool, YearNotCovered> is_working_day(Division division, const Date& date) const;
    /// The first working day after `date`.
    [[nodiscard]] Result<Date, YearNotCovered> next_working_day(Division division, const Date& date) const;
    /// The last working day before `date`.
    [[nodiscard]] Result<Date, YearNotCovered> previous_working_day(Division division, const Date& date) const;
    /// `date` itself if it is a working day, otherwise the next.
    [[nodiscard]] Result<Date, YearNotCovered> working_day_from(Division division, const Date& date) const;
    /// Holidays of the years `first_year` to `last_year`, both included; on weekends too, if listed there.
    [[nodiscard]] Result<std::size_t, YearNotCovered> holiday_count(Division division, int first_year,
                                                                    int last_year) const;

    friend bool operator==(const BankHolidays&, const BankHolidays&) = default;

private:
    struct List {
        std::vector<Date> dates; ///< ascending, without repeats
        std::vector<int> years;  ///< ascending, without repeats

        friend bool operator==(const List&, const List&) = default;
    };

    [[nodiscard]] std::span<const List> lists(Division division) const;
    [[nodiscard]] Result<Date, YearNotCovered> working_day_in_steps(Division division, Date date, int step) const;

    std::array<List, 3> lists_; ///< indexed by Division, without Common
};

/// The bank holidays of the United Kingdom: 2012 to 2028 as published on GOV.UK, 2008 to 2011 from the Banking and
/// Financial Dealings Act 1971 and the proclamations under it.
[[nodiscard]] BankHolidays uk_bank_holidays();

}

// Bank holidays of the United Kingdom, 2008 to 2011, before the lists that GOV.UK publishes begin.
// Source: Banking and Financial Dealings Act 1971, Schedule 1 (Easter Monday, the last Mondays of May and August,
// 26 December, and the days of Scotland and Northern Ireland); New Year's Day, the first Monday in May and the
// substitutes for days that fell on a weekend by royal proclamation under section 1 of that Act; Good Friday and
// Christmas Day at common law in England and Wales and in Northern Ireland; 29 April 2011 by proclamation for a royal
// wedding; 30 November by the St Andrew's Day Bank Holiday (Scotland) Act 2007; 12 July by proclamation of the
// Secretary of State for Northern Ireland.
#include "core/calendar/uk_bank_holidays_2008.hpp"

namespace tender::earlier_holidays {

// clang-format off
const std::array<HolidayDay, 33> england_and_wales{{
    {2008, 1, 1}, {2008, 3, 21}, {2008, 3, 24}, {2008, 5, 5}, {2008, 5, 26}, {2008, 8, 25}, {2008, 12, 25}, {2008, 12, 26},
    {2009, 1, 1}, {2009, 4, 10}, {2009, 4, 13}, {2009, 5, 4}, {2009, 5, 25}, {2009, 8, 31}, {2009, 12, 25}, {2009, 12, 28},
    {2010, 1, 1}, {2010, 4, 2}, {2010, 4, 5}, {2010, 5, 3}, {2010, 5, 31}, {2010, 8, 30}, {2010, 12, 27}, {2010, 12, 28},
    {2011, 1, 3}, {2011, 4, 22}, {2011, 4, 25}, {2011, 4, 29}, {2011, 5, 2}, {2011, 5, 30}, {2011, 8, 29}, {2011, 12, 26},
    {2011, 12, 27},
}};
const std::array<HolidayDay, 37> scotland{{
    {2008, 1, 1}, {2008, 1, 2}, {2008, 3, 21}, {2008, 5, 5}, {2008, 5, 26}, {2008, 8, 4}, {2008, 12, 1}, {2008, 12, 25},
    {2008, 12, 26},
    {2009, 1, 1}, {2009, 1, 2}, {2009, 4, 10}, {2009, 5, 4}, {2009, 5, 25}, {2009, 8, 3}, {2009, 11, 30}, {2009, 12, 25},
    {2009, 12, 28},
    {2010, 1, 1}, {2010, 1, 4}, {2010, 4, 2}, {2010, 5, 3}, {2010, 5, 31}, {2010, 8, 2}, {2010, 11, 30}, {2010, 12, 27},
    {2010, 12, 28},
    {2011, 1, 3}, {2011, 1, 4}, {2011, 4, 22}, {2011, 4, 29}, {2011, 5, 2}, {2011, 5, 30}, {2011, 8, 1}, {2011, 11, 30},
    {2011, 12, 26}, {2011, 12, 27},
}};
const std::array<HolidayDay, 41> northern_ireland{{
    {2008, 1, 1}, {2008, 3, 17}, {2008, 3, 21}, {2008, 3, 24}, {2008, 5, 5}, {2008, 5, 26}, {2008, 7, 14}, {2008, 8, 25},
    {2008, 12, 25}, {2008, 12, 26},
    {2009, 1, 1}, {2009, 3, 17}, {2009, 4, 10}, {2009, 4, 13}, {2009, 5, 4}, {2009, 5, 25}, {2009, 7, 13}, {2009, 8, 31},
    {2009, 12, 25}, {2009, 12, 28},
    {2010, 1, 1}, {2010, 3, 17}, {2010, 4, 2}, {2010, 4, 5}, {2010, 5, 3}, {2010, 5, 31}, {2010, 7, 12}, {2010, 8, 30},
    {2010, 12, 27}, {2010, 12, 28},
    {2011, 1, 3}, {2011, 3, 17}, {2011, 4, 22}, {2011, 4, 25}, {2011, 4, 29}, {2011, 5, 2}, {2011, 5, 30}, {2011, 7, 12},
    {2011, 8, 29}, {2011, 12, 26}, {2011, 12, 27},
}};
// clang-format on

}

#include "core/calendar/bank_holidays.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

using namespace tender;

namespace {

std::string page()
{
    std::ifstream file{PLUMBLINE_SOURCE_DIR "/docs/bank-holidays.md"};
    REQUIRE(file.is_open());
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// The row of a table for this year, as the page must have it.
std::string line_of(const BankHolidays& holidays, Division division, int year)
{
    std::string days;
    const auto end = Date::from(year + 1, 1, 1).value();
    for (auto date = Date::from(year, 1, 1).value(); date < end; date = date.plus_days(1).value()) {
        if (!holidays.is_holiday(division, date).value()) continue;
        days += (days.empty() ? "" : ", ") + iso_text(date).substr(5);
    }
    return "| " + std::to_string(year) + " | " + days + " |\n";
}

std::string section(const BankHolidays& holidays, Division division, const std::string& title)
{
    std::string text = "\n## " + title + "\n\n| year | bank holidays |\n|--|--|\n";
    for (const int year : holidays.covered_years(division))
        text += line_of(holidays, division, year);
    return text;
}

}

TEST_CASE("docs/bank-holidays.md prints every bank holiday that the program knows, and no other", "[core][calendar]")
{
    const auto uk = uk_bank_holidays();
    const auto expected = section(uk, Division::EnglandAndWales, "England and Wales") +
                          section(uk, Division::Scotland, "Scotland") +
                          section(uk, Division::NorthernIreland, "Northern Ireland");
    const auto text = page();
    const auto begin = text.find("\n## ");
    REQUIRE(begin != std::string::npos);
    CHECK(text.substr(begin) == expected);
}

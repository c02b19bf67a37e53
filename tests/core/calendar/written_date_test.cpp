#include "core/calendar/written_date.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <array>
#include <string>

using namespace tender;

namespace {

/// What was read, as one line: the words, "=" and the day, "!" where there is none, and the weekday that is named.
std::string shown(std::string_view text)
{
    std::string line;
    for (const auto& found : written_dates(text)) {
        if (!line.empty()) line += "; ";
        line += std::string{text.substr(found.begin, found.end - found.begin)} + " = " +
                (found.date ? iso_text(*found.date) : "!");
        if (found.weekday) line += " day " + std::to_string(static_cast<int>(*found.weekday) + 1);
    }
    return line;
}

std::string span(std::string_view text)
{
    const auto found = written_span(text);
    return found ? iso_text(found->first) + " to " + iso_text(found->last) : "";
}

struct Row {
    const char* text;
    const char* read;
};

}

TEST_CASE("a day is read from the spellings that name one day", "[core][calendar]")
{
    const std::vector<Row> rows{
        {"23 November 2008", "23 November 2008 = 2008-11-23"},
        {"2008-11-23", "2008-11-23 = 2008-11-23"},
        {"in a report dated 23 November 2008 and", "23 November 2008 = 2008-11-23"},
        {"3 March 2010.", "3 March 2010 = 2010-03-03"},
        {"03 Mar 2010", "03 Mar 2010 = 2010-03-03"},
        {"3 Sept. 2009", "3 Sept. 2009 = 2009-09-03"},
        {"3 SEPTEMBER 2009", "3 SEPTEMBER 2009 = 2009-09-03"},
        {"1st of May, 2010", "1st of May, 2010 = 2010-05-01"},
        {"23rd November 2008", "23rd November 2008 = 2008-11-23"},
        {"23\xC2\xA0November\xC2\xA0"
         "2008",
         "23\xC2\xA0November\xC2\xA0"
         "2008 = 2008-11-23"},
        {"23\nNovember 2008", "23\nNovember 2008 = 2008-11-23"},
        {"“23 November 2008”", "23 November 2008 = 2008-11-23"},
        {"Sunday 23 November 2008", "Sunday 23 November 2008 = 2008-11-23 day 7"},
        {"Sunday, the 23rd of November 2008", "Sunday, the 23rd of November 2008 = 2008-11-23 day 7"},
        {"Monday 23 November 2008", "Monday 23 November 2008 = 2008-11-23 day 1"},
        {"23 November 2008 (a Sunday, as printed)", "23 November 2008 = 2008-11-23 day 7"},
        {"23 November 2008 (Sunday)", "23 November 2008 = 2008-11-23 day 7"},
        {"23 November 2008, a Sunday", "23 November 2008 = 2008-11-23 day 7"},
        {"23 November 2008 was a Sunday; so", "23 November 2008 = 2008-11-23 day 7"},
        {"23 November 2008, a Sunday paper", "23 November 2008 = 2008-11-23"},
        {"a day on Sunday and 23 November 2008", "23 November 2008 = 2008-11-23"},
        {"21 to 23 November 2008", "23 November 2008 = 2008-11-23"},
        {"1 October 2009 to 31 March 2011", "1 October 2009 = 2009-10-01; 31 March 2011 = 2011-03-31"},
        {"1 July 2009, 09:30", "1 July 2009 = 2009-07-01"},
        {"29 February 2012", "29 February 2012 = 2012-02-29"},
        {"29 February 2010", "29 February 2010 = !"},
        {"31 June 2009", "31 June 2009 = !"},
        {"Sunday 31 June 2009", "Sunday 31 June 2009 = ! day 7"},
        {"1 January 1900", "1 January 1900 = 1900-01-01"},
        {"31 December 2199", "31 December 2199 = 2199-12-31"},
        {"no. 7, 8 May 2010 (2010-05-09)", "8 May 2010 = 2010-05-08; 2010-05-09 = 2010-05-09"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(shown(row.text) == row.read);
    }
}

TEST_CASE("what does not name one day is not read as one", "[core][calendar]")
{
    for (const auto* text : {"",
                             "March 2009",
                             "early September 2009",
                             "23 September",
                             "2009",
                             "After 24 September",
                             "May to July",
                             "21–23 November 2008",
                             "21-23 November 2008",
                             "23/11/2008",
                             "23.11.2008",
                             "23 November 08",
                             "23 November 20080",
                             "23 November 2008/09",
                             "123 November 2008",
                             "32 March 2010",
                             "0 March 2010",
                             "1.23 November 2008",
                             "3 Marchers 2010",
                             "3 Ma 2010",
                             "23November 2008",
                             "23 november 2008",
                             "you 1 may 2010",
                             "2008-11-31",
                             "2008-13-01",
                             "2008-11-231",
                             "ref-2008-11-23",
                             "2008-11-23-04",
                             "2008-11-23T10:00:00Z",
                             "1 January 1899",
                             "1 January 2200",
                             "x23 November 2008",
                             "é23 November 2008",
                             "23 November 2008é",
                             "NOVEMBER",
                             "Sunday"}) {
        INFO(text);
        CHECK(shown(text).empty());
    }
}

TEST_CASE("a text that is a date and nothing else spans a day, a month or a year", "[core][calendar]")
{
    const std::vector<Row> rows{
        {"31 March 2012", "2012-03-31 to 2012-03-31"},
        {"Saturday 31 March 2012", "2012-03-31 to 2012-03-31"},
        {"2012-03-31", "2012-03-31 to 2012-03-31"},
        {"March 2012", "2012-03-01 to 2012-03-31"},
        {"Feb 2012", "2012-02-01 to 2012-02-29"},
        {"February 2011", "2011-02-01 to 2011-02-28"},
        {"June 2010", "2010-06-01 to 2010-06-30"},
        {"2012", "2012-01-01 to 2012-12-31"},
        {"", ""},
        {"31 June 2012", ""},
        {"March", ""},
        {"March 2012/13", ""},
        {"2012/13", ""},
        {"early March 2012", ""},
        {"the end of March 2012", ""},
        {"March 2012 (expected)", ""},
        {"date not given", ""},
        {"one year later", ""},
        {"1 March 2012 or later", ""},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(span(row.text) == row.read);
    }
}

TEST_CASE("every day is read again from its English and its ISO spelling", "[core][calendar]")
{
    static constexpr std::array<const char*, 12> names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};
    CHECK(rc::check("whatever stands around it", [] {
        const auto date = Date::from_days_since_1970(*rc::gen::inRange<std::int64_t>(-25567, 84006)).value();
        const auto english = std::to_string(date.day()) + " " + names.at(static_cast<std::size_t>(date.month()) - 1) +
                             " " + std::to_string(date.year());
        for (const auto& words : {english, iso_text(date)}) {
            const auto before = *rc::gen::element<std::string>("", "dated ", "(", "on the ", "é ");
            const auto found = written_dates(before + words + *rc::gen::element<std::string>("", ".", ", so", ") é"));
            RC_ASSERT(found.size() == 1U);
            RC_ASSERT(found[0] == (WrittenDate{before.size(), before.size() + words.size(), date, {}}));
            RC_ASSERT(written_span(words) == (DaySpan{date, date}));
        }
    }));
    CHECK(rc::check("any text is read to its end", [] {
        const auto text = *rc::gen::container<std::string>(
            rc::gen::element('1', '2', '0', ' ', '-', 'M', 'a', 'y', '.', ',', '\xE2', '\x80', '\x93', 'S'));
        for (const auto& found : written_dates(text))
            RC_ASSERT(found.begin < found.end && found.end <= text.size());
        (void)written_span(text);
    }));
}

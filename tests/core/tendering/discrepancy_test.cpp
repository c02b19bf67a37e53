#include "core/tendering/discrepancy.hpp"
#include "core/text/discrepancy_text.hpp"
#include "core/text/tender_text.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

using namespace tender;

namespace {

Date day(std::string_view text) { return Date::from_iso(text).value(); }

Tender example(const std::string& name)
{
    std::ifstream stream{PLUMBLINE_SOURCE_DIR "/examples/" + name + ".json", std::ios::binary};
    std::ostringstream text;
    text << stream.rdbuf();
    return parse_tender(text.str()).value();
}

Tender with_periods(std::vector<Period> periods)
{
    Tender tender;
    tender.background.contract = ContractPlan{};
    tender.background.contract->periods = std::move(periods);
    return tender;
}

Tender with_values(std::string value, std::vector<StatedValue> values)
{
    Tender tender;
    tender.background.contract = ContractPlan{};
    tender.background.contract->value = std::move(value);
    tender.background.contract->values = std::move(values);
    return tender;
}

Tender stating(std::vector<Statement> statements)
{
    Tender tender;
    tender.background.introduction = std::move(statements);
    return tender;
}

Tender with_steps(std::vector<Step> steps)
{
    Tender tender;
    tender.background.steps = std::move(steps);
    return tender;
}

Decision decision(const char* text, const char* date, Act act = Act::Approves, const char* minute = "")
{
    return {.body = "Cabinet", .act = act, .text = text, .date = day(date), .minute = minute, .illustrative = false};
}

Tender deciding(std::vector<Decision> decisions)
{
    Tender tender;
    tender.background.decisions = std::move(decisions);
    return tender;
}

std::vector<std::string> kinds(const Tender& tender)
{
    std::vector<std::string> names;
    for (const auto& found : discrepancies_of(tender))
        names.emplace_back(discrepancy_names.at(found.index()));
    return names;
}

std::vector<std::string> paths(const std::vector<Stated>& stated)
{
    std::vector<std::string> all;
    for (const auto& one : stated)
        all.push_back(one.place.path);
    return all;
}

/// A tender in which a kind is met, or one very like it in which it is not.
struct Row {
    const char* kind;
    Tender met;
    std::vector<Tender> near;
};

std::vector<Row> rows()
{
    const auto report = [](const char* date, const char* text = "Four hubs.") {
        return Statement{text, std::string{"Report to Cabinet, "} + date, false};
    };
    return {
        {"periods_differ",
         with_periods({{"January 2010", "31 March 2012", "page 1"}, {"July 2010", "March 2012", "page 7"}}),
         {with_periods({{"January 2010", "31 March 2012", {}}, {"1 January 2010", "March 2012", {}}}),
          with_periods({{"2010", "2012-03-31", {}}, {"July 2010", "31st of March 2012", {}}}),
          with_periods({{"the start", "March 2012", {}}, {"July 2010", "March 2012", {}}}),
          with_periods({{"January 2010", "one year later", {}}, {"January 2010", "two years later", {}}})}},
        {"values_differ",
         with_values("£40,000", {{"£45,000", "specification"}}),
         {with_values("£40,000", {{"40000 GBP", "specification"}, {"GBP 40,000.00", {}}}),
          with_values("£40,000", {{"about £45,000", {}}, {"£45,000 a year", {}}, {"£0.045 million", {}}}),
          with_values("£40,000", {{"€45,000", {}}}), with_values({}, {{"£45,000", {}}})}},
        {"period_backwards",
         with_periods({{"1 June 2010", "31 May 2010", {}}}),
         {with_periods({{"1 June 2010", "June 2010", {}}}), with_periods({{"31 March 2010", "March 2010", {}}}),
          with_periods({{"2010", "1 January 2010", {}}}), with_periods({{"June 2010", "a year later", {}}})}},
        {"date_on_rest_day",
         deciding({decision("Four hubs.", "2008-11-23")}),
         {deciding({decision("Four hubs.", "2008-11-24")}),
          with_periods({{"1 January 2012", "31 March 2012", {}}}), // a Sunday and a Saturday
          with_steps({{"31 March 2012", "Contracts end.", false}}),
          with_steps({{"31 March 2012", "Workshops with young people.", false}}),
          with_steps({{"1 January 2012 to 31 March 2012", "Period of the report.", false}}),
          stating({{"The contracts run until 31 March 2012.", "Accounts to 31 March 2012", false}}),
          stating({{"Four hubs, on 23 November 2008.", "Report of 24 November 2008", false}})}},
        {"weekday_differs",
         stating({{"Cabinet met on Monday 23 November 2008.", {}, false}}),
         {stating({{"Cabinet met on Monday 24 November 2008.", {}, false}}),
          stating({{"Open on Monday and from 23 November 2008, a Monday club met.", {}, false}})}},
        {"no_such_day",
         stating({{"The consultation ended on 31 June 2009.", {}, false}}),
         {stating({{"The consultation ended on 30 June 2009.", {}, false}}),
          stating({{"File 2009-06-31, and 32 March 2010 visitors.", {}, false}})}},
        {"source_dates_differ",
         stating({report("11 November 2008"), report("12 November 2008")}),
         {stating({report("11 November 2008"), report("12 November 2008", "Five hubs.")}),
          stating({report("11 November 2008"), report("2008-11-11")}),
          stating({report("11 November 2008"), {"Four hubs.", "Report to the Board, 12 November 2008", false}})}},
        {"decision_dates_differ",
         deciding({decision("Four hubs.", "2008-11-24", Act::Approves, "112"),
                   decision("Four hubs.", "2008-11-25", Act::Approves, "112")}),
         {deciding({decision("Four hubs.", "2008-11-24", Act::Approves, "112"),
                    decision("Four hubs.", "2008-11-25", Act::Approves, "113")}),
          deciding({decision("Four hubs.", "2008-11-24"), decision("Four hubs.", "2008-11-25")}),
          deciding({decision("Four hubs.", "2008-11-24", Act::Approves, "112"),
                    decision("Four hubs.", "2008-11-24", Act::Approves, "112")}),
          deciding({decision("Four hubs.", "2008-11-24", Act::Considers, "112"),
                    decision("Four hubs.", "2008-11-25", Act::Approves, "112")})}},
        {"decision_before_document",
         deciding({decision("The report dated 25 November 2008.", "2008-11-24")}),
         {deciding({decision("The report dated 24 November 2008.", "2008-11-24")}),
          deciding({decision("A contract from 25 November 2008.", "2008-11-24")}),
          deciding({decision("A report dated 25 November 2008.", "2008-11-24", Act::Requests)})}},
    };
}

}

TEST_CASE("each kind of discrepancy is found where it is, and not where something is very like it",
          "[core][discrepancy]")
{
    std::vector<std::string_view> shown;
    for (const auto& row : rows()) {
        INFO(row.kind);
        shown.emplace_back(row.kind);
        CHECK(kinds(row.met) == std::vector<std::string>{row.kind});
        for (const auto& near : row.near) {
            INFO(tender_text(near));
            CHECK(kinds(near).empty());
        }
    }
    CHECK(std::ranges::equal(shown, discrepancy_names));
}

TEST_CASE("the two periods of the Connexions paper are pointed out with their places", "[core][discrepancy]")
{
    const auto tender = example("connexions");
    const auto& periods = tender.background.contract->periods;
    const auto place = [](std::size_t index) {
        return Place{Part::Period, index, "background.contract.periods[" + std::to_string(index) + "]"};
    };
    CHECK(discrepancies_of(tender) ==
          std::vector<Discrepancy>{PeriodsDiffer{{{place(0), periods[0]}, {place(1), periods[1]}}}});
    CHECK(periods[0] == Period{"January 2010", "31 March 2012", "the paper, in one place"});
}

TEST_CASE("the report on youth hubs is dated on a Sunday, wherever that is stated", "[core][discrepancy]")
{
    const auto found = discrepancies_of(example("youth-hubs"));
    REQUIRE(found.size() == 1);
    const auto& sunday = std::get<DateOnRestDay>(found.front());
    CHECK(sunday.date == day("2008-11-23"));
    CHECK(sunday.day == RestDay::Sunday);
    CHECK(paths(sunday.stated) == std::vector<std::string>{"background.introduction[1].text",
                                                           "background.introduction[1].source",
                                                           "background.steps[1].when", "background.decisions[0].date",
                                                           "background.decisions[1].date"});
    CHECK(sunday.stated[0].text == "23 November 2008");
    CHECK(sunday.stated[0].source == "Report to Cabinet dated 23 November 2008, a Sunday, as printed");
}

TEST_CASE("no other example has a discrepancy", "[core][discrepancy]")
{
    for (const auto* name :
         {"advocacy", "family-support", "positive-activities", "request-gate", "safeguarding-chair", "short-breaks"}) {
        INFO(name);
        CHECK(discrepancies_of(example(name)).empty());
    }
}

TEST_CASE("a date on a bank holiday is pointed out only in years whose holidays are known", "[core][discrepancy]")
{
    CHECK(rest_day(day("2009-12-25")) == RestDay::BankHoliday);
    CHECK(rest_day(day("2009-12-24")) == std::nullopt);
    CHECK(rest_day(day("1999-12-24")) == std::nullopt);
    CHECK(rest_day(day("1998-12-25")) == std::nullopt); // a Friday
    CHECK(rest_day(day("1999-12-25")) == RestDay::Saturday);
}

TEST_CASE("a date is that of a document only where the words say so", "[core][discrepancy]")
{
    const auto flagged = [](const Tender& tender) { return !discrepancies_of(tender).empty(); };
    for (const auto* source : {"23 November 2008", "Report to Cabinet, 23 November 2008", "Report of 23 November 2008",
                               "Minutes (23 November 2008)", "Report dated Sunday 23 November 2008",
                               "23 November 2008 – report to Cabinet", "Cabinet: 2008-11-23"}) {
        INFO(source);
        CHECK(flagged(stating({{"Four hubs.", source, false}})));
    }
    for (const auto* source : {"Accounts to 23 November 2008", "Accounts, 1 May to 23 November 2008",
                               "Papers, 23 November 2008 to 24 November 2008", "Papers, 23 November 2008–1 May 2009",
                               "Papers before 23 November 2008", "November 2008", "23 November"}) {
        INFO(source);
        CHECK_FALSE(flagged(stating({{"Four hubs.", source, false}})));
    }
    CHECK(flagged(with_steps({{"23 November 2008", "Contract notice published.", false}})));
    CHECK(flagged(with_steps({{"23 November 2008, 10:00", "Letters to bidders.", false}})));
    CHECK_FALSE(flagged(with_steps({{"23 November 2008", "Noticeable interest; newspapers write.", false}})));
    CHECK_FALSE(flagged(with_steps({{"After 23 November 2008", "Report to Cabinet.", false}})));
    auto stated_in = with_periods({{"May 2010", "May 2012", "Cabinet report of 23 November 2008"}});
    CHECK(paths(std::get<DateOnRestDay>(discrepancies_of(stated_in).at(0)).stated) ==
          std::vector<std::string>{"background.contract.periods[0].stated_in"});
}

TEST_CASE("only the periods that fit with not all others are named", "[core][discrepancy]")
{
    const auto tender = with_periods({{"March 2010", "2012", {}},
                                      {"1 March 2010", "2012", {}},
                                      {"31 March 2010", "2012", {}},
                                      {"date not given", "2012", {}}});
    const auto found = discrepancies_of(tender);
    REQUIRE(found.size() == 1);
    const auto& stated = std::get<PeriodsDiffer>(found[0]).stated;
    REQUIRE(stated.size() == 2);
    CHECK(stated[0].place.index == 1);
    CHECK(stated[1].place.index == 2);
}

namespace {

constexpr std::array<const char*, 12> month_names{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

Date any_day() { return Date::from_days_since_1970(*rc::gen::inRange<std::int64_t>(14000, 17000)).value(); }

std::string month_of(const Date& date)
{
    return std::string{month_names.at(static_cast<std::size_t>(date.month()) - 1)} + " " + std::to_string(date.year());
}

/// One of the ways in which papers write a day, exactly or as its month.
std::string written(const Date& date)
{
    return *rc::gen::element(std::to_string(date.day()) + " " + month_of(date), iso_text(date), month_of(date),
                             std::to_string(date.year()));
}

/// An amount of whole pounds in one of its spellings.
std::string written(std::int64_t pounds)
{
    auto grouped = std::to_string(pounds);
    for (auto at = static_cast<std::ptrdiff_t>(grouped.size()) - 3; at > 0; at -= 3)
        grouped.insert(static_cast<std::size_t>(at), ",");
    return *rc::gen::element("£" + grouped, "£" + grouped + ".00", "GBP " + grouped, std::to_string(pounds) + " GBP",
                             "£" + std::to_string(pounds));
}

}

TEST_CASE("one other period among any number of equal ones is one discrepancy", "[core][discrepancy]")
{
    CHECK(rc::check("each in any spelling", [] {
        const auto from = any_day();
        const auto until = from.plus_days(*rc::gen::inRange(1, 1500)).value();
        const auto count = *rc::gen::inRange<std::size_t>(1, 5);
        std::vector<Period> periods;
        for (std::size_t i = 0; i < count; ++i)
            periods.push_back({written(from), written(until), "place " + std::to_string(i)});
        RC_ASSERT(kinds(with_periods(periods)).empty());

        // Two years are apart in every spelling, and the day of a leap year stays one.
        const bool begins_otherwise = *rc::gen::arbitrary<bool>();
        const auto& moved = begins_otherwise ? from : until;
        const auto other = written(moved.plus_days(begins_otherwise ? -800 : 800).value());
        auto& last = periods.emplace_back(Period{written(from), written(until), "another place"});
        (begins_otherwise ? last.from : last.until) = other;
        const auto at = *rc::gen::inRange<std::size_t>(0, periods.size());
        std::swap(periods[at], periods.back());
        const auto found = discrepancies_of(with_periods(periods));
        RC_ASSERT(found.size() == 1U);
        const auto& stated = std::get<PeriodsDiffer>(found[0]).stated;
        RC_ASSERT(stated.size() == periods.size());
        for (std::size_t i = 0; i < stated.size(); ++i) {
            RC_ASSERT(stated[i].period == periods[i]);
            RC_ASSERT(stated[i].place.index == i);
        }
    }));
}

TEST_CASE("one other value among any number of equal ones is one discrepancy", "[core][discrepancy]")
{
    CHECK(rc::check("each in any spelling", [] {
        const auto pounds = *rc::gen::inRange<std::int64_t>(0, 5'000'000);
        std::vector<StatedValue> values;
        for (std::size_t i = 0, count = *rc::gen::inRange<std::size_t>(1, 5); i < count; ++i)
            values.push_back({written(pounds), "place " + std::to_string(i)});
        const auto bare = *rc::gen::element(written(pounds), std::string{}, std::string{"not given"});
        RC_ASSERT(kinds(with_values(bare, values)).empty());

        values.push_back({written(pounds + *rc::gen::inRange<std::int64_t>(1, 1000)), "another place"});
        const auto found = discrepancies_of(with_values(bare, values));
        RC_ASSERT(found.size() == 1U);
        const auto& stated = std::get<ValuesDiffer>(found[0]).stated;
        const bool counts = !bare.empty() && bare != "not given";
        RC_ASSERT(stated.size() == values.size() + (counts ? 1U : 0U));
        RC_ASSERT(stated.back().text == values.back().amount);
        RC_ASSERT(stated.back().source == "another place");
    }));
}

TEST_CASE("of any days only those on which offices are closed are pointed out", "[core][discrepancy]")
{
    CHECK(rc::check("once for each day, with all its places", [] {
        std::vector<Decision> decisions;
        std::map<Date, std::size_t> closed;
        for (std::size_t i = 0, count = *rc::gen::inRange<std::size_t>(1, 8); i < count; ++i) {
            const auto date = any_day();
            decisions.push_back(decision("Something.", "2010-01-04"));
            decisions.back().date = date;
            if (rest_day(date)) ++closed[date];
        }
        const auto found = discrepancies_of(deciding(decisions));
        RC_ASSERT(found.size() == closed.size());
        for (const auto& one : found) {
            const auto& day = std::get<DateOnRestDay>(one);
            RC_ASSERT(closed.at(day.date) == day.stated.size());
        }
    }));
}

TEST_CASE("a discrepancy is written for machines with kind, places and what stands there", "[core][discrepancy]")
{
    const auto tender = with_periods({{"June 2010", "May 2010", "page 1"}});
    CHECK(canonical_text(discrepancies_json(tender, discrepancies_of(tender))) ==
          R"({"discrepancies":[{"kind":"period_backwards","stated":[{"from":"June 2010",)"
          R"("path":"background.contract.periods[0]","source":"page 1","until":"May 2010"}]}],)"
          R"("format":"plumbline-discrepancies/1","tender":""})");
    const auto hubs = example("youth-hubs");
    const auto json = discrepancies_json(hubs, discrepancies_of(hubs));
    const auto& sunday = json.find("discrepancies")->array()->at(0);
    CHECK(*sunday.find("date")->text() == "2008-11-23");
    CHECK(*sunday.find("day")->text() == "sunday");
    CHECK(sunday.find("stated")->array()->size() == 5);
}

TEST_CASE("docs/discrepancies.md lists every kind of discrepancy", "[core][discrepancy]")
{
    std::ifstream page{PLUMBLINE_SOURCE_DIR "/docs/discrepancies.md"};
    REQUIRE(page.is_open());
    std::vector<std::string> names;
    const std::string start = "| `";
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with(start))
            names.push_back(line.substr(start.size(), line.find('`', start.size()) - start.size()));
    }
    CHECK(std::ranges::equal(names, discrepancy_names));
}

#include "core/regime/regime.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace tender;

namespace {

Date day(std::string_view text) { return Date::from_iso(text).value(); }

constexpr Division england = Division::EnglandAndWales;

const RegimeRules& rules(Regime regime, std::string_view advertised)
{
    const auto found = rules_of(regime, day(advertised));
    REQUIRE(found);
    return **found;
}

Standstill standstill(Regime regime, std::string_view advertised, const StandstillStart& start)
{
    const auto found = standstill_of(rules(regime, advertised), uk_bank_holidays(), england, start);
    REQUIRE(found);
    REQUIRE(*found);
    return **found;
}

Standstill sent(Regime regime, std::string_view advertised, std::string_view date)
{
    return standstill(regime, advertised, {.sent = day(date), .by_post = false, .last_received = std::nullopt});
}

}

TEST_CASE("the day of the advertisement says which rules bind", "[core][regime]")
{
    CHECK(rules(Regime::PublicContracts2006, "2009-12-19").id == "pcr-2006");
    CHECK(rules(Regime::PublicContracts2006, "2009-12-20").id == "pcr-2006-remedies");
    CHECK(rules(Regime::PublicContracts2006, "2015-02-25").id == "pcr-2006-remedies");
    CHECK(rules(Regime::PublicContracts2015, "2015-02-26").id == "pcr-2015");
    CHECK(rules(Regime::PublicContracts2015, "2025-02-23").id == "pcr-2015");
    CHECK(rules(Regime::ProcurementAct, "2025-02-24").id == "pa-2023");
    CHECK(rules(Regime::ProviderSelection, "2024-01-01").id == "psr-2023");
}

TEST_CASE("a regime before its first day or after its last is refused with both", "[core][regime]")
{
    const auto early = rules_of(Regime::ProcurementAct, day("2025-02-23"));
    REQUIRE_FALSE(early);
    CHECK(early.error() ==
          RegimeNotInForce{Regime::ProcurementAct, day("2025-02-23"), day("2025-02-24"), std::nullopt});
    const auto late = rules_of(Regime::PublicContracts2006, day("2015-02-26"));
    REQUIRE_FALSE(late);
    CHECK(late.error() ==
          RegimeNotInForce{Regime::PublicContracts2006, day("2015-02-26"), day("2006-01-31"), day("2015-02-25")});
    CHECK_FALSE(rules_of(Regime::PublicContracts2015, day("2025-02-24")));
    CHECK_FALSE(rules_of(Regime::ProviderSelection, day("2023-12-31")));
}

TEST_CASE("the rows of one regime follow each other without a gap, and every row has its ground", "[core][regime]")
{
    const RegimeRules* before = nullptr;
    std::set<std::string_view> ids;
    for (const auto& row : regime_table()) {
        CHECK(ids.insert(row.id).second);
        CHECK_FALSE(row.law.empty());
        CHECK_FALSE(row.standstill_rule.empty());
        for (const auto& owed : row.owed)
            CHECK_FALSE(owed.rule.empty());
        if (before != nullptr && before->regime == row.regime) {
            REQUIRE(before->until);
            CHECK(before->until->plus_days(1).value() == row.from);
        }
        before = &row;
    }
}

TEST_CASE("ten days by electronic means end on a working day: the published answer for Easter 2010", "[core][regime]")
{
    CHECK(sent(Regime::PublicContracts2006, "2009-12-21", "2010-03-23") ==
          Standstill{day("2010-04-06"), day("2010-04-07")});
    CHECK(sent(Regime::PublicContracts2015, "2025-01-10", "2010-03-23") ==
          Standstill{day("2010-04-06"), day("2010-04-07")});
    CHECK(sent(Regime::PublicContracts2015, "2025-01-10", "2025-12-18") ==
          Standstill{day("2025-12-29"), day("2025-12-30")});
}

TEST_CASE("by post alone it is the 15th day after sending or the 10th after the last receipt, the first of them",
          "[core][regime]")
{
    const auto post = [](Regime regime, std::optional<Date> received) {
        return standstill(regime, "2012-05-01",
                          {.sent = day("2012-05-14"), .by_post = true, .last_received = received});
    };
    CHECK(post(Regime::PublicContracts2006, std::nullopt).last_day == day("2012-05-29"));
    CHECK(post(Regime::PublicContracts2006, day("2012-05-16")).last_day == day("2012-05-28"));
    CHECK(post(Regime::PublicContracts2006, day("2012-05-18")).last_day == day("2012-05-28"));
    CHECK(post(Regime::PublicContracts2006, day("2012-05-25")).last_day == day("2012-05-29"));
    // Before 20 December 2009 the law knows no difference.
    CHECK(standstill(Regime::PublicContracts2006, "2009-05-01",
                     {.sent = day("2009-05-11"), .by_post = true, .last_received = std::nullopt})
              .last_day == day("2009-05-21"));
}

TEST_CASE("eight working days of the Procurement Act begin with the day of the notice", "[core][regime]")
{
    CHECK(sent(Regime::ProcurementAct, "2025-03-01", "2024-12-24") == Standstill{day("2025-01-07"), day("2025-01-08")});
    CHECK(sent(Regime::ProcurementAct, "2025-03-01", "2025-12-18") == Standstill{day("2025-12-31"), day("2026-01-01")});
    CHECK_FALSE(rules(Regime::LightTouch, "2025-03-01").mandatory);
    CHECK(sent(Regime::LightTouch, "2025-03-01", "2025-12-18").last_day == day("2025-12-31"));
}

TEST_CASE("under the Provider Selection Regime representations may be made for eight working days", "[core][regime]")
{
    CHECK(sent(Regime::ProviderSelection, "2025-01-10", "2025-03-03").last_day == day("2025-03-14"));
    CHECK(sent(Regime::ProviderSelection, "2025-01-10", "2025-12-18").last_day == day("2026-01-05"));
    CHECK(rules(Regime::ProviderSelection, "2025-01-10").representations);
}

TEST_CASE("a grant and a contract below the thresholds owe no standstill", "[core][regime]")
{
    for (const auto regime : {Regime::Grant, Regime::BelowThreshold}) {
        const auto found = standstill_of(rules(regime, "2009-06-01"), uk_bank_holidays(), england,
                                         {.sent = day("2009-06-01"), .by_post = false, .last_received = std::nullopt});
        REQUIRE(found);
        CHECK_FALSE(*found);
    }
}

TEST_CASE("a standstill that leaves the calendar is refused", "[core][regime]")
{
    const auto found = standstill_of(rules(Regime::ProcurementAct, "2025-03-01"), uk_bank_holidays(), england,
                                     {.sent = day("2028-12-27"), .by_post = false, .last_received = std::nullopt});
    REQUIRE_FALSE(found);
    CHECK(found.error() == YearNotCovered{day("2029-01-01"), england});
}

TEST_CASE("reasons are asked for by the end of the second working day and given three before the standstill ends",
          "[core][regime]")
{
    const auto uk = uk_bank_holidays();
    CHECK(rules(Regime::PublicContracts2006, "2009-03-01").accelerated_debrief);
    CHECK_FALSE(rules(Regime::PublicContracts2006, "2009-12-20").accelerated_debrief);
    // Sent on Thursday 24 September 2009: Friday and Monday are the two working days.
    CHECK(asked_in_time(uk, england, day("2009-09-24"), day("2009-09-28")).value());
    CHECK_FALSE(asked_in_time(uk, england, day("2009-09-24"), day("2009-09-29")).value());
    CHECK_FALSE(asked_in_time(uk, england, day("2009-09-24"), day("2009-09-23")).value());
    const auto plain = sent(Regime::PublicContracts2006, "2009-03-01", "2009-09-24");
    CHECK(plain.last_day == day("2009-10-05")); // the tenth day is a Sunday
    // Given on Wednesday 30 September: Thursday, Friday and Monday are left, so nothing moves.
    CHECK(after_debrief(uk, england, plain, day("2009-09-30")).value() == plain);
    CHECK(after_debrief(uk, england, plain, day("2009-10-01")).value() ==
          Standstill{day("2009-10-06"), day("2009-10-07")});
    CHECK(after_debrief(uk, england, plain, day("2009-10-05")).value().last_day == day("2009-10-08"));
    CHECK(after_debrief(uk, england, plain, day("2009-12-23")).value().last_day == day("2009-12-30"));
}

TEST_CASE("the Social Value Act binds services from 31 January 2013 and nothing before", "[core][regime]")
{
    const auto binds = [](Regime regime, std::string_view advertised, bool services) {
        return social_value_binds(rules(regime, advertised), day(advertised), services);
    };
    CHECK_FALSE(binds(Regime::PublicContracts2006, "2013-01-30", true));
    CHECK(binds(Regime::PublicContracts2006, "2013-01-31", true));
    CHECK_FALSE(binds(Regime::PublicContracts2006, "2013-01-31", false));
    CHECK(binds(Regime::PartB, "2013-01-31", true));
    CHECK_FALSE(binds(Regime::PublicContracts2006, "2009-03-01", true));
    CHECK(binds(Regime::ProcurementAct, "2025-03-01", true));
    CHECK_FALSE(binds(Regime::Grant, "2025-03-01", true));
    CHECK_FALSE(binds(Regime::ProviderSelection, "2025-03-01", true));
}

#include "core/regime/regime.hpp"

#include "core/expect.hpp"

#include <algorithm>
#include <array>

namespace tender {

namespace {

Date day(int year, int month, int number)
{
    const auto date = Date::from(year, month, number);
    TENDER_EXPECT(date.has_value());
    return *date;
}

constexpr std::array<Owed, 3> owed_2006{{
    {PaperKind::AwardLetter, Moment::BeforeStandstill, 0, "reg. 32(1)"},
    {PaperKind::DecisionLetter, Moment::BeforeStandstill, 0,
     "reg. 32(1): criteria, own score, winner's score and name"},
    {PaperKind::DetailsNotice, Moment::AfterSigning, 48, "reg. 31: award notice within 48 days"},
}};
constexpr std::array<Owed, 4> owed_2006_remedies{{
    {PaperKind::AwardLetter, Moment::BeforeStandstill, 0, "reg. 32(1)"},
    {PaperKind::DecisionLetter, Moment::BeforeStandstill, 0,
     "reg. 32, SI 2009/2992 reg. 8: also reasons, characteristics and relative advantages, and the standstill"},
    {PaperKind::CandidateLetter, Moment::BeforeStandstill, 0,
     "reg. 32, SI 2009/2992 reg. 8: without relative advantages"},
    {PaperKind::DetailsNotice, Moment::AfterSigning, 48, "reg. 31: award notice within 48 days"},
}};
constexpr std::array<Owed, 3> owed_part_b{{
    {PaperKind::AwardLetter, Moment::BeforeSigning, 0, "house rule"},
    {PaperKind::DecisionLetter, Moment::BeforeSigning, 0, "house rule; transparency as in general law"},
    {PaperKind::DetailsNotice, Moment::AfterSigning, 48, "reg. 5(2), reg. 31: award notice within 48 days"},
}};
constexpr std::array<Owed, 4> owed_2015{{
    {PaperKind::AwardLetter, Moment::BeforeStandstill, 0, "reg. 86"},
    {PaperKind::DecisionLetter, Moment::BeforeStandstill, 0,
     "reg. 86: criteria, reasons, characteristics and relative advantages, scores, name, standstill"},
    {PaperKind::CandidateLetter, Moment::BeforeStandstill, 0, "reg. 86: without relative advantages"},
    {PaperKind::DetailsNotice, Moment::AfterSigning, 30, "reg. 50(1): award notice within 30 days"},
}};
constexpr std::array<Owed, 3> owed_act{{
    {PaperKind::AssessmentSummary, Moment::BeforeStandstill, 0, "s.50(3): to each assessed tender, before the notice"},
    {PaperKind::AwardNotice, Moment::BeforeStandstill, 0, "s.50(1)"},
    {PaperKind::DetailsNotice, Moment::AfterSigning, 30, "s.53(1): within 30 days"},
}};
constexpr std::array<Owed, 3> owed_light{{
    {PaperKind::AssessmentSummary, Moment::BeforeStandstill, 0, "s.50(3): to each assessed tender, before the notice"},
    {PaperKind::AwardNotice, Moment::BeforeStandstill, 0, "s.50(1)"},
    {PaperKind::DetailsNotice, Moment::AfterSigning, 120, "s.53(1): light touch, within 120 days"},
}};
constexpr std::array<Owed, 4> owed_selection{{
    {PaperKind::AwardLetter, Moment::BeforeStandstill, 0, "reg. 11"},
    {PaperKind::DecisionLetter, Moment::BeforeStandstill, 0, "reg. 11"},
    {PaperKind::AwardNotice, Moment::BeforeStandstill, 0, "reg. 11(9), reg. 12(2): notice of intention"},
    {PaperKind::DetailsNotice, Moment::AfterSigning, 30, "reg. 11: confirmation of award within 30 days"},
}};
constexpr std::array<Owed, 2> owed_house{{
    {PaperKind::AwardLetter, Moment::BeforeSigning, 0, "house rule"},
    {PaperKind::DecisionLetter, Moment::BeforeSigning, 0, "house rule: with scores, reasons and feedback"},
}};

// The columns are the members of RegimeRules in their order.
const std::vector<RegimeRules>& table()
{
    using Count = StandstillCount;
    static const std::vector<RegimeRules> rows{
        {Regime::PublicContracts2006, "pcr-2006", "Public Contracts Regulations 2006, before the remedies directive",
         "SI 2006/5", day(2006, 1, 31), day(2009, 12, 19), Count::CalendarDays, true, 10, 0, "reg. 32(3)", owed_2006,
         "reg. 30(6)-(7)", true, false, false},
        {Regime::PublicContracts2006, "pcr-2006-remedies",
         "Public Contracts Regulations 2006, from the remedies directive", "SI 2006/5 as amended by SI 2009/2992",
         day(2009, 12, 20), day(2015, 2, 25), Count::CalendarDays, true, 10, 15, "reg. 32A", owed_2006_remedies,
         "reg. 30(6)-(7)", false, false, true},
        {Regime::PartB, "pcr-2006-part-b", "Public Contracts Regulations 2006, services of Part B",
         "SI 2006/5, reg. 5(2)", day(2006, 1, 31), day(2015, 2, 25), Count::CalendarDays, false, 10, 0,
         "offered, as reg. 32(3) counts it", owed_part_b, "", false, false, true},
        {Regime::PublicContracts2015, "pcr-2015", "Public Contracts Regulations 2015", "SI 2015/102", day(2015, 2, 26),
         day(2025, 2, 23), Count::CalendarDays, true, 10, 15, "reg. 87", owed_2015, "reg. 69", false, false, true},
        {Regime::ProcurementAct, "pa-2023", "Procurement Act 2023", "2023 c. 54", day(2025, 2, 24), std::nullopt,
         Count::WorkingDays, true, 8, 0, "s.51", owed_act, "s.19(4)-(5)", false, false, true},
        {Regime::LightTouch, "pa-2023-light-touch", "Procurement Act 2023, light touch", "2023 c. 54, s.9",
         day(2025, 2, 24), std::nullopt, Count::WorkingDays, false, 8, 0,
         "s.51: none owed; a voluntary one may be offered", owed_light, "s.19(4)-(5)", false, false, true},
        {Regime::ProviderSelection, "psr-2023", "Provider Selection Regime, competitive process", "SI 2023/1348",
         day(2024, 1, 1), std::nullopt, Count::WorkingDaysOfReply, true, 8, 0, "reg. 12", owed_selection, "", false,
         true, false},
        {Regime::BelowThreshold, "below-threshold", "Below the thresholds", "the authority's standing orders",
         day(2006, 1, 31), std::nullopt, Count::None, false, 0, 0, "none", owed_house, "", false, false, false},
        {Regime::Grant, "grant", "Grant", "the authority's own rules", day(2006, 1, 31), std::nullopt, Count::None,
         false, 0, 0, "none", owed_house, "", false, false, false},
    };
    return rows;
}

Result<Date, YearNotCovered> next_day(const Date& date, Division division)
{
    const auto next = date.plus_days(1);
    if (!next) return Failure{YearNotCovered{date, division}};
    return *next;
}

Result<Standstill, YearNotCovered> ending(const Date& last, Division division)
{
    const auto sign = next_day(last, division);
    if (!sign) return Failure{sign.error()};
    return Standstill{last, *sign};
}

Result<Standstill, YearNotCovered> by_calendar(const RegimeRules& rules, const BankHolidays& holidays,
                                               Division division, const StandstillStart& start)
{
    const bool post = start.by_post && rules.days_by_post > 0;
    const auto sent = standstill_calendar_days(holidays, division, start.sent, post ? rules.days_by_post : rules.days);
    if (!sent) return Failure{sent.error()};
    auto last = sent->last_day;
    if (post && start.last_received) {
        const auto received = standstill_calendar_days(holidays, division, *start.last_received, rules.days);
        if (!received) return Failure{received.error()};
        last = std::min(last, received->last_day);
    }
    return ending(last, division);
}

}

std::span<const RegimeRules> regime_table() { return table(); }

Result<const RegimeRules*, RegimeNotInForce> rules_of(Regime regime, const Date& advertised)
{
    RegimeNotInForce refusal{regime, advertised, advertised, std::nullopt};
    bool first = true;
    for (const auto& row : table()) {
        if (row.regime != regime) continue;
        if (advertised >= row.from && (!row.until || advertised <= *row.until)) return &row;
        if (first) refusal.from = row.from;
        first = false;
        refusal.until = row.until;
    }
    return Failure{refusal};
}

std::string_view short_name(Regime regime)
{
    constexpr std::array<std::string_view, regimes> names{
        "PCR 2006",    "PCR 2006 Part B", "PCR 2015",        "Procurement Act 2023",
        "light touch", "PSR 2023",        "below threshold", "grant",
    };
    return names[static_cast<std::size_t>(regime)];
}

Result<std::optional<Standstill>, YearNotCovered> standstill_of(const RegimeRules& rules, const BankHolidays& holidays,
                                                                Division division, const StandstillStart& start)
{
    const auto counted = [&]() -> Result<Standstill, YearNotCovered> {
        if (rules.count == StandstillCount::CalendarDays) return by_calendar(rules, holidays, division, start);
        const auto days = rules.count == StandstillCount::WorkingDays
                              ? standstill_working_days(holidays, division, start.sent, rules.days)
                              : standstill_after_notice(holidays, division, start.sent, rules.days);
        if (!days) return Failure{days.error()};
        return Standstill{days->last_day, days->first_signing_day};
    };
    if (rules.count == StandstillCount::None) return std::optional<Standstill>{};
    const auto standstill = counted();
    if (!standstill) return Failure{standstill.error()};
    return std::optional{*standstill};
}

Result<bool, YearNotCovered> asked_in_time(const BankHolidays& holidays, Division division, const Date& sent,
                                           const Date& asked)
{
    const auto first = holidays.next_working_day(division, sent);
    if (!first) return Failure{first.error()};
    const auto second = holidays.next_working_day(division, *first);
    if (!second) return Failure{second.error()};
    return asked >= sent && asked <= *second;
}

Result<Standstill, YearNotCovered> after_debrief(const BankHolidays& holidays, Division division,
                                                 const Standstill& standstill, const Date& given)
{
    auto third = given;
    for (int count = 0; count < 3; ++count) {
        const auto next = holidays.next_working_day(division, third);
        if (!next) return Failure{next.error()};
        third = *next;
    }
    return ending(std::max(standstill.last_day, third), division);
}

Date social_value_from() { return day(2013, 1, 31); }

bool social_value_binds(const RegimeRules& rules, const Date& advertised, bool services)
{
    return services && rules.social_value && advertised >= social_value_from();
}

}

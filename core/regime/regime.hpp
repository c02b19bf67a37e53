#pragma once

#include "core/calendar/standstill.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// The law under which a tender is awarded, as dated data: which rules bind by the day on which the tender was
/// advertised, what they owe to whom and when, and how long nobody may sign. docs/regimes.md prints every row with its
/// citation and says what a lawyer should still confirm. Not legal advice.
namespace tender {

/// Version of the rows below; the version of the rules in every entry names it.
inline constexpr std::string_view regimes_version = "regimes/2026-11-26";

enum class Regime {
    PublicContracts2006, ///< Public Contracts Regulations 2006 (SI 2006/5), services of Part A
    PartB,               ///< the same, services of Part B: social, health, education
    PublicContracts2015, ///< Public Contracts Regulations 2015 (SI 2015/102)
    ProcurementAct,      ///< Procurement Act 2023
    LightTouch,          ///< Procurement Act 2023, light touch contracts (s.9)
    ProviderSelection,   ///< Health Care Services (Provider Selection Regime) Regulations 2023 (SI 2023/1348)
    BelowThreshold,      ///< a contract below the thresholds: the authority's own standing orders
    Grant,               ///< no contract at all
};

inline constexpr std::size_t regimes = 8;

/// How a standstill is counted.
enum class StandstillCount {
    None,               ///< none is owed and none is offered
    CalendarDays,       ///< from the day on which the last letter is sent; ends on a working day
    WorkingDays,        ///< from the day of the award notice, which is the first if it is a working day
    WorkingDaysOfReply, ///< representations until the n-th working day after the day after the notice
};

/// What the authority sends or publishes once it has decided.
enum class PaperKind {
    AwardLetter,       ///< to the bidder that is to get the contract
    DecisionLetter,    ///< to a bidder that was compared and did not get it
    CandidateLetter,   ///< to a bidder that fell out before it was compared
    AssessmentSummary, ///< to every bidder that was assessed (Procurement Act 2023 s.50)
    AwardNotice,       ///< published: of the decision, before signing
    DetailsNotice,     ///< published: of the contract, after signing
};

inline constexpr std::size_t papers = 6;

/// When a paper is owed.
enum class Moment {
    BeforeStandstill, ///< it begins the standstill, or must be out before that
    BeforeSigning,
    AfterSigning, ///< within `days` of it
};

/// One paper that a regime owes.
struct Owed {
    PaperKind paper;
    Moment moment;
    int days; ///< for `AfterSigning`; 0 elsewhere
    std::string_view rule;
};

/// One row of the table: a regime between two days.
struct RegimeRules {
    Regime regime;
    std::string_view id; ///< as docs/regimes.md names the row
    std::string_view title;
    std::string_view law;
    Date from;                 ///< first day of advertising on which the row binds
    std::optional<Date> until; ///< the last, if there is one
    StandstillCount count;
    bool mandatory; ///< otherwise the standstill is offered and the authority chooses
    int days;
    int days_by_post; ///< where letters go by post alone; 0 where the law knows no difference
    std::string_view standstill_rule;
    std::span<const Owed> owed;
    /// Where the law says that a low price is asked about first; empty means house rule.
    std::string_view low_price_rule;
    /// Whether a bidder may ask for its reasons within the standstill, which then waits for the answer.
    bool accelerated_debrief;
    /// Whether signing also waits for an answer to every representation.
    bool representations;
    /// Whether the Public Services (Social Value) Act 2012 reaches contracts of this kind from its commencement.
    bool social_value;
};

/// No row binds on that day: the law was not made yet, or is gone.
struct RegimeNotInForce {
    Regime regime;
    Date advertised;
    Date from;                 ///< of the first row
    std::optional<Date> until; ///< of the last row

    friend bool operator==(const RegimeNotInForce&, const RegimeNotInForce&) = default;
};

/// All rows, in the order of the page.
[[nodiscard]] std::span<const RegimeRules> regime_table();
/// The row for a tender that was advertised on that day.
[[nodiscard]] Result<const RegimeRules*, RegimeNotInForce> rules_of(Regime regime, const Date& advertised);
/// "PCR 2006", for messages.
[[nodiscard]] std::string_view short_name(Regime regime);

/// What began a standstill.
struct StandstillStart {
    Date sent;                         ///< the last letter, or the award notice
    bool by_post = false;              ///< every letter by post alone
    std::optional<Date> last_received; ///< by post: when the last bidder had it

    friend bool operator==(const StandstillStart&, const StandstillStart&) = default;
};

/// How long nobody signs.
struct Standstill {
    Date last_day;  ///< it ends at midnight at the end of this day
    Date sign_from; ///< the first day on which the contract may be signed

    friend bool operator==(const Standstill&, const Standstill&) = default;
};

/// The standstill of a row. Nothing where none is counted. Post: the 15th day after sending or the 10th after the last
/// receipt, whichever comes first (PCR 2015 reg. 87, PCR 2006 reg. 32A).
[[nodiscard]] Result<std::optional<Standstill>, YearNotCovered>
standstill_of(const RegimeRules& rules, const BankHolidays& holidays, Division division, const StandstillStart& start);

/// Whether a bidder asked in time for its reasons within the standstill: by midnight at the end of the second working
/// day of it (PCR 2006 reg. 32(4) as made).
[[nodiscard]] Result<bool, YearNotCovered> asked_in_time(const BankHolidays& holidays, Division division,
                                                         const Date& sent, const Date& asked);
/// The standstill after reasons were given on `given`: at least three working days lie between that day and its end,
/// so it is extended where fewer would (PCR 2006 reg. 32(5) as made).
[[nodiscard]] Result<Standstill, YearNotCovered> after_debrief(const BankHolidays& holidays, Division division,
                                                               const Standstill& standstill, const Date& given);

/// The first day on which the Public Services (Social Value) Act 2012 bound an authority that planned services.
[[nodiscard]] Date social_value_from();
/// Whether publication needs the consideration of section 1 of that Act on record.
[[nodiscard]] bool social_value_binds(const RegimeRules& rules, const Date& advertised, bool services);

}

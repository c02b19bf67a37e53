#pragma once

#include "core/calendar/date.hpp"
#include "core/number/rational.hpp"

#include <optional>
#include <string>
#include <vector>

/// What comes after an award: the contract, who bears its cost, how it may run on, and how its service is measured.
/// Amounts are exact and in whole units of the contract's currency (pounds, not pence); numbers of indicators are in
/// the indicator's own unit. A date or number that nobody stated is absent, never guessed; what an example makes up is
/// marked `illustrative`. docs/formats/contract.md has every member and every rule.
namespace tender {

/// What one authority bears of a contract's value.
struct CostShare {
    std::string authority;
    Rational weight;                ///< above 0, without unit; shares stand in the proportion of their weights
    std::optional<Rational> stated; ///< amount in the funding agreement; must be the one that `cost_shares` gives

    friend bool operator==(const CostShare&, const CostShare&) = default;
};

/// Something that the contract lets the authority have later, such as a second year upon satisfactory completion of the
/// first.
struct ContractOption {
    std::string id;
    std::string text;
    std::optional<Date> exercise_by; ///< the last day on which it can be had
    std::optional<Date> until;       ///< the last day of the contract once it is exercised
    bool needs_completion = false;   ///< only after a review that records satisfactory completion of the first term

    friend bool operator==(const ContractOption&, const ContractOption&) = default;
};

/// Money from one source that pays a part of the contract. Streams are not pooled: each keeps its conditions.
struct ContractStream {
    std::string name;       ///< its own within the contract; an enhancement names it
    std::string conditions; ///< as the source of the money sets them
    Rational amount;        ///< 0 or more
    bool illustrative = false;

    friend bool operator==(const ContractStream&, const ContractStream&) = default;
};

/// Something that is measured under a contract, and how much of it is wanted. `rating_of` compares the two.
struct Indicator {
    std::string id; ///< as published, for instance "NI 117"
    std::string text;
    std::optional<Rational> target; ///< in `unit`; nothing: not set, so that it is not rated
    bool lower_is_better = false;   ///< a figure below the target is the better one
    std::string unit;               ///< for instance "%" or "days"
    bool illustrative = false;

    friend bool operator==(const Indicator&, const Indicator&) = default;
};

/// What was signed with one or more bidders for a lot. `from` and `until` are days on which it runs.
struct Contract {
    std::string id;
    std::string lot;               ///< id; empty in a tender without lots
    std::vector<std::string> bids; ///< ids of the bids that it was signed with
    std::string lead;              ///< the authority that holds it; empty where there is one alone
    std::string currency;          ///< three capital letters (ISO 4217); empty where there is no amount
    std::optional<Rational> value; ///< of the first term, over all shares and streams
    std::optional<Date> signed_on;
    std::optional<Date> from;
    std::optional<Date> until;           ///< the last day of the first term; see `runs_until`
    std::vector<CostShare> shares;       ///< empty where one authority bears all
    std::vector<ContractOption> options; ///< in the order in which they may be exercised
    std::vector<ContractStream> streams;
    std::vector<Indicator> indicators;
    std::vector<std::string> conditions;
    std::vector<std::string> illustrative; ///< what is made up, in sentences

    friend bool operator==(const Contract&, const Contract&) = default;
};

/// A look at how a contract goes.
struct ContractReview {
    std::string contract; ///< id
    std::optional<Date> held;
    std::string text;
    bool satisfactory = false;
    bool completion = false; ///< it judges the completion of the first term

    friend bool operator==(const ContractReview&, const ContractReview&) = default;
};

/// A further or faster service that was negotiated under the contract and is paid from one of its streams.
struct Enhancement {
    std::string contract; ///< id
    std::optional<Date> agreed;
    std::string text;
    std::string currency;          ///< that of the contract; may be empty without a value
    std::optional<Rational> value; ///< above 0
    std::string stream;            ///< name of the one stream that pays it

    friend bool operator==(const Enhancement&, const Enhancement&) = default;
};

/// How sure a figure is, as the board papers of 2009 mark their data.
enum class FigureQuality { Actual, Estimate, Provisional };

/// What one indicator came to in a period.
struct IndicatorFigure {
    std::string indicator;             ///< id
    Rational actual;                   ///< in the unit of the indicator, of any sign
    std::optional<Rational> last_year; ///< the same of the same period a year before
    FigureQuality quality = FigureQuality::Actual;
    bool illustrative = false;

    friend bool operator==(const IndicatorFigure&, const IndicatorFigure&) = default;
};

/// What was measured in one period, for instance "2009 quarter 2".
struct IndicatorReport {
    std::string contract; ///< id
    std::string period;
    std::vector<IndicatorFigure> figures;

    friend bool operator==(const IndicatorReport&, const IndicatorReport&) = default;
};

/// Something that somebody owes to a board, such as a report on impact.
struct BoardAction {
    std::string id;
    std::string text;
    std::string owner;
    std::string board;
    std::optional<Date> due;
    bool illustrative = false;

    friend bool operator==(const BoardAction&, const BoardAction&) = default;
};

}

#pragma once

#include "core/analysis/dummy_bid.hpp"
#include "core/criteria/problem.hpp"
#include "core/progress.hpp"
#include "core/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A published model tried before it is published: what it does to made-up bids. Cabinet Office, Bid evaluation
/// guidance note (2021), "Test and publish the evaluation model"; rank reversal of relative price points as described
/// for instance by Chen (2008) and Bergman and Lundberg (2013).
namespace tender {

/// What is tried.
enum class ModelCheck {
    RankReversal,       ///< leaving out a bid that is not first changes the order of two others
    ZeroPrice,          ///< a bid that costs nothing
    PriceWithoutAnswer, ///< a bid for which the price method has no answer, so that the lot has none
    SingleBid,
    EqualPrices,
    TieForFirst,
    BelowZero,       ///< points or totals below zero
    Thresholds,      ///< that nobody can reach, or everybody passes
    EffectiveWeight, ///< what each stage moves, beside what is published
    StepInMoney,     ///< what one step of the heaviest question is worth
};

/// Why something was not tried.
enum class NotTried {
    NoPrice,          ///< nothing is priced
    NoTotals,         ///< bids have no totals, so that there is no order
    NoMarks,          ///< nothing that is marked counts
    OneByOne,         ///< requests of a register are decided one by one
    EveryoneWins,     ///< every bid that passes is recommended: there is no first place
    EvaluatedFigure,  ///< ranked by a figure of price and quality, in which no stage has a share
    OneBidAtMost,     ///< a shortlist of one leaves nobody to compare
    NothingToCompare, ///< the two bids that were compared did not both come to the end with a total
    CannotBeMarked,   ///< more marks are left out at each end than this trial has members
    OutOfEvaluations, ///< the evaluations allowed were used up
};

enum class Severity { Note, Warning };

/// Without a bid that is not first the order of two others is the other way round. The first example has all bids, the
/// second all but the last.
struct OrderTurns {
    std::size_t ahead = 0; ///< of the two, the one that leads while the last bid is in: index in the examples
    std::size_t behind = 1;
    /// By how much; nothing where the one behind is out.
    std::optional<Rational> lead_with;
    std::optional<Rational> lead_without;
    bool award_turns = false;
    friend bool operator==(const OrderTurns&, const OrderTurns&) = default;
};
/// Where every bid that passes is recommended: whether one passes hangs on another being there.
struct PassingTurns {
    std::size_t bid = 0;
    bool passes_with = false; ///< while the last bid is in
    friend bool operator==(const PassingTurns&, const PassingTurns&) = default;
};
/// The lot has no result with these bids.
struct NoAnswer {
    PriceError error;
    friend bool operator==(const NoAnswer&, const NoAnswer&) = default;
};
/// The first bid costs nothing and has the lowest marks that pass; it wins against the highest.
struct FreeBidWins {
    friend bool operator==(const FreeBidWins&, const FreeBidWins&) = default;
};
/// Beside a bid that costs nothing all others get the same points for price, however far apart. The second example is
/// without the free bid.
struct FreeBidLevels {
    std::size_t stage = 0;
    Rational points;
    friend bool operator==(const FreeBidLevels&, const FreeBidLevels&) = default;
};
/// A price of zero has an answer, and neither of the above follows.
struct FreeBidAnswered {
    friend bool operator==(const FreeBidAnswered&, const FreeBidAnswered&) = default;
};
/// A bid that is alone is recommended, at the dearest price tried that has an answer.
struct LoneBidWins {
    bool whatever = false; ///< with the lowest marks; otherwise with the lowest that pass
    friend bool operator==(const LoneBidWins&, const LoneBidWins&) = default;
};
/// A bid that is alone is kept out by a threshold where its marks are low.
struct LoneBidFalls {
    friend bool operator==(const LoneBidFalls&, const LoneBidFalls&) = default;
};
/// A bid that is alone gets the same points whatever its price.
struct LonePricePoints {
    std::size_t stage = 0;
    Rational points;
    Rational most;
    friend bool operator==(const LonePricePoints&, const LonePricePoints&) = default;
};
/// What equal prices get.
struct EqualPricesGet {
    std::size_t stage = 0;
    Rational points;
    Rational most;
    friend bool operator==(const EqualPricesGet&, const EqualPricesGet&) = default;
};
/// Two prices `near_percent` apart are at least half of all points apart.
struct NearPricesApart {
    std::size_t stage = 0;
    Rational points; ///< between the two
    Rational most;
    friend bool operator==(const NearPricesApart&, const NearPricesApart&) = default;
};
/// No published rule parts the first two.
struct Unparted {
    bool alike = false;     ///< bids of the same marks and prices; no two that differ were found
    bool has_power = false; ///< the panel may decide, as published
    friend bool operator==(const Unparted&, const Unparted&) = default;
};
struct FallsBelowZero {
    std::size_t bid = 0;
    std::optional<std::size_t> stage; ///< nothing: the total
    Rational value;
    friend bool operator==(const FallsBelowZero&, const FallsBelowZero&) = default;
};
/// A threshold above the most, or at or below the least, that bids get.
struct ThresholdOff {
    std::string where; ///< criterion or stage by id; empty: the total
    Rational needed;
    Rational reached; ///< the most where `out_of_reach`, otherwise the least
    bool out_of_reach = false;
    bool on_grid = false; ///< a price comes into it, so that it is shown for the prices tried alone
    friend bool operator==(const ThresholdOff&, const ThresholdOff&) = default;
};
/// What a stage brings to the total at its best less at its worst: from lowest to highest marks, or between two prices
/// `effective_percent` apart.
struct StageMoves {
    std::size_t stage = 0;
    Rational weight; ///< as published: its weight, or its most points where points add up
    Rational weights_sum;
    Rational moves;
    Rational moves_sum;      ///< of all stages
    bool stands_out = false; ///< the two shares differ by more than `effective_difference`
    friend bool operator==(const StageMoves&, const StageMoves&) = default;
};
/// How much cheaper a bid must be that has the mark below the highest at the heaviest question, to come level.
struct StepWorth {
    enum class By {
        ClosedForm, ///< exactly, on the line through both neighbours (in the price or in its inverse), confirmed
        Halving,    ///< the least saving in whole pennies (or steps of a published table); both neighbours confirmed
    };
    std::size_t stage = 0;
    std::string question;
    std::string from; ///< the mark below
    std::string to;   ///< the highest
    Rational reference;
    std::optional<Rational> saving; ///< nothing: not even a hundredth of the reference price makes up for it
    By by = By::Halving;
    friend bool operator==(const StepWorth&, const StepWorth&) = default;
};

using ModelFact = std::variant<OrderTurns, PassingTurns, NoAnswer, FreeBidWins, FreeBidLevels, FreeBidAnswered,
                               LoneBidWins, LoneBidFalls, LonePricePoints, EqualPricesGet, NearPricesApart, Unparted,
                               FallsBelowZero, ThresholdOff, StageMoves, StepWorth>;

/// Made-up bids and what became of them. Bid i of the examples is bid i of the outcome.
struct Example {
    std::vector<DummyBid> bids;
    LotEvaluation outcome;
};

/// One thing that came out, with the smallest example in the order of the search.
struct Observation {
    Severity severity = Severity::Note;
    ModelFact fact;
    std::vector<Example> examples;
};

/// What one check did.
struct ModelChecked {
    ModelCheck check = ModelCheck::RankReversal;
    std::optional<NotTried> not_tried;
    std::uint64_t cases = 0; ///< of the grid
    std::uint64_t tried = 0; ///< of them; fewer where an example was found, or the evaluations ran out
    std::vector<Observation> observations;

    [[nodiscard]] bool is_complete() const noexcept { return !not_tried && tried == cases; }
};

/// Where the reference price comes from.
enum class ReferencePrice {
    None,         ///< no price in this model
    Ceiling,      ///< 4/5 of the published ceiling
    SetPrices,    ///< midway between the two published prices
    Benchmark,    ///< the published benchmark
    UnitBase,     ///< where half of the points are left
    Bands,        ///< the beginning of the middle band of the published table
    QualityValue, ///< twice what the highest marks are worth in money
    Assumed,      ///< 100,000: the model names no price
    OnlyZero,     ///< every volume of the published schedule is zero, and so is every price
};

/// What was tried for lots with the same stages.
struct DryRun {
    std::vector<std::string> lots;   ///< by id; empty in a tender without lots
    std::vector<std::size_t> stages; ///< of the model
    ReferencePrice source = ReferencePrice::None;
    std::vector<Rational> prices; ///< the grid, the reference price first
    std::uint64_t evaluations_max = 0;
    std::uint64_t evaluations = 0;
    std::vector<ModelChecked> checks; ///< in the order of `ModelCheck`
};

struct Laboratory {
    std::vector<DryRun> runs;
    std::vector<std::string> nominated; ///< lots that are not competed, and were left out
    bool without_lot_limit = false;     ///< a limit of lots is published, and was left out: each lot was tried alone
};

/// How far apart prices are that are near, and prices between which an effective weight is measured: percent of the
/// cheaper one.
inline constexpr int near_percent = 1;
inline constexpr int effective_percent = 20;
/// How many percentage points a stage's share in what moves may be from its published share without standing out.
inline constexpr int effective_difference = 10;

/// Why nothing was found out.
struct NoLaboratory {
    Problems problems; ///< what keeps the model from being tried; empty where the trial was stopped
};

struct LaboratoryRequest {
    std::uint64_t evaluations_max = 20'000; ///< in all, shared equally by the dry runs
};

/// Tries the model of a tender, published or not, with made-up bids; its own bids are left out. Exact, and the same
/// each time: grids are searched in a fixed order, and a search ends with the first example. Marks go from the highest
/// down, prices from the reference price outwards (1, 4/5, 5/4, 3/5, 3/2, 1/2, 2, 1/4 and 4 times). For rank
/// reversal all stages are marked alike first and then, where there are no more than twelve, apart from one another.
/// A model with very many questions, or with a logarithm, is allowed fewer evaluations. Refuses a tender with problems,
/// and names them. `progress` is told after each evaluation how many were made, and stops the trial.
[[nodiscard]] Result<Laboratory, NoLaboratory> laboratory(const Tender& tender, const LaboratoryRequest& request = {},
                                                          const Progress& progress = {});

/// Whether leaving out bid `left_out`, which is not first, turns the order of `one` and `other`. Both outcomes have the
/// bids in the same order, `without` without `left_out`, the last.
[[nodiscard]] std::optional<OrderTurns> order_turns(const Model& model, const LotEvaluation& with,
                                                    const LotEvaluation& without, std::size_t one, std::size_t other);

}

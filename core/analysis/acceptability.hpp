#pragma once

#include "core/analysis/weight_samples.hpp"
#include "core/evaluation/evaluation.hpp"
#include "core/executor.hpp"
#include "core/progress.hpp"
#include "core/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tender {

/// The weights of the stages that count towards the total vary. The weight of a stage whose points count as they are is
/// the most points that it can give; a stage that counts instead of another is one with it.
struct OverStages {
    friend bool operator==(const OverStages&, const OverStages&) = default;
};
/// The weights with which questions count in the total vary.
struct OverQuestions {
    /// Index in the model: the questions of this stage share out its weight, and the other stages keep theirs. Nothing:
    /// the questions of all stages, with each price as one.
    std::optional<std::size_t> stage;
    friend bool operator==(const OverQuestions&, const OverQuestions&) = default;
};
using VariedWeights = std::variant<OverStages, OverQuestions>;

/// What is asked about the weights of one lot.
struct AcceptabilityRequest {
    VariedWeights over = OverStages{};
    WeightSet within = KeepingOrder{};
    std::uint64_t samples = 1'000'000; ///< 1 to `samples_max`
    std::uint64_t seed = 1;            ///< the same seed draws the same weightings
    bool central_weights = false;      ///< wanted, too

    static constexpr std::uint64_t samples_max = 1'000'000'000;
};

/// A weight that varies.
struct VariedWeight {
    std::string stage;
    std::string question; ///< empty for a stage as a whole
    Rational published;   ///< its share in all that vary together, 0 to 1

    friend bool operator==(const VariedWeight&, const VariedWeight&) = default;
};

/// How one bid fares over the weightings drawn.
struct BidAcceptability {
    std::size_t bid = 0; ///< index in the tender
    /// In how many weightings it takes each place, from the first place on.
    std::vector<std::uint64_t> places;
    std::uint64_t first_shared = 0; ///< of the first places, those that it shares
    /// Central weights: the mean of the weightings in which the bid is first, in the order of the weights. Empty where
    /// not asked for, or where it never is.
    std::vector<Rational> central_weights;

    friend bool operator==(const BidAcceptability&, const BidAcceptability&) = default;
};

/// Rank acceptability of the bids of one lot.
struct Acceptability {
    std::vector<VariedWeight> weights;
    std::uint64_t samples = 0;
    std::uint64_t seed = 0;
    std::vector<BidAcceptability> bids; ///< those with a place, in the order of the tender
    std::uint64_t tied_first = 0;       ///< weightings in which more than one bid is first
    Rational error;                     ///< see `share_error`

    friend bool operator==(const Acceptability&, const Acceptability&) = default;
};

enum class NoAcceptability {
    Undecided,         ///< the lot waits at a stage, or was never competed
    NoBids,            ///< no bid of the lot has a place
    EvaluatedFigure,   ///< bids are not ranked by a sum of weighted points, but by a figure made of price and quality
    RoundedTotal,      ///< the total is rounded by the published method, so it is no plain sum
    RoundedPoints,     ///< over questions: points of the stage, or of one of its criteria, are rounded on their way
    RelativeToBest,    ///< over questions: points of the stage depend on those of the best bid in it
    MarkedAgain,       ///< over questions: some bids keep points of an earlier stage that others were marked again for
    NotASum,           ///< the total is not what weights and points add up to, or a weight is below zero
    NoSuchStage,       ///< the stage asked about brings nothing to the totals of this lot
    NothingToVary,     ///< fewer than two weights, or all of them zero
    ShareOutOfRange,   ///< of a box: not above 0, or above 1
    BoxTooNarrow,      ///< of a box: bounds of some weight lie too close together for the grid of `WeightSampler`
    SamplesOutOfRange, ///< none, or more than `samples_max`
    TooManyBids,       ///< more than `RankCounter::bids_max`
    Cancelled,
};

/// How often each bid of a lot takes each place when the weights are drawn from a set of weightings: rank acceptability
/// indices and central weights. Source: Lahdelma, Salminen, "SMAA-2: Stochastic Multicriteria Acceptability Analysis
/// for Group Decision Making", Operations Research 49 (2001).
///
/// Advisory, and no part of the published method. Who is in stands as evaluated, and so do the points of each stage or
/// question, those that prices make relative included. Only bids with a place are looked at; published tie-breaks are
/// not: bids of equal total share a place.
///
/// Weightings are drawn as `WeightSampler` says, and under each one places are exact: see `RankCounter`. The answer
/// depends on nothing but the arguments, not on `executor` or the machine. `progress` is told the weightings done.
[[nodiscard]] Result<Acceptability, NoAcceptability> acceptability(const Scoresheet& sheet, const LotEvaluation& lot,
                                                                   const AcceptabilityRequest& request,
                                                                   Executor& executor, const Progress& progress = {});

/// How far a share of `samples` weightings may be from the share over the distribution they are drawn from: with
/// a probability of at least 95 % no further than this, for each share by itself. At most 1; never rounded down.
/// Precondition: `samples` is at least 1.
///
/// Hoeffding's inequality gives √(ln 40 ÷ 2 samples), and ln 40 = 3.68887… is at most 3.6889. Source: Hoeffding,
/// "Probability inequalities for sums of bounded random variables", Journal of the American Statistical Association
/// 58 (1963), theorem 1, for both sides.
[[nodiscard]] Rational share_error(std::uint64_t samples);

}

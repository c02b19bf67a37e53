#pragma once

#include "core/evaluation/scoresheet.hpp"
#include "core/pricing/price_field.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tender {

/// Why a bid is out, or below a threshold.
struct Shortfall {
    enum class Kind {
        Late, ///< received after the deadline: recorded, not evaluated
        Withdrawn,
        Disregarded,        ///< for a low price that was not explained
        MandatoryFailed,    ///< `where` is the question
        CriterionThreshold, ///< `where` is the criterion
        StageThreshold,     ///< `where` is the stage
        NotShortlisted,     ///< `where` is the stage; `needed` are the points of the last bid that goes on
        TotalThreshold,
    };
    Kind kind;
    std::string where;
    std::optional<Rational> reached;
    std::optional<Rational> needed;

    friend bool operator==(const Shortfall&, const Shortfall&) = default;
};

/// Where a bid stands.
enum class Standing {
    In,        ///< passed everything so far
    Out,       ///< see its shortfalls
    Undecided, ///< something about it is not marked or priced: see `open`
};

/// One bid at one stage.
struct BidAtStage {
    bool reached = false;           ///< still in when the stage began
    std::optional<Rational> points; ///< of the stage; nothing when not decided
    /// What the stage brings to the total; nothing for gates and shortlists.
    std::optional<Rational> contribution;
    std::vector<Shortfall> shortfalls;
    std::vector<std::string> open; ///< questions without a mark that counts; "price" for a missing price
};

struct StageEvaluation {
    std::size_t stage = 0; ///< index in the model
    std::vector<BidAtStage> bids;
};

/// One bid over all stages.
struct BidEvaluation {
    std::size_t bid = 0; ///< index in the tender
    Standing standing = Standing::In;
    std::vector<Shortfall> shortfalls;
    std::vector<std::string> open;
    /// The figure that ranks: points, or the evaluated figure of a value method.
    std::optional<Rational> total;
    std::optional<std::size_t> place; ///< from 1; equal bids share a place
    /// How far the bid is behind the best one, 0 or more.
    std::optional<Rational> gap;
};

/// How the outcome of a lot came about.
enum class Decided {
    Waiting, ///< a stage is not complete: see `waits_at`
    NoBids,  ///< nobody bid
    NobodyPassed,
    OnlyOneLeft, ///< a single bid passed everything
    ByTotal,
    ByTieBreak,     ///< see `tie_rule`
    Tie,            ///< no published rule parts the best bids: the panel must decide by a power it can cite
    AllPassing,     ///< the outcome is every bid that passed
    Nomination,     ///< the lot is not competed
    PriceUndefined, ///< the price method has no answer for these prices: see `price_error`
    ByPanel,        ///< bids that tie were parted by the panel under its published power
    ByCombination,  ///< under a limit of lots: the best permitted combination awards another bid than the lot alone
    LimitReached,   ///< under a limit of lots: all bids that passed are of bidders who hold their limit elsewhere
    WaitsForLots,   ///< under a limit of lots: another lot is not evaluated yet
};

/// A bid that would have come before the one awarded, if its bidder did not hold its limit of lots.
struct PassedOver {
    std::size_t place = 0;          ///< in `bids` of the lot
    std::vector<std::string> holds; ///< the lots that its bidder is awarded, in the order of the tender

    friend bool operator==(const PassedOver&, const PassedOver&) = default;
};

/// What a limit of lots per bidder did to one lot.
struct LimitedLot {
    Decided alone = Decided::Waiting;       ///< how the lot would be decided without the limit
    std::vector<std::size_t> awarded_alone; ///< places in `bids`
    std::vector<PassedOver> passed_over;    ///< best first
};

/// The result of one lot.
struct LotEvaluation {
    std::string lot; ///< empty in a tender without lots
    std::vector<StageEvaluation> stages;
    std::vector<BidEvaluation> bids; ///< in the order of the tender
    /// Places in `bids`, best first; only bids with a place.
    std::vector<std::size_t> ranking;
    std::vector<std::size_t> awarded; ///< places in `bids`
    Decided decided = Decided::Waiting;
    std::optional<std::size_t> tie_rule; ///< index in the model's `tie_break`
    std::optional<std::size_t> waits_at; ///< index of a stage in the model
    std::optional<PriceError> price_error;
    /// In a tie for first place the bids among which the panel has to choose: places in `bids`.
    std::vector<std::size_t> tied;
    /// Under a limit of lots, once all lots are evaluated: a lot that is competed and has bids to choose from.
    std::optional<LimitedLot> limit;
};

/// What parted the best permitted combination from all others.
enum class PartedBy {
    Waiting, ///< a lot is not evaluated yet
    Sum,     ///< more lots awarded, or a better sum of totals
    TieBreak,
    Preference, ///< the published preference of lots
    Panel,
    Nothing, ///< a tie
};

/// By what combinations are compared.
struct CombinedSum {
    std::size_t lots_awarded = 0;
    Rational sum; ///< of the totals of the bids awarded
    friend bool operator==(const CombinedSum&, const CombinedSum&) = default;
};

/// The next best of the permitted combinations.
struct RunnerUp {
    CombinedSum reached;
    /// How far its sum is behind, 0 or more; nothing where it awards fewer lots, so that sums do not compare.
    std::optional<Rational> gap;
    /// Its bids, as indexes in the tender; empty where several combinations come next together.
    std::vector<std::size_t> bids;
    bool is_alone = true;
};

/// The permitted combinations of lots and bids, and the best of them.
struct Combination {
    PartedBy parted_by = PartedBy::Waiting;
    std::optional<CombinedSum> best;   ///< nothing while waiting
    std::optional<RunnerUp> runner_up; ///< nothing while undecided, or where only one combination is permitted
};

struct Evaluation {
    std::vector<LotEvaluation> lots;
    std::optional<Combination> combination; ///< where the model publishes a limit of lots per bidder
};

/// From marks and prices to exact results, lot by lot. Pure, and independent of the order of bids, criteria and panel
/// members: list order never parts a tie.
///
/// Stages run in published order over the bids still in. A bid that fails a mandatory question or a threshold is out
/// at that stage. Prices that make a method relative are those of the bids still in when the price stage is reached.
/// Where something is open for a bid still in, the lot waits at that stage and has no ranking.
///
/// Under a published limit of lots per bidder the lots are then awarded together: see `lot_limit.hpp`.
[[nodiscard]] Evaluation evaluate(const Scoresheet& sheet);

/// Points of one criterion for one bid, rounded where published; nothing while a question below it is open.
/// `points` of a heading are those of its parts, and of the stage's `weights_sum` in the unit of the stage.
[[nodiscard]] std::optional<Rational> criterion_points(const Scoresheet& sheet, std::size_t stage, std::size_t bid,
                                                       const Criterion& criterion);

/// The mark that counts for one question by the rule of its stage; nothing while it is open.
[[nodiscard]] std::optional<Rational> counted_mark(const Scoresheet& sheet, std::size_t stage, std::size_t bid,
                                                   std::size_t question);

/// The most that a stage's points can be: `best_gets`, the most points of a price method (zero for one that ranks by
/// an evaluated figure), or what highest marks throughout would bring.
[[nodiscard]] Rational most_points(const Scoresheet& sheet, std::size_t stage);

/// What highest marks throughout would bring to one criterion.
[[nodiscard]] Rational most_points(const Scoresheet& sheet, std::size_t stage, const Criterion& criterion);

}

#pragma once

#include "core/evaluation/evaluation.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

/// The search for the best permitted combination of lots and bids, apart from what a tender is.
namespace tender {

/// One way to award a lot.
struct LotOption {
    std::size_t bidder = 0; ///< index in `LotChoices::most`
    Rational loss;          ///< what it adds to the sum; less is better
    /// How many bids of the same total the published tie-break puts before it.
    std::int64_t behind = 0;
    std::size_t place = 1; ///< in its lot; read for the preference of lots alone

    friend bool operator==(const LotOption&, const LotOption&) = default;
};

/// What there is to choose from.
struct LotChoices {
    std::vector<std::vector<LotOption>> lots;
    std::vector<std::int64_t> most;      ///< how many lots each bidder can be given, 0 or more
    std::vector<std::size_t> preference; ///< indexes of lots, the most important first; empty where none is published
    /// What the panel decided, in its order: a lot, and which of its options comes first in a tie.
    std::vector<std::pair<std::size_t, std::size_t>> decisions;
};

/// By what combinations are compared, in this order; less is better in each.
struct CombinationLoss {
    std::int64_t empty = 0; ///< lots that nobody is awarded
    Rational sum;
    std::int64_t behind = 0;

    friend CombinationLoss operator+(const CombinationLoss& a, const CombinationLoss& b)
    {
        return {a.empty + b.empty, a.sum + b.sum, a.behind + b.behind};
    }
    friend CombinationLoss operator-(const CombinationLoss& a, const CombinationLoss& b)
    {
        return {a.empty - b.empty, a.sum - b.sum, a.behind - b.behind};
    }
    friend bool operator==(const CombinationLoss&, const CombinationLoss&) = default;
    friend bool operator<(const CombinationLoss& a, const CombinationLoss& b)
    {
        if (a.empty != b.empty) return a.empty < b.empty;
        return a.sum != b.sum ? a.sum < b.sum : a.behind < b.behind;
    }
};

/// For each lot the index of its option; nothing where it is awarded to nobody.
using LotAwards = std::vector<std::optional<std::size_t>>;

struct BestCombination {
    PartedBy parted_by = PartedBy::Sum; ///< never `Waiting`
    CombinationLoss loss;
    /// Of one best combination; where `tied` of a lot is not empty, its award is no answer.
    LotAwards awards;
    /// For each lot the options that the best combinations have there, if they differ; to award nobody may be one more.
    std::vector<std::vector<std::size_t>> tied;
    /// The lots at which a decision of the panel parted combinations that tie.
    std::vector<bool> by_panel;

    struct Next {
        CombinationLoss loss;
        LotAwards awards;
        bool is_alone = true; ///< no other combination is as good
    };
    /// The best of all other permitted combinations; nothing in a tie, or where there is none.
    std::optional<Next> next;
};

/// Exact, and independent of the order of lots, options and bidders. A minimum cost flow: work grows with
/// lots × bidders × options, so that 30 lots of 15 bids take milliseconds.
[[nodiscard]] BestCombination best_combination(const LotChoices& choices);

}

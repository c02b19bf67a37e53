#pragma once

#include "core/number/rational.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tender {

/// How a whole number of units is shared out by weights.
///
/// Largest remainder (Hamilton) gives each its whole quota and the rest to the largest remainders. The divisor methods
/// hand out the units one by one: the next goes to the largest weight / d(s), where s is what that party has so far.
enum class ApportionmentMethod {
    LargestRemainder, ///< Hamilton, Hare-Niemeyer
    DHondt,           ///< Jefferson: d(s) = s + 1
    SainteLague,      ///< Webster: d(s) = 2s + 1
    HuntingtonHill,   ///< d(s) = sqrt(s (s + 1)), compared by squares, so it stays exact
    Adams,            ///< d(s) = s
    Dean,             ///< d(s) = 2s (s + 1) / (2s + 1)
};

/// What happens when the last unit has more than one rightful owner.
enum class TiePolicy {
    FirstInList, ///< the one that stands first in the list gets it
    Refuse,      ///< no result: somebody else (a published lot, a panel) has to decide
};

/// A complete rule. Where d(0) is zero (Huntington-Hill, Adams, Dean) first units go by weight, before any second unit.
struct ApportionmentRule {
    ApportionmentMethod method = ApportionmentMethod::LargestRemainder;
    TiePolicy ties = TiePolicy::Refuse;
    /// Share of all weights, 0 to 1, under which a weight counts as zero; a weight exactly at it stays.
    Rational threshold{};

    friend bool operator==(const ApportionmentRule&, const ApportionmentRule&) = default;
};

/// Why units cannot be shared out.
struct ApportionmentError {
    enum class Kind {
        NegativeUnits,
        NegativeWeight,      ///< `first` is its index
        NothingToShareBy,    ///< no weights, all are zero, or none reaches the threshold
        ThresholdOutOfRange, ///< below 0 or above 1
        Tie,                 ///< `first` and `second` have the same claim to the last unit, and the rule refuses ties
    };
    Kind kind;
    std::size_t first = 0;  ///< index, from 0
    std::size_t second = 0; ///< index, from 0

    friend bool operator==(const ApportionmentError&, const ApportionmentError&) = default;
};

/// One count per weight, in the order of the weights; the counts add up to `units`.
[[nodiscard]] Result<std::vector<std::int64_t>, ApportionmentError>
apportion(std::int64_t units, std::span<const Rational> weights, const ApportionmentRule& rule);

}

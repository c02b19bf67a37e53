#pragma once

#include "core/number/rational.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace tender {

/// Why a price has no points or no evaluated figure. A closed set; the facts are the amount, where a list was
/// given the index of the offender from 0, and what a formula divides by.
struct PriceError {
    enum class Kind {
        NoPrices,          ///< nothing to work on: every bid is withdrawn or disqualified
        NegativePrice,     ///< `amount` is below zero
        ZeroPrice,         ///< the method divides by a price (own, lowest, mean or median) that is zero
        NotAmongPrices,    ///< a relative method was asked about a price, `amount`, that does not count
        AboveCeiling,      ///< `amount` is above the published ceiling
        OutsideBands,      ///< `amount` lies in no published band
        QualityZero,       ///< the method divides by quality, and it is zero
        QualityOutOfRange, ///< `amount` is a quality below zero or above what was published as possible
        DivisorZero,       ///< a published formula divides by `divisor`, and it is zero
        PointsOutOfRange,  ///< a published formula gives `amount`, which is below zero or above the most points
        UnusableRule,      ///< the rule itself is unsound; `problems(rule)` tells how
    };
    Kind kind;
    Rational amount{};
    std::optional<std::size_t> index{};
    std::string divisor{}; ///< the part of a published formula, as it is printed

    friend bool operator==(const PriceError&, const PriceError&) = default;
};

}

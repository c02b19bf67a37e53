#pragma once

#include "core/number/decimal.hpp"

#include <optional>
#include <span>
#include <vector>

namespace tender {

/// One step of an index.
struct IndexStep {
    Rational index;   ///< the carried index of the step before x (1 + change), exact
    Rational carried; ///< what the next step and the prices go on from: `index`, rounded if that was published

    friend bool operator==(const IndexStep&, const IndexStep&) = default;
};

enum class IndexError {
    StartNotPositive,
    ChangeOfMinusOneOrLess, ///< the index would be zero or less
    NegativePrice,
};

/// An index after each change (0.03 for +3 %). A published rounding of each step changes every later price, so it is
/// part of the model: without one, nothing is rounded (Adda 2021: 100.4, 103.412 carried as 103.4, 106.502).
[[nodiscard]] Result<std::vector<IndexStep>, IndexError>
index_chain(const Rational& start, std::span<const Rational> changes, std::optional<Rounding> each_step);

/// price x index / base, rounded once if that was published. `base` is the index at which the price was bid (100).
[[nodiscard]] Result<Rational, IndexError> indexed_price(const Rational& price, const Rational& index,
                                                         const Rational& base, std::optional<Rounding> rounding);

}

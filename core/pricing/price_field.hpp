#pragma once

#include "core/pricing/price_error.hpp"
#include "core/result.hpp"

#include <vector>

namespace tender {

/// The prices that count, at least one, none negative, all in the tender's currency.
/// Who counts is not decided here: a withdrawn or disqualified bid must be left out by the caller, and every relative
/// figure then changes for all others.
class PriceField {
public:
    /// Refuses an empty list (NoPrices) and negative amounts (NegativePrice, with the index).
    [[nodiscard]] static Result<PriceField, PriceError> from(std::vector<Rational> prices);

    /// Ascending, equal prices as often as they were bid.
    [[nodiscard]] const std::vector<Rational>& prices() const noexcept { return prices_; }
    [[nodiscard]] const Rational& lowest() const { return prices_.front(); }
    [[nodiscard]] const Rational& highest() const { return prices_.back(); }
    [[nodiscard]] const Rational& mean() const noexcept { return mean_; }
    /// The middle price; of an even number of prices the mean of the two in the middle.
    [[nodiscard]] const Rational& median() const noexcept { return median_; }
    [[nodiscard]] std::size_t count() const noexcept { return prices_.size(); }
    [[nodiscard]] bool contains(const Rational& price) const;

    friend bool operator==(const PriceField&, const PriceField&) = default;

private:
    explicit PriceField(std::vector<Rational> sorted);

    std::vector<Rational> prices_;
    Rational mean_;
    Rational median_;
};

}

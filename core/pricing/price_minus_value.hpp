#pragma once

#include "core/pricing/offer.hpp"

namespace tender {

/// Price less what the quality is worth: price - per_point x quality, the lowest wins ("award on value", Negometrix;
/// 50 kronor per point, Inera 2023). Where each level of each criterion has its own value in money, quality is the sum
/// of these values and per_point is 1.
///
/// - Zero price, zero quality, equal, one bid: nothing special. Negative quality: QualityOutOfRange.
/// - Negative: quality worth more than the price gives a negative figure, which stands: it is for ranking, not payment.
/// - Missing or disqualified: not among the offers; changes nothing for the others.
struct PriceMinusValue {
    Rational per_point = 1; ///< amount of money

    friend bool operator==(const PriceMinusValue&, const PriceMinusValue&) = default;
};

[[nodiscard]] Evaluated evaluated(const PriceMinusValue& method, std::span<const Offer> offers);

[[nodiscard]] RuleProblems problems(const PriceMinusValue& method);

}

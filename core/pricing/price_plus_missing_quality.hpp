#pragma once

#include "core/pricing/offer.hpp"

namespace tender {

/// Price plus what the quality falls short: price + possible_value - per_point x quality, the lowest wins (Adda,
/// Swedish framework agreements). The order is that of PriceMinusValue; the figure never falls below the price.
///
/// - Quality worth more than `possible_value`: QualityOutOfRange. Negative quality: QualityOutOfRange.
/// - Zero price, zero quality, equal, one bid: nothing special.
/// - Missing or disqualified: not among the offers; changes nothing for the others.
struct PricePlusMissingQuality {
    Rational possible_value;
    Rational per_point = 1; ///< amount of money

    friend bool operator==(const PricePlusMissingQuality&, const PricePlusMissingQuality&) = default;
};

[[nodiscard]] Evaluated evaluated(const PricePlusMissingQuality& method, std::span<const Offer> offers);

[[nodiscard]] RuleProblems problems(const PricePlusMissingQuality& method);

}

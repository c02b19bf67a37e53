#pragma once

#include "core/pricing/offer.hpp"

namespace tender {

/// Price divided by the feature coefficient 1 + quality / (1 - quality_max), the lowest wins (Prozorro). Quality is the
/// sum of the shares that the bid's features earn, quality_max the sum of the largest share of each feature.
///
/// - quality_max of 1 or more would leave nothing to price: QualityOutOfRange; so is quality above quality_max or below
///   zero.
/// - Zero price: a figure of zero. Zero quality: the price itself. Equal, one bid: nothing special.
/// - A tie stays a tie; Prozorro's "earlier bid wins" is a tie-break that has to be published.
/// - Missing or disqualified: not among the offers; changes nothing for the others.
struct EffectivePrice {
    friend bool operator==(const EffectivePrice&, const EffectivePrice&) = default;
};

[[nodiscard]] Evaluated evaluated(const EffectivePrice& method, std::span<const Offer> offers);

/// 1 + quality / (1 - quality_max), at least 1.
[[nodiscard]] Result<Rational, PriceError> feature_coefficient(const Rational& quality, const Rational& quality_max);

[[nodiscard]] RuleProblems problems(const EffectivePrice& method);

}

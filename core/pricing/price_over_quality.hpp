#pragma once

#include "core/pricing/offer.hpp"

namespace tender {

/// Adjusted bid: price / (quality / quality_of), the lowest wins (design-build "adjusted bid", technical score as a
/// share of one). `quality_of` is the quality that counts as one.
///
/// - Zero quality: undefined (QualityZero): such a bid must fail a threshold first. Zero price: a figure of zero, which
///   wins whatever the quality.
/// - Equal, one bid: nothing special. Negative quality: QualityOutOfRange.
/// - Missing or disqualified: not among the offers; changes nothing for the others.
struct PriceOverQuality {
    Rational quality_of = 1;

    friend bool operator==(const PriceOverQuality&, const PriceOverQuality&) = default;
};

[[nodiscard]] Evaluated evaluated(const PriceOverQuality& method, std::span<const Offer> offers);

[[nodiscard]] RuleProblems problems(const PriceOverQuality& method);

}

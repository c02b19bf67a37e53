#pragma once

#include "core/pricing/offer.hpp"

namespace tender {

/// Adjusted score: quality x reference_price / price, the highest wins (design-build "adjusted score").
///
/// - Zero price: undefined (ZeroPrice). Zero quality: a score of zero.
/// - Equal, one bid: nothing special. Negative quality: QualityOutOfRange.
/// - Missing or disqualified: not among the offers; the reference is published, so nothing changes for the others.
struct QualityTimesReferenceOverPrice {
    Rational reference_price;

    friend bool operator==(const QualityTimesReferenceOverPrice&, const QualityTimesReferenceOverPrice&) = default;
};

[[nodiscard]] Evaluated evaluated(const QualityTimesReferenceOverPrice& method, std::span<const Offer> offers);

[[nodiscard]] RuleProblems problems(const QualityTimesReferenceOverPrice& method);

}

#pragma once

#include "core/pricing/offer.hpp"

namespace tender {

/// Value for money index: quality x per / price, the highest wins. `per` only scales the figure ("points per million").
///
/// - Zero price: undefined (ZeroPrice). Zero quality: an index of zero.
/// - Equal, one bid: nothing special. Negative quality: QualityOutOfRange.
/// - Missing or disqualified: not among the offers; changes nothing for the others.
struct QualityOverPrice {
    Rational per = 1;

    friend bool operator==(const QualityOverPrice&, const QualityOverPrice&) = default;
};

[[nodiscard]] Evaluated evaluated(const QualityOverPrice& method, std::span<const Offer> offers);

[[nodiscard]] RuleProblems problems(const QualityOverPrice& method);

}

#pragma once

#include "core/pricing/points_checks.hpp"

#include <span>
#include <vector>

namespace tender {

/// What a value method sees of one bid.
struct Offer {
    Rational price;
    Rational quality{};     ///< points, or money where quality is expressed in money
    Rational quality_max{}; ///< the most quality that could be earned; used by EffectivePrice alone
    bool preferred = false; ///< certified for the preference; a claim alone is not enough

    friend bool operator==(const Offer&, const Offer&) = default;
};

/// Which end of the evaluated figures is the best.
enum class Better { Higher, Lower };

/// One figure per offer, in the order of the offers.
using Evaluated = Result<std::vector<Rational>, PriceError>;

/// Applies `figure` to each offer in turn; the index of the offer is added to the first error.
template <class Figure>
[[nodiscard]] Evaluated for_each_offer(std::span<const Offer> offers, Figure figure)
{
    if (offers.empty()) return Failure{PriceError{PriceError::Kind::NoPrices, {}, {}}};
    std::vector<Rational> figures;
    for (std::size_t i = 0; i < offers.size(); ++i) {
        Result<Rational, PriceError> one = usable_price(offers[i].price).and_then([&] { return figure(offers[i]); });
        if (!one) {
            one.error().index = i;
            return Failure{one.error()};
        }
        figures.push_back(*one);
    }
    return figures;
}

/// Nothing, or why this quality cannot be put into any formula: it is negative.
[[nodiscard]] inline Result<void, PriceError> usable_quality(const Rational& quality)
{
    if (quality.sign() < 0) return Failure{PriceError{PriceError::Kind::QualityOutOfRange, quality, {}}};
    return {};
}

}

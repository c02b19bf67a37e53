#include "core/pricing/effective_price.hpp"

namespace tender {

Evaluated evaluated(const EffectivePrice&, std::span<const Offer> offers)
{
    return for_each_offer(offers, [](const Offer& offer) -> Result<Rational, PriceError> {
        const auto coefficient = feature_coefficient(offer.quality, offer.quality_max);
        if (!coefficient) return Failure{coefficient.error()};
        return offer.price / *coefficient;
    });
}

Result<Rational, PriceError> feature_coefficient(const Rational& quality, const Rational& quality_max)
{
    if (const auto usable = usable_quality(quality); !usable) return Failure{usable.error()};
    if (quality > quality_max) return Failure{PriceError{PriceError::Kind::QualityOutOfRange, quality, {}}};
    if (quality_max >= 1) return Failure{PriceError{PriceError::Kind::QualityOutOfRange, quality_max, {}}};
    return Rational{1} + quality / (Rational{1} - quality_max);
}

RuleProblems problems(const EffectivePrice&) { return {}; }

}

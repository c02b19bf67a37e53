#include "core/pricing/price_plus_missing_quality.hpp"

namespace tender {

Evaluated evaluated(const PricePlusMissingQuality& method, std::span<const Offer> offers)
{
    return for_each_offer(offers, [&](const Offer& offer) -> Result<Rational, PriceError> {
        if (const auto usable = usable_quality(offer.quality); !usable) return Failure{usable.error()};
        const Rational missing = method.possible_value - method.per_point * offer.quality;
        if (missing.sign() < 0) return Failure{PriceError{PriceError::Kind::QualityOutOfRange, offer.quality, {}}};
        return offer.price + missing;
    });
}

RuleProblems problems(const PricePlusMissingQuality& method)
{
    RuleProblems found;
    if (method.possible_value.sign() <= 0) found.emplace_back("possible_value is not positive");
    if (method.per_point.sign() <= 0) found.emplace_back("per_point is not positive");
    return found;
}

}

#include "core/pricing/price_over_quality.hpp"

namespace tender {

Evaluated evaluated(const PriceOverQuality& method, std::span<const Offer> offers)
{
    return for_each_offer(offers, [&](const Offer& offer) -> Result<Rational, PriceError> {
        if (const auto usable = usable_quality(offer.quality); !usable) return Failure{usable.error()};
        if (offer.quality.is_zero()) return Failure{PriceError{PriceError::Kind::QualityZero, {}, {}}};
        return offer.price * method.quality_of / offer.quality;
    });
}

RuleProblems problems(const PriceOverQuality& method)
{
    RuleProblems found;
    if (method.quality_of.sign() <= 0) found.emplace_back("quality_of is not positive");
    return found;
}

}

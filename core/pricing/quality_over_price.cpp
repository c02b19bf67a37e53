#include "core/pricing/quality_over_price.hpp"

namespace tender {

Evaluated evaluated(const QualityOverPrice& method, std::span<const Offer> offers)
{
    return for_each_offer(offers, [&](const Offer& offer) -> Result<Rational, PriceError> {
        if (const auto usable = usable_quality(offer.quality); !usable) return Failure{usable.error()};
        if (offer.price.is_zero()) return Failure{PriceError{PriceError::Kind::ZeroPrice, offer.price, {}}};
        return offer.quality * method.per / offer.price;
    });
}

RuleProblems problems(const QualityOverPrice& method)
{
    RuleProblems found;
    if (method.per.sign() <= 0) found.emplace_back("per is not positive");
    return found;
}

}

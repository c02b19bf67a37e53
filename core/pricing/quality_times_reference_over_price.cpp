#include "core/pricing/quality_times_reference_over_price.hpp"

namespace tender {

Evaluated evaluated(const QualityTimesReferenceOverPrice& method, std::span<const Offer> offers)
{
    return for_each_offer(offers, [&](const Offer& offer) -> Result<Rational, PriceError> {
        if (const auto usable = usable_quality(offer.quality); !usable) return Failure{usable.error()};
        if (offer.price.is_zero()) return Failure{PriceError{PriceError::Kind::ZeroPrice, offer.price, {}}};
        return offer.quality * method.reference_price / offer.price;
    });
}

RuleProblems problems(const QualityTimesReferenceOverPrice& method)
{
    RuleProblems found;
    if (method.reference_price.sign() <= 0) found.emplace_back("reference_price is not positive");
    return found;
}

}

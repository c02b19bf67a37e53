#include "core/pricing/price_minus_value.hpp"

namespace tender {

Evaluated evaluated(const PriceMinusValue& method, std::span<const Offer> offers)
{
    return for_each_offer(offers, [&](const Offer& offer) -> Result<Rational, PriceError> {
        if (const auto usable = usable_quality(offer.quality); !usable) return Failure{usable.error()};
        return offer.price - method.per_point * offer.quality;
    });
}

RuleProblems problems(const PriceMinusValue& method)
{
    RuleProblems found;
    if (method.per_point.sign() <= 0) found.emplace_back("per_point is not positive");
    return found;
}

}

#include "core/pricing/price_minus_band_value.hpp"

namespace tender {

Evaluated evaluated(const PriceMinusBandValue& method, std::span<const Offer> offers)
{
    return for_each_offer(offers, [&](const Offer& offer) -> Result<Rational, PriceError> {
        if (const auto usable = usable_quality(offer.quality); !usable) return Failure{usable.error()};
        return method.bands.look_up(offer.quality).map([&](const Rational& value) { return offer.price - value; });
    });
}

RuleProblems problems(const PriceMinusBandValue& method) { return problems(method.bands); }

}

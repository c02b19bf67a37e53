#include "core/pricing/percentage_preference.hpp"

#include <algorithm>

namespace tender {

Result<Rational, PriceError> preference_amount(const PercentagePreference& method, std::span<const Offer> offers)
{
    if (offers.empty()) return Failure{PriceError{PriceError::Kind::NoPrices, {}, {}}};
    Rational lowest = offers.front().price;
    for (const Offer& offer : offers)
        lowest = std::min(lowest, offer.price);
    const bool preferred_is_lowest = std::any_of(
        offers.begin(), offers.end(), [&](const Offer& offer) { return offer.preferred && offer.price == lowest; });
    if (preferred_is_lowest) return Rational{};
    const Rational amount = lowest * method.rate;
    return method.cap ? std::min(amount, *method.cap) : amount;
}

Evaluated evaluated(const PercentagePreference& method, std::span<const Offer> offers)
{
    const auto amount = preference_amount(method, offers);
    if (!amount) return Failure{amount.error()};
    return for_each_offer(offers, [&](const Offer& offer) -> Result<Rational, PriceError> {
        return offer.preferred ? offer.price - *amount : offer.price;
    });
}

RuleProblems problems(const PercentagePreference& method)
{
    RuleProblems found;
    if (method.rate.sign() <= 0 || method.rate > 1) found.emplace_back("rate is not above 0 and at most 1");
    if (method.cap && method.cap->sign() < 0) found.emplace_back("cap is negative");
    return found;
}

}

#include "core/pricing/value_method.hpp"

namespace tender {

Better better(const ValueMethod& method)
{
    return match(
        method, [](const QualityOverPrice&) { return Better::Higher; },
        [](const PriceOverQuality&) { return Better::Lower; },
        [](const QualityTimesReferenceOverPrice&) { return Better::Higher; },
        [](const PriceMinusValue&) { return Better::Lower; }, [](const PriceMinusBandValue&) { return Better::Lower; },
        [](const PricePlusMissingQuality&) { return Better::Lower; },
        [](const EffectivePrice&) { return Better::Lower; }, [](const PercentagePreference&) { return Better::Lower; },
        [](const LowestPrice&) { return Better::Lower; }, [](const CustomFigure& custom) { return custom.better; });
}

Evaluated evaluated(const ValueMethod& method, std::span<const Offer> offers)
{
    return match(method, [&](const auto& each) { return evaluated(each, offers); });
}

RuleProblems problems(const ValueMethod& method)
{
    return match(method, [](const auto& each) { return problems(each); });
}

}

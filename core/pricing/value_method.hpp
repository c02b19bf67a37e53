#pragma once

#include "core/pricing/custom_figure.hpp"
#include "core/pricing/effective_price.hpp"
#include "core/pricing/lowest_price.hpp"
#include "core/pricing/percentage_preference.hpp"
#include "core/pricing/price_minus_band_value.hpp"
#include "core/pricing/price_minus_value.hpp"
#include "core/pricing/price_over_quality.hpp"
#include "core/pricing/price_plus_missing_quality.hpp"
#include "core/pricing/quality_over_price.hpp"
#include "core/pricing/quality_times_reference_over_price.hpp"

#include <variant>

namespace tender {

/// The ways in which bids are ranked by one figure made of price and quality, without points for price.
using ValueMethod = std::variant<QualityOverPrice, PriceOverQuality, QualityTimesReferenceOverPrice, PriceMinusValue,
                                 PriceMinusBandValue, PricePlusMissingQuality, EffectivePrice, PercentagePreference,
                                 LowestPrice, CustomFigure>;

[[nodiscard]] Better better(const ValueMethod& method);

/// One figure per offer, in the order of the offers. An error names the offer by its index.
[[nodiscard]] Evaluated evaluated(const ValueMethod& method, std::span<const Offer> offers);

/// Everything that makes the method unsound, to be refused at publication; empty when it is sound.
[[nodiscard]] RuleProblems problems(const ValueMethod& method);

}

#pragma once

#include "core/pricing/band_table.hpp"
#include "core/pricing/offer.hpp"

namespace tender {

/// Price less the money value of the band in which the quality lies, the lowest wins (Inera 2024: 17-20 points are
/// worth 700 kronor, 11-16 350, 6-10 150, 0-5 nothing).
///
/// - Zero quality: in its band, if there is one. Quality in no band: OutsideBands, never the nearest.
/// - Zero price, equal, one bid: nothing special. Negative figures stand. Negative quality: QualityOutOfRange.
/// - Missing or disqualified: not among the offers; changes nothing for the others.
struct PriceMinusBandValue {
    BandTable bands; ///< amounts are quality, figures are money

    friend bool operator==(const PriceMinusBandValue&, const PriceMinusBandValue&) = default;
};

[[nodiscard]] Evaluated evaluated(const PriceMinusBandValue& method, std::span<const Offer> offers);

[[nodiscard]] RuleProblems problems(const PriceMinusBandValue& method);

}

#pragma once

#include "core/pricing/band_table.hpp"
#include "core/pricing/points_checks.hpp"

namespace tender {

/// Points read from a published table of price ranges.
///
/// - Zero price: in the first band if that begins at zero, otherwise OutsideBands.
/// - Equal, one bid: nothing special; the points depend on no other bid.
/// - Outside every band, or between two (30.005 with a step of 0.01): OutsideBands, never the nearest.
/// - Negative: points below zero are possible only if the table holds them.
/// - Missing: the caller has no price to ask about. The lowest disqualified: changes nothing for the others.
struct PriceBands {

    Rational points_max; ///< no band gives more
    BandTable bands;     ///< amounts are prices, figures are points

    friend bool operator==(const PriceBands&, const PriceBands&) = default;
};

[[nodiscard]] Result<Rational, PriceError> points(const PriceBands& method, const Rational& own,
                                                  const PriceField& field);

[[nodiscard]] RuleProblems problems(const PriceBands& method);

}

#pragma once

#include "core/number/decimal.hpp"
#include "core/pricing/ceiling_share.hpp"
#include "core/pricing/custom_formula.hpp"
#include "core/pricing/excess_over_lowest.hpp"
#include "core/pricing/graduated_from_median.hpp"
#include "core/pricing/linear_between_actual.hpp"
#include "core/pricing/linear_between_set.hpp"
#include "core/pricing/linear_from_mean.hpp"
#include "core/pricing/linear_from_median.hpp"
#include "core/pricing/logarithmic.hpp"
#include "core/pricing/lowest_over_own.hpp"
#include "core/pricing/points_per_unit.hpp"
#include "core/pricing/price_bands.hpp"
#include "core/pricing/reference_over_own.hpp"

#include <optional>
#include <variant>

namespace tender {

/// The ways in which a price becomes points; more points are better.
using PointsMethod = std::variant<LowestOverOwn, ExcessOverLowest, LinearFromMean, LinearFromMedian,
                                  GraduatedFromMedian, LinearBetweenActual, LinearBetweenSet, Logarithmic,
                                  ReferenceOverOwn, CeilingShare, PriceBands, PointsPerUnit, CustomFormula>;

/// A points method as published: the method, and the rounding of the points if one was published.
struct PointsRule {
    PointsMethod method;
    std::optional<Rounding> rounding{}; ///< applied once, to the points; `Logarithmic` carries its own instead

    friend bool operator==(const PointsRule&, const PointsRule&) = default;
};

/// The points of one price among the prices that count, rounded once if that was published.
[[nodiscard]] Result<Rational, PriceError> price_points(const PointsRule& rule, const Rational& own,
                                                        const PriceField& field);

/// The most points that the invitation promises.
[[nodiscard]] const Rational& points_max(const PointsMethod& method);

/// Whether the points of a bid change when another bid comes or goes; if so, a disqualification needs a new figure for
/// every other bid, and the invitation should say so.
[[nodiscard]] bool depends_on_other_prices(const PointsMethod& method);

/// Everything that makes the rule unsound, to be refused at publication; empty when it is sound.
[[nodiscard]] RuleProblems problems(const PointsRule& rule);

}

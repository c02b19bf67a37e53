#pragma once

#include "core/pricing/points_checks.hpp"

namespace tender {

/// The Graduated Price Mechanism of the Scottish Government (Construction Policy Note CPN 3/2024), which makes a very
/// low price worth little: everybody starts from 100 marks; up to the point of inflection, which is the median plus
/// 2.5 %, a price loses 0.1 mark for each percentage point by which it is above the lowest; beyond it more.
///
///   inflection = median x (1 + inflection_percent / 100)
///   marks      = 100 - marks_per_percent_below x percent(min(own, inflection)) - marks_per_percent_above x rest
///
/// where percent(p) = 100 (p - lowest) / lowest and rest = percent(own) - percent(inflection), if positive.
/// points = points_max x marks / 100. Percentage points are exact, not whole. What is lost beyond the inflection has
/// to be published: there is no default.
///
/// - Zero lowest price: undefined (ZeroPrice). All equal, or one bid: full points.
/// - Negative: far above the inflection marks can fall below zero; they stand unless `floor_at_zero` was published.
/// - Missing: NotAmongPrices. Disqualified bids and rejected abnormally low ones are left out of lowest and median.
struct GraduatedFromMedian {

    Rational points_max;
    Rational marks_per_percent_above;
    Rational marks_per_percent_below = Rational{1} / Rational{10};
    Rational inflection_percent = Rational{5} / Rational{2};
    bool floor_at_zero = false;

    friend bool operator==(const GraduatedFromMedian&, const GraduatedFromMedian&) = default;
};

[[nodiscard]] Result<Rational, PriceError> points(const GraduatedFromMedian& method, const Rational& own,
                                                  const PriceField& field);

[[nodiscard]] RuleProblems problems(const GraduatedFromMedian& method);

}

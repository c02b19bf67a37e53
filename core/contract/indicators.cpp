#include "core/contract/indicators.hpp"

#include "core/number/percentage.hpp"

namespace tender {

namespace {

/// By how many percent of `base` the figure is better than it.
std::optional<Rational> better_by(const Rational& actual, const std::optional<Rational>& base, bool lower_is_better)
{
    if (!base || base->sign() <= 0) return std::nullopt;
    return percentage(lower_is_better ? *base - actual : actual - *base, *base);
}

}

std::optional<Rational> deviation(const Indicator& indicator, const Rational& actual)
{
    return better_by(actual, indicator.target, indicator.lower_is_better);
}

Rating rating_of(const Indicator& indicator, const Rational& actual)
{
    const auto by = deviation(indicator, actual);
    if (!by) return Rating::NotRated;
    if (*by > Rational{10}) return Rating::OverPerforming;
    if (*by >= Rational{-5}) return Rating::Green;
    if (*by >= Rational{-10}) return Rating::Amber;
    return Rating::Red;
}

Direction direction_of(const Indicator& indicator, const IndicatorFigure& figure)
{
    const auto by = better_by(figure.actual, figure.last_year, indicator.lower_is_better);
    if (!by) return Direction::NotKnown;
    const auto enough = Rational::fraction(5, 2).value();
    if (*by > enough) return Direction::Improved;
    if (*by < -enough) return Direction::Deteriorated;
    return Direction::Unchanged;
}

Rational RatingSummary::percent(Rating rating) const
{
    if (all == 0) return {};
    return percentage(Rational{counts.at(static_cast<std::size_t>(rating))}, Rational{all});
}

RatingSummary summary_of(const std::vector<Rating>& rated)
{
    RatingSummary summary;
    summary.all = rated.size();
    for (const auto rating : rated)
        ++summary.counts.at(static_cast<std::size_t>(rating));
    return summary;
}

}

#pragma once

#include "core/contract/contract.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace tender {

/// How a figure stands to its target, as the board papers of 2009 rated it: green within +10 % and -5 % of it, amber
/// missed by more than 5 % and up to 10 %, red by more, over-performing more than 10 % above. Exactly -5 % is green,
/// exactly -10 % amber, exactly +10 % green. Where lower is better the sides change. Without a target, or with one that
/// is zero or below, nothing is rated, because no percentage of it says anything.
enum class Rating { Green, Amber, Red, OverPerforming, NotRated };
inline constexpr std::size_t ratings = 5;

/// How a figure stands to the same period of last year: by more than 2.5 % better or worse, or neither. Not known
/// without a figure of last year, or with one that is zero or below.
enum class Direction { Improved, Deteriorated, Unchanged, NotKnown };

/// By how many percent of the target the figure is better (above 0) or worse; nothing where it is not rated.
[[nodiscard]] std::optional<Rational> deviation(const Indicator& indicator, const Rational& actual);
[[nodiscard]] Rating rating_of(const Indicator& indicator, const Rational& actual);
[[nodiscard]] Direction direction_of(const Indicator& indicator, const IndicatorFigure& figure);

/// How many figures have each rating, and what part that is of all.
struct RatingSummary {
    std::array<std::size_t, ratings> counts{}; ///< by `Rating`
    std::size_t all = 0;

    /// Exact percentage of all; papers print it to two places, a half up, and say that it is rounded. 0 of nothing.
    [[nodiscard]] Rational percent(Rating rating) const;
};
[[nodiscard]] RatingSummary summary_of(const std::vector<Rating>& rated);

}

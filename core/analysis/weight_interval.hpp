#pragma once

#include "core/analysis/reweighing.hpp"
#include "core/analysis/selection.hpp"
#include "core/result.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace tender {

/// What has to stay as it is.
enum class Held {
    Award,   ///< who is awarded
    Ranking, ///< who is in, and in which order
};

/// How an end was found.
enum class FoundBy {
    Line,    ///< exactly: the figures are straight lines between turns
    Halving, ///< to `width`: they are not
};

/// How far a weight can go in one direction.
struct WeightEnd {
    Rational at;
    /// It holds to the end of what a weight can be; the other members say nothing then.
    bool is_limit = true;
    bool holds_at = true; ///< whether it still holds exactly at `at`
    Selection becomes;    ///< who is awarded beyond
    FoundBy found_by = FoundBy::Line;
    Rational width; ///< with `Halving`: the turn lies between `at` and so much further out

    friend bool operator==(const WeightEnd&, const WeightEnd&) = default;
};

/// In which weights an outcome holds, all else as published.
struct WeightInterval {
    WeightPlace weight;
    WeightEnd lower;
    WeightEnd upper;
};

struct WeightRequest {
    std::size_t lot = 0;
    Held held = Held::Award;
    std::string gives_way{}; ///< the sibling that makes up for the change; empty: all in proportion
};

/// The interval around the published weight in which the outcome holds. Marks, prices and thresholds stay as they are;
/// with every weight the whole tender is evaluated again, so bids come in and go as their points pass thresholds.
///
/// Between turns totals are straight lines of a weight, which is confirmed at three points of each piece; ends are then
/// the exact crossings of lines. Where a published method rounds or divides, they are not, and an end is found by
/// halving: points a 64th of the way apart are evaluated outwards, and the first that differs is halved down to
/// `width`; a change that comes and goes between two such points is not seen.
///
/// Nothing when the lot is undecided at the published weight.
[[nodiscard]] std::optional<WeightInterval> weight_interval(const Scoresheet& sheet, const WeightPlace& weight,
                                                            const WeightRequest& request);

}

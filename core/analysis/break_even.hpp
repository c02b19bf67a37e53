#pragma once

#include "core/analysis/selection.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tender {

/// The price at which the award would turn for one bid, all else as it is.
struct BreakEven {
    std::size_t bid = 0; ///< index in the tender
    Rational price;      ///< as it counts now
    bool wins = false;   ///< it is awarded now: `turns` is the lowest price at which it no longer is
    /// To a hundredth of the currency's unit. For a bid that loses the highest price at which it would be awarded;
    /// nothing when no price from a hundredth up to its own does that, or, for one that wins, none up to a hundred
    /// times its own takes the award from it.
    std::optional<Rational> turns;
    /// Where totals are straight lines of this price on both sides of `turns`: exactly where they meet.
    std::optional<Rational> exact;
};

struct BreakEvens {
    std::vector<BreakEven> prices; ///< in the order of the ranking
    std::size_t left_out = 0;      ///< priced bids beyond the `most` that were asked for
};

/// The break-even price of the `most` best priced bids that came to the end of a lot with one winner, under the price
/// method of the model whatever it is: each price is put to the test by evaluating the whole tender, so that prices
/// that make others relative count for all. Found by halving between a price that turns the award and one that does
/// not; the two hundredths at the end are both confirmed. Where a method lets a bid win, lose and win again as its
/// price falls (one measured from the mean or median can), it is one such price and not all of them.
[[nodiscard]] BreakEvens break_even_prices(const Scoresheet& sheet, const Evaluation& evaluation, std::size_t lot,
                                           std::size_t most = SIZE_MAX);

}

#pragma once

#include "core/pricing/offer.hpp"

#include <optional>

namespace tender {

/// Where the lowest bid is not preferred, a percentage of that lowest bid (at most `cap`) is subtracted from each
/// preferred bid, for ranking only; the contract is at the bid as made. The lowest figure wins (California small
/// business preference: 5 % of the lowest bid, at most 50,000).
///
/// - A preferred bid is the lowest, or one of several equal lowest: nothing is subtracted, and a tie stays a tie.
/// - No preferred bid, one bid: the prices themselves. Zero lowest price: a preference of zero.
/// - Negative: cannot come out, as the rate is at most 1 and no preferred bid is below the lowest.
/// - The lowest disqualified: the preference is a percentage of the next lowest.
/// - Missing: not among the offers.
struct PercentagePreference {
    Rational rate; ///< above 0, at most 1
    std::optional<Rational> cap{};

    friend bool operator==(const PercentagePreference&, const PercentagePreference&) = default;
};

[[nodiscard]] Evaluated evaluated(const PercentagePreference& method, std::span<const Offer> offers);

/// What is subtracted from each preferred bid.
[[nodiscard]] Result<Rational, PriceError> preference_amount(const PercentagePreference& method,
                                                             std::span<const Offer> offers);

[[nodiscard]] RuleProblems problems(const PercentagePreference& method);

}

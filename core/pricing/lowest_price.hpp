#pragma once

#include "core/pricing/offer.hpp"

namespace tender {

/// The price itself, the lowest wins (PCR 2006 reg. 30 "lowest price").
///
/// - Zero: the lowest there can be; ask whether the price is abnormally low first. Equal: a tie. Negative:
/// NegativePrice.
/// - One bid: its price. Missing or disqualified: not among the offers; changes nothing for the others.
struct LowestPrice {
    friend bool operator==(const LowestPrice&, const LowestPrice&) = default;
};

[[nodiscard]] Evaluated evaluated(const LowestPrice& method, std::span<const Offer> offers);

[[nodiscard]] RuleProblems problems(const LowestPrice& method);

}

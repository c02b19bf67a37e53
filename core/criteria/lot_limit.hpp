#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tender {

/// By what permitted combinations of lots and bids are compared, once as many lots as possible are awarded: the sum of
/// the totals of the bids that win. Which of the two is published has to be the way in which totals rank, so that
/// a limit that binds nobody changes nothing.
enum class CombinationRule { HighestTotals, LowestTotals };

/// How many lots one bidder can be awarded, with the objective mechanism by which the lots are then given (Procurement
/// Act 2023 s.23).
struct LotLimit {
    std::int64_t most = 1;
    CombinationRule best = CombinationRule::HighestTotals;
    /// Every lot, the most important first: parts combinations of equal sum. Empty: nothing published parts them.
    std::vector<std::string> preference;
    /// Whether a lot that is nominated to a bidder counts as one of its lots.
    bool nominated_count = false;

    friend bool operator==(const LotLimit&, const LotLimit&) = default;
};

}

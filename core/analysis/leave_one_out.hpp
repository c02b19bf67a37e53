#pragma once

#include "core/analysis/reweighing.hpp"
#include "core/analysis/selection.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tender {

/// What leaving out one thing does to a lot.
struct WithoutOne {
    enum class What { Bid, Evaluator, Weight };
    What what = What::Bid;
    std::size_t bid = 0;       ///< for `Bid`: index in the tender
    std::size_t stage = 0;     ///< for `Evaluator`
    std::size_t evaluator = 0; ///< for `Evaluator`: layer of the stage's marks
    std::string id;            ///< of the bid, the seat, or the criterion or stage whose weight is set to zero
    Selection award;
    /// The bids that are ranked, best first; those that share a place in the order of the tender.
    std::vector<std::size_t> ranking;
    bool award_turns = false;
    /// Two bids that remain have changed their order, or one came in or went.
    bool order_turns = false;
};

struct WithoutEach {
    std::vector<WithoutOne> results;
    std::size_t untried = 0; ///< beyond the `most` that were asked for
};

/// A lot without each bid (the best first), each evaluator (where a published rule averages) and each weighted
/// criterion or stage, its siblings sharing its weight in proportion. A bid that is left out counts as withdrawn, so
/// that prices and shortlists are worked out again without it: a turned order of others is a rank reversal.
[[nodiscard]] WithoutEach leave_one_out(const Scoresheet& sheet, const Evaluation& evaluation, std::size_t lot,
                                        std::size_t most = SIZE_MAX);

}

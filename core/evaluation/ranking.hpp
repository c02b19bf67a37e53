#pragma once

#include "core/evaluation/evaluation.hpp"

namespace tender {

/// Orders the ranking of a lot by the totals of its bids, best first, and gives them places and gaps. Equal totals are
/// parted by the published rules in their order; where these are silent, bids share a place.
void rank_by_total(const Scoresheet& sheet, LotEvaluation& lot);

}

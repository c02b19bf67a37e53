#include "core/analysis/selection.hpp"

#include <algorithm>

namespace tender {

namespace {

Selection awarded(const LotEvaluation& lot)
{
    Selection selection;
    for (const auto place : lot.awarded.empty() ? lot.tied : lot.awarded)
        selection.bids.push_back(lot.bids[place].bid);
    std::ranges::sort(selection.bids);
    if (lot.awarded.empty()) selection.instead = lot.decided;
    return selection;
}

}

Selection selection_of(const LotEvaluation& lot, std::optional<std::size_t> stage)
{
    if (!stage) return awarded(lot);
    const auto done = std::ranges::find(lot.stages, *stage, &StageEvaluation::stage);
    if (done == lot.stages.end() || (lot.waits_at && *lot.waits_at <= *stage)) {
        // A lot that nobody is left in ends before its later stages; one that waits has not come to them.
        const bool ended = lot.decided == Decided::NobodyPassed;
        return {.bids = {}, .instead = ended ? std::nullopt : std::optional{Decided::Waiting}};
    }
    Selection selection;
    for (std::size_t place = 0; place < lot.bids.size(); ++place) {
        const auto& at = done->bids[place];
        if (at.reached && at.shortfalls.empty() && at.open.empty()) selection.bids.push_back(lot.bids[place].bid);
    }
    return selection;
}

}

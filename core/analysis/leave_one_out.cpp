#include "core/analysis/leave_one_out.hpp"

#include <algorithm>

namespace tender {

namespace {

/// Place and bid, best first, without one bid.
std::vector<std::pair<std::size_t, std::size_t>> order_of(const LotEvaluation& lot, std::optional<std::size_t> without)
{
    std::vector<std::pair<std::size_t, std::size_t>> order;
    for (const auto place : lot.ranking) {
        if (lot.bids[place].bid != without) order.emplace_back(lot.bids[place].place.value_or(1), lot.bids[place].bid);
    }
    std::ranges::sort(order);
    // Places are counted anew, so that a gap where the bid stood is no difference.
    std::size_t before = 0;
    std::size_t place = 0;
    for (auto& [number, bid] : order) {
        if (number != before) ++place;
        before = number;
        number = place;
    }
    return order;
}

class LeavingOut {
public:
    LeavingOut(const Scoresheet& sheet, const Evaluation& evaluation, std::size_t lot, std::size_t most)
        : sheet_{sheet}, index_{lot}, lot_{evaluation.lots[lot]}, bare_{bare(sheet.tender())}, most_{most}
    {}

    WithoutEach run()
    {
        for (const auto place : lot_.ranking)
            without_bid(lot_.bids[place].bid);
        for (std::size_t stage = 0; stage < sheet_.stages().size(); ++stage)
            without_evaluators(stage);
        for (const auto& weight : weights_of(sheet_.model())) {
            if (!has_room()) continue;
            auto model = reweighed(sheet_.model(), weight, {});
            if (!model) continue;
            auto tender = bare_;
            tender.model = std::move(*model);
            add({.what = WithoutOne::What::Weight, .id = weight.id}, sheet_.under(std::move(tender)), {});
        }
        return std::move(left_out_);
    }

private:
    /// Whether one more may be tried; counts it where not.
    bool has_room()
    {
        if (left_out_.results.size() < most_) return true;
        ++left_out_.untried;
        return false;
    }

    void without_bid(std::size_t bid)
    {
        if (!has_room()) return;
        auto tender = bare_;
        tender.bids[bid].status = BidStatus::Withdrawn;
        add({.what = WithoutOne::What::Bid, .bid = bid, .id = bare_.bids[bid].id}, sheet_.under(std::move(tender)),
            bid);
    }

    void without_evaluators(std::size_t stage)
    {
        const auto& marked = sheet_.stages()[stage];
        if (marked.marks.evaluators() < 2) return;
        for (std::size_t evaluator = 0; evaluator < marked.marks.evaluators(); ++evaluator) {
            if (!has_room()) continue;
            add({.what = WithoutOne::What::Evaluator,
                 .stage = stage,
                 .evaluator = evaluator,
                 .id = evaluator < marked.evaluators.size() ? marked.evaluators[evaluator] : std::string{}},
                sheet_.without_evaluator(stage, evaluator), {});
        }
    }

    void add(WithoutOne result, const Scoresheet& sheet, std::optional<std::size_t> without)
    {
        const auto all = evaluate(sheet);
        const auto& lot = all.lots[index_];
        result.award = selection_of(lot);
        for (const auto& [place, bid] : order_of(lot, without))
            result.ranking.push_back(bid);
        result.order_turns = order_of(lot, without) != order_of(lot_, without);
        auto before = selection_of(lot_);
        // That a bid which is left out is no longer awarded is no turn by itself.
        const bool was_awarded = without && std::ranges::binary_search(before.bids, *without);
        result.award_turns = !was_awarded && result.award != before;
        left_out_.results.push_back(std::move(result));
    }

    const Scoresheet& sheet_;
    std::size_t index_;
    const LotEvaluation& lot_;
    Tender bare_;
    std::size_t most_;
    WithoutEach left_out_;
};

}

WithoutEach leave_one_out(const Scoresheet& sheet, const Evaluation& evaluation, std::size_t lot, std::size_t most)
{
    return LeavingOut{sheet, evaluation, lot, most}.run();
}

}

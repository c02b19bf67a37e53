#include "core/analysis/dummy_bid.hpp"

#include <algorithm>

namespace tender {

namespace {

bool adds_marks(const Stage& stage)
{
    return stage.mark_rule == MarkRule::Sum || stage.mark_rule == MarkRule::TrimmedSum;
}

/// The members who would mark a stage, as far as the tender names its panel.
std::size_t members_named(const Tender& tender, const Stage& stage)
{
    if (!stage.scored_by.empty()) return stage.scored_by.size();
    return static_cast<std::size_t>(std::ranges::count_if(tender.panel, [&](const Panelist& seat) {
        return is_marking(seat.sits_as) &&
               (seat.scores.empty() || std::ranges::find(seat.scores, stage.id) != seat.scores.end());
    }));
}

/// The lots that the stages need, `lot` first: a large tender is not evaluated over and over for lots without bids.
void keep_lots(Tender& dummy, const std::string& lot)
{
    if (lot.empty()) return;
    dummy.lots.push_back({.id = lot, .title = {}, .nominated = {}});
    for (auto& stage : dummy.model.stages) {
        if (stage.lots.empty()) continue;
        const bool here = std::ranges::find(stage.lots, lot) != stage.lots.end();
        stage.lots = {here ? lot : stage.lots.front()};
        if (find_lot(dummy, stage.lots.front()) == nullptr)
            dummy.lots.push_back({.id = stage.lots.front(), .title = {}, .nominated = {}});
    }
}

PriceOffer offer_of(const PriceRules& rules, const Rational& amount)
{
    PriceOffer offer{.currency = rules.currency, .amount = {}, .rates = {}, .periods = {}};
    switch (rules.basis) {
    case PriceBasis::Amount:
        offer.amount = amount;
        break;
    case PriceBasis::Schedule: {
        auto left = amount;
        for (const auto& item : rules.items) {
            const auto rate = Rational::fraction(left, item.volume);
            offer.rates.push_back({.item = item.id, .rate = rate.value_or(Rational{})});
            if (rate) left = Rational{};
        }
        break;
    }
    case PriceBasis::WholeLife:
        // A period of no days is not discounted, so that the amount is its own net present value.
        offer.periods.push_back({.days = 0, .amount = amount});
        break;
    }
    return offer;
}

/// Adds a bid and its marks.
class Entering {
public:
    /// `members`: how many mark each stage.
    Entering(Tender& dummy, std::string lot, std::vector<std::size_t> members)
        : dummy_{dummy}, lot_{std::move(lot)}, members_{std::move(members)}
    {}

    void enter(const DummyBid& made_up, std::size_t number)
    {
        Bid bid;
        bid.id = "bid-" + std::string(1, static_cast<char>('a' + static_cast<int>(number)));
        bid.bidder = bid.id;
        bid.lot = lot_;
        const auto minutes = static_cast<std::int64_t>(number) * 60;
        // One minute after the other, so that a published tie-break by receipt has something to go by.
        if (const auto received = Timestamp::from_seconds_since_1970(minutes)) bid.received = *received;
        bid.note = "Made up for a dry run.";
        const auto priced =
            std::ranges::find_if(dummy_.model.stages, [](const Stage& stage) { return stage.price.has_value(); });
        if (made_up.price && priced != dummy_.model.stages.end()) bid.price = offer_of(*priced->price, *made_up.price);
        dummy_.bidders.push_back({.id = bid.id,
                                  .name = dummy_name(number) + " (made up)",
                                  .illustrative = true,
                                  .preferred = false,
                                  .note = {}});
        dummy_.bids.push_back(bid);
        dummy_.consensus.push_back({.bid = bid.id, .marks = {}});
        for (std::size_t stage = 0; stage < dummy_.model.stages.size(); ++stage) {
            if (stage < made_up.marks.size()) mark(stage, bid.id, made_up.marks[stage]);
        }
    }

private:
    static Mark mark_of(const Criterion& question, std::string mark)
    {
        Mark given;
        given.criterion = question.id;
        given.mark = std::move(mark);
        given.reason = "Made up for a dry run.";
        return given;
    }

    void mark(std::size_t index, const std::string& bid, const std::vector<std::string>& marks)
    {
        const auto& stage = dummy_.model.stages[index];
        if (!is_run_for(stage, lot_)) return;
        std::size_t next = 0;
        for (const auto* question : questions_of(stage.criteria)) {
            if (question->mandatory) {
                dummy_.consensus.back().marks.push_back(mark_of(*question, mark_pass));
            } else if (next < marks.size()) {
                give(index, bid, mark_of(*question, marks[next++]));
            }
        }
    }

    void give(std::size_t stage, const std::string& bid, const Mark& mark)
    {
        if (dummy_.model.stages[stage].mark_rule == MarkRule::Consensus)
            return dummy_.consensus.back().marks.push_back(mark);
        for (std::size_t member = 0; member < members_[stage]; ++member) {
            const auto& seat = dummy_.panel[member].id;
            auto sheet = std::ranges::find_if(dummy_.sheets,
                                              [&](const Sheet& each) { return each.by == seat && each.bid == bid; });
            if (sheet == dummy_.sheets.end())
                sheet = dummy_.sheets.insert(sheet, Sheet{.by = seat, .bid = bid, .marks = {}});
            sheet->marks.push_back(mark);
        }
    }

    Tender& dummy_;
    std::string lot_;
    std::vector<std::size_t> members_;
};

}

std::string dummy_name(std::size_t bid)
{
    return "Bid " + std::string(1, static_cast<char>('A' + static_cast<int>(bid)));
}

std::size_t dummy_members(const Tender& tender, const Stage& stage)
{
    if (stage.mark_rule == MarkRule::Consensus) return 1;
    const auto least = 2 * static_cast<std::uint64_t>(stage.trim < 0 ? 0 : stage.trim) + 1;
    const std::uint64_t named = adds_marks(stage) ? members_named(tender, stage) : 1;
    return static_cast<std::size_t>(
        std::min<std::uint64_t>(std::max({least, named, std::uint64_t{1}}), dummy_members_max));
}

Tender dummy_tender(const Tender& tender, const std::string& lot, const std::vector<DummyBid>& bids)
{
    Tender dummy;
    dummy.id = tender.id;
    dummy.title = tender.title;
    dummy.illustrative = {"All bids, members and marks are made up for a dry run of the model."};
    dummy.model = tender.model;
    dummy.model.lot_limit.reset();
    keep_lots(dummy, lot);
    std::vector<std::size_t> members;
    for (const auto& stage : tender.model.stages)
        members.push_back(dummy_members(tender, stage));
    for (std::size_t member = 0; member < (members.empty() ? 0 : std::ranges::max(members)); ++member) {
        const auto number = std::to_string(member + 1);
        Panelist seat;
        seat.id = "member-" + number;
        seat.role = "Made-up member " + number;
        dummy.panel.push_back(std::move(seat));
    }
    Entering entering{dummy, lot, std::move(members)};
    for (std::size_t number = 0; number < bids.size(); ++number)
        entering.enter(bids[number], number);
    return dummy;
}

}

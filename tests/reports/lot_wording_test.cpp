#include "reports/text/lot_wording.hpp"
#include "reports/text/result_wording.hpp"
#include "tests/reports/paper_fixture.hpp"
#include "tests/reports/wording_check.hpp"

using namespace tender;

namespace {

/// Two lots, two bidders, one lot each: quality of 60 points alone.
Tender limited(const char* coast_north, const char* coast_south, const char* hills_north, const char* hills_south)
{
    auto tender = lots_tender();
    tender.model.stages.pop_back();
    tender.model.weights_sum = 60;
    tender.model.stages.back().threshold.reset();
    tender.model.lot_limit = LotLimit{.most = 1, .best = CombinationRule::HighestTotals};
    tender.lots[0].nominated.reset();
    tender.bids.clear();
    tender.consensus.clear();
    const auto add = [&](const std::string& id, const std::string& bidder, const std::string& lot, const char* mark) {
        if (mark == nullptr) return;
        auto bid = bid_of(bidder, lot, nullptr);
        bid.id = id;
        tender.bids.push_back(bid);
        tender.consensus.push_back({id, marks("pass", mark, mark)});
    };
    add("coast-north", "north", "a", coast_north);
    add("coast-south", "south", "a", coast_south);
    add("hills-north", "north", "b", hills_north);
    add("hills-south", "south", "b", hills_south);
    return tender;
}

std::string decided_text(const Tender& tender, std::size_t lot)
{
    const PaperSource source{tender};
    return decided_wording(*source.sheet, source.evaluation.lots[lot]);
}

std::string together(const Tender& tender)
{
    const PaperSource source{tender};
    return combination_wording(*source.sheet, source.evaluation);
}

}

TEST_CASE("a lot that the limit moves says whom it would have gone to, and why it does not", "[reports][text][lots]")
{
    const auto tender = limited("5", "4", "4", "1");
    CHECK(
        decided_text(tender, 0) ==
        "The best permitted combination of lots awards this lot to Southern Reading. Without the limit of one lot per "
        "bidder, Northern Books would have been awarded this lot. Northern Books holds its limit of one lot with "
        "\"Hills\".");
    CHECK(together(tender) ==
          "Under the limit of one lot per bidder the lots are awarded together. The best permitted combination awards "
          "two "
          "lots with totals that add up to 96.00. The next best awards two lots with the sum 72.00, 24.00 less: "
          "\"Coast\" to Northern Books and \"Hills\" to Southern Reading.");
    const PaperSource source{tender};
    CHECK(limit_note(*source.sheet, source.evaluation, "coast-north") ==
          "Northern Books holds its limit of one lot with \"Hills\". This lot goes to Southern Reading.");
    CHECK(limit_note(*source.sheet, source.evaluation, "hills-north").empty());
}

TEST_CASE("every way of a limit with lots has its own sentences", "[reports][text][lots]")
{
    std::vector<std::string> texts;
    texts.push_back(decided_text(limited("5", "4", "4", "1"), 0));
    texts.push_back(decided_text(limited("5", nullptr, "4", nullptr), 1));
    CHECK(texts.back().starts_with("No bid is left that can be awarded this lot."));
    texts.push_back(decided_text(limited("4", "3", "3", "2"), 0));
    texts.push_back(decided_text(limited("4", nullptr, "4", nullptr), 0));
    auto waiting = limited("5", "4", "4", "1");
    waiting.consensus.pop_back();
    texts.push_back(decided_text(waiting, 0));
    auto parted = limited("4", "3", "3", "2");
    parted.model.tie_power = "The panel parts ties.";
    parted.tie_decisions = {{"b", {}, {"hills-south"}, parted.model.tie_power, "It is nearer"}};
    texts.push_back(decided_text(parted, 1));
    CHECK(texts.back().ends_with("(The panel parts ties.), for this reason: It is nearer."));
    check_sentences(texts);

    auto preferred = limited("4", "3", "3", "2");
    preferred.model.lot_limit->preference = {"b", "a"};
    check_sentences({together(limited("5", "4", "4", "1")), together(limited("4", "3", "3", "2")), together(waiting),
                     together(parted), together(preferred), together(limited("5", nullptr, "4", nullptr))});
    check_sentences({lot_limit_wording(preferred), lot_limit_wording(parted), lot_limit_wording(waiting)});
    CHECK(lot_limit_wording(lots_tender()).empty());
    CHECK(together(lots_tender()).empty());
}

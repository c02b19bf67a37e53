#include "tests/core/evaluation/evaluating.hpp"

#include "core/evaluation/lot_figure.hpp"

#include <rapidcheck.h>

#include <random>

using namespace tender;
using namespace tender::building;

namespace {

/// One question of 100 points; each row is a lot, each text the mark of a bidder there ("" for no bid). Bids are called
/// after lot and bidder: "north/a" would be no id, so "north-a".
Tender lots_of(const std::vector<std::vector<std::string>>& marks_by_lot, std::int64_t most = 1)
{
    static const std::vector<std::string> lots{"north", "south", "west", "east"};
    static const std::vector<std::string> bidders{"a", "b", "c", "d"};
    Model model;
    model.scales = {range_scale("0-100", 0, 100)};
    model.stages = {stage_of("quality", CountsAsPoints{}, 100, {question("q", 100, "0-100")})};
    model.lot_limit = LotLimit{.most = most, .best = CombinationRule::HighestTotals};
    auto tender = tender_of(std::move(model), {});
    for (const auto& id : bidders) {
        Bidder bidder;
        bidder.id = id;
        bidder.name = "Bidder " + id;
        tender.bidders.push_back(std::move(bidder));
    }
    for (std::size_t lot = 0; lot < marks_by_lot.size(); ++lot) {
        tender.lots.push_back({.id = lots[lot], .title = lots[lot], .nominated = {}});
        for (std::size_t bidder = 0; bidder < marks_by_lot[lot].size(); ++bidder) {
            if (marks_by_lot[lot][bidder].empty()) continue;
            Bid bid;
            bid.id = lots[lot] + "-" + bidders[bidder];
            bid.bidder = bidders[bidder];
            bid.lot = lots[lot];
            agree(tender, bid.id, {{"q", marks_by_lot[lot][bidder]}});
            tender.bids.push_back(std::move(bid));
        }
    }
    return tender;
}

/// What each lot is awarded, "-" for nobody.
Ids awards(const Tender& tender)
{
    Ids awards;
    for (std::size_t lot = 0; lot < tender.lots.size(); ++lot) {
        const auto awarded = Assessment{tender, lot}.awarded();
        awards.push_back(awarded.empty() ? "-" : awarded.front());
    }
    return awards;
}

TieDecision parting(const std::string& lot, const std::string& bid)
{
    return {.lot = lot, .stage = {}, .bids = {bid}, .power = "The panel parts ties.", .reason = "It is nearer."};
}

}

TEST_CASE("a bidder at its limit is passed over, with the lots that it holds", "[core][evaluation][lots]")
{
    const auto tender = lots_of({{"90", "79"}, {"85", "60"}, {"70", "75"}}, 1);
    // a and b can have one lot each: north to a and west to b leave south empty, as does every other pair.
    const Assessment south{tender, 1};
    CHECK(awards(tender) == Ids{"north-a", "-", "west-b"});
    CHECK(south.decided() == Decided::LimitReached);
    REQUIRE(south.lot().limit);
    CHECK(south.lot().limit->alone == Decided::ByTotal);
    REQUIRE(south.lot().limit->passed_over.size() == 2);
    CHECK(south.lot().limit->passed_over[0].holds == Ids{"north"});
    CHECK(south.lot().limit->passed_over[1].holds == Ids{"west"});
    const auto& combination = south.all().combination;
    REQUIRE(combination);
    CHECK(combination->parted_by == PartedBy::Sum);
    CHECK(combination->best == CombinedSum{2, 165});
    // 90 + 75 against 79 + 85
    REQUIRE(combination->runner_up);
    CHECK(combination->runner_up->gap == Rational{1});
}

TEST_CASE("the sum decides, not who comes first lot by lot", "[core][evaluation][lots]")
{
    const auto tender = lots_of({{"90", "88"}, {"85", "40"}});
    CHECK(awards(tender) == Ids{"north-b", "south-a"});
    const Assessment north{tender, 0};
    CHECK(north.decided() == Decided::ByCombination);
    CHECK(north.lot().limit->alone == Decided::ByTotal);
    CHECK(north.lot().limit->awarded_alone == std::vector<std::size_t>{0});
    CHECK(north.lot().limit->passed_over == std::vector{PassedOver{0, {"south"}}});
    CHECK(Assessment{tender, 1}.decided() == Decided::ByTotal);
    const auto& next = north.all().combination->runner_up;
    REQUIRE(next);
    CHECK(next->reached == CombinedSum{2, 130});
    CHECK(next->gap == Rational{43});
    CHECK(next->bids == std::vector<std::size_t>{0, 3});
}

TEST_CASE("a limit that binds nobody changes nothing", "[core][evaluation][lots]")
{
    auto tender = lots_of({{"90", "88"}, {"85", "40"}}, 2);
    CHECK(awards(tender) == Ids{"north-a", "south-a"});
    CHECK(Assessment{tender, 0}.decided() == Decided::ByTotal);
    CHECK(Assessment{tender, 0}.lot().limit->passed_over.empty());
    // The published tie-break keeps its word within a lot.
    auto tied = lots_of({{"90", "90"}, {"40", ""}}, 2);
    tied.model.tie_break = {TieByEarlierReceipt{}};
    bid(tied, "north-b").received = Timestamp::from_iso("2009-05-14T10:12:01Z").value();
    CHECK(awards(tied) == Ids{"north-b", "south-a"});
    CHECK(Assessment{tied, 0}.decided() == Decided::ByTieBreak);
    CHECK(Assessment{tied, 0}.all().combination->parted_by == PartedBy::TieBreak);
}

TEST_CASE("as many lots as possible are awarded first", "[core][evaluation][lots]")
{
    // a alone bids for south: it has to leave north to b, though 90 + 0 would be the higher sum.
    CHECK(awards(lots_of({{"90", "1"}, {"5", ""}})) == Ids{"north-b", "south-a"});
}

TEST_CASE("only bids that the lot leaves in play can win", "[core][evaluation][lots]")
{
    auto tender = lots_of({{"90", "88"}, {"85", "40"}});
    tender.model.threshold = 50;
    CHECK(awards(tender) == Ids{"north-b", "south-a"});
    tender.model.threshold = 89;
    // Only a is left, in the north.
    CHECK(awards(tender) == Ids{"north-a", "-"});
    CHECK(Assessment{tender, 1}.decided() == Decided::NobodyPassed);
}

TEST_CASE("combinations of the same sum stay a tie unless something published parts them", "[core][evaluation][lots]")
{
    auto tender = lots_of({{"80", "70"}, {"60", "50"}});
    CHECK(awards(tender) == Ids{"-", "-"});
    for (const std::size_t lot : {0U, 1U}) {
        CHECK(Assessment{tender, lot}.decided() == Decided::Tie);
        CHECK(Assessment{tender, lot}.lot().tied.size() == 2);
    }
    CHECK(Assessment{tender}.all().combination->parted_by == PartedBy::Nothing);
    CHECK_FALSE(Assessment{tender}.all().combination->runner_up);
    SECTION("the published preference of lots")
    {
        tender.model.lot_limit->preference = {"north", "south"};
        CHECK(awards(tender) == Ids{"north-a", "south-b"});
        CHECK(Assessment{tender}.all().combination->parted_by == PartedBy::Preference);
        tender.model.lot_limit->preference = {"south", "north"};
        CHECK(awards(tender) == Ids{"north-b", "south-a"});
    }
    SECTION("the panel, by its published power, once for both lots")
    {
        tender.model.tie_power = "The panel parts ties.";
        tender.tie_decisions = {parting("south", "south-a")};
        CHECK(awards(tender) == Ids{"north-b", "south-a"});
        CHECK(Assessment{tender, 0}.decided() == Decided::ByCombination);
        CHECK(Assessment{tender, 1}.decided() == Decided::ByTotal);
        CHECK(Assessment{tender}.all().combination->parted_by == PartedBy::Panel);
        tender.tie_decisions = {parting("south", "south-b")};
        CHECK(awards(tender) == Ids{"north-a", "south-b"});
        CHECK(Assessment{tender, 1}.decided() == Decided::ByPanel);
    }
}

TEST_CASE("lots wait for each other under a limit", "[core][evaluation][lots]")
{
    auto tender = lots_of({{"90", "88"}, {"85", "40"}});
    tender.consensus.pop_back();
    CHECK(awards(tender) == Ids{"-", "-"});
    CHECK(Assessment{tender, 0}.decided() == Decided::WaitsForLots);
    CHECK(Assessment{tender, 0}.ranking() == Ids{"north-a", "north-b"});
    CHECK(Assessment{tender, 1}.decided() == Decided::Waiting);
    CHECK(Assessment{tender}.all().combination->parted_by == PartedBy::Waiting);
    tender.model.lot_limit.reset();
    CHECK(Assessment{tender, 0}.decided() == Decided::ByTotal);
    CHECK_FALSE(Assessment{tender}.all().combination);
}

TEST_CASE("a nominated lot counts only where that is published", "[core][evaluation][lots]")
{
    auto tender = lots_of({{"90", "88"}, {"85", "40"}, {"10", ""}}, 2);
    tender.lots[2].nominated = Nomination{"a", "Continuity of care"};
    CHECK(awards(tender) == Ids{"north-a", "south-a", "west-a"});
    tender.model.lot_limit->nominated_count = true;
    CHECK(awards(tender) == Ids{"north-b", "south-a", "west-a"});
    CHECK(Assessment{tender, 0}.lot().limit->passed_over == std::vector{PassedOver{0, {"south", "west"}}});
    tender.model.lot_limit->most = 1;
    CHECK(awards(tender) == Ids{"north-b", "-", "west-a"});
}

TEST_CASE("the lowest sum is the best where the lower total ranks higher", "[core][evaluation][lots]")
{
    auto tender = lots_of({{"1", "1"}, {"1", "1"}});
    tender.model.stages = {price_stage("offer", CountsAsEvaluated{}, LowestPrice{})};
    tender.model.lot_limit->best = CombinationRule::LowestTotals;
    tender.consensus.clear();
    for (const auto& [id, pounds] : std::vector<std::pair<std::string, int>>{
             {"north-a", 100}, {"north-b", 110}, {"south-a", 200}, {"south-b", 260}})
        bid(tender, id).price = amount(pounds);
    CHECK(awards(tender) == Ids{"north-b", "south-a"});
    const Assessment outcome{tender};
    CHECK(outcome.all().combination->best == CombinedSum{2, 310});
    CHECK(outcome.all().combination->runner_up->gap == Rational{50});
}

TEST_CASE("the sum of a combination is a figure with the totals under it", "[core][evaluation][lots]")
{
    const Assessment outcome{lots_of({{"90", "88"}, {"85", "40"}})};
    const auto figure = explain(outcome.sheet(), outcome.all(), combination_name, {});
    REQUIRE(figure);
    CHECK(figure->value == Rational{173});
    CHECK(figure->working == "88 + 85");
    CHECK(figure->parts.size() == 2);
    CHECK(figure->parts[0].name == "north-b/total");
    auto tied = lots_of({{"80", "70"}, {"60", "50"}});
    const Assessment undecided{tied};
    CHECK_FALSE(explain(undecided.sheet(), undecided.all(), combination_name, {}));
    tied.model.lot_limit.reset();
    const Assessment unlimited{tied};
    CHECK_FALSE(explain(unlimited.sheet(), unlimited.all(), combination_name, {}));
}

TEST_CASE("a combination does not depend on the order of lots, bids or bidders", "[core][evaluation][lots]")
{
    CHECK(rc::check("told the same of every arrangement", [] {
        std::mt19937 random{*rc::gen::arbitrary<std::uint32_t>()};
        const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
        std::vector<std::vector<std::string>> rows(2 + below(3));
        for (auto& row : rows) {
            for (int bidder = 0; bidder < 4; ++bidder)
                row.push_back(below(4) == 0 ? "" : std::to_string(50 + 5 * below(4)));
        }
        auto tender = lots_of(rows, static_cast<std::int64_t>(1 + below(2)));
        if (below(2) == 0) tender.model.tie_break = {TieByEarlierReceipt{}};
        for (auto& bid : tender.bids)
            bid.received =
                Timestamp::from_seconds_since_1970(static_cast<std::int64_t>(1'000'000'000 + below(3))).value();
        if (below(3) == 0) {
            for (const auto& lot : tender.lots)
                tender.model.lot_limit->preference.push_back(lot.id);
        }
        if (!tender.bids.empty() && below(2) == 0) {
            tender.model.tie_power = "The panel parts ties.";
            const auto& first = tender.bids[below(tender.bids.size())];
            tender.tie_decisions = {parting(first.lot, first.id)};
        }
        auto mixed = tender;
        std::shuffle(mixed.lots.begin(), mixed.lots.end(), random);
        std::shuffle(mixed.bids.begin(), mixed.bids.end(), random);
        std::shuffle(mixed.bidders.begin(), mixed.bidders.end(), random);
        std::shuffle(mixed.consensus.begin(), mixed.consensus.end(), random);
        RC_ASSERT(told(mixed) == told(tender));
    }));
}

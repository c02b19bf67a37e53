#include "tests/core/procedure/given.hpp"

using namespace tender;
using namespace tender::building;

namespace {

const std::string power = "The panel parts ties.";

ReceiveBid bid_for(const std::string& lot, const std::string& bidder)
{
    auto received = receipt(bidder);
    received.bid.id = lot + "-" + bidder;
    received.bid.lot = lot;
    return received;
}

/// Bidders a and b bid for two lots and can have one each. The texts are the marks of north-a, north-b, south-a and
/// south-b, one question of 50 points.
std::vector<Command> marked(const std::array<const char*, 4>& given)
{
    Life life;
    auto define = life.define();
    define.model = {};
    define.model.scales = {steps_to("0-5", 5)};
    define.model.stages = {stage_of("quality", CountsAsPoints{}, 50, {question("q1", 50)})};
    define.model.lot_limit = LotLimit{.most = 1, .best = CombinationRule::HighestTotals};
    define.model.tie_power = power;
    define.lots = {{.id = "north", .title = "North", .nominated = {}},
                   {.id = "south", .title = "South", .nominated = {}}};
    std::vector<Command> commands{life.create(), define, PublishTender{"f00d"}};
    const std::array<std::pair<const char*, const char*>, 4> bids{
        {{"north", "a"}, {"north", "b"}, {"south", "a"}, {"south", "b"}}};
    for (const auto& [lot, bidder] : bids)
        commands.emplace_back(bid_for(lot, bidder));
    for (std::size_t i = 0; i < bids.size(); ++i)
        commands.emplace_back(agreed(std::string{bids[i].first} + "-" + bids[i].second, {{"q1", given[i]}}));
    return commands;
}

Recommend recommending_for(const std::string& lot, const std::vector<std::string>& bids)
{
    auto recommend = recommending(bids);
    recommend.recommendation.lot = lot;
    return recommend;
}

DecideTie choosing_for(const std::string& lot, const std::string& bid)
{
    return {{.lot = lot, .stage = {}, .bids = {bid}, .power = power, .reason = "It is nearer."}};
}

}

TEST_CASE("a recommendation follows the best permitted combination of lots", "[core][procedure][lots]")
{
    // Alone a would have both: 50 and 40 points. Together b 40 + a 40 is more than a 50 + b 10.
    const auto closed = GivenCommands{marked({"5", "4", "4", "1"})}.also(CloseStage{"quality"});
    closed.when(recommending_for("north", {"north-b"})).then_accepted();
    closed.when(recommending_for("south", {"south-a"})).then_accepted();
    closed.when(recommending_for("north", {"north-a"})).then_refused(ResultDiffers{{"north-a"}, {"north-b"}});
    closed.when(recommending_for("north", {})).then_accepted();
}

TEST_CASE("combinations that tie are parted by the panel before anything is recommended", "[core][procedure][lots]")
{
    const auto tied = GivenCommands{marked({"4", "3", "3", "2"})}.also(CloseStage{"quality"});
    tied.when(recommending_for("south", {"south-a"})).then_refused(ResultTied{{"south-a", "south-b"}});
    tied.when(choosing_for("south", "north-a")).then_refused(ResultTied{{"north-a"}});
    const auto decided = tied.also(choosing_for("south", "south-b"));
    decided.when(recommending_for("south", {"south-b"})).then_accepted();
    decided.when(recommending_for("north", {"north-a"})).then_accepted();
    decided.when(choosing_for("north", "north-a")).then_refused(NothingToDecide{"north"});
}

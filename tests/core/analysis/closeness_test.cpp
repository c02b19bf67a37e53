#include "core/analysis/closeness.hpp"
#include "tests/core/evaluation/evaluating.hpp"

using namespace tender;
using namespace tender::building;

namespace {

const WeightPlace& weight_named(const std::vector<WeightPlace>& weights, std::string_view id)
{
    for (const auto& weight : weights) {
        if (weight.id == id) return weight;
    }
    FAIL("no weight " << id);
    return weights.front();
}

Closeness close_to(const Assessment& assessed, const ClosenessRequest& request = {})
{
    InOrder executor;
    return closeness_of(assessed.sheet(), assessed.all(), request, executor).value();
}

/// The tender of the field guide's reversal: 60/40, price 40 × lowest ÷ own; A with quality 70 at 140, B with 50 at 80,
/// C at 40 with a quality too low to matter.
Tender reversal()
{
    Model model;
    model.weights_sum = 100;
    model.scales = {range_scale("0-100", 0, 100, Rational{1})};
    model.stages = {stage_of("quality", CountsAsWeight{60}, 60, {question("q", 60, "0-100")}),
                    price_stage("offer", CountsAsWeight{40}, points(LowestOverOwn{40}))};
    auto tender = tender_of(std::move(model), {"a", "b", "c"});
    agree(tender, "a", {{"q", "70"}});
    agree(tender, "b", {{"q", "50"}});
    agree(tender, "c", {{"q", "0"}});
    bid(tender, "a").price = amount(140);
    bid(tender, "b").price = amount(80);
    bid(tender, "c").price = amount(40);
    return tender;
}

}

TEST_CASE("a weight's interval ends exactly where two bids meet", "[core][analysis]")
{
    // Quality brings 44 and 36 of 60, price 320/11 and 40 of 40: B is ahead.
    auto tender = quality_and_price_tender();
    tender.consensus.clear();
    agree(tender, "a", {{"q1", "4"}, {"q2", "3"}});
    agree(tender, "b", {{"q1", "3"}, {"q2", "3"}});
    bid(tender, "a").price = amount(110);
    const Assessment assessed{tender};
    CHECK(assessed.awarded() == Ids{"b"});
    const auto weights = weights_of(tender.model);
    const auto interval = weight_interval(assessed.sheet(), weight_named(weights, "quality"), {}).value();
    // Shares 11/15 and 9/15 of quality, 8/11 and 1 of price: they meet where w × 2/15 = (100 − w) × 3/11.
    CHECK(interval.upper.at == Rational{4500} / Rational{67});
    CHECK_FALSE(interval.upper.holds_at);
    CHECK(interval.upper.found_by == FoundBy::Line);
    CHECK(interval.upper.becomes.bids == std::vector<std::size_t>{0});
    CHECK(interval.lower.is_limit);
    CHECK(interval.lower.at == Rational{});
}

TEST_CASE("leaving out a bid that loses can turn the order of others", "[core][analysis]")
{
    const Assessment assessed{reversal()};
    CHECK(exact_text(*assessed.bid("a").total - *assessed.bid("b").total) == exact_text(Rational{24} / Rational{7}));
    const auto without = leave_one_out(assessed.sheet(), assessed.all(), 0).results;
    const auto found = std::ranges::find_if(without, [](const WithoutOne& one) { return one.id == "c"; });
    REQUIRE(found != without.end());
    CHECK(found->order_turns);
    CHECK(found->ranking == std::vector<std::size_t>{1, 0});
}

TEST_CASE("the award's turn when a losing bid goes is told", "[core][analysis]")
{
    auto tender = reversal();
    tender.consensus.back() = {.bid = "c", .marks = marks({{"q", "0"}})};
    // C at 100 is no measure of price: without it nothing changes.
    bid(tender, "c").price = amount(100);
    const Assessment assessed{tender};
    const auto without = leave_one_out(assessed.sheet(), assessed.all(), 0);
    for (const auto& one : without.results) {
        if (one.id == "c") CHECK_FALSE(one.order_turns);
    }
}

TEST_CASE("the break-even price is the last hundredth that wins", "[core][analysis]")
{
    auto tender = quality_and_price_tender();
    std::get<PointsRule>(tender.model.stages[1].price->method).method = CeilingShare{.points_max = 40, .ceiling = 200};
    const Assessment assessed{tender};
    const auto prices = break_even_prices(assessed.sheet(), assessed.all(), 0).prices;
    REQUIRE(prices.size() == 2);
    CHECK(prices[0].wins);
    CHECK_FALSE(prices[1].wins);
    // A has 52 of quality and 20 of price, B 36 and 24: B needs 12 points more, 60 pounds less; at 20 they tie.
    CHECK(prices[1].exact == Rational{20});
    CHECK(prices[1].turns == Rational{1999} / Rational{100});
    CHECK(prices[0].exact == Rational{160});
    CHECK(prices[0].turns == Rational{160});
}

TEST_CASE("no price turns what quality alone decides", "[core][analysis]")
{
    auto tender = quality_and_price_tender();
    tender.model.stages[0].counts = CountsAsWeight{99};
    tender.model.stages[1].counts = CountsAsWeight{1};
    std::get<PointsRule>(tender.model.stages[1].price->method).method = LowestOverOwn{1};
    const Assessment assessed{tender};
    const auto found = break_even_prices(assessed.sheet(), assessed.all(), 0);
    for (const auto& price : found.prices)
        CHECK_FALSE(price.turns);
}

TEST_CASE("a threshold's margin counts points and marks", "[core][analysis]")
{
    auto tender = quality_and_price_tender();
    tender.model.stages[0].threshold = 40;
    const Assessment assessed{tender};
    const auto margins = threshold_margins(assessed.sheet(), assessed.lot());
    REQUIRE(margins.size() == 2);
    CHECK(margins[0].reached == Rational{52});
    CHECK(margins[0].steps == std::size_t{2}); // 12 points above: two steps of 8 fall below
    CHECK(margins[1].reached == Rational{36});
    CHECK(margins[1].steps == std::size_t{1}); // 4 points short: one step of 4 or 8
}

TEST_CASE("closeness of all-equal, single, empty and unpriced lots is a clear answer", "[core][analysis]")
{
    auto equal = quality_and_price_tender();
    equal.consensus.clear();
    for (const auto* id : {"a", "b"}) {
        agree(equal, id, {{"q1", "3"}, {"q2", "3"}});
        bid(equal, id).price = amount(100);
    }
    const Assessment assessed{equal};
    const auto close = close_to(assessed);
    CHECK(close.award->stands.instead == Decided::Tie);
    CHECK(close.award->marks == std::size_t{1});

    auto none = quality_and_price_tender();
    none.bids.clear();
    none.consensus.clear();
    const Assessment empty{none};
    CHECK_FALSE(close_to(empty).award);

    auto one = quality_and_price_tender();
    one.bids.pop_back();
    one.consensus.pop_back();
    const Assessment single{one};
    const auto alone = close_to(single);
    CHECK_FALSE(alone.award->marks);
    CHECK(alone.without.results.size() >= 1);
}

TEST_CASE("asking how close it was can be stopped", "[core][analysis]")
{
    const Assessment assessed{quality_and_price_tender()};
    InOrder executor;
    CHECK_FALSE(closeness_of(assessed.sheet(), assessed.all(), {}, executor, [](std::uint64_t) { return false; }));
}

TEST_CASE("what the work does not allow is left out from the end of each list, and counted", "[core][analysis]")
{
    const Assessment assessed{reversal()};
    const auto whole = close_to(assessed);
    CHECK(whole.prices.prices.size() == 3);
    CHECK(whole.prices.left_out == 0);
    CHECK(whole.without.untried == 0);
    CHECK(whole.weights_left_out == 0);
    const auto little = close_to(assessed, {.work_max = 60}); // four evaluations of three bids
    CHECK(little.prices.prices.size() == 2);
    CHECK(little.prices.left_out == 1);
    CHECK(little.prices.prices.front().bid == assessed.lot().bids[assessed.lot().ranking.front()].bid);
    CHECK(little.without.results.size() + little.without.untried == whole.without.results.size());
    CHECK(little.without.untried > 0);
    CHECK(little.weights.empty());
    CHECK(little.weights_left_out == whole.weights.size());
}

TEST_CASE("ten thousand bids, and a shortlist of them, have an answer with its bound", "[core][analysis]")
{
    constexpr std::size_t count = 10'000;
    Model model;
    model.weights_sum = 100;
    model.scales = {steps_to("0-5", 5)};
    model.stages = {
        stage_of("list", CountsAsShortlist{.places = 6, .tie = ShortlistTie::AdmitAll}, 10, {question("l", 10)}),
        stage_of("quality", CountsAsWeight{100}, 100, {question("q1", 60), question("q2", 40)})};
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < count; ++i)
        ids.push_back("b" + std::to_string(i));
    auto tender = tender_of(std::move(model), ids);
    for (std::size_t i = 0; i < count; ++i) {
        const auto mark = [&](std::size_t one) { return std::to_string(one % 6); };
        agree(tender, ids[i], {{"l", mark(i / 7)}, {"q1", mark(i)}, {"q2", mark(i / 3)}});
    }
    const Assessment assessed{tender};
    const auto close = close_to(assessed, {.work_max = 1'000'000});
    REQUIRE(close.award);
    CHECK(close.award->tried == 0);
    CHECK_FALSE(close.award->marks);
    CHECK(close.without.untried > 0);

    tender.model.stages.erase(tender.model.stages.begin());
    for (auto& sheet : tender.consensus)
        sheet.marks.erase(sheet.marks.begin());
    const Assessment unlisted{tender};
    const auto wide = close_to(unlisted, {.work_max = 1'000'000});
    CHECK(wide.award->stands.instead == Decided::Tie);
    CHECK(wide.award->marks == std::size_t{1});
    CHECK_FALSE(wide.acceptability);
}

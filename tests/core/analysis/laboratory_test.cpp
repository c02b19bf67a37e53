#include "core/analysis/dummy_bid.hpp"
#include "tests/core/analysis/laboratory_asking.hpp"
#include "tests/core/evaluation/evaluating.hpp"

using namespace tender;
using namespace tender::building;

namespace {

/// 60 points of quality on one question, 40 of price.
Tender model_with(const PointsMethod& method)
{
    Model model;
    model.weights_sum = 100;
    model.scales = {range_scale("0-100", 0, 100, Rational{1})};
    model.stages = {stage_of("quality", CountsAsWeight{60}, 60, {question("q", 60, "0-100")}),
                    price_stage("offer", CountsAsWeight{40}, points(method))};
    return tender_of(std::move(model), {});
}

}

TEST_CASE("the reversal of the field guide: with C, A leads by 24/7; without, B by 36/7", "[core][analysis]")
{
    const auto tender = model_with(LowestOverOwn{40});
    const auto bid = [](const char* mark, int price) {
        return DummyBid{.marks = {{mark}, {}}, .price = Rational{price}};
    };
    const Assessment with{dummy_tender(tender, {}, {bid("70", 140), bid("50", 80), bid("0", 40)})};
    const Assessment without{dummy_tender(tender, {}, {bid("70", 140), bid("50", 80)})};
    CHECK(*with.lot().bids[0].total - *with.lot().bids[1].total == Rational{24} / Rational{7});
    CHECK(*without.lot().bids[1].total - *without.lot().bids[0].total == Rational{36} / Rational{7});
    const auto turned = order_turns(tender.model, with.lot(), without.lot(), 0, 1);
    REQUIRE(turned);
    CHECK(turned->lead_with == Rational{24} / Rational{7});
    CHECK(turned->lead_without == Rational{36} / Rational{7});
}

TEST_CASE("a relative price method is found to reverse by itself, and the example holds", "[core][analysis]")
{
    const auto tender = model_with(LowestOverOwn{40});
    const auto found = laboratory(tender).value();
    const auto& reversal = check_of(found, ModelCheck::RankReversal);
    const auto* fact = fact_of<OrderTurns>(reversal);
    REQUIRE(fact != nullptr);
    const auto& examples = reversal.observations.front().examples;
    REQUIRE(examples.size() == 2);
    const Assessment with{dummy_tender(tender, {}, examples[0].bids)};
    const Assessment without{dummy_tender(tender, {}, examples[1].bids)};
    const auto& a = with.lot().bids[fact->ahead].total;
    const auto& b = with.lot().bids[fact->behind].total;
    CHECK(*a - *b == *fact->lead_with);
    CHECK(*without.lot().bids[fact->behind].total - *without.lot().bids[fact->ahead].total == *fact->lead_without);
}

TEST_CASE("an absolute price method never reverses through price", "[core][analysis]")
{
    for (const PointsMethod& method :
         {PointsMethod{CeilingShare{.points_max = 40, .ceiling = 200'000}},
          PointsMethod{LinearBetweenSet{.points_max = 40, .price_for_all = 50'000, .price_for_none = 200'000}}}) {
        const auto found = laboratory(model_with(method)).value();
        CHECK(fact_of<OrderTurns>(check_of(found, ModelCheck::RankReversal)) == nullptr);
    }
}

TEST_CASE("a price of zero has no answer where a method divides by it", "[core][analysis]")
{
    const auto found = laboratory(model_with(LowestOverOwn{40})).value();
    const auto* fact = fact_of<NoAnswer>(check_of(found, ModelCheck::ZeroPrice));
    REQUIRE(fact != nullptr);
    CHECK(fact->error.kind == PriceError::Kind::ZeroPrice);
}

TEST_CASE("a bid that is alone gets all points for price, and wins whatever it offers", "[core][analysis]")
{
    const auto found = laboratory(model_with(LowestOverOwn{40})).value();
    const auto& single = check_of(found, ModelCheck::SingleBid);
    REQUIRE(fact_of<LonePricePoints>(single) != nullptr);
    CHECK(fact_of<LonePricePoints>(single)->points == Rational{40});
    REQUIRE(fact_of<LoneBidWins>(single) != nullptr);
    CHECK(fact_of<LoneBidWins>(single)->whatever);
    auto guarded = model_with(LowestOverOwn{40});
    guarded.model.stages[0].threshold = 30;
    const auto kept = laboratory(guarded).value();
    REQUIRE(fact_of<LoneBidWins>(check_of(kept, ModelCheck::SingleBid)) != nullptr);
    CHECK_FALSE(fact_of<LoneBidWins>(check_of(kept, ModelCheck::SingleBid))->whatever);
}

TEST_CASE("a price weight of 40 of which prices a fifth apart move 6 2/3 points stands out", "[core][analysis]")
{
    const auto found = laboratory(model_with(LowestOverOwn{40})).value();
    bool seen = false;
    for (const auto& observation : check_of(found, ModelCheck::EffectiveWeight).observations) {
        const auto* fact = std::get_if<StageMoves>(&observation.fact);
        if (fact == nullptr || fact->stage != 1) continue;
        seen = true;
        CHECK(fact->moves == Rational{20} / Rational{3});
        CHECK(fact->stands_out);
    }
    CHECK(seen);
}

TEST_CASE("a model with problems is refused with all of them", "[core][analysis]")
{
    auto tender = model_with(LowestOverOwn{40});
    tender.model.stages[0].criteria[0].weight = 59;
    const auto found = laboratory(tender);
    REQUIRE_FALSE(found);
    CHECK_FALSE(found.error().problems.empty());
}

TEST_CASE("the laboratory tells of each evaluation and ends soon after it is stopped", "[core][analysis]")
{
    const auto tender = model_with(LowestOverOwn{40});
    std::uint64_t told = 0;
    const auto whole = laboratory(tender, {}, [&](std::uint64_t done) {
        CHECK(done == told + 1);
        told = done;
        return true;
    });
    REQUIRE(whole);
    std::uint64_t made = 0;
    for (const auto& run : whole->runs)
        made += run.evaluations;
    CHECK(told == made);

    std::uint64_t after = 0;
    const auto stopped = laboratory(tender, {}, [&](std::uint64_t done) {
        if (done > 10) ++after;
        return done < 10;
    });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().problems.empty());
    // What a check has under its hands it brings to its end.
    CHECK(after < 700);
    CHECK(10 + after < made);
}

TEST_CASE("the laboratory gives the same answer twice and keeps to its evaluations", "[core][analysis]")
{
    const auto tender = model_with(LowestOverOwn{40});
    const auto once = laboratory(tender, {.evaluations_max = 200}).value();
    const auto again = laboratory(tender, {.evaluations_max = 200}).value();
    REQUIRE(once.runs.size() == again.runs.size());
    for (std::size_t run = 0; run < once.runs.size(); ++run) {
        CHECK(once.runs[run].evaluations <= 200);
        CHECK(once.runs[run].evaluations == again.runs[run].evaluations);
        for (std::size_t i = 0; i < once.runs[run].checks.size(); ++i) {
            CHECK(once.runs[run].checks[i].tried == again.runs[run].checks[i].tried);
            CHECK(once.runs[run].checks[i].observations.size() == again.runs[run].checks[i].observations.size());
        }
    }
}

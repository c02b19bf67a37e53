#include "core/analysis/acceptability.hpp"
#include "core/analysis/rank_counts.hpp"
#include "tests/core/backwards_executor.hpp"
#include "tests/core/evaluation/evaluating.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <numeric>
#include <thread>

using namespace tender;
using namespace tender::building;

namespace {

using Answer = Result<Acceptability, NoAcceptability>;

Answer answer(const Assessment& assessment, const AcceptabilityRequest& request)
{
    InOrder in_order;
    return acceptability(assessment.sheet(), assessment.lot(), request, in_order);
}

std::optional<NoAcceptability> refusal(const Tender& tender, const AcceptabilityRequest& request)
{
    const auto given = answer(Assessment{tender}, request);
    return given ? std::nullopt : std::optional{given.error()};
}

/// A few weightings are enough where the answer does not hang on their number.
AcceptabilityRequest few(VariedWeights over = OverStages{}, WeightSet within = EveryWeighting{})
{
    return {.over = over, .within = within, .samples = 3000, .seed = 1, .central_weights = false};
}

Rational first_share(const Acceptability& given, std::size_t bid)
{
    return Rational{given.bids.at(bid).places.front()} / Rational{given.samples};
}

/// Quality and price where bid a is better at quality and b at price: a is first where quality has more than 15/23 of
/// the weight. Its share of quality is 13/15 against 3/5, of price 1/2 against 1.
Tender crossing()
{
    auto tender = quality_and_price_tender();
    bid(tender, "a").price = amount(160);
    return tender;
}

void check_first(const Tender& tender, const VariedWeights& over, const WeightSet& within, const Rational& expected)
{
    const auto given = answer(Assessment{tender}, {.over = over, .within = within, .samples = 200'000});
    REQUIRE(given.has_value());
    CAPTURE(first_share(*given, 0), expected);
    CHECK(abs(first_share(*given, 0) - expected) <= given->error + number("0.0002"));
}

class TwoThreads final : public Executor {
public:
    void run(std::size_t count, const std::function<void(std::size_t)>& piece) override
    {
        std::thread odd{[&] {
            for (std::size_t i = 1; i < count; i += 2)
                piece(i);
        }};
        for (std::size_t i = 0; i < count; i += 2)
            piece(i);
        odd.join();
    }
};

}

TEST_CASE("a bid comes first as often as the weights that favour it are drawn", "[core][analysis]")
{
    check_first(crossing(), OverStages{}, EveryWeighting{}, number("8/23"));
    // Published are 60 for quality and 40 for price: quality has at least half.
    check_first(crossing(), OverStages{}, KeepingOrder{}, number("16/23"));
    // Quality from 7/15 to 11/15; 4/15 would be the most for price alone.
    check_first(crossing(), OverStages{}, WithinShare{number("1/3")}, number("7/23"));
    // Of quality, a has 4/5 at the first question and 1 at the second, b 3/5 at both: with the price as it is, a is
    // first while the first question has less than a third of the stage.
    check_first(crossing(), OverQuestions{0}, EveryWeighting{}, number("1/3"));
}

TEST_CASE("the weights that vary are those published, as shares of what varies", "[core][analysis]")
{
    const Assessment assessment{crossing()};
    const auto weights = [&](const VariedWeights& over) { return answer(assessment, few(over))->weights; };
    CHECK(weights(OverStages{}) ==
          std::vector<VariedWeight>{{"quality", "", number("3/5")}, {"offer", "", number("2/5")}});
    CHECK(weights(OverQuestions{0}) ==
          std::vector<VariedWeight>{{"quality", "q1", number("2/3")}, {"quality", "q2", number("1/3")}});
    CHECK(weights(OverQuestions{}) == std::vector<VariedWeight>{{"quality", "q1", number("2/5")},
                                                                {"quality", "q2", number("1/5")},
                                                                {"offer", "", number("2/5")}});
}

TEST_CASE("parts of a heading share out its weight", "[core][analysis]")
{
    auto tender = crossing();
    tender.model.stages[0].criteria = {heading("h", 40, 4, {question("q1", 1), question("q2", 3)}), question("q3", 20)};
    tender.consensus.clear();
    agree(tender, "a", {{"q1", "4"}, {"q2", "5"}, {"q3", "1"}});
    agree(tender, "b", {{"q1", "3"}, {"q2", "3"}, {"q3", "5"}});
    const auto given = answer(Assessment{tender}, few(OverQuestions{0}));
    REQUIRE(given.has_value());
    CHECK(given->weights == std::vector<VariedWeight>{{"quality", "q1", number("1/6")},
                                                      {"quality", "q2", number("1/2")},
                                                      {"quality", "q3", number("1/3")}});
}

TEST_CASE("a bid that is better everywhere always wins", "[core][analysis]")
{
    auto tender = quality_and_price_tender();
    bid(tender, "a").price = amount(70);
    for (const WeightSet& set :
         {WeightSet{EveryWeighting{}}, WeightSet{KeepingOrder{}}, WeightSet{WithinShare{number("1/10")}}}) {
        for (const VariedWeights& over :
             {VariedWeights{OverStages{}}, VariedWeights{OverQuestions{}}, VariedWeights{OverQuestions{0}}}) {
            const auto given = answer(Assessment{tender}, few(over, set));
            REQUIRE(given.has_value());
            CHECK(given->bids[0].places == std::vector<std::uint64_t>{3000, 0});
            CHECK(given->bids[1].places == std::vector<std::uint64_t>{0, 3000});
            CHECK(given->tied_first == 0);
        }
    }
}

TEST_CASE("bids that are alike tie under every weighting", "[core][analysis]")
{
    auto tender = quality_and_price_tender();
    bid(tender, "b").price = amount(100);
    tender.consensus.pop_back();
    agree(tender, "b", {{"q1", "4"}, {"q2", "5"}});
    const auto given = answer(Assessment{tender}, few());
    REQUIRE(given.has_value());
    CHECK(given->tied_first == 3000);
    for (const auto& bid : given->bids) {
        CHECK(bid.places == std::vector<std::uint64_t>{3000, 0});
        CHECK(bid.first_shared == 3000);
    }
}

TEST_CASE("only bids with a place are counted, and one alone is always first", "[core][analysis]")
{
    auto tender = quality_and_price_tender();
    bid(tender, "a").status = BidStatus::Withdrawn;
    const auto given = answer(Assessment{tender}, few());
    REQUIRE(given.has_value());
    REQUIRE(given->bids.size() == 1);
    CHECK(given->bids[0].bid == 1);
    CHECK(given->bids[0].places == std::vector<std::uint64_t>{3000});
    CHECK(given->bids[0].first_shared == 0);
}

TEST_CASE("a weight of zero varies like others, and stays zero in a box", "[core][analysis]")
{
    auto tender = crossing();
    tender.model.stages[0].counts = CountsAsWeight{0};
    tender.model.weights_sum = 40;
    // By the published weights b is first; where quality has weight, a may be.
    check_first(tender, OverStages{}, EveryWeighting{}, number("8/23"));
    check_first(tender, OverStages{}, KeepingOrder{}, 0);
    check_first(tender, OverStages{}, WithinShare{1}, 0);
}

TEST_CASE("points that count as they are have the weight that they can come to", "[core][analysis]")
{
    auto tender = crossing();
    tender.model.weights_sum.reset();
    for (auto& stage : tender.model.stages)
        stage.counts = CountsAsPoints{};
    const auto given = answer(Assessment{tender}, few());
    REQUIRE(given.has_value());
    CHECK(*given == *answer(Assessment{crossing()}, few()));
}

TEST_CASE("a stage that counts instead of another is one with it", "[core][analysis]")
{
    auto tender = crossing();
    tender.model.stages.push_back(stage_of("again", CountsInsteadOf{"quality"}, 60, {question("r1", 60)}));
    tender.consensus[1].marks.push_back(marks({{"r1", "5"}}).front());
    const Assessment mixed{tender};
    const auto given = answer(mixed, few());
    REQUIRE(given.has_value());
    CHECK(given->weights.size() == 2);
    // Bid b is now better at both.
    CHECK(given->bids[1].places.front() == 3000);
    CHECK(answer(mixed, few(OverQuestions{})).error() == NoAcceptability::MarkedAgain);
    tender.consensus[0].marks.push_back(marks({{"r1", "4"}}).front());
    const auto all_again = answer(Assessment{tender}, few(OverQuestions{}));
    REQUIRE(all_again.has_value());
    CHECK(all_again->weights ==
          std::vector<VariedWeight>{{"again", "r1", number("3/5")}, {"offer", "", number("2/5")}});
}

TEST_CASE("central weights are the mean of the weightings in which a bid is first", "[core][analysis]")
{
    auto request = few();
    request.samples = 200'000;
    request.central_weights = true;
    const auto given = answer(Assessment{crossing()}, request);
    REQUIRE(given.has_value());
    // Quality is uniform from 15/23 to 1 where a is first, and from 0 to 15/23 where b is.
    const std::vector<Rational> expected{number("19/23"), number("15/46")};
    for (std::size_t bid = 0; bid < 2; ++bid) {
        const auto& weights = given->bids[bid].central_weights;
        REQUIRE(weights.size() == 2);
        CHECK(weights[0] + weights[1] == Rational{1});
        CHECK(abs(weights[0] - expected[bid]) < number("0.005"));
    }
    auto dominated = quality_and_price_tender();
    bid(dominated, "a").price = amount(70);
    const auto never = answer(Assessment{dominated}, request);
    CHECK(never->bids[1].central_weights.empty());
    CHECK(answer(Assessment{crossing()}, few())->bids[0].central_weights.empty());
}

TEST_CASE("the answer hangs on the seed and not on who works it out", "[core][analysis]")
{
    const Assessment assessment{crossing()};
    for (const WeightSet& set :
         {WeightSet{EveryWeighting{}}, WeightSet{KeepingOrder{}}, WeightSet{WithinShare{number("1/2")}}}) {
        // Several batches of blocks, the last of them not full.
        AcceptabilityRequest request{.over = OverQuestions{}, .within = set, .samples = 150'001, .seed = 3};
        const auto in_order = answer(assessment, request);
        Backwards backwards;
        TwoThreads threads;
        CHECK(acceptability(assessment.sheet(), assessment.lot(), request, backwards) == in_order);
        CHECK(acceptability(assessment.sheet(), assessment.lot(), request, threads) == in_order);
        CHECK(answer(assessment, request) == in_order);
        request.seed = 4;
        CHECK(answer(assessment, request)->bids != in_order->bids);
    }
}

TEST_CASE("progress is told, and stops the work", "[core][analysis]")
{
    const Assessment assessment{crossing()};
    const AcceptabilityRequest request{.samples = 200'000};
    InOrder in_order;
    std::vector<std::uint64_t> told;
    const auto all = acceptability(assessment.sheet(), assessment.lot(), request, in_order, [&](std::uint64_t done) {
        told.push_back(done);
        return true;
    });
    CHECK(all.has_value());
    CHECK(told.size() > 1);
    CHECK(std::ranges::is_sorted(told));
    CHECK(told.back() == 200'000);
    told.clear();
    const auto stopped =
        acceptability(assessment.sheet(), assessment.lot(), request, in_order, [&](std::uint64_t done) {
            told.push_back(done);
            return false;
        });
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error() == NoAcceptability::Cancelled);
    CHECK(told.size() == 1);
}

TEST_CASE("what is no plain sum of weights and points is refused, with its reason", "[core][analysis]")
{
    const OverQuestions questions{};
    CHECK(refusal(crossing(), few()) == std::nullopt);
    CHECK(refusal(crossing(), few(questions)) == std::nullopt);

    auto rounded_total = crossing();
    rounded_total.model.rounding = Rounding{};
    CHECK(refusal(rounded_total, few()) == NoAcceptability::RoundedTotal);

    // Rounded points of a stage stand as evaluated, but not those of its questions.
    auto rounded_stage = crossing();
    rounded_stage.model.stages[0].rounding = Rounding{};
    CHECK(refusal(rounded_stage, few()) == std::nullopt);
    CHECK(refusal(rounded_stage, few(questions)) == NoAcceptability::RoundedPoints);
    auto rounded_question = crossing();
    rounded_question.model.stages[0].criteria[1].rounding = Rounding{};
    CHECK(refusal(rounded_question, few()) == std::nullopt);
    CHECK(refusal(rounded_question, few(OverQuestions{0})) == NoAcceptability::RoundedPoints);

    auto relative = crossing();
    relative.model.stages[0].best_gets = 60;
    CHECK(refusal(relative, few()) == std::nullopt);
    CHECK(refusal(relative, few(questions)) == NoAcceptability::RelativeToBest);

    auto figure = crossing();
    figure.model.stages[0].counts = CountsAsPoints{};
    figure.model.weights_sum.reset();
    figure.model.stages[1] = price_stage("offer", CountsAsEvaluated{}, PriceMethod{PriceOverQuality{}});
    CHECK(refusal(figure, few()) == NoAcceptability::EvaluatedFigure);
}

TEST_CASE("a lot without an answer is refused, with its reason", "[core][analysis]")
{
    auto unpriced = crossing();
    bid(unpriced, "b").price.reset();
    CHECK(refusal(unpriced, few()) == NoAcceptability::Undecided);

    auto nobody = crossing();
    for (auto& each : nobody.bids)
        each.status = BidStatus::Late;
    CHECK(refusal(nobody, few()) == NoAcceptability::NoBids);

    auto quality_alone = tender_of(quality_and_price(), {"a", "b"});
    quality_alone.model.stages.pop_back();
    quality_alone.model.weights_sum = 60;
    agree(quality_alone, "a", {{"q1", "4"}, {"q2", "5"}});
    agree(quality_alone, "b", {{"q1", "3"}, {"q2", "3"}});
    CHECK(refusal(quality_alone, few()) == NoAcceptability::NothingToVary);
    CHECK(refusal(quality_alone, few(OverQuestions{})) == std::nullopt);

    auto gates = quality_alone;
    gates.model.weights_sum.reset();
    gates.model.stages[0].counts = CountsAsGate{};
    CHECK(refusal(gates, few()) == NoAcceptability::NothingToVary);

    CHECK(refusal(crossing(), few(OverQuestions{7})) == NoAcceptability::NoSuchStage);
    // The price is one weight, and the other stage keeps its own.
    CHECK(refusal(crossing(), few(OverQuestions{1})) == NoAcceptability::NothingToVary);
}

TEST_CASE("a question that cannot be answered is refused, with its reason", "[core][analysis]")
{
    const auto samples = [](std::uint64_t wanted) {
        auto request = few();
        request.samples = wanted;
        return request;
    };
    CHECK(refusal(crossing(), samples(0)) == NoAcceptability::SamplesOutOfRange);
    CHECK(refusal(crossing(), samples(1)) == std::nullopt);
    CHECK(refusal(crossing(), samples(AcceptabilityRequest::samples_max + 1)) == NoAcceptability::SamplesOutOfRange);
    const auto box = [](const char* share) { return few(OverStages{}, WithinShare{number(share)}); };
    CHECK(refusal(crossing(), box("0")) == NoAcceptability::ShareOutOfRange);
    CHECK(refusal(crossing(), box("1.5")) == NoAcceptability::ShareOutOfRange);
    CHECK(refusal(crossing(), box("0.0001")) == NoAcceptability::BoxTooNarrow);
    CHECK(refusal(crossing(), box("0.001")) == std::nullopt);
}

TEST_CASE("each weighting counts as an evaluation under it would", "[core][analysis]")
{
    CHECK(rc::check("whatever the marks, prices and published weights", [] {
        const auto mark = [] { return std::to_string(*rc::gen::inRange(0, 6)); };
        const auto weight = *rc::gen::inRange(0, 101);
        auto tender = tender_of(quality_and_price(), {"a", "b", "c"});
        tender.model.stages[0].counts = CountsAsWeight{weight};
        tender.model.stages[1].counts = CountsAsWeight{100 - weight};
        for (auto& each : tender.bids) {
            agree(tender, each.id, {{"q1", mark()}, {"q2", mark()}});
            each.price = amount(*rc::gen::inRange(5, 15));
        }
        const Assessment published{tender};
        auto request = few(OverStages{}, *rc::gen::element<WeightSet>(EveryWeighting{}, KeepingOrder{}));
        request.samples = 1;
        request.seed = *rc::gen::arbitrary<std::uint64_t>();
        const auto given = answer(published, request);
        RC_ASSERT(given.has_value());

        WeightBlock block{2};
        std::vector<Rational> shares{Rational{weight} / Rational{100}, Rational{100 - weight} / Rational{100}};
        WeightSampler::from(request.within, shares, request.seed)->fill(0, block);
        tender.model.weights_sum = weight_whole;
        for (std::size_t stage = 0; stage < 2; ++stage)
            tender.model.stages[stage].counts = CountsAsWeight{block.plane(stage)[0]};
        const Assessment drawn{tender};
        for (std::size_t bid = 0; bid < 3; ++bid)
            RC_ASSERT(given->bids[bid].places[*drawn.lot().bids[bid].place - 1] == 1U);
    }));
}

TEST_CASE("prices with many digits are ranked by unbounded numbers", "[core][analysis]")
{
    auto tender = tender_of(quality_and_price(), {"a", "b", "c"});
    const std::vector<std::string> prices{"123456.78", "123456.79", "98765.43"};
    for (std::size_t i = 0; i < 3; ++i) {
        agree(tender, tender.bids[i].id, {{"q1", i == 2 ? "2" : "4"}, {"q2", "3"}});
        tender.bids[i].price = amount(number(prices[i]));
    }
    const auto given = answer(Assessment{tender}, few());
    REQUIRE(given.has_value());
    // A penny more at the same quality is behind under every weighting, but for those without any weight of price.
    CHECK(given->bids[1].places.front() == given->bids[1].first_shared);
    CHECK(given->bids[0].places.front() > given->bids[1].places.front());
    for (const auto& bid : given->bids)
        CHECK(std::accumulate(bid.places.begin(), bid.places.end(), std::uint64_t{0}) == 3000);
}

TEST_CASE("the error of a share is Hoeffding's, never below it", "[core][analysis]")
{
    CHECK(share_error(1) == Rational{1});
    CHECK(share_error(1'000'000) == number("0.001358106"));
    const Rational billionth = Rational{1} / Rational{1'000'000'000};
    const auto check = [&](std::uint64_t samples) {
        const auto error = share_error(samples);
        const auto square = number("3.6889") / (Rational{2} * Rational{samples});
        if (error == Rational{1}) return square >= Rational{1};
        const auto below = error - billionth;
        return error * error >= square && below * below < square;
    };
    for (const std::uint64_t samples : {1U, 2U, 3U, 100U, 999U, 1'000'000U, 1'000'000'000U})
        CHECK(check(samples));
    CHECK(rc::check("for any number of weightings",
                    [&] { RC_ASSERT(check(*rc::gen::inRange<std::uint64_t>(2, AcceptabilityRequest::samples_max))); }));
}

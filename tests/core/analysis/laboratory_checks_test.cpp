#include "tests/core/analysis/laboratory_asking.hpp"

using namespace tender;
using namespace tender::building;

namespace {

/// 60 points of quality on one question of 0 to 100, 40 of price: 40 × lowest ÷ own.
Model sixty_forty(const PointsMethod& method = LowestOverOwn{40})
{
    Model model;
    model.weights_sum = 100;
    model.scales = {range_scale("0-100", 0, 100)};
    model.stages = {stage_of("quality", CountsAsWeight{60}, 60, {question("q1", 60, "0-100")}),
                    price_stage("offer", CountsAsWeight{40}, points(method))};
    return model;
}

Laboratory lab_of(Model model) { return laboratory(tender_of(std::move(model), {})).value(); }

DummyBid dummy(const std::string& mark, const Rational& price) { return {.marks = {{mark}, {}}, .price = price}; }

/// The heaviest question against money; fails where there is no answer.
StepWorth worth(const Model& model)
{
    const auto lab = lab_of(model);
    const auto* fact = fact_of<StepWorth>(check_of(lab, ModelCheck::StepInMoney));
    REQUIRE(fact != nullptr);
    return *fact;
}

}

TEST_CASE("a turn of the order is asked about in either order, and never of a third bid that comes first",
          "[core][analysis]")
{
    const auto tender = tender_of(sixty_forty(), {});
    const std::vector bids{dummy("70", 140), dummy("50", 80), dummy("0", 40)};
    const auto with = evaluated_again(tender, {}, bids);
    const auto without = evaluated_again(tender, {}, {bids[0], bids[1]});
    const auto turns = order_turns(tender.model, with, without, 0, 1);
    REQUIRE(turns);
    CHECK(turns->award_turns);
    CHECK(order_turns(tender.model, with, without, 1, 0) == turns);
    const auto winning = evaluated_again(tender, {}, {bids[0], bids[1], dummy("60", 40)});
    REQUIRE(winning.bids[2].place == std::size_t{1});
    CHECK_FALSE(order_turns(tender.model, winning, without, 0, 1));
}

TEST_CASE("the first reversal is the one with the least difference in marks", "[core][analysis]")
{
    const auto lab = lab_of(sixty_forty());
    const auto& checked = check_of(lab, ModelCheck::RankReversal);
    REQUIRE(checked.observations.size() == 1);
    const auto& found = checked.observations.front();
    CHECK(found.severity == Severity::Warning);
    REQUIRE(found.examples.size() == 2);
    CHECK(found.examples[0].bids == std::vector{dummy("100", 125000), dummy("80", 80000), dummy("60", 60000)});
    CHECK(found.examples[1].bids == std::vector{dummy("100", 125000), dummy("80", 80000)});
    const auto& turns = std::get<OrderTurns>(found.fact);
    CHECK(turns.lead_with == number("1.2"));    // 60 + 19.2 against 48 + 30
    CHECK(turns.lead_without == number("2.4")); // 60 + 25.6 against 48 + 40
    CHECK(checked.tried < checked.cases);
}

TEST_CASE("that a shortlist has room for another is a note, and the search goes on", "[core][analysis]")
{
    auto model = sixty_forty(CeilingShare{.points_max = 40, .ceiling = 1000});
    auto list = stage_of("list", CountsAsShortlist{.places = 2, .tie = ShortlistTie::AdmitAll}, 10,
                         {question("l1", 10, "0-100")});
    model.stages.insert(model.stages.begin(), list);
    const auto lab = lab_of(model);
    const auto& checked = check_of(lab, ModelCheck::RankReversal);
    REQUIRE(checked.observations.size() == 1);
    CHECK(checked.observations[0].severity == Severity::Note);
    const auto& turns = std::get<OrderTurns>(checked.observations[0].fact);
    CHECK_FALSE(turns.lead_with);
    CHECK(turns.lead_without);
    CHECK(checked.is_complete());
}

TEST_CASE("where all that pass are recommended, one can pass because of another", "[core][analysis]")
{
    auto model = sixty_forty();
    model.outcome = Outcome::AllPassing;
    model.threshold = 80;
    auto lab = lab_of(model);
    const auto& checked = check_of(lab, ModelCheck::RankReversal);
    const auto* fact = fact_of<PassingTurns>(checked);
    REQUIRE(fact != nullptr);
    CHECK_FALSE(fact->passes_with); // a cheaper bid takes points from it
    CHECK(checked.observations[0].examples[0].bids.size() == 3);
    // Against a published line each stands by itself.
    model.stages[1].price->method =
        points(LinearBetweenSet{.points_max = 40, .price_for_all = 50, .price_for_none = 150});
    lab = lab_of(model);
    CHECK(check_of(lab, ModelCheck::RankReversal).observations.empty());
    CHECK(check_of(lab, ModelCheck::RankReversal).is_complete());
}

TEST_CASE("a zero is a price like another on a published line", "[core][analysis]")
{
    const auto lab =
        lab_of(sixty_forty(LinearBetweenSet{.points_max = 40, .price_for_all = 50, .price_for_none = 150}));
    CHECK(fact_of<FreeBidAnswered>(check_of(lab, ModelCheck::ZeroPrice)) != nullptr);
    CHECK(lab.runs[0].source == ReferencePrice::SetPrices);
    CHECK(lab.runs[0].prices.front() == Rational{100});
}

TEST_CASE("a free bid can win with the lowest marks that pass", "[core][analysis]")
{
    auto model = sixty_forty();
    model.weights_sum.reset();
    model.stages[0].counts = CountsAsPoints{};
    model.stages[1].counts = CountsAsEvaluated{};
    model.stages[1].price->method = ValueMethod{PriceOverQuality{}};
    auto lab = lab_of(model);
    CHECK(fact_of<FreeBidWins>(check_of(lab, ModelCheck::ZeroPrice)) != nullptr);
    // Quality of zero is divided by, and then the lot has no result.
    const auto* undefined = fact_of<NoAnswer>(check_of(lab, ModelCheck::PriceWithoutAnswer));
    REQUIRE(undefined != nullptr);
    CHECK(undefined->error.kind == PriceError::Kind::QualityZero);
    // A threshold keeps such a bid from the price, and the method has its answer.
    model.stages[0].threshold = 30;
    lab = lab_of(model);
    CHECK(check_of(lab, ModelCheck::PriceWithoutAnswer).observations.empty());
    CHECK(check_of(lab, ModelCheck::PriceWithoutAnswer).is_complete());
    CHECK(check_of(lab, ModelCheck::EffectiveWeight).not_tried == NotTried::EvaluatedFigure);
}

TEST_CASE("beside a free bid all others can get the same points", "[core][analysis]")
{
    const auto lab = lab_of(sixty_forty(CustomFormula{40, "40 * lowest / max(own, 1)"}));
    const auto* fact = fact_of<FreeBidLevels>(check_of(lab, ModelCheck::ZeroPrice));
    REQUIRE(fact != nullptr);
    CHECK(fact->points == Rational{0});
}

TEST_CASE("a price above the ceiling leaves the lot without a result", "[core][analysis]")
{
    const auto lab = lab_of(sixty_forty(CeilingShare{.points_max = 40, .ceiling = 1000}));
    CHECK(lab.runs[0].source == ReferencePrice::Ceiling);
    CHECK(lab.runs[0].prices.front() == Rational{800});
    const auto* fact = fact_of<NoAnswer>(check_of(lab, ModelCheck::PriceWithoutAnswer));
    REQUIRE(fact != nullptr);
    CHECK(fact->error.kind == PriceError::Kind::AboveCeiling);
    CHECK(fact->error.amount == Rational{1200}); // half above the reference price
}

TEST_CASE("against a benchmark a dear bid has fewer points even when it is alone", "[core][analysis]")
{
    const auto relative = lab_of(sixty_forty());
    CHECK(fact_of<LonePricePoints>(check_of(relative, ModelCheck::SingleBid)) != nullptr);
    const auto absolute = lab_of(sixty_forty(ReferenceOverOwn{.points_max = 40, .reference = 500}));
    CHECK(fact_of<LonePricePoints>(check_of(absolute, ModelCheck::SingleBid)) == nullptr);
}

TEST_CASE("a threshold keeps a lone bid out, up to the lowest marks that pass", "[core][analysis]")
{
    auto model = sixty_forty();
    model.stages[0].threshold = 36;
    const auto lab = lab_of(model);
    const auto& seen = check_of(lab, ModelCheck::SingleBid).observations;
    REQUIRE(seen.size() == 3);
    CHECK(std::holds_alternative<LoneBidFalls>(seen[0].fact));
    CHECK_FALSE(std::get<LoneBidWins>(seen[1].fact).whatever);
    CHECK(seen[1].examples[0].bids[0].marks[0][0] == "60");
}

TEST_CASE("equal prices, and prices one percent apart", "[core][analysis]")
{
    const auto mean = lab_of(sixty_forty(
        LinearFromMean{.points_max = 40, .points_min = 0, .points_at_reference = 20, .points_per_percent = 1}));
    const auto* equal = fact_of<EqualPricesGet>(check_of(mean, ModelCheck::EqualPrices));
    REQUIRE(equal != nullptr);
    CHECK(equal->points == Rational{20});
    CHECK(fact_of<NearPricesApart>(check_of(mean, ModelCheck::EqualPrices)) == nullptr);
    const auto actual = lab_of(sixty_forty(LinearBetweenActual{40}));
    const auto* near = fact_of<NearPricesApart>(check_of(actual, ModelCheck::EqualPrices));
    REQUIRE(near != nullptr);
    CHECK(near->points == Rational{40});
    const auto divides =
        lab_of(sixty_forty(CustomFormula{40, "if(count <= 1, 40, 40 * (highest - own) / (highest - lowest))"}));
    const auto* none = fact_of<NoAnswer>(check_of(divides, ModelCheck::EqualPrices));
    REQUIRE(none != nullptr);
    CHECK(none->error.kind == PriceError::Kind::DivisorZero);
}

TEST_CASE("a tie for first place that no rule parts", "[core][analysis]")
{
    Model model;
    model.weights_sum = 100;
    model.scales = {steps_to("0-5", 5)};
    model.stages = {
        stage_of("quality", CountsAsWeight{100}, 100, {question("q1", 40), question("q2", 30), question("q3", 30)})};
    auto lab = lab_of(model);
    const auto& checked = check_of(lab, ModelCheck::TieForFirst);
    const auto* fact = fact_of<Unparted>(checked);
    REQUIRE(fact != nullptr);
    CHECK_FALSE(fact->alike);
    // The two questions of the same weight: 6 points lost at either.
    const auto& bids = checked.observations[0].examples[0].bids;
    CHECK(bids[0].marks[0] == std::vector<std::string>{"5", "4", "5"});
    CHECK(bids[1].marks[0] == std::vector<std::string>{"5", "5", "4"});
    CHECK(checked.observations[0].severity == Severity::Warning);

    SECTION("a published power makes it a note")
    {
        model.tie_power = "The panel decides by lot.";
        lab = lab_of(model);
        CHECK(fact_of<Unparted>(check_of(lab, ModelCheck::TieForFirst))->has_power);
        CHECK(check_of(lab, ModelCheck::TieForFirst).observations[0].severity == Severity::Note);
    }
    SECTION("a published criterion leaves equal bids only, and that weighs less")
    {
        model.tie_break = {TieByCriterion{"q2"}};
        lab = lab_of(model);
        REQUIRE(fact_of<Unparted>(check_of(lab, ModelCheck::TieForFirst)) != nullptr);
        CHECK(fact_of<Unparted>(check_of(lab, ModelCheck::TieForFirst))->alike);
        CHECK(check_of(lab, ModelCheck::TieForFirst).observations[0].severity == Severity::Note);
    }
    SECTION("receipt parts everything")
    {
        model.tie_break = {TieByEarlierReceipt{}};
        lab = lab_of(model);
        CHECK(check_of(lab, ModelCheck::TieForFirst).observations.empty());
        CHECK(check_of(lab, ModelCheck::TieForFirst).is_complete());
    }
}

TEST_CASE("points below zero are found, and a published floor ends them", "[core][analysis]")
{
    auto lab = lab_of(sixty_forty(ExcessOverLowest{.points_max = 40, .floor_at_zero = false}));
    const auto* below = fact_of<FallsBelowZero>(check_of(lab, ModelCheck::BelowZero));
    REQUIRE(below != nullptr);
    CHECK(below->stage == std::size_t{1});
    CHECK(below->value < Rational{0});
    lab = lab_of(sixty_forty(ExcessOverLowest{.points_max = 40, .floor_at_zero = true}));
    CHECK(check_of(lab, ModelCheck::BelowZero).observations.empty());
    CHECK(check_of(lab, ModelCheck::BelowZero).is_complete());
}

TEST_CASE("a threshold that nobody can reach, and one that everybody passes", "[core][analysis]")
{
    auto model = sixty_forty();
    // Marks of 0, 30, 60 and 90: nobody can have 95, though the scale goes to 100.
    model.scales.push_back(range_scale("thirties", 0, 100, Rational{30}));
    auto& asked = model.stages[0].criteria[0];
    asked.scale = "thirties";
    asked.threshold = 95;
    auto lab = lab_of(model);
    const auto* off = fact_of<ThresholdOff>(check_of(lab, ModelCheck::Thresholds));
    REQUIRE(off != nullptr);
    CHECK(*off == ThresholdOff{.where = "q1", .needed = 95, .reached = 90, .out_of_reach = true, .on_grid = false});
    CHECK(check_of(lab, ModelCheck::Thresholds).observations[0].severity == Severity::Warning);
    asked.threshold = 90;
    lab = lab_of(model);
    CHECK(check_of(lab, ModelCheck::Thresholds).observations.empty());
    asked.threshold.reset();
    model.stages[0].threshold = 0;
    model.threshold = 95;
    lab = lab_of(model);
    const auto& both = check_of(lab, ModelCheck::Thresholds).observations;
    REQUIRE(both.size() == 2);
    CHECK(std::get<ThresholdOff>(both[0].fact) ==
          ThresholdOff{.where = "quality", .needed = 0, .reached = 0, .out_of_reach = false, .on_grid = false});
    // 54 and 40: short by one of what is asked.
    CHECK(std::get<ThresholdOff>(both[1].fact) ==
          ThresholdOff{.where = {}, .needed = 95, .reached = 94, .out_of_reach = true, .on_grid = true});
}

TEST_CASE("sums of marks have no threshold to judge before the panel is known", "[core][analysis]")
{
    Model model;
    model.weights_sum = 100;
    model.scales = {steps_to("0-5", 5)};
    model.stages = {stage_of("quality", CountsAsWeight{100}, 100, {question("q1", 100)})};
    model.stages[0].mark_rule = MarkRule::Sum;
    model.stages[0].criteria[0].threshold = 9;
    auto tender = tender_of(model, {});
    auto lab = laboratory(tender).value();
    CHECK(check_of(lab, ModelCheck::Thresholds).observations.empty()); // three members: 0 to 15
    tender.model.stages[0].criteria[0].threshold = 16;
    lab = laboratory(tender).value();
    REQUIRE(fact_of<ThresholdOff>(check_of(lab, ModelCheck::Thresholds)) != nullptr);
    CHECK(fact_of<ThresholdOff>(check_of(lab, ModelCheck::Thresholds))->reached == Rational{15});
    tender.panel.clear();
    lab = laboratory(tender).value();
    CHECK(check_of(lab, ModelCheck::Thresholds).observations.empty());
}

TEST_CASE("a stage that moves less than its published share is warned of", "[core][analysis]")
{
    const auto lab = lab_of(sixty_forty());
    const auto& seen = check_of(lab, ModelCheck::EffectiveWeight).observations;
    REQUIRE(seen.size() == 2);
    const auto& quality = std::get<StageMoves>(seen[0].fact);
    const auto& price = std::get<StageMoves>(seen[1].fact);
    CHECK(quality.moves == Rational{60});
    CHECK(seen[0].severity == Severity::Note);
    CHECK(price.moves == number("20/3")); // 40 - 40 ÷ 1.2
    CHECK(price.moves_sum == number("200/3"));
    CHECK(seen[1].severity == Severity::Warning);
    const auto apart = lab_of(sixty_forty(LinearBetweenActual{40}));
    for (const auto& observation : check_of(apart, ModelCheck::EffectiveWeight).observations)
        CHECK_FALSE(std::get<StageMoves>(observation.fact).stands_out);
}

TEST_CASE("a step is worth an exact sum where the lead is a line of the price", "[core][analysis]")
{
    // One mark of 100 is 0.6 points of 40 for the whole price: 0.6 ÷ 40 of 100,000.
    const auto fact = worth(sixty_forty());
    CHECK(fact.from == "99");
    CHECK(fact.to == "100");
    CHECK(fact.saving == Rational{1500});
    CHECK(fact.by == StepWorth::By::ClosedForm);
}

TEST_CASE("a step is worth an exact sum where the lead is a line of the inverse of the price", "[core][analysis]")
{
    // 40 × 500 ÷ p = 40.6 at p = 20000 ÷ 40.6
    const auto fact = worth(sixty_forty(ReferenceOverOwn{.points_max = 40, .reference = 500}));
    CHECK(fact.saving == Rational{500} - Rational{20000} / number("40.6"));
    CHECK(fact.by == StepWorth::By::ClosedForm);
}

TEST_CASE("a step is worth a sum to the penny where points are rounded", "[core][analysis]")
{
    auto model = sixty_forty();
    std::get<PointsRule>(model.stages[1].price->method).rounding = Rounding{RoundingMode::HalfUp, 1};
    const auto fact = worth(model);
    CHECK(fact.by == StepWorth::By::Halving);
    REQUIRE(fact.saving);
    const auto lead_at = [&](const Rational& saving) {
        const auto outcome =
            evaluated_again(tender_of(model, {}), {}, {dummy("100", 100'000), dummy("99", Rational{100'000} - saving)});
        return *outcome.bids[0].total - *outcome.bids[1].total;
    };
    CHECK(lead_at(*fact.saving) <= Rational{0});
    CHECK(lead_at(*fact.saving - number("0.01")) > Rational{0});
}

TEST_CASE("no saving makes up for a step that outweighs all of the price", "[core][analysis]")
{
    auto model = sixty_forty();
    model.scales = {steps_to("0-100", 1)};
    const auto lab = lab_of(model);
    const auto& seen = check_of(lab, ModelCheck::StepInMoney).observations;
    REQUIRE(seen.size() == 1);
    CHECK_FALSE(std::get<StepWorth>(seen[0].fact).saving);
    CHECK(seen[0].severity == Severity::Warning);
}

TEST_CASE("lots with the same stages are tried once, nominated lots and the limit are left out", "[core][analysis]")
{
    auto tender = quality_and_price_tender();
    tender.bids.clear();
    tender.consensus.clear();
    for (const auto* id : {"north", "south", "east", "west"}) {
        Lot lot;
        lot.id = id;
        tender.lots.push_back(lot);
    }
    tender.lots[2].nominated = Nomination{.bidder = "a", .reason = "Example"};
    auto visit = stage_of("visit", CountsAsPoints{}, 10, {question("v1", 10)});
    visit.lots = {"west"};
    tender.model.stages.insert(tender.model.stages.begin(), visit);
    tender.model.lot_limit = LotLimit{.most = 1, .best = CombinationRule::HighestTotals, .preference = {}};
    const auto lab = laboratory(tender).value();
    REQUIRE(lab.runs.size() == 2);
    CHECK(lab.runs[0].lots == std::vector<std::string>{"north", "south"});
    CHECK(lab.runs[0].stages == std::vector<std::size_t>{1, 2});
    CHECK(lab.runs[1].lots == std::vector<std::string>{"west"});
    CHECK(lab.nominated == std::vector<std::string>{"east"});
    CHECK(lab.without_lot_limit);
    CHECK(lab.runs[0].evaluations_max == 10'000);
    for (std::size_t run = 0; run < lab.runs.size(); ++run) {
        CHECK(fact_of<OrderTurns>(check_of(lab, ModelCheck::RankReversal, run)) != nullptr);
        CHECK(lab.runs[run].evaluations <= lab.runs[run].evaluations_max);
    }
}

TEST_CASE("what cannot be tried says why", "[core][analysis]")
{
    Model gate;
    gate.rolling = true;
    gate.outcome = Outcome::AllPassing;
    gate.stages = {stage_of("gate", CountsAsGate{}, 1, {mandatory("insured")})};
    gate.stages[0].kind = StageKind::Gate;
    gate.stages[0].weights_sum.reset();
    auto lab = lab_of(gate);
    for (const auto& checked : lab.runs[0].checks)
        CHECK(checked.not_tried == NotTried::OneByOne);

    auto model = sixty_forty();
    model.stages.pop_back();
    model.weights_sum = 60;
    lab = lab_of(model);
    for (const auto check :
         {ModelCheck::ZeroPrice, ModelCheck::PriceWithoutAnswer, ModelCheck::EqualPrices, ModelCheck::StepInMoney})
        CHECK(check_of(lab, check).not_tried == NotTried::NoPrice);
    CHECK(check_of(lab, ModelCheck::RankReversal).is_complete());

    model.stages[0].mark_rule = MarkRule::TrimmedMean;
    model.stages[0].trim = 1'000'000'000'000;
    lab = lab_of(model);
    for (const auto& checked : lab.runs[0].checks)
        CHECK(checked.not_tried == NotTried::CannotBeMarked);
    model.stages[0].trim = 2;
    lab = lab_of(model);
    CHECK_FALSE(check_of(lab, ModelCheck::SingleBid).not_tried);

    const auto few = laboratory(tender_of(sixty_forty(), {}), {.evaluations_max = 12}).value();
    CHECK(check_of(few, ModelCheck::Thresholds).not_tried == NotTried::OutOfEvaluations);
    CHECK(few.runs[0].evaluations <= 12);
}

TEST_CASE("the bids of the tender stay out of the laboratory", "[core][analysis]")
{
    auto tender = quality_and_price_tender();
    const auto with = laboratory(tender).value();
    tender.bids.clear();
    tender.consensus.clear();
    CHECK(told(laboratory(tender).value()) == told(with));
}

#include "reports/text/method_wording.hpp"
#include "tests/reports/wording_check.hpp"

using namespace tender;

namespace {

const BandTable bands{.bands = {{0, 10, 5}, {11, 20, 0}}, .step = 1};

std::vector<PointsMethod> points_methods()
{
    return {LowestOverOwn{40},
            ExcessOverLowest{40, true},
            LinearFromMean{},
            LinearFromMedian{},
            GraduatedFromMedian{40, 2},
            LinearBetweenActual{40},
            LinearBetweenSet{40, 100, 200},
            Logarithmic{40, 2, {}},
            ReferenceOverOwn{40, 1000, true},
            CeilingShare{40, 1000},
            PriceBands{5, bands},
            PointsPerUnit{40, 50000, 1000, 1, false, false},
            CustomFormula{40, "40*lowest/own"}};
}

std::vector<ValueMethod> value_methods()
{
    return {QualityOverPrice{},
            PriceOverQuality{},
            QualityTimesReferenceOverPrice{1000},
            PriceMinusValue{50},
            PriceMinusBandValue{bands},
            PricePlusMissingQuality{2000, 50},
            EffectivePrice{},
            PercentagePreference{*parse_number("1/20"), Rational{50000}},
            LowestPrice{},
            CustomFigure{"own - 0.5*quality", Better::Lower}};
}

}

TEST_CASE("every price method has a name and its published formula in words", "[reports][text]")
{
    check_all_there(points_methods());
    check_all_there(value_methods());
    std::vector<PriceRules> rules;
    for (const auto& method : points_methods())
        rules.push_back({.currency = "GBP", .method = PointsRule{.method = method, .rounding = {}}});
    for (const auto& method : value_methods())
        rules.push_back({.currency = "GBP", .method = method});
    std::vector<std::string> texts;
    std::set<std::string> names;
    for (const auto& one : rules) {
        texts.push_back(price_method_wording(one));
        CHECK(names.insert(price_method_name(one.method)).second);
    }
    check_sentences(texts);
    CHECK(texts.front() == "The lowest price gets 40 points; every other price gets that number times the lowest "
                           "price, divided by its own price.");
    CHECK(texts.at(6) == "A price of £100.00 or less gets 40 points, one of £200.00 or more none; in between, points "
                         "fall in a straight line.");
    CHECK(texts.at(20).find("5 % of the lowest price, at most £50,000.00,") != std::string::npos);
}

TEST_CASE("a formula of the authority's own is printed with what its names and functions mean", "[reports][text]")
{
    const auto points = [](const char* formula, const Rational& most) {
        return price_method_wording(
            {.currency = "GBP", .method = PointsRule{.method = CustomFormula{most, formula}, .rounding = {}}});
    };
    CHECK(points("40*lowest/own", 40) ==
          "A price gets the points that this published formula gives: 40 × lowest ÷ own. Here own is the price of the "
          "bid and lowest is the lowest of the prices that count. The result is exact; below 0, or above 40 points, it "
          "is no answer.");
    CHECK(points("max(0, 100-50*(own-mean)/mean)", 100)
              .find("own is the price of the bid, mean is the mean of the prices that count and max is the largest of "
                    "the values in its brackets.") != std::string::npos);
    CHECK(points("if(own <= median, min(1, count), abs(highest))", 1)
              .find("if is the value behind its comparison where that holds and otherwise the last value.") !=
          std::string::npos);
    CHECK(points("40*lowest/", 40).find("\"40*lowest/\", which cannot be read.") != std::string::npos);
    PriceRules value{.currency = "GBP", .method = ValueMethod{CustomFigure{"own-0.5*quality", Better::Lower}}};
    CHECK(price_method_wording(value) ==
          "Bids are ranked by the figure that this published formula gives: own − 0.5 × quality. Here own is the price "
          "of the bid and quality is what the earlier stages bring to the bid's total. The lowest figure is the best; "
          "the contract is at the price as bid.");
    value.method = ValueMethod{CustomFigure{"quality/own", Better::Higher}};
    CHECK(price_method_wording(value).ends_with("The highest figure is the best."));
}

TEST_CASE("what a formula has no answer for is told with its facts", "[reports][text]")
{
    CHECK(wording(PriceError{PriceError::Kind::DivisorZero, {}, {}, "highest − lowest"}, "GBP") ==
          "The published formula divides by \"highest − lowest\", and that is zero for these prices.");
    CHECK(wording(PriceError{PriceError::Kind::PointsOutOfRange, -1, {}}, "GBP") ==
          "The published formula gives a price -1 points, which is below 0.");
    CHECK(wording(PriceError{PriceError::Kind::PointsOutOfRange, Rational{125} / Rational{3}, {}}, "GBP") ==
          "The published formula gives a price 125/3 points, which is above the most that was published.");
}

TEST_CASE("a published rounding of points for price is said", "[reports][text]")
{
    const PriceRules rules{
        .currency = "GBP",
        .method = PointsRule{.method = LowestOverOwn{40}, .rounding = Rounding{RoundingMode::HalfEven, 2}}};
    CHECK(price_method_wording(rules).find("rounded to two decimal places, a half going to the even neighbour.") !=
          std::string::npos);
}

TEST_CASE("what a price method has no answer for is told", "[reports][text]")
{
    std::vector<std::string> texts;
    for (int kind = 0; kind <= static_cast<int>(PriceError::Kind::UnusableRule); ++kind) {
        texts.push_back(wording(PriceError{static_cast<PriceError::Kind>(kind), 7, {}}, "GBP"));
    }
    check_sentences(texts);
}

TEST_CASE("stages, marks and ties are worded for every alternative", "[reports][text]")
{
    Model model;
    model.weights_sum = 100;
    Stage stage;
    stage.id = "interview";
    stage.title = "Interview";
    model.stages = {stage};
    std::set<std::string> seen;
    for (int kind = 0; kind <= static_cast<int>(StageKind::Gate); ++kind)
        CHECK(seen.insert(stage_kind_name(static_cast<StageKind>(kind))).second);
    const std::vector<Counts> counts{CountsAsGate{},
                                     CountsAsShortlist{2, ShortlistTie::AdmitAll},
                                     CountsAsShortlist{2, ShortlistTie::PanelDecides},
                                     CountsAsWeight{40},
                                     CountsAsPoints{},
                                     CountsInsteadOf{"interview"},
                                     CountsAsEvaluated{}};
    check_all_there(counts);
    for (const auto& one : counts) {
        stage.counts = one;
        CHECK(seen.insert(counts_wording(model, stage)).second);
    }
    std::vector<std::string> texts;
    for (int rule = 0; rule <= static_cast<int>(MarkRule::TrimmedSum); ++rule)
        texts.push_back(mark_rule_wording(static_cast<MarkRule>(rule), 1));
    for (int one = 0; one <= static_cast<int>(Counting::WeightTimesMark); ++one)
        texts.push_back(counting_wording(static_cast<Counting>(one)));
    for (int one = 0; one <= static_cast<int>(PriceBasis::WholeLife); ++one) {
        texts.push_back(price_basis_wording(
            {.currency = "GBP", .method = ValueMethod{LowestPrice{}}, .basis = static_cast<PriceBasis>(one)}));
    }
    for (const auto outcome : {Outcome::OneWinner, Outcome::AllPassing}) {
        model.outcome = outcome;
        texts.push_back(outcome_wording(model));
    }
    texts.push_back(tie_break_wording(model));
    model.tie_break = {TieByStage{"interview"}, TieByCriterion{"q1"}, TieByLowerPrice{}, TieByEarlierReceipt{}};
    check_all_there(model.tie_break);
    texts.push_back(tie_break_wording(model));
    check_sentences(texts);
    CHECK(texts.back() == "Should bids tie, the published tie-break prefers more points in \"Interview\", then more "
                          "points at \"q1\", then the "
                          "lower price, then the earlier receipt. Nothing else parts a tie.");
}

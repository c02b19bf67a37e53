#include "tests/core/evaluation/evaluating.hpp"

using namespace tender;
using namespace tender::building;

namespace {

/// Quality 52 and 36 of 60, prices 100 and 80.
Tender priced(const PriceMethod& method)
{
    auto tender = quality_and_price_tender();
    auto& model = tender.model;
    model.stages[1].price->method = method;
    if (std::holds_alternative<ValueMethod>(method)) {
        model.weights_sum.reset();
        model.stages[0].counts = CountsAsPoints{};
        model.stages[1].counts = CountsAsEvaluated{};
    }
    return tender;
}

}

TEST_CASE("each points method brings price beside quality", "[core][evaluation]")
{
    struct Row {
        const char* name;
        PointsMethod method;
        const char* points_a;
        const char* points_b;
    };
    const BandTable bands{.bands = {{0, 90, 40}, {91, 200, 10}}, .step = 1};
    const std::vector<Row> rows{
        {"lowest over own", LowestOverOwn{40}, "32", "40"},
        {"excess over lowest", ExcessOverLowest{.points_max = 40}, "30", "40"},
        {"linear from mean",
         LinearFromMean{.points_max = 40, .points_min = 0, .points_at_reference = 20, .points_per_percent = 1}, "80/9",
         "280/9"},
        {"linear from median",
         LinearFromMedian{.points_max = 40, .points_min = 0, .points_at_reference = 20, .points_per_percent = 1},
         "80/9", "280/9"},
        {"graduated from median", GraduatedFromMedian{.points_max = 40, .marks_per_percent_above = 1}, "35.5125", "40"},
        {"linear between actual", LinearBetweenActual{40}, "0", "40"},
        {"linear between set", LinearBetweenSet{.points_max = 40, .price_for_all = 60, .price_for_none = 110}, "8",
         "24"},
        {"logarithmic", Logarithmic{.points_max = 40, .base = 2, .rounding = {RoundingMode::HalfUp, 2}}, "27.12", "40"},
        {"reference over own", ReferenceOverOwn{.points_max = 40, .reference = 90, .cap_at_max = false}, "36", "45"},
        {"reference over own, capped", ReferenceOverOwn{.points_max = 40, .reference = 90, .cap_at_max = true}, "36",
         "40"},
        {"ceiling share", CeilingShare{.points_max = 40, .ceiling = 200}, "20", "24"},
        {"price bands", PriceBands{.points_max = 40, .bands = bands}, "10", "40"},
        {"points per unit", PointsPerUnit{.points_max = 40, .base = 50, .unit = 10, .points_per_unit = 2}, "30", "34"},
        {"a formula", CustomFormula{40, "max(0, 40 - 40 * (own - lowest) / lowest)"}, "30", "40"},
    };
    for (const auto& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            const Assessment outcome{priced(points(row.method))};
            CHECK(outcome.points("offer", "a") == row.points_a);
            CHECK(outcome.points("offer", "b") == row.points_b);
            CHECK(outcome.total("a") == exact_text(52 + number(row.points_a)));
            CHECK(outcome.total("b") == exact_text(36 + number(row.points_b)));
        }
    }
}

TEST_CASE("each value method ranks by its own figure, from its own end", "[core][evaluation]")
{
    struct Row {
        const char* name;
        ValueMethod method;
        const char* figure_a;
        const char* figure_b;
        const char* winner;
    };
    const BandTable bands{.bands = {{0, 40, 5}, {41, 60, 30}}, .step = 1};
    const std::vector<Row> rows{
        {"quality over price", QualityOverPrice{}, "0.52", "0.45", "a"},
        {"price over quality", PriceOverQuality{60}, "1500/13", "400/3", "a"},
        {"quality times reference over price", QualityTimesReferenceOverPrice{90}, "46.8", "40.5", "a"},
        {"price minus value", PriceMinusValue{1}, "48", "44", "b"},
        {"price minus band value", PriceMinusBandValue{bands}, "70", "75", "a"},
        {"price plus missing quality", PricePlusMissingQuality{.possible_value = 60, .per_point = 1}, "108", "104",
         "b"},
        {"percentage preference for the dearer", PercentagePreference{.rate = number("0.3"), .cap = {}}, "76", "80",
         "a"},
        {"percentage preference up to its cap", PercentagePreference{.rate = number("0.3"), .cap = Rational{19}}, "81",
         "80", "b"},
        {"lowest price", LowestPrice{}, "100", "80", "b"},
        {"a formula, lowest first", CustomFigure{"own - 0.5 * quality", Better::Lower}, "74", "62", "b"},
        {"a formula, highest first", CustomFigure{"quality * lowest / own", Better::Higher}, "41.6", "36", "a"},
    };
    for (const auto& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            auto tender = priced(row.method);
            tender.bidders[0].preferred = true;
            const Assessment outcome{tender};
            CHECK(outcome.total("a") == row.figure_a);
            CHECK(outcome.total("b") == row.figure_b);
            CHECK(outcome.awarded() == Ids{row.winner});
            CHECK(outcome.bid(row.winner).gap == Rational{});
            CHECK(outcome.bid(row.winner == std::string{"a"} ? "b" : "a").gap ==
                  abs(number(row.figure_a) - number(row.figure_b)));
        }
    }
}

TEST_CASE("an effective price divides by what the features leave", "[core][evaluation]")
{
    auto tender = priced(ValueMethod{EffectivePrice{}});
    auto& stage = tender.model.stages[0];
    stage.weights_sum = number("0.3");
    stage.criteria[0].weight = number("0.2");
    stage.criteria[1].weight = number("0.1");
    const Assessment outcome{tender};
    CHECK(outcome.total("a") == "875/12");
    CHECK(outcome.total("b") == "700/11");
    CHECK(outcome.awarded() == Ids{"b"});
}

TEST_CASE("equal evaluated figures tie", "[core][evaluation]")
{
    auto tender = priced(ValueMethod{PercentagePreference{.rate = number("0.25"), .cap = {}}});
    tender.bidders[0].preferred = true;
    CHECK(Assessment{tender}.decided() == Decided::Tie);
}

TEST_CASE("prices without an answer leave the lot undecided with the reason", "[core][evaluation]")
{
    auto tender = priced(points(LowestOverOwn{40}));
    bid(tender, "b").price = amount(0);
    const Assessment outcome{tender};
    CHECK(outcome.decided() == Decided::PriceUndefined);
    REQUIRE(outcome.lot().price_error);
    CHECK(outcome.lot().price_error->kind == PriceError::Kind::ZeroPrice);
    CHECK(outcome.lot().waits_at == std::size_t{1});
    CHECK(outcome.awarded().empty());
    bid(tender, "b").price = amount(number("0.01"));
    CHECK(Assessment{tender}.decided() == Decided::ByTotal);
    SECTION("a price above a published ceiling")
    {
        CHECK(Assessment{priced(points(CeilingShare{.points_max = 40, .ceiling = number("99.99")}))}.decided() ==
              Decided::PriceUndefined);
        CHECK(Assessment{priced(points(CeilingShare{.points_max = 40, .ceiling = 100}))}.decided() == Decided::ByTotal);
    }
    SECTION("a quality that nothing can be divided by")
    {
        auto none = priced(ValueMethod{PriceOverQuality{60}});
        for (auto& mark : none.consensus[0].marks)
            mark.mark = "0";
        CHECK(Assessment{none}.lot().price_error->kind == PriceError::Kind::QualityZero);
    }
}

TEST_CASE("a missing price is open, not zero", "[core][evaluation]")
{
    auto tender = priced(points(LowestOverOwn{40}));
    bid(tender, "b").price.reset();
    const Assessment outcome{tender};
    CHECK(outcome.decided() == Decided::Waiting);
    CHECK(outcome.bid("b").open == Ids{"price"});
    CHECK(outcome.points("offer", "a") == "-");
    CHECK(outcome.total("a") == "-");
}

TEST_CASE("only prices of bids still in make a price relative", "[core][evaluation]")
{
    auto tender = priced(points(LowestOverOwn{40}));
    tender.model.stages[0].threshold = 40;
    const Assessment outcome{tender};
    CHECK(outcome.bid("b").standing == Standing::Out);
    CHECK(outcome.points("offer", "a") == "40");
    SECTION("so a bid that is out need not be priced")
    {
        bid(tender, "b").price.reset();
        CHECK(Assessment{tender}.decided() == Decided::OnlyOneLeft);
    }
}

TEST_CASE("a schedule is priced by its published volumes and a whole life by its discount", "[core][evaluation]")
{
    auto tender = priced(ValueMethod{LowestPrice{}});
    auto& rules = *tender.model.stages[1].price;
    SECTION("schedule")
    {
        rules.basis = PriceBasis::Schedule;
        rules.items = {{"hour", "Hour", {}, 2000}, {"night", "Night", {}, number("0.5")}};
        bid(tender, "a").price = PriceOffer{
            .currency = "GBP", .amount = {}, .rates = {{"night", 100}, {"hour", number("18.50")}}, .periods = {}};
        bid(tender, "b").price = PriceOffer{
            .currency = "GBP", .amount = {}, .rates = {{"hour", number("18.525")}, {"night", 0}}, .periods = {}};
        CHECK(Assessment{tender}.total("a") == "37050");
        CHECK(Assessment{tender}.decided() == Decided::Tie);
    }
    SECTION("whole life")
    {
        rules.basis = PriceBasis::WholeLife;
        rules.discount_rate = number("0.1");
        bid(tender, "a").price =
            PriceOffer{.currency = "GBP", .amount = {}, .rates = {}, .periods = {{365, 110}, {365, 121}}};
        bid(tender, "b").price =
            PriceOffer{.currency = "GBP", .amount = {}, .rates = {}, .periods = {{0, 199}, {365, 0}}};
        CHECK(Assessment{tender}.total("a") == "200");
        CHECK(Assessment{tender}.awarded() == Ids{"b"});
    }
}

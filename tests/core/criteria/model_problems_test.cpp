#include "tests/core/criteria/faulty_models.hpp"

using namespace tender;
using namespace tender::building;
using Kind = Problem::Kind;

TEST_CASE("weights add up to the published sum exactly or are refused with both sums", "[core][criteria]")
{
    check({
        {"a third printed as 33.33 leaves a hundredth missing",
         [](Model& m) {
             m.stages[2].criteria = {question("q1", number("33.33")), question("q2", number("33.33")),
                                     question("q3", number("33.33"))};
             m.stages[2].weights_sum = 100;
         },
         {Kind::WeightsDoNotSum, "model.stages[2].weights_sum", "99.99", "100"},
         [](Model& m) {
             m.stages[2].criteria = {question("q1", number("100/3")), question("q2", number("100/3")),
                                     question("q3", number("100/3"))};
             m.stages[2].weights_sum = 100;
         }},
        {"a nested sum is checked by its own published sum",
         [](Model& m) { m.stages[1].criteria[0].parts[0].weight = 61; },
         {Kind::WeightsDoNotSum, "model.stages[1].criteria[0].weights_sum", "101", "100"},
         [](Model& m) {
             m.stages[1].criteria[0].parts[0].weight = 61;
             m.stages[1].criteria[0].weights_sum = 101;
         }},
        {"the stages add up to the sum of the model",
         [](Model& m) { m.stages[2].counts = CountsAsWeight{number("59.999")}; },
         {Kind::WeightsDoNotSum, "model.weights_sum", "99.999", "100"},
         [](Model& m) {
             m.stages[2].counts = CountsAsWeight{number("59.999")};
             m.weights_sum = number("99.999");
         }},
        {"a sum of the model needs stages that weigh",
         [](Model& m) {
             m.stages[2].counts = CountsAsGate{};
             m.stages[3].counts = CountsAsGate{};
         },
         {Kind::NotAllowed, "model.weights_sum", "100", "stages that count with a weight"},
         [](Model& m) {
             m.stages[2].counts = CountsAsGate{};
             m.stages[3].counts = CountsAsGate{};
             m.weights_sum.reset();
         }},
        {"the sum of the model is published",
         [](Model& m) { m.weights_sum.reset(); },
         {Kind::Missing, "model", "", "weights_sum"},
         [](Model&) {}},
        {"the sum of a stage is published",
         [](Model& m) { m.stages[2].weights_sum.reset(); },
         {Kind::Missing, "model.stages[2]", "", "weights_sum"},
         [](Model& m) {
             m.stages[2].weights_sum.reset();
             m.stages[2].counting = Counting::WeightTimesMark;
         }},
        {"the sum of a heading is published",
         [](Model& m) { m.stages[1].criteria[0].weights_sum.reset(); },
         {Kind::Missing, "model.stages[1].criteria[0]", "", "weights_sum"},
         [](Model& m) {
             m.stages[1].criteria[0].weights_sum.reset();
             m.stages[1].counting = Counting::WeightTimesMark;
         }},
        {"no weight is negative",
         [](Model& m) {
             m.stages[2].criteria[0].weight = -1;
             m.stages[2].criteria[1].weight = 61;
         },
         {Kind::OutOfRange, "model.stages[2].criteria[0].weight", "-1", "0 or more"},
         [](Model& m) {
             m.stages[2].criteria[0].weight = 0;
             m.stages[2].criteria[1].weight = 60;
         }},
        {"no stage weighs less than nothing",
         [](Model& m) {
             m.stages[2].counts = CountsAsWeight{-1};
             m.stages[3].counts = CountsAsWeight{101};
         },
         {Kind::OutOfRange, "model.stages[2].counts.weight", "-1", "0 or more"},
         [](Model& m) {
             m.stages[2].counts = CountsAsWeight{0};
             m.stages[3].counts = CountsAsWeight{100};
         }},
        {"a sum of nothing can give no points",
         [](Model& m) {
             m.stages[2].weights_sum = 0;
             for (auto& c : m.stages[2].criteria)
                 c.weight = 0;
         },
         {Kind::OutOfRange, "model.stages[2].weights_sum", "0", "above 0"},
         [](Model& m) {
             m.stages[2].weights_sum = number("0.01");
             m.stages[2].criteria[0].weight = number("0.01");
             m.stages[2].criteria[1].weight = 0;
         }},
        {"a price stage has no weights of criteria",
         [](Model& m) { m.stages[3].weights_sum = 40; },
         {Kind::NotAllowed, "model.stages[3].weights_sum", "40", "stages with criteria"},
         [](Model&) {}},
    });
}

TEST_CASE("ids are unique and fit into the names of figures", "[core][criteria]")
{
    check({
        {"two criteria of different stages share an id",
         [](Model& m) { m.stages[2].criteria[0].id = "g1"; },
         {Kind::Duplicate, "model.stages[2].criteria[0].id", "g1", "model.stages[0].criteria[1]"},
         [](Model& m) { m.stages[2].criteria[0].id = "G1"; }},
        {"a nested criterion shares an id",
         [](Model& m) { m.stages[2].criteria[0].id = "h1a"; },
         {Kind::Duplicate, "model.stages[2].criteria[0].id", "h1a", "model.stages[1].criteria[0].parts[0]"},
         [](Model& m) { m.stages[2].criteria[0].id = "h1c"; }},
        {"two stages share an id",
         [](Model& m) { m.stages[1].id = "gate"; },
         {Kind::Duplicate, "model.stages[1].id", "gate", "model.stages[0]"},
         [](Model& m) { m.stages[1].id = "gate 2"; }},
        {"two scales share an id",
         [](Model& m) { m.scales[1].id = "0-5"; },
         {Kind::Duplicate, "model.scales[1].id", "0-5", "model.scales[0]"},
         [](Model& m) { m.scales[1].id = "0-5 b"; }},
        {"two steps share a mark",
         [](Model& m) { m.scales[0].steps[1].mark = "0"; },
         {Kind::Duplicate, "model.scales[0].steps[1].mark", "0", "model.scales[0].steps[0]"},
         [](Model& m) { m.scales[0].steps[1].value = 0; }},
        {"an id is not empty",
         [](Model& m) { m.stages[0].id.clear(); },
         {Kind::OutOfRange, "model.stages[0].id", "", id_expected},
         [](Model& m) { m.stages[0].id = " "; }},
        {"an id holds no slash",
         [](Model& m) { m.stages[2].criteria[0].id = "q1/2"; },
         {Kind::OutOfRange, "model.stages[2].criteria[0].id", "q1/2", id_expected},
         [](Model& m) { m.stages[2].criteria[0].id = "q1-2 é"; }},
        {"an id holds no control character",
         [](Model& m) { m.scales[1].id = "a\x1f"; },
         {Kind::OutOfRange, "model.scales[1].id", "a\x1f", id_expected},
         [](Model& m) { m.scales[1].id = "a b"; }},
        {"two items of a schedule share an id",
         [](Model& m) {
             price(m).basis = PriceBasis::Schedule;
             price(m).items = {{"x", "X", {}, 1}, {"x", "Y", {}, 1}};
         },
         {Kind::Duplicate, "model.stages[3].price.items[1].id", "x", "model.stages[3].price.items[0]"},
         [](Model& m) {
             price(m).basis = PriceBasis::Schedule;
             price(m).items = {{"x", "X", {}, 1}, {"y", "Y", {}, 1}};
         }},
    });
}

TEST_CASE("a scale has steps or a range, and marks that can be given", "[core][criteria]")
{
    check({
        {"neither",
         [](Model& m) { m.scales[1].range.reset(); },
         {Kind::Missing, "model.scales[1]", "", "steps or range"},
         [](Model& m) { m.scales[1] = steps_to("0-100", 0); }},
        {"both",
         [](Model& m) {
             m.scales[0].range = ScaleRange{0, 5, {}};
         },
         {Kind::NotAllowed, "model.scales[0].steps", "", "either steps or a range"},
         [](Model& m) { m.scales[0] = range_scale("0-5", 0, 5); }},
        {"an empty range",
         [](Model& m) {
             m.scales[1].range = ScaleRange{5, 5, {}};
         },
         {Kind::OutOfRange, "model.scales[1].range.highest", "5", "above 5"},
         [](Model& m) {
             m.scales[1].range = ScaleRange{5, number("5.01"), {}};
         }},
        {"steps of nothing",
         [](Model& m) { m.scales[1].range->step = 0; },
         {Kind::OutOfRange, "model.scales[1].range.step", "0", "above 0"},
         [](Model& m) { m.scales[1].range->step = number("0.001"); }},
        {"a step without a mark",
         [](Model& m) { m.scales[0].steps[2].mark.clear(); },
         {Kind::Empty, "model.scales[0].steps[2].mark", "", "a mark"},
         [](Model& m) { m.scales[0].steps[2].mark = "two"; }},
        {"a question on an unknown scale",
         [](Model& m) { m.stages[2].criteria[0].scale = "0-6"; },
         {Kind::UnknownReference, "model.stages[2].criteria[0].scale", "0-6", "a scale of the model"},
         [](Model& m) { m.stages[2].criteria[0].scale = "0-100"; }},
        {"a share of a highest mark of zero",
         [](Model& m) {
             m.scales[1].range = ScaleRange{-5, 0, {}};
             m.stages[2].criteria[0].scale = "0-100";
         },
         {Kind::OutOfRange, "model.stages[2].criteria[0].scale", "0-100", "a scale whose highest mark is above 0"},
         [](Model& m) {
             m.scales[1].range = ScaleRange{-5, 0, {}};
             m.stages[2].criteria[0].scale = "0-100";
             m.stages[2].counting = Counting::WeightTimesMark;
         }},
    });
}

TEST_CASE("a threshold can be reached", "[core][criteria]")
{
    check({
        {"of a question",
         [](Model& m) { m.stages[2].criteria[0].threshold = number("5.1"); },
         {Kind::OutOfRange, "model.stages[2].criteria[0].threshold", "5.1", "at most 5"},
         [](Model& m) { m.stages[2].criteria[0].threshold = 5; }},
        {"of a question whose marks are added up, as far as its model can tell",
         [](Model& m) {
             m.stages[2].criteria[0].threshold = 6;
             m.stages[2].mark_rule = MarkRule::Mean;
         },
         {Kind::OutOfRange, "model.stages[2].criteria[0].threshold", "6", "at most 5"},
         [](Model& m) {
             m.stages[2].criteria[0].threshold = 6;
             m.stages[2].mark_rule = MarkRule::Sum;
         }},
        {"of a heading, in points",
         [](Model& m) { m.stages[1].criteria[0].threshold = number("6.5"); },
         {Kind::OutOfRange, "model.stages[1].criteria[0].threshold", "6.5", "at most 6"},
         [](Model& m) { m.stages[1].criteria[0].threshold = 6; }},
        {"of a stage",
         [](Model& m) { m.stages[2].threshold = 61; },
         {Kind::OutOfRange, "model.stages[2].threshold", "61", "at most 60"},
         [](Model& m) { m.stages[2].threshold = 60; }},
        {"of a stage relative to its best",
         [](Model& m) {
             m.stages[2].threshold = 60;
             m.stages[2].best_gets = 50;
         },
         {Kind::OutOfRange, "model.stages[2].threshold", "60", "at most 50"},
         [](Model& m) {
             m.stages[2].threshold = 50;
             m.stages[2].best_gets = 50;
         }},
        {"of a total where there is none",
         [](Model& m) {
             m.threshold = 1;
             m.weights_sum.reset();
             m.stages[2].counts = CountsAsGate{};
             m.stages[3].counts = CountsAsGate{};
         },
         {Kind::NotAllowed, "model.threshold", "1", "models with a total"},
         [](Model& m) {
             m.threshold = 1;
             m.weights_sum.reset();
             m.stages[2].counts = CountsAsPoints{};
             m.stages[3].counts = CountsAsGate{};
         }},
    });
}

TEST_CASE("a mandatory question is passed or failed and nothing else", "[core][criteria]")
{
    check({
        {"it carries no weight",
         [](Model& m) {
             m.stages[0].criteria[0].weight = 1;
             m.stages[0].weights_sum = 11;
         },
         {Kind::NotAllowed, "model.stages[0].criteria[0].weight", "1", "questions that are marked"},
         [](Model&) {}},
        {"it has no scale",
         [](Model& m) { m.stages[0].criteria[0].scale = "0-5"; },
         {Kind::NotAllowed, "model.stages[0].criteria[0].scale", "0-5", "questions that are marked"},
         [](Model&) {}},
        {"it has no parts",
         [](Model& m) { m.stages[0].criteria[0].parts = {question("x", 1)}; },
         {Kind::NotAllowed, "model.stages[0].criteria[0].parts", "", "criteria that are not mandatory"},
         [](Model&) {}},
        {"it has no threshold",
         [](Model& m) { m.stages[0].criteria[0].threshold = 1; },
         {Kind::NotAllowed, "model.stages[0].criteria[0].threshold", "1", "questions that are marked"},
         [](Model& m) { m.stages[0].criteria[1].threshold = 1; }},
        {"it is not rounded",
         [](Model& m) { m.stages[0].criteria[0].rounding = Rounding{}; },
         {Kind::NotAllowed, "model.stages[0].criteria[0].rounding", "", "questions that are marked"},
         [](Model& m) { m.stages[0].criteria[1].rounding = Rounding{}; }},
        {"it parts no tie",
         [](Model& m) { m.tie_break = {TieByCriterion{"m1"}}; },
         {Kind::OutOfRange, "model.tie_break[0].criterion", "m1", "a criterion that is marked"},
         [](Model& m) { m.tie_break = {TieByCriterion{"g1"}}; }},
        {"a heading has no scale",
         [](Model& m) { m.stages[1].criteria[0].scale = "0-5"; },
         {Kind::NotAllowed, "model.stages[1].criteria[0].scale", "0-5", "questions without parts"},
         [](Model&) {}},
        {"mandatory questions alone need no sum",
         [](Model& m) {
             m.stages[0].criteria.pop_back();
             m.stages[0].criteria[0].title.clear();
         },
         {Kind::Empty, "model.stages[0].criteria[0].title", "", "a title"},
         [](Model& m) {
             m.stages[0].criteria.pop_back();
             m.stages[0].weights_sum.reset();
         }},
    });
}

TEST_CASE("stages stand where they can work", "[core][criteria]")
{
    const auto again = [](const char* of) { return stage_of("again", CountsInsteadOf{of}, 10, {question("r1", 10)}); };
    const auto evaluated = [](Model& m) {
        price(m).method = ValueMethod{QualityOverPrice{}};
        m.stages[3].counts = CountsAsEvaluated{};
        m.stages[2].counts = CountsAsPoints{};
        m.weights_sum.reset();
    };
    check({
        {"there is a stage",
         [](Model& m) { m = Model{}; },
         {Kind::Empty, "model.stages", "", "at least one stage"},
         [](Model& m) {
             auto only = m.stages[0];
             m.stages = {only};
             m.weights_sum.reset();
             m.tie_break.clear();
         }},
        {"a stage has something to mark",
         [](Model& m) {
             m.stages[0].criteria.clear();
             m.stages[0].weights_sum.reset();
         },
         {Kind::Empty, "model.stages[0]", "", "criteria or a price"},
         [](Model&) {}},
        {"a stage has a title",
         [](Model& m) { m.stages[0].title.clear(); },
         {Kind::Empty, "model.stages[0].title", "", "a title"},
         [](Model& m) { m.stages[0].title = "."; }},
        {"a stage replaces an earlier one",
         [&](Model& m) { m.stages.insert(m.stages.begin(), again("quality")); },
         {Kind::WrongOrder, "model.stages[0].counts.stage", "quality", "an earlier stage"},
         [&](Model& m) { m.stages.push_back(again("quality")); }},
        {"a stage replaces one that exists",
         [&](Model& m) { m.stages.push_back(again("qualities")); },
         {Kind::UnknownReference, "model.stages[4].counts.stage", "qualities", "an earlier stage"},
         [&](Model& m) { m.stages.push_back(again("quality")); }},
        {"a stage replaces one that counts",
         [&](Model& m) { m.stages.push_back(again("gate")); },
         {Kind::OutOfRange, "model.stages[4].counts.stage", "gate", "a stage that counts in the total"},
         [&](Model& m) { m.stages.push_back(again("quality")); }},
        {"one stage is replaced once in a lot",
         [&](Model& m) {
             m.stages.push_back(again("quality"));
             m.stages.push_back(stage_of("third", CountsInsteadOf{"quality"}, 1, {question("r2", 1)}));
         },
         {Kind::Duplicate, "model.stages[5].counts.stage", "quality", "model.stages[4]"},
         [&](Model& m) {
             m.stages.push_back(again("quality"));
             m.stages.push_back(stage_of("third", CountsInsteadOf{"quality"}, 1, {question("r2", 1)}));
             m.stages[4].lots = {"north"};
             m.stages[5].lots = {"south"};
         }},
        {"an evaluated price comes last",
         [&](Model& m) {
             evaluated(m);
             m.stages.push_back(stage_of("late", CountsAsGate{}, 1, {question("l1", 1)}));
         },
         {Kind::WrongOrder, "model.stages[3]", "offer", "the last stage"},
         evaluated},
        {"a shortlist has places",
         [](Model& m) { std::get<CountsAsShortlist>(m.stages[1].counts).places = 0; },
         {Kind::OutOfRange, "model.stages[1].counts.places", "0", "at least 1"},
         [](Model& m) { std::get<CountsAsShortlist>(m.stages[1].counts).places = 1; }},
        {"a trimmed rule says how much it trims",
         [](Model& m) { m.stages[2].mark_rule = MarkRule::TrimmedMean; },
         {Kind::OutOfRange, "model.stages[2].trim", "0", "at least 1"},
         [](Model& m) {
             m.stages[2].mark_rule = MarkRule::TrimmedMean;
             m.stages[2].trim = 1;
         }},
        {"no other rule trims",
         [](Model& m) {
             m.stages[2].mark_rule = MarkRule::Mean;
             m.stages[2].trim = 1;
         },
         {Kind::OutOfRange, "model.stages[2].trim", "1", "0 unless the rule trims"},
         [](Model& m) {
             m.stages[2].mark_rule = MarkRule::TrimmedSum;
             m.stages[2].trim = 1;
         }},
        {"the best gets something",
         [](Model& m) { m.stages[2].best_gets = 0; },
         {Kind::OutOfRange, "model.stages[2].best_gets", "0", "above 0"},
         [](Model& m) { m.stages[2].best_gets = number("0.1"); }},
        {"a tie is parted by a stage that exists",
         [](Model& m) { m.tie_break = {TieByStage{"q1"}}; },
         {Kind::UnknownReference, "model.tie_break[0].stage", "q1", "a stage of the model"},
         [](Model& m) { m.tie_break = {TieByStage{"gate"}}; }},
        {"a tie is parted by a criterion that exists",
         [](Model& m) {
             m.tie_break = {TieByLowerPrice{}, TieByCriterion{"gate"}};
         },
         {Kind::UnknownReference, "model.tie_break[1].criterion", "gate", "a criterion of the model"},
         [](Model& m) {
             m.tie_break = {TieByLowerPrice{}, TieByCriterion{"h1b"}};
         }},
        {"a lower price needs prices",
         [](Model& m) {
             m.stages.pop_back();
             m.weights_sum = 60;
         },
         {Kind::OutOfRange, "model.tie_break[2]", "lower_price", "a model with a price stage"},
         [](Model& m) {
             m.stages.pop_back();
             m.weights_sum = 60;
             m.tie_break.erase(m.tie_break.begin() + 2);
         }},
    });
}

TEST_CASE("a price stage has one sound method and the members that its basis asks for", "[core][criteria]")
{
    const auto sound = [](Model&) {};
    check({
        {"a price stage has a price",
         [](Model& m) {
             m.stages[3] = stage_of("offer", CountsAsWeight{40}, 1, {question("p1", 1)});
             m.stages[3].kind = StageKind::Price;
             m.tie_break.clear();
         },
         {Kind::Missing, "model.stages[3]", "", "price"},
         [](Model& m) {
             m.stages[3] = stage_of("offer", CountsAsWeight{40}, 1, {question("p1", 1)});
             m.tie_break.clear();
         }},
        {"other kinds have none",
         [](Model& m) { m.stages[3].kind = StageKind::Interview; },
         {Kind::NotAllowed, "model.stages[3].price", "", "stages of kind price or bafo"},
         [](Model& m) { m.stages[3].kind = StageKind::Bafo; }},
        {"criteria stand in a stage of their own",
         [](Model& m) {
             m.stages[3].criteria = {question("p1", 1)};
             m.stages[3].weights_sum = 1;
         },
         {Kind::NotAllowed, "model.stages[3].criteria", "", "a stage of its own beside the price"},
         sound},
        {"prices are not made relative to the best twice",
         [](Model& m) { m.stages[3].best_gets = 40; },
         {Kind::NotAllowed, "model.stages[3].best_gets", "", "stages with criteria"},
         sound},
        {"there is one price stage",
         [](Model& m) { m.stages.push_back(price_stage("second", CountsAsGate{}, points(LowestOverOwn{1}))); },
         {Kind::NotAllowed, "model.stages[4].price", "", "a final-offer stage instead of the price stage"},
         sound},
        {"the price has a currency",
         [](Model& m) { price(m).currency.clear(); },
         {Kind::OutOfRange, "model.stages[3].price.currency", "", "three capital letters"},
         [](Model& m) { price(m).currency = "EUR"; }},
        {"a currency is three capital letters",
         [](Model& m) { price(m).currency = "gbp"; },
         {Kind::OutOfRange, "model.stages[3].price.currency", "gbp", "three capital letters"},
         sound},
        {"a value method ranks by its figure",
         [](Model& m) { price(m).method = ValueMethod{LowestPrice{}}; },
         {Kind::OutOfRange, "model.stages[3].counts", "", "evaluated, because the method ranks by an evaluated figure"},
         [](Model& m) {
             price(m).method = ValueMethod{LowestPrice{}};
             m.stages[3].counts = CountsAsEvaluated{};
             m.weights_sum = 60;
         }},
        {"a points method gives points",
         [](Model& m) {
             m.stages[3].counts = CountsAsEvaluated{};
             m.weights_sum = 60;
         },
         {Kind::OutOfRange, "model.stages[3].counts", "",
          "gate, shortlist, weight, points or instead_of, because the method gives points"},
         sound},
        {"the figures of a method are sound",
         [](Model& m) { price(m).method = points(LowestOverOwn{0}); },
         {Kind::UnsoundMethod, "model.stages[3].price.method", "points_max is not positive", ""},
         [](Model& m) { price(m).method = points(LowestOverOwn{number("0.01")}); }},
        {"a formula can be read",
         [](Model& m) {
             price(m).method = points(CustomFormula{40, "40 * lowest / price"});
         },
         {Kind::UnsoundMethod, "model.stages[3].price.method",
          "formula has \"price\" at character 15, which is neither a name nor a function", ""},
         [](Model& m) {
             price(m).method = points(CustomFormula{40, "40 * lowest / own"});
         }},
        {"a formula gives a bid that is alone no more than the most points",
         [](Model& m) {
             price(m).method = points(CustomFormula{40, "100 * lowest / own"});
         },
         {Kind::UnsoundMethod, "model.stages[3].price.method",
          "formula gives 100 for a bid that is alone, which is not 0 to points_max", ""},
         [](Model& m) {
             price(m).method = points(CustomFormula{100, "100 * lowest / own"});
         }},
        {"a schedule has items",
         [](Model& m) { price(m).basis = PriceBasis::Schedule; },
         {Kind::Empty, "model.stages[3].price.items", "", "the items of a schedule"},
         [](Model& m) {
             price(m).basis = PriceBasis::Schedule;
             price(m).items = {{"x", "X", {}, 1}};
         }},
        {"a sum has no items",
         [](Model& m) {
             price(m).items = {{"x", "X", {}, 1}};
         },
         {Kind::NotAllowed, "model.stages[3].price.items", "", "the items of a schedule"},
         sound},
        {"a whole life is discounted",
         [](Model& m) { price(m).basis = PriceBasis::WholeLife; },
         {Kind::Missing, "model.stages[3].price", "", "discount_rate for whole_life"},
         [](Model& m) {
             price(m).basis = PriceBasis::WholeLife;
             price(m).discount_rate = 0;
         }},
        {"a sum is not discounted",
         [](Model& m) { price(m).discount_rate = number("0.035"); },
         {Kind::NotAllowed, "model.stages[3].price", "", "discount_rate for whole_life"},
         sound},
        {"a discount is not negative",
         [](Model& m) {
             price(m).basis = PriceBasis::WholeLife;
             price(m).discount_rate = number("-0.01");
         },
         {Kind::OutOfRange, "model.stages[3].price.discount_rate", "-0.01", "0 or more"},
         [](Model& m) {
             price(m).basis = PriceBasis::WholeLife;
             price(m).discount_rate = number("0.01");
         }},
        {"a year has days",
         [](Model& m) { price(m).days_per_year = 0; },
         {Kind::OutOfRange, "model.stages[3].price.days_per_year", "0", "at least 1"},
         [](Model& m) { price(m).days_per_year = 360; }},
    });
}

TEST_CASE("all problems of a model are named, in the order of the model", "[core][criteria]")
{
    auto model = full_model();
    model.scales[1].range->step = 0;
    model.stages[0].title.clear();
    model.stages[2].criteria[0].weight = 41;
    model.weights_sum = 99;
    model.tie_break = {TieByStage{"nothing"}};
    std::vector<std::string> paths;
    for (const auto& problem : problems_of(model))
        paths.push_back(problem.path);
    CHECK(paths == std::vector<std::string>{"model.scales[1].range.step", "model.stages[0].title",
                                            "model.stages[2].weights_sum", "model.weights_sum",
                                            "model.tie_break[0].stage"});
}

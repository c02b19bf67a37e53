#include "tests/core/evaluation/evaluating.hpp"

using namespace tender;
using namespace tender::building;

namespace {

/// One stage that goes into the total as it is, marked by consensus.
Model one_stage(std::vector<Criterion> criteria, const Rational& sum)
{
    Model model;
    model.scales = {steps_to("0-5", 5), range_scale("0-100", 0, 100)};
    model.stages = {stage_of("quality", CountsAsPoints{}, sum, std::move(criteria))};
    return model;
}

std::string total_of(const Model& model, const Given& given)
{
    auto tender = tender_of(model, {"a"});
    agree(tender, "a", given);
    return Assessment{tender}.total("a");
}

/// Marks of up to five members at one question, "" where a member gave none, with one mark of each at a second.
std::string by_rule(MarkRule rule, std::int64_t trim, const std::vector<std::string>& given)
{
    auto model = one_stage({question("q1", 1), question("q2", 0)}, 1);
    model.stages[0].counting = Counting::WeightTimesMark;
    model.stages[0].mark_rule = rule;
    model.stages[0].trim = trim;
    auto tender = tender_of(model, {"a"});
    tender.panel.clear();
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto member = "member-" + std::to_string(i);
        tender.panel.push_back({.id = member, .role = member, .note = {}});
        Given sheet{{"q2", "0"}};
        if (!given[i].empty()) sheet.emplace_back("q1", given[i]);
        give(tender, member, "a", sheet);
    }
    return Assessment{tender}.total("a");
}

}

TEST_CASE("a mark brings its share of the weight", "[core][evaluation]")
{
    struct Row {
        const char* name;
        Counting counting;
        std::vector<Criterion> criteria;
        const char* sum;
        Given given;
        const char* total;
    };
    const auto share = Counting::ShareOfHighest;
    const auto product = Counting::WeightTimesMark;
    const std::vector<Row> rows{
        {"weight times mark over highest mark",
         share,
         {question("q1", 40), question("q2", 20)},
         "60",
         {{"q1", "4"}, {"q2", "5"}},
         "52"},
        {"weight times mark",
         product,
         {question("q1", 40), question("q2", 20)},
         "60",
         {{"q1", "4"}, {"q2", "5"}},
         "260"},
        {"no rounding unless published",
         share,
         {question("q1", 1), question("q2", 2)},
         "3",
         {{"q1", "1"}, {"q2", "2"}},
         "1"},
        {"sevenths stay sevenths", share, {question("q1", number("60/7"))}, "60/7", {{"q1", "3"}}, "36/7"},
        {"a mark of zero is a mark",
         share,
         {question("q1", 40), question("q2", 20)},
         "60",
         {{"q1", "0"}, {"q2", "0"}},
         "0"},
        {"a range counts by its highest mark", share, {question("q1", 40, "0-100")}, "40", {{"q1", "62.5"}}, "25"},
        {"a question of no weight brings nothing",
         share,
         {question("q1", 10), question("q2", 0)},
         "10",
         {{"q1", "5"}, {"q2", "5"}},
         "10"},
        {"a nested weight is a share of its parent",
         share,
         {question("q1", 40), heading("h", 20, 100, {question("q2", 70), question("q3", 30)})},
         "60",
         {{"q1", "0"}, {"q2", "5"}, {"q3", "0"}},
         "14"},
        {"two levels down",
         share,
         {heading("h", 60, 3, {heading("i", 1, 10, {question("q1", 4), question("q2", 6)}), question("q3", 2)})},
         "60",
         {{"q1", "5"}, {"q2", "0"}, {"q3", "1"}},
         "16"},
        {"nested products multiply",
         product,
         {heading("h", 2, 5, {question("q1", 3), question("q2", 2)})},
         "2",
         {{"q1", "1"}, {"q2", "4"}},
         "22"},
    };
    for (const auto& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            auto model = one_stage(row.criteria, number(row.sum));
            model.stages[0].counting = row.counting;
            CHECK(total_of(model, row.given) == row.total);
        }
    }
}

TEST_CASE("a published method rounds where it says and nowhere else", "[core][evaluation]")
{
    const Rounding two{RoundingMode::HalfUp, 2};
    const Rounding whole{RoundingMode::HalfUp, 0};
    const auto thirds = [] {
        return one_stage({heading("h", 1, 1, {question("q1", number("1/3")), question("q2", number("2/3"))}),
                          question("q3", number("2/3"))},
                         number("5/3"));
    };
    const Given given{{"q1", "5"}, {"q2", "5"}, {"q3", "5"}};
    CHECK(total_of(thirds(), given) == "5/3");
    SECTION("at a question")
    {
        auto model = thirds();
        model.stages[0].criteria[1].rounding = two;
        CHECK(total_of(model, given) == "1.67");
    }
    SECTION("at a question below a heading, before its points are added")
    {
        auto model = thirds();
        model.stages[0].criteria[0].parts[0].rounding = whole;
        model.stages[0].criteria[0].parts[1].rounding = whole;
        CHECK(total_of(model, given) == "5/3");
        model.stages[0].criteria[0].parts[1].rounding.reset();
        CHECK(total_of(model, given) == "4/3");
    }
    SECTION("at a heading, over what its parts add up to")
    {
        auto model = thirds();
        model.stages[0].criteria[0].rounding = whole;
        CHECK(total_of(model, {{"q1", "4"}, {"q2", "3"}, {"q3", "5"}}) == "5/3");
    }
    SECTION("at the stage")
    {
        auto model = thirds();
        model.stages[0].rounding = two;
        CHECK(total_of(model, given) == "1.67");
    }
    SECTION("at the total, in the published direction")
    {
        auto model = thirds();
        model.rounding = Rounding{RoundingMode::Down, 1};
        CHECK(total_of(model, given) == "1.6");
    }
    SECTION("print rounds nothing")
    {
        auto model = thirds();
        model.printed = whole;
        CHECK(total_of(model, given) == "5/3");
    }
}

TEST_CASE("members' marks become one mark by the published rule alone", "[core][evaluation]")
{
    struct Row {
        MarkRule rule;
        std::int64_t trim;
        std::vector<std::string> given;
        const char* mark;
    };
    const std::vector<Row> rows{
        {MarkRule::Mean, 0, {"1", "2", "5"}, "8/3"},
        {MarkRule::Mean, 0, {"4"}, "4"},
        {MarkRule::Median, 0, {"5", "1", "2"}, "2"},
        {MarkRule::Median, 0, {"5", "1"}, "3"},
        {MarkRule::Median, 0, {"5", "1", "2", "2"}, "2"},
        {MarkRule::TrimmedMean, 1, {"0", "2", "3", "5"}, "2.5"},
        {MarkRule::TrimmedMean, 1, {"5", "5", "0"}, "5"},
        {MarkRule::TrimmedMean, 2, {"5", "1", "4", "0", "3"}, "3"},
        {MarkRule::Sum, 0, {"1", "2", "5"}, "8"},
        {MarkRule::TrimmedSum, 1, {"0", "2", "3", "5"}, "5"},
        // A member's mark is missing: not decided, never a mark of zero and never the mean of the others.
        {MarkRule::Mean, 0, {"1", "", "5"}, "-"},
        {MarkRule::Median, 0, {"5", "", "2"}, "-"},
        {MarkRule::TrimmedMean, 1, {"0", "2", "3", ""}, "-"},
        {MarkRule::Sum, 0, {"1", "2", ""}, "-"},
        {MarkRule::TrimmedSum, 1, {"0", "2", "", "5"}, "-"},
        // Nothing is left to count.
        {MarkRule::TrimmedMean, 1, {"3", "4"}, "-"},
        {MarkRule::TrimmedSum, 1, {"3"}, "-"},
        // Members' marks count for nothing until the panel agrees.
        {MarkRule::Consensus, 0, {"3", "3", "3"}, "-"},
    };
    for (const auto& row : rows) {
        std::string name = "rule " + std::to_string(static_cast<int>(row.rule)) + ":";
        for (const auto& mark : row.given)
            name += " " + (mark.empty() ? "none" : mark);
        DYNAMIC_SECTION(name) { CHECK(by_rule(row.rule, row.trim, row.given) == row.mark); }
    }
}

TEST_CASE("an agreed mark counts for nothing where averaging was published", "[core][evaluation]")
{
    auto model = one_stage({question("q1", 10)}, 10);
    model.stages[0].mark_rule = MarkRule::Mean;
    auto tender = tender_of(model, {"a"});
    agree(tender, "a", {{"q1", "5"}});
    CHECK(Assessment{tender}.bid("a").standing == Standing::Undecided);
    give(tender, "chair", "a", {{"q1", "1"}});
    CHECK(Assessment{tender}.total("a") == "2");
}

TEST_CASE("a stage brings its weight or its points to the total", "[core][evaluation]")
{
    auto model = one_stage({question("q1", 10)}, 10);
    model.stages[0].counts = CountsAsWeight{60};
    model.weights_sum = 60;
    CHECK(total_of(model, {{"q1", "3"}}) == "36");
    model.stages[0].counting = Counting::WeightTimesMark;
    CHECK(total_of(model, {{"q1", "3"}}) == "36");
    model.stages[0].counts = CountsAsPoints{};
    model.weights_sum.reset();
    CHECK(total_of(model, {{"q1", "3"}}) == "30");
}

TEST_CASE("added marks bring their share of the most that the members who count can give", "[core][evaluation]")
{
    // Marks 0 to 5 by five members: 13 of 25, and 8 of 15 without the highest and the lowest.
    auto model = one_stage({question("q1", 1)}, 1);
    model.stages[0].counting = Counting::WeightTimesMark;
    model.stages[0].counts = CountsAsWeight{60};
    model.weights_sum = 60;
    model.stages[0].mark_rule = MarkRule::Sum;
    auto tender = tender_of(model, {"a"});
    tender.panel.clear();
    for (const auto* mark : {"5", "1", "4", "0", "3"}) {
        const auto member = std::string{"gives-"} + mark;
        tender.panel.push_back({.id = member, .role = member, .note = {}});
        give(tender, member, "a", {{"q1", mark}});
    }
    CHECK(Assessment{tender}.total("a") == "31.2");
    tender.model.stages[0].mark_rule = MarkRule::TrimmedSum;
    tender.model.stages[0].trim = 1;
    CHECK(Assessment{tender}.total("a") == "32");
}

TEST_CASE("the best bid still in gets the whole and the others their proportion", "[core][evaluation]")
{
    auto model = one_stage({question("q1", 10)}, 10);
    model.stages[0].best_gets = 60;
    auto tender = tender_of(model, {"a", "b", "c"});
    agree(tender, "a", {{"q1", "3"}});
    agree(tender, "b", {{"q1", "4"}});
    agree(tender, "c", {{"q1", "0"}});
    const Assessment outcome{tender};
    CHECK(outcome.total("a") == "45");
    CHECK(outcome.total("b") == "60");
    CHECK(outcome.total("c") == "0");
    SECTION("a bid below a threshold is not the best")
    {
        tender.model.stages[0].criteria.push_back(mandatory("m1"));
        tender.consensus[0].marks.push_back({"m1", "pass", "Shown", {}});
        tender.consensus[1].marks.push_back({"m1", "fail", "Not shown", {}});
        tender.consensus[2].marks.push_back({"m1", "pass", "Shown", {}});
        CHECK(Assessment{tender}.total("a") == "60");
    }
    SECTION("where all have nothing all get nothing")
    {
        tender.consensus[0].marks[0].mark = "0";
        tender.consensus[1].marks[0].mark = "0";
        CHECK(Assessment{tender}.total("a") == "0");
        CHECK(Assessment{tender}.decided() == Decided::Tie);
    }
    SECTION("nobody has points while one bid is open")
    {
        tender.consensus.pop_back();
        const Assessment waiting{tender};
        CHECK(waiting.points("quality", "a") == "-");
        CHECK(waiting.decided() == Decided::Waiting);
    }
    SECTION("a published rounding comes after the proportion")
    {
        tender.model.stages[0].best_gets = 10;
        tender.consensus[1].marks[0].mark = "5";
        tender.consensus[0].marks[0].mark = "1";
        tender.model.stages[0].rounding = Rounding{RoundingMode::HalfUp, 0};
        CHECK(Assessment{tender}.total("a") == "2");
        tender.model.stages[0].best_gets = number("10.2");
        CHECK(Assessment{tender}.total("a") == "2");
    }
}

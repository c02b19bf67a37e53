#include "tests/core/tendering/building.hpp"

using namespace tender;
using namespace tender::building;

namespace {

Model nested_model()
{
    auto model = quality_and_price();
    model.stages[0].criteria[1] =
        heading("q2", 20, 100, {question("q2a", 70), heading("q2b", 30, 1, {question("q2b1", 1)})});
    return model;
}

}

TEST_CASE("a criterion is found wherever it is nested, with its stage", "[core][criteria]")
{
    const auto model = nested_model();
    const auto place = find_criterion(model, "q2b1");
    REQUIRE(place.criterion != nullptr);
    CHECK(place.criterion->id == "q2b1");
    CHECK(place.stage == &model.stages[0]);
    CHECK(find_criterion(model, "q9").criterion == nullptr);
    CHECK(find_criterion(model, "q9").stage == nullptr);
    // A stage is no criterion.
    CHECK(find_criterion(model, "quality").criterion == nullptr);
}

TEST_CASE("the questions of a tree come depth first in published order", "[core][criteria]")
{
    const auto model = nested_model();
    std::vector<std::string> ids;
    for (const auto* found : questions_of(model.stages[0].criteria))
        ids.push_back(found->id);
    CHECK(ids == std::vector<std::string>{"q1", "q2a", "q2b1"});
}

TEST_CASE("a stage counts with its own weight or with that of the stage it replaces", "[core][criteria]")
{
    auto model = quality_and_price();
    model.stages.push_back(stage_of("again", CountsInsteadOf{"quality"}, 10, {question("r1", 10)}));
    model.stages.push_back(stage_of("entry", CountsAsGate{}, 1, {question("g1", 1)}));
    CHECK(weight_of(model, model.stages[0]) == Rational{60});
    CHECK(weight_of(model, model.stages[2]) == Rational{60});
    CHECK(weight_of(model, model.stages[3]) == Rational{});
    model.stages[0].counts = CountsAsPoints{};
    CHECK(weight_of(model, model.stages[0]) == Rational{});
    CHECK(weight_of(model, model.stages[2]) == Rational{});
}

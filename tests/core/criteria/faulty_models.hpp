#pragma once

#include "core/criteria/model_problems.hpp"
#include "tests/core/tendering/building.hpp"

#include <functional>
#include <string>
#include <vector>

/// Tables of faults in a model, for the tests of its problems.
namespace tender::building {

using Change = std::function<void(Model&)>;

/// A fault put into a sound model, the one problem that names it, and the nearest model that is sound.
struct Row {
    const char* name;
    Change fault;
    Problem problem;
    Change near_miss;
};

/// A model with one of everything.
inline Model full_model()
{
    auto model = quality_and_price();
    model.scales.push_back(range_scale("0-100", 0, 100));
    auto gate = stage_of("gate", CountsAsGate{}, 10, {mandatory("m1"), question("g1", 10)});
    auto interview = stage_of("interview", CountsAsShortlist{.places = 2, .tie = ShortlistTie::AdmitAll}, 10,
                              {heading("h1", 6, 100, {question("h1a", 60), question("h1b", 40)}), question("h2", 4)});
    model.stages.insert(model.stages.begin(), {gate, interview});
    model.tie_break = {TieByStage{"quality"}, TieByCriterion{"h1"}, TieByLowerPrice{}, TieByEarlierReceipt{}};
    return model; // 0 gate, 1 interview, 2 quality, 3 offer
}

inline void check(const std::vector<Row>& rows)
{
    REQUIRE(problems_of(full_model()).empty());
    for (const auto& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            auto faulty = full_model();
            row.fault(faulty);
            CHECK(problems_of(faulty) == Problems{row.problem});
            auto sound = full_model();
            row.near_miss(sound);
            CHECK(problems_of(sound) == Problems{});
        }
    }
}

inline PriceRules& price(Model& m) { return *m.stages.back().price; }

}

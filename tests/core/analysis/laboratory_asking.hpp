#pragma once

#include "core/analysis/laboratory.hpp"
#include "tests/core/tendering/building.hpp"

#include <algorithm>
#include <sstream>
#include <string>

/// What tests ask a laboratory.
namespace tender::building {

inline const ModelChecked& check_of(const Laboratory& lab, ModelCheck check, std::size_t run = 0)
{
    const auto& checks = lab.runs.at(run).checks;
    const auto found = std::ranges::find(checks, check, &ModelChecked::check);
    REQUIRE(found != checks.end());
    return *found;
}

/// The first fact of that kind, or nothing.
template <class Fact>
const Fact* fact_of(const ModelChecked& checked)
{
    for (const auto& observation : checked.observations) {
        if (const auto* fact = std::get_if<Fact>(&observation.fact)) return fact;
    }
    return nullptr;
}

/// Made-up bids evaluated as a tender of their own, by nothing but the public evaluation.
inline LotEvaluation evaluated_again(const Tender& tender, const std::string& lot, const std::vector<DummyBid>& bids)
{
    const auto sheet = Scoresheet::from(dummy_tender(tender, lot, bids));
    if (!sheet) FAIL("the made-up tender has problems, first at " << sheet.error().front());
    return evaluate(*sheet).lots.front();
}

/// Everything that an outcome says, as text.
inline std::string told(const LotEvaluation& outcome)
{
    std::ostringstream text;
    const auto number = [&](const std::optional<Rational>& value) {
        text << (value ? fraction_text(*value) : "-") << ' ';
    };
    text << "decided " << static_cast<int>(outcome.decided) << ' ';
    for (const auto& bid : outcome.bids) {
        text << "| " << static_cast<int>(bid.standing) << ' ' << bid.place.value_or(0) << ' ';
        number(bid.total);
        number(bid.gap);
        for (const auto& shortfall : bid.shortfalls)
            text << static_cast<int>(shortfall.kind) << shortfall.where << ' ';
    }
    for (const auto& stage : outcome.stages) {
        text << "/ " << stage.stage << ' ';
        for (const auto& bid : stage.bids) {
            number(bid.points);
            number(bid.contribution);
        }
    }
    for (const auto place : outcome.awarded)
        text << "awarded " << place << ' ';
    for (const auto place : outcome.tied)
        text << "tied " << place << ' ';
    return text.str();
}

/// Everything that a laboratory says, as text.
inline std::string told(const Laboratory& lab)
{
    std::ostringstream text;
    for (const auto& run : lab.runs) {
        text << "run " << run.evaluations << " of " << run.evaluations_max << '\n';
        for (const auto& price : run.prices)
            text << price << ' ';
        for (const auto& checked : run.checks) {
            text << "check " << static_cast<int>(checked.check) << ' ' << checked.tried << " of " << checked.cases
                 << " not tried " << (checked.not_tried ? static_cast<int>(*checked.not_tried) : -1) << '\n';
            for (const auto& observation : checked.observations) {
                text << "  fact " << observation.fact.index() << '\n';
                for (const auto& example : observation.examples)
                    text << "    " << told(example.outcome) << '\n';
            }
        }
    }
    return text.str();
}

}

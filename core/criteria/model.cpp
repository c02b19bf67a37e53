#include "core/criteria/model.hpp"

#include "core/find_by_id.hpp"
#include "core/result.hpp"

#include <algorithm>

namespace tender {

namespace {

const Criterion* find_in(const std::vector<Criterion>& criteria, std::string_view id)
{
    for (const auto& criterion : criteria) {
        if (criterion.id == id) return &criterion;
        if (const auto* inner = find_in(criterion.parts, id)) return inner;
    }
    return nullptr;
}

void collect(const std::vector<Criterion>& criteria, std::vector<const Criterion*>& questions)
{
    for (const auto& criterion : criteria) {
        if (criterion.is_question()) {
            questions.push_back(&criterion);
        } else {
            collect(criterion.parts, questions);
        }
    }
}

}

const Scale* find_scale(const Model& model, std::string_view id) { return find_by_id(model.scales, id); }

const Stage* find_stage(const Model& model, std::string_view id) { return find_by_id(model.stages, id); }

CriterionPlace find_criterion(const Model& model, std::string_view id)
{
    for (const auto& stage : model.stages) {
        if (const auto* criterion = find_in(stage.criteria, id)) return {.stage = &stage, .criterion = criterion};
    }
    return {};
}

std::vector<const Criterion*> questions_of(const std::vector<Criterion>& criteria)
{
    std::vector<const Criterion*> questions;
    collect(criteria, questions);
    return questions;
}

bool has_totals(const Model& model)
{
    return std::ranges::any_of(model.stages, [](const Stage& stage) {
        return !std::holds_alternative<CountsAsGate>(stage.counts) &&
               !std::holds_alternative<CountsAsShortlist>(stage.counts);
    });
}

bool lower_total_is_better(const Model& model)
{
    if (model.stages.empty() || !std::holds_alternative<CountsAsEvaluated>(model.stages.back().counts)) return false;
    const auto& price = model.stages.back().price;
    const auto* method = price ? std::get_if<ValueMethod>(&price->method) : nullptr;
    return method != nullptr && better(*method) == Better::Lower;
}

Rational weight_of(const Model& model, const Stage& stage)
{
    return match(
        stage.counts, [](const CountsAsGate&) { return Rational{}; },
        [](const CountsAsShortlist&) { return Rational{}; }, [](const CountsAsPoints&) { return Rational{}; },
        [](const CountsAsEvaluated&) { return Rational{}; }, [](const CountsAsWeight& counts) { return counts.weight; },
        [&](const CountsInsteadOf& counts) {
            const auto* replaced = find_stage(model, counts.stage);
            const auto* weight = replaced == nullptr ? nullptr : std::get_if<CountsAsWeight>(&replaced->counts);
            return weight == nullptr ? Rational{} : weight->weight;
        });
}

}

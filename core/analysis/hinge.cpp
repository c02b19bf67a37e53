#include "core/analysis/hinge.hpp"

#include "core/evaluation/stage_points.hpp"
#include "core/number/decimal.hpp"

#include <algorithm>

namespace tender {

namespace {

Rational play_of(const std::optional<Rounding>& rounding) { return rounding ? unit_of(*rounding) : Rational{}; }

Rational play_of(const std::vector<Criterion>& criteria)
{
    Rational play;
    for (const auto& criterion : criteria)
        play += play_of(criterion.rounding) + play_of(criterion.parts);
    return play;
}

/// By how much the mark that counts moves when one evaluator's mark moves by 1, at most.
Rational mark_rate_of(const Stage& stage, std::size_t evaluators)
{
    const auto counted = evaluators - std::min(evaluators - 1, 2 * static_cast<std::size_t>(stage.trim));
    switch (stage.mark_rule) {
    case MarkRule::Mean:
        return Rational{1} / Rational{evaluators};
    case MarkRule::TrimmedMean:
        return Rational{1} / Rational{counted};
    case MarkRule::Consensus:
    case MarkRule::Median:
    case MarkRule::Sum:
    case MarkRule::TrimmedSum:
        break;
    }
    return Rational{1};
}

Rational longest_step(const Scale& scale)
{
    if (scale.range) return scale.range->step.value_or(Rational{1});
    const auto values = step_values(scale);
    Rational longest;
    for (std::size_t i = 1; i < values.size(); ++i)
        longest = std::max(longest, values[i] - values[i - 1]);
    return longest;
}

/// The most that 0, 1, 2, … steps of the levers gain together.
std::vector<Rational> reach_of(const std::vector<Lever>& levers, std::size_t steps_max)
{
    std::vector<Rational> reach{Rational{}};
    for (const auto& lever : levers) {
        for (std::size_t step = 0; step < lever.gain.size() && reach.size() <= steps_max; ++step)
            reach.push_back(reach.back() + lever.pull);
        if (reach.size() > steps_max) break;
    }
    return reach;
}

}

bool holds_question(const Criterion& criterion, const Criterion& question)
{
    return &criterion == &question ||
           std::ranges::any_of(criterion.parts, [&](const Criterion& part) { return holds_question(part, question); });
}

Levers::Levers(const Scoresheet& sheet, const LotEvaluation& lot, LeverFilter filter)
    : sheet_{sheet}, filter_{std::move(filter)}
{
    for (std::size_t stage = 0; stage < sheet.model().stages.size(); ++stage) {
        const auto& rules = sheet.model().stages[stage];
        const auto& marked = sheet.stages()[stage];
        questions_.emplace_back();
        const auto mark_rate = mark_rate_of(rules, marked.marks.evaluators());
        for (std::size_t column = 0; column < marked.questions.size(); ++column) {
            const auto& scale = sheet.scale_of(*marked.questions[column]);
            questions_.back().push_back({.scale = &scale,
                                         .per_mark = mark_rate * marked.factors[column],
                                         .mark_rate = mark_rate,
                                         .step_max = longest_step(scale)});
        }
        shares_.push_back(counts_in_total(rules) ? contribution(sheet, stage, Rational{1}) : Rational{});
        if (is_run_for(rules, lot.lot)) stages_.push_back(stage);
    }
}

Rational Levers::rate(const Scope& scope, std::size_t stage, std::size_t question) const
{
    const auto& asked = *sheet_.stages()[stage].questions[question];
    const auto& of = questions_[stage][question];
    switch (scope.kind) {
    case Scope::Kind::Criterion:
        if (scope.criterion == &asked) return of.mark_rate;
        return holds_question(*scope.criterion, asked) ? of.per_mark : Rational{};
    case Scope::Kind::Stage:
        return of.per_mark;
    case Scope::Kind::Total:
        break;
    }
    return of.per_mark * shares_[stage];
}

Rational Levers::pull_max(const Scope& scope) const
{
    Rational most;
    for (const auto stage : stages_) {
        if (scope.kind != Scope::Kind::Total && scope.stage != stage) continue;
        for (std::size_t question = 0; question < questions_[stage].size(); ++question)
            most = std::max(most, abs(rate(scope, stage, question)) * questions_[stage][question].step_max);
    }
    return most;
}

void Levers::add_ladder(const MarkPlace& place, std::int64_t direction, const Rational& rate,
                        std::vector<Lever>& levers) const
{
    const auto& stage = sheet_.stages()[place.stage];
    if (!filter_.seat.empty() &&
        (place.evaluator >= stage.evaluators.size() || stage.evaluators[place.evaluator] != filter_.seat))
        return;
    if (filter_.question != nullptr && stage.questions[place.question] != filter_.question) return;
    const auto from = stage.marks.at(place.bid, place.question, place.evaluator);
    if (!from) return;
    Lever lever{.place = place, .direction = direction, .gain = {}, .pull = {}};
    for (std::size_t steps = 1; steps <= filter_.steps_max; ++steps) {
        const auto to =
            moved(*questions_[place.stage][place.question].scale, *from, direction * static_cast<std::int64_t>(steps));
        if (!to) break;
        lever.gain.push_back(abs((*to - *from) * rate));
        lever.pull = std::max(lever.pull, lever.gain.back() / Rational{steps});
    }
    if (!lever.gain.empty()) levers.push_back(std::move(lever));
}

void Levers::add(const Push& push, std::size_t stage, std::vector<Lever>& levers) const
{
    const auto& marks = sheet_.stages()[stage].marks;
    for (std::size_t question = 0; question < marks.questions(); ++question) {
        const auto per_unit = rate(push.scope, stage, question);
        if (per_unit.is_zero()) continue;
        const bool up = push.up == (per_unit.sign() > 0);
        for (std::size_t evaluator = 0; evaluator < marks.evaluators(); ++evaluator) {
            add_ladder({.stage = stage, .question = question, .bid = push.bid, .evaluator = evaluator}, up ? 1 : -1,
                       per_unit, levers);
        }
    }
}

void Levers::add_all(std::size_t stage, std::size_t bid, std::int64_t direction, std::vector<Lever>& levers) const
{
    const auto& marks = sheet_.stages()[stage].marks;
    for (std::size_t question = 0; question < marks.questions(); ++question) {
        for (std::size_t evaluator = 0; evaluator < marks.evaluators(); ++evaluator) {
            add_ladder({.stage = stage, .question = question, .bid = bid, .evaluator = evaluator}, direction,
                       Rational{}, levers);
        }
    }
}

Rational Levers::rounding_play(const Scope& scope) const
{
    const auto& stages = sheet_.model().stages;
    switch (scope.kind) {
    case Scope::Kind::Criterion:
        return scope.criterion->is_question() ? Rational{}
                                              : play_of(scope.criterion->rounding) + play_of(scope.criterion->parts);
    case Scope::Kind::Stage:
        return play_of(stages[scope.stage].rounding) + play_of(stages[scope.stage].criteria);
    case Scope::Kind::Total:
        break;
    }
    auto play = play_of(sheet_.model().rounding);
    for (const auto stage : stages_)
        play += abs(shares_[stage]) * (play_of(stages[stage].rounding) + play_of(stages[stage].criteria));
    return play;
}

std::optional<LoadedHinge> Levers::load(Hinge hinge) const
{
    Rational play;
    Rational pull;
    for (const auto& push : hinge.pushes) {
        const auto here = rounding_play(push.scope);
        if (!here.is_zero()) hinge.strict = false;
        play += here;
        pull = std::max(pull, pull_max(push.scope));
    }
    hinge.slack = std::max(Rational{}, hinge.slack - play);
    // Most hinges are too far away for any marks at all: seen here, before their marks are looked at one by one.
    if (pull * Rational{filter_.steps_max} < hinge.slack) return std::nullopt;
    LoadedHinge loaded{.hinge = std::move(hinge), .levers = {}, .reach = {}, .steps_needed = 0};
    for (const auto& push : loaded.hinge.pushes) {
        for (const auto stage : stages_) {
            if (push.scope.kind == Scope::Kind::Total || push.scope.stage == stage) add(push, stage, loaded.levers);
        }
    }
    std::ranges::stable_sort(loaded.levers, [](const Lever& a, const Lever& b) { return a.pull > b.pull; });
    loaded.reach = reach_of(loaded.levers, filter_.steps_max);
    const auto turning = std::find_if(loaded.reach.begin() + 1, loaded.reach.end(),
                                      [&](const Rational& gained) { return loaded.turns_at(gained); });
    if (turning == loaded.reach.end()) return std::nullopt;
    loaded.steps_needed = static_cast<std::size_t>(turning - loaded.reach.begin());
    return loaded;
}

}

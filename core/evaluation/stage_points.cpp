#include "core/evaluation/stage_points.hpp"

#include "core/expect.hpp"

#include <algorithm>

namespace tender {

namespace {

bool rounds_or_nests(const std::vector<Criterion>& criteria)
{
    return std::ranges::any_of(criteria, [](const Criterion& criterion) {
        return criterion.rounding.has_value() || rounds_or_nests(criterion.parts);
    });
}

std::size_t column_of(const StageSheet& stage, const Criterion& question)
{
    const auto found = std::ranges::find(stage.questions, &question);
    TENDER_EXPECT(found != stage.questions.end());
    return static_cast<std::size_t>(found - stage.questions.begin());
}

std::optional<Rational> points_of(const Scoresheet& sheet, std::size_t index, std::size_t bid,
                                  const Criterion& criterion, const std::vector<Rational>& factors)
{
    std::optional<Rational> points = Rational{};
    if (criterion.is_question()) {
        const auto column = column_of(sheet.stages()[index], criterion);
        points = counted_mark(sheet, index, bid, column);
        if (points) *points *= factors[column];
    } else {
        for (const auto& part : criterion.parts) {
            if (part.mandatory) continue;
            const auto inner = points_of(sheet, index, bid, part, factors);
            if (!inner) return std::nullopt;
            *points += *inner;
        }
    }
    if (points && criterion.rounding) points = rounded(*points, *criterion.rounding);
    return points;
}

void threshold_shortfalls(const Scoresheet& sheet, std::size_t index, std::size_t bid,
                          std::vector<Shortfall>& shortfalls)
{
    for (const auto* criterion : sheet.stages()[index].thresholds) {
        const auto reached = criterion->is_question()
                                 ? counted_mark(sheet, index, bid, column_of(sheet.stages()[index], *criterion))
                                 : criterion_points(sheet, index, bid, *criterion);
        if (reached && *reached < *criterion->threshold) {
            shortfalls.push_back({Shortfall::Kind::CriterionThreshold, criterion->id, reached, criterion->threshold});
        }
    }
}

}

std::optional<Rational> counted_mark(const Scoresheet& sheet, std::size_t stage, std::size_t bid, std::size_t question)
{
    const auto& rules = sheet.model().stages[stage];
    const auto& marks = sheet.stages()[stage].marks;
    if (rules.mark_rule == MarkRule::Consensus) return marks.at(bid, question);
    std::vector<Rational> given;
    for (std::size_t evaluator = 0; evaluator < marks.evaluators(); ++evaluator) {
        auto mark = marks.at(bid, question, evaluator);
        if (!mark) return std::nullopt;
        given.push_back(std::move(*mark));
    }
    std::ranges::sort(given);
    const auto trim = static_cast<std::size_t>(rules.trim);
    if (rules.mark_rule == MarkRule::Median) {
        const auto middle = given.size() / 2;
        return given.size() % 2 == 1 ? given[middle] : (given[middle - 1] + given[middle]) / Rational{2};
    }
    if (given.size() <= 2 * trim) return std::nullopt;
    Rational sum;
    for (std::size_t i = trim; i < given.size() - trim; ++i)
        sum += given[i];
    const bool adds = rules.mark_rule == MarkRule::Sum || rules.mark_rule == MarkRule::TrimmedSum;
    return adds ? sum : sum / Rational{given.size() - 2 * trim};
}

std::optional<Rational> criterion_points(const Scoresheet& sheet, std::size_t stage, std::size_t bid,
                                         const Criterion& criterion)
{
    return points_of(sheet, stage, bid, criterion, sheet.stages()[stage].factors);
}

std::vector<std::optional<Rational>> raw_points(const Scoresheet& sheet, std::size_t stage)
{
    const auto& rules = sheet.model().stages[stage];
    const auto& marked = sheet.stages()[stage];
    const auto& marks = marked.marks;
    const auto& factors = marked.factors;
    const bool is_linear = marked.coefficients.size() == factors.size();
    if (is_linear && !rounds_or_nests(rules.criteria)) return weighted_sums(marks, marked.coefficients, marked.whole);
    std::vector<std::optional<Rational>> points(marks.bids(), Rational{});
    for (std::size_t bid = 0; bid < marks.bids(); ++bid) {
        for (const auto& criterion : rules.criteria) {
            if (criterion.mandatory) continue;
            const auto part = points_of(sheet, stage, bid, criterion, factors);
            if (!part) {
                points[bid].reset();
                break;
            }
            *points[bid] += *part;
        }
    }
    return points;
}

std::vector<Shortfall> criterion_shortfalls(const Scoresheet& sheet, std::size_t stage, std::size_t bid)
{
    std::vector<Shortfall> shortfalls;
    const auto& marked = sheet.stages()[stage];
    for (std::size_t i = 0; i < marked.mandatory.size(); ++i) {
        if (marked.verdicts[bid][i] == Verdict::Fail) {
            shortfalls.push_back({Shortfall::Kind::MandatoryFailed, marked.mandatory[i]->id, {}, {}});
        }
    }
    threshold_shortfalls(sheet, stage, bid, shortfalls);
    return shortfalls;
}

std::vector<std::string> open_questions(const Scoresheet& sheet, std::size_t stage, std::size_t bid)
{
    std::vector<std::string> open;
    const auto& marked = sheet.stages()[stage];
    for (std::size_t i = 0; i < marked.mandatory.size(); ++i) {
        if (marked.verdicts[bid][i] == Verdict::Open) open.push_back(marked.mandatory[i]->id);
    }
    if (marked.marks.is_complete(bid) && sheet.model().stages[stage].trim == 0) return open;
    for (std::size_t i = 0; i < marked.questions.size(); ++i) {
        if (!counted_mark(sheet, stage, bid, i)) open.push_back(marked.questions[i]->id);
    }
    return open;
}

Rational most_points(const Scoresheet& sheet, std::size_t stage)
{
    const auto& rules = sheet.model().stages[stage];
    if (rules.price) {
        const auto* points = std::get_if<PointsRule>(&rules.price->method);
        return points == nullptr ? Rational{} : points_max(points->method);
    }
    if (rules.best_gets) return *rules.best_gets;
    return sheet.stages()[stage].most_together;
}

Rational most_points(const Scoresheet& sheet, std::size_t stage, const Criterion& criterion)
{
    const auto& marked = sheet.stages()[stage];
    Rational most;
    for (const auto* question : criterion.is_question() ? std::vector{&criterion} : questions_of(criterion.parts)) {
        if (!question->mandatory) most += marked.most[column_of(marked, *question)];
    }
    return most;
}

Rational contribution(const Scoresheet& sheet, std::size_t stage, const Rational& points)
{
    const auto& rules = sheet.model().stages[stage];
    const auto* instead = std::get_if<CountsInsteadOf>(&rules.counts);
    const auto* counted = instead == nullptr ? &rules : find_stage(sheet.model(), instead->stage);
    if (std::holds_alternative<CountsAsPoints>(counted->counts)) return points;
    const auto most = most_points(sheet, stage);
    const auto weight = weight_of(sheet.model(), rules);
    if (most == weight) return points;
    return most.is_zero() ? Rational{} : points * weight / most;
}

}

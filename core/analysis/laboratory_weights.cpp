#include "core/analysis/laboratory_bench.hpp"

#include "core/evaluation/stage_points.hpp"

#include <algorithm>

namespace tender {

namespace {

std::optional<Rational> brought(const LotEvaluation& outcome, std::size_t stage, std::size_t bid)
{
    const auto* at = at_stage(outcome, stage, bid);
    return at == nullptr ? std::nullopt : at->contribution;
}

/// A stage at its best and its worst.
std::vector<Candidate> best_and_worst(Bench& bench, std::size_t stage)
{
    auto worst = bench.highest();
    if (bench.model().stages[stage].price) {
        worst.price = bench.above_reference(effective_percent);
    } else {
        worst.marks[stage] = bench.marks_at(stage, 1, 2);
    }
    return {bench.highest(), worst};
}

Rational published_weight(const Bench& bench, std::size_t stage)
{
    const auto& rules = bench.model().stages[stage];
    const auto weight = weight_of(bench.model(), rules);
    return weight.is_zero() && !std::holds_alternative<CountsAsWeight>(rules.counts) ? most_points(bench.sheet(), stage)
                                                                                     : weight;
}

/// The question whose highest mark brings most to the total; the first of several.
std::optional<QuestionPlace> heaviest(const Bench& bench)
{
    std::optional<QuestionPlace> found;
    Rational most;
    for (const auto stage : bench.counting()) {
        const auto& marked = bench.sheet().stages()[stage];
        for (std::size_t question = 0; question < marked.questions.size(); ++question) {
            const auto whole = bench.model().stages[stage].best_gets.value_or(marked.most_together);
            const auto share = Rational::fraction(marked.most[question] * whole, marked.most_together);
            const auto brings = contribution(bench.sheet(), stage, share.value_or(Rational{}));
            if (brings <= most) continue;
            most = brings;
            found = QuestionPlace{stage, question};
        }
    }
    return found;
}

/// Looks for the saving that makes up for one step.
class Saving {
public:
    Saving(Bench& bench, StageMarks lower, std::size_t stage)
        : bench_{bench}, best_{bench.highest()}, rival_{bench.highest()}, step_{bench.price_step()}
    {
        rival_.marks[stage] = std::move(lower);
    }

    struct Found {
        std::optional<Rational> saving;
        StepWorth::By by = StepWorth::By::Halving;
    };

    /// Nothing where the two do not both come to the end.
    std::optional<Found> find()
    {
        const auto here = lead_at({});
        if (!here) return std::nullopt;
        if (here->sign() <= 0) return Found{.saving = Rational{}};
        const auto most = (bench_.reference() * Rational{99} / Rational{100} / step_).floor();
        const auto there = lead_at(most * step_);
        if (!there) return std::nullopt;
        if (there->sign() > 0) return Found{};
        return halve(Rational{}, most);
    }

    [[nodiscard]] std::vector<Candidate> bids(const Rational& saving) const
    {
        auto rival = rival_;
        rival.price = bench_.reference() - saving;
        return {best_, rival};
    }

private:
    std::optional<Rational> lead_at(const Rational& saving)
    {
        return lead(bench_.model(), bench_.evaluate(bids(saving)), 0, 1);
    }

    /// Between a number of steps that does not make up and one that does.
    std::optional<Found> halve(Rational low, Rational high)
    {
        while (high - low > Rational{1}) {
            const auto middle = ((low + high) / Rational{2}).floor();
            const auto now = lead_at(middle * step_);
            if (!now) return std::nullopt;
            (now->sign() > 0 ? low : high) = middle;
        }
        const auto exact = closed(low * step_, high * step_);
        if (exact) return Found{exact, StepWorth::By::ClosedForm};
        return Found{high * step_, StepWorth::By::Halving};
    }

    /// Where the lead crosses zero between two savings, if it is a straight line of the price or of its inverse there.
    std::optional<Rational> closed(const Rational& low, const Rational& high)
    {
        const auto above = lead_at(low);
        const auto below = lead_at(high);
        if (!above || !below || above->sign() <= 0 || below->sign() > 0) return std::nullopt;
        const auto share = *above / (*above - *below);
        const auto dear = bench_.reference() - low;
        const auto cheap = bench_.reference() - high;
        const auto inverse = Rational{1} / dear + (Rational{1} / cheap - Rational{1} / dear) * share;
        for (const auto& price : {dear - (dear - cheap) * share, Rational{1} / inverse}) {
            if (crosses(bench_.reference() - price, low, high)) return bench_.reference() - price;
        }
        return std::nullopt;
    }

    /// Level at this saving, ahead before it and behind after it: with rounded points it could be level for a while.
    bool crosses(const Rational& saving, const Rational& low, const Rational& high)
    {
        const auto level = lead_at(saving);
        if (!level || !level->is_zero()) return false;
        const auto before = lead_at((low + saving) / Rational{2});
        const auto after = saving == high ? level : lead_at((saving + high) / Rational{2});
        return before && after && before->sign() > 0 && (saving == high || after->sign() < 0);
    }

    Bench& bench_;
    Candidate best_;
    Candidate rival_;
    Rational step_;
};

}

ModelChecked effective_weight(Bench& bench)
{
    ModelChecked checked{.check = ModelCheck::EffectiveWeight, .not_tried = {}, .observations = {}};
    std::vector<StageMoves> moves;
    Rational weights;
    Rational together;
    for (const auto stage : bench.counting()) {
        ++checked.cases;
        const auto bids = best_and_worst(bench, stage);
        auto example = bench.example(bids);
        const auto high = brought(example.outcome, stage, 0);
        const auto low = brought(example.outcome, stage, 1);
        ++checked.tried;
        if (!high || !low) continue;
        moves.push_back({.stage = stage,
                         .weight = published_weight(bench, stage),
                         .weights_sum = {},
                         .moves = *high - *low,
                         .moves_sum = {}});
        weights += moves.back().weight;
        together += moves.back().moves;
        checked.observations.push_back({.severity = Severity::Note, .fact = moves.back(), .examples = {}});
        checked.observations.back().examples.push_back(std::move(example));
    }
    if (moves.empty()) checked.not_tried = NotTried::NothingToCompare;
    const auto limit = Rational{effective_difference} / Rational{100};
    for (auto& observation : checked.observations) {
        auto& fact = std::get<StageMoves>(observation.fact);
        fact.weights_sum = weights;
        fact.moves_sum = together;
        const auto published = Rational::fraction(fact.weight, weights).value_or(Rational{});
        const auto real = Rational::fraction(fact.moves, together).value_or(Rational{});
        fact.stands_out = abs(published - real) > limit;
        // A stage that moves more than it should does so because another moves less: that one is warned of.
        if (published - real > limit) observation.severity = Severity::Warning;
    }
    return checked;
}

ModelChecked step_in_money(Bench& bench)
{
    ModelChecked checked{.check = ModelCheck::StepInMoney, .not_tried = {}, .observations = {}};
    const auto place = heaviest(bench);
    auto lower = place ? bench.one_lower(*place) : std::nullopt;
    if (!lower) {
        checked.not_tried = NotTried::NoMarks;
        return checked;
    }
    Saving search{bench, *lower, place->stage};
    const auto found = search.find();
    checked.cases = checked.tried = 1;
    if (!found) {
        checked.not_tried = NotTried::NothingToCompare;
        return checked;
    }
    auto example = bench.example(search.bids(found->saving.value_or(bench.reference() * Rational{99} / Rational{100})));
    const auto& marks = example.bids;
    checked.observations.push_back(
        {.severity = found->saving ? Severity::Note : Severity::Warning,
         .fact = StepWorth{.stage = place->stage,
                           .question = bench.sheet().stages()[place->stage].questions[place->question]->id,
                           .from = marks[1].marks[place->stage][place->question],
                           .to = marks[0].marks[place->stage][place->question],
                           .reference = bench.reference(),
                           .saving = found->saving,
                           .by = found->by},
         .examples = {}});
    checked.observations.back().examples.push_back(std::move(example));
    return checked;
}

}

#include "core/analysis/laboratory_bench.hpp"

#include "core/evaluation/stage_points.hpp"
#include "core/number/decimal.hpp"

#include <algorithm>

namespace tender {

namespace {

/// How many steps a range has from its lowest to its highest mark; nothing where it has none of its own.
std::optional<Rational> steps_of(const ScaleRange& range)
{
    if (!range.step) return std::nullopt;
    return ((range.highest - range.lowest) / *range.step).floor();
}

/// The highest mark that can be given: of a range in steps it may lie below the end of the range.
Rational highest_mark(const Scale& scale)
{
    if (!scale.range) return highest_value(scale);
    const auto steps = steps_of(*scale.range);
    return steps ? scale.range->lowest + *steps * *scale.range->step : scale.range->highest;
}

/// The mark at `step` of `of` even heights, from the highest down.
Rational mark_at(const Scale& scale, std::size_t step, std::size_t of)
{
    if (of < 2 || step == 0) return highest_mark(scale);
    const auto share = Rational{step} / Rational{of - 1};
    if (!scale.range) {
        const auto values = step_values(scale);
        const auto below = (share * Rational{values.size() - 1} + Rational{1} / Rational{2}).floor();
        return values[values.size() - 1 - static_cast<std::size_t>(below.to_int64().value_or(0))];
    }
    const auto& range = *scale.range;
    const auto steps = steps_of(range);
    if (!steps) return range.highest - (range.highest - range.lowest) * share;
    return highest_mark(scale) - (*steps * share + Rational{1} / Rational{2}).floor() * *range.step;
}

std::size_t heights_of(const Scale& scale, std::size_t most)
{
    if (!scale.range) return std::min(most, step_values(scale).size());
    const auto steps = steps_of(*scale.range);
    if (!steps || *steps >= Rational{most}) return most;
    return std::min(most, static_cast<std::size_t>(steps->to_int64().value_or(0)) + 1);
}

std::string text_of(const Scale& scale, const Rational& value)
{
    for (const auto& step : scale.steps) {
        if (step.value == value) return step.mark;
    }
    return exact_text(value);
}

bool is_replaced(const Model& model, const DryRun& run, const Stage& stage)
{
    return std::ranges::any_of(run.stages, [&](std::size_t later) {
        const auto* instead = std::get_if<CountsInsteadOf>(&model.stages[later].counts);
        return instead != nullptr && instead->stage == stage.id;
    });
}

}

Bench::Bench(const Tender& tender, DryRun run) : tender_{&tender}, run_{std::move(run)}
{
    for (const auto& stage : model().stages) {
        questions_.emplace_back();
        for (const auto* question : questions_of(stage.criteria)) {
            if (!question->mandatory) questions_.back().push_back(question);
        }
    }
    find_stages();
}

Result<Bench, Problems> Bench::from(const Tender& tender, DryRun run)
{
    Bench bench{tender, std::move(run)};
    // Any price will do until the grid is known: it is put in place before each evaluation.
    if (bench.priced_) bench.run_.prices = {Rational{1}};
    const auto highest = bench.highest();
    std::vector<DummyBid> bids;
    for (std::size_t count = 1; count <= bids_max; ++count) {
        bids.push_back(bench.dummy(highest));
        auto sheet = Scoresheet::from(dummy_tender(tender, bench.lot(), bids));
        if (!sheet) return Failure{std::move(sheet.error())};
        bench.tables_.push_back({std::move(*sheet), std::vector<Candidate>(count, highest)});
    }
    if (bench.priced_) {
        Rational most;
        for (const auto stage : bench.counting_) {
            if (!bench.model().stages[stage].price)
                most += contribution(bench.sheet(), stage, most_points(bench.sheet(), stage));
        }
        set_prices(bench.run_, bench.model(), *bench.priced_, most);
    }
    return bench;
}

void Bench::find_stages()
{
    for (const auto index : run_.stages) {
        const auto& stage = model().stages[index];
        if (stage.price) priced_ = index;
        if (is_replaced(model(), run_, stage)) continue;
        if (counts_in_total(stage)) counting_.push_back(index);
        const bool is_gate = std::holds_alternative<CountsAsGate>(stage.counts);
        if (!questions_[index].empty() && (!is_gate || stage.best_gets)) moving_.push_back(index);
        const auto* list = std::get_if<CountsAsShortlist>(&stage.counts);
        if (list != nullptr && list->tie == ShortlistTie::PanelDecides)
            room_ = std::min(room_, static_cast<std::size_t>(list->places));
    }
}

bool Bench::has_evaluated_figure() const
{
    return priced_ && std::holds_alternative<CountsAsEvaluated>(model().stages[*priced_].counts);
}

StageMarks Bench::marks_at(std::size_t stage, std::size_t step, std::size_t of)
{
    auto& level = levels_[{stage, step, of}];
    if (!level) {
        std::vector<Rational> marks;
        for (const auto* question : questions_[stage])
            marks.push_back(mark_at(*find_scale(model(), question->scale), step, of));
        level = std::make_shared<const std::vector<Rational>>(std::move(marks));
    }
    return level;
}

std::optional<StageMarks> Bench::one_lower(const QuestionPlace& place)
{
    auto marks = *marks_at(place.stage, 0, 1);
    const auto& scale = *find_scale(model(), questions_[place.stage][place.question]->scale);
    const auto lower = moved(scale, marks[place.question], -1);
    if (!lower) return std::nullopt;
    marks[place.question] = *lower;
    return std::make_shared<const std::vector<Rational>>(std::move(marks));
}

std::size_t Bench::heights(std::size_t stage, std::size_t most) const
{
    std::size_t found = 1;
    for (const auto* question : questions_[stage])
        found = std::max(found, heights_of(*find_scale(model(), question->scale), most));
    return found;
}

Candidate Bench::highest()
{
    Candidate bid{.marks = std::vector<StageMarks>(model().stages.size()), .price = std::nullopt};
    for (const auto stage : run_.stages)
        bid.marks[stage] = marks_at(stage, 0, 1);
    if (priced_) bid.price = reference();
    return bid;
}

Candidate Bench::at_height(std::size_t step, std::size_t of)
{
    auto bid = highest();
    for (const auto stage : moving_)
        bid.marks[stage] = marks_at(stage, step, of);
    return bid;
}

std::optional<Candidate> Bench::lowest_passing(const std::optional<Rational>& price)
{
    constexpr std::size_t heights = 11;
    for (std::size_t step = heights; step-- > 0;) {
        auto bid = at_height(step, heights);
        bid.price = price;
        const auto outcome = evaluate(std::vector{bid});
        if (!outcome.price_error && !outcome.awarded.empty()) return bid;
    }
    return std::nullopt;
}

void Bench::set(Table& table, std::size_t bid, const Candidate& to) const
{
    auto& now = table.bids[bid];
    for (const auto stage : run_.stages) {
        if (now.marks[stage] == to.marks[stage]) continue;
        const auto members = table.sheet.stages()[stage].marks.evaluators();
        for (std::size_t question = 0; question < to.marks[stage]->size(); ++question) {
            for (std::size_t member = 0; member < members; ++member)
                table.sheet.remark(stage, bid, question, member, (*to.marks[stage])[question]);
        }
    }
    if (to.price && now.price != to.price) table.sheet.reprice(bid, *to.price);
    now = to;
}

LotEvaluation Bench::evaluate(std::span<const Candidate> bids)
{
    auto& table = tables_[bids.size() - 1];
    for (std::size_t bid = 0; bid < bids.size(); ++bid)
        set(table, bid, bids[bid]);
    ++run_.evaluations;
    if (progress_ != nullptr && !(*progress_)(run_.evaluations)) run_.evaluations_max = 0;
    return std::move(tender::evaluate(table.sheet).lots.front());
}

DummyBid Bench::dummy(const Candidate& bid) const
{
    DummyBid made_up{.marks = std::vector<std::vector<std::string>>(model().stages.size()), .price = bid.price};
    for (const auto stage : run_.stages) {
        for (std::size_t i = 0; i < questions_[stage].size(); ++i) {
            const auto& scale = *find_scale(model(), questions_[stage][i]->scale);
            made_up.marks[stage].push_back(text_of(scale, (*bid.marks[stage])[i]));
        }
    }
    return made_up;
}

Example Bench::example(std::span<const Candidate> bids)
{
    Example example{.bids = {}, .outcome = evaluate(bids)};
    for (const auto& bid : bids)
        example.bids.push_back(dummy(bid));
    return example;
}

std::optional<Rational> lead(const Model& model, const LotEvaluation& outcome, std::size_t one, std::size_t other)
{
    const auto& a = outcome.bids[one];
    const auto& b = outcome.bids[other];
    if (!a.place || !b.place || !a.total || !b.total) return std::nullopt;
    return lower_total_is_better(model) ? *b.total - *a.total : *a.total - *b.total;
}

const BidAtStage* at_stage(const LotEvaluation& outcome, std::size_t stage, std::size_t bid)
{
    const auto found = std::ranges::find(outcome.stages, stage, &StageEvaluation::stage);
    return found == outcome.stages.end() || !found->bids[bid].reached ? nullptr : &found->bids[bid];
}

}

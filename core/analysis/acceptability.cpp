#include "core/analysis/acceptability.hpp"

#include "core/analysis/rank_counts.hpp"
#include "core/evaluation/stage_points.hpp"
#include "core/expect.hpp"

#include <algorithm>

namespace tender {

namespace {

/// One weight and what the bids make of it: a bid's total holds weight × share.
struct Component {
    std::string stage;
    std::string question;
    Rational weight;
    std::vector<Rational> shares; ///< of each bid
};

/// A stage and what counts instead of it: together they bring one weight to the total.
struct StageGroup {
    std::size_t stage = 0; ///< index in the model: the stage whose weight it is
    std::vector<const StageEvaluation*> done;
};

bool rounds(const std::vector<Criterion>& criteria)
{
    return std::ranges::any_of(
        criteria, [](const Criterion& criterion) { return criterion.rounding.has_value() || rounds(criterion.parts); });
}

/// What the marks that count for a question come to at most.
Rational most_marks(const Scoresheet& sheet, std::size_t stage, std::size_t question)
{
    const auto& rules = sheet.model().stages[stage];
    const auto& marked = sheet.stages()[stage];
    const bool adds = rules.mark_rule == MarkRule::Sum || rules.mark_rule == MarkRule::TrimmedSum;
    const auto dropped = std::min(marked.marks.evaluators(), 2 * static_cast<std::size_t>(rules.trim));
    return highest_value(sheet.scale_of(*marked.questions[question])) *
           Rational{adds ? marked.marks.evaluators() - dropped : 1};
}

Rational part_of(const Rational& part, const Rational& whole)
{
    return Rational::fraction(part, whole).value_or(Rational{});
}

/// The weights of one lot and what each bid has at each.
class Components {
public:
    Components(const Scoresheet& sheet, const LotEvaluation& lot) : sheet_{sheet}, lot_{lot}, places_{lot.ranking}
    {
        std::ranges::sort(places_);
        fixed_.resize(places_.size());
    }

    Result<void, NoAcceptability> collect(const VariedWeights& over)
    {
        group_stages();
        const auto* questions = std::get_if<OverQuestions>(&over);
        bool found = false;
        for (const auto& group : groups_) {
            const bool asked = questions != nullptr && (!questions->stage || holds(group, *questions->stage));
            found = found || asked;
            if (asked) {
                if (auto added = add_questions(group); !added) return added;
            } else if (questions != nullptr && questions->stage) {
                keep(group);
            } else {
                components_.push_back(whole(group));
            }
        }
        if (questions != nullptr && questions->stage && !found) return Failure{NoAcceptability::NoSuchStage};
        return check();
    }

    [[nodiscard]] const std::vector<std::size_t>& places() const { return places_; }
    [[nodiscard]] const std::vector<Component>& list() const { return components_; }
    /// What all weights that vary come to.
    [[nodiscard]] Rational whole_weight() const
    {
        Rational sum;
        for (const auto& component : components_)
            sum += component.weight;
        return sum;
    }
    /// What a bid's total would be if one component had all the weight: bid, then component.
    [[nodiscard]] std::vector<Rational> rates() const
    {
        const auto whole = whole_weight();
        std::vector<Rational> rates;
        for (std::size_t bid = 0; bid < places_.size(); ++bid) {
            for (const auto& component : components_)
                rates.push_back(fixed_[bid] + whole * component.shares[bid]);
        }
        return rates;
    }

private:
    const Stage& rules(std::size_t stage) const { return sheet_.model().stages[stage]; }

    void group_stages()
    {
        for (const auto& done : lot_.stages) {
            if (!counts_in_total(rules(done.stage))) continue;
            auto owner = done.stage;
            if (const auto* instead = std::get_if<CountsInsteadOf>(&rules(done.stage).counts)) {
                if (const auto* replaced = find_stage(sheet_.model(), instead->stage))
                    owner = static_cast<std::size_t>(replaced - sheet_.model().stages.data());
            }
            auto group = std::ranges::find(groups_, owner, &StageGroup::stage);
            if (group == groups_.end()) group = groups_.insert(groups_.end(), {.stage = owner, .done = {}});
            group->done.push_back(&done);
        }
    }

    static bool holds(const StageGroup& group, std::size_t stage)
    {
        return group.stage == stage ||
               std::ranges::find(group.done, stage, &StageEvaluation::stage) != group.done.end();
    }

    /// The stage from which a bid has its points; nothing where it has none.
    const StageEvaluation* source(const StageGroup& group, std::size_t bid) const
    {
        for (const auto* done : group.done) {
            if (done->bids[places_[bid]].contribution) return done;
        }
        return nullptr;
    }

    Rational brings(const StageGroup& group, std::size_t bid) const
    {
        const auto* done = source(group, bid);
        return done == nullptr ? Rational{} : *done->bids[places_[bid]].contribution;
    }

    Component whole(const StageGroup& group) const
    {
        const auto& owner = rules(group.stage);
        Component component{.stage = owner.id, .question = {}, .weight = {}, .shares = {}};
        component.weight = std::holds_alternative<CountsAsPoints>(owner.counts) ? most_points(sheet_, group.stage)
                                                                                : weight_of(sheet_.model(), owner);
        for (std::size_t bid = 0; bid < places_.size(); ++bid) {
            // What a stage without weight would bring, if it had one, are its points.
            const auto* done = source(group, bid);
            const bool weighs = !component.weight.is_zero();
            if (weighs || done == nullptr) {
                component.shares.push_back(part_of(brings(group, bid), component.weight));
            } else {
                component.shares.push_back(part_of(*done->bids[places_[bid]].points, most_points(sheet_, done->stage)));
            }
        }
        return component;
    }

    void keep(const StageGroup& group)
    {
        for (std::size_t bid = 0; bid < places_.size(); ++bid)
            fixed_[bid] += brings(group, bid);
    }

    Result<void, NoAcceptability> add_questions(const StageGroup& group)
    {
        const auto* from = source(group, 0);
        bool one_source = from != nullptr;
        bool priced = true;
        for (std::size_t bid = 0; bid < places_.size(); ++bid) {
            const auto* own = source(group, bid);
            one_source = one_source && own == from;
            priced = priced && own != nullptr && rules(own->stage).price;
        }
        if (priced) {
            components_.push_back(whole(group));
            return {};
        }
        if (!one_source) return Failure{NoAcceptability::MarkedAgain};
        const auto& stage = rules(from->stage);
        if (stage.best_gets) return Failure{NoAcceptability::RelativeToBest};
        if (stage.rounding || rounds(stage.criteria)) return Failure{NoAcceptability::RoundedPoints};
        for (std::size_t question = 0; question < sheet_.stages()[from->stage].questions.size(); ++question) {
            auto component = of_question(from->stage, question);
            if (!component) return Failure{NoAcceptability::NotASum};
            components_.push_back(std::move(*component));
        }
        return {};
    }

    std::optional<Component> of_question(std::size_t stage, std::size_t question) const
    {
        const auto& marked = sheet_.stages()[stage];
        const auto most = most_marks(sheet_, stage, question);
        const auto per_point = contribution(sheet_, stage, Rational{1});
        Component component{.stage = rules(stage).id,
                            .question = marked.questions[question]->id,
                            .weight = marked.factors[question] * most * per_point,
                            .shares = {}};
        for (const auto place : places_) {
            const auto mark = counted_mark(sheet_, stage, lot_.bids[place].bid, question);
            if (!mark) return std::nullopt;
            component.shares.push_back(part_of(*mark, most));
        }
        return component;
    }

    /// Whether weights and shares add up to the totals that were evaluated.
    Result<void, NoAcceptability> check() const
    {
        for (std::size_t bid = 0; bid < places_.size(); ++bid) {
            auto total = fixed_[bid];
            for (const auto& component : components_) {
                if (component.weight.sign() < 0) return Failure{NoAcceptability::NotASum};
                total += component.weight * component.shares[bid];
            }
            if (total != lot_.bids[places_[bid]].total) return Failure{NoAcceptability::NotASum};
        }
        if (components_.size() < 2 || whole_weight().is_zero()) return Failure{NoAcceptability::NothingToVary};
        return {};
    }

    const Scoresheet& sheet_;
    const LotEvaluation& lot_;
    std::vector<std::size_t> places_; ///< of the bids in the lot's list
    std::vector<StageGroup> groups_;
    std::vector<Component> components_;
    std::vector<Rational> fixed_; ///< what each bid has from stages that do not vary
};

std::optional<NoAcceptability> refusal(const Scoresheet& sheet, const LotEvaluation& lot,
                                       const AcceptabilityRequest& request)
{
    if (request.samples == 0 || request.samples > AcceptabilityRequest::samples_max)
        return NoAcceptability::SamplesOutOfRange;
    if (lot.waits_at || lot.decided == Decided::Waiting || lot.decided == Decided::Nomination)
        return NoAcceptability::Undecided;
    if (lot.ranking.empty()) return NoAcceptability::NoBids;
    if (lot.ranking.size() > RankCounter::bids_max) return NoAcceptability::TooManyBids;
    const auto& model = sheet.model();
    if (!has_totals(model)) return NoAcceptability::NothingToVary;
    const auto evaluates = [](const Stage& stage) { return std::holds_alternative<CountsAsEvaluated>(stage.counts); };
    if (std::ranges::any_of(model.stages, evaluates)) return NoAcceptability::EvaluatedFigure;
    if (model.rounding) return NoAcceptability::RoundedTotal;
    return std::nullopt;
}

NoAcceptability refusal(WeightSampler::Error error)
{
    return error == WeightSampler::Error::TooNarrow ? NoAcceptability::BoxTooNarrow : NoAcceptability::ShareOutOfRange;
}

/// Draws and counts block by block. Nothing when cancelled.
std::optional<RankCounts> count_all(const WeightSampler& sampler, const RankCounter& counter,
                                    const AcceptabilityRequest& request, Executor& executor, const Progress& progress)
{
    // Counts of a batch are kept apart until it ends, and are as many as the bids squared.
    constexpr std::size_t batch_most = 64;
    constexpr std::size_t numbers_most = std::size_t{1} << 22U;
    const auto batch =
        std::clamp<std::size_t>(numbers_most / (counter.bids() * counter.bids()), std::size_t{1}, batch_most);
    const RankCounts none{counter.bids(), counter.components(), request.central_weights};
    auto all = none;
    const auto blocks = (request.samples + weight_block_size - 1) / weight_block_size;
    for (std::uint64_t from = 0; from < blocks; from += batch) {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(batch, blocks - from));
        std::vector<RankCounts> pieces(count, none);
        executor.run(count, [&](std::size_t piece) {
            WeightBlock block{sampler.components()};
            const auto number = from + piece;
            sampler.fill(number, block);
            const auto left = request.samples - number * weight_block_size;
            counter.add(block, static_cast<std::size_t>(std::min<std::uint64_t>(left, weight_block_size)),
                        pieces[piece]);
        });
        for (const auto& piece : pieces)
            all += piece;
        if (progress && !progress(std::min(request.samples, (from + count) * weight_block_size))) return std::nullopt;
    }
    return all;
}

BidAcceptability of_bid(std::size_t bid, std::size_t row, const RankCounts& counts, std::size_t components)
{
    BidAcceptability answer{.bid = bid, .places = {}, .first_shared = counts.first_shared[row], .central_weights = {}};
    for (std::size_t place = 1; place <= counts.bids(); ++place)
        answer.places.push_back(counts.times(row, place));
    if (counts.first_weights.empty() || answer.places.front() == 0) return answer;
    for (std::size_t component = 0; component < components; ++component) {
        answer.central_weights.push_back(Rational{counts.first_weights[row * components + component]} /
                                         (Rational{answer.places.front()} * Rational{weight_whole}));
    }
    return answer;
}

}

Rational share_error(std::uint64_t samples)
{
    TENDER_EXPECT(samples > 0);
    // The square in units of 10⁻¹⁸: 3.6889 ÷ 2 ÷ samples, rounded up. Its root is in units of 10⁻⁹.
    constexpr std::uint64_t unit = 1'000'000'000;
    constexpr std::uint64_t half_logarithm = 1'844'450'000'000'000'000;
    const auto square = half_logarithm / samples + (half_logarithm % samples == 0 ? 0 : 1);
    std::uint64_t root = 0; // the largest whole number whose square is below `square`
    for (auto bit = std::uint64_t{1} << 31U; bit > 0; bit /= 2) {
        if ((root + bit) * (root + bit) < square) root += bit;
    }
    return std::min(Rational{1}, Rational{root + 1} / Rational{unit});
}

Result<Acceptability, NoAcceptability> acceptability(const Scoresheet& sheet, const LotEvaluation& lot,
                                                     const AcceptabilityRequest& request, Executor& executor,
                                                     const Progress& progress)
{
    if (const auto reason = refusal(sheet, lot, request)) return Failure{*reason};
    Components components{sheet, lot};
    if (auto collected = components.collect(request.over); !collected) return Failure{collected.error()};

    Acceptability answer;
    std::vector<Rational> published;
    const auto whole = components.whole_weight();
    for (const auto& component : components.list()) {
        published.push_back(component.weight / whole);
        answer.weights.push_back(
            {.stage = component.stage, .question = component.question, .published = published.back()});
    }
    const auto sampler = WeightSampler::from(request.within, std::move(published), request.seed);
    if (!sampler) return Failure{refusal(sampler.error())};
    const RankCounter counter{components.places().size(), components.rates()};
    const auto counts = count_all(*sampler, counter, request, executor, progress);
    if (!counts) return Failure{NoAcceptability::Cancelled};

    answer.samples = request.samples;
    answer.seed = request.seed;
    answer.tied_first = counts->tied_first;
    answer.error = share_error(request.samples);
    for (std::size_t row = 0; row < components.places().size(); ++row) {
        const auto bid = lot.bids[components.places()[row]].bid;
        answer.bids.push_back(of_bid(bid, row, *counts, components.list().size()));
    }
    return answer;
}

}

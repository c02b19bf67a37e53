#include "core/criteria/model_problems.hpp"

#include "core/money/currency.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace tender {

namespace {

using Kind = Problem::Kind;

std::string at(const std::string& path, std::size_t index) { return path + "[" + std::to_string(index) + "]"; }

class Inspection {
public:
    explicit Inspection(const Model& model) : model_{model} {}

    Problems run()
    {
        for (std::size_t i = 0; i < model_.scales.size(); ++i)
            scale(model_.scales[i], at("model.scales", i));
        if (model_.stages.empty()) add(Kind::Empty, "model.stages", {}, "at least one stage");
        for (std::size_t i = 0; i < model_.stages.size(); ++i)
            stage(i, at("model.stages", i));
        weights_of_stages();
        tie_break();
        if (model_.lot_limit) lot_limit(*model_.lot_limit);
        register_of_requests();
        return std::move(problems_);
    }

private:
    void add(Kind kind, std::string path, std::string found, std::string expected)
    {
        problems_.push_back({kind, std::move(path), std::move(found), std::move(expected)});
    }

    void unique(std::map<std::string, std::string>& seen, const std::string& id, const std::string& path)
    {
        if (!is_id(id)) return add(Kind::OutOfRange, path + ".id", id, id_expected);
        const auto [first, fresh] = seen.emplace(id, path);
        if (!fresh) add(Kind::Duplicate, path + ".id", id, first->second);
    }

    void scale(const Scale& scale, const std::string& path)
    {
        unique(scale_ids_, scale.id, path);
        if (scale.range) {
            if (!scale.steps.empty()) add(Kind::NotAllowed, path + ".steps", {}, "either steps or a range");
            if (scale.range->highest <= scale.range->lowest) {
                add(Kind::OutOfRange, path + ".range.highest", exact_text(scale.range->highest),
                    "above " + exact_text(scale.range->lowest));
            }
            if (scale.range->step && scale.range->step->sign() <= 0) {
                add(Kind::OutOfRange, path + ".range.step", exact_text(*scale.range->step), "above 0");
            }
            return;
        }
        if (scale.steps.empty()) return add(Kind::Missing, path, {}, "steps or range");
        std::map<std::string, std::string> marks;
        for (std::size_t i = 0; i < scale.steps.size(); ++i) {
            const auto place = at(path + ".steps", i);
            if (scale.steps[i].mark.empty()) add(Kind::Empty, place + ".mark", {}, "a mark");
            const auto [first, fresh] = marks.emplace(scale.steps[i].mark, place);
            if (!fresh) add(Kind::Duplicate, place + ".mark", scale.steps[i].mark, first->second);
        }
    }

    void stage(std::size_t index, const std::string& path)
    {
        const auto& stage = model_.stages[index];
        unique(stage_ids_, stage.id, path);
        if (stage.title.empty()) add(Kind::Empty, path + ".title", {}, "a title");
        if (stage.criteria.empty() && !stage.price) add(Kind::Empty, path, {}, "criteria or a price");
        price(stage, path);
        weights(stage.criteria, stage.weights_sum, most_of_shares(stage), stage, path);
        if (stage.threshold) threshold(*stage.threshold, most_points(stage), path);
        const bool trims = stage.mark_rule == MarkRule::TrimmedMean || stage.mark_rule == MarkRule::TrimmedSum;
        if (stage.trim < 0 || (stage.trim > 0) != trims) {
            add(Kind::OutOfRange, path + ".trim", std::to_string(stage.trim),
                trims ? "at least 1" : "0 unless the rule trims");
        }
        if (stage.best_gets && stage.best_gets->sign() <= 0) {
            add(Kind::OutOfRange, path + ".best_gets", exact_text(*stage.best_gets), "above 0");
        }
        match(
            stage.counts, [](const CountsAsGate&) {},
            [&](const CountsAsShortlist& counts) {
                if (counts.places < 1) {
                    add(Kind::OutOfRange, path + ".counts.places", std::to_string(counts.places), "at least 1");
                }
            },
            [&](const CountsAsWeight& counts) {
                if (counts.weight.sign() < 0) {
                    add(Kind::OutOfRange, path + ".counts.weight", exact_text(counts.weight), "0 or more");
                }
            },
            [](const CountsAsPoints&) {}, [&](const CountsInsteadOf& counts) { replacement(counts, index, path); },
            [&](const CountsAsEvaluated&) { evaluated_stage(stage, index, path); });
    }

    void evaluated_stage(const Stage& stage, std::size_t index, const std::string& path)
    {
        if (!stage.price) add(Kind::Missing, path, {}, "price");
        if (index + 1 != model_.stages.size()) add(Kind::WrongOrder, path, stage.id, "the last stage");
        const auto* method = stage.price ? std::get_if<ValueMethod>(&stage.price->method) : nullptr;
        if (method == nullptr || better(*method) == Better::Higher) return;
        // A threshold is the least that keeps a bid in; of a figure of which lower is better it would keep the worst.
        constexpr const char* where = "figures of which higher is better";
        if (stage.threshold) add(Kind::NotAllowed, path + ".threshold", exact_text(*stage.threshold), where);
        if (model_.threshold) add(Kind::NotAllowed, "model.threshold", exact_text(*model_.threshold), where);
    }

    void replacement(const CountsInsteadOf& counts, std::size_t index, const std::string& path)
    {
        const auto* replaced = find_stage(model_, counts.stage);
        if (replaced == nullptr) {
            return add(Kind::UnknownReference, path + ".counts.stage", counts.stage, "an earlier stage");
        }
        if (replaced >= &model_.stages[index])
            add(Kind::WrongOrder, path + ".counts.stage", counts.stage, "an earlier stage");
        if (!std::holds_alternative<CountsAsWeight>(replaced->counts) &&
            !std::holds_alternative<CountsAsPoints>(replaced->counts)) {
            add(Kind::OutOfRange, path + ".counts.stage", counts.stage, "a stage that counts in the total");
        }
        // Two stages in the place of one would bring its weight twice to the total of a lot.
        for (std::size_t i = 0; i < index; ++i) {
            const auto* other = std::get_if<CountsInsteadOf>(&model_.stages[i].counts);
            if (other != nullptr && *other == counts && share_a_lot(model_.stages[i], model_.stages[index])) {
                add(Kind::Duplicate, path + ".counts.stage", counts.stage, at("model.stages", i));
            }
        }
    }

    static bool share_a_lot(const Stage& a, const Stage& b)
    {
        return a.lots.empty() || b.lots.empty() || std::ranges::find_first_of(a.lots, b.lots) != a.lots.end();
    }

    void price(const Stage& stage, const std::string& path)
    {
        const bool may = stage.kind == StageKind::Price || stage.kind == StageKind::Bafo;
        if (stage.kind == StageKind::Price && !stage.price) add(Kind::Missing, path, {}, "price");
        if (!stage.price) return;
        if (!may) return add(Kind::NotAllowed, path + ".price", {}, "stages of kind price or bafo");
        if (!stage.criteria.empty())
            add(Kind::NotAllowed, path + ".criteria", {}, "a stage of its own beside the price");
        if (stage.best_gets) add(Kind::NotAllowed, path + ".best_gets", {}, "stages with criteria");
        final_price(stage, path);
        const auto& rules = *stage.price;
        if (!Currency::from(rules.currency)) {
            add(Kind::OutOfRange, path + ".price.currency", rules.currency, "three capital letters");
        }
        const bool by_value = std::holds_alternative<ValueMethod>(rules.method);
        if (by_value != std::holds_alternative<CountsAsEvaluated>(stage.counts)) {
            add(Kind::OutOfRange, path + ".counts", {},
                by_value ? "evaluated, because the method ranks by an evaluated figure"
                         : "gate, shortlist, weight, points or instead_of, because the method gives points");
        }
        for (const auto& why : method_problems(rules.method))
            add(Kind::UnsoundMethod, path + ".price.method", why, {});
        if ((rules.basis == PriceBasis::Schedule) == rules.items.empty()) {
            add(rules.items.empty() ? Kind::Empty : Kind::NotAllowed, path + ".price.items", {},
                "the items of a schedule");
        }
        for (std::size_t i = 0; i < rules.items.size(); ++i) {
            if (rules.items[i].volume.sign() >= 0) continue;
            add(Kind::OutOfRange, at(path + ".price.items", i) + ".volume", exact_text(rules.items[i].volume),
                "0 or more");
        }
        if ((rules.basis == PriceBasis::WholeLife) != rules.discount_rate.has_value()) {
            add(rules.discount_rate ? Kind::NotAllowed : Kind::Missing, path + ".price", {},
                "discount_rate for whole_life");
        }
        if (rules.discount_rate && rules.discount_rate->sign() < 0) {
            add(Kind::OutOfRange, path + ".price.discount_rate", exact_text(*rules.discount_rate), "0 or more");
        }
        if (rules.days_per_year < 1) {
            add(Kind::OutOfRange, path + ".price.days_per_year", std::to_string(rules.days_per_year), "at least 1");
        }
        std::map<std::string, std::string> items;
        for (std::size_t i = 0; i < rules.items.size(); ++i)
            unique(items, rules.items[i].id, at(path + ".price.items", i));
    }

    /// A second price stage asks for final prices: they replace those of the first, in the same form.
    void final_price(const Stage& stage, const std::string& path)
    {
        const auto* first = std::exchange(priced_, priced_ == nullptr ? &stage : priced_);
        if (first == nullptr) return;
        const auto* instead = std::get_if<CountsInsteadOf>(&stage.counts);
        const auto* replaced = instead == nullptr ? nullptr : find_stage(model_, instead->stage);
        if (stage.kind != StageKind::Bafo || replaced == nullptr || !replaced->price)
            return add(Kind::NotAllowed, path + ".price", {}, "a final-offer stage instead of the price stage");
        const auto& one = *first->price;
        const auto& two = *stage.price;
        if (one.currency != two.currency || one.basis != two.basis || one.items != two.items ||
            one.discount_rate != two.discount_rate || one.days_per_year != two.days_per_year ||
            one.opened_by != two.opened_by)
            add(Kind::OutOfRange, path + ".price", {}, "prices in the form of the stage " + first->id);
    }

    /// Requests of a register are decided by pass and fail, one by one: nothing in it compares them.
    void register_of_requests()
    {
        if (!model_.rolling) return;
        const bool gate = model_.stages.size() == 1 && model_.stages.front().kind == StageKind::Gate &&
                          std::holds_alternative<CountsAsGate>(model_.stages.front().counts);
        const auto questions = gate ? questions_of(model_.stages.front().criteria) : std::vector<const Criterion*>{};
        if (!gate || !std::ranges::all_of(questions, &Criterion::mandatory))
            add(Kind::NotAllowed, "model.rolling", {}, "models of one gate whose questions are mandatory");
        if (model_.outcome != Outcome::AllPassing)
            add(Kind::OutOfRange, "model.outcome", "one_winner", "all_passing in a register");
        if (model_.bids_until) add(Kind::NotAllowed, "model.bids_until", {}, "models that are not a register");
    }

    /// Together, lots are awarded by sums of totals, each to one bid. A sum that ranks otherwise than the totals do
    /// would move lots even where the limit binds nobody.
    void lot_limit(const LotLimit& limit)
    {
        if (limit.most < 1) add(Kind::OutOfRange, "model.lot_limit.most", std::to_string(limit.most), "at least 1");
        if (model_.outcome == Outcome::AllPassing)
            add(Kind::NotAllowed, "model.lot_limit", {}, "models with one winner for each lot");
        if (!has_totals(model_)) return add(Kind::NotAllowed, "model.lot_limit", {}, "models with a total");
        const bool lower = lower_total_is_better(model_);
        if (lower != (limit.best == CombinationRule::LowestTotals)) {
            add(Kind::OutOfRange, "model.lot_limit.best", lower ? "highest_totals" : "lowest_totals",
                lower ? "lowest_totals, as the lower total ranks higher"
                      : "highest_totals, as the higher total ranks higher");
        }
    }

    static std::vector<std::string> method_problems(const PriceMethod& method)
    {
        return match(
            method, [](const PointsRule& rule) { return problems(rule); },
            [](const ValueMethod& value) { return problems(value); });
    }

    /// `most`: what the criteria can bring together, where that is known before anybody marks.
    void weights(const std::vector<Criterion>& criteria, const std::optional<Rational>& published,
                 const std::optional<Rational>& most, const Stage& stage, const std::string& path)
    {
        if (criteria.empty()) {
            if (published) add(Kind::NotAllowed, path + ".weights_sum", exact_text(*published), "stages with criteria");
            return;
        }
        Rational sum;
        bool weighted = false;
        for (std::size_t i = 0; i < criteria.size(); ++i) {
            const auto place = at(path + (&criteria == &stage.criteria ? ".criteria" : ".parts"), i);
            const bool known = most && published && published->sign() > 0;
            criterion(criteria[i], known ? std::optional{*most * criteria[i].weight / *published} : std::nullopt, stage,
                      place);
            weighted = weighted || !criteria[i].mandatory;
            sum += criteria[i].weight;
        }
        if (!weighted) return;
        if (!published) {
            if (stage.counting == Counting::ShareOfHighest) add(Kind::Missing, path, {}, "weights_sum");
            return;
        }
        if (published->sign() <= 0) add(Kind::OutOfRange, path + ".weights_sum", exact_text(*published), "above 0");
        if (sum != *published)
            add(Kind::WeightsDoNotSum, path + ".weights_sum", exact_text(sum), exact_text(*published));
    }

    void criterion(const Criterion& criterion, const std::optional<Rational>& most, const Stage& stage,
                   const std::string& path)
    {
        unique(criterion_ids_, criterion.id, path);
        if (criterion.title.empty()) add(Kind::Empty, path + ".title", {}, "a title");
        if (criterion.weight.sign() < 0)
            add(Kind::OutOfRange, path + ".weight", exact_text(criterion.weight), "0 or more");
        if (criterion.mandatory) {
            if (!criterion.weight.is_zero())
                add(Kind::NotAllowed, path + ".weight", exact_text(criterion.weight), "questions that are marked");
            if (!criterion.scale.empty())
                add(Kind::NotAllowed, path + ".scale", criterion.scale, "questions that are marked");
            if (!criterion.is_question()) add(Kind::NotAllowed, path + ".parts", {}, "criteria that are not mandatory");
            if (criterion.threshold) {
                add(Kind::NotAllowed, path + ".threshold", exact_text(*criterion.threshold),
                    "questions that are marked");
            }
            if (criterion.rounding) add(Kind::NotAllowed, path + ".rounding", {}, "questions that are marked");
            return;
        }
        if (!criterion.waiver.empty()) add(Kind::NotAllowed, path + ".waiver", criterion.waiver, "mandatory questions");
        if (!criterion.is_question()) {
            if (!criterion.scale.empty())
                add(Kind::NotAllowed, path + ".scale", criterion.scale, "questions without parts");
            weights(criterion.parts, criterion.weights_sum, most, stage, path);
            if (criterion.threshold) threshold(*criterion.threshold, most, path);
            return;
        }
        if (criterion.weights_sum) {
            add(Kind::NotAllowed, path + ".weights_sum", exact_text(*criterion.weights_sum), "criteria with parts");
        }
        const auto* scale = find_scale(model_, criterion.scale);
        if (scale == nullptr)
            return add(Kind::UnknownReference, path + ".scale", criterion.scale, "a scale of the model");
        if (!scale->range && scale->steps.empty()) return;
        if (stage.counting == Counting::ShareOfHighest && highest_value(*scale).sign() <= 0) {
            add(Kind::OutOfRange, path + ".scale", criterion.scale, "a scale whose highest mark is above 0");
        }
        if (criterion.threshold && !adds_marks(stage)) threshold(*criterion.threshold, highest_value(*scale), path);
    }

    void threshold(const Rational& least, const std::optional<Rational>& most, const std::string& path)
    {
        if (most && least > *most) {
            add(Kind::OutOfRange, path + ".threshold", exact_text(least), "at most " + exact_text(*most));
        }
    }

    /// Sums of the members' marks have no highest value before it is known how many members mark.
    static bool adds_marks(const Stage& stage)
    {
        return stage.mark_rule == MarkRule::Sum || stage.mark_rule == MarkRule::TrimmedSum;
    }

    static std::optional<Rational> most_of_shares(const Stage& stage)
    {
        return stage.counting == Counting::ShareOfHighest && !adds_marks(stage) ? stage.weights_sum : std::nullopt;
    }

    static std::optional<Rational> most_points(const Stage& stage)
    {
        return stage.best_gets ? stage.best_gets : most_of_shares(stage);
    }

    void weights_of_stages()
    {
        Rational sum;
        bool weighted = false;
        for (const auto& stage : model_.stages) {
            const auto* counts = std::get_if<CountsAsWeight>(&stage.counts);
            if (counts == nullptr) continue;
            weighted = true;
            sum += counts->weight;
        }
        if (!weighted) {
            if (model_.weights_sum)
                add(Kind::NotAllowed, "model.weights_sum", exact_text(*model_.weights_sum),
                    "stages that count with a weight");
            const bool adds = std::ranges::any_of(model_.stages, [](const Stage& stage) {
                return std::holds_alternative<CountsAsPoints>(stage.counts) ||
                       std::holds_alternative<CountsAsEvaluated>(stage.counts);
            });
            if (model_.threshold && !adds)
                add(Kind::NotAllowed, "model.threshold", exact_text(*model_.threshold), "models with a total");
            return;
        }
        if (!model_.weights_sum) return add(Kind::Missing, "model", {}, "weights_sum");
        if (sum != *model_.weights_sum) {
            add(Kind::WeightsDoNotSum, "model.weights_sum", exact_text(sum), exact_text(*model_.weights_sum));
        }
    }

    void tie_break()
    {
        for (std::size_t i = 0; i < model_.tie_break.size(); ++i) {
            const auto path = at("model.tie_break", i);
            match(
                model_.tie_break[i],
                [&](const TieByStage& rule) {
                    if (find_stage(model_, rule.stage) == nullptr) {
                        add(Kind::UnknownReference, path + ".stage", rule.stage, "a stage of the model");
                    }
                },
                [&](const TieByCriterion& rule) {
                    const auto* criterion = find_criterion(model_, rule.criterion).criterion;
                    if (criterion == nullptr) {
                        add(Kind::UnknownReference, path + ".criterion", rule.criterion, "a criterion of the model");
                    } else if (criterion->mandatory) {
                        add(Kind::OutOfRange, path + ".criterion", rule.criterion, "a criterion that is marked");
                    }
                },
                [&](const TieByLowerPrice&) {
                    if (std::ranges::none_of(model_.stages,
                                             [](const Stage& stage) { return stage.price.has_value(); })) {
                        add(Kind::OutOfRange, path, "lower_price", "a model with a price stage");
                    }
                },
                [](const TieByEarlierReceipt&) {});
        }
    }

    const Model& model_;
    Problems problems_;
    const Stage* priced_ = nullptr; ///< the first stage with prices
    std::map<std::string, std::string> scale_ids_;
    std::map<std::string, std::string> stage_ids_;
    std::map<std::string, std::string> criterion_ids_;
};

}

Problems problems_of(const Model& model) { return Inspection{model}.run(); }

}

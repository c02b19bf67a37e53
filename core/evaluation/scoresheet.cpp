#include "core/evaluation/scoresheet.hpp"

#include "core/expect.hpp"
#include "core/pricing/schedule_of_rates.hpp"
#include "core/pricing/whole_life.hpp"
#include "core/tendering/tender_problems.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace tender {

namespace {

/// Denominator over which the marks of a scale are whole numbers; for a range without published steps one that leaves
/// room for two decimals where two bytes allow it.
std::int64_t denominator_of(const Scale& scale)
{
    constexpr std::int64_t largest = 1000;
    Rational denominator{1};
    if (scale.range) {
        denominator = scale.range->lowest.denominator();
        if (scale.range->step) {
            denominator = least_common_multiple(denominator, scale.range->step->denominator());
        } else if (scale.range->highest <= Rational{300}) {
            denominator = Rational{100};
        }
    }
    for (const auto& step : scale.steps)
        denominator = least_common_multiple(denominator, step.value.denominator());
    return denominator <= Rational{largest} ? denominator.to_int64().value_or(1) : 1;
}

std::optional<Rational> price_of(const PriceRules& rules, const PriceOffer& offer)
{
    switch (rules.basis) {
    case PriceBasis::Amount:
        return offer.amount;
    case PriceBasis::Schedule: {
        std::vector<RateVolume> schedule;
        for (const auto& item : rules.items)
            schedule.push_back({.item = item.id, .volume = item.volume});
        std::map<std::string, Rational> rates;
        for (const auto& rate : offer.rates)
            rates.emplace(rate.item, rate.rate);
        const auto sum = schedule_total(schedule, rates);
        return sum ? std::optional{*sum} : std::nullopt;
    }
    case PriceBasis::WholeLife: {
        std::vector<LifePeriod> periods;
        periods.reserve(offer.periods.size());
        for (const auto& period : offer.periods)
            periods.push_back({.days = period.days, .amount = period.amount});
        const auto value =
            net_present_value(periods, {.rate_per_year = *rules.discount_rate, .days_per_year = rules.days_per_year});
        return value ? std::optional{*value} : std::nullopt;
    }
    }
    return std::nullopt;
}

bool averages(const Stage& stage) { return stage.mark_rule != MarkRule::Consensus; }

/// Factors of the criteria below one parent, of which `share` stage points belong to it in full.
void collect_factors(const Model& model, const Stage& stage, const std::vector<Criterion>& criteria,
                     const std::optional<Rational>& weights_sum, const Rational& share, std::vector<Rational>& factors)
{
    for (const auto& criterion : criteria) {
        if (criterion.mandatory) continue;
        Rational part = share * criterion.weight;
        if (stage.counting == Counting::ShareOfHighest) part /= *weights_sum;
        if (!criterion.is_question()) {
            collect_factors(model, stage, criterion.parts, criterion.weights_sum, part, factors);
        } else if (stage.counting == Counting::ShareOfHighest) {
            factors.push_back(part / highest_value(*find_scale(model, criterion.scale)));
        } else {
            factors.push_back(part);
        }
    }
}

void make_whole(const Stage& rules, StageSheet& stage)
{
    const bool averages = rules.mark_rule == MarkRule::Mean;
    if (!averages && rules.mark_rule != MarkRule::Consensus && rules.mark_rule != MarkRule::Sum) return;
    stage.coefficients = stage.factors;
    if (averages) {
        for (auto& coefficient : stage.coefficients)
            coefficient /= Rational{stage.marks.evaluators()};
    }
    stage.whole = whole_coefficients(stage.marks, stage.coefficients);
}

void collect_thresholds(const std::vector<Criterion>& criteria, std::vector<const Criterion*>& found)
{
    for (const auto& criterion : criteria) {
        if (criterion.threshold) found.push_back(&criterion);
        collect_thresholds(criterion.parts, found);
    }
}

/// Where each question of the model stands.
struct QuestionPlace {
    std::size_t stage = 0;
    std::size_t column = 0;
    const Scale* scale = nullptr; ///< nothing for a mandatory question
};

}

Scoresheet::Scoresheet(std::shared_ptr<const Tender> tender) : tender_{std::move(tender)}
{
    const auto& source = *tender_;
    const auto& stages = source.model.stages;
    const auto first = std::ranges::find_if(stages, [](const Stage& stage) { return stage.price.has_value(); });
    prices_.emplace_back();
    for (const auto& bid : source.bids) {
        prices_.back().push_back(first != stages.end() && bid.price ? price_of(*first->price, *bid.price)
                                                                    : std::nullopt);
    }
    for (std::size_t stage = 1; stage < stages.size(); ++stage) {
        prices_.push_back(prices_.back());
        for (std::size_t row = 0; row < source.bids.size(); ++row) {
            for (const auto& final : source.bids[row].final_prices) {
                if (final.stage == stages[stage].id) prices_.back()[row] = price_of(*stages[stage].price, final.price);
            }
        }
    }
}

void Scoresheet::weigh()
{
    for (std::size_t index = 0; index < stages_.size(); ++index) {
        const auto& rules = model().stages[index];
        auto& stage = stages_[index];
        collect_thresholds(rules.criteria, stage.thresholds);
        const bool shares = rules.counting == Counting::ShareOfHighest;
        const auto share = shares ? rules.weights_sum.value_or(Rational{1}) : Rational{1};
        collect_factors(model(), rules, rules.criteria, rules.weights_sum, share, stage.factors);
        make_whole(rules, stage);
        const bool adds = rules.mark_rule == MarkRule::Sum || rules.mark_rule == MarkRule::TrimmedSum;
        const auto dropped = std::min(stage.marks.evaluators(), 2 * static_cast<std::size_t>(rules.trim));
        const Rational counted{adds ? stage.marks.evaluators() - dropped : 1};
        for (std::size_t question = 0; question < stage.questions.size(); ++question) {
            stage.most.push_back(stage.factors[question] * highest_value(scale_of(*stage.questions[question])) *
                                 counted);
            stage.most_together += stage.most.back();
        }
    }
}

const Scale& Scoresheet::scale_of(const Criterion& question) const
{
    const auto* scale = find_scale(model(), question.scale);
    TENDER_EXPECT(scale != nullptr);
    return *scale;
}

Result<Scoresheet, Problems> Scoresheet::from(Tender tender)
{
    return made_of(std::make_shared<const Tender>(std::move(tender)));
}

Result<Scoresheet, Problems> Scoresheet::view_of(const Tender& tender)
{
    // Owns nothing, as the caller promised that the tender stays.
    return made_of(std::shared_ptr<const Tender>{std::shared_ptr<void>{}, &tender});
}

Result<Scoresheet, Problems> Scoresheet::made_of(std::shared_ptr<const Tender> tender)
{
    if (auto problems = problems_of(*tender); !problems.empty()) return Failure{std::move(problems)};
    Scoresheet sheet{std::move(tender)};
    const auto& source = sheet.tender();
    const auto& model = source.model;

    std::unordered_map<std::string_view, std::size_t> bid_rows;
    for (std::size_t row = 0; row < source.bids.size(); ++row)
        bid_rows.emplace(source.bids[row].id, row);
    std::unordered_map<std::string_view, QuestionPlace> places;
    std::vector<std::vector<std::string_view>> evaluators(model.stages.size());

    for (std::size_t index = 0; index < model.stages.size(); ++index) {
        StageSheet stage;
        for (const auto* question : questions_of(model.stages[index].criteria)) {
            auto& list = question->mandatory ? stage.mandatory : stage.questions;
            places.emplace(
                question->id,
                QuestionPlace{.stage = index, .column = list.size(), .scale = find_scale(model, question->scale)});
            list.push_back(question);
        }
        stage.verdicts.assign(source.bids.size(), std::vector<Verdict>(stage.mandatory.size(), Verdict::Open));
        stage.touched.assign(source.bids.size(), false);
        sheet.stages_.push_back(std::move(stage));
    }
    // The members who marked anything in a stage are those who evaluate it; order does not matter to any rule.
    for (const auto& individual : source.sheets) {
        for (const auto& mark : individual.marks) {
            auto& names = evaluators[places.at(mark.criterion).stage];
            if (std::ranges::find(names, individual.by) == names.end()) names.push_back(individual.by);
        }
    }
    for (std::size_t index = 0; index < model.stages.size(); ++index) {
        auto& stage = sheet.stages_[index];
        std::vector<std::int64_t> denominators;
        for (const auto* question : stage.questions)
            denominators.push_back(denominator_of(sheet.scale_of(*question)));
        const auto members = averages(model.stages[index]) ? std::max<std::size_t>(evaluators[index].size(), 1) : 1;
        stage.marks = MarkTable{source.bids.size(), std::move(denominators), members};
        if (averages(model.stages[index])) stage.evaluators.assign(evaluators[index].begin(), evaluators[index].end());
    }
    const auto record = [&](std::string_view bid, const Mark& mark, std::size_t evaluator, const QuestionPlace& place) {
        auto& stage = sheet.stages_[place.stage];
        const auto row = bid_rows.at(bid);
        stage.touched[row] = true;
        if (place.scale == nullptr) {
            // Pass or fail is agreed by the panel, whatever the rule for marks.
            stage.verdicts[row][place.column] = mark.mark == mark_pass ? Verdict::Pass : Verdict::Fail;
        } else {
            stage.marks.set(row, place.column, evaluator, *value_of(*place.scale, mark.mark));
        }
    };
    for (const auto& agreed : source.consensus) {
        for (const auto& mark : agreed.marks) {
            const auto& place = places.at(mark.criterion);
            if (place.scale == nullptr || !averages(model.stages[place.stage])) record(agreed.bid, mark, 0, place);
        }
    }
    for (const auto& individual : source.sheets) {
        for (const auto& mark : individual.marks) {
            const auto& place = places.at(mark.criterion);
            if (place.scale == nullptr || !averages(model.stages[place.stage])) continue;
            const auto& names = evaluators[place.stage];
            const auto member = static_cast<std::size_t>(std::ranges::find(names, individual.by) - names.begin());
            record(individual.bid, mark, member, place);
        }
    }
    for (const auto& waiver : source.waivers) {
        const auto& place = places.at(waiver.criterion);
        auto& verdict = sheet.stages_[place.stage].verdicts[bid_rows.at(waiver.bid)][place.column];
        if (verdict == Verdict::Fail) verdict = Verdict::Waived;
    }
    sheet.weigh();
    return sheet;
}

Scoresheet Scoresheet::from_tables(Tender tender, std::vector<MarkTable> marks)
{
    Scoresheet sheet{std::make_shared<const Tender>(std::move(tender))};
    const auto& stages = sheet.model().stages;
    TENDER_EXPECT(marks.size() == stages.size());
    for (std::size_t index = 0; index < stages.size(); ++index) {
        StageSheet stage;
        for (const auto* question : questions_of(stages[index].criteria)) {
            (question->mandatory ? stage.mandatory : stage.questions).push_back(question);
        }
        TENDER_EXPECT(marks[index].questions() == stage.questions.size());
        stage.verdicts.assign(sheet.tender().bids.size(), std::vector<Verdict>(stage.mandatory.size(), Verdict::Open));
        stage.touched.assign(sheet.tender().bids.size(), true);
        stage.marks = std::move(marks[index]);
        sheet.stages_.push_back(std::move(stage));
    }
    sheet.weigh();
    return sheet;
}

Scoresheet Scoresheet::under(Tender tender) const
{
    Scoresheet sheet{std::make_shared<const Tender>(std::move(tender))};
    sheet.prices_ = prices_;
    TENDER_EXPECT(sheet.model().stages.size() == stages_.size() && sheet.tender().bids.size() == prices_.back().size());
    for (std::size_t index = 0; index < stages_.size(); ++index) {
        const auto& from = stages_[index];
        StageSheet stage;
        for (const auto* question : questions_of(sheet.model().stages[index].criteria))
            (question->mandatory ? stage.mandatory : stage.questions).push_back(question);
        TENDER_EXPECT(stage.questions.size() == from.questions.size());
        stage.marks = from.marks;
        stage.evaluators = from.evaluators;
        stage.verdicts = from.verdicts;
        stage.touched = from.touched;
        sheet.stages_.push_back(std::move(stage));
    }
    sheet.weigh();
    return sheet;
}

Scoresheet Scoresheet::without_evaluator(std::size_t stage, std::size_t evaluator) const
{
    auto sheet = *this;
    auto& changed = sheet.stages_[stage];
    changed.marks = changed.marks.without(evaluator);
    if (!changed.evaluators.empty())
        changed.evaluators.erase(changed.evaluators.begin() + static_cast<std::ptrdiff_t>(evaluator));
    for (auto& each : sheet.stages_) {
        each.thresholds.clear();
        each.factors.clear();
        each.coefficients.clear();
        each.most.clear();
        each.most_together = {};
    }
    sheet.weigh();
    return sheet;
}

void Scoresheet::remark(std::size_t stage, std::size_t bid, std::size_t question, std::size_t evaluator,
                        const Rational& mark)
{
    stages_[stage].marks.set(bid, question, evaluator, mark);
}

void Scoresheet::reprice(std::size_t bid, const Rational& amount)
{
    for (auto& prices : prices_)
        prices[bid] = amount;
}

}

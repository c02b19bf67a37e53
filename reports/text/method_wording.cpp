#include "reports/text/method_wording.hpp"

#include "core/result.hpp"
#include "reports/text/numbers.hpp"

#include <algorithm>

namespace tender {

namespace {

std::string title_of_stage(const Model& model, std::string_view id)
{
    const auto* stage = find_stage(model, id);
    return "\"" + (stage == nullptr ? std::string{id} : stage->title) + "\"";
}

}

std::string stage_kind_name(StageKind kind)
{
    switch (kind) {
    case StageKind::Questionnaire:
        return "Questionnaire";
    case StageKind::Written:
        return "Written answers";
    case StageKind::Price:
        return "Price";
    case StageKind::Presentation:
        return "Presentation";
    case StageKind::Interview:
        return "Interview";
    case StageKind::Dialogue:
        return "Dialogue";
    case StageKind::Bafo:
        return "Best and final offer";
    case StageKind::Gate:
        return "Pass or fail";
    }
    return "Stage";
}

std::string counts_wording(const Model& model, const Stage& stage)
{
    return match(
        stage.counts,
        [](const CountsAsGate&) { return std::string{"Decides who goes on; its points never reach the total"}; },
        [](const CountsAsShortlist& counts) {
            return "The best " +
                   counted(static_cast<std::size_t>(std::max<std::int64_t>(counts.places, 0)), "bid goes on",
                           "bids go on") +
                   (counts.tie == ShortlistTie::AdmitAll ? "; all that tie for the last place go on"
                                                         : "; the panel decides a tie for the last place");
        },
        [&](const CountsAsWeight& counts) {
            return "Counts " + exact_text(counts.weight) +
                   (model.weights_sum ? " of " + exact_text(*model.weights_sum) : "") + " in the total";
        },
        [](const CountsAsPoints&) { return std::string{"Its points go into the total as they are"}; },
        [&](const CountsInsteadOf& counts) { return "Replaces the points of " + title_of_stage(model, counts.stage); },
        [](const CountsAsEvaluated&) { return std::string{"Ranks the bids by one figure of price and quality"}; });
}

std::string mark_rule_wording(MarkRule rule, std::int64_t trim)
{
    const auto left_out = counted(static_cast<std::size_t>(std::max<std::int64_t>(trim, 0)), "mark", "marks");
    switch (rule) {
    case MarkRule::Consensus:
        return "The mark that counts is the one that the panel agreed, with its reason. It is never an average.";
    case MarkRule::Mean:
        return "As published, the mark that counts is the mean of the members' marks.";
    case MarkRule::Median:
        return "As published, the mark that counts is the median of the members' marks.";
    case MarkRule::TrimmedMean:
        return "As published, the mark that counts is the mean of the members' marks without the highest and the "
               "lowest " +
               left_out + ".";
    case MarkRule::Sum:
        return "As published, the members' marks are added up.";
    case MarkRule::TrimmedSum:
        return "As published, the members' marks are added up without the highest and the lowest " + left_out + ".";
    }
    return {};
}

std::string averaging_risk_wording(const Model& model)
{
    std::string stages;
    for (const auto& stage : model.stages) {
        if (stage.mark_rule == MarkRule::Consensus || stage.price || questions_of(stage.criteria).empty()) continue;
        stages += (stages.empty() ? "" : ", ") + stage.title;
    }
    if (stages.empty()) return {};
    return "Risk: the marks of single members decide in " + stages +
           ", as the invitation published. In Bromcom v ULT [2022] EWHC 3262 (TCC) marks that were averaged without "
           "moderation breached the duty of transparency, and were off the published scale. Each member's own reason "
           "is "
           "therefore owed for every mark, and a lawyer should look at the method before anybody relies on it.";
}

std::string counting_wording(Counting counting)
{
    switch (counting) {
    case Counting::ShareOfHighest:
        return "The points of a question are its weight times the mark, divided by the highest mark of the scale.";
    case Counting::WeightTimesMark:
        return "The points of a question are its weight times the mark.";
    }
    return {};
}

std::string tie_rule_wording(const Model& model, const TieRule& rule)
{
    return match(
        rule, [&](const TieByStage& tie) { return "more points in " + title_of_stage(model, tie.stage); },
        [&](const TieByCriterion& tie) {
            const auto* criterion = find_criterion(model, tie.criterion).criterion;
            return "more points at \"" + (criterion == nullptr ? tie.criterion : criterion->title) + "\"";
        },
        [](const TieByLowerPrice&) { return std::string{"the lower price"}; },
        [](const TieByEarlierReceipt&) { return std::string{"the earlier receipt"}; });
}

std::string tie_break_wording(const Model& model)
{
    const auto power = model.tie_power.empty()
                           ? std::string{}
                           : " Bids that no rule parts are parted by the panel under this published "
                             "power: " +
                                 sentence(model.tie_power);
    if (model.tie_break.empty()) {
        return power.empty()
                   ? "No tie-break was published, and no power of the panel to part bids: bids of equal total "
                     "stay equal."
                   : "No tie-break was published." + power;
    }
    std::string text = "Should bids tie, the published tie-break prefers ";
    for (std::size_t i = 0; i < model.tie_break.size(); ++i) {
        text += (i == 0 ? "" : ", then ") + tie_rule_wording(model, model.tie_break[i]);
    }
    return text + (power.empty() ? ". Nothing else parts a tie." : "." + power);
}

std::string outcome_wording(const Model& model)
{
    switch (model.outcome) {
    case Outcome::OneWinner:
        return "The best bid is to be recommended.";
    case Outcome::AllPassing:
        return "Every bid that passes all stages and thresholds is to be recommended.";
    }
    return {};
}

}

#include "reports/text/result_wording.hpp"

#include "core/result.hpp"
#include "reports/text/lot_wording.hpp"
#include "reports/text/method_wording.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"

#include <algorithm>

namespace tender {

namespace {

std::string reached(const Shortfall& shortfall, const std::string& where, const std::string& needs)
{
    std::string text = "Reached ";
    text += shortfall.reached ? points_text(*shortfall.reached) : std::string{"too few points"};
    text += where;
    if (shortfall.needed) {
        text += ", where " + exact_text(*shortfall.needed) + needs;
        if (shortfall.reached) text += ": " + exact_text(*shortfall.needed - *shortfall.reached) + " short";
    }
    return text + ".";
}

std::vector<std::size_t> first_places(const LotEvaluation& lot)
{
    std::vector<std::size_t> places;
    std::ranges::copy_if(lot.ranking, std::back_inserter(places),
                         [&](std::size_t place) { return lot.bids[place].place.value_or(1) == 1; });
    return places;
}

std::string who(const Scoresheet& sheet, const LotEvaluation& lot, const std::vector<std::size_t>& places)
{
    std::vector<std::string> ids;
    ids.reserve(places.size());
    for (const auto place : places)
        ids.push_back(sheet.tender().bids[lot.bids[place].bid].id);
    return Names{sheet.tender()}.bids(ids);
}

std::string total_of(const Scoresheet& sheet, const Rational& total)
{
    const auto text = printed(total, sheet.model().printed);
    if (!total_words(sheet.model()).is_points) return "the figure " + text;
    return sheet.model().weights_sum ? text + " of " + exact_text(*sheet.model().weights_sum) + " points"
                                     : text + " points";
}

std::string by_total(const Scoresheet& sheet, const LotEvaluation& lot)
{
    const auto& best = lot.bids[lot.ranking[0]];
    const auto& second = lot.bids[lot.ranking[1]];
    std::string text =
        who(sheet, lot, {lot.ranking[0]}) + " has the best total, " + total_of(sheet, *best.total) + ", ";
    const auto gap = printed(*second.gap, sheet.model().printed);
    text += gap + (total_words(sheet.model()).is_points ? (gap == "1" ? " point" : " points") : "") + " ahead of ";
    std::vector<std::size_t> next;
    std::ranges::copy_if(lot.ranking, std::back_inserter(next),
                         [&](std::size_t place) { return lot.bids[place].place == second.place; });
    return text + who(sheet, lot, next) + ".";
}

std::string waiting(const Scoresheet& sheet, const LotEvaluation& lot)
{
    const auto stage =
        lot.waits_at ? " at the stage \"" + sheet.model().stages[*lot.waits_at].title + "\"" : std::string{};
    std::string text = "The evaluation is not complete: it waits" + stage + ".";
    for (const auto& bid : lot.bids) {
        if (bid.open.empty()) continue;
        text += " For " + Names{sheet.tender()}.bid(sheet.tender().bids[bid.bid].id) + ", " +
                open_wording(sheet.model(), bid.open) + (bid.open.size() == 1 ? " is" : " are") + " still open.";
    }
    return text;
}

std::string by_panel(const Scoresheet& sheet, const LotEvaluation& lot)
{
    const auto& decisions = sheet.tender().tie_decisions;
    const auto made = std::ranges::find_if(
        decisions, [&](const TieDecision& decision) { return decision.lot == lot.lot && decision.stage.empty(); });
    const auto& total = lot.bids[lot.awarded.front()].total;
    return "The best bids " + (total ? "have the same total, " + total_of(sheet, *total) : "have all passed") +
           ", and no published rule parts them. The panel decided for " + who(sheet, lot, lot.awarded) +
           (made == decisions.end() ? "."
                                    : " by the power that the invitation gives it (" + made->power +
                                          "), for this reason: " + sentence(made->reason));
}

std::string tie(const Scoresheet& sheet, const LotEvaluation& lot)
{
    if (lot.waits_at) {
        return "Bids tie for the last place of the shortlist at the stage \"" +
               sheet.model().stages[*lot.waits_at].title +
               "\". The published rule leaves this to the panel, which has to cite the power it was given.";
    }
    const auto first = first_places(lot);
    const auto& total = lot.bids[first.front()].total;
    return who(sheet, lot, first) +
           (total ? " tie for the first place with " + total_of(sheet, *total)
                  : " have all passed, and no total ranks them") +
           ". No published rule parts them: the panel has to decide by a power that it can cite.";
}

}

TotalWords total_words(const Model& model)
{
    for (const auto& stage : model.stages) {
        if (!std::holds_alternative<CountsAsEvaluated>(stage.counts) || !stage.price) continue;
        const auto* value = std::get_if<ValueMethod>(&stage.price->method);
        const bool lower = value != nullptr && better(*value) == Better::Lower;
        return {.is_points = false, .lower_is_better = lower, .name = "Evaluated figure"};
    }
    return {.is_points = true, .lower_is_better = false, .name = "Total"};
}

std::string wording(const Shortfall& shortfall, const Model& model)
{
    const auto stage = [&] {
        const auto* found = find_stage(model, shortfall.where);
        return " in \"" + (found == nullptr ? shortfall.where : found->title) + "\"";
    };
    const auto criterion = [&] {
        const auto* found = find_criterion(model, shortfall.where).criterion;
        return "\"" + (found == nullptr ? shortfall.where : found->title) + "\"";
    };
    switch (shortfall.kind) {
    case Shortfall::Kind::Late:
        return "Received after the deadline: recorded, and not evaluated.";
    case Shortfall::Kind::Withdrawn:
        return "Withdrawn: its marks stay in the record and do not count.";
    case Shortfall::Kind::Disregarded:
        return "Disregarded: its price was too low and was not explained; its marks stay in the record and do not "
               "count.";
    case Shortfall::Kind::MandatoryFailed:
        return "Did not pass the mandatory question " + criterion() + ".";
    case Shortfall::Kind::CriterionThreshold: {
        const auto* found = find_criterion(model, shortfall.where).criterion;
        if (found != nullptr && found->is_question() && shortfall.reached && shortfall.needed) {
            return "Got a mark of " + exact_text(*shortfall.reached) + " at " + criterion() + ", where at least " +
                   exact_text(*shortfall.needed) + " is needed.";
        }
        return reached(shortfall, " at " + criterion(), " are needed");
    }
    case Shortfall::Kind::StageThreshold:
        return reached(shortfall, stage(), " are needed");
    case Shortfall::Kind::NotShortlisted:
        return reached(shortfall, stage(), " took the last place of the shortlist");
    case Shortfall::Kind::TotalThreshold:
        return reached(shortfall, " in all", " are needed");
    }
    return {};
}

std::string decided_wording(const Scoresheet& sheet, const LotEvaluation& lot)
{
    if (auto limited = limited_wording(sheet, lot); !limited.empty()) return limited;
    switch (lot.decided) {
    case Decided::Waiting:
        return waiting(sheet, lot);
    case Decided::NoBids:
        return "No bid was received.";
    case Decided::NobodyPassed:
        return "No bid passed every stage and threshold.";
    case Decided::OnlyOneLeft: {
        const auto& only = lot.bids[lot.ranking.front()];
        return who(sheet, lot, lot.ranking) + " is the only bid that passed every stage and threshold" +
               (only.total ? ", with " + total_of(sheet, *only.total) : "") + ".";
    }
    case Decided::ByTotal:
        return by_total(sheet, lot);
    case Decided::ByTieBreak: {
        const auto& total = lot.bids[lot.ranking.front()].total;
        return "The best bids have the same total" + (total ? ", " + total_of(sheet, *total) : "") +
               ". The published tie-break (" + tie_rule_wording(sheet.model(), sheet.model().tie_break[*lot.tie_rule]) +
               ") puts " + who(sheet, lot, {lot.ranking.front()}) + " first.";
    }
    case Decided::Tie:
        return tie(sheet, lot);
    case Decided::ByPanel:
        return by_panel(sheet, lot);
    case Decided::AllPassing:
        return who(sheet, lot, lot.ranking) + (lot.ranking.size() == 1 ? " has" : " have") +
               " passed every stage and threshold, and every bid that does is to be recommended.";
    case Decided::Nomination: {
        const auto* found = find_lot(sheet.tender(), lot.lot);
        const auto* bidder =
            found == nullptr || !found->nominated ? nullptr : find_bidder(sheet.tender(), found->nominated->bidder);
        return (bidder == nullptr ? std::string{"A provider"} : bidder->name) + " was nominated without competition" +
               (found != nullptr && found->nominated ? ", for this reason: " + sentence(found->nominated->reason)
                                                     : ".");
    }
    case Decided::PriceUndefined: {
        const auto& stage = sheet.model().stages[lot.waits_at.value_or(0)];
        return "The published price method has no answer for these prices. " +
               (lot.price_error ? wording(*lot.price_error, stage.price ? stage.price->currency : "") : std::string{});
    }
    case Decided::ByCombination:
    case Decided::LimitReached:
    case Decided::WaitsForLots:
        break; // said above
    }
    return {};
}

std::string recommendation_wording(const Scoresheet& sheet, const LotEvaluation& lot)
{
    const bool is_open = lot.decided == Decided::Waiting || lot.decided == Decided::WaitsForLots ||
                         lot.decided == Decided::Tie || lot.decided == Decided::PriceUndefined;
    if (is_open) return {};
    // A reason says which lot it is for, so that it is not taken for another's.
    auto text = lot.lot.empty() ? std::string{} : Names{sheet.tender()}.lot(lot.lot) + ": ";
    text += decided_wording(sheet, lot);
    for (const auto& bid : lot.bids) {
        if (bid.shortfalls.empty()) continue;
        text += " " + Names{sheet.tender()}.bid(sheet.tender().bids[bid.bid].id) + " is out.";
        for (const auto& shortfall : bid.shortfalls)
            text += " " + wording(shortfall, sheet.model());
    }
    return text;
}

std::string decided_name(Decided decided)
{
    switch (decided) {
    case Decided::Waiting:
        return "Not complete";
    case Decided::NoBids:
        return "No bids";
    case Decided::NobodyPassed:
        return "Nobody passed";
    case Decided::OnlyOneLeft:
        return "One bid left";
    case Decided::ByTotal:
        return "By the total";
    case Decided::ByTieBreak:
        return "By the tie-break";
    case Decided::Tie:
        return "Tie";
    case Decided::ByPanel:
        return "By the panel, after a tie";
    case Decided::AllPassing:
        return "All that passed";
    case Decided::Nomination:
        return "Nominated";
    case Decided::PriceUndefined:
        return "No answer for the prices";
    case Decided::ByCombination:
        return "By the combination of lots";
    case Decided::LimitReached:
        return "Nobody left under the limit of lots";
    case Decided::WaitsForLots:
        return "Waits for the other lots";
    }
    return {};
}

std::string open_wording(const Model& model, const std::vector<std::string>& open)
{
    std::vector<std::string> names;
    for (const auto& id : open) {
        const auto* criterion = find_criterion(model, id).criterion;
        names.push_back(criterion == nullptr ? (id == "price" ? "the price" : "\"" + id + "\"")
                                             : "\"" + criterion->title + "\"");
    }
    constexpr std::size_t named_max = 6;
    if (names.size() > named_max) {
        const auto more = names.size() - named_max;
        names.resize(named_max);
        names.push_back(std::to_string(more) + " more");
    }
    return listed(names);
}

std::string recorded_wording(const Recorded& recorded, const std::string& who)
{
    const auto entry = "entry " + std::to_string(recorded.position + 1);
    const auto when = recorded.claimed_time.empty() ? std::string{} : ", " + printed_time(recorded.claimed_time);
    if (recorded.imported)
        return "imported, not signed by " + who + " (" + entry + ", signed with the key " + recorded.author + when +
               ")";
    return entry + ", signed with the key " + recorded.author + when;
}

}

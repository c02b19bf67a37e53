#include "reports/text/lot_wording.hpp"

#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"

#include <algorithm>

namespace tender {

namespace {

std::string lots_counted(std::int64_t count)
{
    return counted(static_cast<std::size_t>(std::max<std::int64_t>(count, 0)), "lot", "lots");
}

std::string the_limit(const Model& model)
{
    return "the limit of " + lots_counted(model.lot_limit->most) + " per bidder";
}

std::string lot_names(const Tender& tender, const std::vector<std::string>& lots)
{
    std::vector<std::string> names;
    names.reserve(lots.size());
    for (const auto& lot : lots)
        names.push_back(Names{tender}.lot(lot));
    return listed(names);
}

std::string who(const Scoresheet& sheet, const LotEvaluation& lot, const std::vector<std::size_t>& places)
{
    std::vector<std::string> ids;
    ids.reserve(places.size());
    for (const auto place : places)
        ids.push_back(sheet.tender().bids[lot.bids[place].bid].id);
    return Names{sheet.tender()}.bids(ids);
}

std::string passed_over(const Scoresheet& sheet, const LotEvaluation& lot, const PassedOver& passed)
{
    const auto name = who(sheet, lot, {passed.place});
    if (passed.holds.empty()) return name + " can be awarded no more lots.";
    const bool settled = static_cast<std::int64_t>(passed.holds.size()) >= sheet.model().lot_limit->most;
    return name +
           (settled ? " holds its limit of " + lots_counted(sheet.model().lot_limit->most) + " with "
                    : " can be awarded no more lots beside ") +
           lot_names(sheet.tender(), passed.holds) + ".";
}

std::string without_limit(const Scoresheet& sheet, const LotEvaluation& lot)
{
    const auto head = "Without " + the_limit(sheet.model()) + ", ";
    if (lot.limit->awarded_alone.empty()) return head + "the best bids for this lot would have tied.";
    return head + who(sheet, lot, lot.limit->awarded_alone) + " would have been awarded this lot.";
}

std::string reasons(const Scoresheet& sheet, const LotEvaluation& lot)
{
    auto text = without_limit(sheet, lot);
    for (const auto& passed : lot.limit->passed_over)
        text += " " + passed_over(sheet, lot, passed);
    return text;
}

std::string tie(const Scoresheet& sheet, const LotEvaluation& lot)
{
    return "Several permitted combinations of lots are equally good, and no published rule parts them. " +
           (lot.tied.size() == 1 ? "Some of them award this lot to " + who(sheet, lot, lot.tied) + ", others to nobody"
                                 : "They award this lot to different bids: " + who(sheet, lot, lot.tied)) +
           ". The panel has to decide by a power that it can cite.";
}

std::string by_panel(const Scoresheet& sheet, const LotEvaluation& lot)
{
    const auto& decisions = sheet.tender().tie_decisions;
    const auto& awarded = sheet.tender().bids[lot.bids[lot.awarded.front()].bid].id;
    const auto made = std::ranges::find_if(decisions, [&](const TieDecision& decision) {
        return decision.lot == lot.lot && decision.stage.empty() && decision.bids == std::vector{awarded};
    });
    return "Several permitted combinations of lots are equally good, and no published rule parts them. The panel "
           "decided for " +
           who(sheet, lot, lot.awarded) +
           (made == decisions.end() ? "."
                                    : " by the power that the invitation gives it (" + made->power +
                                          "), for this reason: " + sentence(made->reason));
}

std::string parted(PartedBy by)
{
    switch (by) {
    case PartedBy::Waiting:
    case PartedBy::Nothing:
    case PartedBy::Sum:
        return {};
    case PartedBy::TieBreak:
        return " The published tie-break parted it from others of the same sum.";
    case PartedBy::Preference:
        return " The published preference of lots parted it from others of the same sum.";
    case PartedBy::Panel:
        return " The panel parted it from others of the same sum, by its published power.";
    }
    return {};
}

std::string next_best(const Scoresheet& sheet, const RunnerUp& next)
{
    const auto& tender = sheet.tender();
    const auto number = [&](const Rational& value) { return printed(value, sheet.model().printed); };
    const bool lowest = sheet.model().lot_limit->best == CombinationRule::LowestTotals;
    std::string text = next.is_alone ? " The next best awards " : " Several others come next, which award ";
    text += lots_counted(static_cast<std::int64_t>(next.reached.lots_awarded)) + " with the sum " +
            number(next.reached.sum);
    if (next.gap) {
        text += next.gap->is_zero() ? ", the same" : ", " + number(*next.gap) + (lowest ? " more" : " less");
    }
    std::vector<std::string> awards;
    for (const auto bid : next.bids)
        awards.push_back(Names{tender}.lot(tender.bids[bid].lot) + " to " + bidder_name(tender, tender.bids[bid]));
    return text + (awards.empty() ? "." : ": " + listed(awards) + ".");
}

}

std::string lot_limit_wording(const Tender& tender)
{
    const auto& model = tender.model;
    if (!model.lot_limit) return {};
    const auto& limit = *model.lot_limit;
    auto text = "No bidder can be awarded more than " + lots_counted(limit.most) +
                ". Lots that are nominated without " +
                (limit.nominated_count ? "competition count towards this limit." : "competition do not count.") +
                " The lots are awarded together: of all combinations that keep to the limit, those that award the most "
                "lots are compared, and the one with the " +
                (limit.best == CombinationRule::HighestTotals ? "highest" : "lowest") +
                " sum of totals is chosen. Between combinations of the same sum, bids of the same total are taken in "
                "the order of the published tie-break";
    if (!limit.preference.empty()) {
        text += "; then the better place counts in the preferred lots, in this order: " +
                lot_names(tender, limit.preference);
    }
    return text + (model.tie_power.empty() ? ". Nothing else parts combinations."
                                           : ". What ties then is decided by the panel under its published power.");
}

std::string limited_wording(const Scoresheet& sheet, const LotEvaluation& lot)
{
    if (lot.decided == Decided::WaitsForLots) {
        return "The bids for this lot are evaluated. Under " + the_limit(sheet.model()) +
               " all lots are awarded together, and another lot is not evaluated yet.";
    }
    if (!lot.limit) return {};
    if (lot.decided == Decided::Tie) return tie(sheet, lot);
    if (lot.decided == Decided::LimitReached)
        return "No bid is left that can be awarded this lot. " + reasons(sheet, lot);
    if (lot.decided == Decided::ByCombination) {
        return "The best permitted combination of lots awards this lot to " + who(sheet, lot, lot.awarded) + ". " +
               reasons(sheet, lot);
    }
    if (lot.decided == Decided::ByPanel && lot.awarded != lot.limit->awarded_alone) return by_panel(sheet, lot);
    return {};
}

std::string combination_wording(const Scoresheet& sheet, const Evaluation& evaluation)
{
    const auto& combination = evaluation.combination;
    if (!combination) return {};
    const auto head = "Under " + the_limit(sheet.model()) + " the lots are awarded together. ";
    if (!combination->best) return head + "This waits until every lot is evaluated.";
    const auto lots = lots_counted(static_cast<std::int64_t>(combination->best->lots_awarded));
    const auto sum = printed(combination->best->sum, sheet.model().printed);
    if (combination->parted_by == PartedBy::Nothing) {
        return head + "Several permitted combinations award " + lots + " with the best sum of totals, " + sum +
               ", and no published rule parts them.";
    }
    return head + "The best permitted combination awards " + lots + " with totals that add up to " + sum + "." +
           parted(combination->parted_by) +
           (combination->runner_up ? next_best(sheet, *combination->runner_up) : " No other combination is permitted.");
}

std::string limit_note(const Scoresheet& sheet, const Evaluation& evaluation, std::string_view bid)
{
    for (const auto& lot : evaluation.lots) {
        if (!lot.limit) continue;
        for (std::size_t place = 0; place < lot.bids.size(); ++place) {
            if (sheet.tender().bids[lot.bids[place].bid].id != bid) continue;
            const auto passed = std::ranges::find(lot.limit->passed_over, place, &PassedOver::place);
            if (passed != lot.limit->passed_over.end()) {
                return passed_over(sheet, lot, *passed) + " This lot goes to " +
                       (lot.awarded.empty() ? std::string{"nobody"} : who(sheet, lot, lot.awarded)) + ".";
            }
            if (std::ranges::find(lot.awarded, place) != lot.awarded.end()) return limited_wording(sheet, lot);
        }
    }
    return {};
}

}

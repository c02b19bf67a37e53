#include "reports/text/board_parts.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/result_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

const Recommendation* recommendation_of(const Tender& tender, const std::string& lot)
{
    const auto found = std::ranges::find(tender.recommendations, lot, &Recommendation::lot);
    return found == tender.recommendations.end() ? nullptr : &*found;
}

/// What the body does with the recommendation: what it is minuted to have done, otherwise it is asked to agree.
Act act_of(const BoardPaperInput& input)
{
    const auto& decisions = input.state.tender.background.decisions;
    const auto found = std::ranges::find(decisions, input.body, &Decision::body);
    return found == decisions.end() ? Act::Agrees : found->act;
}

std::string award_item(Act act, const std::string& who, const std::string& lot)
{
    switch (act) {
    case Act::Notes:
        return "notes the panel's recommendation of " + who + lot;
    case Act::Endorses:
        return "endorses the panel's recommendation of " + who + lot;
    case Act::Approves:
        return "approves the award to " + who + lot;
    case Act::Resolves:
        return "resolves that the award be made to " + who + lot;
    case Act::Requests:
        return "requests that the award be made to " + who + lot;
    case Act::Agrees:
        return "agrees the panel's recommendation of " + who + lot;
    case Act::Considers:
        return "considers the panel's recommendation of " + who + lot;
    case Act::Declares:
        return "declares its decision on the panel's recommendation of " + who + lot;
    case Act::RefersBack:
        return "refers back, or agrees, the panel's recommendation of " + who + lot;
    }
    return {};
}

std::vector<std::string> awarded_ids(const Tender& tender, const LotEvaluation& lot)
{
    std::vector<std::string> ids;
    for (const auto place : lot.awarded)
        ids.push_back(tender.bids[lot.bids[place].bid].id);
    return ids;
}

/// Whether the recommendation names other bids than the published method leads to.
bool differs(const Tender& tender, const LotEvaluation& lot, const Recommendation& made)
{
    auto named = made.bids;
    auto result = awarded_ids(tender, lot);
    std::ranges::sort(named);
    std::ranges::sort(result);
    return !made.bids.empty() && named != result;
}

std::string missing_recommendation(const BoardPaperInput& input, const LotEvaluation& lot)
{
    const auto& tender = input.state.tender;
    switch (lot.decided) {
    case Decided::Waiting:
    case Decided::NoBids:
    case Decided::NobodyPassed:
    case Decided::Tie:
    case Decided::PriceUndefined:
    case Decided::LimitReached:
    case Decided::WaitsForLots:
        return decided_wording(*input.sheet, lot);
    case Decided::OnlyOneLeft:
    case Decided::ByTotal:
    case Decided::ByTieBreak:
    case Decided::ByPanel:
    case Decided::AllPassing:
    case Decided::ByCombination:
        return "The published method leads to " + Names{tender}.bids(awarded_ids(tender, lot)) +
               ", but the panel has not recorded its recommendation and the reasons for it.";
    case Decided::Nomination:
        return decided_wording(*input.sheet, lot);
    }
    return {};
}

/// Items of one sentence: parted by semicolons, the last with the full stop.
std::vector<std::string> punctuated(std::vector<std::string> items)
{
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i] += i + 1 == items.size() ? "." : i + 2 == items.size() ? "; and" : ";";
    return items;
}

std::string without_stop(std::string text)
{
    if (!text.empty() && text.back() == '.') text.pop_back();
    return text;
}

std::string made_text(const BoardPaperInput& input, const LotEvaluation& lot, const Recommendation& made)
{
    const auto& tender = input.state.tender;
    const Names names{tender};
    auto text =
        (made.bids.empty() ? "The panel recommends no award" : "The panel recommends " + names.bids(made.bids)) +
        for_lot(tender, lot.lot) + ". " + sentence(made.reason);
    if (differs(tender, lot, made)) {
        const auto result = awarded_ids(tender, lot);
        text += " This is not what the published method leads to; that is " +
                (result.empty() ? std::string{"no award"} : names.bids(result)) + ", and the Board should ask why.";
    }
    return text;
}

/// What is asked of the body for one lot.
void items_of(const BoardPaperInput& input, const LotEvaluation& lot, std::vector<std::string>& items)
{
    const auto& tender = input.state.tender;
    const auto where = for_lot(tender, lot.lot);
    const auto* made = recommendation_of(tender, lot.lot);
    if (lot.decided == Decided::Nomination) {
        const auto* found = find_lot(tender, lot.lot);
        const auto* bidder =
            found == nullptr || !found->nominated ? nullptr : find_bidder(tender, found->nominated->bidder);
        items.push_back("notes the nomination of " + (bidder == nullptr ? std::string{"a provider"} : bidder->name) +
                        where + ", which was made without competition for the reasons given");
    } else if (made == nullptr) {
        items.push_back("notes that no recommendation can be made yet" + where +
                        ", and that a further report will follow");
    } else if (made->bids.empty()) {
        items.push_back("notes that no award is recommended" + where + ", for the reasons given");
    } else {
        items.push_back(award_item(act_of(input), Names{tender}.bids(made->bids), where));
    }
}

void conditions(PaperWriter& writer, const Tender& tender, const LotEvaluation& lot)
{
    const auto* made = recommendation_of(tender, lot.lot);
    if (made == nullptr || made->conditions.empty()) return;
    writer.paragraph("The recommendation" + for_lot(tender, lot.lot) + " carries " +
                     (made->conditions.size() == 1 ? "this condition." : "these conditions."));
    writer.add(ItemList{made->conditions});
}

}

std::string not_yet_wording(const BoardPaperInput& input, const LotEvaluation& lot)
{
    auto reason = missing_recommendation(input, lot);
    return "No recommendation can be made yet" + for_lot(input.state.tender, lot.lot) + ": " + reason;
}

void write_summary(PaperWriter& writer, const BoardPaperInput& input)
{
    writer.section("Summary");
    if (input.evaluation == nullptr || input.sheet == nullptr) {
        writer.paragraph(
            "No recommendation can be made yet: the tender has no complete model by which bids could be compared.");
        return;
    }
    const auto& tender = input.state.tender;
    for (const auto& lot : input.evaluation->lots) {
        const auto* made = recommendation_of(tender, lot.lot);
        if (made != nullptr) {
            writer.paragraph(made_text(input, lot, *made));
        } else if (lot.decided == Decided::Nomination) {
            const auto* found = find_lot(tender, lot.lot);
            writer.paragraph((found == nullptr ? std::string{} : "Lot \"" + found->title + "\": ") +
                             decided_wording(*input.sheet, lot));
        } else {
            writer.paragraph(not_yet_wording(input, lot));
        }
    }
}

void write_recommendations(PaperWriter& writer, const BoardPaperInput& input)
{
    writer.section("Recommendations");
    const auto& tender = input.state.tender;
    std::vector<std::string> items;
    if (input.evaluation == nullptr || input.sheet == nullptr) {
        items.emplace_back("notes that no recommendation can be made yet, and that a further report will follow");
    } else {
        for (const auto& lot : input.evaluation->lots)
            items_of(input, lot, items);
    }
    for (const auto& action : tender.background.actions) {
        items.push_back("notes this follow-up: " + without_stop(flagged(action.text, action.illustrative)));
    }
    writer.recommendations("It is recommended that the " + input.body + ":", punctuated(std::move(items)));
    if (input.evaluation == nullptr) return;
    for (const auto& lot : input.evaluation->lots)
        conditions(writer, tender, lot);
}

}

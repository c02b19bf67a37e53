#include "reports/text/letter.hpp"

#include "core/expect.hpp"
#include "core/procedure/conclusion.hpp"
#include "core/procedure/standing.hpp"
#include "reports/text/board_parts.hpp"
#include "reports/text/conclusion_wording.hpp"
#include "reports/text/letter_parts.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/result_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

using letters::Making;
using letters::ToldOfWinner;

const Recommendation* recommendation_for(const Tender& tender, const std::string& lot)
{
    const auto found = std::ranges::find(tender.recommendations, lot, &Recommendation::lot);
    return found == tender.recommendations.end() ? nullptr : &*found;
}

/// The recommendation that a letter tells of. Precondition: there is one, as for every bid that is owed or sent a
/// letter.
const Recommendation& told_recommendation(const Tender& tender, const std::string& lot)
{
    const auto* made = recommendation_for(tender, lot);
    TENDER_EXPECT(made != nullptr);
    return *made;
}

bool is_named(const Recommendation& made, const std::string& bid)
{
    return std::ranges::find(made.bids, bid) != made.bids.end();
}

const LotEvaluation* lot_of(const Evaluation& evaluation, const std::string& lot)
{
    const auto found = std::ranges::find(evaluation.lots, lot, &LotEvaluation::lot);
    return found == evaluation.lots.end() ? nullptr : &*found;
}

std::optional<std::size_t> place_of(const Tender& tender, const LotEvaluation* lot, const std::string& bid)
{
    if (lot == nullptr) return std::nullopt;
    const auto found =
        std::ranges::find_if(lot->bids, [&](const BidEvaluation& one) { return tender.bids[one.bid].id == bid; });
    if (found == lot->bids.end()) return std::nullopt;
    return static_cast<std::size_t>(found - lot->bids.begin());
}

/// Whether a bid was left behind before the totals were compared. A file and what is imported from one have no entry
/// of that, so the marks are asked too.
bool fell_out(const Procedure& state, const Evaluation& evaluation, const Bid& bid)
{
    if (is_out(state, bid)) return true;
    const auto* lot = lot_of(evaluation, bid.lot);
    const auto place = place_of(state.tender, lot, bid.id);
    return place && std::ranges::any_of(lot->bids[*place].shortfalls, [](const Shortfall& shortfall) {
               return shortfall.kind != Shortfall::Kind::TotalThreshold;
           });
}

/// Those whom the letter may name: its reader, and the bids that it tells of.
std::vector<std::string> told_bids(const Tender& tender, const Bid& bid, ToldOfWinner told)
{
    std::vector<std::string> bids{bid.id};
    if (told == ToldOfWinner::Nothing) return bids;
    const auto* made = recommendation_for(tender, bid.lot);
    bids.insert(bids.end(), made->bids.begin(), made->bids.end());
    return bids;
}

BoardPaperInput as_board_paper(const LetterInput& input)
{
    return {.state = input.state,
            .sheet = &input.sheet,
            .evaluation = &input.evaluation,
            .body = {},
            .date = printed_date(input.sent),
            .checkpoint = input.checkpoint,
            .demonstration = input.demonstration};
}

std::string what_it_is(const Making& making, const std::string& to)
{
    if (making.owed != nullptr && making.owed->paper == PaperKind::AssessmentSummary)
        return "Assessment summary for " + to;
    return making.kind == LetterKind::Award ? "Award letter to " + to
                                            : "Letter to " + to + " on the outcome of its bid";
}

/// What keeps the letter from going out, as a clause; empty when nothing does.
std::string not_yet(const Procedure& state)
{
    if (!state.tender.plan) return {};
    if (const auto lot = lot_without_recommendation(state))
        return "the panel has not recommended for the lot " + Names{state.tender}.lot(*lot);
    if (open_point(state)) return "a point about the evaluation report has no reply on record";
    const auto bodies = bodies_next(state);
    if (bodies.empty()) return {};
    return "no decision of " + listed(bodies) + " is on record";
}

Paper head(Making& making)
{
    const auto& tender = making.tender;
    const auto* bidder = find_bidder(tender, making.bid.bidder);
    const auto to = flagged(column_name(tender, making.bid), bidder != nullptr && bidder->illustrative);
    Paper paper;
    paper.title = tender.title;
    paper.reference = tender.reference;
    paper.subtitle = what_it_is(making, to);
    paper.date_line = printed_date(making.input.sent);
    const auto fact = [&](const char* name, const std::string& value) {
        if (!value.empty()) paper.facts.rows.emplace_back(name, value);
    };
    fact("To", to);
    if (const auto* lot = find_lot(tender, making.bid.lot)) fact("Lot", lot->title);
    fact("Reference", tender.reference);
    fact("Date", paper.date_line);
    if (making.rules != nullptr)
        fact("Awarded under", std::string{making.rules->title} + " (" + std::string{making.rules->law} + ")");
    fact("From", tender.author);
    fact("Contact", tender.contact);
    if (const auto why = not_yet(making.input.state); !why.empty()) {
        paper.labels.emplace_back("Draft");
        paper.notices.push_back({"Draft: not to be sent yet", {sentence(why)}});
    }
    write_labels(paper, as_board_paper(making.input));
    for (auto& notice : paper.notices) {
        for (auto& line : notice.lines)
            line = making.withheld.without(line);
    }
    return paper;
}

/// On what ground the bidder gets the letter.
std::string ground(const Making& making)
{
    if (making.owed == nullptr) {
        return making.rules == nullptr ? std::string{}
                                       : "No rule asks for this letter. The authority sends it so that you know how "
                                         "your bid fared and why.";
    }
    const auto rule = making.owed->rule.substr(0, making.owed->rule.find_first_of(":;"));
    if (rule == "house rule") return "The authority sends this letter by its own rule; no law asks for it.";
    return "This letter is owed to you under " + std::string{making.rules->law} + ", " + std::string{rule} + ".";
}

std::string decided_by(const Procedure& state)
{
    std::string text;
    for (const auto& held : state.conclusion.decisions) {
        if (held.version != state.conclusion.version || !held.decision.date) continue;
        text += (text.empty() ? "" : "; ") + held.decision.body + " " + done_with(held.decision.act, "it") + " on " +
                printed_date(*held.decision.date);
    }
    return text.empty() ? text : sentence("the panel's recommendation went to those who decide on it: " + text);
}

std::string outcome(const Making& making)
{
    const auto& tender = making.tender;
    const auto contract = "the contract" + for_lot(tender, making.bid.lot);
    const auto thanks = "Thank you for your bid for \"" + tender.title + "\"" + for_lot(tender, making.bid.lot) + ". ";
    if (making.kind == LetterKind::Award) {
        return thanks + "It is successful: " + contract +
               " is to be awarded to you. This letter is not the contract; " +
               "that is made when both sides have signed it.";
    }
    if (making.recommended.bids.empty()) return thanks + "Nobody is to be awarded " + contract + " in this tender.";
    auto text = thanks;
    text += making.kind == LetterKind::Candidate ? "It fell out before the bids that were left were compared, so " +
                                                       contract + " is not to be awarded to you. Section 3 says why."
                                                 : "It was compared by the published criteria, and " + contract +
                                                       " is not to be awarded to you. Section 3 says why.";
    return text;
}

std::string who_wins(const Making& making)
{
    if (making.kind == LetterKind::Award || making.recommended.bids.empty()) return {};
    if (making.told == ToldOfWinner::Nothing)
        return "Who is to be awarded the contract is not named in this letter: nothing asks the authority to.";
    return "It is to be awarded to " + Names{making.tender}.bids(making.recommended.bids) + ".";
}

void write_decision(PaperWriter& writer, const Making& making)
{
    writer.section("The decision");
    writer.paragraph(outcome(making));
    writer.paragraph(who_wins(making));
    writer.paragraph(decided_by(making.input.state));
    writer.paragraph(ground(making));
}

void write_conditions(PaperWriter& writer, Making& making)
{
    if (making.kind != LetterKind::Award || making.recommended.conditions.empty()) return;
    writer.section("Conditions");
    writer.paragraph(making.recommended.conditions.size() == 1 ? "The award carries this condition."
                                                               : "The award carries these conditions.");
    ItemList conditions;
    for (const auto& condition : making.recommended.conditions)
        conditions.items.push_back(making.withheld.without(condition));
    writer.add(std::move(conditions));
}

void write_feedback(PaperWriter& writer, const Making& making)
{
    writer.section("Feedback and questions");
    const auto& contact = making.tender.contact;
    writer.paragraph(
        "The authority offers you a debrief: somebody goes through the marks of your bid with you, in a conversation "
        "or in writing, and says what was strong and what would have earned more. " +
        (contact.empty() ? std::string{"Ask whoever sent you this letter."} : "Ask for it at: " + sentence(contact)));
    const bool asks_count =
        making.rules != nullptr && making.rules->accelerated_debrief && keeps_standstill(making.input.state);
    writer.paragraph(asks_count ? "A debrief changes no result. When a request for reasons lengthens the standstill is "
                                  "said in the section before."
                                : "A debrief changes no result and lengthens no standstill.");
    if (making.rules != nullptr && making.owed != nullptr && making.rules->regime != Regime::BelowThreshold &&
        making.rules->regime != Regime::Grant) {
        writer.paragraph("The law sets short time limits for whoever wants to challenge a decision in court. This "
                         "letter does not advise on them.");
    }
}

void write_left_out(PaperWriter& writer, const Making& making)
{
    if (!making.withheld.any()) return;
    writer.section(left_out_title);
    writer.paragraph("Where this letter says \"" + std::string{withheld_name} +
                     "\", the words that it quotes name a bidder of whom it does not tell. Nothing else of the quoted "
                     "words was changed.");
}

}

namespace letters {

ToldOfWinner told_of_winner(const RegimeRules* rules, LetterKind kind)
{
    if (rules == nullptr || kind == LetterKind::Award) return ToldOfWinner::Nothing;
    const bool candidate = kind == LetterKind::Candidate;
    switch (rules->regime) {
    case Regime::PublicContracts2006:
        // Until the remedies directive: criteria, own score, winner's score and name; to tenderers alone.
        if (rules->accelerated_debrief) return candidate ? ToldOfWinner::Nothing : ToldOfWinner::Scores;
        return candidate ? ToldOfWinner::Name : ToldOfWinner::Reasons;
    case Regime::PublicContracts2015:
        return candidate ? ToldOfWinner::Name : ToldOfWinner::Reasons;
    case Regime::ProcurementAct:
    case Regime::LightTouch:
    case Regime::ProviderSelection:
        return candidate ? ToldOfWinner::Nothing : ToldOfWinner::Reasons;
    case Regime::PartB:
    case Regime::BelowThreshold:
    case Regime::Grant:
        return ToldOfWinner::Nothing;
    }
    return ToldOfWinner::Nothing;
}

Making::Making(const LetterInput& from)
    : input{from}, tender{from.state.tender}, model{from.sheet.model()}, bid{*find_bid(tender, from.bid)},
      kind{*letter_kind(from.state, from.evaluation, from.bid)}, rules{binding_rules(tender)}, owed{owed_letter(tender,
                                                                                                                kind)},
      recommended{told_recommendation(tender, bid.lot)}, lot{lot_of(from.evaluation, bid.lot)},
      place{place_of(tender, lot, bid.id)}, told{told_of_winner(rules, kind)}, withheld{tender,
                                                                                        told_bids(tender, bid, told)}
{
    for (const auto& id : recommended.bids) {
        const auto at = place_of(tender, lot, id);
        if (at && at != place) winners.push_back(*at);
    }
}

bool Making::is_nominated() const
{
    const auto* own = find_lot(tender, bid.lot);
    return own != nullptr && own->nominated.has_value();
}

std::string Making::name(std::size_t at) const { return column_name(tender, tender.bids[lot->bids[at].bid]); }

std::string Making::number(const Rational& value) const { return printed(value, model.printed); }

std::string Making::total(const Rational& value) const
{
    if (!total_words(model).is_points) return "the figure " + number(value);
    return model.weights_sum ? number(value) + " of " + exact_text(*model.weights_sum) + " points"
                             : number(value) + " points";
}

void write_criteria(PaperWriter& writer, const Making& making)
{
    writer.section("How the bids were compared");
    // Stages of other lots say nothing about this bid.
    auto own = making.model;
    std::erase_if(own.stages, [&](const Stage& stage) { return !is_run_for(stage, making.bid.lot); });
    writer.paragraph("These are the criteria and their weights as they were published.");
    write_published(writer, own, {});
}

}

Result<LetterKind, NoLetter> letter_kind(const Procedure& state, const Evaluation& evaluation, const std::string& id)
{
    const auto* bid = find_bid(state.tender, id);
    if (bid == nullptr) return Failure{NoLetter::UnknownBid};
    if (bid->status == BidStatus::Late) return Failure{NoLetter::Late};
    if (bid->status == BidStatus::Withdrawn) return Failure{NoLetter::Withdrawn};
    const auto* made = recommendation_for(state.tender, bid->lot);
    if (made == nullptr) return Failure{NoLetter::NotRecommended};
    if (is_named(*made, id)) return LetterKind::Award;
    return fell_out(state, evaluation, *bid) ? LetterKind::Candidate : LetterKind::Decision;
}

Message wording(NoLetter why, const std::string& bid, const Tender& tender)
{
    const auto name = Names{tender}.bid(bid);
    const std::string kept = "Nothing was written.";
    switch (why) {
    case NoLetter::UnknownBid: {
        std::vector<std::string> ids;
        for (const auto& one : tender.bids)
            ids.push_back(one.id);
        return {"The tender has no bid " + name + ".", kept,
                ids.empty() ? "It has none at all." : "It has " + listed(ids) + "."};
    }
    case NoLetter::Late:
        return {"The bid of " + name + " came after the deadline and was never compared, so no letter is owed to it.",
                kept, "Tell its bidder that it came too late."};
    case NoLetter::Withdrawn:
        return {"The bid of " + name + " was withdrawn, so no letter is owed to it.", kept,
                "Its bidder knows; nothing is to be done."};
    case NoLetter::NotRecommended:
        return {"There is no recommendation yet on which a letter to " + name + " could tell the outcome.", kept,
                "The panel recommends first; a recommendation that lapsed is made anew."};
    }
    return {};
}

const Owed* owed_letter(const Tender& tender, LetterKind kind)
{
    const auto* rules = binding_rules(tender);
    if (rules == nullptr) return nullptr;
    const auto paper = kind == LetterKind::Award      ? PaperKind::AwardLetter
                       : kind == LetterKind::Decision ? PaperKind::DecisionLetter
                                                      : PaperKind::CandidateLetter;
    const auto found = std::ranges::find_if(rules->owed, [&](const Owed& owed) {
        return owed.paper == paper || (owed.paper == PaperKind::AssessmentSummary && kind != LetterKind::Candidate);
    });
    return found == rules->owed.end() ? nullptr : &*found;
}

Paper letter(const LetterInput& input)
{
    TENDER_EXPECT(letter_kind(input.state, input.evaluation, input.bid));
    Making making{input};
    PaperWriter writer{head(making)};
    write_decision(writer, making);
    letters::write_own_marks(writer, making);
    letters::write_why(writer, making);
    letters::write_winners(writer, making);
    write_conditions(writer, making);
    if (!making.is_nominated()) letters::write_criteria(writer, making);
    letters::write_signing(writer, making);
    write_feedback(writer, making);
    write_left_out(writer, making);
    write_record(writer, as_board_paper(input));
    return std::move(writer).finished();
}

}

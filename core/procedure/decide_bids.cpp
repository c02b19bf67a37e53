#include "core/procedure/deciding.hpp"
#include "core/tendering/tender_problems.hpp"

namespace tender::deciding {

namespace {

using Kind = Problem::Kind;

/// A bid of a published tender whose particulars may still change: nobody has begun to mark.
std::optional<Refusal> refuse_settled(const Procedure& state, const std::string& bid)
{
    if (auto refusal = refuse_unpublished(state)) return refusal;
    if (find_bid(state.tender, bid) == nullptr) return UnknownBid{bid};
    if (const auto ended = bidding_ended_by(state)) return BiddingOver{*ended};
    return std::nullopt;
}

Problems document_problems(const Document& document, const std::string& path)
{
    Problems problems;
    if (document.name.empty()) problems.push_back({Kind::Empty, path + ".name", {}, "the name of the file"});
    if (document.size < 0)
        problems.push_back({Kind::OutOfRange, path + ".size", std::to_string(document.size), "0 or more"});
    const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (document.sha256.size() != 64 || !std::ranges::all_of(document.sha256, is_digit))
        problems.push_back({Kind::OutOfRange, path + ".sha256", document.sha256, "64 hexadecimal digits"});
    return problems;
}

const Clarification* find_clarification(const Procedure& state, const std::string& id)
{
    const auto& all = state.conduct.clarifications;
    const auto found = std::ranges::find(all, id, &Clarification::id);
    return found == all.end() ? nullptr : &*found;
}

}

Answer receive(const Procedure& state, const ReceiveBid& command)
{
    if (!state.created) return refuse(NoTender{});
    if (!state.is_published()) return refuse(NotPublished{});
    auto tender = state.tender;
    const auto* known = find_bidder(tender, command.bid.bidder);
    if (known == nullptr) {
        tender.bidders.push_back(command.bidder);
    }
    tender.bids.push_back(command.bid);
    auto problems = problems_of(tender);
    const auto id_place = "bids[" + std::to_string(state.tender.bids.size()) + "].id";
    // That an id is used twice has a refusal of its own, which comes after the problems.
    std::erase_if(problems, [&](const Problem& problem) {
        return problem.kind == Problem::Kind::Duplicate && problem.path == id_place;
    });
    if (!problems.empty()) return refuse(HasProblems{std::move(problems)});
    if (command.bid.price || !command.bid.final_prices.empty()) {
        return refuse(HasProblems{
            {{Problem::Kind::NotAllowed, "bid.price", {}, "a command of its own, once prices may be opened"}}});
    }
    if (find_bid(state.tender, command.bid.id) != nullptr) return refuse(DuplicateBid{command.bid.id});
    if (const auto ended = bidding_ended_by(state)) return refuse(BiddingOver{*ended});
    auto bid = command.bid;
    if (const auto& due = state.tender.model.bids_until) {
        if (!bid.received) return refuse(HasProblems{{{Problem::Kind::Missing, "bid", {}, "received"}}});
        // A late bid is on record and is not compared.
        if (*bid.received > *due) bid.status = BidStatus::Late;
    }
    return std::vector<Event>{BidReceived{known == nullptr ? command.bidder : *known, std::move(bid)}};
}

Answer ask(const Procedure& state, const AskClarification& command)
{
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (command.question.empty()) return refuse(TextMissing{"question"});
    if (!is_id(command.id)) return refuse(HasProblems{{{Kind::OutOfRange, "id", command.id, id_expected}}});
    if (find_clarification(state, command.id) != nullptr)
        return refuse(HasProblems{{{Kind::Duplicate, "id", command.id, "an id of its own"}}});
    if (const auto ended = bidding_ended_by(state)) return refuse(BiddingOver{*ended});
    return std::vector<Event>{ClarificationAsked{command.id, command.question}};
}

Answer answer(const Procedure& state, const AnswerClarification& command)
{
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (command.answer.empty()) return refuse(TextMissing{"answer"});
    const auto* asked = find_clarification(state, command.id);
    if (asked == nullptr)
        return refuse(HasProblems{{{Kind::UnknownReference, "id", command.id, "a question on record"}}});
    if (!asked->answer.empty())
        return refuse(HasProblems{{{Kind::NotAllowed, "id", command.id, "questions that wait for an answer"}}});
    return std::vector<Event>{ClarificationAnswered{command.id, command.answer}};
}

Answer attach(const Procedure& state, const AttachDocument& command)
{
    if (auto refusal = refuse_settled(state, command.bid)) return refuse(std::move(*refusal));
    if (auto problems = document_problems(command.document, "document"); !problems.empty())
        return refuse(HasProblems{std::move(problems)});
    return std::vector<Event>{DocumentAttached{command.bid, command.document}};
}

Answer withdraw(const Procedure& state, const WithdrawBid& command)
{
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (command.reason.empty()) return refuse(TextMissing{"reason"});
    const auto* bid = find_bid(state.tender, command.bid);
    if (bid == nullptr) return refuse(UnknownBid{command.bid});
    if (bid->status != BidStatus::Received) return refuse(BidIsOut{command.bid});
    std::vector<Event> events{BidWithdrawn{command.bid, command.reason}};
    // Relative prices and places are worked out again without it, so a recommendation rests on nothing any more.
    const auto& made = state.tender.recommendations;
    if (std::ranges::find(made, bid->lot, &Recommendation::lot) != made.end())
        events.emplace_back(RecommendationLapsed{bid->lot});
    return events;
}

Answer correct_bid_any(const Procedure& state, const CorrectBid& command)
{
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (command.why.empty()) return refuse(TextMissing{"why"});
    if (auto refusal = refuse_settled(state, command.bid)) return refuse(std::move(*refusal));
    return std::vector<Event>{BidCorrected{command.bid, command.note, command.why, command.received}};
}

Answer correct_bid(const Procedure& state, const CorrectBid& command)
{
    // The minute of receipt decides whether a bid is late.
    if (command.received && state.conduct.is_convened()) return refuse(SecondNeeded{command.bid});
    return correct_bid_any(state, command);
}

Answer open_bids(const Procedure& state, const OpenBids& command)
{
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (state.tender.model.rolling) return refuse(RegisterIsRolling{});
    if (const auto ended = bidding_ended_by(state)) return refuse(BiddingOver{*ended});
    const auto& due = state.tender.model.bids_until;
    if (due && (!command.at || *command.at <= *due)) return refuse(DeadlineNotReached{due});
    const auto& asked = state.conduct.clarifications;
    const auto open = std::ranges::find(asked, std::string{}, &Clarification::answer);
    if (open != asked.end()) return refuse(ClarificationOpen{open->id});
    const auto* priced = price_stage(state.tender.model);
    if (state.conduct.is_convened() && priced != nullptr && priced->price->opened_by > 0) {
        std::vector<std::string> unpriced;
        for (const auto& bid : bids_in(state, *priced)) {
            const auto sealed = [&](const HeldPrice& held) { return held.sealed.bid == bid; };
            if (std::ranges::none_of(state.conduct.prices, sealed)) unpriced.push_back(bid + "/price");
        }
        if (!unpriced.empty()) return refuse(StageIncomplete{priced->id, std::move(unpriced)});
    }
    return std::vector<Event>{BidsOpened{command.at}};
}

Answer revise(const Procedure& state, const ReviseBid& command)
{
    const auto& revision = command.revision;
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    const auto* stage = find_stage(state.tender.model, revision.stage);
    if (stage == nullptr) return refuse(UnknownStage{revision.stage});
    auto problems = document_problems(revision.document, "revision.document");
    if (stage->kind != StageKind::Dialogue && stage->kind != StageKind::Bafo)
        problems.push_back({Kind::NotAllowed, "revision.stage", stage->id, "dialogue and final-offer stages"});
    for (const auto& criterion : revision.criteria) {
        if (find_criterion(state.tender.model, criterion).stage != stage) {
            problems.push_back(
                {Kind::UnknownReference, "revision.criteria", criterion, "a criterion of the stage " + stage->id});
        }
    }
    if (!problems.empty()) return refuse(HasProblems{std::move(problems)});
    const auto* bid = find_bid(state.tender, revision.bid);
    if (bid == nullptr) return refuse(UnknownBid{revision.bid});
    if (is_out(state, *bid)) return refuse(BidIsOut{bid->id});
    if (open_stage(state) != stage->id) return refuse(StageNotOpen{stage->id, open_stage(state).value_or("")});
    const auto& sheets = state.conduct.sheets;
    if (std::ranges::any_of(sheets, [&](const HeldSheet& held) { return held.submitted.stage == stage->id; }))
        return refuse(BiddingOver{stage->id});
    return std::vector<Event>{BidRevised{revision}};
}

}

#include "core/criteria/model_problems.hpp"
#include "core/procedure/procedure.hpp"
#include "core/tendering/tender_problems.hpp"

#include <algorithm>

namespace tender {

namespace {

using Answer = Result<std::vector<Event>, Refusal>;

template <class Reason>
Failure<Refusal> refuse(Reason reason)
{
    return Failure{Refusal{std::move(reason)}};
}

bool contains(const std::vector<std::string>& texts, const std::string& text)
{
    return std::ranges::find(texts, text) != texts.end();
}

const Stage* stage_of(const Model& model, const std::string& criterion)
{
    return find_criterion(model, criterion).stage;
}

bool is_shortlist(const Stage& stage) { return std::holds_alternative<CountsAsShortlist>(stage.counts); }

/// A closed shortlist stage whose list is not named yet.
const Stage* shortlist_owed(const Procedure& state)
{
    for (const auto& stage : state.tender.model.stages) {
        if (!is_shortlist(stage) || !contains(state.closed, stage.id)) continue;
        if (std::ranges::find(state.shortlists, stage.id, &BidsShortlisted::stage) == state.shortlists.end())
            return &stage;
    }
    return nullptr;
}

/// The evaluation of the tender as it stands. Everything recorded was checked when it was recorded, so it has no
/// problems.
Evaluation evaluate_now(const Tender& tender)
{
    const auto sheet = Scoresheet::from(tender);
    return sheet ? evaluate(*sheet) : Evaluation{};
}

/// Whether a bid fell out by what has been recorded. Marks of the open stage do not count yet: all of them are owed,
/// also by a bid that has failed a threshold already.
bool is_out(const Procedure& state, const Bid& bid)
{
    if (bid.status != BidStatus::Received) return true;
    if (std::ranges::find(state.excluded, bid.id, &BidExcluded::bid) != state.excluded.end()) return true;
    return std::ranges::any_of(state.shortlists, [&](const BidsShortlisted& list) {
        // A shortlist says nothing about lots that do not have its stage.
        const auto* stage = find_stage(state.tender.model, list.stage);
        const bool concerned = stage == nullptr || stage->lots.empty() || contains(stage->lots, bid.lot);
        return concerned && !contains(list.bids, bid.id);
    });
}

Answer create(const Procedure& state, const CreateTender& command)
{
    if (state.created) return refuse(TenderExists{state.tender.id});
    if (command.id.empty()) return refuse(TextMissing{"id"});
    if (command.title.empty()) return refuse(TextMissing{"title"});
    if (!is_id(command.id)) return refuse(HasProblems{{{Problem::Kind::OutOfRange, "id", command.id, id_expected}}});
    return std::vector<Event>{TenderCreated{command.id, command.title, command.reference, command.author,
                                            command.contact, command.illustrative, command.background, command.note}};
}

Answer define(const Procedure& state, const DefineModel& command)
{
    if (!state.created) return refuse(NoTender{});
    if (state.is_published()) return refuse(AlreadyPublished{state.fingerprint});
    auto tender = state.tender;
    tender.model = command.model;
    tender.lots = command.lots;
    tender.panel = command.panel;
    tender.bidders = command.bidders;
    if (auto problems = problems_of(tender); !problems.empty()) return refuse(HasProblems{std::move(problems)});
    return std::vector<Event>{ModelDefined{command.model, command.lots, command.panel, command.bidders}};
}

Answer publish(const Procedure& state, const PublishTender& command)
{
    if (!state.created) return refuse(NoTender{});
    if (command.fingerprint.empty()) return refuse(TextMissing{"fingerprint"});
    if (state.is_published()) return refuse(AlreadyPublished{state.fingerprint});
    if (auto problems = problems_of(state.tender.model); !problems.empty())
        return refuse(HasProblems{std::move(problems)});
    return std::vector<Event>{TenderPublished{command.fingerprint}};
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
    if (command.bid.price) {
        return refuse(HasProblems{
            {{Problem::Kind::NotAllowed, "bid.price", {}, "a command of its own, once prices may be opened"}}});
    }
    if (find_bid(state.tender, command.bid.id) != nullptr) return refuse(DuplicateBid{command.bid.id});
    if (!state.closed.empty()) return refuse(BiddingOver{state.closed.front()});
    return std::vector<Event>{BidReceived{known == nullptr ? command.bidder : *known, command.bid}};
}

Answer record_price(const Procedure& state, const RecordPrice& command)
{
    if (!state.created) return refuse(NoTender{});
    if (!state.is_published()) return refuse(NotPublished{});
    const auto& stages = state.tender.model.stages;
    const auto priced = std::ranges::find_if(stages, [](const Stage& stage) { return stage.price.has_value(); });
    if (priced == stages.end()) {
        return refuse(HasProblems{{{Problem::Kind::NotAllowed, "price", {}, "models with a price stage"}}});
    }
    if (auto problems = price_problems(*priced->price, command.price, "price"); !problems.empty()) {
        return refuse(HasProblems{std::move(problems)});
    }
    const auto* bid = find_bid(state.tender, command.bid);
    if (bid == nullptr) return refuse(UnknownBid{command.bid});
    if (is_out(state, *bid)) return refuse(BidIsOut{bid->id});
    if (contains(state.closed, priced->id)) return refuse(StageNotOpen{priced->id, open_stage(state).value_or("")});
    for (auto stage = stages.begin(); stage != priced; ++stage) {
        if (!contains(state.closed, stage->id)) return refuse(QualityStillOpen{stage->id});
    }
    if (const auto* owed = shortlist_owed(state)) return refuse(ShortlistOwed{owed->id});
    if (bid->price) return refuse(AlreadyMarked{bid->id, "price"});
    return std::vector<Event>{PriceRecorded{command.bid, command.price}};
}

/// The rules that individual and agreed marks share; agreed ones have no `by`.
std::optional<Refusal> refuse_marks(const Procedure& state, const std::optional<std::string>& by,
                                    const std::string& bid_id, const std::vector<Mark>& marks)
{
    if (!state.created) return NoTender{};
    if (!state.is_published()) return NotPublished{};
    if (auto problems = mark_problems(state.tender.model, marks, "marks"); !problems.empty()) {
        return HasProblems{std::move(problems)};
    }
    if (marks.empty()) return HasProblems{{{Problem::Kind::Empty, "marks", {}, "at least one mark"}}};
    const auto* bid = find_bid(state.tender, bid_id);
    if (bid == nullptr) return UnknownBid{bid_id};
    if (by && find_panelist(state.tender, *by) == nullptr) return UnknownPanelist{*by};
    if (is_out(state, *bid)) return BidIsOut{bid_id};
    const auto open = open_stage(state);
    for (const auto& mark : marks) {
        const auto* stage = stage_of(state.tender.model, mark.criterion);
        if (!open || stage->id != *open) return StageNotOpen{stage->id, open.value_or("")};
    }
    if (const auto* owed = shortlist_owed(state)) return ShortlistOwed{owed->id};
    return std::nullopt;
}

std::optional<Refusal> refuse_without_reasons(const std::vector<Mark>& marks)
{
    for (const auto& mark : marks) {
        if (mark.reason.empty()) return ReasonMissing{mark.criterion};
    }
    return std::nullopt;
}

std::optional<Refusal> refuse_repeated(const std::string& bid, const std::vector<Mark>& marks,
                                       const std::vector<Mark>& earlier)
{
    for (const auto& mark : marks) {
        if (std::ranges::find(earlier, mark.criterion, &Mark::criterion) != earlier.end())
            return AlreadyMarked{bid, mark.criterion};
    }
    return std::nullopt;
}

Answer give(const Procedure& state, const GiveMarks& command)
{
    const auto& sheet = command.sheet;
    if (auto refusal = refuse_marks(state, sheet.by, sheet.bid, sheet.marks)) return Failure{std::move(*refusal)};
    for (const auto& earlier : state.tender.sheets) {
        if (earlier.by != sheet.by || earlier.bid != sheet.bid) continue;
        if (auto refusal = refuse_repeated(sheet.bid, sheet.marks, earlier.marks)) return Failure{std::move(*refusal)};
    }
    if (auto refusal = refuse_without_reasons(sheet.marks)) return Failure{std::move(*refusal)};
    return std::vector<Event>{MarksGiven{sheet}};
}

Answer agree(const Procedure& state, const AgreeConsensus& command)
{
    const auto& sheet = command.sheet;
    if (auto refusal = refuse_marks(state, std::nullopt, sheet.bid, sheet.marks)) return Failure{std::move(*refusal)};
    for (const auto& earlier : state.tender.consensus) {
        if (earlier.bid != sheet.bid) continue;
        if (auto refusal = refuse_repeated(sheet.bid, sheet.marks, earlier.marks)) return Failure{std::move(*refusal)};
    }
    if (auto refusal = refuse_without_reasons(sheet.marks)) return Failure{std::move(*refusal)};
    return std::vector<Event>{ConsensusAgreed{sheet}};
}

/// What an evaluation says of a stage: who is excluded by it, and who goes on.
struct StageOutcome {
    std::vector<Event> excluded;
    BidsShortlisted remaining;
    std::vector<std::string> open;
    bool price_undefined = false;
    bool tied = false;
};

StageOutcome outcome_of(const Tender& tender, const Evaluation& evaluation, std::size_t stage)
{
    StageOutcome outcome;
    outcome.remaining.stage = tender.model.stages[stage].id;
    for (const auto& lot : evaluation.lots) {
        const auto at = std::ranges::find(lot.stages, stage, &StageEvaluation::stage);
        if (at == lot.stages.end()) continue;
        const bool waits_here = lot.waits_at == stage;
        outcome.price_undefined = outcome.price_undefined || (waits_here && lot.price_error.has_value());
        outcome.tied = outcome.tied || (waits_here && lot.decided == Decided::Tie);
        for (std::size_t place = 0; place < lot.bids.size(); ++place) {
            const auto& bid = tender.bids[lot.bids[place].bid].id;
            const auto& result = at->bids[place];
            if (!result.reached) continue;
            for (const auto& question : result.open)
                outcome.open.push_back(bid + "/" + question);
            if (result.shortfalls.empty()) {
                outcome.remaining.bids.push_back(bid);
            } else if (result.shortfalls.front().kind != Shortfall::Kind::NotShortlisted) {
                // Who is not shortlisted is told by the shortlist.
                outcome.excluded.emplace_back(BidExcluded{bid, outcome.remaining.stage});
            }
        }
    }
    return outcome;
}

Answer close(const Procedure& state, const CloseStage& command)
{
    if (!state.created) return refuse(NoTender{});
    if (!state.is_published()) return refuse(NotPublished{});
    const auto* stage = find_stage(state.tender.model, command.stage);
    if (stage == nullptr) return refuse(UnknownStage{command.stage});
    const auto open = open_stage(state);
    if (open != stage->id) return refuse(StageNotOpen{stage->id, open.value_or("")});
    if (const auto* owed = shortlist_owed(state)) return refuse(ShortlistOwed{owed->id});
    const auto index = static_cast<std::size_t>(stage - state.tender.model.stages.data());
    auto outcome = outcome_of(state.tender, evaluate_now(state.tender), index);
    if (!outcome.open.empty()) return refuse(StageIncomplete{stage->id, std::move(outcome.open)});
    if (outcome.price_undefined) return refuse(PriceHasNoAnswer{stage->id});
    std::vector<Event> events{StageClosed{stage->id}};
    std::ranges::move(outcome.excluded, std::back_inserter(events));
    return events;
}

Answer shortlist(const Procedure& state, const ShortlistBids& command)
{
    if (!state.created) return refuse(NoTender{});
    if (!state.is_published()) return refuse(NotPublished{});
    const auto* stage = find_stage(state.tender.model, command.stage);
    if (stage == nullptr) return refuse(UnknownStage{command.stage});
    if (!contains(state.closed, stage->id)) return refuse(StageIncomplete{stage->id, {}});
    const auto index = static_cast<std::size_t>(stage - state.tender.model.stages.data());
    auto outcome = outcome_of(state.tender, evaluate_now(state.tender), index);
    if (outcome.tied) return refuse(ShortlistTied{stage->id});
    const auto* owed = shortlist_owed(state);
    if (owed == nullptr || owed->id != stage->id) return refuse(NotAShortlist{stage->id});
    return std::vector<Event>{std::move(outcome.remaining)};
}

std::vector<std::string> ids_of(const Tender& tender, const LotEvaluation& lot, const std::vector<std::size_t>& places)
{
    std::vector<std::string> ids;
    for (const auto place : places)
        ids.push_back(tender.bids[lot.bids[place].bid].id);
    return ids;
}

Answer recommend(const Procedure& state, const Recommend& command)
{
    const auto& recommended = command.recommendation;
    const auto& tender = state.tender;
    if (!state.created) return refuse(NoTender{});
    if (recommended.reason.empty()) return refuse(TextMissing{"reason"});
    if (!state.is_published()) return refuse(NotPublished{});
    const auto evaluation = evaluate_now(tender);
    const auto lot = std::ranges::find(evaluation.lots, recommended.lot, &LotEvaluation::lot);
    if (lot == evaluation.lots.end()) {
        return refuse(HasProblems{{{Problem::Kind::UnknownReference, "lot", recommended.lot, "a lot of the tender"}}});
    }
    for (const auto& bid : recommended.bids) {
        if (find_bid(tender, bid) == nullptr) return refuse(UnknownBid{bid});
    }
    if (const auto* owed = shortlist_owed(state)) return refuse(ShortlistOwed{owed->id});
    if (const auto open = open_stage(state); open && lot->decided != Decided::Nomination)
        return refuse(StagesOpen{*open});
    if (std::ranges::find(tender.recommendations, recommended.lot, &Recommendation::lot) !=
        tender.recommendations.end()) {
        return refuse(AlreadyRecommended{recommended.lot});
    }
    // To recommend nobody is always open to the panel, with its reasons.
    if (recommended.bids.empty()) return std::vector<Event>{RecommendationMade{recommended}};
    if (lot->decided == Decided::Tie) {
        std::vector<std::size_t> tied;
        std::ranges::copy_if(lot->ranking, std::back_inserter(tied),
                             [&](auto place) { return lot->bids[place].place.value_or(1) == 1; });
        return refuse(ResultTied{ids_of(tender, *lot, tied)});
    }
    auto result = ids_of(tender, *lot, lot->awarded);
    auto named = recommended.bids;
    std::ranges::sort(result);
    std::ranges::sort(named);
    if (named != result) return refuse(ResultDiffers{std::move(named), std::move(result)});
    return std::vector<Event>{RecommendationMade{recommended}};
}

Answer correct(const Procedure& state, const CorrectConsensus& command)
{
    if (!state.created) return refuse(NoTender{});
    if (command.why.empty()) return refuse(TextMissing{"why"});
    if (!state.is_published()) return refuse(NotPublished{});
    if (auto problems = mark_problems(state.tender.model, {command.mark}, "mark"); !problems.empty()) {
        return refuse(HasProblems{std::move(problems)});
    }
    if (find_bid(state.tender, command.bid) == nullptr) return refuse(UnknownBid{command.bid});
    if (command.mark.reason.empty()) return refuse(ReasonMissing{command.mark.criterion});
    for (const auto& agreed : state.tender.consensus) {
        if (agreed.bid != command.bid) continue;
        const auto mark = std::ranges::find(agreed.marks, command.mark.criterion, &Mark::criterion);
        if (mark == agreed.marks.end() || *mark == command.mark) continue;
        std::vector<Event> events{ConsensusCorrected{command.bid, command.mark, mark->mark, command.why}};
        const auto& lot = find_bid(state.tender, command.bid)->lot;
        if (std::ranges::find(state.tender.recommendations, lot, &Recommendation::lot) !=
            state.tender.recommendations.end()) {
            events.emplace_back(RecommendationLapsed{lot});
        }
        return events;
    }
    return refuse(NothingToCorrect{command.bid, command.mark.criterion});
}

Answer import(const Procedure& state, const ImportTender& command)
{
    if (state.created) return refuse(TenderExists{state.tender.id});
    if (command.fingerprint.empty()) return refuse(TextMissing{"fingerprint"});
    const auto sheet = Scoresheet::from(command.tender);
    if (!sheet) return refuse(HasProblems{sheet.error()});
    std::vector<Event> events{TenderImported{command.file, command.sha256, command.fingerprint, command.tender}};
    if (command.tender.bids.empty()) return events;
    const auto evaluation = evaluate(*sheet);
    const auto& stages = command.tender.model.stages;
    for (std::size_t index = 0; index < stages.size(); ++index) {
        const auto waits = [&](const LotEvaluation& lot) { return lot.waits_at == index; };
        if (std::ranges::any_of(evaluation.lots, waits)) break;
        auto outcome = outcome_of(command.tender, evaluation, index);
        events.emplace_back(StageClosed{stages[index].id});
        std::ranges::move(outcome.excluded, std::back_inserter(events));
        if (is_shortlist(stages[index])) events.emplace_back(std::move(outcome.remaining));
    }
    return events;
}

}

Result<std::vector<Event>, Refusal> decide(const Procedure& state, const Command& command)
{
    return match(
        command, [&](const CreateTender& c) { return create(state, c); },
        [&](const DefineModel& c) { return define(state, c); },
        [&](const PublishTender& c) { return publish(state, c); },
        [&](const ReceiveBid& c) { return receive(state, c); },
        [&](const RecordPrice& c) { return record_price(state, c); },
        [&](const GiveMarks& c) { return give(state, c); }, [&](const AgreeConsensus& c) { return agree(state, c); },
        [&](const CloseStage& c) { return close(state, c); },
        [&](const ShortlistBids& c) { return shortlist(state, c); },
        [&](const Recommend& c) { return recommend(state, c); },
        [&](const CorrectConsensus& c) { return correct(state, c); },
        [&](const ImportTender& c) { return import(state, c); });
}

std::optional<std::string> open_stage(const Procedure& state)
{
    for (const auto& stage : state.tender.model.stages) {
        if (!contains(state.closed, stage.id)) return stage.id;
    }
    return std::nullopt;
}

}

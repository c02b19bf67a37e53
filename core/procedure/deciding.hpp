#pragma once

#include "core/procedure/procedure.hpp"
#include "core/procedure/standing.hpp"

#include <algorithm>
#include <string>
#include <vector>

/// What the deciders share. One decider for each command; `decide` has found the author's role to be one that may.
namespace tender::deciding {

using Answer = Result<std::vector<Event>, Refusal>;

template <class Reason>
Failure<Refusal> refuse(Reason reason)
{
    return Failure{Refusal{std::move(reason)}};
}
inline Failure<Refusal> refuse(Refusal reason) { return Failure{std::move(reason)}; }

inline bool contains(const std::vector<std::string>& texts, const std::string& text)
{
    return std::ranges::find(texts, text) != texts.end();
}

/// The evaluation of the tender as it stands. Everything recorded was checked when it was recorded, so it has no
/// problems.
[[nodiscard]] Evaluation evaluate_now(const Tender& tender);

/// What an evaluation says of a stage: who is excluded by it, and who goes on.
struct StageOutcome {
    std::vector<Event> excluded;
    BidsShortlisted remaining;
    std::vector<std::string> open;
    bool price_undefined = false;
    bool tied = false;
};
[[nodiscard]] StageOutcome outcome_of(const Tender& tender, const Evaluation& evaluation, std::size_t stage);

/// A tender that is begun, and published; otherwise the refusal.
[[nodiscard]] std::optional<Refusal> refuse_unpublished(const Procedure& state);

// Beginning and people
[[nodiscard]] Answer create(const Procedure& state, const CreateTender& command, const Actor& actor);
[[nodiscard]] Answer define(const Procedure& state, const DefineModel& command);
[[nodiscard]] Answer publish(const Procedure& state, const PublishTender& command);
[[nodiscard]] Answer import(const Procedure& state, const ImportTender& command, const Actor& actor);
[[nodiscard]] Answer appoint(const Procedure& state, const AppointPerson& command);
/// The same for roles that two people must agree to give.
[[nodiscard]] Answer appoint_any(const Procedure& state, const AppointPerson& command);
[[nodiscard]] Answer declare(const Procedure& state, const DeclareInterests& command, const Actor& actor);
[[nodiscard]] Answer assess(const Procedure& state, const AssessInterest& command, const Actor& actor);
// Bids
[[nodiscard]] Answer receive(const Procedure& state, const ReceiveBid& command);
[[nodiscard]] Answer ask(const Procedure& state, const AskClarification& command);
[[nodiscard]] Answer answer(const Procedure& state, const AnswerClarification& command);
[[nodiscard]] Answer attach(const Procedure& state, const AttachDocument& command);
[[nodiscard]] Answer withdraw(const Procedure& state, const WithdrawBid& command);
[[nodiscard]] Answer correct_bid(const Procedure& state, const CorrectBid& command);
/// The same where two people sign that it was received at another time.
[[nodiscard]] Answer correct_bid_any(const Procedure& state, const CorrectBid& command);
[[nodiscard]] Answer open_bids(const Procedure& state, const OpenBids& command);
[[nodiscard]] Answer revise(const Procedure& state, const ReviseBid& command);
// Prices
[[nodiscard]] Answer record_price(const Procedure& state, const RecordPrice& command);
[[nodiscard]] Answer seal_price(const Procedure& state, const SealPrice& command, const Actor& actor);
[[nodiscard]] Answer give_parts(const Procedure& state, const GiveParts& command, const Actor& actor);
[[nodiscard]] Answer open_price(const Procedure& state, const OpenPrice& command);
// Marking alone
[[nodiscard]] Answer give(const Procedure& state, const GiveMarks& command);
[[nodiscard]] Answer submit(const Procedure& state, const SubmitSheet& command, const Actor& actor);
[[nodiscard]] Answer open_sheet(const Procedure& state, const OpenSheet& command, const Actor& actor);
[[nodiscard]] Answer record_absence(const Procedure& state, const RecordAbsence& command);
[[nodiscard]] Answer hold(const Procedure& state, const HoldHearing& command);
// Moderation
[[nodiscard]] Answer discuss(const Procedure& state, const DiscussPoint& command);
[[nodiscard]] Answer minute(const Procedure& state, const MinuteMeeting& command);
[[nodiscard]] Answer agree(const Procedure& state, const AgreeConsensus& command);
[[nodiscard]] Answer sign(const Procedure& state, const SignWording& command, const Actor& actor);
[[nodiscard]] Answer correct(const Procedure& state, const CorrectConsensus& command);
// Closing and deciding
[[nodiscard]] Answer close(const Procedure& state, const CloseStage& command);
[[nodiscard]] Answer shortlist(const Procedure& state, const ShortlistBids& command);
[[nodiscard]] Answer recommend(const Procedure& state, const Recommend& command);
// What only the invitation allows
[[nodiscard]] Answer decide_tie(const Procedure& state, const DecideTie& command);
/// The same where two people sign.
[[nodiscard]] Answer decide_tie_any(const Procedure& state, const DecideTie& command);
[[nodiscard]] Answer waive(const Procedure& state, const WaiveRequirement& act);
// A register of requests
[[nodiscard]] Answer decide_request(const Procedure& state, const DecideRequest& command);
[[nodiscard]] Answer resubmit(const Procedure& state, const ResubmitRequest& command);
// The plan, low prices, challenge and decisions
[[nodiscard]] Answer plan(const Procedure& state, const PlanTender& command);
[[nodiscard]] Answer ask_low_price(const Procedure& state, const AskLowPrice& command);
[[nodiscard]] Answer answer_low_price(const Procedure& state, const AnswerLowPrice& command);
[[nodiscard]] Answer disregard(const Procedure& state, const DisregardBid& command);
[[nodiscard]] Answer challenge(const Procedure& state, const ChallengeReport& command);
[[nodiscard]] Answer answer_challenge(const Procedure& state, const AnswerChallenge& command);
[[nodiscard]] Answer record_decision(const Procedure& state, const RecordDecision& command);
// Letters and what bidders say to them
[[nodiscard]] Answer issue(const Procedure& state, const IssuePaper& command);
[[nodiscard]] Answer record_response(const Procedure& state, const RecordResponse& command);
[[nodiscard]] Answer answer_response(const Procedure& state, const AnswerResponse& command);
// Contracts and actions
[[nodiscard]] Answer sign_contract(const Procedure& state, const SignContract& command);
[[nodiscard]] Answer review(const Procedure& state, const ReviewContract& command);
[[nodiscard]] Answer exercise(const Procedure& state, const ExerciseOption& command);
[[nodiscard]] Answer enhance(const Procedure& state, const AgreeEnhancement& command);
[[nodiscard]] Answer report(const Procedure& state, const ReportIndicators& command);
[[nodiscard]] Answer set_action(const Procedure& state, const SetAction& command);
[[nodiscard]] Answer close_action(const Procedure& state, const CloseAction& command);
// Two signatures
[[nodiscard]] Answer propose(const Procedure& state, const Propose& command, const Actor& actor);
[[nodiscard]] Answer second(const Procedure& state, const Second& command, const Actor& actor);

/// The rules that individual and agreed marks share; agreed ones have no `by`.
[[nodiscard]] std::optional<Refusal> refuse_marks(const Procedure& state, const std::optional<std::string>& by,
                                                  const std::string& bid, const std::vector<Mark>& marks);
/// The first mark above what the published scale allows where the bid does not address what was asked.
[[nodiscard]] std::optional<Refusal> refuse_above_cap(const Model& model, const std::vector<Mark>& marks);
[[nodiscard]] std::optional<Refusal> refuse_without_reasons(const std::vector<Mark>& marks);
[[nodiscard]] std::optional<Refusal> refuse_repeated(const std::string& bid, const std::vector<Mark>& marks,
                                                     const std::vector<Mark>& earlier);
/// Whether opening sealed prices is not rehearsed yet by the officers and in the number that the model asks for.
[[nodiscard]] std::optional<Refusal> rehearsal_owed(const Procedure& state, const Model& model);
/// What the plan still lacks before a tender is published.
[[nodiscard]] std::optional<Refusal> plan_obstacle(const Procedure& state);
/// What of recommendations, challenge and decisions is missing before anybody is told the outcome.
[[nodiscard]] std::optional<Refusal> refuse_unapproved(const Procedure& state);
/// The last day on which a body did something about the recommendation as it stands.
[[nodiscard]] std::optional<Date> last_decided(const Procedure& state);
/// The events that reopen a stage: it, and the recommendations that lapse.
[[nodiscard]] std::vector<Event> reopening(const Procedure& state, const ReopenStage& act);

}

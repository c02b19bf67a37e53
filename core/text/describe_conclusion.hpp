#pragma once

#include "core/procedure/command.hpp"
#include "core/procedure/event.hpp"
#include "core/text/describe_background.hpp"
#include "core/text/describe_contract.hpp"
#include "core/text/describe_plan.hpp"

/// How the commands and events that conclude a tender read and write inside an entry (docs/formats/record.md).
namespace tender {

inline constexpr auto names_of(ResponseKind) { return std::array<std::string_view, 2>{"debrief", "representation"}; }

template <class Visitor>
void describe(Visitor& visit, LowPriceQuestion& question)
{
    visit.required("bid", question.bid);
    visit.required("question", question.question);
    visit.optional("asked", question.asked);
    visit.optional("reply_by", question.reply_by);
}

template <class Visitor>
void describe(Visitor& visit, LowPriceReply& reply)
{
    visit.required("bid", reply.bid);
    visit.required("reply", reply.reply);
    visit.optional("received", reply.received);
    visit.required("explained", reply.explained);
    visit.required("assessment", reply.assessment);
}

template <class Visitor>
void describe(Visitor& visit, ReportChallenge& challenge)
{
    visit.required("body", challenge.body);
    visit.optional("held", challenge.held);
    visit.required("version", challenge.version);
    visit.optional("points", challenge.points);
}

template <class Visitor>
void describe(Visitor& visit, BodyDecision& decision)
{
    visit.required("decision", decision.decision);
    visit.required("version", decision.version);
}

template <class Visitor>
void describe(Visitor& visit, IssuedPaper& issued)
{
    visit.required("paper", issued.paper);
    visit.optional("bid", issued.bid);
    visit.optional("sent", issued.sent);
    visit.optional("by_post", issued.by_post);
    visit.optional("received", issued.received);
    visit.optional("sha256", issued.sha256);
    visit.optional("text", issued.text);
}

template <class Visitor>
void describe(Visitor& visit, BidderResponse& response)
{
    visit.required("kind", response.kind);
    visit.required("bid", response.bid);
    visit.optional("made", response.made);
    visit.required("text", response.text);
}

template <class T>
concept Planning = std::same_as<T, PlanTender> || std::same_as<T, TenderPlanned>;
template <class Visitor, Planning T>
void describe(Visitor& visit, T& act)
{
    visit.required("plan", act.plan);
}

template <class T>
concept AskingLowPrice = std::same_as<T, AskLowPrice> || std::same_as<T, LowPriceAsked>;
template <class Visitor, AskingLowPrice T>
void describe(Visitor& visit, T& act)
{
    visit.required("question", act.question);
}

template <class T>
concept AnsweringLowPrice = std::same_as<T, AnswerLowPrice> || std::same_as<T, LowPriceAnswered>;
template <class Visitor, AnsweringLowPrice T>
void describe(Visitor& visit, T& act)
{
    visit.required("reply", act.reply);
}

template <class T>
concept Disregarding = std::same_as<T, DisregardBid> || std::same_as<T, BidDisregarded>;
template <class Visitor, Disregarding T>
void describe(Visitor& visit, T& act)
{
    visit.required("bid", act.bid);
    visit.optional("on", act.on);
    visit.required("reason", act.reason);
}

template <class T>
concept Challenging = std::same_as<T, ChallengeReport> || std::same_as<T, ReportChallenged>;
template <class Visitor, Challenging T>
void describe(Visitor& visit, T& act)
{
    visit.required("challenge", act.challenge);
}

template <class T>
concept AnsweringChallenge = std::same_as<T, AnswerChallenge> || std::same_as<T, ChallengeAnswered>;
template <class Visitor, AnsweringChallenge T>
void describe(Visitor& visit, T& act)
{
    visit.required("point", act.point);
    visit.required("reply", act.reply);
}

template <class T>
concept RecordingDecision = std::same_as<T, RecordDecision> || std::same_as<T, DecisionRecorded>;
template <class Visitor, RecordingDecision T>
void describe(Visitor& visit, T& act)
{
    visit.required("decision", act.decision);
}

template <class T>
concept Issuing = std::same_as<T, IssuePaper> || std::same_as<T, PaperIssued>;
template <class Visitor, Issuing T>
void describe(Visitor& visit, T& act)
{
    visit.required("issued", act.issued);
}

template <class Visitor>
void describe(Visitor& visit, StandstillSet& set)
{
    visit.optional("last_day", set.last_day);
    visit.optional("sign_from", set.sign_from);
}

template <class T>
concept Responding = std::same_as<T, RecordResponse> || std::same_as<T, ResponseRecorded>;
template <class Visitor, Responding T>
void describe(Visitor& visit, T& act)
{
    visit.required("response", act.response);
}

template <class T>
concept AnsweringResponse = std::same_as<T, AnswerResponse> || std::same_as<T, ResponseAnswered>;
template <class Visitor, AnsweringResponse T>
void describe(Visitor& visit, T& act)
{
    visit.required("response", act.response);
    visit.optional("given", act.given);
    visit.required("answer", act.answer);
}

template <class T>
concept SigningContract = std::same_as<T, SignContract> || std::same_as<T, ContractSigned>;
template <class Visitor, SigningContract T>
void describe(Visitor& visit, T& act)
{
    visit.required("contract", act.contract);
}

template <class T>
concept ReviewingContract = std::same_as<T, ReviewContract> || std::same_as<T, ContractReviewed>;
template <class Visitor, ReviewingContract T>
void describe(Visitor& visit, T& act)
{
    visit.required("review", act.review);
}

template <class T>
concept Exercising = std::same_as<T, ExerciseOption> || std::same_as<T, OptionExercised>;
template <class Visitor, Exercising T>
void describe(Visitor& visit, T& act)
{
    visit.required("contract", act.contract);
    visit.required("option", act.option);
    visit.optional("on", act.on);
    visit.required("reason", act.reason);
}

template <class T>
concept Enhancing = std::same_as<T, AgreeEnhancement> || std::same_as<T, EnhancementAgreed>;
template <class Visitor, Enhancing T>
void describe(Visitor& visit, T& act)
{
    visit.required("enhancement", act.enhancement);
}

template <class T>
concept ReportingIndicators = std::same_as<T, ReportIndicators> || std::same_as<T, IndicatorsReported>;
template <class Visitor, ReportingIndicators T>
void describe(Visitor& visit, T& act)
{
    visit.required("report", act.report);
}

template <class T>
concept SettingAction = std::same_as<T, SetAction> || std::same_as<T, ActionSet>;
template <class Visitor, SettingAction T>
void describe(Visitor& visit, T& act)
{
    visit.required("action", act.action);
}

template <class T>
concept ClosingAction = std::same_as<T, CloseAction> || std::same_as<T, ActionClosed>;
template <class Visitor, ClosingAction T>
void describe(Visitor& visit, T& act)
{
    visit.required("action", act.action);
    visit.optional("done", act.done);
    visit.required("result", act.result);
}

}

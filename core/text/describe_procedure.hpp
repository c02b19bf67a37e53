#pragma once

#include "core/procedure/command.hpp"
#include "core/procedure/event.hpp"
#include "core/text/describe_conclusion.hpp"
#include "core/text/describe_conduct.hpp"
#include "core/text/describe_tender.hpp"
#include "core/text/procedure_names.hpp"

/// How commands and events read and write inside an entry (docs/formats/record.md).
namespace tender {

template <class T>
concept TenderBeginning = std::same_as<T, CreateTender> || std::same_as<T, TenderCreated>;
template <class Visitor, TenderBeginning T>
void describe(Visitor& visit, T& beginning)
{
    visit.required("id", beginning.id);
    visit.required("title", beginning.title);
    visit.optional("reference", beginning.reference);
    visit.optional("author", beginning.author);
    visit.optional("contact", beginning.contact);
    visit.optional("illustrative", beginning.illustrative);
    visit.optional("background", beginning.background);
    visit.optional("note", beginning.note);
}

template <class T>
concept ModelSetting = std::same_as<T, DefineModel> || std::same_as<T, ModelDefined>;
template <class Visitor, ModelSetting T>
void describe(Visitor& visit, T& setting)
{
    visit.required("model", setting.model);
    visit.optional("lots", setting.lots);
    visit.optional("panel", setting.panel);
    visit.optional("bidders", setting.bidders);
}

template <class T>
concept Publication = std::same_as<T, PublishTender> || std::same_as<T, TenderPublished>;
template <class Visitor, Publication T>
void describe(Visitor& visit, T& publication)
{
    visit.required("fingerprint", publication.fingerprint);
}

template <class T>
concept Receipt = std::same_as<T, ReceiveBid> || std::same_as<T, BidReceived>;
template <class Visitor, Receipt T>
void describe(Visitor& visit, T& receipt)
{
    visit.required("bidder", receipt.bidder);
    visit.required("bid", receipt.bid);
}

template <class T>
concept Pricing = std::same_as<T, RecordPrice> || std::same_as<T, PriceRecorded>;
template <class Visitor, Pricing T>
void describe(Visitor& visit, T& pricing)
{
    visit.required("bid", pricing.bid);
    visit.required("price", pricing.price);
    visit.optional("stage", pricing.stage);
}

template <class T>
concept Marking = std::same_as<T, GiveMarks> || std::same_as<T, MarksGiven> || std::same_as<T, AgreeConsensus> ||
    std::same_as<T, ConsensusAgreed>;
template <class Visitor, Marking T>
void describe(Visitor& visit, T& marking)
{
    visit.required("sheet", marking.sheet);
}

template <class T>
concept OfOneStage = std::same_as<T, CloseStage> || std::same_as<T, StageClosed> || std::same_as<T, ShortlistBids> ||
    std::same_as<T, SignWording>;
template <class Visitor, OfOneStage T>
void describe(Visitor& visit, T& act)
{
    visit.required("stage", act.stage);
}

template <class Visitor>
void describe(Visitor& visit, BidExcluded& excluded)
{
    visit.required("bid", excluded.bid);
    visit.required("stage", excluded.stage);
}

template <class Visitor>
void describe(Visitor& visit, BidsShortlisted& shortlisted)
{
    visit.required("stage", shortlisted.stage);
    visit.required("bids", shortlisted.bids);
}

template <class T>
concept Recommending = std::same_as<T, Recommend> || std::same_as<T, RecommendationMade>;
template <class Visitor, Recommending T>
void describe(Visitor& visit, T& act)
{
    visit.required("recommendation", act.recommendation);
}

template <class Visitor>
void describe(Visitor& visit, CorrectConsensus& correction)
{
    visit.required("bid", correction.bid);
    visit.required("mark", correction.mark);
    visit.required("why", correction.why);
}
template <class Visitor>
void describe(Visitor& visit, ConsensusCorrected& correction)
{
    visit.required("bid", correction.bid);
    visit.required("mark", correction.mark);
    visit.required("earlier", correction.earlier);
    visit.required("why", correction.why);
}

template <class Visitor>
void describe(Visitor& visit, RecommendationLapsed& lapsed)
{
    visit.optional("lot", lapsed.lot);
}

template <class T>
concept Importing = std::same_as<T, ImportTender> || std::same_as<T, TenderImported>;
template <class Visitor, Importing T>
void describe(Visitor& visit, T& import)
{
    visit.required("file", import.file);
    visit.required("sha256", import.sha256);
    visit.required("fingerprint", import.fingerprint);
    visit.required("tender", import.tender);
}

template <class T>
concept TieDeciding = std::same_as<T, DecideTie> || std::same_as<T, TieDecided>;
template <class Visitor, TieDeciding T>
void describe(Visitor& visit, T& act)
{
    visit.required("decision", act.decision);
}

template <class T>
concept Waiving = std::same_as<T, WaiveRequirement> || std::same_as<T, RequirementWaived>;
template <class Visitor, Waiving T>
void describe(Visitor& visit, T& act)
{
    visit.required("waiver", act.waiver);
}

template <class T>
concept RequestDeciding = std::same_as<T, DecideRequest> || std::same_as<T, RequestDecided>;
template <class Visitor, RequestDeciding T>
void describe(Visitor& visit, T& act)
{
    visit.required("decision", act.decision);
    visit.required("marks", act.marks);
}

template <class T>
concept Resubmitting = std::same_as<T, ResubmitRequest> || std::same_as<T, RequestResubmitted>;
template <class Visitor, Resubmitting T>
void describe(Visitor& visit, T& act)
{
    visit.required("resubmission", act.resubmission);
}

template <class T>
concept Appointing = std::same_as<T, AppointPerson> || std::same_as<T, PersonAppointed>;
template <class Visitor, Appointing T>
void describe(Visitor& visit, T& act)
{
    visit.required("appointment", act.appointment);
}

template <class T>
concept Removing = std::same_as<T, RemovePerson> || std::same_as<T, PersonRemoved>;
template <class Visitor, Removing T>
void describe(Visitor& visit, T& act)
{
    visit.required("person", act.person);
    visit.required("reason", act.reason);
}

template <class T>
concept Declaring = std::same_as<T, DeclareInterests> || std::same_as<T, InterestsDeclared>;
template <class Visitor, Declaring T>
void describe(Visitor& visit, T& act)
{
    visit.required("declaration", act.declaration);
}

template <class T>
concept Assessing = std::same_as<T, AssessInterest> || std::same_as<T, InterestAssessed>;
template <class Visitor, Assessing T>
void describe(Visitor& visit, T& act)
{
    visit.required("assessment", act.assessment);
}

template <class T>
concept Asking = std::same_as<T, AskClarification> || std::same_as<T, ClarificationAsked>;
template <class Visitor, Asking T>
void describe(Visitor& visit, T& act)
{
    visit.required("id", act.id);
    visit.required("question", act.question);
}

template <class T>
concept Answering = std::same_as<T, AnswerClarification> || std::same_as<T, ClarificationAnswered>;
template <class Visitor, Answering T>
void describe(Visitor& visit, T& act)
{
    visit.required("id", act.id);
    visit.required("answer", act.answer);
}

template <class T>
concept Attaching = std::same_as<T, AttachDocument> || std::same_as<T, DocumentAttached>;
template <class Visitor, Attaching T>
void describe(Visitor& visit, T& act)
{
    visit.required("bid", act.bid);
    visit.required("document", act.document);
}

template <class T>
concept Withdrawing = std::same_as<T, WithdrawBid> || std::same_as<T, BidWithdrawn>;
template <class Visitor, Withdrawing T>
void describe(Visitor& visit, T& act)
{
    visit.required("bid", act.bid);
    visit.required("reason", act.reason);
}

template <class T>
concept CorrectingBid = std::same_as<T, CorrectBid> || std::same_as<T, BidCorrected>;
template <class Visitor, CorrectingBid T>
void describe(Visitor& visit, T& act)
{
    visit.required("bid", act.bid);
    visit.optional("note", act.note);
    visit.required("why", act.why);
    visit.optional("received", act.received);
}

template <class T>
concept Revising = std::same_as<T, ReviseBid> || std::same_as<T, BidRevised>;
template <class Visitor, Revising T>
void describe(Visitor& visit, T& act)
{
    visit.required("revision", act.revision);
}

template <class Visitor>
void describe(Visitor& visit, SealPrice& act)
{
    visit.optional("bid", act.bid);
    visit.required("envelope", act.envelope);
    visit.optional("by_bidder", act.by_bidder);
    visit.optional("stage", act.stage);
}

template <class Visitor>
void describe(Visitor& visit, PriceSealed& act)
{
    visit.optional("bid", act.bid);
    visit.required("envelope", act.envelope);
    visit.required("by", act.by);
    visit.optional("by_bidder", act.by_bidder);
    visit.optional("stage", act.stage);
}

template <class Visitor>
void describe(Visitor& visit, GiveParts& act)
{
    visit.required("envelope", act.envelope);
    visit.required("parts", act.parts);
}

template <class Visitor>
void describe(Visitor& visit, PartsGiven& act)
{
    visit.required("envelope", act.envelope);
    visit.required("by", act.by);
    visit.required("parts", act.parts);
}

template <class Visitor>
void describe(Visitor& visit, OpenPrice& act)
{
    visit.required("envelope", act.envelope);
    visit.required("subset", act.subset);
    visit.required("key", act.key);
    visit.required("price", act.price);
}

template <class Visitor>
void describe(Visitor& visit, EnvelopeOpened& act)
{
    visit.required("envelope", act.envelope);
}

template <class Visitor>
void describe(Visitor& visit, SubmitSheet& act)
{
    visit.required("stage", act.stage);
    visit.required("envelope", act.envelope);
}

template <class Visitor>
void describe(Visitor& visit, SheetSubmitted& act)
{
    visit.required("stage", act.stage);
    visit.required("person", act.person);
    visit.required("seat", act.seat);
    visit.required("envelope", act.envelope);
}

template <class Visitor>
void describe(Visitor& visit, OpenSheet& act)
{
    visit.required("stage", act.stage);
    visit.required("key", act.key);
    visit.required("sheets", act.sheets);
}

template <class T>
concept OfSeat = std::same_as<T, SheetOpened> || std::same_as<T, WordingSigned>;
template <class Visitor, OfSeat T>
void describe(Visitor& visit, T& act)
{
    visit.required("stage", act.stage);
    visit.required("seat", act.seat);
}

template <class T>
concept Absence = std::same_as<T, RecordAbsence> || std::same_as<T, AbsenceRecorded>;
template <class Visitor, Absence T>
void describe(Visitor& visit, T& act)
{
    visit.required("stage", act.stage);
    visit.required("seat", act.seat);
    visit.required("reason", act.reason);
}

template <class T>
concept Hearings = std::same_as<T, HoldHearing> || std::same_as<T, HearingHeld>;
template <class Visitor, Hearings T>
void describe(Visitor& visit, T& act)
{
    visit.required("hearing", act.hearing);
}

template <class T>
concept Discussing = std::same_as<T, DiscussPoint> || std::same_as<T, PointDiscussed>;
template <class Visitor, Discussing T>
void describe(Visitor& visit, T& act)
{
    visit.required("point", act.point);
}

template <class T>
concept Minuting = std::same_as<T, MinuteMeeting> || std::same_as<T, MeetingMinuted>;
template <class Visitor, Minuting T>
void describe(Visitor& visit, T& act)
{
    visit.required("minutes", act.minutes);
}

template <class Visitor>
void describe(Visitor& visit, ReopenStage& act)
{
    visit.required("stage", act.stage);
    visit.required("reason", act.reason);
    visit.optional("fresh", act.fresh);
}
template <class Visitor>
void describe(Visitor& visit, StageReopened& act)
{
    visit.required("stage", act.stage);
    visit.required("reason", act.reason);
    visit.optional("fresh", act.fresh);
    visit.optional("prices_known", act.prices_known);
}

template <class T>
concept Amending = std::same_as<T, AmendModel> || std::same_as<T, ModelAmended>;
template <class Visitor, Amending T>
void describe(Visitor& visit, T& act)
{
    visit.required("model", act.model);
    visit.required("fingerprint", act.fingerprint);
    visit.required("reason", act.reason);
}

template <class Visitor>
void describe(Visitor& visit, Propose& act)
{
    visit.required("act", act.act);
}

template <class Visitor>
void describe(Visitor& visit, ActProposed& act)
{
    visit.required("proposal", act.proposal);
    visit.required("by", act.by);
    visit.required("act", act.act);
}

template <class Visitor>
void describe(Visitor& visit, Second& act)
{
    visit.required("proposal", act.proposal);
}

template <class Visitor>
void describe(Visitor& visit, ActSeconded& act)
{
    visit.required("proposal", act.proposal);
    visit.required("by", act.by);
}

template <class T>
concept OpeningBids = std::same_as<T, OpenBids> || std::same_as<T, BidsOpened>;
template <class Visitor, OpeningBids T>
void describe(Visitor& visit, T& act)
{
    visit.optional("at", act.at);
}

}

#pragma once

#include "core/evaluation/evaluation.hpp"
#include "core/procedure/command.hpp"
#include "core/tendering/tender.hpp"

#include <string>
#include <variant>
#include <vector>

namespace tender {

/// What happened. Stored for ever: never edited, renamed or given a new meaning.

struct TenderCreated {
    std::string id;
    std::string title;
    std::string reference;
    std::string author;
    std::string contact;
    std::vector<std::string> illustrative;
    Background background;
    std::string note{};
    friend bool operator==(const TenderCreated&, const TenderCreated&) = default;
};
struct ModelDefined {
    Model model;
    std::vector<Lot> lots;
    std::vector<Panelist> panel;
    std::vector<Bidder> bidders{};
    friend bool operator==(const ModelDefined&, const ModelDefined&) = default;
};
struct TenderPublished {
    std::string fingerprint;
    friend bool operator==(const TenderPublished&, const TenderPublished&) = default;
};
struct BidReceived {
    Bidder bidder;
    Bid bid;
    friend bool operator==(const BidReceived&, const BidReceived&) = default;
};
struct PriceRecorded {
    std::string bid;
    PriceOffer price;
    std::string stage{};
    friend bool operator==(const PriceRecorded&, const PriceRecorded&) = default;
};
struct MarksGiven {
    Sheet sheet;
    friend bool operator==(const MarksGiven&, const MarksGiven&) = default;
};
struct ConsensusAgreed {
    ConsensusSheet sheet;
    friend bool operator==(const ConsensusAgreed&, const ConsensusAgreed&) = default;
};
struct StageClosed {
    std::string stage;
    friend bool operator==(const StageClosed&, const StageClosed&) = default;
};
/// A bid did not get beyond a stage: below a threshold, or not passed.
struct BidExcluded {
    std::string bid;
    std::string stage;
    friend bool operator==(const BidExcluded&, const BidExcluded&) = default;
};
struct BidsShortlisted {
    std::string stage;
    std::vector<std::string> bids;
    friend bool operator==(const BidsShortlisted&, const BidsShortlisted&) = default;
};
struct RecommendationMade {
    Recommendation recommendation;
    friend bool operator==(const RecommendationMade&, const RecommendationMade&) = default;
};
struct ConsensusCorrected {
    std::string bid;
    Mark mark;
    std::string earlier; ///< the mark that it replaces
    std::string why;
    friend bool operator==(const ConsensusCorrected&, const ConsensusCorrected&) = default;
};
/// A correction changed what an earlier recommendation rests on.
struct RecommendationLapsed {
    std::string lot;
    friend bool operator==(const RecommendationLapsed&, const RecommendationLapsed&) = default;
};
struct TenderImported {
    std::string file;
    std::string sha256;
    std::string fingerprint;
    Tender tender;
    friend bool operator==(const TenderImported&, const TenderImported&) = default;
};

struct PersonAppointed {
    Appointment appointment;
    friend bool operator==(const PersonAppointed&, const PersonAppointed&) = default;
};
/// The person has no part from here on; marks of theirs stay in the history and count no longer.
struct PersonRemoved {
    std::string person;
    std::string reason;
    friend bool operator==(const PersonRemoved&, const PersonRemoved&) = default;
};
struct InterestsDeclared {
    Declaration declaration;
    friend bool operator==(const InterestsDeclared&, const InterestsDeclared&) = default;
};
struct InterestAssessed {
    InterestAssessment assessment;
    friend bool operator==(const InterestAssessed&, const InterestAssessed&) = default;
};
struct ClarificationAsked {
    std::string id;
    std::string question;
    friend bool operator==(const ClarificationAsked&, const ClarificationAsked&) = default;
};
struct ClarificationAnswered {
    std::string id;
    std::string answer;
    friend bool operator==(const ClarificationAnswered&, const ClarificationAnswered&) = default;
};
struct DocumentAttached {
    std::string bid;
    Document document;
    friend bool operator==(const DocumentAttached&, const DocumentAttached&) = default;
};
/// Marks of the bid stay in the history; from here on it is not compared.
struct BidWithdrawn {
    std::string bid;
    std::string reason;
    friend bool operator==(const BidWithdrawn&, const BidWithdrawn&) = default;
};
struct BidCorrected {
    std::string bid;
    std::string note;
    std::string why;
    std::optional<Timestamp> received{};
    friend bool operator==(const BidCorrected&, const BidCorrected&) = default;
};
struct BidRevised {
    Revision revision;
    friend bool operator==(const BidRevised&, const BidRevised&) = default;
};
struct PriceSealed {
    std::string bid;
    Envelope envelope;
    std::string by; ///< person who put it on record
    bool by_bidder = false;
    std::string stage{};
    friend bool operator==(const PriceSealed&, const PriceSealed&) = default;
};
struct PartsGiven {
    std::string envelope;
    std::string by;
    std::vector<OpenedPart> parts;
    friend bool operator==(const PartsGiven&, const PartsGiven&) = default;
};
struct EnvelopeOpened {
    std::string envelope;
    friend bool operator==(const EnvelopeOpened&, const EnvelopeOpened&) = default;
};
struct SheetSubmitted {
    std::string stage;
    std::string person;
    std::string seat;
    Envelope envelope;
    friend bool operator==(const SheetSubmitted&, const SheetSubmitted&) = default;
};
struct SheetOpened {
    std::string stage;
    std::string seat;
    friend bool operator==(const SheetOpened&, const SheetOpened&) = default;
};
struct AbsenceRecorded {
    std::string stage;
    std::string seat;
    std::string reason;
    friend bool operator==(const AbsenceRecorded&, const AbsenceRecorded&) = default;
};
struct HearingHeld {
    Hearing hearing;
    friend bool operator==(const HearingHeld&, const HearingHeld&) = default;
};
struct PointDiscussed {
    DiscussionPoint point;
    friend bool operator==(const PointDiscussed&, const PointDiscussed&) = default;
};
struct MeetingMinuted {
    Minutes minutes;
    friend bool operator==(const MeetingMinuted&, const MeetingMinuted&) = default;
};
struct WordingSigned {
    std::string stage;
    std::string seat;
    friend bool operator==(const WordingSigned&, const WordingSigned&) = default;
};
struct ActProposed {
    std::int64_t proposal = 0;
    std::string by;
    PairedAct act;
    friend bool operator==(const ActProposed&, const ActProposed&) = default;
};
struct ActSeconded {
    std::int64_t proposal = 0;
    std::string by;
    friend bool operator==(const ActSeconded&, const ActSeconded&) = default;
};
/// The stage is open again, and with it every later one; what was excluded or shortlisted there is open too.
struct StageReopened {
    std::string stage;
    std::string reason;
    bool fresh = false;        ///< what was marked there counts no longer
    bool prices_known = false; ///< a price was on record when the stage was reopened; papers say so
    friend bool operator==(const StageReopened&, const StageReopened&) = default;
};
struct ModelAmended {
    Model model;
    std::string fingerprint;
    std::string reason;
    friend bool operator==(const ModelAmended&, const ModelAmended&) = default;
};

struct BidsOpened {
    std::optional<Timestamp> at;
    friend bool operator==(const BidsOpened&, const BidsOpened&) = default;
};

struct TieDecided {
    TieDecision decision;
    friend bool operator==(const TieDecided&, const TieDecided&) = default;
};
struct RequirementWaived {
    Waiver waiver;
    friend bool operator==(const RequirementWaived&, const RequirementWaived&) = default;
};
/// The marks are those that count for the request from here on.
struct RequestDecided {
    RequestDecision decision;
    std::vector<Mark> marks;
    friend bool operator==(const RequestDecided&, const RequestDecided&) = default;
};
struct RequestResubmitted {
    Resubmission resubmission;
    friend bool operator==(const RequestResubmitted&, const RequestResubmitted&) = default;
};

struct TenderPlanned {
    Plan plan;
    friend bool operator==(const TenderPlanned&, const TenderPlanned&) = default;
};
struct LowPriceAsked {
    LowPriceQuestion question;
    friend bool operator==(const LowPriceAsked&, const LowPriceAsked&) = default;
};
struct LowPriceAnswered {
    LowPriceReply reply;
    friend bool operator==(const LowPriceAnswered&, const LowPriceAnswered&) = default;
};
/// Marks and price of the bid stay in the history; from here on it is not compared.
struct BidDisregarded {
    std::string bid;
    std::optional<Date> on;
    std::string reason;
    friend bool operator==(const BidDisregarded&, const BidDisregarded&) = default;
};
struct ReportChallenged {
    ReportChallenge challenge;
    friend bool operator==(const ReportChallenged&, const ReportChallenged&) = default;
};
struct ChallengeAnswered {
    std::int64_t point = 0;
    std::string reply;
    friend bool operator==(const ChallengeAnswered&, const ChallengeAnswered&) = default;
};
struct DecisionRecorded {
    BodyDecision decision;
    friend bool operator==(const DecisionRecorded&, const DecisionRecorded&) = default;
};
struct PaperIssued {
    IssuedPaper issued;
    friend bool operator==(const PaperIssued&, const PaperIssued&) = default;
};
/// How long nobody signs, as worked out from what is issued and answered so far.
struct StandstillSet {
    std::optional<Date> last_day; ///< it ends at midnight at the end of this day
    std::optional<Date> sign_from;
    friend bool operator==(const StandstillSet&, const StandstillSet&) = default;
};
struct ResponseRecorded {
    BidderResponse response;
    friend bool operator==(const ResponseRecorded&, const ResponseRecorded&) = default;
};
struct ResponseAnswered {
    std::int64_t response = 0;
    std::optional<Date> given;
    std::string answer;
    friend bool operator==(const ResponseAnswered&, const ResponseAnswered&) = default;
};
struct ContractSigned {
    Contract contract;
    friend bool operator==(const ContractSigned&, const ContractSigned&) = default;
};
struct ContractReviewed {
    ContractReview review;
    friend bool operator==(const ContractReviewed&, const ContractReviewed&) = default;
};
struct OptionExercised {
    std::string contract;
    std::string option;
    std::optional<Date> on;
    std::string reason;
    friend bool operator==(const OptionExercised&, const OptionExercised&) = default;
};
struct EnhancementAgreed {
    Enhancement enhancement;
    friend bool operator==(const EnhancementAgreed&, const EnhancementAgreed&) = default;
};
struct IndicatorsReported {
    IndicatorReport report;
    friend bool operator==(const IndicatorsReported&, const IndicatorsReported&) = default;
};
struct ActionSet {
    BoardAction action;
    friend bool operator==(const ActionSet&, const ActionSet&) = default;
};
struct ActionClosed {
    std::string action;
    std::optional<Date> done;
    std::string result;
    friend bool operator==(const ActionClosed&, const ActionClosed&) = default;
};

/// The order is that of the names in entries; new events are added at the end.
struct Event
    : std::variant<TenderCreated, ModelDefined, TenderPublished, BidReceived, PriceRecorded, MarksGiven,
                   ConsensusAgreed, StageClosed, BidExcluded, BidsShortlisted, RecommendationMade, ConsensusCorrected,
                   RecommendationLapsed, TenderImported, PersonAppointed, PersonRemoved, InterestsDeclared,
                   InterestAssessed, ClarificationAsked, ClarificationAnswered, DocumentAttached, BidWithdrawn,
                   BidCorrected, BidRevised, PriceSealed, PartsGiven, EnvelopeOpened, SheetSubmitted, SheetOpened,
                   AbsenceRecorded, HearingHeld, PointDiscussed, MeetingMinuted, WordingSigned, ActProposed,
                   ActSeconded, StageReopened, ModelAmended, BidsOpened, TieDecided, RequirementWaived, RequestDecided,
                   RequestResubmitted, TenderPlanned, LowPriceAsked, LowPriceAnswered, BidDisregarded, ReportChallenged,
                   ChallengeAnswered, DecisionRecorded, PaperIssued, StandstillSet, ResponseRecorded, ResponseAnswered,
                   ContractSigned, ContractReviewed, OptionExercised, EnhancementAgreed, IndicatorsReported, ActionSet,
                   ActionClosed> {
    using variant::variant;
    Event(const Event&);
    Event(Event&&) noexcept;
    Event& operator=(const Event&);
    Event& operator=(Event&&) noexcept;
    ~Event();
    friend bool operator==(const Event&, const Event&);
};

}

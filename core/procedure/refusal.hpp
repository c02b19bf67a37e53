#pragma once

#include "core/criteria/problem.hpp"
#include "core/procedure/conclusion_refusal.hpp"
#include "core/reasons/reason_flag.hpp"
#include "core/tendering/conduct.hpp"
#include "core/tendering/people.hpp"

#include <string>
#include <variant>
#include <vector>

namespace tender {

/// Why a command was refused, with the facts. The order is the order of precedence: where several apply, the first is
/// the answer (docs/refusals.md).

/// Nothing has been created in this log yet.
struct NoTender {
    friend bool operator==(const NoTender&, const NoTender&) = default;
};
/// The author has no part in this tender.
struct NotAppointed {
    std::string person;
    friend bool operator==(const NotAppointed&, const NotAppointed&) = default;
};
/// The author has no role that may do this; `needed` lists those that have.
struct NotYourRole {
    std::string person;
    std::vector<Role> needed;
    friend bool operator==(const NotYourRole&, const NotYourRole&) = default;
};
/// The act can only be done for oneself; `person` is whose it is.
struct NotYourOwn {
    std::string person;
    friend bool operator==(const NotYourOwn&, const NotYourOwn&) = default;
};
/// The two roles may not meet in one person.
struct RolesClash {
    std::string person;
    Role held = Role::Manager;
    Role asked = Role::Manager;
    friend bool operator==(const RolesClash&, const RolesClash&) = default;
};
/// The seat is taken, or the person has a seat.
struct SeatTaken {
    std::string seat;
    std::string person;
    friend bool operator==(const SeatTaken&, const SeatTaken&) = default;
};
/// Nobody assesses their own interest.
struct OwnInterest {
    std::string person;
    friend bool operator==(const OwnInterest&, const OwnInterest&) = default;
};
/// Whoever put a price on record in clear does not mark.
struct KnowsPrices {
    std::string person;
    friend bool operator==(const KnowsPrices&, const KnowsPrices&) = default;
};
/// No interest of this person in this bidder is declared.
struct NothingToAssess {
    std::string person;
    std::string bidder;
    friend bool operator==(const NothingToAssess&, const NothingToAssess&) = default;
};
/// Prices will be sealed, and opening them has not been rehearsed.
struct RehearsalOwed {
    std::int64_t opened_by = 0;
    friend bool operator==(const RehearsalOwed&, const RehearsalOwed&) = default;
};
/// The log holds a tender already.
struct TenderExists {
    std::string id;
    friend bool operator==(const TenderExists&, const TenderExists&) = default;
};
/// A text that the record needs is empty.
struct TextMissing {
    std::string what;
    friend bool operator==(const TextMissing&, const TextMissing&) = default;
};
/// The model is published; a change is an amendment.
struct AlreadyPublished {
    std::string fingerprint;
    friend bool operator==(const AlreadyPublished&, const AlreadyPublished&) = default;
};
/// Bids and marks need a published model.
struct NotPublished {
    friend bool operator==(const NotPublished&, const NotPublished&) = default;
};
/// What was given has problems; all are named.
struct HasProblems {
    Problems problems;
    friend bool operator==(const HasProblems&, const HasProblems&) = default;
};
struct UnknownStage {
    std::string stage;
    friend bool operator==(const UnknownStage&, const UnknownStage&) = default;
};
struct UnknownBid {
    std::string bid;
    friend bool operator==(const UnknownBid&, const UnknownBid&) = default;
};
struct UnknownPanelist {
    std::string panelist;
    friend bool operator==(const UnknownPanelist&, const UnknownPanelist&) = default;
};
struct DuplicateBid {
    std::string bid;
    friend bool operator==(const DuplicateBid&, const DuplicateBid&) = default;
};
/// Bids are in: what they answered to cannot change any more.
struct BidsAreIn {
    std::string bid;
    friend bool operator==(const BidsAreIn&, const BidsAreIn&) = default;
};
/// Bids are received until they are opened or the first stage closes.
struct BiddingOver {
    std::string stage; ///< closed first
    friend bool operator==(const BiddingOver&, const BiddingOver&) = default;
};
/// Bids are not due yet: they stay closed until then.
struct DeadlineNotReached {
    std::optional<Timestamp> due;
    friend bool operator==(const DeadlineNotReached&, const DeadlineNotReached&) = default;
};
/// The bids are not opened yet, so there is nothing to see or to mark.
struct BidsNotOpened {
    friend bool operator==(const BidsNotOpened&, const BidsNotOpened&) = default;
};
/// Requests of a register are decided one by one: there is nothing to open, to mark alone or to close.
struct RegisterIsRolling {
    friend bool operator==(const RegisterIsRolling&, const RegisterIsRolling&) = default;
};
/// The request was decided, and this is not open to its author or to the panel any more.
struct RequestSettled {
    std::string bid;
    RequestOutcome outcome = RequestOutcome::Approved;
    friend bool operator==(const RequestSettled&, const RequestSettled&) = default;
};
/// The outcome is not one that the marks, or the way that led here, allow. `what` says which.
struct OutcomeUnfit {
    std::string bid;
    std::string what;
    friend bool operator==(const OutcomeUnfit&, const OutcomeUnfit&) = default;
};
/// The bid is late, withdrawn or fell out at an earlier stage.
struct BidIsOut {
    std::string bid;
    friend bool operator==(const BidIsOut&, const BidIsOut&) = default;
};
/// The marks belong to a stage that is not the open one.
struct StageNotOpen {
    std::string stage;
    std::string open; ///< empty when all stages are closed
    friend bool operator==(const StageNotOpen&, const StageNotOpen&) = default;
};
/// Prices are opened only after every stage before them is closed.
struct QualityStillOpen {
    std::string stage;
    friend bool operator==(const QualityStillOpen&, const QualityStillOpen&) = default;
};
/// The invitation says that prices are sealed; this one was not.
struct PriceIsSealed {
    std::string bid;
    friend bool operator==(const PriceIsSealed&, const PriceIsSealed&) = default;
};
/// The envelope is not one of this stage, these openers or this number; `what` names the member.
struct EnvelopeUnfit {
    std::string what;
    friend bool operator==(const EnvelopeUnfit&, const EnvelopeUnfit&) = default;
};
/// The record has no such envelope, or it is opened already.
struct UnknownEnvelope {
    std::string envelope;
    friend bool operator==(const UnknownEnvelope&, const UnknownEnvelope&) = default;
};
/// Too few openers have given their parts.
struct PartsMissing {
    std::int64_t given = 0;
    std::int64_t needed = 0;
    friend bool operator==(const PartsMissing&, const PartsMissing&) = default;
};
/// The shortlist of a closed stage is not named yet.
struct ShortlistOwed {
    std::string stage;
    friend bool operator==(const ShortlistOwed&, const ShortlistOwed&) = default;
};
/// The person has not declared their interests at this occasion.
struct DeclarationOwed {
    std::string person;
    Occasion occasion = Occasion::Joining;
    std::string stage;
    friend bool operator==(const DeclarationOwed&, const DeclarationOwed&) = default;
};
/// A declared interest waits for somebody to say what it comes to.
struct InterestUnassessed {
    std::string person;
    std::string bidder;
    friend bool operator==(const InterestUnassessed&, const InterestUnassessed&) = default;
};
/// An interest was found to exclude the person.
struct InterestExcludes {
    std::string person;
    std::string bidder;
    friend bool operator==(const InterestExcludes&, const InterestExcludes&) = default;
};
/// The panel is not made up as published. `rule` is the member of the panel rules.
struct PanelIncomplete {
    std::string rule;
    std::int64_t found = 0;
    std::int64_t needed = 0;
    friend bool operator==(const PanelIncomplete&, const PanelIncomplete&) = default;
};
/// The presentation or interview of this bid is not on record.
struct HearingOwed {
    std::string stage;
    std::string bid;
    friend bool operator==(const HearingOwed&, const HearingOwed&) = default;
};
/// The seat was not present when this bid was heard.
struct NotPresent {
    std::string seat;
    std::string bid;
    friend bool operator==(const NotPresent&, const NotPresent&) = default;
};
/// Another set of questions was asked, or the published time was passed.
struct ScriptDiffers {
    std::string bid;
    friend bool operator==(const ScriptDiffers&, const ScriptDiffers&) = default;
};
/// In this tender each member hands in a sealed sheet; marks are not given openly.
struct SheetsAreSealed {
    std::string stage;
    friend bool operator==(const SheetsAreSealed&, const SheetsAreSealed&) = default;
};
/// The sheet is in: nobody changes their own.
struct AlreadySubmitted {
    std::string seat;
    friend bool operator==(const AlreadySubmitted&, const AlreadySubmitted&) = default;
};
/// Marks of the stage are open: whoever saw them cannot mark alone any more.
struct MarksAreOpen {
    std::string stage;
    friend bool operator==(const MarksAreOpen&, const MarksAreOpen&) = default;
};
/// Sheets are not all in, or not all opened.
struct SheetsOutstanding {
    std::vector<std::string> seats;
    friend bool operator==(const SheetsOutstanding&, const SheetsOutstanding&) = default;
};
/// The published rules of the panel let no sheet be missing.
struct AbsenceNotAllowed {
    std::string stage;
    friend bool operator==(const AbsenceNotAllowed&, const AbsenceNotAllowed&) = default;
};
/// The same member has marked this question of this bid already; a change is a correction with a reason.
struct AlreadyMarked {
    std::string bid;
    std::string criterion;
    friend bool operator==(const AlreadyMarked&, const AlreadyMarked&) = default;
};
/// The bid does not address what was asked, and the published scale caps such a mark.
struct AboveCap {
    std::string criterion;
    std::string most;
    friend bool operator==(const AboveCap&, const AboveCap&) = default;
};
/// A mark without its reason.
struct ReasonMissing {
    std::string criterion;
    friend bool operator==(const ReasonMissing&, const ReasonMissing&) = default;
};
/// A published aspect has no finding.
struct FindingMissing {
    std::string criterion;
    std::string aspect;
    friend bool operator==(const FindingMissing&, const FindingMissing&) = default;
};
/// No place in the bid is named.
struct EvidenceMissing {
    std::string criterion;
    friend bool operator==(const EvidenceMissing&, const EvidenceMissing&) = default;
};
/// The reason holds words that have lost cases, and nobody has said why they stay.
struct ReasonFlagged {
    std::string criterion;
    std::vector<ReasonFlag> flags;
    friend bool operator==(const ReasonFlagged&, const ReasonFlagged&) = default;
};
/// Members differed here, and no discussion is on record.
struct DiscussionOwed {
    std::string bid;
    std::string criterion;
    friend bool operator==(const DiscussionOwed&, const DiscussionOwed&) = default;
};
/// The answer is that of an earlier round, so its mark is carried unless a reason says otherwise.
struct MarkCarried {
    std::string criterion;
    std::string earlier;
    friend bool operator==(const MarkCarried&, const MarkCarried&) = default;
};
/// A question of a bidder is unanswered.
struct ClarificationOpen {
    std::string id;
    friend bool operator==(const ClarificationOpen&, const ClarificationOpen&) = default;
};
/// The stage cannot close: `open` names bid and question.
struct StageIncomplete {
    std::string stage;
    std::vector<std::string> open; ///< "bidder-a/q3"
    friend bool operator==(const StageIncomplete&, const StageIncomplete&) = default;
};
/// No minutes of a meeting of this stage are on record.
struct MinutesMissing {
    std::string stage;
    friend bool operator==(const MinutesMissing&, const MinutesMissing&) = default;
};
/// Members of the panel have not signed the wording as it stands.
struct SignaturesMissing {
    std::vector<std::string> seats;
    friend bool operator==(const SignaturesMissing&, const SignaturesMissing&) = default;
};
/// Bids tie for the last place and the published rule leaves it to the panel.
struct ShortlistTied {
    std::string stage;
    friend bool operator==(const ShortlistTied&, const ShortlistTied&) = default;
};
/// The price method has no answer for these prices.
struct PriceHasNoAnswer {
    std::string stage;
    friend bool operator==(const PriceHasNoAnswer&, const PriceHasNoAnswer&) = default;
};
struct NotAShortlist {
    std::string stage;
    friend bool operator==(const NotAShortlist&, const NotAShortlist&) = default;
};
/// A recommendation needs every stage closed.
struct StagesOpen {
    std::string stage;
    friend bool operator==(const StagesOpen&, const StagesOpen&) = default;
};
struct AlreadyRecommended {
    std::string lot;
    friend bool operator==(const AlreadyRecommended&, const AlreadyRecommended&) = default;
};
/// The best bids tie and no published rule parts them.
struct ResultTied {
    std::vector<std::string> bids;
    friend bool operator==(const ResultTied&, const ResultTied&) = default;
};
/// The recommendation names other bids than the published method does.
struct ResultDiffers {
    std::vector<std::string> recommended;
    std::vector<std::string> result;
    friend bool operator==(const ResultDiffers&, const ResultDiffers&) = default;
};
/// There is no agreed mark to correct, or the new one is the same.
struct NothingToCorrect {
    std::string bid;
    std::string criterion;
    friend bool operator==(const NothingToCorrect&, const NothingToCorrect&) = default;
};
/// No bids tie there, or no requirement is failed: there is nothing that a decision could be about.
struct NothingToDecide {
    std::string what;
    friend bool operator==(const NothingToDecide&, const NothingToDecide&) = default;
};
/// The invitation publishes no ground for this, or another one than is cited.
struct NoPublishedGround {
    std::string what;
    std::string published; ///< empty where there is none
    friend bool operator==(const NoPublishedGround&, const NoPublishedGround&) = default;
};
/// Two people must sign this: propose it, and somebody else seconds it.
struct SecondNeeded {
    std::string what; ///< the stage, role or person that the act is about
    friend bool operator==(const SecondNeeded&, const SecondNeeded&) = default;
};
/// There is no such proposal, or it is carried out.
struct UnknownProposal {
    std::int64_t proposal = 0;
    friend bool operator==(const UnknownProposal&, const UnknownProposal&) = default;
};

struct Refusal
    : std::variant<NoTender, NotAppointed, NotYourRole, NotYourOwn, RolesClash, SeatTaken, OwnInterest, KnowsPrices,
                   NothingToAssess, RehearsalOwed, TenderExists, TextMissing, AlreadyPublished, NotPublished,
                   HasProblems, UnknownStage, UnknownBid, UnknownPanelist, DuplicateBid, BidsAreIn, BiddingOver,
                   DeadlineNotReached, BidsNotOpened, RegisterIsRolling, RequestSettled, OutcomeUnfit, BidIsOut,
                   StageNotOpen, QualityStillOpen, PriceIsSealed, EnvelopeUnfit, UnknownEnvelope, PartsMissing,
                   ShortlistOwed, DeclarationOwed, InterestUnassessed, InterestExcludes, PanelIncomplete, HearingOwed,
                   NotPresent, ScriptDiffers, SheetsAreSealed, AlreadySubmitted, MarksAreOpen, SheetsOutstanding,
                   AbsenceNotAllowed, AlreadyMarked, AboveCap, ReasonMissing, FindingMissing, EvidenceMissing,
                   ReasonFlagged, DiscussionOwed, MarkCarried, ClarificationOpen, StageIncomplete, MinutesMissing,
                   SignaturesMissing, ShortlistTied, PriceHasNoAnswer, NotAShortlist, StagesOpen, AlreadyRecommended,
                   ResultTied, ResultDiffers, NothingToCorrect, NothingToDecide, NoPublishedGround, SecondNeeded,
                   UnknownProposal, PlanOwed, RegimeUnfit, SocialValueOwed, LowPriceUnasked, LowPriceExplained,
                   RecommendationOwed, OtherVersion, ChallengeOwed, ChallengeUnanswered, BodyOutOfOrder, DecisionUnfit,
                   ApprovalOwed, PaperUnfit, PaperOwed, DayNotCovered, InStandstill, AnswerOwed, OptionLate,
                   CompletionUnproven, DateOutOfOrder, NotOnRecord, AlreadyDone> {
    using variant::variant;
    Refusal(const Refusal&);
    Refusal(Refusal&&) noexcept;
    Refusal& operator=(const Refusal&);
    Refusal& operator=(Refusal&&) noexcept;
    ~Refusal();
    friend bool operator==(const Refusal&, const Refusal&);
};

}

#pragma once

#include "core/procedure/refusal.hpp"
#include "reports/text/message.hpp"
#include "reports/text/names.hpp"

#include <string>

/// The wording of refusals by subject, for `refusal_wording.cpp` alone: one overload for each alternative.
namespace tender::refusals {

/// A refusal keeps everything as it was.
[[nodiscard]] Message refused(std::string happened, std::string next);

// Beginning and publishing
[[nodiscard]] Message told(const NoTender& r, const Names& names);
[[nodiscard]] Message told(const TenderExists& r, const Names& names);
[[nodiscard]] Message told(const TextMissing& r, const Names& names);
[[nodiscard]] Message told(const AlreadyPublished& r, const Names& names);
[[nodiscard]] Message told(const NotPublished& r, const Names& names);
[[nodiscard]] Message told(const HasProblems& r, const Names& names);
[[nodiscard]] Message told(const UnknownStage& r, const Names& names);
[[nodiscard]] Message told(const UnknownBid& r, const Names& names);
[[nodiscard]] Message told(const UnknownPanelist& r, const Names& names);
[[nodiscard]] Message told(const RehearsalOwed& r, const Names& names);
// People
[[nodiscard]] Message told(const NotAppointed& r, const Names& names);
[[nodiscard]] Message told(const NotYourRole& r, const Names& names);
[[nodiscard]] Message told(const NotYourOwn& r, const Names& names);
[[nodiscard]] Message told(const RolesClash& r, const Names& names);
[[nodiscard]] Message told(const SeatTaken& r, const Names& names);
[[nodiscard]] Message told(const OwnInterest& r, const Names& names);
[[nodiscard]] Message told(const KnowsPrices& r, const Names& names);
[[nodiscard]] Message told(const NothingToAssess& r, const Names& names);
[[nodiscard]] Message told(const DeclarationOwed& r, const Names& names);
[[nodiscard]] Message told(const InterestUnassessed& r, const Names& names);
[[nodiscard]] Message told(const InterestExcludes& r, const Names& names);
[[nodiscard]] Message told(const PanelIncomplete& r, const Names& names);
[[nodiscard]] Message told(const SecondNeeded& r, const Names& names);
[[nodiscard]] Message told(const UnknownProposal& r, const Names& names);
// Bids and prices
[[nodiscard]] Message told(const DuplicateBid& r, const Names& names);
[[nodiscard]] Message told(const BidsAreIn& r, const Names& names);
[[nodiscard]] Message told(const BiddingOver& r, const Names& names);
[[nodiscard]] Message told(const DeadlineNotReached& r, const Names& names);
[[nodiscard]] Message told(const BidsNotOpened& r, const Names& names);
[[nodiscard]] Message told(const RegisterIsRolling& r, const Names& names);
[[nodiscard]] Message told(const RequestSettled& r, const Names& names);
[[nodiscard]] Message told(const OutcomeUnfit& r, const Names& names);
[[nodiscard]] Message told(const BidIsOut& r, const Names& names);
[[nodiscard]] Message told(const ClarificationOpen& r, const Names& names);
[[nodiscard]] Message told(const QualityStillOpen& r, const Names& names);
[[nodiscard]] Message told(const PriceIsSealed& r, const Names& names);
[[nodiscard]] Message told(const EnvelopeUnfit& r, const Names& names);
[[nodiscard]] Message told(const UnknownEnvelope& r, const Names& names);
[[nodiscard]] Message told(const PartsMissing& r, const Names& names);
[[nodiscard]] Message told(const PriceHasNoAnswer& r, const Names& names);
// Marking
[[nodiscard]] Message told(const StageNotOpen& r, const Names& names);
[[nodiscard]] Message told(const HearingOwed& r, const Names& names);
[[nodiscard]] Message told(const NotPresent& r, const Names& names);
[[nodiscard]] Message told(const ScriptDiffers& r, const Names& names);
[[nodiscard]] Message told(const SheetsAreSealed& r, const Names& names);
[[nodiscard]] Message told(const AlreadySubmitted& r, const Names& names);
[[nodiscard]] Message told(const MarksAreOpen& r, const Names& names);
[[nodiscard]] Message told(const SheetsOutstanding& r, const Names& names);
[[nodiscard]] Message told(const AbsenceNotAllowed& r, const Names& names);
[[nodiscard]] Message told(const AlreadyMarked& r, const Names& names);
[[nodiscard]] Message told(const AboveCap& r, const Names& names);
[[nodiscard]] Message told(const ReasonMissing& r, const Names& names);
[[nodiscard]] Message told(const FindingMissing& r, const Names& names);
[[nodiscard]] Message told(const EvidenceMissing& r, const Names& names);
[[nodiscard]] Message told(const ReasonFlagged& r, const Names& names);
[[nodiscard]] Message told(const DiscussionOwed& r, const Names& names);
[[nodiscard]] Message told(const MarkCarried& r, const Names& names);
// Closing and deciding
[[nodiscard]] Message told(const StageIncomplete& r, const Names& names);
[[nodiscard]] Message told(const MinutesMissing& r, const Names& names);
[[nodiscard]] Message told(const SignaturesMissing& r, const Names& names);
[[nodiscard]] Message told(const ShortlistOwed& r, const Names& names);
[[nodiscard]] Message told(const ShortlistTied& r, const Names& names);
[[nodiscard]] Message told(const NotAShortlist& r, const Names& names);
[[nodiscard]] Message told(const StagesOpen& r, const Names& names);
[[nodiscard]] Message told(const AlreadyRecommended& r, const Names& names);
[[nodiscard]] Message told(const ResultTied& r, const Names& names);
[[nodiscard]] Message told(const ResultDiffers& r, const Names& names);
[[nodiscard]] Message told(const NothingToCorrect& r, const Names& names);
[[nodiscard]] Message told(const NothingToDecide& r, const Names& names);
[[nodiscard]] Message told(const NoPublishedGround& r, const Names& names);
// Concluding
[[nodiscard]] Message told(const PlanOwed& r, const Names& names);
[[nodiscard]] Message told(const RegimeUnfit& r, const Names& names);
[[nodiscard]] Message told(const SocialValueOwed& r, const Names& names);
[[nodiscard]] Message told(const LowPriceUnasked& r, const Names& names);
[[nodiscard]] Message told(const LowPriceExplained& r, const Names& names);
[[nodiscard]] Message told(const RecommendationOwed& r, const Names& names);
[[nodiscard]] Message told(const OtherVersion& r, const Names& names);
[[nodiscard]] Message told(const ChallengeOwed& r, const Names& names);
[[nodiscard]] Message told(const ChallengeUnanswered& r, const Names& names);
[[nodiscard]] Message told(const BodyOutOfOrder& r, const Names& names);
[[nodiscard]] Message told(const DecisionUnfit& r, const Names& names);
[[nodiscard]] Message told(const ApprovalOwed& r, const Names& names);
[[nodiscard]] Message told(const PaperUnfit& r, const Names& names);
[[nodiscard]] Message told(const PaperOwed& r, const Names& names);
[[nodiscard]] Message told(const DayNotCovered& r, const Names& names);
[[nodiscard]] Message told(const InStandstill& r, const Names& names);
[[nodiscard]] Message told(const AnswerOwed& r, const Names& names);
[[nodiscard]] Message told(const OptionLate& r, const Names& names);
[[nodiscard]] Message told(const CompletionUnproven& r, const Names& names);
[[nodiscard]] Message told(const DateOutOfOrder& r, const Names& names);
[[nodiscard]] Message told(const NotOnRecord& r, const Names& names);
[[nodiscard]] Message told(const AlreadyDone& r, const Names& names);

}

#pragma once

#include "core/procedure/event.hpp"
#include "reports/text/names.hpp"

#include <string>

/// What the lines of commands and events share, for `history_commands.cpp` and `history_events.cpp` alone.
namespace tender::history {

/// "one mark", "three marks".
[[nodiscard]] std::string marks(std::size_t count);
/// The bids put forward, with the lot where there are several.
[[nodiscard]] std::string recommendation(const Recommendation& made, const Names& names);
/// As much of a fingerprint or id as people compare.
[[nodiscard]] std::string shortened(const std::string& hexadecimal);
/// "Panel member 2 as price officer", with the seat where there is one.
[[nodiscard]] std::string appointment(const Appointment& appointment, const Names& names);
/// "no interest", "two interests", with the occasion.
[[nodiscard]] std::string interests(const Declaration& declaration, const Names& names);
/// An act for two people, in the imperative.
[[nodiscard]] std::string tie(const TieDecision& decision, const Names& names);
std::string waiver(const Waiver& waiver, const Names& names);
std::string request(const RequestDecision& decision, const Names& names);
std::string paired_act(const PairedAct& act, const Names& names);

// What concludes a tender, as something to do and as done
[[nodiscard]] std::string to_do(const PlanTender& c, const Names& names);
[[nodiscard]] std::string to_do(const AskLowPrice& c, const Names& names);
[[nodiscard]] std::string to_do(const AnswerLowPrice& c, const Names& names);
[[nodiscard]] std::string to_do(const DisregardBid& c, const Names& names);
[[nodiscard]] std::string to_do(const ChallengeReport& c, const Names& names);
[[nodiscard]] std::string to_do(const AnswerChallenge& c, const Names& names);
[[nodiscard]] std::string to_do(const RecordDecision& c, const Names& names);
[[nodiscard]] std::string to_do(const IssuePaper& c, const Names& names);
[[nodiscard]] std::string to_do(const RecordResponse& c, const Names& names);
[[nodiscard]] std::string to_do(const AnswerResponse& c, const Names& names);
[[nodiscard]] std::string to_do(const SignContract& c, const Names& names);
[[nodiscard]] std::string to_do(const ReviewContract& c, const Names& names);
[[nodiscard]] std::string to_do(const ExerciseOption& c, const Names& names);
[[nodiscard]] std::string to_do(const AgreeEnhancement& c, const Names& names);
[[nodiscard]] std::string to_do(const ReportIndicators& c, const Names& names);
[[nodiscard]] std::string to_do(const SetAction& c, const Names& names);
[[nodiscard]] std::string to_do(const CloseAction& c, const Names& names);
[[nodiscard]] std::string done(const TenderPlanned& e, const Names& names);
[[nodiscard]] std::string done(const LowPriceAsked& e, const Names& names);
[[nodiscard]] std::string done(const LowPriceAnswered& e, const Names& names);
[[nodiscard]] std::string done(const BidDisregarded& e, const Names& names);
[[nodiscard]] std::string done(const ReportChallenged& e, const Names& names);
[[nodiscard]] std::string done(const ChallengeAnswered& e, const Names& names);
[[nodiscard]] std::string done(const DecisionRecorded& e, const Names& names);
[[nodiscard]] std::string done(const PaperIssued& e, const Names& names);
[[nodiscard]] std::string done(const StandstillSet& e, const Names& names);
[[nodiscard]] std::string done(const ResponseRecorded& e, const Names& names);
[[nodiscard]] std::string done(const ResponseAnswered& e, const Names& names);
[[nodiscard]] std::string done(const ContractSigned& e, const Names& names);
[[nodiscard]] std::string done(const ContractReviewed& e, const Names& names);
[[nodiscard]] std::string done(const OptionExercised& e, const Names& names);
[[nodiscard]] std::string done(const EnhancementAgreed& e, const Names& names);
[[nodiscard]] std::string done(const IndicatorsReported& e, const Names& names);
[[nodiscard]] std::string done(const ActionSet& e, const Names& names);
[[nodiscard]] std::string done(const ActionClosed& e, const Names& names);

}

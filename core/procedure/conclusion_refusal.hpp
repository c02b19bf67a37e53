#pragma once

#include "core/regime/regime.hpp"
#include "core/tendering/conclusion.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Why a command that concludes a tender, or concerns its contracts, was refused. See `refusal.hpp` for the order.
namespace tender {

/// Nobody has settled under which law the tender is concluded.
struct PlanOwed {
    friend bool operator==(const PlanOwed&, const PlanOwed&) = default;
};
/// The regime binds no tender that is advertised on that day.
struct RegimeUnfit {
    RegimeNotInForce found;
    friend bool operator==(const RegimeUnfit&, const RegimeUnfit&) = default;
};
/// The Public Services (Social Value) Act 2012 binds, and its consideration is not on record.
struct SocialValueOwed {
    friend bool operator==(const SocialValueOwed&, const SocialValueOwed&) = default;
};
/// Nobody has asked the bidder about its price, or its time to answer is not over.
struct LowPriceUnasked {
    std::string bid;
    std::optional<Date> reply_by; ///< where it was asked
    friend bool operator==(const LowPriceUnasked&, const LowPriceUnasked&) = default;
};
/// The bidder explained its price, and the authority found so.
struct LowPriceExplained {
    std::string bid;
    friend bool operator==(const LowPriceExplained&, const LowPriceExplained&) = default;
};
/// The panel has not recommended for every lot.
struct RecommendationOwed {
    std::string lot;
    friend bool operator==(const RecommendationOwed&, const RecommendationOwed&) = default;
};
/// The recommendation that is meant is not the one that stands.
struct OtherVersion {
    std::int64_t meant = 0;
    std::int64_t stands = 0;
    friend bool operator==(const OtherVersion&, const OtherVersion&) = default;
};
/// The body that is to challenge the evaluation report has not considered this version.
struct ChallengeOwed {
    std::string body;
    friend bool operator==(const ChallengeOwed&, const ChallengeOwed&) = default;
};
/// A point about the evaluation report has no reply.
struct ChallengeUnanswered {
    std::int64_t point = 0; ///< from 1
    friend bool operator==(const ChallengeUnanswered&, const ChallengeUnanswered&) = default;
};
/// It is not this body's turn, or it never is; `expected` are those whose turn it is.
struct BodyOutOfOrder {
    std::string body;
    std::vector<std::string> expected;
    friend bool operator==(const BodyOutOfOrder&, const BodyOutOfOrder&) = default;
};
/// The plan asks this body for something else; it may also refer back.
struct DecisionUnfit {
    std::string body;
    Act planned = Act::Notes;
    friend bool operator==(const DecisionUnfit&, const DecisionUnfit&) = default;
};
/// Bodies have yet to decide on this version.
struct ApprovalOwed {
    std::vector<std::string> bodies;
    friend bool operator==(const ApprovalOwed&, const ApprovalOwed&) = default;
};
/// The regime owes no such paper to this bid.
struct PaperUnfit {
    PaperKind paper = PaperKind::AwardLetter;
    std::string bid;
    friend bool operator==(const PaperUnfit&, const PaperUnfit&) = default;
};
/// A paper that must be out first is not.
struct PaperOwed {
    PaperKind paper = PaperKind::AwardLetter;
    std::string bid; ///< empty for a notice
    std::string rule;
    friend bool operator==(const PaperOwed&, const PaperOwed&) = default;
};
/// The bank holidays of that year are not known, so no standstill can be worked out.
struct DayNotCovered {
    YearNotCovered found;
    friend bool operator==(const DayNotCovered&, const DayNotCovered&) = default;
};
/// Nobody signs yet.
struct InStandstill {
    Date last_day;
    Date sign_from;
    friend bool operator==(const InStandstill&, const InStandstill&) = default;
};
/// A bidder's response that stops the signing has no answer.
struct AnswerOwed {
    ResponseKind kind = ResponseKind::Debrief;
    std::string bid;
    friend bool operator==(const AnswerOwed&, const AnswerOwed&) = default;
};
/// The last day on which the option could be exercised is over.
struct OptionLate {
    std::string option;
    Date exercise_by;
    friend bool operator==(const OptionLate&, const OptionLate&) = default;
};
/// The option asks for satisfactory completion, and no review records it.
struct CompletionUnproven {
    std::string option;
    friend bool operator==(const CompletionUnproven&, const CompletionUnproven&) = default;
};
/// The day lies before something that comes first.
struct DateOutOfOrder {
    Date given;
    Date earliest;
    std::string after; ///< what comes first
    friend bool operator==(const DateOutOfOrder&, const DateOutOfOrder&) = default;
};
/// The record has nothing by this name. `what` says of which kind.
struct NotOnRecord {
    std::string what;
    std::string id;
    friend bool operator==(const NotOnRecord&, const NotOnRecord&) = default;
};
/// It was done before, and once is all.
struct AlreadyDone {
    std::string what;
    std::string id;
    friend bool operator==(const AlreadyDone&, const AlreadyDone&) = default;
};

}

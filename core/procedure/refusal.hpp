#pragma once

#include "core/criteria/problem.hpp"

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
/// Bids are received until the first stage closes.
struct BiddingOver {
    std::string stage; ///< closed first
    friend bool operator==(const BiddingOver&, const BiddingOver&) = default;
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
/// The shortlist of a closed stage is not named yet.
struct ShortlistOwed {
    std::string stage;
    friend bool operator==(const ShortlistOwed&, const ShortlistOwed&) = default;
};
/// The same member has marked this question of this bid already; a change is a correction with a reason.
struct AlreadyMarked {
    std::string bid;
    std::string criterion;
    friend bool operator==(const AlreadyMarked&, const AlreadyMarked&) = default;
};
/// A mark without its reason.
struct ReasonMissing {
    std::string criterion;
    friend bool operator==(const ReasonMissing&, const ReasonMissing&) = default;
};
/// The stage cannot close: `open` names bid and question.
struct StageIncomplete {
    std::string stage;
    std::vector<std::string> open; ///< "bidder-a/q3"
    friend bool operator==(const StageIncomplete&, const StageIncomplete&) = default;
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

using Refusal =
    std::variant<NoTender, TenderExists, TextMissing, AlreadyPublished, NotPublished, HasProblems, UnknownStage,
                 UnknownBid, UnknownPanelist, DuplicateBid, BiddingOver, BidIsOut, StageNotOpen, QualityStillOpen,
                 ShortlistOwed, AlreadyMarked, ReasonMissing, StageIncomplete, ShortlistTied, PriceHasNoAnswer,
                 NotAShortlist, StagesOpen, AlreadyRecommended, ResultTied, ResultDiffers, NothingToCorrect>;

}

#pragma once

#include "core/regime/regime.hpp"
#include "core/tendering/background.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What people do between the panel's recommendation and the contract.
namespace tender {

/// The question that a bidder is asked about a price that looks too low.
struct LowPriceQuestion {
    std::string bid;
    std::string question;
    std::optional<Date> asked;
    std::optional<Date> reply_by; ///< the last day on which the bidder may answer

    friend bool operator==(const LowPriceQuestion&, const LowPriceQuestion&) = default;
};

/// The bidder's explanation, and what the authority finds of it.
struct LowPriceReply {
    std::string bid;
    std::string reply;
    std::optional<Date> received;
    bool explained = false; ///< the price is accounted for, so the bid may not be disregarded for it
    std::string assessment; ///< why

    friend bool operator==(const LowPriceReply&, const LowPriceReply&) = default;
};

/// The meeting at which a body considered the evaluation report, and the points that it made.
struct ReportChallenge {
    std::string body;
    std::optional<Date> held;
    std::int64_t version = 0; ///< of the recommendation that it considered
    std::vector<std::string> points;

    friend bool operator==(const ReportChallenge&, const ReportChallenge&) = default;
};

/// What a body decided, and on which version of the recommendation.
struct BodyDecision {
    Decision decision;
    std::int64_t version = 0;

    friend bool operator==(const BodyDecision&, const BodyDecision&) = default;
};

/// A letter that was sent, or a notice that was published.
struct IssuedPaper {
    PaperKind paper = PaperKind::AwardLetter;
    std::string bid; ///< to whom; empty for a notice
    std::optional<Date> sent;
    bool by_post = false;         ///< by post alone
    std::optional<Date> received; ///< by post: when the bidder had it
    std::string sha256;           ///< of the paper as it went out, hexadecimal; empty where it is not kept
    std::string text;             ///< what is to be said about it

    friend bool operator==(const IssuedPaper&, const IssuedPaper&) = default;
};

/// What a bidder answers to its letter with.
enum class ResponseKind {
    Debrief,        ///< it asks for the reasons, or for more of them
    Representation, ///< it asks that the decision be reviewed (Provider Selection Regime, reg. 12)
};

/// A bidder's answer to its letter, or to a notice.
struct BidderResponse {
    ResponseKind kind = ResponseKind::Debrief;
    std::string bid;
    std::optional<Date> made;
    std::string text;

    friend bool operator==(const BidderResponse&, const BidderResponse&) = default;
};

}

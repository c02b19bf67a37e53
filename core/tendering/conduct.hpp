#pragma once

#include "core/calendar/timestamp.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tender {

/// A file of a bid. Its bytes lie outside the log, under their SHA-256.
struct Document {
    std::string name;
    std::string type;
    std::int64_t size = 0; ///< bytes
    std::string sha256;    ///< hexadecimal

    friend bool operator==(const Document&, const Document&) = default;
};

/// A question that a bidder asked before bids were due, and the answer that everybody was given.
struct Clarification {
    std::string id;
    std::string question;
    std::string answer; ///< empty while open

    friend bool operator==(const Clarification&, const Clarification&) = default;
};

/// A presentation or interview as it was held.
struct Hearing {
    std::string stage;
    std::string bid;
    std::vector<std::string> present; ///< seats
    std::vector<std::string> asked;   ///< in the words in which they were asked
    std::int64_t minutes = 0;         ///< that the presentation took
    std::string note;

    friend bool operator==(const Hearing&, const Hearing&) = default;
};

/// What was said about one question of one bid while the panel moderated, and what became of it.
struct DiscussionPoint {
    std::string bid;
    std::string criterion;
    std::string raised_by; ///< seat
    std::string text;
    std::string resolution;

    friend bool operator==(const DiscussionPoint&, const DiscussionPoint&) = default;
};

/// The minutes of a meeting of the panel (Resource (NI) v NICTS [2011] NIQB 121).
struct Minutes {
    std::string stage;
    std::optional<Timestamp> held;
    std::vector<std::string> present; ///< seats
    std::string points;
    std::string decision;

    friend bool operator==(const Minutes&, const Minutes&) = default;
};

/// A later version of a bid's answer to some questions of a dialogue or final-offer stage.
struct Revision {
    std::string bid;
    std::string stage;
    std::vector<std::string> criteria; ///< that it answers anew
    Document document;

    friend bool operator==(const Revision&, const Revision&) = default;
};

/// What a panel decides on one request of a register.
enum class RequestOutcome {
    Approved,    ///< and published
    Resubmit,    ///< approved if changed: the changed request is then decided without a meeting
    NotApproved, ///< its author may ask to resubmit it and attend the next meeting to explain
    Refused,     ///< in the end: no appeal
};

struct RequestDecision {
    std::string bid;
    RequestOutcome outcome = RequestOutcome::Approved;
    std::vector<std::string> present; ///< seats
    std::optional<Timestamp> held;    ///< when they met, or when the last of them answered
    bool electronic = false;          ///< decided without a meeting
    bool attended = false;            ///< the author was there to explain
    std::string reason;

    friend bool operator==(const RequestDecision&, const RequestDecision&) = default;
};

/// A request that its author changed or explains.
struct Resubmission {
    std::string bid;
    std::string changes;  ///< what is different now
    bool attends = false; ///< the author will come to the meeting

    friend bool operator==(const Resubmission&, const Resubmission&) = default;
};

}

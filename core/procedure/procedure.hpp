#pragma once

#include "core/evaluation/provenance.hpp"
#include "core/procedure/command.hpp"
#include "core/procedure/event.hpp"
#include "core/procedure/refusal.hpp"
#include "core/result.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tender {

/// Who gives a command. The demonstration key may do anything in a tender that was begun with it, and nothing in any
/// other.
struct Actor {
    std::string person; ///< id of the people log; empty for the demonstration key
    Role enrolled_as = Role::Manager;

    [[nodiscard]] bool is_demonstration() const noexcept { return person.empty(); }
    friend bool operator==(const Actor&, const Actor&) = default;
};

/// A declaration, and how much of the register its author had before them.
struct HeldDeclaration {
    Declaration declaration;
    std::size_t bids = 0;
    friend bool operator==(const HeldDeclaration&, const HeldDeclaration&) = default;
};
/// A declared interest, and what it was found to come to.
struct HeldInterest {
    std::string person;
    DeclaredInterest interest;
    std::optional<InterestAssessment> assessed;
    friend bool operator==(const HeldInterest&, const HeldInterest&) = default;
};
/// A sheet that was handed in.
struct HeldSheet {
    SheetSubmitted submitted;
    bool opened = false;
    friend bool operator==(const HeldSheet&, const HeldSheet&) = default;
};
/// A sealed price, or the dummy of a rehearsal where `sealed.bid` is empty.
struct HeldPrice {
    PriceSealed sealed;
    std::vector<PartsGiven> parts;
    bool opened = false;
    friend bool operator==(const HeldPrice&, const HeldPrice&) = default;
};
struct HeldProposal {
    ActProposed proposed;
    bool done = false;
    friend bool operator==(const HeldProposal&, const HeldProposal&) = default;
};

/// How a request of a register stands.
struct HeldRequest {
    std::string bid;
    std::vector<RequestDecision> decisions; ///< in order
    std::vector<Resubmission> resubmissions;
    bool waits = true; ///< for a decision of the panel
    friend bool operator==(const HeldRequest&, const HeldRequest&) = default;
};

/// How a panel of several people conducts a tender: everything beside bids, marks and figures.
struct Conduct {
    std::vector<Appointment> appointments; ///< in force
    std::vector<PersonRemoved> removed;
    std::vector<HeldDeclaration> declarations;
    std::vector<HeldInterest> interests;
    std::vector<Clarification> clarifications;
    std::vector<std::pair<std::string, Document>> documents; ///< bid, document
    std::vector<Revision> revisions;
    std::vector<HeldPrice> prices;
    std::vector<HeldSheet> sheets;
    std::vector<AbsenceRecorded> absences;
    std::vector<Hearing> hearings;
    std::vector<DiscussionPoint> points;
    std::vector<Minutes> minutes;
    std::vector<WordingSigned> signatures; ///< of the wording as it stands
    std::vector<HeldProposal> proposals;
    std::vector<HeldRequest> requests; ///< of a register, one for each bid
    bool bids_opened = false;

    /// Whether the tender was begun by an enrolled person, so that roles, declarations and sealed sheets are owed.
    [[nodiscard]] bool is_convened() const noexcept { return !appointments.empty() || !removed.empty(); }
    friend bool operator==(const Conduct&, const Conduct&) = default;
};

/// A bid that was asked about its price.
struct HeldLowPrice {
    LowPriceQuestion question;
    std::optional<LowPriceReply> reply;
    friend bool operator==(const HeldLowPrice&, const HeldLowPrice&) = default;
};
/// A point that a body made about the evaluation report.
struct HeldPoint {
    std::string body;
    std::string text;
    std::string reply; ///< empty while open
    friend bool operator==(const HeldPoint&, const HeldPoint&) = default;
};
/// A paper that went out, and the version of the recommendation that it tells of.
struct HeldPaper {
    IssuedPaper issued;
    std::int64_t version = 0;
    friend bool operator==(const HeldPaper&, const HeldPaper&) = default;
};
struct HeldResponse {
    BidderResponse response;
    std::optional<Date> answered;
    friend bool operator==(const HeldResponse&, const HeldResponse&) = default;
};
/// A signed contract and what became of it.
struct HeldContract {
    Contract contract;
    std::vector<ContractReview> reviews;
    std::vector<OptionExercised> options;
    std::vector<Enhancement> enhancements;
    std::vector<IndicatorReport> reports;
    friend bool operator==(const HeldContract&, const HeldContract&) = default;
};
struct HeldAction {
    BoardAction action;
    std::optional<ActionClosed> closed;
    friend bool operator==(const HeldAction&, const HeldAction&) = default;
};

/// How a tender is concluded: from the panel's recommendation to the end of the contract.
struct Conclusion {
    std::vector<HeldLowPrice> low_prices;
    /// Of the recommendation as it stands: how often a lot was recommended or a recommendation lapsed. Bodies decide on
    /// a version, and letters tell of one.
    std::int64_t version = 0;
    std::vector<ReportChallenge> challenges;
    std::vector<HeldPoint> points;
    std::vector<BodyDecision> decisions;
    std::vector<HeldPaper> papers;
    std::vector<HeldResponse> responses;
    std::optional<Standstill> standstill; ///< of the papers of this version
    std::vector<HeldContract> contracts;
    std::vector<HeldAction> actions;
    friend bool operator==(const Conclusion&, const Conclusion&) = default;
};

/// The state of one tender's procedure: what its events so far amount to.
struct Procedure {
    bool created = false;
    Tender tender;
    std::string fingerprint;         ///< empty until published
    std::vector<std::string> closed; ///< stages, in the order in which they were closed
    std::vector<BidsShortlisted> shortlists;
    std::vector<BidExcluded> excluded;
    std::vector<ConsensusCorrected> corrections;
    std::optional<std::string> imported_from; ///< name of the file
    Provenance provenance;
    Conduct conduct;
    Conclusion conclusion;

    [[nodiscard]] bool is_published() const noexcept { return !fingerprint.empty(); }
    friend bool operator==(const Procedure&, const Procedure&) = default;
};

/// What a command of `actor` leads to, or why it is refused. Holds every rule and changes nothing.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide(const Procedure& state, const Command& command,
                                                         const Actor& actor = {});

/// The state after an event. Judges nothing: an event has happened.
[[nodiscard]] Procedure evolve(Procedure state, const Event& event, const Recorded& recorded);

/// Id of the first stage that is not closed; nothing when all are.
[[nodiscard]] std::optional<std::string> open_stage(const Procedure& state);

/// What keeps these marks from being handed in by a person as their sheet for a stage, as far as one can know before
/// the sheet is opened: the same rules will then hold for what the envelope has inside.
[[nodiscard]] std::optional<Refusal> sheet_obstacle(const Procedure& state, const std::string& person,
                                                    const std::string& stage, const std::vector<Sheet>& sheets);

/// A tender played act by act.
struct Rehearsal {
    std::vector<Command> commands; ///< accepted one after the other
    /// What the tender holds and the procedure refuses; left out of `commands`.
    std::vector<std::pair<Command, Refusal>> refused;
};

/// The commands that lead from nothing to this tender, as far as its marks go: for demonstrations and dry runs.
/// `fingerprint` is that of its model.
[[nodiscard]] Rehearsal rehearsal_of(const Tender& tender, const std::string& fingerprint);

}

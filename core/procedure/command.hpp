#pragma once

#include "core/contract/contract.hpp"
#include "core/tendering/conclusion.hpp"
#include "core/tendering/conduct.hpp"
#include "core/tendering/envelope.hpp"
#include "core/tendering/people.hpp"
#include "core/tendering/tender.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tender {

/// What somebody asks the procedure to do. `decide` accepts or refuses it; nothing else changes a tender.

/// Begins a tender: what it is and where it comes from.
struct CreateTender {
    std::string id;
    std::string title;
    std::string reference;
    std::string author;
    std::string contact;
    std::vector<std::string> illustrative;
    Background background;
    std::string note{};
    friend bool operator==(const CreateTender&, const CreateTender&) = default;
};
/// Sets how bids will be compared and by whom; may be repeated until publication.
struct DefineModel {
    Model model;
    std::vector<Lot> lots;
    std::vector<Panelist> panel;
    /// Organisations that are known before anybody bids: nominated for a lot, or invited.
    std::vector<Bidder> bidders{};
    friend bool operator==(const DefineModel&, const DefineModel&) = default;
};
/// Freezes the model under its fingerprint: the SHA-256 of its canonical bytes, in hexadecimal.
struct PublishTender {
    std::string fingerprint;
    friend bool operator==(const PublishTender&, const PublishTender&) = default;
};
/// Enters a bid in the register. Its price is recorded by a command of its own.
struct ReceiveBid {
    Bidder bidder;
    Bid bid;
    friend bool operator==(const ReceiveBid&, const ReceiveBid&) = default;
};
struct RecordPrice {
    std::string bid;
    PriceOffer price;
    std::string stage{}; ///< a final-offer stage in which the price is stated anew; empty for the first price
    friend bool operator==(const RecordPrice&, const RecordPrice&) = default;
};
/// One member's marks for one bid in the stage that is open.
struct GiveMarks {
    Sheet sheet;
    friend bool operator==(const GiveMarks&, const GiveMarks&) = default;
};
/// The marks that the panel agreed for one bid, each with its reason.
struct AgreeConsensus {
    ConsensusSheet sheet;
    friend bool operator==(const AgreeConsensus&, const AgreeConsensus&) = default;
};
struct CloseStage {
    std::string stage;
    friend bool operator==(const CloseStage&, const CloseStage&) = default;
};
/// Names who goes on after a closed shortlist stage.
struct ShortlistBids {
    std::string stage;
    friend bool operator==(const ShortlistBids&, const ShortlistBids&) = default;
};
struct Recommend {
    Recommendation recommendation;
    friend bool operator==(const Recommend&, const Recommend&) = default;
};
/// Replaces one agreed mark by another, with the reason why; the earlier one stays in the history.
struct CorrectConsensus {
    std::string bid;
    Mark mark;
    std::string why;
    friend bool operator==(const CorrectConsensus&, const CorrectConsensus&) = default;
};
/// Takes over a whole tender from a file. Its marks are those of a file, not signed by the people it names.
struct ImportTender {
    std::string file;   ///< name without folders
    std::string sha256; ///< of the file's bytes, hexadecimal
    std::string fingerprint;
    Tender tender;
    friend bool operator==(const ImportTender&, const ImportTender&) = default;
};

/// Gives somebody a part in the tender.
struct AppointPerson {
    Appointment appointment;
    friend bool operator==(const AppointPerson&, const AppointPerson&) = default;
};
/// Says which interests the author has, or that there are none.
struct DeclareInterests {
    Declaration declaration;
    friend bool operator==(const DeclareInterests&, const DeclareInterests&) = default;
};
/// Says what a declared interest comes to.
struct AssessInterest {
    InterestAssessment assessment;
    friend bool operator==(const AssessInterest&, const AssessInterest&) = default;
};
struct AskClarification {
    std::string id;
    std::string question;
    friend bool operator==(const AskClarification&, const AskClarification&) = default;
};
/// Answers a question, to everybody at once.
struct AnswerClarification {
    std::string id;
    std::string answer;
    friend bool operator==(const AnswerClarification&, const AnswerClarification&) = default;
};
struct AttachDocument {
    std::string bid;
    Document document;
    friend bool operator==(const AttachDocument&, const AttachDocument&) = default;
};
struct WithdrawBid {
    std::string bid;
    std::string reason;
    friend bool operator==(const WithdrawBid&, const WithdrawBid&) = default;
};
/// Corrects the particulars of a bid before anybody marks it; its lot and bidder stay. That a bid was received at
/// another time than was written down two people must sign.
struct CorrectBid {
    std::string bid;
    std::string note;
    std::string why;
    std::optional<Timestamp> received{};
    friend bool operator==(const CorrectBid&, const CorrectBid&) = default;
};
/// Records a later version of a bid's answers in a dialogue or final-offer stage.
struct ReviseBid {
    Revision revision;
    friend bool operator==(const ReviseBid&, const ReviseBid&) = default;
};
/// Puts a sealed price on record, or, without a bid, a dummy on which the opening is rehearsed.
struct SealPrice {
    std::string bid;
    Envelope envelope;
    bool by_bidder = false; ///< sealed by the bidder; otherwise "sealed at entry" by the author
    std::string stage{};    ///< a final-offer stage in which the price is stated anew; empty for the first price
    friend bool operator==(const SealPrice&, const SealPrice&) = default;
};
/// Publishes the author's parts of an envelope's key.
struct GiveParts {
    std::string envelope; ///< id
    std::vector<OpenedPart> parts;
    friend bool operator==(const GiveParts&, const GiveParts&) = default;
};
/// Opens an envelope with the parts of one group, and says what was in it.
struct OpenPrice {
    std::string envelope; ///< id
    std::vector<std::string> subset;
    std::string key; ///< hexadecimal
    PriceOffer price;
    friend bool operator==(const OpenPrice&, const OpenPrice&) = default;
};
/// Hands in the author's sheet for a stage, sealed to the author until everybody's is in.
struct SubmitSheet {
    std::string stage;
    Envelope envelope;
    friend bool operator==(const SubmitSheet&, const SubmitSheet&) = default;
};
/// Opens the author's own sheet at the start of moderation.
struct OpenSheet {
    std::string stage;
    std::string key; ///< of the envelope, hexadecimal
    std::vector<Sheet> sheets;
    friend bool operator==(const OpenSheet&, const OpenSheet&) = default;
};
/// Records that a seat's sheet is missing for good, and why.
struct RecordAbsence {
    std::string stage;
    std::string seat;
    std::string reason;
    friend bool operator==(const RecordAbsence&, const RecordAbsence&) = default;
};
struct HoldHearing {
    Hearing hearing;
    friend bool operator==(const HoldHearing&, const HoldHearing&) = default;
};
struct DiscussPoint {
    DiscussionPoint point;
    friend bool operator==(const DiscussPoint&, const DiscussPoint&) = default;
};
struct MinuteMeeting {
    Minutes minutes;
    friend bool operator==(const MinuteMeeting&, const MinuteMeeting&) = default;
};
/// Signs the wording of the agreed marks of a stage as it stands.
struct SignWording {
    std::string stage;
    friend bool operator==(const SignWording&, const SignWording&) = default;
};

/// Ends the receipt of bids and opens them for the panel. `at` is when.
struct OpenBids {
    std::optional<Timestamp> at;
    friend bool operator==(const OpenBids&, const OpenBids&) = default;
};

/// What two people must sign.
struct RemovePerson {
    std::string person;
    std::string reason;
    friend bool operator==(const RemovePerson&, const RemovePerson&) = default;
};
struct ReopenStage {
    std::string stage;
    std::string reason;
    /// Everybody marks again, alone: sheets, agreed marks, discussions and absences of the stage are set aside (Woods v
    /// Milton Keynes [2015] EWHC 2011 (TCC): a third person reviewed scores and nobody scored again).
    bool fresh = false;
    friend bool operator==(const ReopenStage&, const ReopenStage&) = default;
};
/// Replaces the published model before bids are in.
struct AmendModel {
    Model model;
    std::string fingerprint;
    std::string reason;
    friend bool operator==(const AmendModel&, const AmendModel&) = default;
};
/// Parts bids that tie where no published rule does, by the power that the invitation gives the panel.
struct DecideTie {
    TieDecision decision;
    friend bool operator==(const DecideTie&, const DecideTie&) = default;
};
/// Lets a bid go on that fails a mandatory question, on the ground that the question publishes.
struct WaiveRequirement {
    Waiver waiver;
    friend bool operator==(const WaiveRequirement&, const WaiveRequirement&) = default;
};
/// The alternatives of a proposal.
using PairedAct =
    std::variant<RemovePerson, ReopenStage, AmendModel, AppointPerson, DecideTie, WaiveRequirement, CorrectBid>;
/// Asks for an act that somebody else must second.
struct Propose {
    PairedAct act;
    friend bool operator==(const Propose&, const Propose&) = default;
};
struct Second {
    std::int64_t proposal = 0; ///< from 1, in the order of proposing
    friend bool operator==(const Second&, const Second&) = default;
};

/// Decides one request of a register on what the panel found at each question.
struct DecideRequest {
    RequestDecision decision;
    std::vector<Mark> marks;
    friend bool operator==(const DecideRequest&, const DecideRequest&) = default;
};
/// Brings a request before the panel again, changed or explained.
struct ResubmitRequest {
    Resubmission resubmission;
    friend bool operator==(const ResubmitRequest&, const ResubmitRequest&) = default;
};

/// Settles under which law the tender will be concluded and by whom; may be repeated until publication.
struct PlanTender {
    Plan plan;
    friend bool operator==(const PlanTender&, const PlanTender&) = default;
};
/// Asks a bidder about a price that looks too low, which comes before any disregard for it.
struct AskLowPrice {
    LowPriceQuestion question;
    friend bool operator==(const AskLowPrice&, const AskLowPrice&) = default;
};
struct AnswerLowPrice {
    LowPriceReply reply;
    friend bool operator==(const AnswerLowPrice&, const AnswerLowPrice&) = default;
};
/// Leaves a bid out of the comparison for a low price that was not explained.
struct DisregardBid {
    std::string bid;
    std::optional<Date> on;
    std::string reason;
    friend bool operator==(const DisregardBid&, const DisregardBid&) = default;
};
/// Minutes that a body considered the evaluation report, with the points that it made.
struct ChallengeReport {
    ReportChallenge challenge;
    friend bool operator==(const ChallengeReport&, const ChallengeReport&) = default;
};
struct AnswerChallenge {
    std::int64_t point = 0; ///< from 1, over all points in the order in which they were made
    std::string reply;
    friend bool operator==(const AnswerChallenge&, const AnswerChallenge&) = default;
};
/// Minutes what a body decided on the recommendation.
struct RecordDecision {
    BodyDecision decision;
    friend bool operator==(const RecordDecision&, const RecordDecision&) = default;
};
/// Records that a letter was sent or a notice published.
struct IssuePaper {
    IssuedPaper issued;
    friend bool operator==(const IssuePaper&, const IssuePaper&) = default;
};
struct RecordResponse {
    BidderResponse response;
    friend bool operator==(const RecordResponse&, const RecordResponse&) = default;
};
/// Records what a bidder was told on its response.
struct AnswerResponse {
    std::int64_t response = 0; ///< from 1, in the order of recording
    std::optional<Date> given;
    std::string answer;
    friend bool operator==(const AnswerResponse&, const AnswerResponse&) = default;
};
struct SignContract {
    Contract contract;
    friend bool operator==(const SignContract&, const SignContract&) = default;
};
struct ReviewContract {
    ContractReview review;
    friend bool operator==(const ReviewContract&, const ReviewContract&) = default;
};
struct ExerciseOption {
    std::string contract;
    std::string option;
    std::optional<Date> on;
    std::string reason;
    friend bool operator==(const ExerciseOption&, const ExerciseOption&) = default;
};
/// Adds a service that was negotiated under the contract and is paid from one of its streams.
struct AgreeEnhancement {
    Enhancement enhancement;
    friend bool operator==(const AgreeEnhancement&, const AgreeEnhancement&) = default;
};
struct ReportIndicators {
    IndicatorReport report;
    friend bool operator==(const ReportIndicators&, const ReportIndicators&) = default;
};
/// Sets something that is owed to a board.
struct SetAction {
    BoardAction action;
    friend bool operator==(const SetAction&, const SetAction&) = default;
};
struct CloseAction {
    std::string action;
    std::optional<Date> done;
    std::string result;
    friend bool operator==(const CloseAction&, const CloseAction&) = default;
};

/// The order is that of the names in entries; new commands are added at the end.
struct Command : std::variant<CreateTender, DefineModel, PublishTender, ReceiveBid, RecordPrice, GiveMarks,
                              AgreeConsensus, CloseStage, ShortlistBids, Recommend, CorrectConsensus, ImportTender,
                              AppointPerson, DeclareInterests, AssessInterest, AskClarification, AnswerClarification,
                              AttachDocument, WithdrawBid, CorrectBid, ReviseBid, SealPrice, GiveParts, OpenPrice,
                              SubmitSheet, OpenSheet, RecordAbsence, HoldHearing, DiscussPoint, MinuteMeeting,
                              SignWording, Propose, Second, OpenBids, DecideTie, DecideRequest, ResubmitRequest,
                              PlanTender, AskLowPrice, AnswerLowPrice, DisregardBid, ChallengeReport, AnswerChallenge,
                              RecordDecision, IssuePaper, RecordResponse, AnswerResponse, SignContract, ReviewContract,
                              ExerciseOption, AgreeEnhancement, ReportIndicators, SetAction, CloseAction> {
    using variant::variant;
    Command(const Command&);
    Command(Command&&) noexcept;
    Command& operator=(const Command&);
    Command& operator=(Command&&) noexcept;
    ~Command();
    friend bool operator==(const Command&, const Command&);
};

}

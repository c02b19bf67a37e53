#include "reports/text/act_wording.hpp"

#include "reports/text/numbers.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tender {

namespace {

struct NamedAct {
    std::string_view name;
    ActWords words;
};

constexpr std::array acts{
    NamedAct{"create_tender",
             {"Begin a tender", "It gets a log of its own, in which everything that follows is signed and kept."}},
    NamedAct{"define_model",
             {"Set how bids are compared",
              "May be done again until the invitation is published; weights must add up to what is published."}},
    NamedAct{"publish_tender",
             {"Publish the model", "Freezes criteria, weights and methods under a fingerprint. Bids are judged by what "
                                   "was published and by nothing else."}},
    NamedAct{"receive_bid",
             {"Receive a bid", "Enters it in the register with the time at which it came. One that came late is "
                               "recorded and not evaluated."}},
    NamedAct{"record_price",
             {"Record a price",
              "For prices that were not sealed. Once a price is known, quality marks of that stage stay closed."}},
    NamedAct{"give_marks",
             {"Give marks", "Marks of a rehearsed tender. In a convened one each member hands in a sealed sheet."}},
    NamedAct{"agree_consensus",
             {"Agree marks",
              "What the panel agreed for one bid, each mark with its reason. Moderation agrees; it never averages."}},
    NamedAct{"close_stage",
             {"Close the stage",
              "When every mark is agreed, minuted and signed. Who falls out by a threshold is worked out then."}},
    NamedAct{"shortlist_bids", {"Name the shortlist", "Who goes on from a closed stage, by its published places."}},
    NamedAct{"recommend",
             {"Recommend", "What the panel recommends for a lot, and why. It must follow from the evaluation."}},
    NamedAct{"correct_consensus",
             {"Correct an agreed mark", "The earlier mark stays in the history, with the reason for the change."}},
    NamedAct{"import_tender",
             {"Take over a tender file",
              "One entry, marked as imported: its marks are those of a file, not signed by the people it names."}},
    NamedAct{"appoint_person",
             {"Appoint somebody",
              "Gives an enrolled person a part in this tender. A manager or a second chair needs two people."}},
    NamedAct{"declare_interests",
             {"Declare interests",
              "Each person for themselves: which, in which bidder; whoever has none adds none and records "
              "it. Owed on joining, when the bidders are known, and for each stage (Procurement Act "
              "2023 ss.81-83)."}},
    NamedAct{"assess_interest",
             {"Assess an interest",
              "What a declared interest comes to: remote, mitigated or excluding. Nobody assesses their own."}},
    NamedAct{"ask_clarification", {"Record a question", "A question of a bidder before the bids are due."}},
    NamedAct{"answer_clarification",
             {"Answer a question", "The answer goes to everybody at once; equal treatment of bidders."}},
    NamedAct{"attach_document",
             {"Attach a document", "Kept beside the workspace under its hash; the record holds name, size and hash."}},
    NamedAct{"withdraw_bid", {"Withdraw a bid", "At the wish of its bidder. It stays in the register."}},
    NamedAct{
        "correct_bid",
        {"Correct the register", "Particulars of a bid before anybody marks it. A time of receipt needs two people."}},
    NamedAct{
        "revise_bid",
        {"Record a later version",
         "A bid's answers in a dialogue or final-offer stage: which criteria must be marked anew, and the document."}},
    NamedAct{
        "seal_price",
        {"Seal a price", "It can be opened only by the price officers together, once the quality stages are closed."}},
    NamedAct{"give_parts",
             {"Give my part of the key", "Publishes your part of a sealed price's key. One part alone opens nothing."}},
    NamedAct{"open_price",
             {"Open a price",
              "With the parts of one group of price officers, after the stages ahead of the price are closed."}},
    NamedAct{"submit_sheet",
             {"Hand in my sheet", "Sealed to you until everybody's is in. Nobody sees anybody's marks before."}},
    NamedAct{"open_sheet",
             {"Open my sheet", "Each member opens their own when moderation begins and all sheets are in."}},
    NamedAct{
        "record_absence",
        {"Record an absence", "A seat's sheet is missing for good, and why; only where the published rules allow it."}},
    NamedAct{"hold_hearing",
             {"Record a hearing", "Who was present and what was asked. Only those present mark what was presented."}},
    NamedAct{"discuss_point",
             {"Note a point of discussion",
              "Who raised it, what was said, what came of it: the reasons that a court asks for."}},
    NamedAct{"minute_meeting",
             {"Minute the meeting", "When the panel met, who was there, what it discussed and decided."}},
    NamedAct{
        "sign_wording",
        {"Sign the wording",
         "You agree with the marks and reasons of this stage as they stand. A later change takes the signature away."}},
    NamedAct{
        "propose",
        {"Propose an act for two",
         "Removal, reopening, amendment, appointment, tie, waiver or time of receipt: somebody else must second it."}},
    NamedAct{"second", {"Second a proposal", "With this the proposed act is done. Nobody seconds their own proposal."}},
    NamedAct{"open_bids", {"Open the bids", "Ends receipt: what comes later is late."}},
    NamedAct{"decide_tie", {"Part a tie", "By the power that the invitation gives the panel, by proposal and second."}},
    NamedAct{"decide_request", {"Decide a request", "On what the panel found at each question, with who was present."}},
    NamedAct{"resubmit_request", {"Bring a request again", "Changed or explained, before the panel anew."}},
    NamedAct{"plan_tender",
             {"Plan law and approvals", "Under which law the tender is concluded and which bodies decide; it sets the "
                                        "papers that are owed and the standstill."}},
    NamedAct{
        "ask_low_price",
        {"Ask about a low price", "Comes before any disregard for it (PCR 2015 reg. 69; Procurement Act 2023 s.19)."}},
    NamedAct{"answer_low_price",
             {"Record the answer on a price", "What the bidder answered, and whether it explains the price."}},
    NamedAct{"disregard_bid",
             {"Disregard a bid", "For a low price that was asked about and not explained, with the reason."}},
    NamedAct{"challenge_report", {"Minute a challenge", "Points that a body made about the evaluation report."}},
    NamedAct{"answer_challenge",
             {"Answer a point", "The panel's reply to a point of a body; open points hold up the decision."}},
    NamedAct{"record_decision",
             {"Record a decision", "What a body decided on the recommendation as it stands, in the published order."}},
    NamedAct{"issue_paper",
             {"Record what went out",
              "A letter or notice, with the day on which it was sent; the standstill is counted from it."}},
    NamedAct{"record_response", {"Record a response", "A bidder's request for reasons or for a review."}},
    NamedAct{"answer_response", {"Answer a response", "What the bidder was told, and when."}},
    NamedAct{"sign_contract",
             {"Sign the contract", "Only after the decision, the papers and the standstill that the law asks for."}},
    NamedAct{"review_contract", {"Review the contract", "What a review found; options may hang on it."}},
    NamedAct{"exercise_option", {"Exercise an option", "While it can be had, and if its condition is met."}},
    NamedAct{"agree_enhancement",
             {"Agree an enhancement", "A service negotiated under the contract and paid from one of its streams."}},
    NamedAct{"report_indicators", {"Report indicators", "Figures of a period against their targets and last year's."}},
    NamedAct{"set_action", {"Set an action", "Something that is owed to a board, by whom and when."}},
    NamedAct{"close_action", {"Close an action", "With what came of it."}},
    NamedAct{"receive_sealed_price",
             {"Take in a sealed price",
              "The file that a bidder sealed on a machine of their own: nobody here can look into it."}},
    NamedAct{"enrol",
             {"Enrol on this machine", "Makes your keys under a passphrase and asks for their entry. They count once "
                                       "manager and chair have countersigned them."}},
    NamedAct{
        "countersign",
        {"Countersign a key", "After its owner has read out the words of the key to you. Type them as you hear them."}},
    NamedAct{"revoke", {"End a key", "Lost, stolen, or its owner left. What it signed before stays theirs."}},
};

constexpr auto labels = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"id", "Short name"},
    {"text", "In words"},
    {"held", "Held on"},
    {"since", "Since when"},
    {"size", "How large"},
    {"fresh", "Everybody marks again"},
    {"present", "Who was present"},
    {"kept", "The earlier mark stays"},
    {"done", "Done on"},
    {"due", "Due on"},
    {"given", "Given on"},
    {"made", "Made on"},
    {"sent", "Sent on"},
    {"by_post", "By post alone"},
    {"sha256", "SHA-256 of the file"},
    {"at", "When"},
    {"weights_sum", "Weights add up to"},
    {"bids_until", "Bids are due"},
    {"best_gets", "The best bid gets"},
    {"minutes_most", "Minutes at most"},
    {"opened_by", "Price officers who open together"},
    {"scored_by", "Seats that mark here"},
    {"points_max", "Most points"},
    {"days_per_year", "Days in a year"},
    {"young_majority", "Most members are young people"},
    {"every_seat", "Every seat marks"},
    {"same_panel", "The same panel throughout"},
    {"members_least", "Fewest members"},
    {"agencies_least", "Fewest agencies"},
    {"needs_completion", "Only after satisfactory completion"},
    {"lower_is_better", "Lower is better"},
    {"attends", "Its author will come to explain"},
    {"attended", "Its author explained it"},
    {"electronic", "Without a meeting"},
    {"version", "Version of the recommendation"},
});

constexpr auto hints = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"id", "Not empty, without “/”; it never changes"},
    {"currency", "GBP"},
    {"document", "The file is chosen; its hash is worked out"},
    {"weights_sum", "As published: 1 or 100"},
    {"power", "The clause of the invitation that gives it"},
    {"evidence", "Document and page"},
});

}

ActWords act_words(std::string_view name)
{
    const auto found = std::ranges::find(acts, name, &NamedAct::name);
    return found == acts.end() ? ActWords{} : found->words;
}

std::string member_label(std::string_view member)
{
    const auto found = std::ranges::find(labels, member, [](const auto& label) { return label.first; });
    if (found != labels.end()) return std::string{found->second};
    std::string text{member};
    std::ranges::replace(text, '_', ' ');
    return capital(std::move(text));
}

std::string_view member_hint(std::string_view member)
{
    const auto found = std::ranges::find(hints, member, [](const auto& hint) { return hint.first; });
    return found == hints.end() ? std::string_view{} : found->second;
}

}

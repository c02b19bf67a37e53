#pragma once

#include "core/procedure/command.hpp"
#include "core/procedure/event.hpp"

#include <array>
#include <string_view>

/// What commands and events are called inside an entry (docs/formats/acts.md), in the order of their variants.
namespace tender {

inline constexpr auto names_of(const Command&)
{
    return std::array<std::string_view, 54>{"create_tender",
                                            "define_model",
                                            "publish_tender",
                                            "receive_bid",
                                            "record_price",
                                            "give_marks",
                                            "agree_consensus",
                                            "close_stage",
                                            "shortlist_bids",
                                            "recommend",
                                            "correct_consensus",
                                            "import_tender",
                                            "appoint_person",
                                            "declare_interests",
                                            "assess_interest",
                                            "ask_clarification",
                                            "answer_clarification",
                                            "attach_document",
                                            "withdraw_bid",
                                            "correct_bid",
                                            "revise_bid",
                                            "seal_price",
                                            "give_parts",
                                            "open_price",
                                            "submit_sheet",
                                            "open_sheet",
                                            "record_absence",
                                            "hold_hearing",
                                            "discuss_point",
                                            "minute_meeting",
                                            "sign_wording",
                                            "propose",
                                            "second",
                                            "open_bids",
                                            "decide_tie",
                                            "decide_request",
                                            "resubmit_request",
                                            "plan_tender",
                                            "ask_low_price",
                                            "answer_low_price",
                                            "disregard_bid",
                                            "challenge_report",
                                            "answer_challenge",
                                            "record_decision",
                                            "issue_paper",
                                            "record_response",
                                            "answer_response",
                                            "sign_contract",
                                            "review_contract",
                                            "exercise_option",
                                            "agree_enhancement",
                                            "report_indicators",
                                            "set_action",
                                            "close_action"};
}
inline constexpr auto names_of(const Event&)
{
    return std::array<std::string_view, 61>{
        "tender_created",        "model_defined",      "tender_published",    "bid_received",
        "price_recorded",        "marks_given",        "consensus_agreed",    "stage_closed",
        "bid_excluded",          "bids_shortlisted",   "recommendation_made", "consensus_corrected",
        "recommendation_lapsed", "tender_imported",    "person_appointed",    "person_removed",
        "interests_declared",    "interest_assessed",  "clarification_asked", "clarification_answered",
        "document_attached",     "bid_withdrawn",      "bid_corrected",       "bid_revised",
        "price_sealed",          "parts_given",        "envelope_opened",     "sheet_submitted",
        "sheet_opened",          "absence_recorded",   "hearing_held",        "point_discussed",
        "meeting_minuted",       "wording_signed",     "act_proposed",        "act_seconded",
        "stage_reopened",        "model_amended",      "bids_opened",         "tie_decided",
        "requirement_waived",    "request_decided",    "request_resubmitted", "tender_planned",
        "low_price_asked",       "low_price_answered", "bid_disregarded",     "report_challenged",
        "challenge_answered",    "decision_recorded",  "paper_issued",        "standstill_set",
        "response_recorded",     "response_answered",  "contract_signed",     "contract_reviewed",
        "option_exercised",      "enhancement_agreed", "indicators_reported", "action_set",
        "action_closed"};
}
inline constexpr auto names_of(const PairedAct&)
{
    return std::array<std::string_view, 7>{"remove_person", "reopen_stage",      "amend_model", "appoint_person",
                                           "decide_tie",    "waive_requirement", "correct_bid"};
}

}

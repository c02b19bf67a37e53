#pragma once

#include "core/procedure/command.hpp"
#include "core/procedure/event.hpp"

#include <array>
#include <string_view>

/// What commands and events are called inside an entry (docs/formats/acts.md), in the order of their variants.
namespace tender {

inline constexpr auto names_of(const Command&)
{
    return std::array<std::string_view, 37>{"create_tender",
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
                                            "resubmit_request"};
}
inline constexpr auto names_of(const Event&)
{
    return std::array<std::string_view, 43>{
        "tender_created",        "model_defined",     "tender_published",    "bid_received",
        "price_recorded",        "marks_given",       "consensus_agreed",    "stage_closed",
        "bid_excluded",          "bids_shortlisted",  "recommendation_made", "consensus_corrected",
        "recommendation_lapsed", "tender_imported",   "person_appointed",    "person_removed",
        "interests_declared",    "interest_assessed", "clarification_asked", "clarification_answered",
        "document_attached",     "bid_withdrawn",     "bid_corrected",       "bid_revised",
        "price_sealed",          "parts_given",       "envelope_opened",     "sheet_submitted",
        "sheet_opened",          "absence_recorded",  "hearing_held",        "point_discussed",
        "meeting_minuted",       "wording_signed",    "act_proposed",        "act_seconded",
        "stage_reopened",        "model_amended",     "bids_opened",         "tie_decided",
        "requirement_waived",    "request_decided",   "request_resubmitted"};
}
inline constexpr auto names_of(const PairedAct&)
{
    return std::array<std::string_view, 7>{"remove_person", "reopen_stage",      "amend_model", "appoint_person",
                                           "decide_tie",    "waive_requirement", "correct_bid"};
}

}

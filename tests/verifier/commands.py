"""The shapes of commands and events: docs/formats/acts.md sections 2 and 3, and record.md section 8.

Those of docs/formats/conclusion.md are in concluding.py.
"""

import concluding
from tender import BID, BIDDER, CONSENSUS, HEAD, LISTS, MARK, MODEL, PRICE, RECOMMENDATION, REQUIRED, ROLES
from tender import SHEET, TENDER, TIE_DECISION, WAIVER, an_object, listed, members

_ROLE = ("choice", ROLES)
_TEXTS = listed("text", REQUIRED)

APPOINTMENT = an_object("person!:text seat:text", role=(_ROLE, REQUIRED))
INTEREST = an_object(
    "bidder!:text text!:text size:text since?:date",
    kind=(("choice", ("financial", "employment", "family", "membership", "other")), REQUIRED),
)
DECLARATION = an_object(
    "person!:text stage:text",
    occasion=(("choice", ("joining", "bidders_known", "stage")), REQUIRED),
    interests=listed(INTEREST),
)
ASSESSMENT = an_object(
    "person!:text bidder!:text reason!:text mitigation:text review?:date",
    finding=(("choice", ("remote", "mitigated", "excluding")), REQUIRED),
)
DOCUMENT = an_object("name!:text type:text size!:whole sha256!:text")
REVISION = an_object("bid!:text stage!:text", criteria=_TEXTS, document=(DOCUMENT, REQUIRED))
SEALED_PART = an_object("opener!:text sealed!:text", subset=_TEXTS)
ENVELOPE = an_object(
    "id!:text ciphertext!:text sha256!:text commitment!:text opened_by!:whole",
    openers=_TEXTS,
    parts=listed(SEALED_PART, REQUIRED),
)
OPENED_PART = an_object("part!:text", subset=_TEXTS)
HEARING = an_object("stage!:text bid!:text minutes:whole note:text", present=_TEXTS, asked=listed("text"))
POINT = an_object("bid!:text criterion!:text raised_by!:text text!:text resolution!:text")
MINUTES = an_object("stage!:text held?:time points!:text decision!:text", present=_TEXTS)
REQUEST_DECISION = an_object(
    "bid!:text held?:time electronic:flag attended:flag reason!:text",
    outcome=(("choice", ("approved", "resubmit", "not_approved", "refused")), REQUIRED),
    present=_TEXTS,
)
RESUBMISSION = an_object("bid!:text changes!:text attends:flag")
_CORRECTED = members("bid!:text note:text why!:text received?:time")
_TIED = members(decision=(TIE_DECISION, REQUIRED))
_WAIVED = members(waiver=(WAIVER, REQUIRED))
ACT = (
    "variant",
    {
        "remove_person": members("person!:text reason!:text"),
        "reopen_stage": members("stage!:text reason!:text fresh:flag"),
        "decide_tie": _TIED,
        "correct_bid": _CORRECTED,
        "waive_requirement": _WAIVED,
        "amend_model": members("fingerprint!:text reason!:text", model=(MODEL, REQUIRED)),
        "appoint_person": members(appointment=(APPOINTMENT, REQUIRED)),
    },
)

_DEFINED = {"model": (MODEL, REQUIRED), **LISTS}
_RECEIVED = members(bidder=(BIDDER, REQUIRED), bid=(BID, REQUIRED))
_PRICED = members("bid!:text stage:text", price=(PRICE, REQUIRED))
_MARKED = members(sheet=(SHEET, REQUIRED))
_AGREED = members(sheet=(CONSENSUS, REQUIRED))
_MADE = members(recommendation=(RECOMMENDATION, REQUIRED))
_IMPORTED = members("file!:text sha256!:text fingerprint!:text", tender=(TENDER, REQUIRED))
_PARTS = listed(OPENED_PART, REQUIRED)
_SEALED = members("bid:text by_bidder:flag stage:text", envelope=(ENVELOPE, REQUIRED))
_SUBMITTED = members("stage!:text", envelope=(ENVELOPE, REQUIRED))
_APPOINTED = members(appointment=(APPOINTMENT, REQUIRED))
_DECLARED = members(declaration=(DECLARATION, REQUIRED))
_ASSESSED = members(assessment=(ASSESSMENT, REQUIRED))
_ASKED = members("id!:text question!:text")
_ANSWERED = members("id!:text answer!:text")
_ATTACHED = members("bid!:text", document=(DOCUMENT, REQUIRED))
_WITHDRAWN = members("bid!:text reason!:text")
_REVISED = members(revision=(REVISION, REQUIRED))
_ABSENT = members("stage!:text seat!:text reason!:text")
_HEARD = members(hearing=(HEARING, REQUIRED))
_DISCUSSED = members(point=(POINT, REQUIRED))
_MINUTED = members(minutes=(MINUTES, REQUIRED))
_STAGE = members("stage!:text")
_DECIDED = members(decision=(REQUEST_DECISION, REQUIRED), marks=listed(MARK, REQUIRED))
_RESUBMITTED = members(resubmission=(RESUBMISSION, REQUIRED))
_BY = members("by!:text")

COMMANDS = (
    "variant",
    {
        "create_tender": HEAD,
        "define_model": _DEFINED,
        "publish_tender": members("fingerprint!:text"),
        "receive_bid": _RECEIVED,
        "record_price": _PRICED,
        "give_marks": _MARKED,
        "agree_consensus": _AGREED,
        "close_stage": _STAGE,
        "shortlist_bids": _STAGE,
        "recommend": _MADE,
        "correct_consensus": members("bid!:text why!:text", mark=(MARK, REQUIRED)),
        "import_tender": _IMPORTED,
        "appoint_person": _APPOINTED,
        "declare_interests": _DECLARED,
        "assess_interest": _ASSESSED,
        "ask_clarification": _ASKED,
        "answer_clarification": _ANSWERED,
        "attach_document": _ATTACHED,
        "withdraw_bid": _WITHDRAWN,
        "correct_bid": _CORRECTED,
        "revise_bid": _REVISED,
        "seal_price": _SEALED,
        "give_parts": members("envelope!:text", parts=_PARTS),
        "open_price": members("envelope!:text key!:text", subset=_TEXTS, price=(PRICE, REQUIRED)),
        "submit_sheet": _SUBMITTED,
        "open_sheet": members("stage!:text key!:text", sheets=listed(SHEET, REQUIRED)),
        "record_absence": _ABSENT,
        "hold_hearing": _HEARD,
        "discuss_point": _DISCUSSED,
        "minute_meeting": _MINUTED,
        "sign_wording": _STAGE,
        "propose": members(act=(ACT, REQUIRED)),
        "second": members("proposal!:whole"),
        "open_bids": members("at?:time"),
        "decide_tie": _TIED,
        "decide_request": _DECIDED,
        "resubmit_request": _RESUBMITTED,
        **concluding.COMMANDS,
    },
)
EVENTS = (
    "variant",
    {
        "tender_created": HEAD,
        "model_defined": _DEFINED,
        "tender_published": members("fingerprint!:text"),
        "bid_received": _RECEIVED,
        "price_recorded": _PRICED,
        "marks_given": _MARKED,
        "consensus_agreed": _AGREED,
        "stage_closed": _STAGE,
        "bid_excluded": members("bid!:text stage!:text"),
        "bids_shortlisted": members("stage!:text", bids=_TEXTS),
        "recommendation_made": _MADE,
        "consensus_corrected": members("bid!:text earlier!:text why!:text", mark=(MARK, REQUIRED)),
        "recommendation_lapsed": members("lot:text"),
        "tender_imported": _IMPORTED,
        "person_appointed": _APPOINTED,
        "person_removed": members("person!:text reason!:text"),
        "interests_declared": _DECLARED,
        "interest_assessed": _ASSESSED,
        "clarification_asked": _ASKED,
        "clarification_answered": _ANSWERED,
        "document_attached": _ATTACHED,
        "bid_withdrawn": _WITHDRAWN,
        "bid_corrected": _CORRECTED,
        "bid_revised": _REVISED,
        "price_sealed": {**_SEALED, **_BY},
        "parts_given": members("envelope!:text by!:text", parts=_PARTS),
        "envelope_opened": members("envelope!:text"),
        "sheet_submitted": {**_SUBMITTED, **members("person!:text seat!:text")},
        "sheet_opened": members("stage!:text seat!:text"),
        "absence_recorded": _ABSENT,
        "hearing_held": _HEARD,
        "point_discussed": _DISCUSSED,
        "meeting_minuted": _MINUTED,
        "wording_signed": members("stage!:text seat!:text"),
        "act_proposed": members("proposal!:whole by!:text", act=(ACT, REQUIRED)),
        "act_seconded": members("proposal!:whole by!:text"),
        "stage_reopened": members("stage!:text reason!:text fresh:flag prices_known:flag"),
        "model_amended": members("fingerprint!:text reason!:text", model=(MODEL, REQUIRED)),
        "bids_opened": members("at?:time"),
        "tie_decided": _TIED,
        "requirement_waived": _WAIVED,
        "request_decided": _DECIDED,
        "request_resubmitted": _RESUBMITTED,
        **concluding.EVENTS,
    },
)

_KEY = members("public_key!:text name!:text demonstration:flag")
_PERSON = members("person!:text name!:text signing_key!:text receiving_key!:text", role=(_ROLE, REQUIRED))
_COUNTERSIGNED = members("key!:text")
_REVOKED = members("key!:text reason!:text", heads=listed(an_object("log!:text size!:whole"), REQUIRED))
PEOPLE_EVENT_OF = {
    "enrol_key": "key_enrolled",
    "enrol_person": "person_enrolled",
    "countersign_key": "key_countersigned",
    "revoke_key": "key_revoked",
}
PEOPLE_COMMANDS = (
    "variant",
    {"enrol_key": _KEY, "enrol_person": _PERSON, "countersign_key": _COUNTERSIGNED, "revoke_key": _REVOKED},
)
PEOPLE_EVENTS = ("variant", {PEOPLE_EVENT_OF[name]: shape for name, shape in PEOPLE_COMMANDS[1].items()})

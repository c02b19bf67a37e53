#include "reports/text/conclusion_wording.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/quoted.hpp"
#include "reports/text/refusal_parts.hpp"

namespace tender::refusals {

namespace {

std::string paper_to(PaperKind paper, const std::string& bid, const Names& names)
{
    return "the " + paper_text(paper) + (bid.empty() ? "" : " to " + names.bid(bid));
}

/// Whether the tender gives the bid another name than its id.
bool is_bid(const std::string& id, const Names& names) { return names.bid(id) != quoted(id); }

std::string not_there(const NotOnRecord& r, const Names& names)
{
    if (r.what == "price") return names.bid(r.id) + " has no price on record.";
    if (r.what == "paper") return "Nothing has been sent to " + names.bid(r.id) + ", and no notice is out.";
    if (r.what == "contract")
        return r.id.empty() ? "No contract is signed yet." : "There is no contract " + quoted(r.id) + ".";
    if (r.what == "point") return "There is no point " + r.id + " about the evaluation report.";
    if (r.what == "response") return "There is no response " + r.id + ".";
    if (r.what == "option" || r.what == "indicator") return "The contract has no " + r.what + " " + quoted(r.id) + ".";
    return "There is no " + r.what + " " + quoted(r.id) + ".";
}

std::string to_be_there(const NotOnRecord& r)
{
    if (r.what == "price") return "Record the price first.";
    if (r.what == "paper") return "A response answers a letter or a notice: record that one first.";
    if (r.what == "contract" && r.id.empty()) return "Record its signature first.";
    return "Choose one that is on record.";
}

std::string there_already(const AlreadyDone& r, const Names& names)
{
    if (r.what == "low_price")
        return "What is asked or answered about the price of " + names.bid(r.id) + " is on record already.";
    if (r.what == "paper")
        return r.id.empty() ? "This notice is out already." : "This letter to " + names.bid(r.id) + " is out already.";
    if (r.what == "decision") return r.id + " has decided on this version already.";
    if (r.what == "point") return "Point " + r.id + " about the evaluation report has its reply already.";
    if (r.what == "response") return "Response " + r.id + " has its answer already.";
    if (r.what == "option") return "The option " + quoted(r.id) + " is exercised already.";
    if (r.what == "indicator")
        return "The indicator " + quoted(r.id) + " has its actual figure for this period already.";
    if (r.what == "contract" && is_bid(r.id, names))
        return "A contract with " + names.bid(r.id) + " is signed already.";
    if (r.what == "contract") return "The contract " + quoted(r.id) + " is signed already.";
    if (r.what == "action") return "The action " + quoted(r.id) + " is on record already, or closed.";
    return "The " + r.what + " " + quoted(r.id) + " is on record already.";
}

std::string event_named(const std::string& after)
{
    if (after == "decision") return "the body ahead decided";
    if (after == "asked") return "the bidder was asked";
    if (after == "received") return "the bidder's answer came";
    if (after == "social_value") return "social value was considered, and that comes before the advertisement";
    if (after == "assessment_summary") return "the last assessment summary went out";
    if (after == "contract") return "the contract was signed";
    if (after == "paper") return "the letter or notice before it went out";
    if (after == "sent") return "it was sent";
    return "the " + after + " came";
}

}

Message told(const PlanOwed&, const Names&)
{
    return refused("Nobody has settled under which law this tender is concluded.",
                   "Plan it: the regime and the day of the advertisement, and which bodies decide in which order.");
}

Message told(const RegimeUnfit& r, const Names&)
{
    return refused(std::string{short_name(r.found.regime)} + " binds no tender that is advertised on " +
                       printed_date(r.found.advertised) + ": it is in force from " + printed_date(r.found.from) +
                       (r.found.until ? " to " + printed_date(*r.found.until) : "") + ".",
                   "Choose the law of that day; docs/regimes.md has them all.");
}

Message told(const SocialValueOwed&, const Names&)
{
    return refused("The Public Services (Social Value) Act 2012 binds this tender, and no consideration is on record.",
                   "Record what was considered, when and by whom, in the plan.");
}

Message told(const LowPriceUnasked& r, const Names& names)
{
    if (r.reply_by) {
        return refused(names.bid(r.bid) + " was asked about its price and may answer until " +
                           printed_date(*r.reply_by) + ".",
                       "Wait for the answer, or until that day is over.");
    }
    return refused("Nobody has asked " + names.bid(r.bid) + " about its price.",
                   "Ask first, and give it time to explain; then assess what it says.");
}

Message told(const LowPriceExplained& r, const Names& names)
{
    return refused(names.bid(r.bid) + " explained its price, and the explanation was found to account for it.",
                   "The bid stays in the comparison.");
}

Message told(const RecommendationOwed& r, const Names& names)
{
    return refused(r.lot.empty() ? "The panel has not recommended yet."
                                 : "The panel has not recommended for the lot " + names.lot(r.lot) + " yet.",
                   "The panel recommends for every lot, if need be nobody with its reasons.");
}

Message told(const OtherVersion& r, const Names&)
{
    return refused("This is about version " + std::to_string(r.meant) + " of the recommendation, and version " +
                       std::to_string(r.stands) + " stands.",
                   "Put the version that stands before the body.");
}

Message told(const ChallengeOwed& r, const Names&)
{
    return refused(r.body + " has not considered the evaluation report as it stands.",
                   "Minute the meeting at which it did, with the points that it made.");
}

Message told(const ChallengeUnanswered& r, const Names&)
{
    return refused("Point " + std::to_string(r.point) + " about the evaluation report has no reply.",
                   "Reply to it, or change what it is about.");
}

Message told(const BodyOutOfOrder& r, const Names&)
{
    return r.expected.empty()
               ? refused("It is not for " + r.body + " to decide: all bodies of the plan have.",
                         "Go on with the letters.")
               : refused("It is not the turn of " + r.body + ".", "It is that of " + listed(r.expected) + ".");
}

Message told(const DecisionUnfit& r, const Names&)
{
    return refused("The plan asks " + r.body + " " + act_asked(r.planned) + ".",
                   "Record that it did so, or that it referred the paper back.");
}

Message told(const ApprovalOwed& r, const Names&)
{
    return refused("The recommendation still waits for " + listed(r.bodies) + ".", "Record what they decide first.");
}

Message told(const PaperUnfit& r, const Names& names)
{
    return refused("The law of this tender owes no such paper: " + paper_to(r.paper, r.bid, names) + ".",
                   "Choose one that is owed; docs/regimes.md lists them.");
}

Message told(const PaperOwed& r, const Names& names)
{
    return refused("This comes after " + paper_to(r.paper, r.bid, names) + ", which is not out (" + r.rule + ").",
                   "Send or publish it first.");
}

Message told(const DayNotCovered& r, const Names&)
{
    return refused("The bank holidays of the year of " + printed_date(r.found.date) +
                       " are not known here, so no standstill can be worked out.",
                   "The lists cover 2008 to 2028.");
}

Message told(const InStandstill& r, const Names&)
{
    return refused("The standstill lasts to the end of " + printed_date(r.last_day) + ".",
                   "Sign on " + printed_date(r.sign_from) + " or later.");
}

Message told(const AnswerOwed& r, const Names& names)
{
    return refused(names.bid(r.bid) + " " + response_text(r.kind) + " and has no answer.",
                   r.kind == ResponseKind::Debrief
                       ? "Give the reasons; the standstill then leaves it three working days."
                       : "Answer it; signing waits for that.");
}

Message told(const OptionLate& r, const Names&)
{
    return refused("The option \"" + r.option + "\" could be exercised until " + printed_date(r.exercise_by) + ".",
                   "The contract ends as it says; what follows is a new tender.");
}

Message told(const CompletionUnproven& r, const Names&)
{
    return refused("The option \"" + r.option + "\" asks for satisfactory completion, and no review records it.",
                   "Record the review that finds the first term completed to satisfaction.");
}

Message told(const DateOutOfOrder& r, const Names&)
{
    return refused(printed_date(r.given) + " lies before " + printed_date(r.earliest) + ", when " +
                       event_named(r.after) + ".",
                   "Correct the date, if it is wrong.");
}

Message told(const NotOnRecord& r, const Names& names) { return refused(not_there(r, names), to_be_there(r)); }

Message told(const AlreadyDone& r, const Names& names)
{
    return refused(there_already(r, names), "Once is all: what is on record stands.");
}

}

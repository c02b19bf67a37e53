#include "reports/text/conclusion_wording.hpp"
#include "reports/text/history_parts.hpp"
#include "reports/text/numbers.hpp"

namespace tender::history {

namespace {

std::string on(const std::optional<Date>& date) { return date ? " on " + printed_date(*date) : ""; }

/// What people wrote, behind a colon and without the full stop that a line of the history does not have.
std::string because(std::string text)
{
    if (text.ends_with('.')) text.pop_back();
    return text.empty() ? "" : ": " + text;
}

std::string to_whom(const std::string& bid, const Names& names) { return bid.empty() ? "" : " to " + names.bid(bid); }

std::string under(const std::string& contract) { return " under the contract \"" + contract + "\""; }

std::string law(const Plan& plan)
{
    return std::string{short_name(plan.regime)} +
           (plan.advertised ? ", advertised on " + printed_date(*plan.advertised) : "") + "; " +
           approvals_text(plan.approvals);
}

std::string figures(const IndicatorReport& report)
{
    return counted(report.figures.size(), "indicator", "indicators") + " for " + report.period + under(report.contract);
}

std::string version(std::int64_t number) { return "version " + std::to_string(number) + " of the recommendation"; }

std::string points(const ReportChallenge& challenge)
{
    return challenge.points.empty() ? "no point" : counted(challenge.points.size(), "point", "points");
}

std::string review(const ContractReview& review)
{
    return std::string{"review"} + (review.completion ? " of the completed first term" : "") + under(review.contract) +
           on(review.held) + (review.satisfactory ? ", satisfactory" : ", not satisfactory") + because(review.text);
}

std::string money(const Enhancement& enhancement)
{
    return enhancement.value
               ? ", " + printed_money(*enhancement.value, enhancement.currency) + " from " + enhancement.stream
               : "";
}

}

std::string to_do(const PlanTender& c, const Names&) { return "Plan how the tender is concluded: " + law(c.plan); }
std::string to_do(const AskLowPrice& c, const Names& names)
{
    return "Ask " + names.bid(c.question.bid) + " about its low price" + because(c.question.question);
}
std::string to_do(const AnswerLowPrice& c, const Names& names)
{
    return "Record what " + names.bid(c.reply.bid) + " answered about its low price, and that it " +
           (c.reply.explained ? "accounts" : "does not account") + " for it" + because(c.reply.assessment);
}
std::string to_do(const DisregardBid& c, const Names& names)
{
    return "Disregard the bid of " + names.bid(c.bid) + " for its low price" + because(c.reason);
}
std::string to_do(const ChallengeReport& c, const Names&)
{
    return "Minute that " + c.challenge.body + " considered the evaluation report" + on(c.challenge.held) + ", with " +
           points(c.challenge);
}
std::string to_do(const AnswerChallenge& c, const Names&)
{
    return "Reply to point " + std::to_string(c.point) + " about the evaluation report" + because(c.reply);
}
std::string to_do(const RecordDecision& c, const Names&)
{
    const auto& decision = c.decision.decision;
    return "Minute that " + decision.body + " " + done_with(decision.act, version(c.decision.version)) +
           on(decision.date);
}
std::string to_do(const IssuePaper& c, const Names& names)
{
    return "Record the " + paper_text(c.issued.paper) + to_whom(c.issued.bid, names) + " as " +
           went_out(c.issued.paper) + on(c.issued.sent);
}
std::string to_do(const RecordResponse& c, const Names& names)
{
    return "Record that " + names.bid(c.response.bid) + " " + response_text(c.response.kind) + on(c.response.made);
}
std::string to_do(const AnswerResponse& c, const Names&)
{
    return "Answer response " + std::to_string(c.response) + on(c.given) + because(c.answer);
}
std::string to_do(const SignContract& c, const Names& names)
{
    return "Sign the contract \"" + c.contract.id + "\" with " + names.bids(c.contract.bids);
}
std::string to_do(const ReviewContract& c, const Names&) { return "Record a " + review(c.review); }
std::string to_do(const ExerciseOption& c, const Names&)
{
    return "Exercise the option \"" + c.option + "\"" + under(c.contract) + because(c.reason);
}
std::string to_do(const AgreeEnhancement& c, const Names&)
{
    return "Agree a further service" + under(c.enhancement.contract) + because(c.enhancement.text);
}
std::string to_do(const ReportIndicators& c, const Names&) { return "Report " + figures(c.report); }
std::string to_do(const SetAction& c, const Names&)
{
    return "Set the action \"" + c.action.id + "\" for " + c.action.board + because(c.action.text);
}
std::string to_do(const CloseAction& c, const Names&)
{
    return "Close the action \"" + c.action + "\"" + because(c.result);
}

std::string done(const TenderPlanned& e, const Names&) { return "Planned: " + law(e.plan); }
std::string done(const LowPriceAsked& e, const Names& names)
{
    return capital(names.bid(e.question.bid)) + " asked about its low price" + on(e.question.asked) +
           (e.question.reply_by ? ", to answer by " + printed_date(*e.question.reply_by) : "");
}
std::string done(const LowPriceAnswered& e, const Names& names)
{
    return "Low price of " + names.bid(e.reply.bid) + (e.reply.explained ? " accounted for" : " not accounted for") +
           " by its answer" + on(e.reply.received) + because(e.reply.assessment);
}
std::string done(const BidDisregarded& e, const Names& names)
{
    return "Bid of " + names.bid(e.bid) + " disregarded for its low price" + on(e.on) + because(e.reason);
}
std::string done(const ReportChallenged& e, const Names&)
{
    return e.challenge.body + " considered " + version(e.challenge.version) + on(e.challenge.held) + " and made " +
           points(e.challenge);
}
std::string done(const ChallengeAnswered& e, const Names&)
{
    return "Point " + std::to_string(e.point) + " about the evaluation report answered" + because(e.reply);
}
std::string done(const DecisionRecorded& e, const Names&)
{
    const auto& decision = e.decision.decision;
    return decision.body + " " + done_with(decision.act, version(e.decision.version)) + on(decision.date) +
           " (minute " + decision.minute + ")" + because(decision.text);
}
std::string done(const PaperIssued& e, const Names& names)
{
    return capital(paper_text(e.issued.paper)) + to_whom(e.issued.bid, names) + " " + went_out(e.issued.paper) +
           on(e.issued.sent) + (e.issued.by_post ? " by post" : "");
}
std::string done(const StandstillSet& e, const Names&)
{
    return "Standstill to the end of " + (e.last_day ? printed_date(*e.last_day) : "") + "; signing from " +
           (e.sign_from ? printed_date(*e.sign_from) : "");
}
std::string done(const ResponseRecorded& e, const Names& names)
{
    return capital(names.bid(e.response.bid)) + " " + response_text(e.response.kind) + on(e.response.made) +
           because(e.response.text);
}
std::string done(const ResponseAnswered& e, const Names&)
{
    return "Response " + std::to_string(e.response) + " answered" + on(e.given) + because(e.answer);
}
std::string done(const ContractSigned& e, const Names& names)
{
    return "Contract \"" + e.contract.id + "\" signed with " + names.bids(e.contract.bids) + on(e.contract.signed_on);
}
std::string done(const ContractReviewed& e, const Names&) { return capital(review(e.review)); }
std::string done(const OptionExercised& e, const Names&)
{
    return "Option \"" + e.option + "\"" + under(e.contract) + " exercised" + on(e.on) + because(e.reason);
}
std::string done(const EnhancementAgreed& e, const Names&)
{
    return "Further service agreed" + under(e.enhancement.contract) + on(e.enhancement.agreed) + money(e.enhancement) +
           because(e.enhancement.text);
}
std::string done(const IndicatorsReported& e, const Names&) { return capital(figures(e.report)) + " reported"; }
std::string done(const ActionSet& e, const Names&)
{
    return "Action \"" + e.action.id + "\" set for " + e.action.board +
           (e.action.due ? ", due " + printed_date(*e.action.due) : "") + because(e.action.text);
}
std::string done(const ActionClosed& e, const Names&)
{
    return "Action \"" + e.action + "\" closed" + on(e.done) + because(e.result);
}

}

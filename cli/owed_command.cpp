#include "cli/commands.hpp"
#include "cli/table.hpp"
#include "core/contract/cost_shares.hpp"
#include "core/contract/indicators.hpp"
#include "core/contract/options.hpp"
#include "core/procedure/conclusion.hpp"
#include "reports/text/conclusion_wording.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"

#include <algorithm>

namespace tender::cli {

namespace {

constexpr Rounding two_places{RoundingMode::HalfUp, 2};

std::string on(const std::optional<Date>& date) { return date ? printed_date(*date) : std::string{"no date"}; }

std::string law(const Procedure& state)
{
    const auto& plan = state.tender.plan;
    if (!plan) return "Nobody has settled under which law this tender is concluded (plan_tender).\n";
    const auto* rules = binding_rules(state.tender);
    if (rules == nullptr) return "The law that the plan names is not in force on the day of the advertisement.\n";
    std::string text = "Law: " + std::string{rules->title} + " (" + std::string{rules->law} + "), advertised on " +
                       on(plan->advertised) + "\n";
    text += "Standstill: " +
            (keeps_standstill(state) ? std::to_string(rules->days) +
                                           (rules->count == StandstillCount::CalendarDays ? " days" : " working days") +
                                           " (" + std::string{rules->standstill_rule} + ")"
                                     : std::string{"none is kept"}) +
            "\n";
    return text;
}

std::string bodies(const Procedure& state)
{
    std::string text = "Version " + std::to_string(state.conclusion.version) + " of the recommendation\n";
    if (const auto lot = lot_without_recommendation(state))
        text +=
            "  The panel has not recommended" + (lot->empty() ? "" : " for " + Names{state.tender}.lot(*lot)) + ".\n";
    for (const auto& held : state.conclusion.challenges)
        text +=
            "  " + held.body + " considered version " + std::to_string(held.version) + " on " + on(held.held) + "\n";
    for (std::size_t i = 0; i < state.conclusion.points.size(); ++i) {
        const auto& point = state.conclusion.points[i];
        text += "    " + std::to_string(i + 1) + ". " + point.text + "\n       " +
                (point.reply.empty() ? "no reply yet" : point.reply) + "\n";
    }
    for (const auto& held : state.conclusion.decisions) {
        text += "  " + held.decision.body + " " +
                done_with(held.decision.act, "version " + std::to_string(held.version)) + " on " +
                on(held.decision.date) + " (" + held.decision.minute + ")\n";
    }
    if (const auto next = bodies_next(state); !next.empty()) text += "  Next: " + listed(next) + "\n";
    return text;
}

std::string papers_text(const Procedure& state)
{
    const Names names{state.tender};
    std::vector<std::vector<std::string>> rows;
    for (const auto& due : papers_due(state)) {
        const auto* issued = issued_paper(state, due.paper, due.bid);
        auto when = issued != nullptr                        ? "sent " + on(issued->sent)
                    : due.moment == Moment::BeforeStandstill ? std::string{"owed before the standstill"}
                    : due.moment == Moment::BeforeSigning
                        ? std::string{"owed before signing"}
                        : "owed within " + std::to_string(due.days) + " days of signing";
        rows.push_back(
            {paper_text(due.paper) + (due.bid.empty() ? "" : " to " + names.bid(due.bid)), std::move(when), due.rule});
    }
    if (rows.empty()) return {};
    std::string text = "\n" + table_text({"Paper", "State", "Rule"}, rows);
    if (const auto& standstill = state.conclusion.standstill) {
        text += "Standstill to the end of " + printed_date(standstill->last_day) + "; signing from " +
                printed_date(standstill->sign_from) + "\n";
    }
    for (std::size_t i = 0; i < state.conclusion.responses.size(); ++i) {
        const auto& held = state.conclusion.responses[i];
        text += "Response " + std::to_string(i + 1) + ": " + names.bid(held.response.bid) + " " +
                response_text(held.response.kind) + " (" + on(held.response.made) + "), " +
                (held.answered ? "answered " + on(held.answered) : std::string{"no answer yet"}) + "\n";
    }
    return text;
}

std::string reports_text(const HeldContract& held)
{
    std::string text;
    for (const auto& report : held.reports) {
        std::vector<Rating> rated;
        text += "  " + report.period + "\n";
        for (const auto& figure : report.figures) {
            const auto found = std::ranges::find(held.contract.indicators, figure.indicator, &Indicator::id);
            if (found == held.contract.indicators.end()) continue;
            rated.push_back(rating_of(*found, figure.actual));
            text += "    " + found->id + "  " + exact_text(figure.actual) + " of " +
                    (found->target ? exact_text(*found->target) : std::string{"no target"}) + ", " +
                    rating_text(rated.back()) + ", " + direction_text(direction_of(*found, figure)) + "\n";
        }
        const auto summary = summary_of(rated);
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < ratings; ++i) {
            const auto rating = static_cast<Rating>(i);
            if (summary.counts.at(i) == 0) continue;
            parts.push_back(std::to_string(summary.counts.at(i)) + " " + rating_text(rating) + " (" +
                            decimal_text(summary.percent(rating), two_places) + " %)");
        }
        text += "    " + listed(parts) + "; percentages are rounded\n";
    }
    return text;
}

std::string contracts(const Procedure& state)
{
    const Names names{state.tender};
    std::string text;
    for (const auto& held : state.conclusion.contracts) {
        const auto& contract = held.contract;
        const auto exercised = exercised_options(held);
        text += "\nContract \"" + contract.id + "\" with " + names.bids(contract.bids) + ", signed " +
                on(contract.signed_on) + "\n";
        for (const auto& line : contract.illustrative)
            text += "  Illustrative: " + line + "\n";
        if (const auto until = runs_until(contract, exercised)) text += "  Runs to " + printed_date(*until) + "\n";
        if (contract.value) text += "  Value " + printed_money(*contract.value, contract.currency) + "\n";
        if (!contract.shares.empty()) {
            if (const auto worked = cost_shares(contract)) {
                for (const auto& share : *worked)
                    text +=
                        "    " + share.authority + " bears " + printed_money(share.amount, contract.currency) + "\n";
            }
        }
        for (const auto& stream : contract.streams) {
            text += "  " + stream.name + ": " + printed_money(stream.amount, contract.currency) +
                    (stream.conditions.empty() ? "" : "; " + stream.conditions) + "\n";
        }
        for (const auto& option : contract.options) {
            const bool done = std::ranges::find(exercised, option.id) != exercised.end();
            text += "  Option" +
                    (done                 ? std::string{", exercised"}
                     : option.exercise_by ? ", to be exercised by " + on(option.exercise_by)
                                          : std::string{}) +
                    ": " + option.text + "\n";
        }
        for (const auto& more : held.enhancements)
            text += "  Further service: " + more.text + " (" + on(more.agreed) + ", from " + more.stream + ")\n";
        text += reports_text(held);
    }
    return text;
}

std::string actions(const Procedure& state)
{
    std::string text;
    for (const auto& held : state.conclusion.actions) {
        text += "  " + held.action.text + " (" + held.action.board +
                (held.action.due ? ", due " + on(held.action.due) : "") +
                "): " + (held.closed ? "done " + on(held.closed->done) : std::string{"open"}) + "\n";
    }
    return text.empty() ? text : "\nActions\n" + text;
}

}

Result<std::string, Stop> owed_command(const OpenWorkspace& open, const Request& request)
{
    const auto subject = load(open, request.path, request.tender);
    if (!subject) return Failure{subject.error()};
    const auto& state = subject->state;
    auto text = state.tender.title + "\n";
    for (const auto& line : state.tender.illustrative)
        text += "Illustrative: " + line + "\n";
    text += law(state) + bodies(state) + papers_text(state) + contracts(state) + actions(state);
    return printable(text);
}

}

#include "core/procedure/conclusion.hpp"
#include "reports/text/letter_parts.hpp"
#include "reports/text/numbers.hpp"

#include <algorithm>

namespace tender::letters {

namespace {

/// The tender as it will be once everything that is owed before signing went out on the day of this letter.
Procedure with_all_sent(const LetterInput& input)
{
    auto state = input.state;
    for (const auto& due : papers_due(input.state)) {
        if (due.moment == Moment::AfterSigning || issued_paper(input.state, due.paper, due.bid) != nullptr) continue;
        IssuedPaper issued;
        issued.paper = due.paper;
        issued.bid = due.bid;
        issued.sent = input.sent;
        issued.by_post = input.by_post;
        state.conclusion.papers.push_back({issued, state.conclusion.version});
    }
    return state;
}

std::string none_kept(const Making& making)
{
    const std::string whenever = " The contract may be signed as soon as every letter has been sent.";
    if (making.rules == nullptr) {
        return "No standstill is kept: the record of this tender names no law that asks for one. The contract may be "
               "signed on any day.";
    }
    const auto& rules = *making.rules;
    if (rules.count == StandstillCount::None) {
        return "No standstill is kept: what this tender is awarded under (" + std::string{rules.law} +
               ") asks for none." + whenever;
    }
    return "No standstill is kept: for a contract of this kind the law (" + std::string{rules.law} +
           ") leaves it to the authority whether to keep one, and the authority did not say before the tender was "
           "published that it would." +
           whenever;
}

/// How the standstill is counted, in words.
std::string counting(const RegimeRules& rules)
{
    const auto days = std::to_string(rules.days);
    const auto rule = " (" + std::string{rules.standstill_rule} + ")";
    switch (rules.count) {
    case StandstillCount::None:
        return {};
    case StandstillCount::CalendarDays:
        return "The standstill ends " + days + " days after the last letter to a bidder was sent" +
               (rules.days_by_post > 0
                    ? ", or, where every letter goes by post alone, " + std::to_string(rules.days_by_post) +
                          " days after that or 10 days after the last was received, whichever "
                          "comes first"
                    : "") +
               "; where that is no working day, at the end of the next one" + rule + ".";
    case StandstillCount::WorkingDays:
        return "The standstill takes " + days + " working days, of which the day of the award notice is the first" +
               rule + ".";
    case StandstillCount::WorkingDaysOfReply:
        return "The standstill begins on the day after the notice of the intended award and ends with the " + days +
               "th working day after that day" + rule + ".";
    }
    return {};
}

/// What the days are worked out from.
std::string resting_on(const Making& making, const Procedure& state, bool recorded)
{
    const auto start = standstill_start(state);
    if (!start) return {};
    const auto day = printed_date(start->sent);
    if (making.rules->count == StandstillCount::CalendarDays) {
        const std::string by = start->by_post ? " by post alone" : " by electronic means";
        return recorded ? "The last letter was sent on " + day + "."
                        : "This holds if every letter has been sent" + by + " by " + day +
                              ". If one is sent later, the standstill ends later, and you will be told.";
    }
    return recorded ? "The notice was published on " + day + "."
                    : "The notice is published after this letter. These days hold if it is published on " + day +
                          "; if it is published on another day, the days in the notice count.";
}

void write_standstill(PaperWriter& writer, const Making& making)
{
    const auto& held = making.input.state.conclusion.standstill;
    const auto state = held ? making.input.state : with_all_sent(making.input);
    const auto worked_out = standstill_now(state);
    const auto standstill = held ? held : worked_out ? *worked_out : std::nullopt;
    if (!standstill) {
        writer.paragraph("Nobody signs a contract before the standstill is over. Its last day cannot be stated here: "
                         "the bank holidays of that year are not known yet. The authority will tell you the day.");
        writer.paragraph(counting(*making.rules));
        return;
    }
    writer.paragraph("Nobody signs a contract before the standstill is over.");
    writer.add(KeyValues{{{"Last day of the standstill", printed_date(standstill->last_day) + ", to midnight"},
                          {"Earliest day of signing", printed_date(standstill->sign_from)}}});
    writer.paragraph(resting_on(making, state, held.has_value()));
    writer.paragraph(counting(*making.rules));
    const auto start = standstill_start(state);
    if (making.rules->accelerated_debrief && start) {
        const auto holidays = uk_bank_holidays();
        const auto division = making.tender.plan->division;
        const auto first = holidays.next_working_day(division, start->sent);
        const auto second = first ? holidays.next_working_day(division, *first) : first;
        if (second) {
            writer.paragraph("You may ask in writing for the reasons of this decision and of the choice of the other "
                             "bid, to midnight at the end of " +
                             printed_date(*second) +
                             ". You then get them with three working days of the standstill left; if need be it ends "
                             "later for that.");
        }
    }
    if (making.rules->representations) {
        writer.paragraph("You may ask in writing that the decision be reviewed (make representations), to midnight at "
                         "the end of " +
                         printed_date(standstill->last_day) +
                         ". No contract is signed before every such request has been answered.");
    }
}

}

void write_signing(PaperWriter& writer, const Making& making)
{
    writer.section("When the contract may be signed");
    if (keeps_standstill(making.input.state)) {
        write_standstill(writer, making);
    } else {
        writer.paragraph(none_kept(making));
    }
}

}

#include "reports/text/letter_parts.hpp"
#include "reports/text/method_wording.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/result_wording.hpp"

#include <algorithm>
#include <cctype>

namespace tender::letters {

namespace {

/// "Reached 20 points …" as something that the reader's bid did.
std::string your_bid(std::string told)
{
    if (!told.empty()) told.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(told.front())));
    return "Your bid " + told;
}

/// Never what another bid reached, which the wording of the board paper tells of a shortlist.
std::string not_shortlisted(const Making& making, const Shortfall& shortfall)
{
    const auto* stage = find_stage(making.model, shortfall.where);
    if (stage == nullptr) return "Your bid did not reach the shortlist.";
    const auto* list = std::get_if<CountsAsShortlist>(&stage->counts);
    auto text =
        "Your bid " +
        (shortfall.reached ? "reached " + making.number(*shortfall.reached) + " points in \"" : "was marked in \"") +
        stage->title + "\"";
    if (list != nullptr) {
        const auto places = static_cast<std::size_t>(list->places);
        text += places == 1 ? ". Only the best bid of that stage goes on, and yours is not it"
                            : ". Only the best " + count_text(places) +
                                  " bids of that stage go on, and yours is none "
                                  "of them";
    }
    return text + ".";
}

std::string disregarded(Making& making)
{
    const auto& asked = making.input.state.conclusion.low_prices;
    const auto held =
        std::ranges::find_if(asked, [&](const HeldLowPrice& one) { return one.question.bid == making.bid.id; });
    std::string text = "Your bid was left out of the comparison because its price looks too low and was not accounted "
                       "for.";
    if (held == asked.end()) return text;
    if (held->question.asked) text += " You were asked about it on " + printed_date(*held->question.asked) + ".";
    if (!held->reply) return text + " No answer of yours is on record.";
    return text + " The authority found of your answer: " + making.withheld.without(sentence(held->reply->assessment));
}

void write_shortfalls(PaperWriter& writer, Making& making)
{
    const auto none = std::vector<Shortfall>{};
    const auto& shortfalls = making.place ? making.lot->bids[*making.place].shortfalls : none;
    bool said = false;
    for (const auto& shortfall : shortfalls) {
        said = true;
        switch (shortfall.kind) {
        case Shortfall::Kind::NotShortlisted:
            writer.paragraph(not_shortlisted(making, shortfall));
            break;
        case Shortfall::Kind::Disregarded:
            writer.paragraph(disregarded(making));
            break;
        case Shortfall::Kind::Late:
        case Shortfall::Kind::Withdrawn:
        case Shortfall::Kind::MandatoryFailed:
        case Shortfall::Kind::CriterionThreshold:
        case Shortfall::Kind::StageThreshold:
        case Shortfall::Kind::TotalThreshold:
            writer.paragraph(your_bid(wording(shortfall, making.model)));
            break;
        }
    }
    if (!said) writer.paragraph("Your bid did not pass every stage.");
}

/// How a bid with the same total came first.
std::string by_tie(Making& making)
{
    const auto& lot = *making.lot;
    std::string text = "It is the same as that of the bid that is to be awarded the contract. ";
    if (lot.decided == Decided::ByTieBreak && lot.tie_rule) {
        return text + "The published tie-break (" +
               tie_rule_wording(making.model, making.model.tie_break[*lot.tie_rule]) + ") puts the other bid first.";
    }
    const auto& decisions = making.tender.tie_decisions;
    const auto made = std::ranges::find_if(
        decisions, [&](const TieDecision& one) { return one.lot == lot.lot && one.stage.empty(); });
    if (lot.decided != Decided::ByPanel || made == decisions.end()) return text;
    text += "No published rule parts the two. The panel decided for the other bid by the power that the invitation "
            "gives it (" +
            made->power + ").";
    if (making.told == ToldOfWinner::Reasons) text += " Its reason: " + making.withheld.without(sentence(made->reason));
    return text;
}

void write_comparison(PaperWriter& writer, Making& making)
{
    const auto& own = making.lot->bids[*making.place].total;
    if (!own) {
        writer.paragraph("No total ranks your bid.");
        return;
    }
    const bool lower = total_words(making.model).lower_is_better;
    for (const auto winner : making.winners) {
        const auto& theirs = making.lot->bids[winner].total;
        if (!theirs) continue;
        const auto ahead = lower ? *own - *theirs : *theirs - *own;
        const auto reached = "Your total is " + making.total(*own) + ". ";
        if (ahead.is_zero()) {
            writer.paragraph(reached + by_tie(making));
        } else if (ahead.sign() < 0) {
            writer.paragraph(reached + "By the published method this is better than the total of the bid that is to be "
                                       "awarded the contract. Ask the authority why it decided otherwise.");
        } else if (making.told >= ToldOfWinner::Scores) {
            writer.paragraph(reached + "That of " + making.name(winner) + " is " + making.total(*theirs) + ": " +
                             making.number(ahead) + (lower ? " lower, and the lowest is the best." : " more."));
        } else {
            writer.paragraph(reached + "The bid that is to be awarded the contract has a better one.");
        }
    }
}

}

void write_why(PaperWriter& writer, Making& making)
{
    if (making.kind == LetterKind::Award) return;
    if (making.kind == LetterKind::Candidate) {
        writer.section("Why your bid fell out");
        write_shortfalls(writer, making);
        return;
    }
    writer.section("Why you are not awarded the contract");
    const bool short_of_total = making.place && !making.lot->bids[*making.place].shortfalls.empty();
    if (short_of_total) {
        write_shortfalls(writer, making);
    } else if (making.recommended.bids.empty()) {
        // The panel's reason for that is about every bid, so it is not told here.
        writer.paragraph("No bid is to be awarded the contract. Ask for a debrief to hear why.");
    } else if (making.place) {
        write_comparison(writer, making);
    } else {
        writer.paragraph("Your bid was not chosen.");
    }
}

}

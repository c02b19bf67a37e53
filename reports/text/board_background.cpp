#include "reports/text/board_parts.hpp"
#include "reports/text/history_wording.hpp"
#include "reports/text/numbers.hpp"

#include <algorithm>

namespace tender {

namespace {

std::string statement(const Statement& fact)
{
    auto text = sentence(fact.text);
    if (!fact.source.empty()) text += " (Source: " + fact.source + ")";
    return flagged(std::move(text), fact.illustrative);
}

/// The date, and that it falls on a weekend, which a reader of old minutes will want to check.
std::string decision_date(const Decision& decision)
{
    if (!decision.date) return "not given";
    auto text = printed_date(*decision.date);
    if (is_weekend(*decision.date)) {
        text += decision.date->weekday() == Weekday::Sunday ? " (a Sunday, as stated)" : " (a Saturday, as stated)";
    }
    return text;
}

void authorities(PaperWriter& writer, const Background& background)
{
    if (background.authorities.empty()) return;
    writer.paragraph("These bodies take part.");
    Table table{.caption = "Bodies that take part",
                .columns = {{"Body", Align::Start, 2}, {"Part", Align::Start, 3}},
                .rows = {},
                .note = {}};
    for (const auto& authority : background.authorities)
        table.rows.push_back({{authority.name, authority.role}, false});
    writer.add(std::move(table));
}

void steps(PaperWriter& writer, const Background& background)
{
    if (background.steps.empty()) return;
    writer.paragraph("The exercise took these steps.");
    Table table{.caption = "Steps of the exercise",
                .columns = {{"When", Align::Start, 2}, {"What", Align::Start, 5}},
                .rows = {},
                .note = {}};
    for (const auto& step : background.steps)
        table.rows.push_back({{step.when, flagged(step.text, step.illustrative)}, false});
    writer.add(std::move(table));
}

void decisions(PaperWriter& writer, const Background& background)
{
    if (background.decisions.empty()) return;
    writer.paragraph("These decisions are on record.");
    Table table{.caption = "Decisions on record",
                .columns = {{"Body", Align::Start, 2},
                            {"Decision", Align::Start, 5},
                            {"Date", Align::Start, 2},
                            {"Minute", Align::Start, 1}},
                .rows = {},
                .note = {}};
    for (const auto& decision : background.decisions) {
        auto text = sentence(act_verb(decision.act) + ": " + decision.text);
        table.rows.push_back({{decision.body, flagged(std::move(text), decision.illustrative), decision_date(decision),
                               decision.minute.empty() ? "not given" : decision.minute},
                              false});
    }
    writer.add(std::move(table));
}

std::string period(const Period& stated)
{
    auto text = "from " + stated.from + " until " + stated.until;
    if (!stated.stated_in.empty()) text += " (" + stated.stated_in + ")";
    return text;
}

}

void write_background(PaperWriter& writer, const Background& background)
{
    const bool anything = !background.introduction.empty() || !background.priorities.empty() ||
                          !background.authorities.empty() || !background.steps.empty() ||
                          !background.interests.empty() || !background.decisions.empty();
    if (!anything) return;
    writer.section("Background");
    for (const auto& fact : background.introduction)
        writer.paragraph(statement(fact));
    for (const auto& priority : background.priorities)
        writer.paragraph("The commission serves this priority: " + statement(priority));
    authorities(writer, background);
    steps(writer, background);
    decisions(writer, background);
    for (const auto& interest : background.interests) {
        writer.paragraph("Declaration of interest (" + interest.who +
                         "): " + flagged(sentence(interest.text), interest.illustrative));
    }
}

void write_contract(PaperWriter& writer, const Background& background)
{
    if (!background.contract && background.funding.empty()) return;
    writer.section("Contract and funding");
    if (background.contract) {
        const auto& contract = *background.contract;
        if (!contract.value.empty()) writer.paragraph("The value of the contract is " + sentence(contract.value));
        const auto& periods = contract.periods;
        const auto same = [&](const Period& other) {
            return other.from == periods.front().from && other.until == periods.front().until;
        };
        if (std::ranges::all_of(periods, same)) {
            if (!periods.empty()) writer.paragraph("The contract runs " + period(periods.front()) + ".");
        } else {
            std::vector<std::string> stated;
            stated.reserve(periods.size());
            for (const auto& one : periods)
                stated.push_back(period(one));
            writer.paragraph("The papers state " + counted(periods.size(), "period", "periods") +
                             " for the contract that do not agree: " + listed(stated) +
                             ". Which of them holds has to be settled before the contract is signed.");
        }
        if (!contract.options.empty()) {
            writer.paragraph(contract.options.size() == 1 ? "The contract carries this option."
                                                          : "The contract carries these options.");
            writer.add(ItemList{contract.options});
        }
    }
    if (background.funding.empty()) return;
    writer.paragraph(
        background.funding.size() == 1
            ? "The funding comes from one source."
            : "The funding comes from several sources. They are not pooled: each keeps its own conditions.");
    Table table{.caption = "Funding",
                .columns = {{"Source", Align::Start, 2}, {"Conditions", Align::Start, 4}},
                .rows = {},
                .note = {}};
    for (const auto& stream : background.funding) {
        table.rows.push_back(
            {{flagged(stream.name, stream.illustrative), stream.conditions.empty() ? "none stated" : stream.conditions},
             false});
    }
    writer.add(std::move(table));
}

}

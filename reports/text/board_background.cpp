#include "reports/text/board_parts.hpp"
#include "reports/text/discrepancy_wording.hpp"
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

/// The date, and that offices were closed on it, which a reader of old minutes will want to check.
std::string decision_date(const Decision& decision)
{
    if (!decision.date) return "not given";
    auto text = printed_date(*decision.date);
    if (const auto day = rest_day(*decision.date)) text += " (" + rest_day_wording(*day) + ", as stated)";
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

constexpr const char* discrepancies_heading = "Discrepancies";

template <class Kind>
bool has(const std::vector<Discrepancy>& discrepancies)
{
    return std::ranges::any_of(discrepancies, [](const auto& one) { return std::holds_alternative<Kind>(one); });
}

/// Nothing, the one statement, or all of them; those that do not agree stand among the discrepancies.
void stated(PaperWriter& writer, const std::string& what, const std::string& verb,
            const std::vector<std::string>& statements, bool differ)
{
    if (statements.empty()) return;
    if (differ) {
        writer.paragraph("The papers do not agree on " + what + " of the contract: see \"" + discrepancies_heading +
                         "\" below.");
    } else if (statements.size() == 1) {
        writer.paragraph(sentence(verb + statements.front()));
    } else {
        writer.paragraph(sentence("the papers state " + what + " of the contract as " + listed(statements)));
    }
}

void periods(PaperWriter& writer, const ContractPlan& contract, const std::vector<Discrepancy>& discrepancies)
{
    const auto& all = contract.periods;
    const auto same = [&](const Period& other) {
        return other.from == all.front().from && other.until == all.front().until;
    };
    std::vector<std::string> statements;
    statements.reserve(all.size());
    for (const auto& one : all)
        statements.push_back(period_wording(one));
    if (std::ranges::all_of(all, same) && !all.empty()) statements.resize(1);
    stated(writer, "the period", "The contract runs ", statements, has<PeriodsDiffer>(discrepancies));
}

void values(PaperWriter& writer, const ContractPlan& contract, const std::vector<Discrepancy>& discrepancies)
{
    std::vector<StatedValue> all;
    if (!contract.value.empty()) all.push_back({contract.value, {}});
    all.insert(all.end(), contract.values.begin(), contract.values.end());
    const auto same = [&](const StatedValue& other) { return other.amount == all.front().amount; };
    std::vector<std::string> statements;
    statements.reserve(all.size());
    for (const auto& one : all)
        statements.push_back(value_wording(one));
    if (std::ranges::all_of(all, same) && !all.empty()) statements.resize(1);
    stated(writer, "the value", "The value of the contract is ", statements, has<ValuesDiffer>(discrepancies));
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

void write_contract(PaperWriter& writer, const Background& background, const std::vector<Discrepancy>& discrepancies)
{
    if (!background.contract && background.funding.empty()) return;
    writer.section("Contract and funding");
    if (background.contract) {
        const auto& contract = *background.contract;
        values(writer, contract, discrepancies);
        periods(writer, contract, discrepancies);
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

void write_discrepancies(PaperWriter& writer, const std::vector<Discrepancy>& discrepancies)
{
    if (discrepancies.empty()) return;
    writer.section(discrepancies_heading);
    writer.paragraph("The papers of this tender state the following in ways that do not fit together. Everything is "
                     "printed as it is stated; nothing was corrected, and no score rests on it. It has to be settled "
                     "by those who stated it.");
    for (const auto& one : discrepancies)
        writer.paragraph(wording(one));
}

}

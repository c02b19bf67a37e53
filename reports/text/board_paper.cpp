#include "reports/text/board_paper.hpp"

#include "reports/model/checkpoint_block.hpp"
#include "reports/text/board_parts.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/result_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

bool is_illustrative(const Tender& tender)
{
    const auto flag = [](const auto& item) { return item.illustrative; };
    const auto& background = tender.background;
    return !tender.illustrative.empty() || std::ranges::any_of(tender.bidders, flag) ||
           std::ranges::any_of(background.introduction, flag) || std::ranges::any_of(background.priorities, flag) ||
           std::ranges::any_of(background.steps, flag) || std::ranges::any_of(background.interests, flag) ||
           std::ranges::any_of(background.funding, flag) || std::ranges::any_of(background.decisions, flag) ||
           std::ranges::any_of(background.actions, flag);
}

Paper head(const BoardPaperInput& input)
{
    const auto& tender = input.state.tender;
    Paper paper;
    paper.title = tender.title;
    paper.reference = tender.reference;
    paper.subtitle = "Report to the " + input.body + ": result of the evaluation and recommendation";
    paper.date_line = input.date;
    const auto fact = [&](const char* name, const std::string& value) {
        if (!value.empty()) paper.facts.rows.emplace_back(name, value);
    };
    fact("Report to", input.body);
    fact("Reference", tender.reference);
    fact("Date", input.date);
    fact("Author", tender.author);
    fact("Contact", tender.contact);
    write_labels(paper, input);
    return paper;
}

/// How it ended, in one sentence for the first page.
std::string outcome(const BoardPaperInput& input)
{
    const auto& tender = input.state.tender;
    if (input.evaluation == nullptr || input.sheet == nullptr)
        return "No recommendation can be made yet: how bids are to be compared is not complete.";
    if (tender.recommendations.size() == 1 && tender.lots.empty()) {
        const auto& made = tender.recommendations.front();
        const auto& lot = input.evaluation->lots.front();
        return (made.bids.empty() ? "The panel recommends no award. "
                                  : "The panel recommends " + Names{tender}.bids(made.bids) + ". ") +
               decided_wording(*input.sheet, lot);
    }
    if (tender.lots.empty()) return not_yet_wording(input, input.evaluation->lots.front());
    return "The outcome of each lot stands in the table below.";
}

void lots_table(PaperWriter& writer, const BoardPaperInput& input)
{
    const auto& tender = input.state.tender;
    if (tender.lots.empty() || input.evaluation == nullptr) return;
    const Names names{tender};
    Table table{.caption = "Outcome of each lot",
                .columns = {{"Lot", Align::Start, 3},
                            {"Recommended", Align::Start, 4},
                            {"How it was decided", Align::Start, 3}},
                .rows = {},
                .note = {}};
    for (const auto& lot : input.evaluation->lots) {
        const auto* found = find_lot(tender, lot.lot);
        const auto made = std::ranges::find(tender.recommendations, lot.lot, &Recommendation::lot);
        std::string who = "not yet";
        if (lot.decided == Decided::Nomination && found != nullptr && found->nominated) {
            const auto* bidder = find_bidder(tender, found->nominated->bidder);
            who = bidder == nullptr ? found->nominated->bidder : bidder->name;
        } else if (made != tender.recommendations.end()) {
            who = made->bids.empty() ? "nobody" : names.bids(made->bids);
        }
        table.rows.push_back(
            {{found == nullptr ? lot.lot : found->title, std::move(who), decided_name(lot.decided)}, false});
    }
    writer.add(std::move(table));
}

void introduction(PaperWriter& writer, const BoardPaperInput& input)
{
    const auto& tender = input.state.tender;
    writer.section("Introduction");
    const auto bids = tender.bids.empty() ? std::string{"bids"} : "the " + counted(tender.bids.size(), "bid", "bids");
    auto text = "This report sets out how " + bids + " for \"" + tender.title + "\" " +
                (tender.bids.size() == 1 ? "was" : "were") +
                " compared, what the panel found, and what it recommends to the " + input.body + ".";
    if (!tender.lots.empty()) text += " The tender has " + counted(tender.lots.size(), "lot", "lots") + ".";
    writer.paragraph(text);
    writer.paragraph(outcome(input));
    lots_table(writer, input);
}

void author(PaperWriter& writer, const Tender& tender)
{
    if (tender.author.empty() && tender.contact.empty()) return;
    writer.section("Author and contact");
    KeyValues rows;
    if (!tender.author.empty()) rows.rows.emplace_back("Author", tender.author);
    if (!tender.contact.empty()) rows.rows.emplace_back("Contact", tender.contact);
    writer.add(std::move(rows));
}

}

void write_labels(Paper& paper, const BoardPaperInput& input)
{
    const auto& tender = input.state.tender;
    if (is_illustrative(tender)) {
        paper.labels.emplace_back("Contains illustrative content");
        auto lines = tender.illustrative;
        if (lines.empty()) lines.emplace_back("What is marked \"illustrative\" in this paper is made up.");
        paper.notices.push_back({"Illustrative content: parts of this paper are made up", std::move(lines)});
    }
    if (input.demonstration) {
        paper.labels.emplace_back("Demonstration key");
        paper.notices.push_back({"Signed with a demonstration key",
                                 {"Entries of this record were signed with a key whose secret is published, so that "
                                  "anybody could have signed "
                                  "them. This paper is a demonstration and no evidence."}});
    }
    if (input.state.imported_from) {
        paper.notices.push_back(
            {"Imported marks",
             {"The tender was imported from the file " + *input.state.imported_from +
              ". Its marks are those of the file; they were not signed by the people whom it names."}});
    }
}

std::string flagged(std::string text, bool illustrative)
{
    if (!illustrative || text.find("illustrative") != std::string::npos ||
        text.find("Illustrative") != std::string::npos)
        return text;
    return std::move(text) + " [illustrative]";
}

std::string column_name(const Tender& tender, const Bid& bid) { return Names{tender}.bid(bid.id); }

std::string for_lot(const Tender& tender, std::string_view lot)
{
    return lot.empty() ? std::string{} : " for the lot " + Names{tender}.lot(lot);
}

void write_record(PaperWriter& writer, const BoardPaperInput& input)
{
    writer.appendix("The record behind this paper");
    if (!input.checkpoint) {
        writer.paragraph("This paper carries no checkpoint: it was made from a file, or before anything was recorded. "
                         "It cannot show later what the "
                         "record was.");
    } else {
        const auto& head = input.checkpoint->checkpoint.head;
        writer.paragraph("Every figure in this paper follows from the first " + counted(head.size, "entry", "entries") +
                         " of the tender's log. The checkpoint below fixes them: if any of these entries were changed, "
                         "left out or put in later, "
                         "the root would be another one.");
        writer.paragraph("Whoever holds this paper can verify that. Open the log with Plumbline or with the "
                         "independent verifier, and compare the root "
                         "over its first " +
                         counted(head.size, "entry", "entries") +
                         " with the one printed here; the code holds the same checkpoint with its signatures.");
        if (input.demonstration) {
            writer.paragraph("Entries of this log were signed with a demonstration key, whose secret is published. The "
                             "checkpoint shows how "
                             "verification works; it is no evidence of who signed.");
        }
        writer.add(checkpoint_block(*input.checkpoint));
    }
    if (input.state.is_published()) writer.add(KeyValues{{{"Fingerprint of the model", input.state.fingerprint}}});
}

Paper board_paper(const BoardPaperInput& input)
{
    const auto& tender = input.state.tender;
    PaperWriter writer{head(input)};
    introduction(writer, input);
    write_background(writer, tender.background);
    write_method(writer, input);
    write_results(writer, input);
    write_reasons(writer, input);
    const auto discrepancies = discrepancies_of(tender);
    write_contract(writer, tender.background, discrepancies);
    write_discrepancies(writer, discrepancies);
    write_summary(writer, input);
    write_recommendations(writer, input);
    author(writer, tender);
    write_individual_marks(writer, input);
    write_record(writer, input);
    return std::move(writer).finished();
}

}

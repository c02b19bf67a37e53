#include "core/calendar/working_days.hpp"
#include "core/procedure/conclusion.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"
#include "reports/text/conclusion_wording.hpp"
#include "reports/text/letter.hpp"

#include <algorithm>

namespace tender {

namespace {

/// The name of a paper as entries write it.
std::string paper_name(PaperKind paper)
{
    const auto json = command_json(Command{IssuePaper{{.paper = paper}}});
    return *json.find("issued")->find("paper")->text();
}

/// How long nobody signs: until when, what is left of it, and what is refused until then.
void write_clock(const PageInput& input, PageWriter& page)
{
    const auto& state = input.state();
    const auto& standstill = state.conclusion.standstill;
    if (!standstill) {
        if (keeps_standstill(state)) {
            page.notice(PageWords::tr("A standstill is owed and has not begun: it begins when the papers that begin "
                                      "it are out. Until it has ended, signing the contract is refused."),
                        QStringLiteral("warning"));
        }
        return;
    }
    const auto last = PageWords::on(standstill->last_day);
    const auto from = PageWords::on(standstill->sign_from);
    if (input.today && *input.today >= standstill->sign_from) {
        page.notice(
            PageWords::tr("The standstill ran to the end of %1; the contract may be signed since %2.").arg(last, from),
            QStringLiteral("good"));
        return;
    }
    const auto until = PageWords::tr("The standstill runs to the end of %1; the contract may be signed from %2. Until "
                                     "then signing it is refused.")
                           .arg(last, from);
    const auto left =
        !input.today || !state.tender.plan
            ? Result<int, YearNotCovered>{0}
            : working_days_left(uk_bank_holidays(), state.tender.plan->division, *input.today, standstill->last_day);
    page.notice(left && *left > 0 ? PageWords::tr("%1 %2").arg(
                                        until, counted(static_cast<qulonglong>(*left),
                                                       PageWords::tr("After today %1 working day of it is left."),
                                                       PageWords::tr("After today %1 working days of it are left.")))
                                  : until,
                QStringLiteral("info"));
}

/// Where a paper is read and made.
PageRow paper_row(const QString& title, const std::string& bid)
{
    Json::Object fill;
    if (!bid.empty()) fill.emplace_back("bid", bid);
    return {.title = title, .act = leads::toPaper, .fill = std::move(fill), .reads = PageWords::tr("Read and make it")};
}

void write_due(const PageInput& input, PageWriter& page)
{
    const auto& state = input.state();
    const auto due = papers_due(state);
    if (!due.empty())
        page.heading(PageWords::tr("Owed on version %1 of the recommendation").arg(state.conclusion.version));
    for (const auto& paper : due) {
        const auto* issued = issued_paper(state, paper.paper, paper.bid);
        auto title = qtext(paper_text(paper.paper));
        if (!paper.bid.empty()) title = PageWords::tr("%1 to %2").arg(title, qname(input.names().bid(paper.bid)));
        auto row = paper_row(title.left(1).toUpper() + title.mid(1), paper.bid);
        if (paper.bid.empty()) {
            // A notice is published on somebody else's pages and made there.
            Json::Object fill{{"paper", paper_name(paper.paper)}};
            if (input.today) fill.emplace_back("sent", iso_text(*input.today));
            row.reads.clear();
            row.act = issued != nullptr ? "" : "issue_paper";
            row.fill = Json::Object{{"issued", std::move(fill)}};
        }
        row.detail = qtext(paper.rule);
        row.side =
            issued != nullptr ? PageWords::tr("%1 %2").arg(qtext(went_out(paper.paper)), PageWords::on(issued->sent))
            : paper.moment == Moment::BeforeStandstill ? PageWords::tr("owed before the standstill")
            : paper.moment == Moment::BeforeSigning    ? PageWords::tr("owed before signing")
                                                    : PageWords::tr("owed within %1 days of signing").arg(paper.days);
        row.tone = issued != nullptr ? QStringLiteral("good") : QStringLiteral("warning");
        page.row(row);
    }
}

/// The board paper, and letters that no law is known to owe.
void write_other_papers(const PageInput& input, PageWriter& page)
{
    const auto& state = input.state();
    const auto due = papers_due(state);
    page.heading(PageWords::tr("Other papers"));
    auto board = paper_row(PageWords::tr("Board paper"), {});
    board.detail = PageWords::tr("The panel's result for the body that decides: method, scores, reasons, "
                                 "recommendation; the marks of each member in an appendix.");
    page.row(board);
    if (!input.snapshot.sheet) return;
    for (const auto& bid : input.tender().bids) {
        if (!letter_kind(state, input.snapshot.evaluation, bid.id)) continue;
        if (std::ranges::find(due, bid.id, &PaperDue::bid) != due.end()) continue;
        auto row = paper_row(PageWords::tr("Letter to %1").arg(qname(input.names().bid(bid.id))), bid.id);
        row.detail = PageWords::tr("A courtesy: no law is known to owe it.");
        page.row(row);
    }
}

void write_responses(const PageInput& input, PageWriter& page)
{
    const auto names = input.names();
    const auto& responses = input.state().conclusion.responses;
    if (!responses.empty()) page.heading(PageWords::tr("Responses of bidders"));
    for (std::size_t i = 0; i < responses.size(); ++i) {
        const auto& held = responses[i];
        page.row({.title = PageWords::tr("%1 %2").arg(qname(names.bid(held.response.bid)),
                                                      qtext(response_text(held.response.kind))),
                  .detail = qlines(held.response.text),
                  .side = held.answered ? PageWords::tr("answered %1").arg(PageWords::on(held.answered))
                                        : PageWords::tr("no answer yet"),
                  .tone = held.answered ? QString{} : QStringLiteral("warning"),
                  .act = held.answered ? "" : "answer_response",
                  .fill = Json::Object{{"response", std::to_string(i + 1)}}});
    }
}

}

void write_letters(const PageInput& input, PageWriter& page)
{
    if (input.tender().bids.empty()) return;
    const auto* rules = binding_rules(input.tender());
    page.words(rules == nullptr
                   ? PageWords::tr("No plan says under which law this tender is concluded, so nothing is "
                                   "known to be owed.")
                   : PageWords::tr("%1 (%2).").arg(qtext(std::string{rules->title}), qtext(std::string{rules->law})));
    write_clock(input, page);
    write_due(input, page);
    write_other_papers(input, page);
    write_responses(input, page);
}

}

#include "core/procedure/conclusion.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"
#include "reports/text/conclusion_wording.hpp"

namespace tender {

namespace {

/// The name of a paper as entries write it.
std::string paper_name(PaperKind paper)
{
    const auto json = command_json(Command{IssuePaper{{.paper = paper}}});
    return *json.find("issued")->find("paper")->text();
}

}

void write_letters(const PageInput& input, PageWriter& page)
{
    const auto& state = input.state();
    const auto names = input.names();
    const auto* rules = binding_rules(state.tender);
    if (rules == nullptr) return;
    page.words(PageWords::tr("%1 (%2).").arg(qtext(std::string{rules->title}), qtext(std::string{rules->law})));
    if (const auto& standstill = state.conclusion.standstill) {
        page.notice(PageWords::tr("The standstill runs to the end of %1; the contract may be signed from %2.")
                        .arg(PageWords::on(standstill->last_day), PageWords::on(standstill->sign_from)),
                    QStringLiteral("info"));
    } else if (keeps_standstill(state)) {
        page.notice(
            PageWords::tr("A standstill is owed and has not begun: it begins when the papers that begin it are out."),
            QStringLiteral("warning"));
    }
    const auto due = papers_due(state);
    if (!due.empty())
        page.heading(PageWords::tr("Owed on version %1 of the recommendation").arg(state.conclusion.version));
    for (const auto& paper : due) {
        const auto* issued = issued_paper(state, paper.paper, paper.bid);
        auto title = qtext(paper_text(paper.paper));
        if (!paper.bid.empty()) title = PageWords::tr("%1 to %2").arg(title, qtext(names.bid(paper.bid)));
        Json::Object fill{{"paper", paper_name(paper.paper)}};
        if (input.today) fill.emplace_back("sent", iso_text(*input.today));
        if (!paper.bid.empty()) fill.emplace_back("bid", paper.bid);
        page.row({.title = title.left(1).toUpper() + title.mid(1),
                  .detail = qtext(paper.rule),
                  .side = issued != nullptr
                              ? PageWords::tr("%1 %2").arg(qtext(went_out(paper.paper)), PageWords::on(issued->sent))
                          : paper.moment == Moment::BeforeStandstill ? PageWords::tr("owed before the standstill")
                          : paper.moment == Moment::BeforeSigning
                              ? PageWords::tr("owed before signing")
                              : PageWords::tr("owed within %1 days of signing").arg(paper.days),
                  .tone = issued != nullptr ? QStringLiteral("good") : QStringLiteral("warning"),
                  .act = issued != nullptr ? "" : "issue_paper",
                  .fill = Json::Object{{"issued", std::move(fill)}}});
    }
    const auto& responses = state.conclusion.responses;
    if (!responses.empty()) page.heading(PageWords::tr("Responses of bidders"));
    for (std::size_t i = 0; i < responses.size(); ++i) {
        const auto& held = responses[i];
        page.row({.title = PageWords::tr("%1 %2").arg(qtext(names.bid(held.response.bid)),
                                                      qtext(response_text(held.response.kind))),
                  .detail = qtext(held.response.text),
                  .side = held.answered ? PageWords::tr("answered %1").arg(PageWords::on(held.answered))
                                        : PageWords::tr("no answer yet"),
                  .tone = held.answered ? QString{} : QStringLiteral("warning"),
                  .act = held.answered ? "" : "answer_response",
                  .fill = Json::Object{{"response", std::to_string(i + 1)}}});
    }
}

}

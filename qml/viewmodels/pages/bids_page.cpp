#include "core/procedure/standing.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"

#include <algorithm>

namespace tender {

namespace {

QString status_words(const PageInput& input, const Bid& bid)
{
    switch (bid.status) {
    case BidStatus::Late:
        return PageWords::tr("late: not evaluated");
    case BidStatus::Withdrawn:
        return PageWords::tr("withdrawn");
    case BidStatus::Disregarded:
        return PageWords::tr("disregarded");
    case BidStatus::Received:
        break;
    }
    return is_out(input.state(), bid) ? PageWords::tr("out") : PageWords::tr("in");
}

QString price_words(const PageInput& input, const Bid& bid)
{
    for (const auto& held : input.state().conduct.prices) {
        if (held.sealed.bid != bid.id || !held.sealed.stage.empty()) continue;
        if (held.opened) return PageWords::tr("price opened");
        return held.sealed.by_bidder ? PageWords::tr("price sealed by the bidder")
                                     : PageWords::tr("price sealed at entry");
    }
    return {};
}

void write_register(const PageInput& input, PageWriter& page)
{
    const auto& tender = input.tender();
    const auto names = input.names();
    if (tender.bids.empty()) return;
    page.heading(PageWords::tr("Register"));
    for (const auto& bid : tender.bids) {
        QStringList details;
        if (!bid.lot.empty()) details.append(qname(names.lot(bid.lot)));
        details.append(bid.received ? PageWords::tr("received %1").arg(qtext(printed_time(*bid.received)))
                                    : PageWords::tr("time of receipt not stated"));
        if (const auto price = price_words(input, bid); !price.isEmpty()) details.append(price);
        const auto documents = std::ranges::count(input.state().conduct.documents, bid.id,
                                                  [](const auto& attached) { return attached.first; });
        if (documents > 0)
            details.append(counted(static_cast<qulonglong>(documents), PageWords::tr("%1 document"),
                                   PageWords::tr("%1 documents")));
        if (!bid.note.empty()) details.append(qlines(bid.note));
        const bool counts = bid.status == BidStatus::Received;
        page.row({.title = qtext(names.bidder(bid.bidder)),
                  .detail = details.join(QStringLiteral(" · ")),
                  .side = status_words(input, bid),
                  .tone = counts ? QString{} : QStringLiteral("warning"),
                  .act = counts ? "attach_document" : "",
                  .fill = Json::Object{{"bid", bid.id}}});
    }
}

}

void write_bids(const PageInput& input, PageWriter& page)
{
    const auto& state = input.state();
    if (!state.is_published()) {
        page.notice(PageWords::tr("The model is not published yet, so no bid can be received."),
                    QStringLiteral("info"));
    } else if (state.conduct.is_convened()) {
        const auto ended = bidding_ended_by(state);
        const auto& until = state.tender.model.bids_until;
        if (ended) {
            page.notice(PageWords::tr("Bids are opened. What comes now is late."), QStringLiteral("info"));
        } else {
            page.notice(until ? PageWords::tr("Bids are due by %1. They are closed until somebody opens them.")
                                    .arg(qtext(printed_time(*until)))
                              : PageWords::tr("Bids are closed until somebody opens them."),
                        QStringLiteral("info"));
        }
    }
    write_register(input, page);
    if (!state.conduct.clarifications.empty()) page.heading(PageWords::tr("Questions of bidders"));
    for (const auto& asked : state.conduct.clarifications) {
        const bool open = asked.answer.empty();
        page.row({.title = qtext(asked.question),
                  .detail = open ? QString{} : qlines(asked.answer),
                  .side = open ? PageWords::tr("no answer yet") : PageWords::tr("answered to everybody"),
                  .tone = open ? QStringLiteral("warning") : QString{},
                  .act = open ? "answer_clarification" : "",
                  .fill = Json::Object{{"id", asked.id}}});
    }
    const auto kept = input.kept(Matter::Documents);
    if (kept && !state.conduct.documents.empty()) page.words(PageWords::notShown(*kept));
    if (!kept && !state.conduct.documents.empty()) {
        page.heading(PageWords::tr("Documents"));
        for (const auto& [bid, document] : state.conduct.documents) {
            page.row(
                {.title = qtext(document.name),
                 .detail = PageWords::tr("%1 · SHA-256 %2").arg(qname(input.names().bid(bid)), qtext(document.sha256)),
                 .side = PageWords::tr("%1 bytes").arg(document.size)});
        }
    }
}

}

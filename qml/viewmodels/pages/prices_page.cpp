#include "core/procedure/standing.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"
#include "reports/text/method_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

/// Stages ahead of the price that are still open.
QStringList ahead_of(const Procedure& state, const Stage& priced)
{
    QStringList open;
    for (const auto& stage : state.tender.model.stages) {
        if (&stage == &priced || stage.id == priced.id) break;
        if (std::ranges::find(state.closed, stage.id) == state.closed.end()) open.append(qtext(stage.title));
    }
    return open;
}

void write_envelopes(const PageInput& input, PageWriter& page)
{
    const auto& state = input.state();
    const auto names = input.names();
    if (state.conduct.prices.empty()) return;
    page.heading(PageWords::tr("Sealed prices"));
    for (const auto& held : state.conduct.prices) {
        const auto& envelope = held.sealed.envelope;
        QStringList given;
        for (const auto& parts : held.parts)
            given.append(qname(names.person(parts.by)));
        const bool mine = std::ranges::find(envelope.openers, input.person) != envelope.openers.end();
        const bool gave =
            std::ranges::any_of(held.parts, [&](const PartsGiven& parts) { return parts.by == input.person; });
        const bool enough = static_cast<std::int64_t>(held.parts.size()) >= envelope.opened_by;
        page.row({.title = held.sealed.bid.empty() ? PageWords::tr("Dummy of the rehearsal")
                                                   : qname(names.bid(held.sealed.bid)),
                  .detail = given.isEmpty()
                                ? PageWords::tr("No part of the key is given; %1 are needed.").arg(envelope.opened_by)
                                : PageWords::tr("Parts given by %1; %2 are needed.")
                                      .arg(given.join(QStringLiteral(", ")))
                                      .arg(envelope.opened_by),
                  .side = held.opened ? PageWords::tr("opened") : PageWords::tr("sealed"),
                  .tone = held.opened ? QStringLiteral("good") : QString{},
                  .act = held.opened || !mine ? ""
                         : !gave              ? "give_parts"
                         : enough             ? "open_price"
                                              : "",
                  .fill = Json::Object{{"envelope", envelope.id}}});
    }
}

void write_low_prices(const PageInput& input, PageWriter& page)
{
    const auto names = input.names();
    const auto& asked = input.state().conclusion.low_prices;
    if (!asked.empty()) page.heading(PageWords::tr("Prices that looked too low"));
    for (const auto& held : asked) {
        PageRow row{
            .title = qtext(names.bid(held.question.bid)),
            .detail =
                PageWords::tr("Asked %1: %2").arg(PageWords::on(held.question.asked), qtext(held.question.question))};
        if (held.reply) {
            row.detail +=
                QLatin1Char('\n') + qlines(held.reply->reply) + QLatin1Char('\n') + qlines(held.reply->assessment);
            row.side = held.reply->explained ? PageWords::tr("explained") : PageWords::tr("not explained");
            row.tone = held.reply->explained ? QStringLiteral("good") : QStringLiteral("warning");
            row.act = held.reply->explained ? "" : "disregard_bid";
            row.fill = Json::Object{{"bid", held.question.bid}};
        } else {
            row.side = PageWords::tr("no answer yet, due %1").arg(PageWords::on(held.question.reply_by));
            row.tone = QStringLiteral("warning");
            row.act = "answer_low_price";
            row.fill = Json::Object{{"reply", Json::Object{{"bid", held.question.bid}}}};
        }
        page.row(row);
    }
}

}

void write_prices(const PageInput& input, PageWriter& page)
{
    const auto& state = input.state();
    const auto names = input.names();
    const auto* priced = price_stage(state.tender.model);
    if (priced == nullptr) return;
    const auto ahead = ahead_of(state, *priced);
    if (!ahead.isEmpty()) {
        page.notice(PageWords::tr("The door is locked until these stages are closed: %1. Nobody can look inside, this "
                                  "program included.")
                        .arg(ahead.join(QStringLiteral(", "))),
                    QStringLiteral("warning"));
    }
    write_envelopes(input, page);
    if (const auto kept = input.kept(Matter::OpenedPrices)) {
        page.words(PageWords::notShown(*kept));
        return;
    }
    bool first = true;
    for (const auto& bid : state.tender.bids) {
        if (!bid.price) continue;
        if (std::exchange(first, false)) page.heading(PageWords::tr("Prices"));
        const auto amount = bid.price->amount ? qtext(printed_money(*bid.price->amount, bid.price->currency))
                                              : PageWords::tr("by its parts");
        page.row({.title = qtext(names.bid(bid.id)),
                  .side = amount,
                  .act = "ask_low_price",
                  .fill = Json::Object{{"question", Json::Object{{"bid", bid.id}}}}});
    }
    write_low_prices(input, page);
}

}

#include "core/contract/cost_shares.hpp"
#include "core/contract/indicators.hpp"
#include "core/contract/options.hpp"
#include "core/procedure/conclusion.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"
#include "reports/text/conclusion_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

QString tone_of(Rating rating)
{
    switch (rating) {
    case Rating::OverPerforming:
    case Rating::Green:
        return QStringLiteral("good");
    case Rating::Amber:
        return QStringLiteral("warning");
    case Rating::Red:
        return QStringLiteral("danger");
    default:
        return {};
    }
}

void write_money(const HeldContract& held, PageWriter& page)
{
    const auto& contract = held.contract;
    if (contract.value)
        page.row({.title = PageWords::tr("Value"), .side = qtext(printed_money(*contract.value, contract.currency))});
    if (!contract.shares.empty()) {
        if (const auto worked = cost_shares(contract)) {
            for (const auto& share : *worked) {
                page.row({.title = qtext(share.authority),
                          .detail = PageWords::tr("bears its share; shares add up to the penny"),
                          .side = qtext(printed_money(share.amount, contract.currency))});
            }
        }
    }
    for (const auto& stream : contract.streams) {
        page.row({.title = qtext(stream.name),
                  .detail = qlines(stream.conditions),
                  .side = qtext(printed_money(stream.amount, contract.currency))});
    }
}

void write_options(const HeldContract& held, PageWriter& page)
{
    const auto exercised = exercised_options(held);
    for (const auto& option : held.contract.options) {
        const bool done = std::ranges::find(exercised, option.id) != exercised.end();
        page.row({.title = PageWords::tr("Option: %1").arg(qtext(option.text)),
                  .side = done                 ? PageWords::tr("exercised")
                          : option.exercise_by ? PageWords::tr("to be had by %1").arg(PageWords::on(option.exercise_by))
                                               : PageWords::tr("open"),
                  .tone = done ? QStringLiteral("good") : QString{},
                  .act = done ? "" : "exercise_option",
                  .fill = Json::Object{{"contract", held.contract.id}, {"option", option.id}}});
    }
}

void write_indicators(const HeldContract& held, PageWriter& page)
{
    for (const auto& report : held.reports) {
        page.words(qtext(report.period));
        for (const auto& figure : report.figures) {
            const auto found = std::ranges::find(held.contract.indicators, figure.indicator, &Indicator::id);
            if (found == held.contract.indicators.end()) continue;
            const auto rating = rating_of(*found, figure.actual);
            page.row({.title = PageWords::tr("%1: %2").arg(qtext(found->id), qtext(found->text)),
                      .detail = found->target
                                    ? PageWords::tr("%1 of %2 %3, %4")
                                          .arg(qtext(figure.actual), qtext(*found->target), qtext(found->unit),
                                               qtext(direction_text(direction_of(*found, figure))))
                                    : PageWords::tr("%1 %2, no target").arg(qtext(figure.actual), qtext(found->unit)),
                      .side = qtext(rating_text(rating)),
                      .tone = tone_of(rating)});
        }
    }
}

}

void write_contracts(const PageInput& input, PageWriter& page)
{
    const auto names = input.names();
    for (const auto& held : input.state().conclusion.contracts) {
        const auto& contract = held.contract;
        page.heading(PageWords::tr("%1 with %2").arg(qname(contract.id), qtext(names.bids(contract.bids))));
        for (const auto& line : contract.illustrative)
            page.words(PageWords::tr("Illustrative: %1").arg(qtext(line)));
        QStringList period;
        if (contract.signed_on) period.append(PageWords::tr("signed %1").arg(PageWords::on(contract.signed_on)));
        if (contract.from) period.append(PageWords::tr("from %1").arg(PageWords::on(contract.from)));
        if (const auto until = runs_until(contract, exercised_options(held)))
            period.append(PageWords::tr("to %1").arg(PageWords::on(until)));
        if (!period.isEmpty()) page.words(period.join(QStringLiteral(", ")));
        write_money(held, page);
        write_options(held, page);
        for (const auto& more : held.enhancements) {
            page.row({.title = PageWords::tr("Further service: %1").arg(qtext(more.text)),
                      .detail = qtext(more.stream),
                      .side = PageWords::on(more.agreed)});
        }
        for (const auto& review : held.reviews) {
            page.row({.title = PageWords::tr("Review of %1").arg(PageWords::on(review.held)),
                      .detail = qlines(review.text),
                      .side = review.satisfactory ? PageWords::tr("satisfactory") : PageWords::tr("not satisfactory"),
                      .tone = review.satisfactory ? QStringLiteral("good") : QStringLiteral("warning")});
        }
        write_indicators(held, page);
    }
}

}

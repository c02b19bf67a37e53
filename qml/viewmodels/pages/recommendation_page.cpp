#include "core/procedure/conclusion.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"
#include "reports/text/conclusion_wording.hpp"
#include "reports/text/result_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

void write_recommended(const PageInput& input, PageWriter& page)
{
    const auto names = input.names();
    const auto& made = input.tender().recommendations;
    if (!made.empty()) page.heading(PageWords::tr("The panel recommends"));
    for (const auto& recommendation : made) {
        auto title = recommendation.bids.empty() ? PageWords::tr("No bid") : qtext(names.bids(recommendation.bids));
        if (!recommendation.lot.empty())
            title = PageWords::tr("%1: %2").arg(qname(names.lot(recommendation.lot)), title);
        QStringList lines{qlines(recommendation.reason)};
        for (const auto& condition : recommendation.conditions)
            lines.append(PageWords::tr("On condition: %1").arg(qtext(condition)));
        page.row({.title = title, .detail = lines.join(QLatin1Char('\n'))});
    }
    if (input.snapshot.sheet) {
        bool first = true;
        for (const auto& lot : input.snapshot.evaluation.lots) {
            if (std::ranges::find(made, lot.lot, &Recommendation::lot) != made.end()) continue;
            if (lot.decided == Decided::Waiting || lot.decided == Decided::WaitsForLots) continue;
            if (std::exchange(first, false)) page.heading(PageWords::tr("Not recommended yet"));
            std::vector<std::string> bids;
            for (const auto bid : lot.awarded)
                bids.push_back(input.tender().bids[lot.bids[bid].bid].id);
            Json::Array ids;
            for (const auto& id : bids)
                ids.emplace_back(id);
            Json::Object fill{{"bids", std::move(ids)}};
            if (!lot.lot.empty()) fill.emplace_back("lot", lot.lot);
            page.row({.title = lot.lot.empty() ? PageWords::tr("The tender") : qname(names.lot(lot.lot)),
                      .detail = qtext(decided_wording(*input.snapshot.sheet, lot)),
                      .side = PageWords::tr("the panel may recommend"),
                      .tone = QStringLiteral("warning"),
                      .act = "recommend",
                      .fill = Json::Object{{"recommendation", std::move(fill)}}});
        }
    }
}

void write_points(const PageInput& input, PageWriter& page)
{
    const auto& conclusion = input.state().conclusion;
    if (!conclusion.points.empty()) page.heading(PageWords::tr("Points about the report"));
    for (std::size_t i = 0; i < conclusion.points.size(); ++i) {
        const auto& point = conclusion.points[i];
        const bool open = point.reply.empty();
        page.row({.title = PageWords::tr("%1. %2").arg(i + 1).arg(qtext(point.text)),
                  .detail = open ? qtext(point.body)
                                 : PageWords::tr("%1 – Reply: %2").arg(qtext(point.body), qtext(point.reply)),
                  .side = open ? PageWords::tr("no reply yet") : PageWords::tr("answered"),
                  .tone = open ? QStringLiteral("warning") : QString{},
                  .act = open ? "answer_challenge" : "",
                  .fill = Json::Object{{"point", std::to_string(i + 1)}}});
    }
}

void write_decisions(const PageInput& input, PageWriter& page)
{
    const auto& state = input.state();
    const auto& plan = state.tender.plan;
    if (!plan || plan->approvals.empty()) return;
    const bool recommended = !state.tender.recommendations.empty();
    page.heading(
        recommended
            ? PageWords::tr("Bodies that decide, version %1 of the recommendation").arg(state.conclusion.version)
            : PageWords::tr("Bodies that decide"));
    const auto next = bodies_next(state);
    for (const auto& step : plan->approvals) {
        for (const auto& body : step.bodies) {
            const auto decided = std::ranges::find_if(state.conclusion.decisions, [&](const BodyDecision& held) {
                return held.decision.body == body && held.version == state.conclusion.version;
            });
            const bool has = decided != state.conclusion.decisions.end();
            const bool turn = recommended && std::ranges::find(next, body) != next.end();
            page.row({.title = qtext(body),
                      .detail = has ? qlines(decided->decision.text) : qtext(act_asked(step.act)),
                      .side = has ? PageWords::tr("%1 on %2")
                                        .arg(qtext(done_with(decided->decision.act, "it")),
                                             PageWords::on(decided->decision.date))
                              : turn        ? PageWords::tr("its turn")
                              : recommended ? PageWords::tr("waits")
                                            : PageWords::tr("waits for the recommendation"),
                      .tone = has    ? QStringLiteral("good")
                              : turn ? QStringLiteral("warning")
                                     : QString{},
                      .act = !has && turn ? "record_decision" : "",
                      .fill = Json::Object{{"decision", Json::Object{{"decision", Json::Object{{"body", body}}}}}}});
        }
    }
}

}

void write_recommendation(const PageInput& input, PageWriter& page)
{
    write_recommended(input, page);
    write_points(input, page);
    write_decisions(input, page);
    const auto& actions = input.state().conclusion.actions;
    if (!actions.empty()) page.heading(PageWords::tr("Actions"));
    for (const auto& held : actions) {
        page.row({.title = qtext(held.action.text),
                  .detail = PageWords::tr("%1, due %2").arg(qtext(held.action.board), PageWords::on(held.action.due)),
                  .side = held.closed ? PageWords::tr("done %1").arg(PageWords::on(held.closed->done))
                                      : PageWords::tr("open"),
                  .tone = held.closed ? QStringLiteral("good") : QStringLiteral("warning"),
                  .act = held.closed ? "" : "close_action",
                  .fill = Json::Object{{"action", held.action.id}}});
    }
}

}

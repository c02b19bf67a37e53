#include "core/procedure/moderation.hpp"
#include "core/procedure/standing.hpp"
#include "qml/viewmodels/charts/analysis_charts.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"

#include <algorithm>

namespace tender {

namespace {

void write_sheets(const PageInput& input, const Stage& stage, PageWriter& page)
{
    const auto& state = input.state();
    const auto names = input.names();
    page.heading(PageWords::tr("Sheets of %1").arg(qname(names.stage(stage.id))));
    for (const auto& seat : marking_seats(state, stage)) {
        const auto* held = held_sheet(state, stage.id, seat);
        const bool mine = seat == seat_of(state, input.person);
        PageRow row{.title = qtext(names.panelist(seat))};
        if (is_absent(state, stage.id, seat)) {
            row.side = PageWords::tr("absent");
        } else if (held == nullptr) {
            row.side = PageWords::tr("not in yet");
            row.tone = QStringLiteral("warning");
        } else if (!held->opened) {
            row.side = PageWords::tr("in, sealed");
            row.act = mine && outstanding_seats(state, stage, false).empty() ? "open_sheet" : "";
            row.fill = Json::Object{{"stage", stage.id}};
        } else {
            row.side = PageWords::tr("opened");
            row.tone = QStringLiteral("good");
        }
        page.row(row);
    }
}

void write_minutes(const PageInput& input, const Stage& stage, PageWriter& page)
{
    const auto names = input.names();
    for (const auto& minutes : input.state().conduct.minutes) {
        if (minutes.stage != stage.id) continue;
        QStringList present;
        for (const auto& seat : minutes.present)
            present.append(qname(names.panelist(seat)));
        QStringList lines{qlines(minutes.points)};
        if (!present.isEmpty()) lines.append(PageWords::tr("Present: %1").arg(present.join(QStringLiteral(", "))));
        lines.removeAll(QString{});
        page.row({.title = qtext(minutes.decision),
                  .detail = lines.join(QLatin1Char('\n')),
                  .side = minutes.held ? qtext(printed_time(*minutes.held)) : QString{}});
    }
}

void write_question(const PageInput& input, const ModeratedQuestion& question, PageWriter& page)
{
    const auto names = input.names();
    QStringList lines;
    for (const auto& given : question.marks) {
        lines.append(PageWords::tr("%1: %2 – “%3”")
                         .arg(qname(names.panelist(given.seat)), qtext(given.mark.mark), qtext(given.mark.reason)));
    }
    for (const auto& point : question.points) {
        lines.append(PageWords::tr("%1 raised: %2 Outcome: %3")
                         .arg(qname(names.panelist(point.raised_by)), qtext(point.text), qtext(point.resolution)));
    }
    if (question.agreed)
        lines.append(
            PageWords::tr("Agreed: %1 – “%2”").arg(qtext(question.agreed->mark), qtext(question.agreed->reason)));
    const bool owed = question.differ && question.points.empty();
    PageRow row{.title = PageWords::tr("%1: %2").arg(qname(names.bid(question.bid)),
                                                     qname(names.criterion(question.criterion))),
                .detail = lines.join(QLatin1Char('\n'))};
    if (question.agreed) {
        row.side = PageWords::tr("agreed: %1").arg(qtext(question.agreed->mark));
        row.tone = QStringLiteral("good");
        row.act = "correct_consensus";
        row.fill = Json::Object{{"bid", question.bid}, {"mark", Json::Object{{"criterion", question.criterion}}}};
    } else if (owed) {
        row.side = question.spread ? PageWords::tr("%1 apart, to be discussed").arg(qtext(*question.spread))
                                   : PageWords::tr("marks differ, to be discussed");
        row.tone = QStringLiteral("warning");
        row.act = "discuss_point";
        row.fill = Json::Object{{"point", Json::Object{{"bid", question.bid}, {"criterion", question.criterion}}}};
    } else {
        row.side =
            question.spread ? PageWords::tr("%1 apart").arg(qtext(*question.spread)) : PageWords::tr("not agreed");
        row.act = "agree_consensus";
        row.fill = Json::Object{
            {"sheet", Json::Object{{"bid", question.bid},
                                   {"marks", Json::Array{Json::Object{{"criterion", question.criterion}}}}}}};
    }
    page.row(row);
}

void write_wording_of(const PageInput& input, const Stage& stage, PageWriter& page)
{
    const auto& state = input.state();
    const auto names = input.names();
    if (const auto kept = input.kept(Matter::OpenedSheets)) {
        page.words(PageWords::notShown(*kept));
        return;
    }
    for (const auto& question : moderation_of(state, stage)) {
        PageRow row{.title = PageWords::tr("%1: %2").arg(qname(names.bid(question.bid)),
                                                         qname(names.criterion(question.criterion))),
                    .side = PageWords::tr("not agreed yet"),
                    .tone = QStringLiteral("warning")};
        if (question.agreed) {
            row.side = PageWords::tr("agreed: %1").arg(qtext(question.agreed->mark));
            row.tone = QStringLiteral("good");
            row.detail = qlines(question.agreed->reason);
            if (!question.agreed->evidence.empty())
                row.detail += QLatin1Char('\n') + PageWords::tr("Evidence: %1").arg(qtext(question.agreed->evidence));
        }
        page.row(row);
    }
    write_minutes(input, stage, page);
}

/// What waits in the open stage.
void write_open(const PageInput& input, PageWriter& page)
{
    const auto& state = input.state();
    const auto names = input.names();
    const auto open = open_stage(state);
    const auto* stage = open ? find_stage(state.tender.model, *open) : nullptr;
    if (stage == nullptr || questions_of(stage->criteria).empty()) return;
    write_sheets(input, *stage, page);
    const auto waiting = outstanding_seats(state, *stage, true);
    if (!waiting.empty()) {
        page.words(PageWords::tr("Marks appear here when every sheet is in and its author has opened it."));
        return;
    }
    if (const auto kept = input.kept(Matter::OpenedSheets)) {
        page.words(PageWords::notShown(*kept));
        return;
    }
    page.heading(PageWords::tr("Questions, one by one"));
    for (const auto& question : moderation_of(state, *stage)) {
        write_question(input, question, page);
        if (const auto marks = marks_row(state.tender.model, names, question)) page.draw(*marks);
    }
    page.heading(PageWords::tr("Minutes and signatures"));
    write_minutes(input, *stage, page);
    const auto missing = unsigned_seats(state, stage->id);
    for (const auto& seat : signing_seats(state)) {
        const bool has = std::ranges::find(missing, seat) == missing.end();
        const bool mine = seat == seat_of(state, input.person);
        page.row({.title = qtext(names.panelist(seat)),
                  .side = has ? PageWords::tr("has signed the wording") : PageWords::tr("has not signed"),
                  .tone = has ? QStringLiteral("good") : QString{},
                  .act = mine && !has ? "sign_wording" : "",
                  .fill = Json::Object{{"stage", stage->id}}});
    }
}

/// What the panel agreed in the stages that are closed, the last of them first.
void write_closed(const PageInput& input, PageWriter& page)
{
    const auto& stages = input.tender().model.stages;
    for (auto stage = stages.rbegin(); stage != stages.rend(); ++stage) {
        const bool closed = std::ranges::find(input.state().closed, stage->id) != input.state().closed.end();
        if (!closed || stage->mark_rule != MarkRule::Consensus || questions_of(stage->criteria).empty()) continue;
        page.heading(PageWords::tr("Agreed in %1, which is closed").arg(qname(input.names().stage(stage->id))));
        write_wording_of(input, *stage, page);
    }
}

}

void write_wording(const PageInput& input, PageWriter& page)
{
    const auto open = open_stage(input.state());
    const auto* stage = open ? find_stage(input.tender().model, *open) : nullptr;
    if (stage == nullptr || !outstanding_seats(input.state(), *stage, true).empty()) return;
    page.heading(PageWords::tr("The wording of %1").arg(qname(input.names().stage(stage->id))));
    write_wording_of(input, *stage, page);
}

void write_moderation(const PageInput& input, PageWriter& page)
{
    write_open(input, page);
    write_closed(input, page);
}

}

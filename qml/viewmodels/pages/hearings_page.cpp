#include "core/procedure/standing.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"

namespace tender {

void write_hearings(const PageInput& input, PageWriter& page)
{
    const auto& state = input.state();
    const auto names = input.names();
    for (const auto& stage : state.tender.model.stages) {
        if (!is_heard(stage)) continue;
        page.heading(qtext(stage.title));
        if (stage.minutes_most > 0)
            page.words(PageWords::tr("Every presentation takes %1 minutes at most.").arg(stage.minutes_most));
        for (const auto& question : stage.script)
            page.words(PageWords::tr("Everybody is asked: %1").arg(qtext(question)));
        for (const auto& id : bids_in(state, stage)) {
            const auto* held = hearing_of(state, stage.id, id);
            PageRow row{.title = qtext(names.bid(id))};
            if (held == nullptr) {
                row.side = PageWords::tr("not heard yet");
                row.tone = QStringLiteral("warning");
                row.act = "hold_hearing";
                row.fill = Json::Object{{"hearing", Json::Object{{"stage", stage.id}, {"bid", id}}}};
            } else {
                row.side =
                    held->minutes > 0 ? PageWords::tr("heard, %1 minutes").arg(held->minutes) : PageWords::tr("heard");
                row.tone = QStringLiteral("good");
                row.detail = PageWords::tr("Present: %1").arg(qtext(names.panelists(held->present)));
                if (!held->note.empty()) row.detail += QLatin1Char('\n') + qlines(held->note);
            }
            page.row(row);
        }
    }
}

}

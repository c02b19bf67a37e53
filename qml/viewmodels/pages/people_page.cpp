#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"
#include "reports/text/history_wording.hpp"
#include "reports/text/people_wording.hpp"

#include <algorithm>

namespace tender {

void write_people(const PageInput& input, PageWriter& page)
{
    const auto& conduct = input.state().conduct;
    const auto names = input.names();
    if (!conduct.appointments.empty()) page.heading(PageWords::tr("Appointed"));
    for (const auto& held : conduct.appointments) {
        const auto seat =
            held.seat.empty() ? QString{} : PageWords::tr("Seat: %1").arg(qname(names.panelist(held.seat)));
        page.row({.title = qtext(names.person(held.person)),
                  .detail = seat,
                  .side = qtext(role_text(held.role)),
                  .tone = held.person == input.person ? QStringLiteral("good") : QString{}});
    }
    bool first = true;
    for (const auto& seat : input.tender().panel) {
        const bool taken =
            std::ranges::any_of(conduct.appointments, [&](const Appointment& held) { return held.seat == seat.id; });
        if (taken || !conduct.is_convened()) continue;
        if (std::exchange(first, false)) page.heading(PageWords::tr("Seats that nobody has taken"));
        page.row({.title = qtext(seat.role),
                  .detail = qlines(seat.note),
                  .act = "appoint_person",
                  .fill = Json::Object{{"appointment", Json::Object{{"seat", seat.id}}}}});
    }
    if (!conduct.proposals.empty()) page.heading(PageWords::tr("Acts that take two people"));
    for (std::size_t i = 0; i < conduct.proposals.size(); ++i) {
        const auto& held = conduct.proposals[i];
        const bool mine = held.proposed.by == input.person;
        PageRow row{.title = qtext(description(Command{Propose{held.proposed.act}}, names)),
                    .detail = PageWords::tr("Proposed by %1").arg(qname(names.person(held.proposed.by))),
                    .side = held.done ? PageWords::tr("done") : PageWords::tr("waits for a second person"),
                    .tone = held.done ? QStringLiteral("good") : QStringLiteral("warning")};
        if (!held.done && !mine) {
            row.act = "second";
            row.fill = Json::Object{{"proposal", std::to_string(i + 1)}};
        }
        page.row(row);
    }
    if (!conduct.removed.empty()) page.heading(PageWords::tr("Removed"));
    for (const auto& removed : conduct.removed)
        page.row({.title = qtext(names.person(removed.person)), .detail = qlines(removed.reason)});
}

}

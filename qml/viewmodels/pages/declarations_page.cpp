#include "core/procedure/standing.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"
#include "reports/text/people_wording.hpp"
#include "reports/text/refusal_wording.hpp"

#include <algorithm>
#include <set>

namespace tender {

namespace {

QString kind_words(InterestKind kind)
{
    switch (kind) {
    case InterestKind::Financial:
        return PageWords::tr("financial");
    case InterestKind::Employment:
        return PageWords::tr("employment");
    case InterestKind::Family:
        return PageWords::tr("family");
    case InterestKind::Membership:
        return PageWords::tr("membership");
    case InterestKind::Other:
        break;
    }
    return PageWords::tr("other");
}

void write_interests(const PageInput& input, PageWriter& page)
{
    const auto names = input.names();
    const auto& interests = input.state().conduct.interests;
    if (interests.empty()) return;
    page.heading(PageWords::tr("Interests"));
    for (const auto& held : interests) {
        QStringList details{kind_words(held.interest.kind), qlines(held.interest.text)};
        if (!held.interest.size.empty()) details.append(qtext(held.interest.size));
        if (held.interest.since) details.append(PageWords::tr("since %1").arg(PageWords::on(held.interest.since)));
        PageRow row{.title = PageWords::tr("%1 in %2")
                                 .arg(qname(names.person(held.person)), qname(names.bidder(held.interest.bidder))),
                    .detail = details.join(QStringLiteral(" · "))};
        if (held.assessed) {
            row.side = qtext(finding_text(held.assessed->finding));
            row.tone = held.assessed->finding == InterestFinding::Excluding ? QStringLiteral("danger") : QString{};
            row.detail += QLatin1Char('\n') + qlines(held.assessed->reason);
            if (!held.assessed->mitigation.empty()) row.detail += QLatin1Char('\n') + qlines(held.assessed->mitigation);
        } else {
            row.side = PageWords::tr("not assessed");
            row.tone = QStringLiteral("warning");
            if (held.person != input.person) {
                row.act = "assess_interest";
                row.fill = Json::Object{
                    {"assessment", Json::Object{{"person", held.person}, {"bidder", held.interest.bidder}}}};
            }
        }
        page.row(row);
    }
}

}

void write_declarations(const PageInput& input, PageWriter& page)
{
    const auto& state = input.state();
    const auto names = input.names();
    const auto kept = input.kept(Matter::Interests);
    const auto stage = open_stage(state).value_or(std::string{});
    std::set<std::string> told;
    if (!state.conduct.appointments.empty()) page.heading(PageWords::tr("Who has declared"));
    for (const auto& held : state.conduct.appointments) {
        if (!told.insert(held.person).second) continue;
        const auto obstacle = interest_obstacle(state, held.person, stage);
        QStringList occasions;
        for (const auto& declared : state.conduct.declarations) {
            if (declared.declaration.person != held.person) continue;
            occasions.append(qtext(occasion_text(declared.declaration.occasion, declared.declaration.stage, names)) +
                             (declared.declaration.interests.empty() ? PageWords::tr(": none")
                                                                     : PageWords::tr(": interests declared")));
        }
        const bool mine = held.person == input.person;
        page.row({.title = qtext(names.person(held.person)),
                  .detail = occasions.join(QStringLiteral(" · ")),
                  .side = obstacle ? PageWords::tr("owed") : PageWords::tr("complete"),
                  .tone = obstacle ? QStringLiteral("warning") : QStringLiteral("good"),
                  .act = obstacle && mine ? "declare_interests" : ""});
        if (obstacle && mine) page.words(qtext(wording(*obstacle, names)));
    }
    if (!kept) {
        write_interests(input, page);
    } else if (!state.conduct.interests.empty()) {
        page.words(PageWords::notShown(*kept));
    }
}

}

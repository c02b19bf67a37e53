#include "qml/viewmodels/place_finder.hpp"

#include "qml/viewmodels/pages/tender_page.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/act_wording.hpp"

#include <algorithm>

namespace tender {

PlaceFinder::PlaceFinder(QObject* parent) : RowListModel{{"title", "where", "place", "act"}, parent} {}

void PlaceFinder::fill(bool hasWorkspace, const QList<QPair<QString, QString>>& seats, bool hasTender,
                       const TenderActs* acts)
{
    m_all.clear();
    const auto add = [&](const QString& title, const QString& where, const QString& place) {
        m_all.append({title, where, place, QString{}});
    };
    if (hasTender) {
        const TenderPlacesModel places;
        for (int row = 0; row < places.count(); ++row)
            add(places.value(row, firstRole + 1).toString(), tr("this tender"),
                places.value(row, firstRole).toString());
    }
    add(tr("Start"), {}, QStringLiteral("start"));
    add(tr("Settings"), {}, QStringLiteral("settings"));
    if (hasWorkspace) {
        add(tr("Tenders"), {}, QStringLiteral("tenders"));
        for (const auto& place : gathering_places())
            add(place.title, tr("all tenders"), QString::fromLatin1(place.id));
        add(tr("People"), {}, QStringLiteral("people"));
    }
    for (const auto& [person, name] : seats) {
        m_all.append({tr("Take the seat of %1").arg(name), tr("People"), QStringLiteral("people"),
                      QStringLiteral("seat:%1").arg(person)});
    }
    if (acts != nullptr) {
        for (const auto& place : tender_places()) {
            for (const auto& act : place.acts) {
                if (!acts->isMine(act)) continue;
                const auto title = act_words(act).title;
                m_all.append({qtext(title), place.heading, QString::fromLatin1(place.id), verbatim(act)});
            }
        }
    }
    look({});
}

void PlaceFinder::look(const QString& words)
{
    const auto wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<QVariantList> rows;
    std::ranges::copy_if(m_all, std::back_inserter(rows), [&](const QVariantList& row) {
        return std::ranges::all_of(
            wanted, [&](const QString& word) { return row[0].toString().contains(word, Qt::CaseInsensitive); });
    });
    setRows(std::move(rows));
}

}

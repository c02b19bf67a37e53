#include "qml/viewmodels/pages/tender_page.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/act_wording.hpp"

#include <algorithm>

namespace tender {

namespace {

/// Questions that are drawn above the lines of a page; the lines have them all.
constexpr qsizetype drawnMost = 60;

}

PageActsModel::PageActsModel(QObject* parent) : RowListModel{{"name", "title", "explains", "mine"}, parent} {}

void PageActsModel::show(const std::vector<std::string>& names, const TenderActs& acts)
{
    QList<QVariantList> rows;
    for (const auto& name : names) {
        const auto words = act_words(name);
        rows.append({verbatim(name), qtext(words.title), qtext(words.explains), acts.isMine(name)});
    }
    setRows(std::move(rows));
}

TenderPlacesModel::TenderPlacesModel(QObject* parent) : RowListModel{{"place", "title"}, parent} { fill(); }

void TenderPlacesModel::fill()
{
    QList<QVariantList> rows;
    for (const auto& place : tender_places()) {
        // The sheet, the result and the history have pages of their own.
        if (place.id == std::string_view{"moderation"}) rows.append({QStringLiteral("sheet"), tr("My sheet")});
        if (place.id == std::string_view{"recommendation"}) rows.append({QStringLiteral("result"), tr("Result")});
        rows.append({QString::fromLatin1(place.id), place.title});
    }
    rows.append({QStringLiteral("history"), tr("History")});
    setRows(std::move(rows));
}

const TenderPlace* TenderPage::current() const { return line_place(m_place); }

void TenderPage::turnTo(const QString& place)
{
    m_place = line_place(place) == nullptr ? QString{} : place;
    m_recorded.clear();
}

void TenderPage::sayRecorded(const QString& words)
{
    if (words == m_recorded) return;
    m_recorded = words;
    emit changed();
}

void TenderPage::show(const PageInput& input, const TenderActs* acts)
{
    PageWriter page;
    const auto* place = current();
    if (place != nullptr && place->write) place->write(input, page);
    m_rows.show(page.taken());
    m_marks.show(page.chart(), drawnMost);
    m_minutes = 0;
    if (m_place == QStringLiteral("hearings")) {
        for (const auto& stage : input.tender().model.stages)
            m_minutes = std::max(m_minutes, static_cast<int>(stage.minutes_most));
    }
    if (place != nullptr && acts != nullptr) {
        m_acts.show(place->acts, *acts);
    } else {
        m_acts.clear();
    }
    emit changed();
}

void TenderPage::show(PageWriter& lines)
{
    m_rows.show(lines.taken());
    emit changed();
}

QString TenderPage::heading() const { return current() == nullptr ? QString{} : current()->heading; }
QString TenderPage::help() const { return current() == nullptr ? QString{} : current()->help; }
QString TenderPage::emptyWords() const
{
    return current() == nullptr || m_rows.count() > 0 ? QString{} : current()->empty;
}

}

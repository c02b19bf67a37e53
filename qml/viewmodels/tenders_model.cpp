#include "qml/viewmodels/tenders_model.hpp"

#include "qml/viewmodels/words.hpp"

namespace tender {

TendersModel::TendersModel(QObject* parent)
    : RowListModel{{"title", "reference", "entriesText", "illustrative"}, parent}
{}

void TendersModel::show(const std::vector<TenderEntry>& tenders)
{
    QList<QVariantList> rows;
    for (const auto& entry : tenders) {
        rows.append({qtext(entry.title), qtext(entry.reference),
                     counted(entry.entries, tr("%1 entry"), tr("%1 entries")), entry.illustrative});
    }
    setRows(std::move(rows));
}

}

#include "qml/viewmodels/bids_out_model.hpp"

#include "qml/viewmodels/words.hpp"
#include "reports/text/names.hpp"
#include "reports/text/result_wording.hpp"

namespace tender {

BidsOutModel::BidsOutModel(QObject* parent) : RowListModel{{"bidder", "standing", "why"}, parent} {}

void BidsOutModel::show(const Snapshot& snapshot, const LotEvaluation& lot)
{
    QList<QVariantList> rows;
    const auto& tender = snapshot.tender();
    const Names names{tender};
    for (const auto& bid : lot.bids) {
        if (bid.standing == Standing::In) continue;
        QStringList why;
        for (const auto& shortfall : bid.shortfalls)
            why.append(qtext(wording(shortfall, tender.model)));
        if (!bid.open.empty()) why.append(tr("Still open: %1.").arg(qtext(open_wording(tender.model, bid.open))));
        rows.append({qname(names.bid(tender.bids[bid.bid].id)),
                     bid.standing == Standing::Out ? tr("Out") : tr("Not decided"), why.join(QLatin1Char(' '))});
    }
    setRows(std::move(rows));
}

}

#pragma once

#include "qml/viewmodels/row_list_model.hpp"
#include "qml/viewmodels/snapshot.hpp"
#include "qml/viewmodels/stage_shares_model.hpp"

namespace tender {

/// The ranking of one lot, best first.
class RankingModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("filled by LotResult")

public:
    enum Role {
        PlaceRole = firstRole, ///< place: "1", or "1 =" when shared
        BidderRole,            ///< bidder
        TotalRole,             ///< total: as the published method prints it
        FigureRole,            ///< figure: name of the total for the inspector
        GapRole,               ///< gap: exact distance to the best; "–" for the best
        AwardedRole,           ///< awarded: whether the published method leads to this bid
        SharesRole,            ///< shares: a StageSharesModel
    };

    explicit RankingModel(QObject* parent = nullptr);
    void show(const Snapshot& snapshot, const LotEvaluation& lot);
    void clear() { setRows({}); }

private:
    StageSharesModel* sharesAt(std::size_t row);

    QList<StageSharesModel*> m_shares;
};

}

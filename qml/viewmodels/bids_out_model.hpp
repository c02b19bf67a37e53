#pragma once

#include "qml/viewmodels/row_list_model.hpp"
#include "qml/viewmodels/snapshot.hpp"

namespace tender {

/// The bids without a place: who is out, who is not decided, and why.
class BidsOutModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("filled by LotResult")

public:
    enum Role {
        BidderRole = firstRole, ///< bidder
        StandingRole,           ///< standing: "Out" or "Not decided"
        WhyRole,                ///< why: sentences
    };

    explicit BidsOutModel(QObject* parent = nullptr);
    void show(const Snapshot& snapshot, const LotEvaluation& lot);
    void clear() { setRows({}); }
};

}

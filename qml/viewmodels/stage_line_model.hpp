#pragma once

#include "qml/viewmodels/row_list_model.hpp"
#include "qml/viewmodels/snapshot.hpp"

namespace tender {

/// The way a tender goes: its stages in published order, then the result and the recommendation.
class StageLineModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("filled by OpenTender")

public:
    enum Role {
        TitleRole = firstRole, ///< title
        StateRole,             ///< stageState: "done", "now" or "waits"
        WordsRole,             ///< stageWords: the state in words of its own
        PageRole,              ///< page: "sheet" or "result", where the entry leads
        StageRole,             ///< stageIndex: of the model; -1 for result and recommendation
    };

    explicit StageLineModel(QObject* parent = nullptr);
    void show(const Snapshot& snapshot, std::size_t lot);
};

}

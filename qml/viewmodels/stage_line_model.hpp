#pragma once

#include "qml/viewmodels/row_list_model.hpp"
#include "qml/viewmodels/snapshot.hpp"

namespace tender {

/// The way a tender goes: its stages in published order, then the result and the recommendation.
class StageLineModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("filled by OpenTender")
    /// Each entry in one line, where there is no room for them side by side: "▸ PQQ: 12 marks open".
    Q_PROPERTY(QStringList lines READ lines NOTIFY linesChanged)

public:
    enum Role {
        TitleRole = firstRole, ///< title
        StateRole,             ///< stageState: "done", "now" or "waits"
        WordsRole,             ///< stageWords: the state in words of its own
        PageRole,              ///< page: "sheet" or "result", where the entry leads
        StageRole,             ///< stageIndex: of the model; -1 for result and recommendation
        SignRole,              ///< sign: of the state, before the title
    };

    explicit StageLineModel(QObject* parent = nullptr);
    void show(const Snapshot& snapshot, std::size_t lot);
    [[nodiscard]] QVariant value(int row, int role) const override;
    [[nodiscard]] QStringList lines() const;

signals:
    void linesChanged();
};

}

#pragma once

#include "core/session/workspace.hpp"
#include "qml/viewmodels/row_list_model.hpp"

#include <vector>

namespace tender {

/// The tenders of a workspace, one row each.
class TendersModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("filled by WorkspaceSession")

public:
    enum Role {
        TitleRole = firstRole, ///< title
        ReferenceRole,         ///< reference: may be empty
        EntriesRole,           ///< entriesText: "23 entries"
        IllustrativeRole,      ///< illustrative: whether anything of it is made up
    };

    explicit TendersModel(QObject* parent = nullptr);
    void show(const std::vector<TenderEntry>& tenders);
};

}

#pragma once

#include "qml/viewmodels/row_list_model.hpp"

namespace tender {

/// The words of a page that were searched for, each as shares of the page.
class PageMarksModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of BidDocuments")

public:
    enum Role {
        AcrossRole = firstRole, ///< across
        DownRole,               ///< down
        WideRole,               ///< wide
        HighRole,               ///< high
        CurrentRole,            ///< isCurrent: of the place that is looked at
    };
    explicit PageMarksModel(QObject* parent = nullptr)
        : RowListModel{{"across", "down", "wide", "high", "isCurrent"}, parent}
    {}
    void show(QList<QVariantList> rows) { setRows(std::move(rows)); }
};

}

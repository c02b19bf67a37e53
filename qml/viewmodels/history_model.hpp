#pragma once

#include "core/session/tender_log.hpp"
#include "qml/viewmodels/row_list_model.hpp"

namespace tender {

/// Every entry of a tender's log, the newest first.
class HistoryModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")

public:
    enum Role {
        NumberRole = firstRole, ///< number: of the entry, from 1
        TimeRole,               ///< time: as the author's clock claimed it
        AuthorRole,             ///< author: name of the key that signed
        DemonstrationRole,      ///< demonstration: whether the secret of that key is published
        WhatRole,               ///< what: one line
        DetailsRole,            ///< details: what happened by it and which id it has, a line each
    };

    explicit HistoryModel(QObject* parent = nullptr);
    void show(const TenderLog& log);
};

}

#pragma once

#include "core/session/tender_log.hpp"
#include "qml/viewmodels/row_list_model.hpp"
#include "reports/text/names.hpp"

namespace tender {

/// What an event tells `person`: one line, or why its content is not shown.
[[nodiscard]] QString told(const Event& event, const Procedure& now, const std::string& person, const Names& names);

/// Every entry of a tender's log, the newest first. A log can be long, so a row is worded when it is looked at.
class HistoryModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")
    Q_PROPERTY(QString withheld READ withheld NOTIFY withheldChanged)

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
    /// Shows what `person` is to be shown (docs/roles.md, table B): everything where nobody sits at the desk. The log
    /// must outlive the model; it may only have grown since it was last shown.
    void show(const TenderLog& log, const std::string& person);
    [[nodiscard]] int count() const override { return m_entries; }
    [[nodiscard]] QVariant value(int row, int role) const override;
    /// Why the history is not shown; empty where it is.
    [[nodiscard]] QString withheld() const { return m_withheld; }

signals:
    void withheldChanged();

private:
    const TenderLog* m_log = nullptr;
    std::string m_person;
    int m_entries = 0;
    QString m_withheld;
};

}

#pragma once

#include "qml/viewmodels/acts/tender_acts.hpp"
#include "qml/viewmodels/row_list_model.hpp"

namespace tender {

/// Places and acts that can be gone to by typing a part of their name. Roles: `title`, `where` (the place of an act, or
/// whose place it is),
/// `place`, `act` (empty for a place; "seat:" and an id for taking a seat).
class PlaceFinder : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of WorkspaceSession")

public:
    explicit PlaceFinder(QObject* parent = nullptr);

    /// Fills it anew: with what a workspace has, and an open tender whose acts are given.
    /// `seats`: ids and names of the people who can take the seat at the desk.
    void fill(bool hasWorkspace, const QList<QPair<QString, QString>>& seats, bool hasTender, const TenderActs* acts);
    /// Shows what has these words in its title, in any order of the words.
    Q_INVOKABLE void look(const QString& words);

private:
    QList<QVariantList> m_all;
};

}

#pragma once

#include "qml/viewmodels/row_list_model.hpp"

#include <QtCore/QStringList>

namespace tender {

/// The exercises that the program carries, beside the one that the start page begins with. Roles: `name` (by which it
/// is tried), `title`.
class ExercisesModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of WorkspaceSession")
    /// The titles of all, that one too: a tender begins from one of them by its place in here.
    Q_PROPERTY(QStringList titles READ titles CONSTANT)

public:
    explicit ExercisesModel(QObject* parent = nullptr);

    [[nodiscard]] QStringList titles() const;
};

}

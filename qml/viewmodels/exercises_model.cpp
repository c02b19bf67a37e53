#include "qml/viewmodels/exercises_model.hpp"

#include "qml/viewmodels/builder/model_templates.hpp"

namespace tender {

namespace {

/// The exercise that the start page explains and offers by itself.
constexpr const char* first = "advocacy";

}

ExercisesModel::ExercisesModel(QObject* parent) : RowListModel{{"name", "title"}, parent}
{
    QList<QVariantList> rows;
    for (int i = 0; i < template_names().size(); ++i) {
        if (template_names()[i] != QLatin1String{first}) rows.append({template_names()[i], template_titles()[i]});
    }
    setRows(std::move(rows));
}

QStringList ExercisesModel::titles() const { return template_titles(); }

}

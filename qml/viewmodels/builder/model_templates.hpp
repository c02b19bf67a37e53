#pragma once

#include "core/procedure/command.hpp"
#include "core/result.hpp"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace tender {

/// The exercises that the program carries, each of which a model can start from.
struct ModelTemplate {
    QString title;     ///< of the exercise
    DefineModel model; ///< with the bidders that lots are nominated to and no others
    QStringList illustrative;
};

/// By the names of their files, in the order in which they are offered.
[[nodiscard]] const QStringList& template_names();
/// Precondition: `index` counts `template_names()`. In words why there is none.
[[nodiscard]] Result<ModelTemplate, QString> model_template(int index);
/// The titles of all, for people to choose from; a file that cannot be read goes by its name.
[[nodiscard]] const QStringList& template_titles();

}

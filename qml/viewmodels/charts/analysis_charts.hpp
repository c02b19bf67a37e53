#pragma once

#include "core/analysis/closeness.hpp"
#include "core/procedure/moderation.hpp"
#include "qml/viewmodels/charts/chart_rows.hpp"
#include "reports/text/names.hpp"

namespace tender {

/// For each weight that can vary, the interval in which the award holds, on a scale from 0 to what it and its siblings
/// add up to, with a mark at what is published.
[[nodiscard]] QList<ChartRow> weight_rows(const Scoresheet& sheet, const Closeness& close);

/// For each bid with a place, in what share of the sampled weightings it takes which place.
[[nodiscard]] QList<ChartRow> place_rows(const Tender& tender, const Acceptability& answer);

/// The opened marks of one question on its scale: a dot for each mark with how many gave it, a line from the lowest to
/// the highest, and a mark at what was agreed. Nothing where the question has no scale of numbers or nobody's mark of
/// it is opened.
[[nodiscard]] std::optional<ChartRow> marks_row(const Model& model, const Names& names,
                                                const ModeratedQuestion& question);

}

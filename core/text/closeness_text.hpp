#pragma once

#include "core/analysis/closeness.hpp"
#include "core/text/json.hpp"

namespace tender {

/// How close a lot was for machines: exact fractions, bids, stages and questions by id (docs/formats/analysis.md).
[[nodiscard]] Json closeness_json(const Scoresheet& sheet, const Evaluation& evaluation, const Closeness& close);

}

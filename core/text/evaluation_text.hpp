#pragma once

#include "core/evaluation/figure.hpp"
#include "core/text/json.hpp"

namespace tender {

/// A whole evaluation for machines: every figure as an exact fraction "n" or "n/d", every bid and stage by its id
/// (docs/formats/evaluation.md).
[[nodiscard]] Json evaluation_json(const Scoresheet& sheet, const Evaluation& evaluation);

/// A figure with its working for machines.
[[nodiscard]] Json figure_json(const Figure& figure);

}

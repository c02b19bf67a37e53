#pragma once

#include "core/evaluation/figure.hpp"
#include "core/text/json.hpp"

namespace tender {

/// A whole evaluation for machines: every figure as an exact fraction "n" or "n/d", every bid and stage by its id
/// (docs/formats/evaluation.md).
[[nodiscard]] Json evaluation_json(const Scoresheet& sheet, const Evaluation& evaluation);

/// How a lot was decided, as machines read it: "by_total".
[[nodiscard]] std::string decided_text(Decided decided);

/// A figure with its working for machines.
[[nodiscard]] Json figure_json(const Figure& figure);

}

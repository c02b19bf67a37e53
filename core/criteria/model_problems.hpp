#pragma once

#include "core/criteria/model.hpp"
#include "core/criteria/problem.hpp"

namespace tender {

/// Everything that keeps a model from being published, in the order of the model; empty when nothing does.
/// Weights that do not add up to what was published are named with both sums and never repaired.
[[nodiscard]] Problems problems_of(const Model& model);

}

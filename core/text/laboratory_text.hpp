#pragma once

#include "core/analysis/laboratory.hpp"
#include "core/text/json.hpp"

namespace tender {

/// What the laboratory found, for machines: checks and facts by name, exact fractions, stages and questions by id
/// (docs/formats/analysis.md).
[[nodiscard]] Json laboratory_json(const Tender& tender, const Laboratory& laboratory);

}

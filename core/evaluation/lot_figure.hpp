#pragma once

#include "core/evaluation/figure.hpp"

namespace tender {

inline constexpr std::string_view combination_name = "combination";

/// The sum of the totals of the bids that the best permitted combination awards; nothing without a limit of lots, and
/// while bids tie or a lot waits.
[[nodiscard]] std::optional<Figure> combination_figure(const Scoresheet& sheet, const Evaluation& evaluation,
                                                       const Provenance& provenance);

}

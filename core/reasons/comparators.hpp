#pragma once

#include "core/reasons/names.hpp"
#include "core/reasons/words.hpp"

#include <string_view>
#include <vector>

namespace tender {

/// Where a text sets the bid against another one, in order (docs/formats/reasons.md, "comparator"): comparatives with
/// "than", the phrases of a closed list, and names of others. Not where the measure is a number or a yardstick that is
/// no bid ("wider than 5 miles", "compared with last year"), and not inside a name of the bidder itself.
[[nodiscard]] std::vector<Run> comparators_in(std::string_view text, const std::vector<Word>& words,
                                              const std::vector<SoughtName>& others,
                                              const std::vector<SoughtName>& own);

}

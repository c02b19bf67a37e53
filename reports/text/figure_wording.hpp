#pragma once

#include "core/evaluation/figure.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace tender {

/// Who stands behind the `by` of a source, as it is to be printed.
using SourceName = std::function<std::string(std::string_view by)>;

/// The working of a figure, a line for each part and a step further in with each level, down to who gave which mark,
/// why, and in which entry. Ends with a line break.
[[nodiscard]] std::string working_wording(const Figure& figure, const SourceName& who);

}

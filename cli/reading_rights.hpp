#pragma once

#include "cli/subject.hpp"
#include "core/procedure/reading_rights.hpp"

#include <optional>
#include <string>

namespace tender::cli {

/// `reading_obstacle` of a person who says who they are, as words to stop with. No key is asked for: whoever holds the
/// file and takes the trouble reads there what is not encrypted.
[[nodiscard]] std::optional<Stop> kept_from(const Procedure& state, const std::string& person, Matter matter);

}

#pragma once

#include "cli/subject.hpp"
#include "core/procedure/roles.hpp"

#include <optional>
#include <string>

namespace tender::cli {

/// Why a person who says who they are is not shown a matter of a convened tender (docs/roles.md, table B); nothing
/// where they are, where nobody said who reads, and in tenders without people. No key is asked for: whoever holds the
/// file and takes the trouble reads there what is not encrypted.
[[nodiscard]] std::optional<Stop> kept_from(const Procedure& state, const std::string& person, Matter matter);

}

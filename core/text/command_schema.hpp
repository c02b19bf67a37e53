#pragma once

#include "core/procedure/command.hpp"
#include "core/text/json.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace tender {

/// The names of all commands in entries, in their order.
[[nodiscard]] std::vector<std::string_view> command_names();

/// An empty command of this name, to ask what holds for all of its kind; nothing when there is none.
[[nodiscard]] std::optional<Command> command_named(std::string_view name);

/// The JSON Schema of the members of a command, without `as`, in the order in which they are described; under "$defs"
/// what refers to itself. Nothing when no command has this name. A text that stands for something else says so in its
/// "format": "exact-number", "date" or "date-time".
[[nodiscard]] std::optional<Json> command_schema(std::string_view name);

}

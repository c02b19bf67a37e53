#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace tender {

/// The value of an environment variable, if it is set; tests pass their own.
using Environment = std::function<std::optional<std::string>(const char* name)>;

/// The environment of this program.
std::optional<std::string> process_environment(const char* name);

/// Where a person's own data lies, outside every workspace: `plumbline` under XDG_DATA_HOME (if that is an absolute
/// path, as the XDG Base Directory Specification demands), LOCALAPPDATA (Windows), or ~/.local/share. None if the
/// environment names no home.
std::optional<std::filesystem::path> profile_folder(const Environment& environment = process_environment);

}

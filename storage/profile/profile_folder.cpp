#include "storage/profile/profile_folder.hpp"

#include <cstdlib>

namespace tender {

std::optional<std::string> process_environment(const char* name)
{
    const char* value = std::getenv(name);
    if (value == nullptr) return std::nullopt;
    return std::string{value};
}

std::optional<std::filesystem::path> profile_folder(const Environment& environment)
{
    const auto absolute_path = [&](const char* name) -> std::optional<std::filesystem::path> {
        const auto value = environment(name);
        if (!value || !std::filesystem::path{*value}.is_absolute()) return std::nullopt;
        return std::filesystem::path{*value};
    };
    if (const auto data = absolute_path("XDG_DATA_HOME")) return *data / "plumbline";
    if (const auto data = absolute_path("LOCALAPPDATA")) return *data / "plumbline";
    if (const auto home = absolute_path("HOME")) return *home / ".local" / "share" / "plumbline";
    return std::nullopt;
}

}

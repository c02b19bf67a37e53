#include "storage/sqlite/local_filesystem.hpp"

#include <array>
#include <string_view>
#include <system_error>

namespace tender {
namespace {

// What each service leaves at the top of the folder it copies.
constexpr std::array<std::string_view, 8> marker_names{
    ".stfolder",                             // Syncthing
    ".dropbox",                              // Dropbox
    ".dropbox.cache",                        // Dropbox
    ".nextcloudsync.log",                    // Nextcloud
    ".owncloudsync.log",                     // ownCloud
    ".seafile-data",                         // Seafile
    ".tmp.drivedownload",                    // Google Drive
    ".849C9593-D756-4E56-8D6E-42412F2A707B", // OneDrive
};

}

std::optional<std::filesystem::path> copying_service_marker(const std::filesystem::path& folder)
{
    std::error_code error;
    auto place = std::filesystem::weakly_canonical(folder, error);
    if (error) return std::nullopt;
    while (true) {
        for (const auto name : marker_names) {
            auto marker = place / name;
            if (std::filesystem::exists(marker, error)) return marker;
        }
        if (!place.has_relative_path()) return std::nullopt;
        place = place.parent_path();
    }
}

}

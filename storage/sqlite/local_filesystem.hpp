#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace tender {

/// What a folder lies on.
struct FileSystem {
    bool local = true; ///< false: on a network or behind a program, where file locks and syncs cannot be relied on
    std::string name;  ///< as the system calls it, for instance "nfs"

    friend bool operator==(const FileSystem&, const FileSystem&) = default;
};

/// Tells what a folder lies on; tests pass their own answer.
using FileSystemProbe = std::function<FileSystem(const std::filesystem::path& folder)>;

/// What the system says that `folder` lies on. Linux knows; elsewhere every folder passes for local, because the
/// standard library has no way to ask.
FileSystem file_system_of(const std::filesystem::path& folder);

/// Makes the names in `folder` survive a power cut, where the system lets us.
void sync_folder(const std::filesystem::path& folder);

/// The marker of a cloud or peer-to-peer service that copies files behind our back, if `folder` or a folder above it
/// carries one (".stfolder", ".dropbox.cache" and their like). Such a service copies a workspace without its rollback
/// journal, or in the middle of a commit.
std::optional<std::filesystem::path> copying_service_marker(const std::filesystem::path& folder);

}

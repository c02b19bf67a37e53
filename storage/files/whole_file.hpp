#pragma once

#include "core/record/store_error.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tender {

/// The name of a file or folder as it stands in a `StoreError`.
std::string file_name(const std::filesystem::path& file);

/// Makes a folder and those above it where they are missing, to last through a power cut. Their owner gets full access;
/// others may look into them only where `permissions`, those of the files to come, let others read. ReadOnly or
/// DiskFull.
[[nodiscard]] Result<void, StoreError> make_folder(const std::filesystem::path& folder,
                                                   std::filesystem::perms permissions);

/// How an unfinished file is called until it is whole: this, and a random number.
inline constexpr std::string_view unfinished_prefix = "unfinished-";

/// A file on its way into a folder. Under its own name it is there entirely, synced to the disk, or not at all;
/// destroyed before that, it leaves nothing behind. Only a crash leaves a file named `unfinished_prefix`.
class UnfinishedFile {
public:
    enum class OnExisting { Replace, Refuse };

    /// A new empty file in `folder`, which is made if it is missing, see `make_folder`. DiskFull, ReadOnly or
    /// WriteFailed.
    [[nodiscard]] static Result<UnfinishedFile, StoreError> begin(
        const std::filesystem::path& folder,
        std::filesystem::perms permissions = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);

    UnfinishedFile(UnfinishedFile&& other) noexcept;
    UnfinishedFile& operator=(UnfinishedFile&&) = delete;
    ~UnfinishedFile();

    /// DiskFull or WriteFailed.
    [[nodiscard]] Result<void, StoreError> write(std::string_view bytes);
    /// Syncs the file and gives it its name, in this folder or one below it. AlreadyExists if something is there that
    /// shall not be replaced, DiskFull or WriteFailed.
    [[nodiscard]] Result<void, StoreError> finish(const std::filesystem::path& target, OnExisting on_existing);

private:
    UnfinishedFile(std::filesystem::path file, int descriptor) : file_{std::move(file)}, descriptor_{descriptor} {}

    std::filesystem::path file_;
    int descriptor_;
};

/// Puts a whole file in the place of another, or where there was none; its owner alone may read it.
[[nodiscard]] Result<void, StoreError>
write_whole(const std::filesystem::path& file, std::string_view text,
            UnfinishedFile::OnExisting on_existing = UnfinishedFile::OnExisting::Replace);

/// What a file holds; nothing if there is none. Unreadable if it is no regular file, cannot be read, or is larger than
/// `size_max`, and then not more of it has been read than that.
[[nodiscard]] Result<std::optional<std::string>, StoreError> read_whole(const std::filesystem::path& file,
                                                                        std::size_t size_max);

/// Puts zeros over the bytes of a file, which keeps its size, and syncs them.
[[nodiscard]] Result<void, StoreError> overwrite_with_zeros(const std::filesystem::path& file);

/// Removes a file and makes that survive a power cut. To have none is no error.
[[nodiscard]] Result<void, StoreError> remove_file(const std::filesystem::path& file);

}

#pragma once

#include "core/record/identifiers.hpp"
#include "core/record/store_error.hpp"
#include "core/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace tender {

/// A larger document is not kept.
inline constexpr std::uint64_t document_size_max = std::uint64_t{2} << 30U;

/// What the log says of a document.
struct StoredDocument {
    Hash sha256;
    std::uint64_t size = 0; ///< bytes
    std::string type;       ///< see `document_type`

    friend bool operator==(const StoredDocument&, const StoredDocument&) = default;
};

/// The documents of a workspace, each under the SHA-256 of its content (docs/formats/documents.md): in
/// `<workspace>.documents`, beside the workspace. The log holds hash, size, name and type; what is erased here can
/// still be proved to have been there.
class DocumentFolder {
public:
    /// The folder is made with its first document.
    explicit DocumentFolder(const std::filesystem::path& workspace);

    /// Takes a copy of a file, read once and never whole in memory. The same content twice is one document.
    /// MissingFile, Unreadable, TooLarge, DiskFull, ReadOnly or WriteFailed; in each case nothing was added.
    [[nodiscard]] Result<StoredDocument, StoreError> put(const std::filesystem::path& source) const;

    /// Whether there is a document under this hash. It is not read.
    [[nodiscard]] bool has(const Hash& sha256) const;

    /// The content: MissingFile if it was erased or never here, Unreadable if it is no longer what the hash says,
    /// TooLarge if it has more than `size_max` bytes. The bytes given back are those that were hashed.
    [[nodiscard]] Result<std::string, StoreError> read(const Hash& sha256,
                                                       std::uint64_t size_max = document_size_max) const;

    /// The file that holds the content, for another program to show, once its content was found to be what the hash
    /// says; errors as of `read`. Whoever can write the folder can still change it afterwards.
    [[nodiscard]] Result<std::filesystem::path, StoreError> open(const Hash& sha256) const;

    /// Destroys the content: overwritten, then removed. To have none is no error. Overwriting reaches neither backups
    /// nor what a flash disk or a copying file system keeps by itself.
    [[nodiscard]] Result<void, StoreError> erase(const Hash& sha256) const;

    /// Where a document lies, if it is here.
    std::filesystem::path file_of(const Hash& sha256) const;
    const std::filesystem::path& folder() const noexcept { return folder_; }

private:
    std::filesystem::path folder_;
};

}

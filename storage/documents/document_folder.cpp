#include "storage/documents/document_folder.hpp"

#include "storage/documents/document_type.hpp"
#include "storage/files/whole_file.hpp"
#include "storage/keys/streaming_hash.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <system_error>
#include <vector>

namespace tender {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t chunk_size = std::size_t{256} << 10U;

Failure<StoreError> unreadable(const fs::path& file, const char* detail)
{
    return {StoreError{Unreadable{file_name(file), detail}}};
}

/// Reads a regular file from start to end, at most `size_max` bytes of it, and hands on each chunk. The size read.
Result<std::uint64_t, StoreError> for_each_chunk(const fs::path& file, std::uint64_t size_max,
                                                 const std::function<Result<void, StoreError>(std::string_view)>& take)
{
    std::error_code error;
    const auto status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) return Failure{StoreError{MissingFile{file_name(file)}}};
    if (!fs::is_regular_file(status)) return unreadable(file, "not a file");
    const auto size = fs::file_size(file, error);
    if (error) return unreadable(file, "cannot be read");
    if (size > size_max) return Failure{StoreError{TooLarge{.size = size, .limit = size_max}}};
    std::ifstream in{file, std::ios::binary};
    if (!in) return unreadable(file, "cannot be read");
    std::vector<char> chunk(chunk_size);
    std::uint64_t read = 0;
    while (in.read(chunk.data(), static_cast<std::streamsize>(chunk.size())), in.gcount() > 0) {
        const auto count = static_cast<std::size_t>(in.gcount());
        read += count;
        // It may grow while it is read.
        if (read > size_max) return Failure{StoreError{TooLarge{.size = read, .limit = size_max}}};
        if (auto taken = take({chunk.data(), count}); !taken) return Failure{taken.error()};
    }
    if (in.bad() || !in.eof()) return unreadable(file, "cannot be read");
    return read;
}

/// Removes what a crash left, once nobody can be writing it any more: it is a document that no hash leads to, so
/// nobody could erase it.
void remove_leftovers(const fs::path& folder)
{
    const auto oldest = fs::file_time_type::clock::now() - std::chrono::hours{24};
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}; !error && entry != fs::directory_iterator{};
         entry.increment(error)) {
        std::error_code ignored;
        if (file_name(entry->path().filename()).starts_with(unfinished_prefix) &&
            entry->last_write_time(ignored) < oldest && !ignored)
            fs::remove(entry->path(), ignored);
    }
}

fs::path folder_beside(fs::path workspace)
{
    workspace += ".documents";
    return workspace;
}

}

DocumentFolder::DocumentFolder(const fs::path& workspace) : folder_{folder_beside(workspace)} {}

fs::path DocumentFolder::file_of(const Hash& sha256) const
{
    const auto name = sha256.hex();
    return folder_ / name.substr(0, 2) / name;
}

Result<StoredDocument, StoreError> DocumentFolder::put(const fs::path& source) const
{
    remove_leftovers(folder_);
    // Nobody may write it: a word processor that opens it shall not change evidence by accident. The umask narrows
    // this.
    constexpr auto readable = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
    std::optional<UnfinishedFile> copy;
    std::string start;
    StreamingHash hash;
    const auto begin = [&]() -> Result<void, StoreError> {
        auto begun = UnfinishedFile::begin(folder_, readable);
        if (!begun) return Failure{begun.error()};
        copy.emplace(std::move(*begun));
        return {};
    };
    const auto size =
        for_each_chunk(source, document_size_max, [&](std::string_view bytes) -> Result<void, StoreError> {
            if (!copy) {
                if (auto begun = begin(); !begun) return begun;
            }
            hash.add(bytes_of(bytes));
            start += bytes.substr(0, document_start_size - std::min(document_start_size, start.size()));
            return copy->write(bytes);
        });
    if (!size) return Failure{size.error()};
    if (!copy) { // an empty file has no chunk
        if (auto begun = begin(); !begun) return Failure{begun.error()};
    }
    StoredDocument stored{.sha256 = hash.finish(), .size = *size, .type = std::string{document_type(start)}};
    const auto target = file_of(stored.sha256);
    if (auto made = make_folder(target.parent_path(), readable); !made) return Failure{made.error()};
    // What stands there has the same content, or is damaged and becomes whole again.
    if (auto finished = copy->finish(target, UnfinishedFile::OnExisting::Replace); !finished)
        return Failure{finished.error()};
    return stored;
}

bool DocumentFolder::has(const Hash& sha256) const
{
    std::error_code error;
    return fs::is_regular_file(file_of(sha256), error);
}

Result<std::string, StoreError> DocumentFolder::read(const Hash& sha256, std::uint64_t size_max) const
{
    const auto file = file_of(sha256);
    std::string content;
    StreamingHash hash;
    const auto size = for_each_chunk(file, size_max, [&](std::string_view bytes) -> Result<void, StoreError> {
        hash.add(bytes_of(bytes));
        content += bytes;
        return {};
    });
    if (!size) return Failure{size.error()};
    if (hash.finish() != sha256) return unreadable(file, "not the document that its name says");
    return content;
}

Result<fs::path, StoreError> DocumentFolder::open(const Hash& sha256) const
{
    auto file = file_of(sha256);
    StreamingHash hash;
    const auto size = for_each_chunk(file, document_size_max, [&](std::string_view bytes) -> Result<void, StoreError> {
        hash.add(bytes_of(bytes));
        return {};
    });
    if (!size) return Failure{size.error()};
    if (hash.finish() != sha256) return unreadable(file, "not the document that its name says");
    return file;
}

Result<void, StoreError> DocumentFolder::erase(const Hash& sha256) const
{
    const auto file = file_of(sha256);
    std::error_code error;
    const auto status = fs::symlink_status(file, error);
    if (status.type() == fs::file_type::not_found) return {};
    if (fs::is_regular_file(status)) {
        // A power cut in between leaves a file that `read` finds altered; erasing again ends it.
        fs::permissions(file, fs::perms::owner_write, fs::perm_options::add, error);
        if (auto wiped = overwrite_with_zeros(file); !wiped) return wiped;
    }
    return remove_file(file);
}

}

// POSIX: the standard library can neither sync a file nor create one that only its owner may read.
#include "storage/files/whole_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <random>
#include <system_error>
#include <utility>

namespace tender {
namespace {

namespace fs = std::filesystem;

StoreError write_error(const fs::path& file, int number)
{
    if (number == ENOSPC || number == EDQUOT) return DiskFull{file_name(file)};
    if (number == EACCES || number == EROFS || number == EPERM) return ReadOnly{file_name(file)};
    return WriteFailed{file_name(file), std::generic_category().message(number)};
}

std::string random_name()
{
    std::random_device chance;
    return std::string{unfinished_prefix} + std::to_string(chance()) + "-" + std::to_string(chance());
}

void sync_folder_of(const fs::path& file)
{
    const auto folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor); // some file systems cannot, and have nothing better to offer
    ::close(descriptor);
}

}

std::string file_name(const fs::path& file)
{
    const auto text = file.u8string();
    return {text.begin(), text.end()};
}

Result<void, StoreError> make_folder(const fs::path& folder, fs::perms permissions)
{
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return {};
    if (folder.has_parent_path() && folder.parent_path() != folder) {
        if (auto made = make_folder(folder.parent_path(), permissions); !made) return made;
    }
    constexpr auto others = fs::perms::group_all | fs::perms::others_all;
    const mode_t mode = (permissions & others) == fs::perms::none ? 0700 : 0777; // narrowed by the umask
    if (::mkdir(folder.c_str(), mode) != 0) {
        if (errno == ENOSPC || errno == EDQUOT) return Failure{StoreError{DiskFull{file_name(folder)}}};
        if (!fs::is_directory(folder, error)) return Failure{StoreError{ReadOnly{file_name(folder)}}};
    }
    sync_folder_of(folder);
    return {};
}

Result<UnfinishedFile, StoreError> UnfinishedFile::begin(const fs::path& folder, fs::perms permissions)
{
    if (auto made = make_folder(folder, permissions); !made) return Failure{made.error()};
    while (true) {
        auto file = folder / random_name();
        const int descriptor =
            ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, static_cast<mode_t>(permissions));
        if (descriptor >= 0) return UnfinishedFile{std::move(file), descriptor};
        if (errno != EEXIST) return Failure{write_error(folder, errno)};
    }
}

UnfinishedFile::UnfinishedFile(UnfinishedFile&& other) noexcept
    : file_{std::move(other.file_)}, descriptor_{std::exchange(other.descriptor_, -1)}
{
    other.file_.clear();
}

UnfinishedFile::~UnfinishedFile()
{
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!file_.empty()) ::unlink(file_.c_str());
}

Result<void, StoreError> UnfinishedFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return Failure{write_error(file_, errno)};
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void, StoreError> UnfinishedFile::finish(const fs::path& target, OnExisting on_existing)
{
    // After a failed sync nobody knows what is on the disk; the file is given up, never synced again.
    const bool synced = ::fsync(descriptor_) == 0;
    const int sync_error = errno;
    const bool closed = ::close(std::exchange(descriptor_, -1)) == 0;
    if (!synced || !closed) return Failure{write_error(target, synced ? errno : sync_error)};
    if (on_existing == OnExisting::Refuse) {
        // A second name is refused by the system itself if it is taken.
        if (::link(file_.c_str(), target.c_str()) == 0) {
            sync_folder_of(target);
            return {}; // the first name goes with this object
        }
        if (errno == EEXIST) return Failure{StoreError{AlreadyExists{file_name(target)}}};
        // No second names on this file system (FAT): look, then rename.
        std::error_code error;
        if (fs::exists(fs::symlink_status(target, error))) return Failure{StoreError{AlreadyExists{file_name(target)}}};
    }
    if (::rename(file_.c_str(), target.c_str()) != 0) return Failure{write_error(target, errno)};
    file_.clear();
    sync_folder_of(target);
    return {};
}

Result<void, StoreError> write_whole(const fs::path& file, std::string_view text,
                                     UnfinishedFile::OnExisting on_existing)
{
    auto unfinished = UnfinishedFile::begin(file.parent_path());
    if (!unfinished) return Failure{unfinished.error()};
    if (auto written = unfinished->write(text); !written) return written;
    return unfinished->finish(file, on_existing);
}

Result<std::optional<std::string>, StoreError> read_whole(const fs::path& file, std::size_t size_max)
{
    std::error_code error;
    const auto status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) return std::optional<std::string>{};
    const auto unreadable = [&](const char* detail) {
        return Failure{StoreError{Unreadable{file_name(file), detail}}};
    };
    if (!fs::is_regular_file(status)) return unreadable("cannot be read");
    std::ifstream in{file, std::ios::binary};
    if (!in) return unreadable("cannot be read");
    std::string text;
    std::array<char, 16384> chunk{};
    while (in.read(chunk.data(), chunk.size()), in.gcount() > 0) {
        const auto count = static_cast<std::size_t>(in.gcount());
        if (text.size() + count > size_max) return unreadable("larger than such a file can be");
        text.append(chunk.data(), count);
    }
    if (in.bad() || !in.eof()) return unreadable("cannot be read");
    return std::optional{std::move(text)};
}

Result<void, StoreError> overwrite_with_zeros(const fs::path& file)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0) return Failure{write_error(file, errno)};
    const std::string zeros(std::size_t{64} << 10U, '\0');
    auto left = ::lseek(descriptor, 0, SEEK_END);
    bool done = left >= 0 && ::lseek(descriptor, 0, SEEK_SET) == 0;
    while (done && left > 0) {
        const auto count = std::min<std::size_t>(zeros.size(), static_cast<std::size_t>(left));
        const auto written = ::write(descriptor, zeros.data(), count);
        if (written < 0 && errno == EINTR) continue;
        done = written > 0;
        left -= written;
    }
    done = done && ::fsync(descriptor) == 0;
    const int number = errno;
    ::close(descriptor);
    if (!done) return Failure{write_error(file, number)};
    return {};
}

Result<void, StoreError> remove_file(const fs::path& file)
{
    if (::unlink(file.c_str()) != 0) {
        if (errno == ENOENT || errno == ENOTDIR) return {};
        return Failure{write_error(file, errno)};
    }
    sync_folder_of(file);
    return {};
}

}

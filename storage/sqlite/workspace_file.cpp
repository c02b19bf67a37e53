#include "storage/sqlite/workspace_file.hpp"

#include "storage/sqlite/workspace_schema.hpp"

#include <random>
#include <string>
#include <system_error>

namespace tender {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& file)
{
    std::error_code error;
    return fs::absolute(file, error).parent_path();
}

fs::path with_suffix(fs::path file, const std::string& suffix)
{
    file += suffix;
    return file;
}

std::optional<StoreError> find_not_local(const fs::path& file, const SqliteOptions& options)
{
    const auto folder = folder_of(file);
    const auto file_system = options.file_system(folder);
    if (!file_system.local) return NotLocal{file_text(file), file_system.name};
    if (const auto marker = copying_service_marker(folder)) return NotLocal{file_text(file), file_text(*marker)};
    return std::nullopt;
}

/// What can be said about a file without opening it.
std::optional<StoreError> find_no_file(const fs::path& file)
{
    using Found = NotAWorkspace::Found;
    std::error_code error;
    const auto status = fs::status(file, error);
    if (!fs::exists(status)) {
        if (status.type() == fs::file_type::not_found) return MissingFile{file_text(file)};
        return Unreadable{file_text(file), error.message()};
    }
    if (fs::is_directory(status)) return NotAWorkspace{file_text(file), Found::Folder};
    if (!fs::is_regular_file(status)) return NotAWorkspace{file_text(file), Found::OtherFile};
    return std::nullopt;
}

/// What the first 100 bytes say, before SQLite acts on them.
std::optional<StoreError> find_foreign(const SqliteHeader& header, const std::string& file)
{
    using Found = NotAWorkspace::Found;
    if (header.file_size == 0) return NotAWorkspace{file, Found::EmptyFile};
    if (!header.is_database()) return NotAWorkspace{file, Found::OtherFile};
    if (header.file_size < header.bytes.size()) return Truncated{file, header.file_size, header.bytes.size()};
    if (header.application_id() != workspace_application_id) return NotAWorkspace{file, Found::OtherDatabase};
    if (header.user_version() != workspace_version) {
        return WrongVersion{file, header.user_version(), workspace_version};
    }
    return std::nullopt;
}

/// A file that ends before its last page. Asked after a transaction, when a rollback journal has been played back.
std::optional<StoreError> find_truncated(const SqliteConnection& connection)
{
    const auto header = connection.header();
    if (!header) return header.error();
    const auto promised = header->promised_size();
    if (promised && header->file_size < *promised) return Truncated{connection.file(), header->file_size, *promised};
    return std::nullopt;
}

/// record.md's measured choice: of the journal modes tried in simulated power cuts, only TRUNCATE with EXTRA lost no
/// acknowledged commit.
Result<void, StoreError> raise_guards(const SqliteConnection& connection)
{
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr);
    // Room for the largest row that we write; a blob made larger by a forger is not read into memory.
    sqlite3_limit(connection.handle(), SQLITE_LIMIT_LENGTH, 17 * 1024 * 1024);
    if (auto set = connection.run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                                  "PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;"
                                  "PRAGMA recursive_triggers = ON; PRAGMA temp_store = MEMORY;");
        !set) {
        return set;
    }
    const auto mode = connection.ask("PRAGMA journal_mode = TRUNCATE");
    if (!mode) return Failure{mode.error()};
    if (*mode != "truncate") return Failure{Unreadable{connection.file(), "journal_mode stays " + *mode}};
    return {};
}

Result<void, StoreError> write_new_workspace(const fs::path& file, const SqliteOptions& options)
{
    const auto connection = SqliteConnection::open(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, options.patience);
    if (!connection) return Failure{connection.error()};
    // No rollback journal: half a file would be thrown away, not repaired.
    if (auto off = connection->ask("PRAGMA journal_mode = OFF"); !off) return Failure{off.error()};
    if (auto set = connection->run("PRAGMA synchronous = FULL; BEGIN IMMEDIATE"); !set) return set;
    if (auto made = connection->run(workspace_schema()); !made) return made;
    return connection->run("COMMIT");
}

/// Gives `written` its name unless that is taken, in one step where the file system has hard links.
Result<void, StoreError> publish(const fs::path& written, const fs::path& file)
{
    std::error_code error;
    fs::create_hard_link(written, file, error);
    if (!error) {
        fs::remove(written, error);
        return {};
    }
    if (fs::exists(fs::symlink_status(file, error))) return Failure{AlreadyExists{file_text(file)}};
    fs::rename(written, file, error); // FAT and exFAT, as on memory sticks, have no hard links
    if (error) return Failure{WriteFailed{file_text(file), error.message()}};
    return {};
}

Result<SqliteConnection, StoreError> open_checked(const fs::path& file, const SqliteOptions& options)
{
    if (const auto no_file = find_no_file(file)) return Failure{*no_file};
    if (const auto not_local = find_not_local(file, options)) return Failure{*not_local};
    const bool read_only = options.access == SqliteOptions::Access::ReadOnly;
    auto connection =
        SqliteConnection::open(file, read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, options.patience);
    if (!connection) return connection;
    const auto header = connection->header();
    if (!header) return Failure{header.error()};
    if (const auto foreign = find_foreign(*header, connection->file())) return Failure{*foreign};

    auto checked = raise_guards(*connection);
    if (checked) checked = check_schema(*connection);
    const bool damaged = !checked && (kind_of(checked.error()) == StoreErrorKind::Unreadable ||
                                      kind_of(checked.error()) == StoreErrorKind::NotAWorkspace);
    if (checked || damaged) {
        if (const auto truncated = find_truncated(*connection)) return Failure{*truncated};
    }
    if (!checked) return Failure{checked.error()};
    return connection;
}

}

Result<void, StoreError> create_workspace(const fs::path& file, const SqliteOptions& options)
{
    std::error_code error;
    if (fs::exists(fs::symlink_status(file, error))) return Failure{AlreadyExists{file_text(file)}};
    for (const auto* suffix : {"-journal", "-wal"}) {
        const auto left_over = with_suffix(file, suffix);
        if (fs::file_size(left_over, error) > 0 && !error) return Failure{AlreadyExists{file_text(left_over)}};
    }
    const auto folder = folder_of(file);
    if (!fs::is_directory(folder, error)) return Failure{MissingFile{file_text(folder)}};
    if (const auto not_local = find_not_local(file, options)) return Failure{*not_local};

    const auto unfinished = with_suffix(file, ".unfinished-" + std::to_string(std::random_device{}()));
    auto made = write_new_workspace(unfinished, options);
    if (made) made = publish(unfinished, file);
    if (!made) {
        fs::remove(unfinished, error);
        const bool no_place = kind_of(made.error()) == StoreErrorKind::Unreadable && !fs::exists(unfinished, error);
        if (no_place) return Failure{ReadOnly{file_text(folder)}};
        return made;
    }
    sync_folder(folder);
    return {};
}

Result<SqliteConnection, StoreError> open_workspace(const fs::path& file, const SqliteOptions& options)
{
    auto opened = open_checked(file, options);
    const bool interrupted = !opened && options.access == SqliteOptions::Access::ReadOnly &&
                             kind_of(opened.error()) == StoreErrorKind::ReadOnly;
    if (!interrupted) return opened;
    // A program was ended while it wrote. Only a connection that may write can take back what was not finished.
    auto writing = options;
    writing.access = SqliteOptions::Access::ReadWrite;
    if (const auto taken_back = open_checked(file, writing); !taken_back) return Failure{taken_back.error()};
    return open_checked(file, options);
}

}

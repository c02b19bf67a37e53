#include "storage/sqlite/sqlite_connection.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace tender {

std::string file_text(const std::filesystem::path& file)
{
    const auto text = file.u8string();
    return {text.begin(), text.end()};
}

SqliteStatement& SqliteStatement::bind(int place, std::int64_t value)
{
    sqlite3_bind_int64(statement_.get(), place, value);
    return *this;
}

SqliteStatement& SqliteStatement::bind(int place, ByteView bytes)
{
    // A null pointer would mean NULL, also with length 0.
    static constexpr std::uint8_t nothing = 0;
    sqlite3_bind_blob64(statement_.get(), place, bytes.empty() ? &nothing : bytes.data(), bytes.size(), SQLITE_STATIC);
    return *this;
}

void SqliteStatement::reset()
{
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
}

ByteView SqliteStatement::bytes(int column) const
{
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    const auto size = sqlite3_column_bytes(statement_.get(), column);
    if (data == nullptr || size <= 0) return {};
    return {data, static_cast<std::size_t>(size)};
}

std::string SqliteStatement::text(int column) const
{
    const auto view = bytes(column);
    return {view.begin(), view.end()};
}

bool SqliteHeader::is_database() const
{
    static constexpr std::string_view magic{"SQLite format 3\0", 16};
    return std::equal(magic.begin(), magic.end(), bytes.begin(),
                      [](char expected, std::uint8_t found) { return static_cast<std::uint8_t>(expected) == found; });
}

std::optional<std::uint64_t> SqliteHeader::promised_size() const
{
    // The page count holds only if the change counter stands twice, says the file format.
    if (number(24) != number(92)) return std::nullopt;
    const auto stored = static_cast<std::uint64_t>(bytes[16]) << 8U | bytes[17];
    const auto page_size = stored == 1 ? 65536 : stored;
    return page_size * number(28);
}

std::uint32_t SqliteHeader::number(std::size_t at) const
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8U | bytes[at + i];
    return value;
}

Result<SqliteConnection, StoreError> SqliteConnection::open(const std::filesystem::path& file, int flags,
                                                            std::chrono::milliseconds patience)
{
    // An absolute path cannot be taken for ":memory:" or a "file:" address.
    std::error_code no_path;
    const auto path = std::filesystem::absolute(file, no_path);
    if (no_path) return Failure{Unreadable{file_text(file), no_path.message()}};
    auto connection = open_path(file_text(path), file_text(file), flags);
    if (connection) sqlite3_busy_timeout(connection->handle(), static_cast<int>(patience.count()));
    return connection;
}

Result<SqliteConnection, StoreError> SqliteConnection::in_memory()
{
    return open_path(":memory:", ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Result<SqliteConnection, StoreError> SqliteConnection::open_path(const std::string& path, std::string file, int flags)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_EXRESCODE, nullptr);
    SqliteConnection connection{handle, std::move(file)};
    if (handle == nullptr) return Failure{Unreadable{connection.file(), sqlite3_errstr(code)}};
    if (code != SQLITE_OK) return Failure{connection.error(code)};
    return connection;
}

Result<void, StoreError> SqliteConnection::run(const std::string& statements) const
{
    const int code = sqlite3_exec(handle(), statements.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return Failure{error(code)};
    return {};
}

Result<std::string, StoreError> SqliteConnection::ask(std::string_view query) const
{
    auto statement = prepare(query);
    if (!statement) return Failure{statement.error()};
    const int code = statement->step();
    if (code == SQLITE_DONE) return std::string{};
    if (code != SQLITE_ROW) return Failure{error(code)};
    return statement->text(0);
}

Result<SqliteStatement, StoreError> SqliteConnection::prepare(std::string_view statement) const
{
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v3(handle(), statement.data(), static_cast<int>(statement.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    SqliteStatement result{prepared};
    if (code != SQLITE_OK) return Failure{error(code)};
    return result;
}

Result<SqliteHeader, StoreError> SqliteConnection::header() const
{
    sqlite3_file* descriptor = nullptr;
    sqlite3_file_control(handle(), "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&descriptor));
    if (descriptor == nullptr || descriptor->pMethods == nullptr) return Failure{error(SQLITE_CANTOPEN)};
    SqliteHeader header;
    sqlite3_int64 size = 0;
    int code = descriptor->pMethods->xFileSize(descriptor, &size);
    if (code != SQLITE_OK) return Failure{error(code)};
    header.file_size = static_cast<std::uint64_t>(size);
    code = descriptor->pMethods->xRead(descriptor, header.bytes.data(), static_cast<int>(header.bytes.size()), 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) return Failure{error(code)};
    return header;
}

StoreError SqliteConnection::error(int code) const
{
    const int system_error = sqlite3_system_errno(handle());
    const auto detail = [&] {
        std::string text = sqlite3_errcode(handle()) == code ? sqlite3_errmsg(handle()) : sqlite3_errstr(code);
        text += " (" + std::to_string(code) + ")";
        if (system_error != 0 && (code & 0xFF) == SQLITE_IOERR) text += std::string{"; "} + std::strerror(system_error);
        return text;
    };
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Locked{file_};
    case SQLITE_READONLY:
        return ReadOnly{file_};
    case SQLITE_FULL:
        return DiskFull{file_};
    case SQLITE_NOTADB:
        return NotAWorkspace{file_, NotAWorkspace::Found::OtherFile};
    case SQLITE_IOERR:
        if (system_error == ENOSPC || system_error == EDQUOT) return DiskFull{file_};
        if (code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_FSTAT ||
            code == SQLITE_IOERR_CORRUPTFS || code == SQLITE_IOERR_NOMEM) {
            return Unreadable{file_, detail()};
        }
        return WriteFailed{file_, detail()};
    default:
        return Unreadable{file_, detail()};
    }
}

}

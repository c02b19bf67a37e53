#pragma once

#include "core/record/store_error.hpp"
#include "core/record/text_encoding.hpp"
#include "core/result.hpp"

#include <sqlite3.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tender {

/// The path as text, for SQLite and for errors.
std::string file_text(const std::filesystem::path& file);

/// A prepared statement. Binding counts from 1, columns from 0, as in SQLite.
class SqliteStatement {
public:
    explicit SqliteStatement(sqlite3_stmt* statement) : statement_{statement} {}

    SqliteStatement& bind(int place, std::int64_t value);
    /// `bytes` must live until the statement is reset.
    SqliteStatement& bind(int place, ByteView bytes);
    /// SQLITE_ROW, SQLITE_DONE, or an error code.
    int step() { return sqlite3_step(statement_.get()); }
    void reset();

    std::int64_t whole(int column) const { return sqlite3_column_int64(statement_.get(), column); }
    /// The bytes of a blob or text until the next step; empty for NULL.
    ByteView bytes(int column) const;
    std::string text(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// Resets a statement when the work with it ends, so that no read lock stays behind.
class StatementUse {
public:
    explicit StatementUse(SqliteStatement& statement) : statement_{&statement} {}
    ~StatementUse() { statement_->reset(); }
    StatementUse(const StatementUse&) = delete;
    StatementUse& operator=(const StatementUse&) = delete;

    SqliteStatement* operator->() const { return statement_; }

private:
    SqliteStatement* statement_;
};

/// The start of a database file, read through SQLite's own descriptor: opening the file a second time and closing it
/// would drop the locks that this process holds on it (a trap of POSIX locks).
struct SqliteHeader {
    std::array<std::uint8_t, 100> bytes{}; ///< zero where the file is shorter
    std::uint64_t file_size = 0;

    bool is_database() const;
    std::int64_t application_id() const { return number(68); }
    std::int64_t user_version() const { return number(60); }
    /// Size that the file says it has, in bytes; none if the header does not vouch for it.
    std::optional<std::uint64_t> promised_size() const;

private:
    std::uint32_t number(std::size_t at) const;
};

/// One connection to one file.
class SqliteConnection {
public:
    /// `flags` as for sqlite3_open_v2. Extended result codes are on; locks are waited for, `patience` long.
    [[nodiscard]] static Result<SqliteConnection, StoreError> open(const std::filesystem::path& file, int flags,
                                                                   std::chrono::milliseconds patience);

    /// An empty database that lasts as long as the connection.
    [[nodiscard]] static Result<SqliteConnection, StoreError> in_memory();

    /// Runs statements that give no rows.
    [[nodiscard]] Result<void, StoreError> run(const std::string& statements) const;
    /// Runs one statement and returns the first column of its first row as text, empty if there is none.
    [[nodiscard]] Result<std::string, StoreError> ask(std::string_view query) const;
    [[nodiscard]] Result<SqliteStatement, StoreError> prepare(std::string_view statement) const;
    [[nodiscard]] Result<SqliteHeader, StoreError> header() const;

    /// What the last result code means. A file that cannot be opened while writing is its rollback journal: the folder
    /// is read-only.
    StoreError error(int code) const;

    sqlite3* handle() const { return handle_.get(); }
    const std::string& file() const { return file_; }

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };

    static Result<SqliteConnection, StoreError> open_path(const std::string& path, std::string file, int flags);

    SqliteConnection(sqlite3* handle, std::string file) : handle_{handle}, file_{std::move(file)} {}

    std::unique_ptr<sqlite3, Close> handle_;
    std::string file_;
};

}

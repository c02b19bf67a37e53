#pragma once

#include "core/result.hpp"
#include "storage/sqlite/local_filesystem.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

#include <chrono>
#include <filesystem>

namespace tender {

/// How a workspace is opened.
struct SqliteOptions {
    /// To read is never to write, but for one thing: what a program had not finished when it was ended is taken back
    /// first, and whoever may not do that is refused as ReadOnly.
    enum class Access { ReadWrite, ReadOnly };
    Access access = Access::ReadWrite;
    /// How long to wait for another program's lock.
    std::chrono::milliseconds patience{5000};
    FileSystemProbe file_system = file_system_of;
};

/// Makes a new, empty workspace. It is complete before it gets its name, so no half of one is ever found; refuses a
/// name that is taken, also by the rollback journal of an earlier file, which SQLite would play into the new one.
[[nodiscard]] Result<void, StoreError> create_workspace(const std::filesystem::path& file,
                                                        const SqliteOptions& options);

/// A connection to a workspace with every guard up, after checking that the file is one: kind, version, length, schema.
[[nodiscard]] Result<SqliteConnection, StoreError> open_workspace(const std::filesystem::path& file,
                                                                  const SqliteOptions& options);

}

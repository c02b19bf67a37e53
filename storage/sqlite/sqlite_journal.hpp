#pragma once

#include "core/record/journal.hpp"
#include "storage/sqlite/workspace_file.hpp"

#include <filesystem>
#include <memory>

namespace tender {

/// A workspace: one SQLite file with many logs. One connection, used by one thread.
///
/// Each append is one transaction (BEGIN IMMEDIATE, journal mode TRUNCATE, synchronous EXTRA). Before COMMIT the rows
/// are read back and compared byte by byte, which is more than comparing their hashes. After a failed write the
/// connection is closed, and the next call opens and checks the file again: a failed sync is never retried.
class SqliteJournal final : public Journal {
public:
    /// A new, empty workspace; `file` must not exist.
    [[nodiscard]] static Result<std::unique_ptr<Journal>, StoreError> create(const std::filesystem::path& file,
                                                                             SqliteOptions options = {});
    /// An existing workspace. Reads no entry.
    [[nodiscard]] static Result<std::unique_ptr<Journal>, StoreError> open(const std::filesystem::path& file,
                                                                           SqliteOptions options = {});
    ~SqliteJournal() override;

    [[nodiscard]] Result<Page, StoreError> read(const LogId& log, Position from) const override;
    [[nodiscard]] Result<std::optional<Position>, StoreError> find(const LogId& log, const EntryId& id) const override;
    [[nodiscard]] Result<std::uint64_t, StoreError> size(const LogId& log) const override;
    [[nodiscard]] Result<std::vector<LogId>, StoreError> logs() const override;
    [[nodiscard]] Result<Position, StoreError> append(const LogId& log, Position head,
                                                      std::span<const JournalEntry> entries) override;

private:
    struct Opened;

    SqliteJournal(std::filesystem::path file, SqliteOptions options);
    /// The open workspace, opened again if a failure closed it.
    Result<Opened*, StoreError> opened() const;
    /// Rolls back and closes; the next call reopens. Returns `error`.
    StoreError abandon(StoreError error) const;

    std::filesystem::path file_;
    SqliteOptions options_;
    mutable std::unique_ptr<Opened> opened_;
};

}

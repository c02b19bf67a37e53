#include "storage/sqlite/sqlite_journal.hpp"

#include "storage/sqlite/workspace_schema.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <utility>

namespace tender {
namespace {

constexpr auto begin_text = "BEGIN IMMEDIATE";
constexpr auto commit_text = "COMMIT";
constexpr auto schema_version_text = "PRAGMA main.schema_version";
constexpr auto head_text = "SELECT coalesce(max(position) + 1, 0) FROM main.entries WHERE log = ?1";
constexpr auto insert_text =
    "INSERT INTO main.entries (log, position, id, payload, signature) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr auto read_text = "SELECT position, id, payload, signature FROM main.entries "
                           "WHERE log = ?1 AND position >= ?2 ORDER BY position LIMIT ?3";
constexpr auto find_text = "SELECT position FROM main.entries WHERE id = ?2 AND log = ?1";
constexpr auto used_text = "SELECT 1 FROM main.entries WHERE id = ?1";
// From one log to the next through the primary key, past all entries between them.
constexpr auto logs_text = "WITH RECURSIVE found(log) AS ("
                           "SELECT min(log) FROM main.entries UNION ALL "
                           "SELECT (SELECT min(log) FROM main.entries WHERE log > found.log) FROM found "
                           "WHERE found.log IS NOT NULL) SELECT log FROM found WHERE log IS NOT NULL";

/// A position as SQLite counts; one beyond its numbers is beyond every log.
std::int64_t stored_position(Position position)
{
    constexpr auto last = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return static_cast<std::int64_t>(std::min(position.index, last));
}

/// The entry of a row of `read_text`, if its blobs have the right sizes.
std::optional<JournalEntry> entry_of(const SqliteStatement& row)
{
    const auto id = EntryId::from_bytes(row.bytes(1));
    const auto signature = Signature::from_bytes(row.bytes(3));
    if (!id || !signature) return std::nullopt;
    return JournalEntry{.id = *id, .entry = {.payload = row.text(2), .signature = *signature}};
}

bool is_row_of(const SqliteStatement& row, const JournalEntry& written)
{
    const auto same = [](ByteView found, ByteView expected) {
        return std::equal(found.begin(), found.end(), expected.begin(), expected.end());
    };
    return same(row.bytes(1), written.id.bytes()) && same(row.bytes(2), bytes_of(written.entry.payload)) &&
           same(row.bytes(3), written.entry.signature.bytes());
}

/// The id that stands twice in `entries`, if one does.
std::optional<EntryId> find_repeated(std::span<const JournalEntry> entries)
{
    std::set<EntryId> seen;
    for (const auto& added : entries) {
        if (!seen.insert(added.id).second) return added.id;
    }
    return std::nullopt;
}

}

/// A connection with its statements.
struct SqliteJournal::Opened {
    SqliteConnection connection;
    SqliteStatement begin;
    SqliteStatement commit;
    SqliteStatement schema_version;
    SqliteStatement head;
    SqliteStatement insert;
    SqliteStatement read;
    SqliteStatement find;
    SqliteStatement used;
    SqliteStatement logs;
    std::int64_t checked_schema_version = 0;

    static Result<std::unique_ptr<Opened>, StoreError> from(SqliteConnection connection);

    StoreError error(int code) const { return connection.error(code); }
    Result<std::int64_t, StoreError> ask(SqliteStatement& statement) const;
    Result<Position, StoreError> head_of(const LogId& log);
    Result<void, StoreError> begin_writing();
    void roll_back() const { sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr); }

    /// Writes the rows, or returns the code that SQLite refused one with.
    int insert_rows(const LogId& log, Position head, std::span<const JournalEntry> entries);
    Result<void, StoreError> read_back(const LogId& log, Position head, std::span<const JournalEntry> entries);
    /// Which of the ids exists already, if one does.
    Result<std::optional<EntryId>, StoreError> used_id(std::span<const JournalEntry> entries);
};

Result<std::unique_ptr<SqliteJournal::Opened>, StoreError> SqliteJournal::Opened::from(SqliteConnection connection)
{
    std::vector<SqliteStatement> statements;
    for (const auto* text : {begin_text, commit_text, schema_version_text, head_text, insert_text, read_text, find_text,
                             used_text, logs_text}) {
        auto statement = connection.prepare(text);
        if (!statement) return Failure{statement.error()};
        statements.push_back(std::move(*statement));
    }
    auto opened = std::unique_ptr<Opened>{new Opened{
        .connection = std::move(connection),
        .begin = std::move(statements[0]),
        .commit = std::move(statements[1]),
        .schema_version = std::move(statements[2]),
        .head = std::move(statements[3]),
        .insert = std::move(statements[4]),
        .read = std::move(statements[5]),
        .find = std::move(statements[6]),
        .used = std::move(statements[7]),
        .logs = std::move(statements[8]),
    }};
    const auto version = opened->ask(opened->schema_version);
    if (!version) return Failure{version.error()};
    opened->checked_schema_version = *version;
    return opened;
}

/// The number that a statement answers with.
Result<std::int64_t, StoreError> SqliteJournal::Opened::ask(SqliteStatement& statement) const
{
    const StatementUse use{statement};
    const int code = use->step();
    if (code != SQLITE_ROW) return Failure{error(code)};
    return use->whole(0);
}

Result<Position, StoreError> SqliteJournal::Opened::head_of(const LogId& log)
{
    head.bind(1, log.bytes());
    const auto found = ask(head);
    if (!found) return Failure{found.error()};
    if (*found < 0) return Failure{Unreadable{connection.file(), "negative position"}};
    return Position{static_cast<std::uint64_t>(*found)};
}

/// Takes the write lock. A schema that changed since it was checked is checked again: somebody may have taken the
/// guards down while the file was open.
Result<void, StoreError> SqliteJournal::Opened::begin_writing()
{
    {
        const StatementUse use{begin};
        if (const int code = use->step(); code != SQLITE_DONE) return Failure{error(code)};
    }
    const auto version = ask(schema_version);
    if (!version) return Failure{version.error()};
    if (*version == checked_schema_version) return {};
    if (auto checked = check_schema(connection); !checked) return checked;
    checked_schema_version = *version;
    return {};
}

int SqliteJournal::Opened::insert_rows(const LogId& log, Position head_now, std::span<const JournalEntry> entries)
{
    auto position = static_cast<std::int64_t>(head_now.index);
    for (const auto& added : entries) {
        const StatementUse use{insert};
        insert.bind(1, log.bytes())
            .bind(2, position++)
            .bind(3, added.id.bytes())
            .bind(4, bytes_of(added.entry.payload))
            .bind(5, added.entry.signature.bytes());
        if (const int code = use->step(); code != SQLITE_DONE) return code;
    }
    return SQLITE_OK;
}

Result<void, StoreError> SqliteJournal::Opened::read_back(const LogId& log, Position head_before,
                                                          std::span<const JournalEntry> entries)
{
    const StatementUse use{read};
    read.bind(1, log.bytes()).bind(2, static_cast<std::int64_t>(head_before.index)).bind(3, std::int64_t{-1});
    auto position = head_before;
    for (const auto& written : entries) {
        const int code = use->step();
        if (code != SQLITE_ROW && code != SQLITE_DONE) return Failure{error(code)};
        const bool same = code == SQLITE_ROW && use->whole(0) == static_cast<std::int64_t>(position.index) &&
                          is_row_of(read, written);
        if (!same) return Failure{WriteNotVerified{position}};
        position = position + 1;
    }
    const int code = use->step();
    if (code == SQLITE_ROW) return Failure{WriteNotVerified{position}};
    if (code != SQLITE_DONE) return Failure{error(code)};
    return {};
}

Result<std::optional<EntryId>, StoreError> SqliteJournal::Opened::used_id(std::span<const JournalEntry> entries)
{
    for (const auto& added : entries) {
        const StatementUse use{used};
        used.bind(1, added.id.bytes());
        const int code = use->step();
        if (code == SQLITE_ROW) return std::optional{added.id};
        if (code != SQLITE_DONE) return Failure{error(code)};
    }
    return find_repeated(entries);
}

SqliteJournal::SqliteJournal(std::filesystem::path file, SqliteOptions options)
    : file_{std::move(file)}, options_{std::move(options)}
{}

SqliteJournal::~SqliteJournal() = default;

Result<std::unique_ptr<Journal>, StoreError> SqliteJournal::create(const std::filesystem::path& file,
                                                                   SqliteOptions options)
{
    if (auto made = create_workspace(file, options); !made) return Failure{made.error()};
    return open(file, std::move(options));
}

Result<std::unique_ptr<Journal>, StoreError> SqliteJournal::open(const std::filesystem::path& file,
                                                                 SqliteOptions options)
{
    std::unique_ptr<SqliteJournal> journal{new SqliteJournal{file, std::move(options)}};
    if (auto opened = journal->opened(); !opened) return Failure{opened.error()};
    return journal;
}

Result<SqliteJournal::Opened*, StoreError> SqliteJournal::opened() const
{
    if (opened_ == nullptr) {
        auto connection = open_workspace(file_, options_);
        if (!connection) return Failure{connection.error()};
        auto opened = Opened::from(std::move(*connection));
        if (!opened) return Failure{opened.error()};
        opened_ = std::move(*opened);
    }
    return opened_.get();
}

StoreError SqliteJournal::abandon(StoreError error) const
{
    opened_->roll_back();
    opened_.reset();
    return error;
}

Result<Page, StoreError> SqliteJournal::read(const LogId& log, Position from) const
{
    const auto store = opened();
    if (!store) return Failure{store.error()};
    auto& statement = (*store)->read;
    Page page{.from = from, .entries = {}};
    {
        const StatementUse use{statement};
        statement.bind(1, log.bytes())
            .bind(2, stored_position(from))
            .bind(3, static_cast<std::int64_t>(page_entry_count_max));
        std::size_t payload_size = 0;
        int code = SQLITE_OK;
        while (payload_size < page_payload_size_target && (code = use->step()) == SQLITE_ROW) {
            auto entry = entry_of(statement);
            if (!entry || use->whole(0) != static_cast<std::int64_t>(page.next().index)) {
                return Failure{Unreadable{file_text(file_),
                                          "no entry " + std::to_string(page.next().index) + " in log " + log.hex()}};
            }
            payload_size += entry->entry.payload.size();
            page.entries.push_back(std::move(*entry));
        }
        if (code != SQLITE_ROW && code != SQLITE_DONE) return Failure{(*store)->error(code)};
    }
    if (!page.entries.empty()) return page;
    const auto head = (*store)->head_of(log);
    if (!head) return Failure{head.error()};
    if (*head == Position{}) return Failure{UnknownLog{log}};
    return page;
}

Result<std::optional<Position>, StoreError> SqliteJournal::find(const LogId& log, const EntryId& id) const
{
    const auto store = opened();
    if (!store) return Failure{store.error()};
    const StatementUse use{(*store)->find};
    (*store)->find.bind(1, log.bytes()).bind(2, id.bytes());
    const int code = use->step();
    if (code == SQLITE_DONE) return std::optional<Position>{};
    if (code != SQLITE_ROW) return Failure{(*store)->error(code)};
    return std::optional{Position{static_cast<std::uint64_t>(use->whole(0))}};
}

Result<std::uint64_t, StoreError> SqliteJournal::size(const LogId& log) const
{
    const auto store = opened();
    if (!store) return Failure{store.error()};
    return (*store)->head_of(log).map([](Position head) { return head.index; });
}

Result<std::vector<LogId>, StoreError> SqliteJournal::logs() const
{
    const auto store = opened();
    if (!store) return Failure{store.error()};
    const StatementUse use{(*store)->logs};
    std::vector<LogId> found;
    int code = use->step();
    for (; code == SQLITE_ROW; code = use->step()) {
        const auto log = LogId::from_bytes((*store)->logs.bytes(0));
        if (!log) return Failure{Unreadable{file_text(file_), "a log id that is not 32 bytes"}};
        found.push_back(*log);
    }
    if (code != SQLITE_DONE) return Failure{(*store)->error(code)};
    return found;
}

Result<Position, StoreError> SqliteJournal::append(const LogId& log, Position head,
                                                   std::span<const JournalEntry> entries)
{
    if (const auto too_large = find_too_large(entries)) return Failure{*too_large};
    const auto store = opened();
    if (!store) return Failure{store.error()};
    auto& workspace = **store;

    if (auto begun = workspace.begin_writing(); !begun) return Failure{abandon(begun.error())};
    const auto found = workspace.head_of(log);
    if (!found) return Failure{abandon(found.error())};
    if (*found != head) {
        workspace.roll_back();
        return Failure{Conflict{*found}};
    }

    if (const int code = workspace.insert_rows(log, head, entries); code != SQLITE_OK) {
        const auto refusal = workspace.error(code);
        workspace.roll_back();
        if ((code & 0xFF) == SQLITE_CONSTRAINT) {
            const auto used = workspace.used_id(entries);
            if (!used) return Failure{abandon(used.error())};
            if (*used) return Failure{IdAlreadyUsed{**used}};
        }
        return Failure{abandon(refusal)};
    }
    if (auto same = workspace.read_back(log, head, entries); !same) return Failure{abandon(same.error())};

    const int code = [&] {
        const StatementUse use{workspace.commit};
        return use->step();
    }();
    if (code != SQLITE_DONE) return Failure{abandon(workspace.error(code))};
    return head + entries.size();
}

}

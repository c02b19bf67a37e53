#include "storage/sqlite/sqlite_journal.hpp"
#include "storage/sqlite/workspace_schema.hpp"
#include "tests/storage/example_entries.hpp"
#include "tests/storage/raw_database.hpp"
#include "tests/storage/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace tender;

namespace {

/// A workspace with five entries in log 1 and two in log 2.
std::filesystem::path example_workspace(const ScratchFolder& folder)
{
    const auto file = folder / "workspace.plumbline";
    auto journal = SqliteJournal::create(file);
    REQUIRE(journal);
    REQUIRE((*journal)->append(example_log(1), Position{}, example_entries(0, 5)));
    REQUIRE((*journal)->append(example_log(2), Position{}, example_entries(0, 2, example_log(2))));
    return file;
}

/// The start of an INSERT and a row for it, as SQL text.
std::string row(const std::string& verb, int position, std::uint64_t id)
{
    return verb + " INTO entries (log, position, id, payload, signature) VALUES (x'" + example_log(1).hex() + "', " +
           std::to_string(position) + ", x'" + example_id(id).hex() + "', x'00', zeroblob(64))";
}

StoreError refusal(const std::filesystem::path& file)
{
    auto journal = SqliteJournal::open(file);
    REQUIRE_FALSE(journal);
    return journal.error();
}

}

TEST_CASE("no statement changes or removes an entry", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    {
        RawDatabase raw{file};
        for (const auto* recursive : {"OFF", "ON"}) {
            REQUIRE(raw.run(std::string{"PRAGMA recursive_triggers = "} + recursive) == SQLITE_OK);
            for (const std::string statement : {
                     "UPDATE entries SET payload = x'00'",
                     "UPDATE entries SET payload = x'00' WHERE position = 4",
                     "UPDATE OR REPLACE entries SET position = 0 WHERE position = 4",
                     "UPDATE OR IGNORE entries SET payload = x'00'",
                     "DELETE FROM entries",
                     "DELETE FROM entries WHERE position = 4",
                 }) {
                CAPTURE(recursive, statement);
                CHECK(raw.run(statement) == SQLITE_CONSTRAINT);
                CHECK(raw.message().starts_with("an entry is never"));
            }
        }
    }
    auto journal = SqliteJournal::open(file);
    REQUIRE(journal);
    CHECK((read_all(**journal, example_log(1)).value() == example_entries(0, 5)));
}

TEST_CASE("no statement inserts anything but the next entry of a log", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    {
        RawDatabase raw{file};
        for (const auto* recursive : {"OFF", "ON"}) {
            REQUIRE(raw.run(std::string{"PRAGMA recursive_triggers = "} + recursive) == SQLITE_OK);
            for (const std::string verb : {"INSERT", "INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE",
                                           "INSERT OR FAIL", "INSERT OR ROLLBACK"}) {
                CAPTURE(recursive, verb);
                CHECK(raw.run(row(verb, 6, 100)) == SQLITE_CONSTRAINT);  // a gap
                CHECK(raw.run(row(verb, 4, 100)) == SQLITE_CONSTRAINT);  // in place of an entry
                CHECK(raw.run(row(verb, -1, 100)) == SQLITE_CONSTRAINT); // before the first
                CHECK(raw.run(row(verb, 5, 2)) == SQLITE_CONSTRAINT);    // the next, with the id of an old one
            }
            CHECK(raw.run(row("INSERT", 4, 4) + " ON CONFLICT DO UPDATE SET payload = x'00'") == SQLITE_CONSTRAINT);
            CHECK(raw.run(row("INSERT", 5, 4) + " ON CONFLICT (id) DO UPDATE SET payload = x'00'") ==
                  SQLITE_CONSTRAINT);
        }
        CHECK(raw.number("SELECT count(*) FROM entries") == 7);
    }
    auto journal = SqliteJournal::open(file);
    REQUIRE(journal);
    CHECK((read_all(**journal, example_log(1)).value() == example_entries(0, 5)));
    RawDatabase raw{file};
    CHECK(raw.run(row("INSERT", 5, 100)) == SQLITE_OK); // a forged next entry is for signatures to find
}

TEST_CASE("a row of the wrong shape is refused by the table itself", "[storage][sqlite]")
{
    const ScratchFolder folder;
    RawDatabase raw{example_workspace(folder)};
    const auto log = "x'" + example_log(1).hex() + "'";
    for (const auto& values : {
             log + ", 5, x'00', x'00', zeroblob(64)",
             log + ", 5, zeroblob(16), x'00', zeroblob(63)",
             log + ", 5, zeroblob(16), 'text', zeroblob(64)",
             log + ", 5, zeroblob(16), NULL, zeroblob(64)",
             log + ", 5, zeroblob(16), zeroblob(16777217), zeroblob(64)",
             std::string{"x'00', 0, zeroblob(16), x'00', zeroblob(64)"},
         }) {
        CAPTURE(values);
        CHECK(raw.run("INSERT INTO entries (log, position, id, payload, signature) VALUES (" + values + ")") ==
              SQLITE_CONSTRAINT);
    }
}

TEST_CASE("a workspace whose guards were tampered with is not opened, and the guard is named", "[storage][sqlite]")
{
    const auto changed = [](const std::string& statements, const std::string& named) {
        const ScratchFolder folder;
        const auto file = example_workspace(folder);
        {
            RawDatabase raw{file};
            REQUIRE(raw.run(statements) == SQLITE_OK);
        }
        CAPTURE(statements);
        CHECK(refusal(file) == StoreError{SchemaChanged{file.string(), named}});
    };
    changed("DROP TRIGGER entries_are_never_changed", "entries_are_never_changed");
    changed("DROP TRIGGER entries_are_never_removed", "entries_are_never_removed");
    changed("DROP TRIGGER entries_follow_one_another", "entries_follow_one_another");
    changed("DROP TRIGGER entries_are_never_changed;"
            "CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries BEGIN SELECT 1; END",
            "entries_are_never_changed");
    changed("CREATE TABLE more (x)", "more");
    changed("CREATE INDEX quick ON entries (payload)", "quick");
    changed("CREATE VIEW look AS SELECT * FROM entries", "look");
    changed("ALTER TABLE entries ADD COLUMN note TEXT", "entries");
    changed("DROP TABLE meta", "meta");
    changed("UPDATE meta SET value = '2' WHERE name = 'version'", "meta");
    changed("DELETE FROM meta", "meta");
}

TEST_CASE("guards taken down while the workspace is open stop the next append", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    auto journal = SqliteJournal::open(file);
    REQUIRE(journal);
    {
        RawDatabase raw{file};
        REQUIRE(raw.run("DROP TRIGGER entries_are_never_removed") == SQLITE_OK);
    }
    CHECK((*journal)->append(example_log(1), Position{5}, example_entries(5, 6)).error() ==
          StoreError{SchemaChanged{file.string(), "entries_are_never_removed"}});
    RawDatabase raw{file};
    CHECK(raw.number("SELECT count(*) FROM entries") == 7);
}

TEST_CASE("an entry that was taken out is missed by whoever reads past it", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    {
        RawDatabase raw{file};
        const std::string guard = "CREATE TRIGGER entries_are_never_removed BEFORE DELETE ON entries\nBEGIN\n"
                                  "  SELECT RAISE(ABORT, 'an entry is never removed');\nEND";
        REQUIRE(raw.run("DROP TRIGGER entries_are_never_removed; DELETE FROM entries WHERE position = 2") == SQLITE_OK);
        REQUIRE(raw.run(guard) == SQLITE_OK);
    }
    auto journal = SqliteJournal::open(file);
    REQUIRE(journal);
    const auto page = (*journal)->read(example_log(1), Position{});
    REQUIRE_FALSE(page);
    REQUIRE(std::holds_alternative<Unreadable>(page.error()));
    CHECK(std::get<Unreadable>(page.error()).detail.starts_with("no entry 2 "));
}

TEST_CASE("the schema page of the format is the schema", "[storage][sqlite]")
{
    const auto page = file_bytes(std::filesystem::path{PLUMBLINE_SOURCE_DIR} / "docs" / "formats" / "record.md");
    CHECK(page.find(std::string{"```sql\n"} + workspace_schema() + "```\n") != std::string::npos);
}

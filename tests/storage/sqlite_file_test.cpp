#include "storage/sqlite/sqlite_journal.hpp"
#include "storage/sqlite/workspace_schema.hpp"
#include "tests/storage/example_entries.hpp"
#include "tests/storage/raw_database.hpp"
#include "tests/storage/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>

using namespace tender;

namespace {

using Found = NotAWorkspace::Found;

std::filesystem::path example_workspace(const ScratchFolder& folder, std::uint64_t count = 5)
{
    const auto file = folder / "workspace.plumbline";
    auto journal = SqliteJournal::create(file);
    REQUIRE(journal);
    REQUIRE((*journal)->append(example_log(), Position{}, example_entries(0, count)));
    return file;
}

StoreError refusal(const std::filesystem::path& file)
{
    auto journal = SqliteJournal::open(file);
    REQUIRE_FALSE(journal);
    return journal.error();
}

}

TEST_CASE("a file that is not a workspace is refused as what it is, and left alone", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = folder / "file";
    CHECK(refusal(file) == StoreError{MissingFile{file.string()}});
    CHECK(refusal(folder.path()) == StoreError{NotAWorkspace{folder.path().string(), Found::Folder}});
    for (const auto& [bytes, found] :
         {std::pair{std::string{}, Found::EmptyFile}, std::pair{std::string{"Dear Sir or Madam,\n"}, Found::OtherFile},
          std::pair{std::string(100'000, 'x'), Found::OtherFile},
          std::pair{std::string(4096, '\0'), Found::OtherFile}}) {
        overwrite(file, bytes);
        CHECK(refusal(file) == StoreError{NotAWorkspace{file.string(), found}});
        CHECK(file_bytes(file) == bytes);
    }
    std::filesystem::remove(file);
    {
        RawDatabase other{file};
        REQUIRE(other.run("CREATE TABLE entries (x); PRAGMA user_version = 1") == SQLITE_OK);
    }
    CHECK(refusal(file) == StoreError{NotAWorkspace{file.string(), Found::OtherDatabase}});
}

TEST_CASE("a workspace of another version is refused with both versions", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    {
        RawDatabase raw{file};
        REQUIRE(raw.run("PRAGMA user_version = 2") == SQLITE_OK);
    }
    CHECK(refusal(file) == StoreError{WrongVersion{file.string(), 2, 1}});
}

TEST_CASE("a workspace cut short is refused with the length it should have", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder, 500);
    const auto whole = file_bytes(file);
    REQUIRE(whole.size() > 5 * 4096);
    for (const auto size : {std::size_t{20}, std::size_t{99}}) {
        overwrite(file, whole.substr(0, size));
        CHECK(refusal(file) == StoreError{Truncated{file.string(), size, 100}});
    }
    for (const auto size :
         {std::size_t{100}, std::size_t{4096}, std::size_t{5000}, whole.size() - 4096, whole.size() - 1}) {
        overwrite(file, whole.substr(0, size));
        CHECK(refusal(file) == StoreError{Truncated{file.string(), size, whole.size()}});
    }
    overwrite(file, whole);
    CHECK(SqliteJournal::open(file));
}

TEST_CASE("a workspace is made whole or not at all, and never over another file", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = folder / "workspace.plumbline";
    overwrite(file, "minutes of the meeting");
    CHECK(SqliteJournal::create(file).error() == StoreError{AlreadyExists{file.string()}});
    CHECK(file_bytes(file) == "minutes of the meeting");
    std::filesystem::remove(file);

    // The rollback journal of a file that is gone would be played into a new file of the same name.
    overwrite(file.string() + "-journal", "left over");
    CHECK(SqliteJournal::create(file).error() == StoreError{AlreadyExists{file.string() + "-journal"}});
    std::filesystem::remove(file.string() + "-journal");
    std::filesystem::create_symlink(folder / "nowhere", file);
    CHECK(SqliteJournal::create(file).error() == StoreError{AlreadyExists{file.string()}});
    std::filesystem::remove(file);

    CHECK(SqliteJournal::create(folder / "missing" / "w").error() ==
          StoreError{MissingFile{(folder / "missing").string()}});
    REQUIRE(SqliteJournal::create(file));
    const std::filesystem::directory_iterator files{folder.path()};
    CHECK(std::distance(begin(files), end(files)) <= 2); // the workspace, and its journal of length 0
}

TEST_CASE("a name that SQLite would take for something else is a name", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    for (const auto* name : {":memory:", "file:x?mode=memory", "Ausschreibung Straße; 100 % 'x'"}) {
        CHECK(SqliteJournal::create(name));
        CHECK(std::filesystem::is_regular_file(folder / name));
        CHECK(SqliteJournal::open(name));
    }
    std::filesystem::current_path(before);
}

TEST_CASE("a workspace on a network or behind a program is neither made nor opened", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    SqliteOptions options;
    options.file_system = [&](const std::filesystem::path& asked) {
        CHECK(asked == folder.path());
        return FileSystem{.local = false, .name = "nfs"};
    };
    CHECK(SqliteJournal::open(file, options).error() == StoreError{NotLocal{file.string(), "nfs"}});
    const auto other = folder / "other";
    CHECK(SqliteJournal::create(other, options).error() == StoreError{NotLocal{other.string(), "nfs"}});
    CHECK_FALSE(std::filesystem::exists(other));
    CHECK(file_system_of(folder.path()).local);
}

TEST_CASE("a workspace in a folder that a cloud service copies is neither made nor opened", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto deep = folder / "tenders" / "2026";
    std::filesystem::create_directories(deep);
    const auto file = deep / "workspace.plumbline";
    REQUIRE(SqliteJournal::create(file));
    CHECK_FALSE(copying_service_marker(deep));
    for (const auto* name : {".stfolder", ".dropbox.cache", ".nextcloudsync.log"}) {
        const auto marker = folder / name;
        overwrite(marker, "");
        CHECK(SqliteJournal::open(file).error() == StoreError{NotLocal{file.string(), marker.string()}});
        CHECK(SqliteJournal::create(deep / "more").error() ==
              StoreError{NotLocal{(deep / "more").string(), marker.string()}});
        std::filesystem::remove(marker);
    }
    CHECK(SqliteJournal::open(file));
}

TEST_CASE("a workspace that somebody switched to a write-ahead log goes back to a rollback journal",
          "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    {
        RawDatabase raw{file};
        REQUIRE(raw.run("PRAGMA journal_mode = WAL") == SQLITE_OK);
    }
    REQUIRE(file_bytes(file)[18] == 2);
    auto journal = SqliteJournal::open(file);
    REQUIRE(journal);
    CHECK(file_bytes(file)[18] == 1);
    CHECK((read_all(**journal, example_log()).value() == example_entries(0, 5)));
}

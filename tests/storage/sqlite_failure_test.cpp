#include "storage/sqlite/sqlite_journal.hpp"
#include "tests/storage/example_entries.hpp"
#include "tests/storage/raw_database.hpp"
#include "tests/storage/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <csignal>
#include <cstring>
#include <string>

#include <sys/resource.h>
#include <unistd.h>

using namespace tender;

namespace {

std::filesystem::path example_workspace(const ScratchFolder& folder)
{
    const auto file = folder / "workspace.plumbline";
    auto journal = SqliteJournal::create(file);
    REQUIRE(journal);
    REQUIRE((*journal)->append(example_log(), Position{}, example_entries(0, 5)));
    return file;
}

using EveryConnection = int (*)(sqlite3*, char**, const sqlite3_api_routines*);

/// While it lives, every connection to a file is prepared by `prepare` as it is opened: how a test reaches into a
/// connection that the journal keeps to itself.
class PreparedConnections {
public:
    explicit PreparedConnections(EveryConnection prepare)
    {
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(prepare));
    }
    ~PreparedConnections() { sqlite3_reset_auto_extension(); }
    PreparedConnections(const PreparedConnections&) = delete;
    PreparedConnections& operator=(const PreparedConnections&) = delete;
};

bool is_file(sqlite3* handle)
{
    const char* name = sqlite3_db_filename(handle, "main");
    return name != nullptr && *name != '\0';
}

int leave_no_room(sqlite3* handle, char** /*message*/, const sqlite3_api_routines* /*routines*/)
{
    if (is_file(handle)) sqlite3_exec(handle, "PRAGMA max_page_count = 1", nullptr, nullptr, nullptr);
    return SQLITE_OK;
}

/// Reads of the signature give NULL, as if it had been stored wrongly.
int misread_signatures(sqlite3* handle, char** /*message*/, const sqlite3_api_routines* /*routines*/)
{
    const auto authorize = [](void*, int action, const char* table, const char* column, const char*, const char*) {
        const bool signature =
            action == SQLITE_READ && std::strcmp(table, "entries") == 0 && std::strcmp(column, "signature") == 0;
        return signature ? SQLITE_IGNORE : SQLITE_OK;
    };
    if (is_file(handle)) sqlite3_set_authorizer(handle, authorize, nullptr);
    return SQLITE_OK;
}

/// Runs as somebody without rights on the folder, also when the tests run as root.
class WithoutRights {
public:
    WithoutRights()
    {
        if (geteuid() == 0) REQUIRE(seteuid(65534) == 0);
    }
    ~WithoutRights()
    {
        if (getuid() == 0 && seteuid(0) != 0) std::abort();
    }
    WithoutRights(const WithoutRights&) = delete;
    WithoutRights& operator=(const WithoutRights&) = delete;
};

}

TEST_CASE("a full disk is reported, nothing is half written, and the workspace lives on", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    auto large = example_entries(5, 8);
    large[1].entry.payload = std::string(200'000, 'x');
    {
        const PreparedConnections full{leave_no_room};
        auto journal = SqliteJournal::open(file);
        REQUIRE(journal);
        CHECK((*journal)->append(example_log(), Position{5}, large).error() == StoreError{DiskFull{file.string()}});
        CHECK((read_all(**journal, example_log()).value() == example_entries(0, 5)));
        CHECK(*(*journal)->find(example_log(), large[0].id) == std::nullopt);
    }
    auto journal = SqliteJournal::open(file);
    REQUIRE(journal);
    CHECK((*journal)->append(example_log(), Position{5}, large).value() == Position{8});
}

TEST_CASE("a write that the system refuses is reported, and the same journal goes on once it is possible again",
          "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    auto journal = SqliteJournal::open(file);
    REQUIRE(journal);
    auto large = example_entries(5, 8);
    large[1].entry.payload = std::string(4'000'000, 'x');
    {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
        rlimit limit = before;
        limit.rlim_cur = 100'000;
        REQUIRE(setrlimit(RLIMIT_FSIZE, &limit) == 0);
        const auto refused = (*journal)->append(example_log(), Position{5}, large);
        REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
        std::signal(SIGXFSZ, SIG_DFL);
        REQUIRE_FALSE(refused);
        CHECK(kind_of(refused.error()) == StoreErrorKind::WriteFailed);
    }
    CHECK((read_all(**journal, example_log()).value() == example_entries(0, 5)));
    CHECK(*(*journal)->find(example_log(), large[0].id) == std::nullopt);
    CHECK((*journal)->append(example_log(), Position{5}, large).value() == Position{8});
    CHECK(*(*journal)->find(example_log(), large[2].id) == Position{7});
}

TEST_CASE("what does not read back as it was written is not committed", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    {
        const PreparedConnections misreading{misread_signatures};
        auto journal = SqliteJournal::open(file);
        REQUIRE(journal);
        CHECK((*journal)->append(example_log(), Position{5}, example_entries(5, 8)).error() ==
              StoreError{WriteNotVerified{Position{5}}});
    }
    auto journal = SqliteJournal::open(file);
    REQUIRE(journal);
    CHECK((read_all(**journal, example_log()).value() == example_entries(0, 5)));
}

TEST_CASE("two programs on one workspace conflict, and neither loses an entry", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    auto one = SqliteJournal::open(file);
    auto two = SqliteJournal::open(file);
    REQUIRE(one);
    REQUIRE(two);
    CHECK((*one)->append(example_log(), Position{5}, example_entries(5, 7)).value() == Position{7});
    CHECK((*two)->append(example_log(), Position{5}, example_entries(100, 101)).error() ==
          StoreError{Conflict{Position{7}}});
    CHECK((*two)->append(example_log(), Position{7}, example_entries(7, 8)).value() == Position{8});
    CHECK((*one)->append(example_log(), Position{7}, example_entries(100, 101)).error() ==
          StoreError{Conflict{Position{8}}});
    CHECK((read_all(**one, example_log()).value() == example_entries(0, 8)));
}

TEST_CASE("a lock that another program holds too long is reported, not waited for without end", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    SqliteOptions options;
    options.patience = std::chrono::milliseconds{0};
    auto journal = SqliteJournal::open(file, options);
    REQUIRE(journal);
    RawDatabase raw{file};
    REQUIRE(raw.run("BEGIN IMMEDIATE") == SQLITE_OK);
    CHECK((*journal)->append(example_log(), Position{5}, example_entries(5, 6)).error() ==
          StoreError{Locked{file.string()}});
    CHECK(*(*journal)->size(example_log()) == 5); // reading goes on
    REQUIRE(raw.run("COMMIT; BEGIN EXCLUSIVE") == SQLITE_OK);
    CHECK((*journal)->size(example_log()).error() == StoreError{Locked{file.string()}});
    CHECK(SqliteJournal::open(file, options).error() == StoreError{Locked{file.string()}});
    REQUIRE(raw.run("ROLLBACK") == SQLITE_OK);
    CHECK((*journal)->append(example_log(), Position{5}, example_entries(5, 6)).value() == Position{6});
}

TEST_CASE("a workspace opened for reading is read and never written", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    const auto bytes = file_bytes(file);
    SqliteOptions options;
    options.access = SqliteOptions::Access::ReadOnly;
    auto journal = SqliteJournal::open(file, options);
    REQUIRE(journal);
    CHECK((read_all(**journal, example_log()).value() == example_entries(0, 5)));
    CHECK((*journal)->append(example_log(), Position{5}, example_entries(5, 6)).error() ==
          StoreError{ReadOnly{file.string()}});
    CHECK((read_all(**journal, example_log()).value() == example_entries(0, 5)));
    CHECK(file_bytes(file) == bytes);
}

TEST_CASE("what a program that was killed had not finished is taken back before the workspace is read",
          "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    const auto left_behind = folder / "left-behind.plumbline";
    {
        // More than the cache holds goes to the file before it is committed: what lies there then is what a kill
        // leaves.
        RawDatabase raw{file};
        REQUIRE(raw.run("PRAGMA cache_size = 1; BEGIN IMMEDIATE; CREATE TABLE unfinished(x);"
                        "INSERT INTO unfinished VALUES (zeroblob(1000000))") == SQLITE_OK);
        std::filesystem::copy_file(file, left_behind);
        std::filesystem::copy_file(file.string() + "-journal", left_behind.string() + "-journal");
    }
    REQUIRE(file_bytes(left_behind) != file_bytes(file));
    SqliteOptions options;
    options.access = SqliteOptions::Access::ReadOnly;
    auto journal = SqliteJournal::open(left_behind, options);
    REQUIRE(journal);
    CHECK((read_all(**journal, example_log()).value() == example_entries(0, 5)));
    CHECK((*journal)->append(example_log(), Position{5}, example_entries(5, 6)).error() ==
          StoreError{ReadOnly{left_behind.string()}});
}

TEST_CASE("a file or a folder without write permission can be read, and says so on writing", "[storage][sqlite]")
{
    using std::filesystem::perms;
    const ScratchFolder folder;
    const auto file = example_workspace(folder);
    std::filesystem::remove(file.string() + "-journal");
    const auto read_only = perms::owner_read | perms::group_read | perms::others_read;
    const auto writable = read_only | perms::owner_write | perms::group_write | perms::others_write;
    const auto enter = perms::owner_exec | perms::group_exec | perms::others_exec;
    const auto [file_permissions, folder_permissions] =
        GENERATE_COPY(std::pair{read_only, writable | enter}, std::pair{writable, read_only | enter});
    std::filesystem::permissions(file, file_permissions);
    std::filesystem::permissions(folder.path(), folder_permissions);
    {
        const WithoutRights somebody;
        auto journal = SqliteJournal::open(file);
        REQUIRE(journal);
        CHECK((read_all(**journal, example_log()).value() == example_entries(0, 5)));
        CHECK((*journal)->append(example_log(), Position{5}, example_entries(5, 6)).error() ==
              StoreError{ReadOnly{file.string()}});
        CHECK((read_all(**journal, example_log()).value() == example_entries(0, 5)));
        if (folder_permissions != (writable | enter)) {
            CHECK(SqliteJournal::create(folder / "new").error() == StoreError{ReadOnly{folder.path().string()}});
        }
    }
    std::filesystem::permissions(folder.path(), writable | enter);
}

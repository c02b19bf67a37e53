#include "storage/sqlite/sqlite_journal.hpp"
#include "tests/storage/example_entries.hpp"
#include "tests/storage/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <csignal>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

using namespace tender;

namespace {

constexpr std::uint64_t act_size = 3;

/// Appends acts of three entries for ever and writes one byte for each that was acknowledged.
[[noreturn]] void append_until_killed(const std::filesystem::path& file, int acknowledgements)
{
    auto journal = SqliteJournal::open(file);
    if (!journal) _exit(1);
    auto size = (*journal)->size(example_log());
    if (!size) _exit(2);
    for (Position head{*size};;) {
        const auto after = (*journal)->append(example_log(), head, example_entries(head.index, head.index + act_size));
        if (!after) _exit(3);
        head = *after;
        const char acknowledged = '.';
        if (write(acknowledgements, &acknowledged, 1) != 1) _exit(4);
    }
}

/// Reads acknowledgements until there are `count` of them or no more come; returns how many came.
std::uint64_t read_acknowledgements(int acknowledgements, std::uint64_t count)
{
    std::uint64_t came = 0;
    for (char acknowledged{}; came < count && read(acknowledgements, &acknowledged, 1) == 1;)
        ++came;
    return came;
}

}

TEST_CASE("a program killed 200 times while it appends loses nothing that it acknowledged", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = folder / "workspace.plumbline";
    REQUIRE(SqliteJournal::create(file));
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random{seed};
    std::uint64_t size_before = 0;
    for (int kill_count = 0; kill_count < 200; ++kill_count) {
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        const auto child = fork();
        REQUIRE(child >= 0);
        if (child == 0) append_until_killed(file, ends[1]);
        close(ends[1]);
        auto acknowledged = read_acknowledgements(ends[0], 1 + random() % 4);
        // Some way into whatever the child is doing by now: its commit takes a few hundred microseconds.
        random.discard(random() % 100'000);
        kill(child, SIGKILL);
        int status = 0;
        REQUIRE(waitpid(child, &status, 0) == child);
        REQUIRE(WIFSIGNALED(status));
        acknowledged += read_acknowledgements(ends[0], ~std::uint64_t{0});
        close(ends[0]);

        auto journal = SqliteJournal::open(file);
        REQUIRE(journal);
        const auto size = *(*journal)->size(example_log());
        REQUIRE(size % act_size == 0);                                // an act is there whole or not at all
        REQUIRE(size >= size_before + acknowledged * act_size);       // what was acknowledged is there
        REQUIRE(size <= size_before + (acknowledged + 1) * act_size); // and at most one act more
        size_before = size;
    }
    auto journal = SqliteJournal::open(file);
    REQUIRE(journal);
    CHECK((read_all(**journal, example_log()).value() == example_entries(0, size_before)));
}

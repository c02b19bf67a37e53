#include "storage/memory/memory_journal.hpp"
#include "storage/sqlite/sqlite_journal.hpp"
#include "tests/storage/example_entries.hpp"
#include "tests/storage/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <limits>
#include <memory>

using namespace tender;

namespace {

/// One backend, as the contract sees it.
struct Backend {
    std::string name;
    std::function<std::unique_ptr<Journal>(const ScratchFolder&)> make;
};

std::vector<Backend> backends()
{
    return {
        {"memory", [](const ScratchFolder&) -> std::unique_ptr<Journal> { return std::make_unique<MemoryJournal>(); }},
        {"sqlite",
         [](const ScratchFolder& folder) {
             auto journal = SqliteJournal::create(folder / "workspace.plumbline");
             REQUIRE(journal);
             return std::move(*journal);
         }},
    };
}

Position appended(Journal& journal, const LogId& log, Position head, const std::vector<JournalEntry>& entries)
{
    const auto after = journal.append(log, head, entries);
    REQUIRE(after);
    return *after;
}

}

TEST_CASE("every journal gives back what was added, in order, page by page", "[storage][journal]")
{
    const auto all = backends();
    const auto& backend = all[GENERATE(range(0U, 2U))];
    CAPTURE(backend.name);
    const ScratchFolder folder;
    const auto journal = backend.make(folder);
    const auto log = example_log();
    const auto entries = example_entries(0, 2500);

    Position head{};
    for (const auto& added : std::vector(entries.begin(), entries.begin() + 3))
        head = appended(*journal, log, head, {added});
    head = appended(*journal, log, head, {entries.begin() + 3, entries.end()});
    CHECK(head == Position{2500});
    CHECK(*journal->size(log) == 2500);
    CHECK((read_all(*journal, log).value() == entries));

    const auto page = journal->read(log, Position{2499});
    REQUIRE(page);
    CHECK(page->from == Position{2499});
    CHECK((page->entries == std::vector{entries.back()}));
    CHECK(page->next() == Position{2500});
    CHECK(journal->read(log, Position{})->entries.size() == page_entry_count_max);
    CHECK(journal->read(log, Position{2500})->entries.empty());
    CHECK(journal->read(log, Position{std::numeric_limits<std::uint64_t>::max()})->entries.empty());
}

TEST_CASE("every journal keeps bytes as they are, none at all included", "[storage][journal]")
{
    const auto all = backends();
    const auto& backend = all[GENERATE(range(0U, 2U))];
    CAPTURE(backend.name);
    const ScratchFolder folder;
    const auto journal = backend.make(folder);
    std::vector<JournalEntry> entries = example_entries(0, 3);
    entries[0].entry.payload = "";
    entries[1].entry.payload = std::string{"\0\xFF'\";--\r\n", 9};
    entries[2].entry.payload = std::string(300'000, 'x');
    appended(*journal, example_log(), Position{}, entries);
    CHECK((read_all(*journal, example_log()).value() == entries));
}

TEST_CASE("every journal refuses to write after somebody else has, and says where the head is", "[storage][journal]")
{
    const auto all = backends();
    const auto& backend = all[GENERATE(range(0U, 2U))];
    CAPTURE(backend.name);
    const ScratchFolder folder;
    const auto journal = backend.make(folder);
    const auto log = example_log();
    const auto conflict = [&](Position head) { return journal->append(log, head, example_entries(100, 102)).error(); };
    CHECK(conflict(Position{1}) == StoreError{Conflict{Position{0}}});
    appended(*journal, log, Position{}, example_entries(0, 5));
    CHECK(conflict(Position{0}) == StoreError{Conflict{Position{5}}});
    CHECK(conflict(Position{4}) == StoreError{Conflict{Position{5}}});
    CHECK(conflict(Position{6}) == StoreError{Conflict{Position{5}}});
    CHECK(conflict(Position{std::numeric_limits<std::uint64_t>::max()}) == StoreError{Conflict{Position{5}}});
    CHECK(*journal->size(log) == 5);
    CHECK(appended(*journal, log, Position{5}, example_entries(100, 102)) == Position{7});
    CHECK(journal->append(log, Position{6}, {}).error() == StoreError{Conflict{Position{7}}});
    CHECK(appended(*journal, log, Position{7}, {}) == Position{7});
}

TEST_CASE("every journal answers whether an entry landed", "[storage][journal]")
{
    const auto all = backends();
    const auto& backend = all[GENERATE(range(0U, 2U))];
    CAPTURE(backend.name);
    const ScratchFolder folder;
    const auto journal = backend.make(folder);
    CHECK(*journal->find(example_log(1), example_id(3)) == std::nullopt);
    appended(*journal, example_log(1), Position{}, example_entries(0, 5));
    CHECK(*journal->find(example_log(1), example_id(3)) == Position{3});
    CHECK(*journal->find(example_log(1), example_id(5)) == std::nullopt);
    CHECK(*journal->find(example_log(2), example_id(3)) == std::nullopt);
}

TEST_CASE("every journal adds all entries of an act or none", "[storage][journal]")
{
    const auto all = backends();
    const auto& backend = all[GENERATE(range(0U, 2U))];
    CAPTURE(backend.name);
    const ScratchFolder folder;
    const auto journal = backend.make(folder);
    const auto log = example_log();
    appended(*journal, log, Position{}, example_entries(0, 3));

    auto repeats_old = example_entries(3, 10);
    repeats_old[5].id = example_id(1);
    CHECK(journal->append(log, Position{3}, repeats_old).error() == StoreError{IdAlreadyUsed{example_id(1)}});
    auto repeats_itself = example_entries(3, 10);
    repeats_itself[6].id = example_id(4);
    CHECK(journal->append(log, Position{3}, repeats_itself).error() == StoreError{IdAlreadyUsed{example_id(4)}});
    auto too_large = example_entries(3, 5);
    too_large[1].entry.payload = std::string(payload_size_max + 1, 'x');
    CHECK(journal->append(log, Position{3}, too_large).error() ==
          StoreError{TooLarge{payload_size_max + 1, payload_size_max}});
    // Another log has no entry of that id either: an id is used once in a workspace.
    CHECK(journal->append(example_log(2), Position{}, example_entries(1, 2)).error() ==
          StoreError{IdAlreadyUsed{example_id(1)}});

    CHECK(*journal->size(log) == 3);
    CHECK((read_all(*journal, log).value() == example_entries(0, 3)));
    CHECK(*journal->find(log, example_id(4)) == std::nullopt);
    CHECK(*journal->logs() == std::vector{log});
}

TEST_CASE("every journal takes a payload of exactly 16 MiB", "[storage][journal]")
{
    const auto all = backends();
    const auto& backend = all[GENERATE(range(0U, 2U))];
    CAPTURE(backend.name);
    const ScratchFolder folder;
    const auto journal = backend.make(folder);
    auto entries = example_entries(0, 2);
    entries[0].entry.payload = std::string(payload_size_max, 'x');
    appended(*journal, example_log(), Position{}, entries);
    // Pages are bounded by size too: the large entry stands alone.
    CHECK(journal->read(example_log(), Position{})->entries.size() == 1);
    CHECK((read_all(*journal, example_log()).value() == entries));
}

TEST_CASE("every journal keeps logs apart and lists them without their entries", "[storage][journal]")
{
    const auto all = backends();
    const auto& backend = all[GENERATE(range(0U, 2U))];
    CAPTURE(backend.name);
    const ScratchFolder folder;
    const auto journal = backend.make(folder);
    CHECK(journal->logs()->empty());
    CHECK(*journal->size(example_log(1)) == 0);
    CHECK(journal->read(example_log(1), Position{}).error() == StoreError{UnknownLog{example_log(1)}});
    CHECK(appended(*journal, example_log(1), Position{}, {}) == Position{});
    CHECK(journal->logs()->empty());

    for (const auto number : {std::uint8_t{3}, std::uint8_t{1}, std::uint8_t{200}}) {
        const auto log = example_log(number);
        appended(*journal, log, Position{}, example_entries(0, number, log));
    }
    CHECK(*journal->logs() == std::vector{example_log(1), example_log(3), example_log(200)});
    CHECK(*journal->size(example_log(200)) == 200);
    CHECK((read_all(*journal, example_log(3)).value() == example_entries(0, 3, example_log(3))));
    CHECK(journal->read(example_log(2), Position{}).error() == StoreError{UnknownLog{example_log(2)}});
}

/// The record beside the parts it cannot do without: bare SQLite with the same settings, hashes, signatures, reading.
#include "core/record/entry.hpp"
#include "core/record/merkle_tree.hpp"
#include "core/text/tender_text.hpp"
#include "storage/keys/demonstration_key.hpp"
#include "storage/sqlite/sqlite_journal.hpp"
#include "storage/workspace/local_workspace.hpp"

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace {

namespace fs = std::filesystem;
using namespace tender;

/// A folder that goes with the benchmark. PLUMBLINE_BENCH_DISK names the disk to measure.
class Folder {
public:
    Folder()
    {
        const char* disk = std::getenv("PLUMBLINE_BENCH_DISK");
        path_ = fs::path{disk == nullptr ? fs::temp_directory_path() : fs::path{disk}} / "plumbline-bench";
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] fs::path file(const char* name) const { return path_ / name; }

private:
    fs::path path_;
};

constexpr std::size_t payload_size = 600;

JournalEntry entry_of(std::uint64_t number)
{
    EntryId::Array id{};
    for (std::size_t i = 0; i < 8; ++i)
        id[i] = static_cast<std::uint8_t>(number >> (8 * i));
    std::string payload(payload_size, 'x');
    payload.replace(0, 20, std::to_string(number));
    return {.id = EntryId{id}, .entry = {.payload = std::move(payload), .signature = {}}};
}

LogId log_of_bench()
{
    LogId::Array id{};
    id[0] = 1;
    return LogId{id};
}

void append_bare_sqlite(benchmark::State& state)
{
    const Folder folder;
    sqlite3* database = nullptr;
    sqlite3_open(folder.file("bare").c_str(), &database);
    sqlite3_exec(database,
                 "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA; PRAGMA mmap_size=0; PRAGMA secure_delete=ON;"
                 "CREATE TABLE entries(log BLOB, position INTEGER, id BLOB UNIQUE, payload BLOB, signature BLOB,"
                 " PRIMARY KEY(log, position)) STRICT, WITHOUT ROWID",
                 nullptr, nullptr, nullptr);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO entries VALUES(?,?,?,?,?)", -1, &insert, nullptr);
    std::uint64_t number = 0;
    const auto log = log_of_bench();
    for (auto _ : state) {
        sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        for (std::int64_t i = 0; i < state.range(0); ++i) {
            const auto entry = entry_of(number);
            sqlite3_bind_blob(insert, 1, log.bytes().data(), 32, SQLITE_TRANSIENT);
            sqlite3_bind_int64(insert, 2, static_cast<sqlite3_int64>(number++));
            sqlite3_bind_blob(insert, 3, entry.id.bytes().data(), 16, SQLITE_TRANSIENT);
            sqlite3_bind_blob(insert, 4, entry.entry.payload.data(), static_cast<int>(entry.entry.payload.size()),
                              SQLITE_TRANSIENT);
            sqlite3_bind_blob(insert, 5, entry.entry.signature.bytes().data(), 64, SQLITE_TRANSIENT);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(number));
    sqlite3_finalize(insert);
    sqlite3_close(database);
}

void append_journal(benchmark::State& state)
{
    const Folder folder;
    auto journal = SqliteJournal::create(folder.file("ours"));
    std::uint64_t number = 0;
    for (auto _ : state) {
        std::vector<JournalEntry> entries;
        for (std::int64_t i = 0; i < state.range(0); ++i)
            entries.push_back(entry_of(number + static_cast<std::uint64_t>(i)));
        if (!(*journal)->append(log_of_bench(), Position{number}, entries)) state.SkipWithError("append failed");
        number += entries.size();
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(number));
}

/// A journal with signed entries of the usual size.
std::unique_ptr<Journal> filled(const Folder& folder, std::int64_t count)
{
    auto journal = SqliteJournal::create(folder.file("filled"));
    const auto signer = demonstration_signer();
    std::vector<JournalEntry> batch;
    for (std::int64_t i = 0; i < count; ++i) {
        auto entry = entry_of(static_cast<std::uint64_t>(i));
        entry.entry = signed_entry(*signer, entry.entry.payload);
        batch.push_back(std::move(entry));
        if (batch.size() == 1000 || i + 1 == count) {
            const auto head = static_cast<std::uint64_t>(i) + 1 - batch.size();
            if (!(*journal)->append(log_of_bench(), Position{head}, batch)) std::abort();
            batch.clear();
        }
    }
    return std::move(*journal);
}

template <class Work>
void over_entries(benchmark::State& state, Work work)
{
    const Folder folder;
    const auto journal = filled(folder, state.range(0));
    for (auto _ : state) {
        for (Position from{};;) {
            const auto page = journal->read(log_of_bench(), from);
            if (!page || page->entries.empty()) break;
            for (const auto& entry : page->entries)
                work(entry.entry);
            from = page->next();
        }
    }
    state.SetItemsProcessed(state.range(0) * state.iterations());
}

void read_entries(benchmark::State& state)
{
    over_entries(state, [](const Entry& entry) { benchmark::DoNotOptimize(entry.payload.data()); });
}

void read_and_hash_tree(benchmark::State& state)
{
    const SodiumHasher hasher;
    MerkleTree tree{hasher};
    over_entries(state, [&](const Entry& entry) { tree.append(leaf_hash(hasher, entry)); });
}

void read_and_check_signatures(benchmark::State& state)
{
    const SodiumSignatureCheck check;
    const auto signer = demonstration_signer();
    const auto key = signer->public_key();
    over_entries(state, [&](const Entry& entry) {
        if (!is_signed_by(check, key, entry)) state.SkipWithError("signature");
    });
}

/// A real log of `count` acts on one tender: bids received, opened with everything verified and decided again.
void open_and_verify_tender(benchmark::State& state)
{
    const Folder folder;
    setenv("XDG_DATA_HOME", folder.file("profile").c_str(), 1);
    auto workspace = LocalWorkspace::create(folder.file("tender"));
    const auto ports = (*workspace)->ports();
    auto people = PeopleLog::open_or_found(ports, true);
    auto log = TenderLog::found(ports, *people);
    Model model;
    model.scales.push_back({.id = "scale", .steps = {}, .range = ScaleRange{0, 5, Rational{1}}});
    Stage stage;
    stage.id = "written";
    stage.title = "Written";
    stage.weights_sum = Rational{static_cast<std::int64_t>(state.range(0))};
    stage.counts = CountsAsGate{};
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        Criterion criterion;
        criterion.id = "q" + std::to_string(i);
        criterion.title = criterion.id;
        criterion.weight = 1;
        criterion.scale = "scale";
        stage.criteria.push_back(std::move(criterion));
    }
    model.stages.push_back(std::move(stage));
    CreateTender create;
    create.id = "bench";
    create.title = "Bench";
    bool fine = log->run(create).has_value();
    fine = fine && log->run(DefineModel{model, {}, {{"chair", "Chair", {}}}}).has_value();
    fine = fine && log->run(PublishTender{fingerprint_of(ports.hasher, model)}).has_value();
    ReceiveBid receive;
    receive.bidder.id = "a";
    receive.bidder.name = "A";
    receive.bid.id = "a";
    receive.bid.bidder = "a";
    fine = fine && log->run(receive).has_value();
    for (std::int64_t i = 0; fine && i < state.range(0); ++i) {
        GiveMarks give;
        give.sheet = {
            .by = "chair",
            .bid = "a",
            .marks = {{"q" + std::to_string(i), "3", "A reason of the usual length, in own words.", "Page 4"}}};
        fine = log->run(give).has_value();
    }
    if (!fine) state.SkipWithError("the log could not be written");
    const auto id = log->id();
    for (auto _ : state) {
        const auto opened = TenderLog::open(ports, *people, id);
        if (!opened) state.SkipWithError("the log did not open");
    }
    state.SetItemsProcessed((state.range(0) + 4) * state.iterations());
}

BENCHMARK(append_bare_sqlite)->Arg(1)->Arg(100)->Unit(benchmark::kMicrosecond)->UseRealTime();
BENCHMARK(append_journal)->Arg(1)->Arg(100)->Unit(benchmark::kMicrosecond)->UseRealTime();
BENCHMARK(read_entries)->Arg(10000)->Arg(1000000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(read_and_hash_tree)->Arg(10000)->Arg(1000000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(read_and_check_signatures)
    ->Arg(10000)
    ->Arg(1000000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(1);
BENCHMARK(open_and_verify_tender)->Arg(200)->Arg(1000)->Unit(benchmark::kMillisecond)->UseRealTime();

}

BENCHMARK_MAIN();

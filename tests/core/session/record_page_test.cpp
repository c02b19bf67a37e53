#include "core/session/tender_log.hpp"
#include "storage/keys/demonstration_key.hpp"
#include "storage/keys/sodium_sealing.hpp"
#include "storage/keys/system_surroundings.hpp"
#include "storage/memory/memory_journal.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

using namespace tender;

namespace {

/// The last block of docs/formats/record.md: one "name: hexadecimal" on each line.
std::map<std::string, std::string> worked_example()
{
    std::ifstream file{std::string{PLUMBLINE_SOURCE_DIR} + "/docs/formats/record.md", std::ios::binary};
    const std::string page{std::istreambuf_iterator<char>{file}, {}};
    const auto start = page.find("```\n", page.find("## Worked example"));
    REQUIRE(start != std::string::npos);
    std::istringstream lines{page.substr(start + 4)};
    std::map<std::string, std::string> values;
    for (std::string line; std::getline(lines, line) && line != "```";) {
        const auto colon = line.find(": ");
        values[line.substr(0, colon)] = line.substr(colon + 2);
    }
    return values;
}

std::string text_of(const std::string& hex)
{
    std::vector<std::uint8_t> bytes(hex.size() / 2);
    REQUIRE_FALSE(read_hex(hex, bytes));
    return {bytes.begin(), bytes.end()};
}

/// The entry whose payload and signature stand under these names.
JournalEntry entry_of(std::map<std::string, std::string>& page, const std::string& payload,
                      const std::string& signature)
{
    auto text = text_of(page[payload]);
    // Of the members named "id" the payload's own is the last one.
    const auto id = text.substr(text.rfind(",\"id\":\"") + 7, 32);
    return {.id = *EntryId::from_hex(id),
            .entry = {.payload = std::move(text), .signature = *Signature::from_hex(page[signature])}};
}

}

TEST_CASE("the worked example of the record's format page is a log that verifies", "[core][session]")
{
    auto page = worked_example();
    MemoryJournal journal;
    const SodiumHasher hasher;
    const SodiumSignatureCheck check;
    const auto signer = demonstration_signer();
    const SystemClock clock;
    SystemRandomness randomness;
    const SodiumSealing sealing;
    InOrder executor;
    const Ports ports{journal, hasher, check, *signer, clock, randomness, sealing, executor};
    const auto log = *LogId::from_hex("fb24647dcf2f406a4d457f33482adcdf610d7d38c4854d610adcf0101edc7154");
    const auto people_entry = entry_of(page, "people payload", "people signature");
    REQUIRE(journal.append(PeopleLog::log_id(), Position{0}, {&people_entry, 1}));
    const std::vector<JournalEntry> entries{entry_of(page, "payload 0", "signature 0"),
                                            entry_of(page, "payload 1", "signature 1")};
    REQUIRE(journal.append(log, Position{0}, entries));

    const auto people = PeopleLog::open(ports);
    REQUIRE(people);
    const auto verification = TenderLog::verify(ports, *people, log);
    REQUIRE(verification);
    CHECK(verification->entries == 2);
    CHECK(verification->faults.empty());
    CHECK(verification->head.root.hex() == page["root 2"]);
}

#include "core/record/checkpoint.hpp"
#include "core/record/entry.hpp"
#include "core/record/merkle_tree.hpp"
#include "storage/keys/demonstration_key.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>

using namespace tender;

namespace {

std::string format_page()
{
    const auto file = std::filesystem::path{PLUMBLINE_SOURCE_DIR} / "docs" / "formats" / "record.md";
    std::ifstream in{file, std::ios::binary};
    REQUIRE(in);
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// The last block of the page: one "name: hexadecimal" on each line.
std::map<std::string, std::string> worked_example()
{
    const auto page = format_page();
    const auto start = page.find("```\n", page.find("## Worked example"));
    REQUIRE(start != std::string::npos);
    std::istringstream lines{page.substr(start + 4)};
    std::map<std::string, std::string> values;
    for (std::string line; std::getline(lines, line) && line != "```";) {
        const auto colon = line.find(": ");
        REQUIRE(colon != std::string::npos);
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

}

TEST_CASE("the worked example of the record's format page is what the program computes", "[storage][record]")
{
    auto page = worked_example();
    REQUIRE(page.size() == 16);
    const SodiumHasher hasher;
    const SodiumSignatureCheck check;
    const auto signer = demonstration_signer();
    REQUIRE(signer);
    const auto key = signer->public_key();
    CHECK(page["seed"] == hasher.sha256(bytes_of(demonstration_seed_text)).hex());
    CHECK(page["public key"] == key.hex());
    CHECK(page["key id"] == key_id(hasher, key).hex());

    MerkleTree tree{hasher};
    for (const std::string number : {"0", "1"}) {
        const auto entry = signed_entry(*signer, text_of(page["payload " + number]));
        CHECK(page["signature " + number] == entry.signature.hex());
        CHECK(is_signed_by(check, key, entry));
        CHECK(page["leaf hash " + number] == leaf_hash(hasher, entry).hex());
        tree.append(leaf_hash(hasher, entry));
    }
    CHECK(page["root 1"] == tree.root(1).hex());
    CHECK(page["root 2"] == tree.root(2).hex());

    const auto note = parse_note(text_of(page["note"]));
    REQUIRE(note);
    CHECK(note->checkpoint.head == TreeHead{.size = 2, .root = tree.root()});
    CHECK(*note == signed_checkpoint(hasher, *signer, note->checkpoint));
    CHECK(page["key hint"] == note->signatures[0].hint.hex());
    CHECK(is_signed_by(hasher, check, *note, demonstration_key_name, key));
    // The payload names the log that the checkpoint is about.
    CHECK(text_of(page["payload 0"]).find("\"log\":\"" + note->checkpoint.log.hex() + "\"") != std::string::npos);
}

TEST_CASE("the readable part of the worked example is its hexadecimal part", "[storage][record]")
{
    auto example = worked_example();
    const auto page = format_page();
    for (const auto* name : {"payload 0", "payload 1"})
        CHECK(page.find("\n    " + text_of(example[name]) + "\n") != std::string::npos);
    std::istringstream lines{text_of(example["note"])};
    for (std::string line; std::getline(lines, line);) {
        const auto shown = line.empty() ? line : "    " + line;
        CHECK(page.find("\n" + shown + "\n") != std::string::npos);
    }
    const auto root = Hash::from_hex(example["root 2"]).value();
    CHECK(page.find("`" + paper_code(root.bytes()) + "`") != std::string::npos);
}

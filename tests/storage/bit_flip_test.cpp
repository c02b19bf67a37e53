#include "core/record/merkle_tree.hpp"
#include "core/record/seen_checkpoint.hpp"
#include "storage/sqlite/sqlite_journal.hpp"
#include "tests/storage/example_entries.hpp"
#include "tests/storage/raw_database.hpp"
#include "tests/storage/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <optional>
#include <string>

using namespace tender;

namespace {

const SodiumHasher hasher;
const SodiumSignatureCheck check;

/// What a verifier finds in a workspace.
struct Verdict {
    std::optional<Position> first_bad; ///< whose signature does not fit its payload
    bool root_as_seen = false;
};

Verdict verify(const std::filesystem::path& file, const PublicKey& author, const TreeHead& seen)
{
    auto journal = SqliteJournal::open(file);
    REQUIRE(journal);
    const auto entries = read_all(**journal, example_log());
    REQUIRE(entries);
    Verdict verdict;
    MerkleTree tree{hasher};
    for (const auto& added : *entries) {
        const Position here{tree.size()};
        if (!verdict.first_bad && !is_signed_by(check, author, added.entry)) verdict.first_bad = here;
        tree.append(leaf_hash(hasher, added.entry));
    }
    verdict.root_as_seen = compare_with_seen(seen, tree) == SeenComparison{LogSame{}};
    return verdict;
}

/// A file with one of its bits turned over, until the end of the scope.
class FlippedBit {
public:
    FlippedBit(const std::filesystem::path& file, std::size_t at, unsigned bit)
        : file_{file, std::ios::binary | std::ios::in | std::ios::out}, at_{static_cast<std::streamoff>(at)}, bit_{bit}
    {
        flip();
    }
    ~FlippedBit() { flip(); }
    FlippedBit(const FlippedBit&) = delete;
    FlippedBit& operator=(const FlippedBit&) = delete;

private:
    void flip()
    {
        file_.seekg(at_);
        const int byte = file_.get();
        file_.seekp(at_);
        file_.put(static_cast<char>(static_cast<unsigned>(byte) ^ (1U << bit_)));
        file_.flush();
    }

    std::fstream file_;
    std::streamoff at_;
    unsigned bit_;
};

}

TEST_CASE("every single bit turned over in a payload or a signature is found, and its entry named", "[storage][sqlite]")
{
    const ScratchFolder folder;
    const auto file = folder / "workspace.plumbline";
    const auto entries = signed_examples(3);
    MerkleTree tree{hasher};
    for (const auto& added : entries)
        tree.append(leaf_hash(hasher, added.entry));
    const TreeHead seen{.size = tree.size(), .root = tree.root()};
    {
        auto journal = SqliteJournal::create(file);
        REQUIRE(journal);
        REQUIRE((*journal)->append(example_log(), Position{}, entries));
    }
    const auto author = demonstration_signer()->public_key();
    const auto untouched = verify(file, author, seen);
    REQUIRE_FALSE(untouched.first_bad);
    REQUIRE(untouched.root_as_seen);

    const auto bytes = file_bytes(file);
    std::size_t flips = 0;
    std::size_t missed = 0;
    for (std::uint64_t index = 0; index < entries.size(); ++index) {
        const auto& entry = entries[index].entry;
        const auto& signature = entry.signature.bytes();
        for (const auto& part : {entry.payload, std::string{signature.begin(), signature.end()}}) {
            const auto start = bytes.find(part);
            REQUIRE(start != std::string::npos);
            REQUIRE(bytes.find(part, start + 1) == std::string::npos);
            for (std::size_t bit = 0; bit < part.size() * 8; ++bit) {
                const FlippedBit flipped{file, start + bit / 8, static_cast<unsigned>(bit % 8)};
                const auto verdict = verify(file, author, seen);
                ++flips;
                if (verdict.first_bad != Position{index} || verdict.root_as_seen) ++missed;
            }
        }
    }
    CHECK(flips > 1800);
    CHECK(missed == 0);
}

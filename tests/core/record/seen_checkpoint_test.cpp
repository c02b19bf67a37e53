#include "core/record/seen_checkpoint.hpp"
#include "storage/keys/sodium_signing.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace tender;

namespace {

const SodiumHasher hasher;

MerkleTree tree_of(std::uint64_t count, std::uint64_t changed = ~std::uint64_t{0})
{
    MerkleTree tree{hasher};
    for (std::uint64_t i = 0; i < count; ++i) {
        tree.append(leaf_hash(hasher, bytes_of(std::to_string(i) + (i == changed ? " changed" : ""))));
    }
    return tree;
}

}

TEST_CASE("a log that nobody touched is the same as the one seen", "[core][record]")
{
    const auto tree = tree_of(7);
    CHECK(compare_with_seen({7, tree.root()}, tree) == SeenComparison{LogSame{}});
    CHECK(compare_with_seen({0, tree_of(0).root()}, tree_of(0)) == SeenComparison{LogSame{}});
}

TEST_CASE("a log that went on names the entries that are new", "[core][record]")
{
    CHECK(compare_with_seen({5, tree_of(5).root()}, tree_of(7)) == SeenComparison{LogGrown{Position{5}, Position{7}}});
    CHECK(compare_with_seen({0, tree_of(0).root()}, tree_of(7)) == SeenComparison{LogGrown{Position{0}, Position{7}}});
}

TEST_CASE("a shorter log names the entries that are missing", "[core][record]")
{
    CHECK(compare_with_seen({7, tree_of(7).root()}, tree_of(6)) ==
          SeenComparison{LogShorter{Position{6}, Position{6}}});
    CHECK(compare_with_seen({7, tree_of(7).root()}, tree_of(0)) ==
          SeenComparison{LogShorter{Position{0}, Position{6}}});
}

TEST_CASE("a log with one rewritten entry diverges, whether it grew or not", "[core][record]")
{
    const auto seen = tree_of(7).root();
    for (const std::uint64_t size : {std::uint64_t{7}, std::uint64_t{9}}) {
        const auto rewritten = tree_of(size, 3);
        CHECK(compare_with_seen({7, seen}, rewritten) ==
              SeenComparison{LogDiverged{.seen_size = 7, .seen_root = seen, .root_found = rewritten.root(7)}});
    }
    // A rewritten entry that is newer than what was seen cannot be noticed by this person.
    CHECK(compare_with_seen({7, seen}, tree_of(9, 8)) == SeenComparison{LogGrown{Position{7}, Position{9}}});
}

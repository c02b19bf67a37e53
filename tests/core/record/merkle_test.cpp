#include "core/record/merkle_proof.hpp"
#include "core/record/merkle_tree.hpp"
#include "storage/keys/sodium_signing.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <utility>

using namespace tender;

namespace {

const SodiumHasher hasher;

std::vector<std::uint8_t> from_hex(std::string_view hex)
{
    std::vector<std::uint8_t> bytes(hex.size() / 2);
    REQUIRE_FALSE(read_hex(hex, bytes));
    return bytes;
}

Hash hash_of(std::string_view hex) { return Hash::from_hex(hex).value(); }

/// The eight leaves that implementations of Certificate Transparency test with.
MerkleTree known_tree()
{
    MerkleTree tree{hasher};
    for (const auto* leaf :
         {"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"}) {
        tree.append(leaf_hash(hasher, from_hex(leaf)));
    }
    return tree;
}

const std::vector<std::string> known_roots{
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
};

/// RFC 6962 section 2.1, word for word and without any cleverness: what the tree is compared with.
class Definition {
public:
    explicit Definition(std::uint64_t count)
    {
        for (std::uint64_t i = 0; i < count; ++i)
            leaves_.push_back(leaf_hash(hasher, bytes_of(std::to_string(i))));
    }

    const std::vector<Hash>& leaves() const { return leaves_; }

    Hash root(std::uint64_t begin, std::uint64_t end)
    {
        if (begin == end) return hasher.sha256({});
        if (end - begin == 1) return leaves_[begin];
        const auto known = roots_.find({begin, end});
        if (known != roots_.end()) return known->second;
        const auto k = begin + split(end - begin);
        const auto hash = node_hash(hasher, root(begin, k), root(k, end));
        roots_[{begin, end}] = hash;
        return hash;
    }

    Proof path(std::uint64_t m, std::uint64_t begin, std::uint64_t end)
    {
        if (end - begin == 1) return {};
        const auto k = split(end - begin);
        auto proof = m < k ? path(m, begin, begin + k) : path(m - k, begin + k, end);
        proof.push_back(m < k ? root(begin + k, end) : root(begin, begin + k));
        return proof;
    }

    Proof subproof(std::uint64_t m, std::uint64_t begin, std::uint64_t end, bool complete)
    {
        if (m == end - begin) return complete ? Proof{} : Proof{root(begin, end)};
        const auto k = split(end - begin);
        auto proof = m <= k ? subproof(m, begin, begin + k, complete) : subproof(m - k, begin + k, end, false);
        proof.push_back(m <= k ? root(begin + k, end) : root(begin, begin + k));
        return proof;
    }

private:
    static std::uint64_t split(std::uint64_t count)
    {
        std::uint64_t k = 1;
        while (k * 2 < count)
            k *= 2;
        return k;
    }

    std::vector<Hash> leaves_;
    std::map<std::pair<std::uint64_t, std::uint64_t>, Hash> roots_;
};

constexpr std::uint64_t exhaustive_size = 130;

Hash other(const Hash& hash)
{
    auto bytes = hash.bytes();
    bytes[31] ^= 1U;
    return Hash{bytes};
}

}

TEST_CASE("the tree has the roots that Certificate Transparency publishes", "[core][record]")
{
    const auto tree = known_tree();
    for (std::uint64_t size = 0; size <= 8; ++size)
        CHECK(tree.root(size).hex() == known_roots[size]);
    CHECK(tree.root() == tree.root(8));
    CHECK(empty_root(hasher).hex() == known_roots[0]);
}

TEST_CASE("inclusion proofs are the ones that Certificate Transparency publishes", "[core][record]")
{
    const auto tree = known_tree();
    CHECK(tree.inclusion_proof(Position{0}, 1).empty());
    CHECK(tree.inclusion_proof(Position{0}, 8) ==
          Proof{hash_of("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
                hash_of("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                hash_of("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")});
    CHECK(tree.inclusion_proof(Position{5}, 8) ==
          Proof{hash_of("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
                hash_of("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
                hash_of("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")});
    CHECK(tree.inclusion_proof(Position{2}, 3) ==
          Proof{hash_of("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")});
    CHECK(tree.inclusion_proof(Position{1}, 5) ==
          Proof{hash_of("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
                hash_of("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                hash_of("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")});
}

TEST_CASE("consistency proofs are the ones that Certificate Transparency publishes", "[core][record]")
{
    const auto tree = known_tree();
    CHECK(tree.consistency_proof(1, 1).empty());
    CHECK(tree.consistency_proof(1, 8) ==
          Proof{hash_of("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
                hash_of("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                hash_of("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")});
    CHECK(tree.consistency_proof(6, 8) ==
          Proof{hash_of("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"),
                hash_of("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
                hash_of("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")});
    CHECK(tree.consistency_proof(2, 5) ==
          Proof{hash_of("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                hash_of("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")});
}

TEST_CASE("every inclusion proof up to 130 entries is RFC 6962's, holds, and fails once anything is changed",
          "[core][record]")
{
    Definition definition{exhaustive_size};
    MerkleTree tree{hasher};
    std::uint64_t wrong = 0;
    for (std::uint64_t size = 1; size <= exhaustive_size; ++size) {
        tree.append(definition.leaves()[size - 1]);
        const TreeHead head{.size = size, .root = tree.root()};
        wrong += head.root == definition.root(0, size) ? 0U : 1U;
        for (std::uint64_t index = 0; index < size; ++index) {
            const Position position{index};
            const auto& leaf = definition.leaves()[index];
            auto proof = tree.inclusion_proof(position, size);
            const bool good =
                proof == definition.path(index, 0, size) && proves_inclusion(hasher, leaf, position, head, proof);
            bool forged = proves_inclusion(hasher, other(leaf), position, head, proof) ||
                          proves_inclusion(hasher, leaf, position, {size, other(head.root)}, proof) ||
                          proves_inclusion(hasher, leaf, Position{index ^ 1U}, head, proof) ||
                          proves_inclusion(hasher, leaf, Position{index + size}, head, proof);
            if (!proof.empty()) {
                auto altered = proof;
                altered[index % altered.size()] = other(altered[index % altered.size()]);
                forged = forged || proves_inclusion(hasher, leaf, position, head, altered);
                forged = forged || proves_inclusion(hasher, leaf, position, head, {proof.begin(), proof.end() - 1});
            }
            proof.push_back(head.root);
            forged = forged || proves_inclusion(hasher, leaf, position, head, proof);
            wrong += good && !forged ? 0U : 1U;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("every consistency proof up to 130 entries is RFC 6962's, holds, and fails once anything is changed",
          "[core][record]")
{
    Definition definition{exhaustive_size};
    MerkleTree tree{hasher};
    for (const auto& leaf : definition.leaves())
        tree.append(leaf);
    std::uint64_t wrong = 0;
    for (std::uint64_t size = 0; size <= exhaustive_size; ++size) {
        const TreeHead recent{.size = size, .root = tree.root(size)};
        for (std::uint64_t old_size = 0; old_size <= size; ++old_size) {
            const TreeHead old{.size = old_size, .root = tree.root(old_size)};
            auto proof = tree.consistency_proof(old_size, size);
            const auto expected = old_size == 0 ? Proof{} : definition.subproof(old_size, 0, size, true);
            const bool good = proof == expected && proves_consistency(hasher, old, recent, proof);
            bool forged = proves_consistency(hasher, {old_size, other(old.root)}, recent, proof) ||
                          (old_size < size && proves_consistency(hasher, recent, old, proof));
            if (old_size > 0) {
                forged = forged || proves_consistency(hasher, old, {size, other(recent.root)}, proof);
            }
            if (!proof.empty()) {
                auto altered = proof;
                altered[size % altered.size()] = other(altered[size % altered.size()]);
                forged = forged || proves_consistency(hasher, old, recent, altered);
                forged = forged || proves_consistency(hasher, old, recent, {proof.begin(), proof.end() - 1});
            }
            proof.push_back(recent.root);
            forged = forged || proves_consistency(hasher, old, recent, proof);
            wrong += good && !forged ? 0U : 1U;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("a node cannot pass for a leaf", "[core][record]")
{
    const auto tree = known_tree();
    // The two leaf hashes under a node, given as leaf data, hash to something else than the node.
    std::string data;
    for (const auto position : {Position{0}, Position{1}}) {
        const auto& bytes = tree.leaf(position).bytes();
        data.append(bytes.begin(), bytes.end());
    }
    CHECK(leaf_hash(hasher, bytes_of(data)) != tree.root(2));
}

TEST_CASE("the leaf of an entry covers its signature and its payload", "[core][record]")
{
    const Entry entry{.payload = R"({"v":1})", .signature = Signature{}};
    CHECK(leaf_data(entry) == std::string(64, '\0') + R"({"v":1})");
    CHECK(leaf_hash(hasher, entry) == leaf_hash(hasher, bytes_of(leaf_data(entry))));
    auto changed = entry;
    changed.payload[0] = '[';
    CHECK(leaf_hash(hasher, changed) != leaf_hash(hasher, entry));
}

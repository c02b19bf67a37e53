#pragma once

#include "core/record/cryptography.hpp"
#include "core/record/entry.hpp"
#include "core/record/identifiers.hpp"

#include <cstdint>
#include <vector>

namespace tender {

/// RFC 6962 section 2.1: SHA-256 over a byte 0x00 and the leaf data.
Hash leaf_hash(const Hasher& hasher, ByteView leaf);
/// The leaf hash of an entry: over its signature and payload.
Hash leaf_hash(const Hasher& hasher, const Entry& entry);
/// RFC 6962 section 2.1: SHA-256 over a byte 0x01 and the two hashes below.
Hash node_hash(const Hasher& hasher, const Hash& left, const Hash& right);
/// The root of a tree without leaves: SHA-256 of nothing.
Hash empty_root(const Hasher& hasher);

/// Hashes that lead from one statement about a tree to another, in the order of RFC 6962.
using Proof = std::vector<Hash>;

/// The tree of RFC 6962 over the entries of a log, growing at its end. It keeps the hash of every complete subtree
/// (about 64 bytes per leaf), so the root and the proofs of any age of the log cost O(log n) or O(log² n) hashes.
class MerkleTree {
public:
    /// A tree without leaves. `hasher` must outlive it.
    explicit MerkleTree(const Hasher& hasher) : hasher_{&hasher} {}

    /// Adds a leaf at the end: one hash on average, O(log n) at worst.
    void append(const Hash& leaf);

    /// Number of leaves.
    std::uint64_t size() const noexcept;

    /// The root over all leaves.
    Hash root() const { return root(size()); }
    /// The root as it was when the tree had `count` leaves; `count` is at most `size()`.
    Hash root(std::uint64_t count) const;

    /// The leaf hash at `position`, which lies in the tree.
    const Hash& leaf(Position position) const;

    /// What leads from the leaf at `position` to the root over the first `count` leaves (RFC 6962 section 2.1.1).
    /// `position` < `count` <= `size()`.
    Proof inclusion_proof(Position position, std::uint64_t count) const;

    /// What shows that the first `count` leaves continue the first `old_count` (RFC 6962 section 2.1.2).
    /// `old_count` <= `count` <= `size()`; empty if the two are equal or `old_count` is 0.
    Proof consistency_proof(std::uint64_t old_count, std::uint64_t count) const;

private:
    /// Hash of the leaves from `begin` to before `end`: a subtree of RFC 6962, hence `begin` is a multiple of the
    /// smallest power of two that is no smaller than their number.
    Hash range_hash(std::uint64_t begin, std::uint64_t end) const;

    const Hasher* hasher_;
    /// `levels_[k][i]` is the hash of the complete subtree over the leaves from i·2ᵏ to before (i+1)·2ᵏ.
    std::vector<std::vector<Hash>> levels_;
};

}

#include "core/record/merkle_proof.hpp"

#include <bit>

namespace tender {

bool proves_inclusion(const Hasher& hasher, const Hash& leaf, Position position, const TreeHead& head,
                      const Proof& proof)
{
    if (position.index >= head.size) return false;
    auto place = position.index;
    auto last = head.size - 1;
    auto hash = leaf;
    for (const auto& neighbour : proof) {
        if (last == 0) return false;
        if (place % 2 == 1 || place == last) {
            hash = node_hash(hasher, neighbour, hash);
            // A last node without a right neighbour rises unchanged until it is one.
            while (place % 2 == 0 && place != 0) {
                place /= 2;
                last /= 2;
            }
        } else {
            hash = node_hash(hasher, hash, neighbour);
        }
        place /= 2;
        last /= 2;
    }
    return last == 0 && hash == head.root;
}

bool proves_consistency(const Hasher& hasher, const TreeHead& old, const TreeHead& recent, const Proof& proof)
{
    if (old.size > recent.size) return false;
    if (old.size == recent.size) return proof.empty() && old.root == recent.root;
    if (old.size == 0) return proof.empty() && old.root == empty_root(hasher);

    auto next = proof.begin();
    auto place = old.size - 1;
    auto last = recent.size - 1;
    const auto shift = std::countr_one(place);
    place >>= shift;
    last >>= shift;
    // An old tree that is one complete subtree stands in the new one as it is, so its root starts the climb.
    Hash old_hash = old.root;
    if (!std::has_single_bit(old.size)) {
        if (next == proof.end()) return false;
        old_hash = *next++;
    }
    Hash recent_hash = old_hash;
    for (; next != proof.end(); ++next) {
        if (last == 0) return false;
        if (place % 2 == 1 || place == last) {
            old_hash = node_hash(hasher, *next, old_hash);
            recent_hash = node_hash(hasher, *next, recent_hash);
            while (place % 2 == 0 && place != 0) {
                place /= 2;
                last /= 2;
            }
        } else {
            recent_hash = node_hash(hasher, recent_hash, *next);
        }
        place /= 2;
        last /= 2;
    }
    return last == 0 && old_hash == old.root && recent_hash == recent.root;
}

}

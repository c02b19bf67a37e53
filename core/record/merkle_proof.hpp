#pragma once

#include "core/record/merkle_tree.hpp"

#include <cstdint>

namespace tender {

/// A tree as somebody vouches for it.
struct TreeHead {
    std::uint64_t size = 0; ///< number of leaves
    Hash root;

    friend bool operator==(const TreeHead&, const TreeHead&) = default;
};

/// Whether `proof` shows that `leaf` stands at `position` of the tree `head` (RFC 9162 section 2.1.3.2, which spells
/// out the check for the proofs of RFC 6962). Any input may be given; what does not fit is not proved.
bool proves_inclusion(const Hasher& hasher, const Hash& leaf, Position position, const TreeHead& head,
                      const Proof& proof);

/// Whether `proof` shows that the tree `recent` continues the tree `old` without a change (RFC 9162 section 2.1.4.2).
/// Every tree continues the empty one, whose root must be the right one nevertheless.
bool proves_consistency(const Hasher& hasher, const TreeHead& old, const TreeHead& recent, const Proof& proof);

}

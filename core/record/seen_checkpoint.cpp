#include "core/record/seen_checkpoint.hpp"

namespace tender {

SeenComparison compare_with_seen(const TreeHead& seen, const MerkleTree& today)
{
    if (seen.size > today.size()) {
        return LogShorter{.missing_from = Position{today.size()}, .missing_to = Position{seen.size - 1}};
    }
    const auto root = today.root(seen.size);
    if (root != seen.root) return LogDiverged{.seen_size = seen.size, .seen_root = seen.root, .root_found = root};
    if (seen.size == today.size()) return LogSame{};
    return LogGrown{.from = Position{seen.size}, .head = Position{today.size()}};
}

}

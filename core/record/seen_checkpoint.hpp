#pragma once

#include "core/record/merkle_proof.hpp"
#include "core/record/merkle_tree.hpp"

#include <cstdint>
#include <variant>

namespace tender {

/// The log is as it was.
struct LogSame {
    friend bool operator==(const LogSame&, const LogSame&) = default;
};

/// The log goes on from what was seen; the entries from `from` to before `head` are new.
struct LogGrown {
    Position from;
    Position head;

    friend bool operator==(const LogGrown&, const LogGrown&) = default;
};

/// Entries that were there are gone: from `missing_from` to `missing_to`, both included.
struct LogShorter {
    Position missing_from;
    Position missing_to;

    friend bool operator==(const LogShorter&, const LogShorter&) = default;
};

/// Somewhere among the first `seen_size` entries the log is not the one that was seen. A root alone cannot tell where.
struct LogDiverged {
    std::uint64_t seen_size = 0;
    Hash seen_root;
    Hash root_found; ///< over the first `seen_size` entries of today

    friend bool operator==(const LogDiverged&, const LogDiverged&) = default;
};

using SeenComparison = std::variant<LogSame, LogGrown, LogShorter, LogDiverged>;

/// Compares a log with what a person last saw of it. `seen` was read for this very log; whether somebody had signed it
/// is checked before. A shorter or diverging log must not be opened.
SeenComparison compare_with_seen(const TreeHead& seen, const MerkleTree& today);

}

#pragma once

#include "core/record/bytes.hpp"

#include <compare>
#include <cstdint>

namespace tender {

/// Which log: 32 random bytes, drawn when the log is founded.
using LogId = FixedBytes<struct LogIdSubject, 32>;

/// Which entry: 16 random bytes, drawn by its author, used once in a workspace.
using EntryId = FixedBytes<struct EntryIdSubject, 16>;

/// Which key: the hash that `key_id` makes of a public key.
using KeyId = FixedBytes<struct KeyIdSubject, 32>;

/// A SHA-256.
using Hash = FixedBytes<struct HashSubject, 32>;

/// An Ed25519 public key (RFC 8032).
using PublicKey = FixedBytes<struct PublicKeySubject, 32>;

/// A detached Ed25519 signature (RFC 8032).
using Signature = FixedBytes<struct SignatureSubject, 64>;

/// The place of an entry in its log, from 0. The head of a log is the position that its next entry will take, so it
/// equals the number of entries.
struct Position {
    std::uint64_t index = 0;

    friend auto operator<=>(const Position&, const Position&) = default;
    /// The position `count` entries later.
    friend constexpr Position operator+(Position position, std::uint64_t count)
    {
        return Position{position.index + count};
    }
};

}

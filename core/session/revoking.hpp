#pragma once

#include "core/session/people.hpp"

#include <optional>
#include <string>
#include <variant>

namespace tender {

/// Where a key is to end in one log: entries from `size` on are not its owner's.
struct KeyEnd {
    LogId log;
    std::uint64_t size = 0;
};

/// A key cannot end there. Readers refuse a log with an entry of a key from behind its end (docs/formats/acts.md, C16),
/// and with it all that follows, so an end lies behind the last entry that the key has signed; and nobody knows yet
/// what comes after the last entry of the log.
struct NotAnEnd {
    std::uint64_t earliest = 0; ///< sizes
    std::uint64_t latest = 0;

    friend bool operator==(const NotAnEnd&, const NotAnEnd&) = default;
};

using RevocationError = std::variant<SessionError, NotAnEnd>;

/// The command that revokes a key in every tender of the workspace: at `end` in the log that it names, in all others
/// as they stand now.
[[nodiscard]] Result<RevokeKey, RevocationError> revocation(const Ports& ports, const EnrolledKey& key,
                                                            std::string reason, const std::optional<KeyEnd>& end);

}

#pragma once

#include "core/procedure/refusal.hpp"
#include "core/record/identifiers.hpp"
#include "core/record/store_error.hpp"
#include "core/text/payload_text.hpp"

#include <string>
#include <variant>
#include <vector>

namespace tender {

/// What does not hold at one entry of a log.
struct Fault {
    enum class Kind {
        Payload,        ///< the bytes are not a canonical payload
        Log,            ///< the payload belongs to another log
        Id,             ///< the store finds it under another id, or the id was used before
        Author,         ///< signed by a key that is not enrolled
        BadSignature,   ///< not signed by its author: the bytes or the signature were altered
        Sequence,       ///< the author's count of own entries is wrong
        Seen,           ///< the author saw another history than the one that stands before this entry
        People,         ///< the people log it cites is another one
        Rules,          ///< made under rules that this program does not have
        RefusedCommand, ///< signed, but the rules refuse it at this position
        Events,         ///< the events are not those that follow from the command
        Fingerprint,    ///< the fingerprint is not that of the model
        KeyNotValid,    ///< its author's key did not count yet, or no longer
        Envelope,       ///< an envelope, a part or what was in it is not what the record committed to
    };
    Kind kind;
    LogId log;
    Position position;
    std::string detail; ///< the member or value that does not fit, where there is one

    /// Whether the entry is void: its author signed it after the history that stands before it, and the rules do not
    /// allow it. Nothing follows from it, and the history goes on. Any other fault says that the history itself was
    /// altered.
    [[nodiscard]] bool is_void() const noexcept
    {
        return kind == Kind::RefusedCommand || kind == Kind::Events || kind == Kind::Fingerprint ||
               kind == Kind::KeyNotValid || kind == Kind::Envelope;
    }
    friend bool operator==(const Fault&, const Fault&) = default;
};

/// The history was altered: the first entry that does not hold, and how many more do not.
struct Altered {
    Fault first;
    std::size_t more = 0;
    friend bool operator==(const Altered&, const Altered&) = default;
};

/// Why the people log does not take an act.
enum class PeopleRefusal {
    NotAKey,       ///< the key is none, or not the one that signs
    NotAPerson,    ///< without an id or a name
    KeyKnown,      ///< the key is enrolled
    PersonKnown,   ///< the person has a key that is not revoked
    UnknownKey,    ///< nobody enrolled this key
    MayNot,        ///< the author may not do this: not manager or chair, or it is their own key
    AlreadySigned, ///< the author has countersigned it
    Revoked,       ///< the key is revoked
    NoReason,
};

/// Somebody else has written since this log was read: nothing was written, and these entries are new.
struct Overtaken {
    std::uint64_t from = 0; ///< position of the first new entry
    std::uint64_t until = 0;
    friend bool operator==(const Overtaken&, const Overtaken&) = default;
};

/// The clock of this machine is behind what the author's own last entry in this log claims: it was set back, or it ran
/// ahead then. Nothing was written, since a bid received under such a clock could be late and look in time.
struct ClockBehind {
    std::string now;  ///< what the entry would claim
    std::string last; ///< what the author's last entry claims
    friend bool operator==(const ClockBehind&, const ClockBehind&) = default;
};

/// The person stopped the work before its end.
struct Cancelled {
    friend bool operator==(const Cancelled&, const Cancelled&) = default;
};

/// Why a session did not do what it was asked.
using SessionError = std::variant<StoreError, Altered, Refusal, Cancelled, PeopleRefusal, Overtaken, ClockBehind>;

}

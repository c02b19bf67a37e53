#pragma once

#include "core/criteria/problem.hpp"
#include "core/procedure/command.hpp"
#include "core/procedure/event.hpp"
#include "core/result.hpp"
#include "core/text/json.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tender {

/// How much of a log its author had before them: the number of entries and the root over these, in hexadecimal.
struct SeenHead {
    std::int64_t size = 0;
    std::string root;

    friend bool operator==(const SeenHead&, const SeenHead&) = default;
};

/// Enters a signing key among those of a workspace.
struct EnrolKey {
    std::string public_key; ///< hexadecimal
    std::string name;
    bool demonstration = false; ///< its secret is published: worthless as evidence
    friend bool operator==(const EnrolKey&, const EnrolKey&) = default;
};
struct KeyEnrolled {
    std::string public_key;
    std::string name;
    bool demonstration = false;
    friend bool operator==(const KeyEnrolled&, const KeyEnrolled&) = default;
};
using PeopleCommand = std::variant<EnrolKey>;
using PeopleEvent = std::variant<KeyEnrolled>;

/// What an entry says (docs/formats/record.md): everything but its signature.
template <class CommandType, class EventType>
struct Payload {
    std::int64_t v = 1;
    std::string log; ///< hexadecimal, as all ids
    std::string id;
    std::string author;          ///< key id
    std::int64_t author_seq = 0; ///< how many entries of this log the author signed before
    SeenHead seen;
    SeenHead people;
    std::string rules;
    std::string claimed_time;
    CommandType command;
    std::vector<EventType> events;

    friend bool operator==(const Payload&, const Payload&) = default;
};
using TenderPayload = Payload<Command, Event>;
using PeoplePayload = Payload<PeopleCommand, PeopleEvent>;

inline constexpr std::int64_t payload_version = 1;

/// Why bytes are not a payload.
using PayloadError = std::variant<JsonError, Problems>;

/// The canonical bytes of a payload: what is signed.
[[nodiscard]] std::string payload_text(const TenderPayload& payload);
[[nodiscard]] std::string payload_text(const PeoplePayload& payload);

/// Reads payload bytes. Refuses bytes that are not exactly those that `payload_text` writes of what they say.
[[nodiscard]] Result<TenderPayload, PayloadError> parse_tender_payload(std::string_view text);
[[nodiscard]] Result<PeoplePayload, PayloadError> parse_people_payload(std::string_view text);

/// The name of a command in entries, for instance "close_stage".
[[nodiscard]] std::string command_name(const Command& command);
/// A command as it stands in entries.
[[nodiscard]] Json command_json(const Command& command);

}

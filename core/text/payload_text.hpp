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
/// Asks that a person's two keys be entered; signed with the signing key itself. They count once the commissioning
/// manager and the chair have countersigned them.
struct EnrolPerson {
    std::string person; ///< id
    std::string name;   ///< as papers print it: a role, "Panel member 2"
    Role role = Role::PanelMember;
    std::string signing_key;   ///< Ed25519, hexadecimal
    std::string receiving_key; ///< X25519, hexadecimal
    friend bool operator==(const EnrolPerson&, const EnrolPerson&) = default;
};
struct PersonEnrolled {
    std::string person;
    std::string name;
    Role role = Role::PanelMember;
    std::string signing_key;
    std::string receiving_key;
    friend bool operator==(const PersonEnrolled&, const PersonEnrolled&) = default;
};
/// Says that a key is that of the person it names, after comparing its fingerprint with them.
struct CountersignKey {
    std::string key; ///< key id
    friend bool operator==(const CountersignKey&, const CountersignKey&) = default;
};
struct KeyCountersigned {
    std::string key;
    friend bool operator==(const KeyCountersigned&, const KeyCountersigned&) = default;
};
/// Where a log stood.
struct LogHead {
    std::string log; ///< hexadecimal
    std::int64_t size = 0;
    friend bool operator==(const LogHead&, const LogHead&) = default;
};
/// Ends a key: lost, stolen, or its owner left. What it signed behind these positions is not theirs.
struct RevokeKey {
    std::string key; ///< key id
    std::string reason;
    std::vector<LogHead> heads;
    friend bool operator==(const RevokeKey&, const RevokeKey&) = default;
};
struct KeyRevoked {
    std::string key;
    std::string reason;
    std::vector<LogHead> heads;
    friend bool operator==(const KeyRevoked&, const KeyRevoked&) = default;
};
using PeopleCommand = std::variant<EnrolKey, EnrolPerson, CountersignKey, RevokeKey>;
using PeopleEvent = std::variant<KeyEnrolled, PersonEnrolled, KeyCountersigned, KeyRevoked>;

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
[[nodiscard]] std::string people_command_name(const PeopleCommand& command);
/// A command as it stands in entries.
[[nodiscard]] Json command_json(const Command& command);
/// A command from JSON as it stands in entries, in any spelling of its numbers and order of its members.
[[nodiscard]] Result<Command, Problems> command_from(const Json& json);

/// What an envelope holds: the canonical bytes of a member's marks, or of a price.
[[nodiscard]] std::string sheets_text(const std::vector<Sheet>& sheets);
[[nodiscard]] std::string price_text(const PriceOffer& price);
[[nodiscard]] Result<std::vector<Sheet>, PayloadError> parse_sheets(std::string_view text);
[[nodiscard]] Result<PriceOffer, PayloadError> parse_price(std::string_view text);

/// What an envelope is for: bound to its ciphertext, so that it opens for nothing else (docs/formats/envelope.md).
struct EnvelopeSubject {
    std::string kind; ///< "sheet", "price" or "rehearsal"
    std::string log;  ///< hexadecimal
    std::string envelope;
    std::string lot;
    std::string bidder;
    std::string stage;
    std::int64_t opened_by = 1;
    std::vector<std::string> openers;
};
/// The canonical bytes of the subject.
[[nodiscard]] std::string associated_text(const EnvelopeSubject& subject);

}

#include "core/text/payload_text.hpp"

#include "core/text/describe_procedure.hpp"

namespace tender {

inline constexpr auto names_of(const PeopleCommand&)
{
    return std::array<std::string_view, 4>{"enrol_key", "enrol_person", "countersign_key", "revoke_key"};
}
inline constexpr auto names_of(const PeopleEvent&)
{
    return std::array<std::string_view, 4>{"key_enrolled", "person_enrolled", "key_countersigned", "key_revoked"};
}

template <class T>
concept EnrollingPerson = std::same_as<T, EnrolPerson> || std::same_as<T, PersonEnrolled>;
template <class Visitor, EnrollingPerson T>
void describe(Visitor& visit, T& enrolling)
{
    visit.required("person", enrolling.person);
    visit.required("name", enrolling.name);
    visit.required("role", enrolling.role);
    visit.required("signing_key", enrolling.signing_key);
    visit.required("receiving_key", enrolling.receiving_key);
}

template <class T>
concept Countersigning = std::same_as<T, CountersignKey> || std::same_as<T, KeyCountersigned>;
template <class Visitor, Countersigning T>
void describe(Visitor& visit, T& act)
{
    visit.required("key", act.key);
}

template <class Visitor>
void describe(Visitor& visit, LogHead& head)
{
    visit.required("log", head.log);
    visit.required("size", head.size);
}

template <class T>
concept Revoking = std::same_as<T, RevokeKey> || std::same_as<T, KeyRevoked>;
template <class Visitor, Revoking T>
void describe(Visitor& visit, T& act)
{
    visit.required("key", act.key);
    visit.required("reason", act.reason);
    visit.required("heads", act.heads);
}

template <class Visitor>
void describe(Visitor& visit, EnvelopeSubject& subject)
{
    visit.required("kind", subject.kind);
    visit.required("log", subject.log);
    visit.required("envelope", subject.envelope);
    visit.required("lot", subject.lot);
    visit.required("bidder", subject.bidder);
    visit.required("stage", subject.stage);
    visit.required("opened_by", subject.opened_by);
    visit.required("openers", subject.openers);
}

template <class T>
concept Enrolling = std::same_as<T, EnrolKey> || std::same_as<T, KeyEnrolled>;
template <class Visitor, Enrolling T>
void describe(Visitor& visit, T& enrolling)
{
    visit.required("public_key", enrolling.public_key);
    visit.required("name", enrolling.name);
    visit.optional("demonstration", enrolling.demonstration);
}

template <class Visitor>
void describe(Visitor& visit, SeenHead& head)
{
    visit.required("size", head.size);
    visit.required("root", head.root);
}

template <class Visitor, class CommandType, class EventType>
void describe(Visitor& visit, Payload<CommandType, EventType>& payload)
{
    visit.required("v", payload.v);
    visit.required("log", payload.log);
    visit.required("id", payload.id);
    visit.required("author", payload.author);
    visit.required("author_seq", payload.author_seq);
    visit.required("seen", payload.seen);
    visit.required("people", payload.people);
    visit.required("rules", payload.rules);
    visit.required("claimed_time", payload.claimed_time);
    visit.required("command", payload.command);
    visit.required("events", payload.events);
}

namespace {

template <class P>
Result<P, PayloadError> parse_payload(std::string_view text)
{
    auto json = parse_json(text);
    if (!json) return Failure{PayloadError{json.error()}};
    Problems problems;
    auto payload = codec::read<P>(*json, {.problems = &problems, .path = {}});
    if (problems.empty() && payload->v != payload_version) {
        problems.push_back(
            {Problem::Kind::OutOfRange, "v", std::to_string(payload->v), std::to_string(payload_version)});
    }
    if (!problems.empty()) return Failure{PayloadError{std::move(problems)}};
    // One comparison covers member order, spelling of numbers, white space and comments alike.
    if (payload_text(*payload) != text) {
        return Failure{PayloadError{JsonError{.kind = JsonError::Kind::NotCanonical}}};
    }
    return std::move(*payload);
}

}

namespace {

/// Reads a value of its own, in canonical bytes.
template <class T>
Result<T, PayloadError> parse_canonical(std::string_view text)
{
    auto json = parse_json(text);
    if (!json) return Failure{PayloadError{json.error()}};
    Problems problems;
    auto value = codec::read<T>(*json, {.problems = &problems, .path = {}});
    if (!problems.empty()) return Failure{PayloadError{std::move(problems)}};
    if (canonical_text(codec::write(*value)) != text)
        return Failure{PayloadError{JsonError{.kind = JsonError::Kind::NotCanonical}}};
    return std::move(*value);
}

}

std::string sheets_text(const std::vector<Sheet>& sheets) { return canonical_text(codec::write(sheets)); }

std::string price_text(const PriceOffer& price) { return canonical_text(codec::write(price)); }

Result<std::vector<Sheet>, PayloadError> parse_sheets(std::string_view text)
{
    return parse_canonical<std::vector<Sheet>>(text);
}

Result<PriceOffer, PayloadError> parse_price(std::string_view text) { return parse_canonical<PriceOffer>(text); }

std::string associated_text(const EnvelopeSubject& subject) { return canonical_text(codec::write(subject)); }

Result<Command, Problems> command_from(const Json& json)
{
    Problems problems;
    auto command = codec::read<Command>(json, {.problems = &problems, .path = {}});
    if (!problems.empty()) return Failure{std::move(problems)};
    return std::move(*command);
}

std::string payload_text(const TenderPayload& payload) { return canonical_text(codec::write(payload)); }

std::string payload_text(const PeoplePayload& payload) { return canonical_text(codec::write(payload)); }

Result<TenderPayload, PayloadError> parse_tender_payload(std::string_view text)
{
    return parse_payload<TenderPayload>(text);
}

Result<PeoplePayload, PayloadError> parse_people_payload(std::string_view text)
{
    return parse_payload<PeoplePayload>(text);
}

std::string command_name(const Command& command) { return std::string{names_of(command)[command.index()]}; }

std::string people_command_name(const PeopleCommand& command)
{
    return std::string{names_of(command)[command.index()]};
}

Json command_json(const Command& command) { return codec::write(command); }

}

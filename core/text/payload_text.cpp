#include "core/text/payload_text.hpp"

#include "core/text/describe_procedure.hpp"

namespace tender {

inline constexpr auto names_of(const PeopleCommand&) { return std::array<std::string_view, 1>{"enrol_key"}; }
inline constexpr auto names_of(const PeopleEvent&) { return std::array<std::string_view, 1>{"key_enrolled"}; }

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

Json command_json(const Command& command) { return codec::write(command); }

}

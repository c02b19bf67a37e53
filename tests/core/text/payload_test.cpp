#include "core/text/payload_text.hpp"
#include "tests/core/procedure/given.hpp"
#include "tests/core/tendering/random_tender.hpp"

#include <rapidcheck.h>

using namespace tender;
using namespace tender::building;

namespace {

TenderPayload payload_of(const Command& command, std::vector<Event> events)
{
    TenderPayload payload;
    payload.log = std::string(64, 'a');
    payload.id = std::string(32, 'b');
    payload.author = std::string(64, 'c');
    payload.seen = {0, std::string(64, 'd')};
    payload.people = {1, std::string(64, 'e')};
    payload.rules = "plumbline-rules/1";
    payload.claimed_time = "2009-08-11T14:13:20Z";
    payload.command = command;
    payload.events = std::move(events);
    return payload;
}

}

TEST_CASE("a payload of every act is read as it was written", "[core][text]")
{
    Procedure state;
    auto commands = Life{}.recommended();
    commands.emplace_back(CorrectConsensus{"a", {"q1", "5", "Overlooked", "Page 4"}, "Second look"});
    commands.insert(commands.begin() + 6, given_by("chair", "a", {{"g1", "3"}}));
    std::size_t kinds = 0;
    for (const auto& command : commands) {
        const auto events = decide(state, command);
        REQUIRE(events);
        const auto payload = payload_of(command, *events);
        const auto read = parse_tender_payload(payload_text(payload));
        REQUIRE(read);
        CHECK(*read == payload);
        for (const auto& event : *events)
            state = evolve(std::move(state), event, {});
        ++kinds;
    }
    CHECK(kinds == commands.size());
    const auto tender = quality_and_price_tender();
    const auto import =
        payload_of(ImportTender{"t.json", "aa", "f00d", tender}, {TenderImported{"t.json", "aa", "f00d", tender},
                                                                  StageClosed{"quality"}, BidExcluded{"a", "quality"}});
    CHECK(parse_tender_payload(payload_text(import)).value() == import);
    CHECK(command_name(import.command) == "import_tender");
}

TEST_CASE("one changed, added or missing byte makes other bytes than those of the payload", "[core][text]")
{
    const auto payload = payload_of(CloseStage{"list"}, {StageClosed{"list"}});
    const auto text = payload_text(payload);
    for (std::size_t at = 0; at < text.size(); ++at) {
        // A change inside a text value says something else; whatever is read is exactly what its bytes say.
        for (const char byte : {' ', '\n', '0', 'A', ',', '"', '}'}) {
            for (const bool insert : {false, true}) {
                auto altered = text;
                if (insert)
                    altered.insert(at, 1, byte);
                else
                    altered[at] = byte;
                if (altered == text) continue;
                const auto read = parse_tender_payload(altered);
                if (read) {
                    REQUIRE(payload_text(*read) == altered);
                    REQUIRE_FALSE(*read == payload);
                }
            }
        }
        REQUIRE_FALSE(parse_tender_payload(text.substr(0, at)));
    }
}

TEST_CASE("a payload has one spelling", "[core][text]")
{
    const auto text = payload_text(payload_of(CloseStage{"list"}, {StageClosed{"list"}}));
    REQUIRE(parse_tender_payload(text));
    const auto refused = [&](const std::string& old, const std::string& fresh) {
        auto altered = text;
        const auto at = altered.find(old);
        REQUIRE(at != std::string::npos);
        altered.replace(at, old.size(), fresh);
        INFO(altered);
        const auto read = parse_tender_payload(altered);
        REQUIRE_FALSE(read);
        const auto* error = std::get_if<JsonError>(&read.error());
        return error != nullptr && error->kind == JsonError::Kind::NotCanonical;
    };
    CHECK(refused("{", "{ "));
    CHECK(refused("\"author_seq\":0", "\"author_seq\":-0"));
    CHECK(refused("{\"as\":\"close_stage\",\"stage\":\"list\"}", "{\"stage\":\"list\",\"as\":\"close_stage\"}"));
    CHECK(refused("\"stage\":\"list\"", "\"stage\":\"li\\u0073t\""));
    CHECK(refused("{\"as\":\"close_stage\",", "{\"as\":\"close_stage\",\"note\":\"by the way\","));
    CHECK_FALSE(refused("\"v\":1", "\"v\":2"));
    CHECK_FALSE(refused("\"v\":1", "\"v\":1,\"w\":1"));
    CHECK_FALSE(refused("\"author_seq\":0,", ""));
    CHECK_FALSE(parse_tender_payload(text + "\n"));
}

TEST_CASE("an enrolment is read as it was written", "[core][text]")
{
    PeoplePayload payload;
    payload.log = std::string(64, 'a');
    payload.rules = "plumbline-rules/1";
    payload.command = EnrolKey{"00", "chair", true};
    payload.events = {KeyEnrolled{"00", "chair", true}};
    CHECK(parse_people_payload(payload_text(payload)).value() == payload);
    CHECK_FALSE(parse_people_payload(payload_text(payload) + " "));
    CHECK_FALSE(parse_tender_payload(payload_text(payload)));
}

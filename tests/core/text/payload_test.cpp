#include "core/text/payload_text.hpp"
#include "tests/core/procedure/given.hpp"
#include "tests/core/tendering/random_tender.hpp"

#include <rapidcheck.h>

#include <set>

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

template <class Variant, std::size_t... I>
std::vector<Variant> each_alternative(std::index_sequence<I...>)
{
    return {Variant{std::in_place_index<I>}...};
}

template <class Variant>
std::vector<Variant> each_alternative()
{
    return each_alternative<Variant>(std::make_index_sequence<std::variant_size_v<Alternatives<Variant>>>{});
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

TEST_CASE("every command and every event is read as the one that was written", "[core][text]")
{
    auto commands = each_alternative<Command>();
    auto events = each_alternative<Event>();
    for (const auto& act : each_alternative<PairedAct>()) {
        commands.emplace_back(Propose{act});
        events.emplace_back(ActProposed{1, "manager", act});
    }
    std::set<std::string> names;
    for (const auto& command : commands) {
        const auto payload = payload_of(command, events);
        const auto read = parse_tender_payload(payload_text(payload));
        CAPTURE(command_name(command));
        REQUIRE(read);
        CHECK(*read == payload);
        names.insert(command_name(command));
    }
    CHECK(names.size() == std::variant_size_v<Alternatives<Command>>);
}

TEST_CASE("what people do is read member by member", "[core][text]")
{
    const auto noon = Timestamp::from_iso("2012-03-05T12:00:00Z").value();
    const Date day = noon.date();
    const Document document{"plan.pdf", "application/pdf", 9, std::string(64, 'a')};
    const Envelope envelope{
        "id", std::string{"Y2lwaGVy"}, "hash", "commitment", 2, {"one", "two"}, {{{"one", "two"}, "one", "c2VhbGVk"}}};
    const Mark mark{"q1",
                    "4",
                    "A rota",
                    "Page 3",
                    {{"who", "Two drivers", "Page 4", false}, {"when", {}, {}, true}},
                    true,
                    "Said on purpose",
                    "Read again"};
    const std::vector<Sheet> sheets{{.by = "seat-2", .bid = "a", .marks = {mark}}};
    const DeclaredInterest interest{"a", InterestKind::Family, "A sister", "Ten shares", day};
    const InterestAssessment assessment{"p", "a", InterestFinding::Mitigated, "Small", "Leaves the room", day};
    const Appointment appointment{"p", Role::ExternalEvaluator, "seat-2"};
    const Hearing hearing{"talk", "a", {"seat-2"}, {"How?"}, 9, "Ran over by a minute"};
    const DiscussionPoint point{"a", "q1", "seat-2", "Why 3?", "Agreed on 4"};
    const Minutes minutes{"list", noon, {"seat-2"}, "Routes", "Agreed"};
    const Revision revision{"a", "talk", {"q1"}, document};
    const auto offer = amount(100);
    const std::vector<Command> commands{
        AppointPerson{appointment},
        DeclareInterests{{"p", Occasion::Stage, "list", {interest}}},
        AssessInterest{assessment},
        AskClarification{"c1", "By when?"},
        AnswerClarification{"c1", "By noon."},
        AttachDocument{"a", document},
        WithdrawBid{"a", "Its owner asked"},
        CorrectBid{"a", "Two authors", "Misread"},
        ReviseBid{revision},
        SealPrice{"a", envelope, true},
        GiveParts{"id", {{{"one", "two"}, "part"}}},
        OpenPrice{"id", {"one", "two"}, "key", offer},
        SubmitSheet{"list", envelope},
        OpenSheet{"list", "key", sheets},
        RecordAbsence{"list", "seat-2", "Ill for a month"},
        HoldHearing{hearing},
        DiscussPoint{point},
        MinuteMeeting{minutes},
        SignWording{"list"},
        Propose{AmendModel{procedure_model(), "f00d", "A typing slip"}},
        Second{3},
        OpenBids{noon},
    };
    const std::vector<Event> events{
        PersonAppointed{appointment},
        PersonRemoved{"p", "Left the service"},
        InterestsDeclared{{"p", Occasion::BiddersKnown, {}, {interest}}},
        InterestAssessed{assessment},
        ClarificationAsked{"c1", "By when?"},
        ClarificationAnswered{"c1", "By noon."},
        DocumentAttached{"a", document},
        BidWithdrawn{"a", "Its owner asked"},
        BidCorrected{"a", "Two authors", "Misread"},
        BidRevised{revision},
        PriceSealed{"a", envelope, "p", true},
        PartsGiven{"id", "p", {{{"one", "two"}, "part"}}},
        EnvelopeOpened{"id"},
        SheetSubmitted{"list", "p", "seat-2", envelope},
        SheetOpened{"list", "seat-2"},
        MarksGiven{sheets[0]},
        AbsenceRecorded{"list", "seat-2", "Ill for a month"},
        HearingHeld{hearing},
        PointDiscussed{point},
        MeetingMinuted{minutes},
        WordingSigned{"list", "seat-2"},
        ActProposed{3, "p", RemovePerson{"q", "Left the service"}},
        ActSeconded{3, "q"},
        StageReopened{"list", "A page was missing"},
        ModelAmended{procedure_model(), "f00d", "A typing slip"},
        BidsOpened{noon},
    };
    for (const auto& command : commands) {
        const auto payload = payload_of(command, events);
        const auto read = parse_tender_payload(payload_text(payload));
        CAPTURE(command_name(command));
        REQUIRE(read);
        CHECK(*read == payload);
    }
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

#include "tests/core/session/room.hpp"

using namespace tender;
using namespace tender::building;

namespace {

constexpr const char* planted = "Zwetschgenkuchen mit Streusel";

}

TEST_CASE("a key counts once manager and chair have countersigned it", "[core][session][people]")
{
    Room room;
    room.enrol("member-2", Role::PanelMember);
    room.countersign("manager", "member-2");
    CHECK(room.people_log("manager").key_of("member-2") == nullptr);
    CHECK(people_refusal(room.run("manager", CountersignKey{room.key("member-2")})) == PeopleRefusal::AlreadySigned);
    CHECK(people_refusal(room.run("member-2", CountersignKey{room.key("member-2")})) == PeopleRefusal::MayNot);
    room.countersign("chair", "member-2");
    CHECK(room.people_log("manager").key_of("member-2") != nullptr);
}

TEST_CASE("the same person is not enrolled twice, and a key not for two", "[core][session][people]")
{
    Room room;
    auto again = room.enrolment("chair", Role::PanelMember);
    CHECK(people_refusal(room.run("chair", again)) == PeopleRefusal::KeyKnown);
    auto other = room.enrolment("impostor", Role::Manager);
    other.person = "chair";
    CHECK(people_refusal(room.run("impostor", other)) == PeopleRefusal::PersonKnown);
    other.person = "impostor";
    REQUIRE(room.run("impostor", other));
    // A manager whom nobody countersigned countersigns nobody.
    CHECK(people_refusal(room.run("impostor", CountersignKey{room.key("chair")})) == PeopleRefusal::MayNot);
}

TEST_CASE("a revoked key writes no more, and what it writes behind its end is named", "[core][session][people]")
{
    Room room;
    room.begin();
    const auto size = static_cast<std::int64_t>(room.desk.entries(*room.log).size());
    // Somebody who had the file open before the key ended.
    auto thief = room.open("member-3");
    const auto sealed =
        sealed_sheet(room.ports("member-3"), thief, "member-3", "quality", room.sheets("member-3", "In May")).value();
    const RevokeKey revoke{room.key("member-3"), "Laptop lost", {{room.log->hex(), size}}};
    CHECK(people_refusal(room.run("member-2", revoke)) == PeopleRefusal::MayNot);
    REQUIRE(room.run("manager", revoke));
    CHECK(people_refusal(room.act("member-3", sealed)) == PeopleRefusal::UnknownKey);
    // The thief's program knows nothing of it and writes all the same: every reader names the entry.
    REQUIRE(thief.run(sealed));
    CHECK(faults(room.verify()) == std::vector<std::pair<Fault::Kind, std::uint64_t>>{
                                       {Fault::Kind::KeyNotValid, static_cast<std::uint64_t>(size)}});
    // A new enrolment brings the person back, with new keys.
    room.people.erase("member-3");
    room.admit("member-3", Role::PanelMember);
    CHECK(room.people_log("manager").key_of("member-3") != nullptr);
}

TEST_CASE("nobody's marks can be read before their author opens them, and nobody's price before its hour",
          "[core][session][secrecy]")
{
    Room room;
    room.begin();
    room.submit("chair", "Starts in May");
    room.submit("member-2", planted);
    CHECK_FALSE(room.is_on_record(planted));
    CHECK_FALSE(room.is_on_record("1234567"));
    // No other key opens it: not the chair's, not an officer's.
    const auto held = room.open("chair").state().conduct.sheets[1].submitted.envelope;
    const auto subject = sheet_subject(*room.log, "quality", held);
    for (const auto& [id, person] : room.people) {
        const SealedPart part{.subset = held.parts[0].subset, .opener = held.parts[0].opener, .sealed = [&] {
                                  const auto bytes = bytes_from_base64(held.parts[0].sealed).value();
                                  return std::string{bytes.begin(), bytes.end()};
                              }()};
        INFO(id);
        CHECK(person.unsealing.open_part(subject, part).has_value() == (id == "member-2"));
    }
    // Before all are in, not even their author puts them on record.
    CHECK(refusal(room.act("member-2", room.opening("member-2"))) == Refusal{SheetsOutstanding{{"member-3"}}});
    room.submit("member-3", "From 4 May");
    room.as("member-2", room.opening("member-2"));
    CHECK(room.is_on_record(planted));
    // Quality is open, so no officer's part is taken.
    const auto early =
        given_parts(room.open("officer-1"), room.person("officer-1").unsealing, "officer-1", room.envelope_of("a"))
            .value();
    CHECK(refusal(room.act("officer-1", early)) == Refusal{QualityStillOpen{"quality"}});
    CHECK(room.verify().faults.empty());
}

TEST_CASE("an envelope opens to what was sealed in it and to nothing else", "[core][session][secrecy]")
{
    Room room;
    room.begin();
    for (const auto* seat : PanelDesk::seats)
        room.submit(seat, "Starts in May");
    auto honest = std::get<OpenSheet>(room.opening("member-2"));
    auto changed = honest;
    changed.sheets[0].marks[0].mark = "5";
    CHECK(refusal(room.act("member-2", changed)) == Refusal{EnvelopeUnfit{"sheets"}});
    auto borrowed = honest;
    borrowed.key = std::get<OpenSheet>(room.opening("chair")).key;
    CHECK(refusal(room.act("member-2", borrowed)) == Refusal{EnvelopeUnfit{"key"}});
    // A program that does not check writes it; every reader names it.
    room.as("member-2", honest);
    const auto entries = room.desk.entries(*room.log);
    auto forged = entries;
    forged.back() = resigned(room.person("member-2").signer, entries.back(), [&](TenderPayload& payload) {
        payload.command = changed;
        payload.events =
            decide(room.open("manager").state_at(entries.size() - 1), changed, PanelDesk::actor("member-2")).value();
    });
    MemoryJournal altered;
    for (std::size_t i = 0; i < forged.size(); ++i)
        REQUIRE(altered.append(*room.log, Position{i}, {&forged[i], 1}));
    const auto verified = TenderLog::verify(room.desk.ports(room.person("manager").signer, altered),
                                            room.people_log("manager"), *room.log);
    CHECK(faults(verified) == std::vector<std::pair<Fault::Kind, std::uint64_t>>{
                                  {Fault::Kind::Envelope, static_cast<std::uint64_t>(entries.size() - 1)}});
}

TEST_CASE("of two people who act on the same state the second is told what changed, and loses nothing",
          "[core][session]")
{
    Room room;
    room.begin();
    auto chair = room.open("chair");
    auto member = room.open("member-2");
    const auto before = chair.tree().size();
    const auto first = sealed_sheet(room.ports("chair"), chair, "chair", "quality", room.sheets("chair", "In May"));
    REQUIRE(chair.run(first.value()));
    const auto second =
        sealed_sheet(room.ports("member-2"), member, "member-2", "quality", room.sheets("member-2", "In May"));
    const auto refused = member.run(second.value());
    REQUIRE_FALSE(refused);
    REQUIRE(std::holds_alternative<Overtaken>(refused.error()));
    CHECK(std::get<Overtaken>(refused.error()) == Overtaken{before, before + 1});
    CHECK(member.state() == chair.state());
    REQUIRE(member.run(second.value()));
    CHECK(room.verify().faults.empty());
}

TEST_CASE("two of three officers open a price after quality, whichever two they are", "[core][session][secrecy]")
{
    Room room;
    room.begin();
    for (const auto* seat : PanelDesk::seats)
        room.submit(seat, "Starts in May");
    for (const auto* seat : PanelDesk::seats)
        room.as(seat, room.opening(seat));
    for (const auto* bid : {"a", "b"}) {
        auto first = agreed_mark("q1", "4");
        auto second = agreed_mark("q2", "5");
        first.kept = second.kept = "Both bids offer the same rota";
        room.as("chair", AgreeConsensus{{bid, {first, second}}});
    }
    room.as("chair", PanelDesk::minutes("quality"));
    for (const auto* seat : PanelDesk::seats)
        room.as(seat, SignWording{"quality"});
    room.as("chair", CloseStage{"quality"});
    const auto id = room.envelope_of("a");
    room.as("officer-2",
            given_parts(room.open("officer-2"), room.person("officer-2").unsealing, "officer-2", id).value());
    const auto alone = opened_price(room.ports("officer-2"), room.open("officer-2"), id);
    REQUIRE_FALSE(alone);
    CHECK(std::get<Refusal>(alone.error()) == Refusal{PartsMissing{1, 2}});
    room.open_price("a");
    room.open_price("b");
    const auto state = room.open("manager").state();
    CHECK(state.tender.bids[0].price->amount == Rational{1234567});
    CHECK(room.verify().faults.empty());
}

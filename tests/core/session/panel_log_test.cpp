#include "core/session/revoking.hpp"
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

TEST_CASE("a revoked key writes no more; what it writes behind its end is void, and the tender goes on",
          "[core][session][people]")
{
    Room room;
    room.begin();
    const auto size = static_cast<std::int64_t>(room.desk.entries(*room.log).size());
    // Somebody who had the file open before the key ended, and a copy of it that knows nothing of its end.
    auto thief = room.open("member-3");
    MemoryJournal copy;
    for (const auto& log : {PeopleLog::log_id(), *room.log}) {
        const auto entries = room.desk.entries(log);
        REQUIRE(copy.append(log, Position{}, entries));
    }
    const auto sealed =
        sealed_sheet(room.ports("member-3"), thief, "member-3", "quality", room.sheets("member-3", "In May")).value();
    const RevokeKey revoke{room.key("member-3"), "Laptop lost", {{room.log->hex(), size}}};
    CHECK(people_refusal(room.run("member-2", revoke)) == PeopleRefusal::MayNot);
    REQUIRE(room.run("manager", revoke));
    CHECK(people_refusal(room.act("member-3", sealed)) == PeopleRefusal::UnknownKey);
    // A log that was opened before asks again who may sign.
    CHECK(people_refusal(thief.run(sealed)) == PeopleRefusal::UnknownKey);
    // The thief's program writes all the same: every reader names the entry, and nothing follows from it.
    const auto elsewhere = room.desk.ports(room.person("member-3").signer, copy);
    auto unaware = TenderLog::open(elsewhere, PeopleLog::open(elsewhere).value(), *room.log).value();
    REQUIRE(unaware.run(sealed));
    const auto written = copy.read(*room.log, Position{static_cast<std::uint64_t>(size)}).value().entries;
    REQUIRE(room.desk.journal.append(*room.log, Position{static_cast<std::uint64_t>(size)}, written));
    const auto found = room.verify();
    CHECK(faults(found) == std::vector<std::pair<Fault::Kind, std::uint64_t>>{
                               {Fault::Kind::KeyNotValid, static_cast<std::uint64_t>(size)}});
    CHECK(found.is_unaltered());
    const auto before = room.open("manager");
    REQUIRE(before.lines().back().void_for);
    CHECK(before.lines().back().events.empty());
    CHECK(before.void_entries() == found.faults);
    CHECK(held_sheet(before.state(), "quality", "member-3") == nullptr);
    // A new enrolment brings the person back, with new keys, and the stage goes on behind the void entry.
    room.people.erase("member-3");
    room.admit("member-3", Role::PanelMember);
    CHECK(room.people_log("manager").key_of("member-3") != nullptr);
    room.submit("member-3", "From 4 May");
    CHECK(held_sheet(room.open("manager").state(), "quality", "member-3") != nullptr);
    CHECK(room.verify().faults.size() == 1);
}

TEST_CASE("an entry that its author signed against the rules is void: named, and nothing follows from it",
          "[core][session]")
{
    Room room;
    room.begin();
    const auto entries = room.desk.entries(*room.log);
    const auto position = Position{entries.size()};
    // The chair's own program keeps no rules: it closes a stage that nobody has marked.
    room.submit("chair", "In May");
    const auto honest = room.desk.entries(*room.log).back();
    const auto forged = resigned(room.person("chair").signer, honest, [](TenderPayload& payload) {
        payload.command = CloseStage{"quality"};
        payload.events = {StageClosed{"quality"}};
    });
    MemoryJournal store;
    const auto people = room.desk.entries(PeopleLog::log_id());
    REQUIRE(store.append(PeopleLog::log_id(), Position{}, people));
    REQUIRE(store.append(*room.log, Position{}, entries));
    REQUIRE(store.append(*room.log, position, {&forged, 1}));
    const auto at_store = [&](const std::string& who) { return room.desk.ports(room.person(who).signer, store); };
    const auto open = [&](const std::string& who) {
        return TenderLog::open(at_store(who), PeopleLog::open(at_store(who)).value(), *room.log).value();
    };
    auto log = open("chair");
    CHECK(log.state().closed.empty());
    CHECK(log.state_at(entries.size() + 1) == log.state());
    REQUIRE(log.void_entries().size() == 1);
    CHECK(log.void_entries().front().kind == Fault::Kind::RefusedCommand);
    CHECK(log.void_entries().front().position == position);
    // The history goes on, also for the author of the void entry.
    const auto sealed =
        sealed_sheet(at_store("chair"), log, "chair", "quality", room.sheets("chair", "In May")).value();
    REQUIRE(log.run(sealed));
    CHECK(held_sheet(open("manager").state(), "quality", "chair") != nullptr);
    const auto verified =
        TenderLog::verify(at_store("manager"), PeopleLog::open(at_store("manager")).value(), *room.log).value();
    CHECK(faults(verified) ==
          std::vector<std::pair<Fault::Kind, std::uint64_t>>{{Fault::Kind::RefusedCommand, position.index}});
    CHECK(verified.is_unaltered());
    CHECK(verified.head.size == entries.size() + 2);
}

TEST_CASE("an act on the list of people that its rules refuse is void, and nobody loses the workspace by it",
          "[core][session][people]")
{
    Room room;
    room.enrol("member-2", Role::PanelMember);
    const auto entries = room.desk.entries(PeopleLog::log_id());
    // The member's own program keeps no rules: it countersigns its own key, twice, and says that it now counts.
    const auto forged = [&](const MerkleTree& tree, std::int64_t sequence) {
        auto payload = parse_people_payload(entries.back().entry.payload).value();
        payload.id = room.desk.randomness.draw<EntryId>().hex();
        payload.author_seq = sequence;
        payload.seen = {.size = static_cast<std::int64_t>(tree.size()), .root = tree.root().hex()};
        payload.people = payload.seen;
        payload.command = CountersignKey{room.key("member-2")};
        payload.events = {KeyCountersigned{room.key("member-2")}};
        return JournalEntry{.id = EntryId::from_hex(payload.id).value(),
                            .entry = signed_entry(room.person("member-2").signer, payload_text(payload))};
    };
    MerkleTree tree{room.desk.hasher};
    for (const auto& entry : entries)
        tree.append(leaf_hash(room.desk.hasher, entry.entry));
    for (std::int64_t sequence = 1; sequence < 3; ++sequence) {
        const auto entry = forged(tree, sequence);
        REQUIRE(room.desk.journal.append(PeopleLog::log_id(), Position{tree.size()}, {&entry, 1}));
        tree.append(leaf_hash(room.desk.hasher, entry.entry));
    }
    const auto people = room.people_log("manager");
    REQUIRE(people.void_entries().size() == 2);
    CHECK(people.void_entries().front() == Fault{.kind = Fault::Kind::RefusedCommand,
                                                 .log = PeopleLog::log_id(),
                                                 .position = Position{entries.size()},
                                                 .detail = "countersign_key"});
    CHECK(people.key_of("member-2") == nullptr);
    CHECK(people.head().root == tree.root());
    CHECK(verification_of(people).is_unaltered());
    // The list goes on, also for the author of the void entries.
    room.countersign("manager", "member-2");
    room.countersign("chair", "member-2");
    CHECK(room.people_log("manager").key_of("member-2") != nullptr);
    REQUIRE(room.run("member-2", RevokeKey{room.key("member-2"), "Laptop lost", {}}));
    CHECK(room.people_log("chair").key_of("member-2") == nullptr);
    CHECK(room.people_log("chair").void_entries().size() == 2);
}

TEST_CASE("the only manager who lost a key comes back by the chair and one more person", "[core][session][people]")
{
    Room room;
    room.admit("member-2", Role::PanelMember);
    room.enrol("member-3", Role::PanelMember);
    room.countersign("chair", "member-3");
    const auto old = room.key("manager");
    const auto countersigning = [&](const std::string& by, const std::string& whose) {
        return room.run(by, CountersignKey{room.key(whose)});
    };
    REQUIRE(room.run("chair", RevokeKey{old, "Laptop lost", {}}));
    // Somebody else does not take the place, whoever countersigns.
    room.enrol("stranger", Role::Manager);
    room.countersign("chair", "stranger");
    CHECK(people_refusal(countersigning("member-2", "stranger")) == PeopleRefusal::MayNot);
    room.people.erase("manager");
    room.enrol("manager", Role::Manager);
    CHECK(people_refusal(countersigning("manager", "manager")) == PeopleRefusal::MayNot);
    CHECK(people_refusal(countersigning("member-3", "manager")) == PeopleRefusal::MayNot); // does not count yet
    room.countersign("chair", "manager");
    CHECK(room.people_log("chair").key_of("manager") == nullptr);
    room.countersign("member-2", "manager");
    CHECK(room.people_log("chair").key_of("manager")->key == room.person("manager").keys.signing_key());
    // From then on all is as before: two roles, and nobody else.
    room.countersign("manager", "member-3");
    CHECK(room.people_log("chair").key_of("member-3") != nullptr);
    CHECK(people_refusal(countersigning("member-2", "stranger")) == PeopleRefusal::MayNot);
}

TEST_CASE("an ended key says when, by whom and why; its owner and whoever countersigns may end one",
          "[core][session][people]")
{
    Room room;
    room.admit("member-2", Role::PanelMember);
    room.enrol("member-3", Role::PanelMember);
    const auto may = [&](const std::string& by, const std::string& whose) {
        const auto log = room.people_log("chair");
        return log.may_revoke(*log.find(*KeyId::from_hex(room.key(by))), *log.find(*KeyId::from_hex(room.key(whose))));
    };
    CHECK(may("manager", "member-2"));
    CHECK(may("chair", "manager"));
    CHECK(may("member-2", "member-2"));
    CHECK(may("member-3", "member-3"));
    CHECK_FALSE(may("member-2", "chair"));
    CHECK_FALSE(may("member-3", "member-2"));

    const auto before = room.people_log("chair").find(*KeyId::from_hex(room.key("manager")))->ended_by;
    CHECK(before == std::nullopt);
    REQUIRE(room.run("chair", RevokeKey{room.key("manager"), "Laptop left on a train", {}}));
    const auto log = room.people_log("chair");
    const auto& ended = *log.find(*KeyId::from_hex(room.key("manager")));
    CHECK(ended.ended_by == KeyId::from_hex(room.key("chair")).value());
    CHECK(ended.ended_why == "Laptop left on a train");
    CHECK_FALSE(ended.ended.empty());
    CHECK_FALSE(may("manager", "member-2"));
    CHECK_FALSE(may("manager", "manager"));
}

TEST_CASE("the only chair who lost a key comes back by the manager and one more person", "[core][session][people]")
{
    Room room;
    room.admit("member-2", Role::PanelMember);
    REQUIRE(room.run("manager", RevokeKey{room.key("chair"), "Laptop lost", {}}));
    room.people.erase("chair");
    room.enrol("chair", Role::Chair);
    room.countersign("member-2", "chair");
    CHECK(room.people_log("manager").key_of("chair") == nullptr);
    room.countersign("manager", "chair");
    CHECK(room.people_log("manager").key_of("chair") != nullptr);
}

TEST_CASE("a lost key is not replaced in another role, by two members, or while somebody else holds the role",
          "[core][session][people]")
{
    Room room;
    for (const auto* member : {"member-2", "member-3"})
        room.admit(member, Role::PanelMember);
    room.admit("deputy", Role::Manager);
    REQUIRE(room.run("chair", RevokeKey{room.key("manager"), "Laptop lost", {}}));
    room.people.erase("manager");
    room.enrol("manager", Role::Manager);
    const auto replaced = [&] { return room.people_log("chair").key_of("manager") != nullptr; };
    // The deputy is there: the ordinary rule.
    CHECK(people_refusal(room.run("member-2", CountersignKey{room.key("manager")})) == PeopleRefusal::MayNot);
    // Of two who are lost, who was last comes back first.
    REQUIRE(room.run("chair", RevokeKey{room.key("deputy"), "Stolen", {}}));
    CHECK(people_refusal(room.run("member-2", CountersignKey{room.key("manager")})) == PeopleRefusal::MayNot);
    room.people.erase("deputy");
    room.enrol("deputy", Role::Chair);
    CHECK(people_refusal(room.run("member-2", CountersignKey{room.key("deputy")})) == PeopleRefusal::MayNot);
    REQUIRE(room.run("deputy", RevokeKey{room.key("deputy"), "The wrong role", {}}));
    room.people.erase("deputy");
    room.enrol("deputy", Role::Manager);
    room.countersign("member-2", "deputy");
    room.countersign("member-3", "deputy");
    CHECK(room.people_log("chair").key_of("deputy") == nullptr);
    room.countersign("chair", "deputy");
    CHECK(room.people_log("chair").key_of("deputy") != nullptr);
    CHECK_FALSE(replaced());
    room.countersign("chair", "manager");
    CHECK_FALSE(replaced());
    room.countersign("deputy", "manager");
    CHECK(replaced());
}

TEST_CASE("a key ends at an earlier entry, but not before the last that it signed", "[core][session][people]")
{
    Room room;
    room.begin();
    room.submit("member-3", "Starts in May");
    const auto own = room.open("manager").tree().size();
    room.submit("chair", "Starts in May");
    room.submit("member-2", "Starts in May");
    const auto size = room.open("manager").tree().size();
    const auto key = *room.people_log("manager").key_of("member-3");
    const auto ending = [&](std::uint64_t at) {
        return revocation(room.ports("manager"), key, "Stolen in May", KeyEnd{*room.log, at});
    };
    for (const auto at : {std::uint64_t{0}, own - 1, size + 1}) {
        INFO(at);
        const auto refused = ending(at);
        REQUIRE_FALSE(refused);
        CHECK(std::get<NotAnEnd>(refused.error()) == NotAnEnd{own, size});
    }
    CHECK(ending(size).has_value());
    const auto now = revocation(room.ports("manager"), key, "Stolen in May", {});
    REQUIRE(now);
    CHECK(now->heads == std::vector{LogHead{room.log->hex(), static_cast<std::int64_t>(size)}});
    const auto earlier = ending(own);
    REQUIRE(earlier);
    CHECK(earlier->heads == std::vector{LogHead{room.log->hex(), static_cast<std::int64_t>(own)}});
    REQUIRE(room.run("manager", *earlier));
    CHECK(room.verify().faults.empty());
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

TEST_CASE("whose clock was set back behind their own last entry writes nothing", "[core][session]")
{
    Room room;
    room.begin();
    const auto hour = 3600;
    room.desk.clock.stands_at += hour;
    room.submit("member-2", "In May");
    const auto size = room.desk.entries(*room.log).size();
    room.desk.clock.stands_at -= hour;
    const Command declaring = PanelDesk::declaring("member-2", Occasion::BiddersKnown);
    const auto refused = room.act("member-2", declaring);
    REQUIRE_FALSE(refused);
    REQUIRE(std::holds_alternative<ClockBehind>(refused.error()));
    CHECK(std::get<ClockBehind>(refused.error()) ==
          ClockBehind{.now = "2009-08-11T14:13:20Z", .last = "2009-08-11T15:13:20Z"});
    CHECK(room.desk.entries(*room.log).size() == size);
    // The clock of another machine is nobody's measure: whoever wrote nothing later on it goes on.
    room.as("chair", PanelDesk::declaring("chair", Occasion::BiddersKnown));
    // The same second is not before, and the right time is not refused.
    room.desk.clock.stands_at += hour;
    room.as("member-2", declaring);
    CHECK(room.verify().faults.empty());
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

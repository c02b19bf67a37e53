#include "core/session/revoking.hpp"
#include "core/session/sealed_acts.hpp"
#include "storage/keys/person_keys.hpp"
#include "tests/core/procedure/panel.hpp"
#include "tests/core/session/desk.hpp"

#include <deque>

using namespace tender;
using namespace tender::building;

namespace {

constexpr const char* planted = "Zwetschgenkuchen mit Streusel";

/// A workspace in memory with enrolled people, each with keys of their own.
struct Room {
    struct Person {
        PersonKeys keys;
        SodiumSigner signer;
        SodiumUnsealing unsealing;
    };

    Desk desk;
    std::map<std::string, Person> people;
    std::optional<LogId> log;

    Room()
    {
        enrol("manager", Role::Manager);
        enrol("chair", Role::Chair);
        countersign("manager", "chair");
        countersign("chair", "manager");
    }
    Person& person(const std::string& id)
    {
        if (const auto found = people.find(id); found != people.end()) return found->second;
        auto keys = std::move(PersonKeys::generate().value());
        auto signer = std::move(keys.signer(id).value());
        auto unsealing = std::move(keys.unsealing().value());
        return people.emplace(id, Person{std::move(keys), std::move(signer), std::move(unsealing)}).first->second;
    }
    Ports ports(const std::string& id) { return desk.ports(person(id).signer); }
    PeopleLog people_log(const std::string& id) { return PeopleLog::open(ports(id)).value(); }
    EnrolPerson enrolment(const std::string& id, Role role)
    {
        return {.person = id,
                .name = id,
                .role = role,
                .signing_key = person(id).keys.signing_key().hex(),
                .receiving_key = person(id).keys.receiving_key().hex()};
    }
    Result<Position, SessionError> run(const std::string& id, const PeopleCommand& command)
    {
        return people_log(id).run(ports(id), command);
    }
    void enrol(const std::string& id, Role role) { REQUIRE(run(id, enrolment(id, role))); }
    std::string key(const std::string& id) { return key_id(desk.hasher, person(id).keys.signing_key()).hex(); }
    void countersign(const std::string& by, const std::string& id) { REQUIRE(run(by, CountersignKey{key(id)})); }
    void admit(const std::string& id, Role role)
    {
        enrol(id, role);
        countersign("manager", id);
        countersign("chair", id);
    }

    TenderLog open(const std::string& id)
    {
        return log ? TenderLog::open(ports(id), people_log(id), *log).value()
                   : TenderLog::found(ports(id), people_log(id)).value();
    }
    Result<Position, SessionError> act(const std::string& id, const Command& command)
    {
        auto opened = open(id);
        log = opened.id();
        return opened.run(command);
    }
    void as(const std::string& id, const Command& command)
    {
        const auto done = act(id, command);
        if (!done) {
            const auto* refusal = std::get_if<Refusal>(&done.error());
            FAIL(id << " could not: error " << done.error().index() << ", refusal "
                    << (refusal == nullptr ? 0 : refusal->index()) << ", command " << command.index());
        }
    }
    std::vector<Sheet> sheets(const std::string& seat, const std::string& reason)
    {
        auto one = marks({{"q1", "4"}, {"q2", "5"}});
        one[0].reason = reason;
        return {{.by = seat, .bid = "a", .marks = one}, {.by = seat, .bid = "b", .marks = one}};
    }
    /// Everybody admitted, two bids with sealed prices of 1234567 and 80, opened; interests declared.
    void begin()
    {
        for (const auto* member : {"member-2", "member-3"})
            admit(member, Role::PanelMember);
        for (const auto* officer : PanelDesk::officers)
            admit(officer, Role::PriceOfficer);
        CreateTender create;
        create.id = "example";
        create.title = "Example";
        as("manager", create);
        auto panel = tender_of({}, {}).panel;
        panel[0].sits_as = Role::Chair;
        const auto model = panel_model();
        as("manager", DefineModel{.model = model, .lots = {}, .panel = panel});
        as("manager", AppointPerson{{.person = "chair", .role = Role::Chair, .seat = "chair"}});
        for (const auto* member : {"member-2", "member-3"})
            as("manager", AppointPerson{{.person = member, .role = Role::PanelMember, .seat = member}});
        for (const auto* officer : PanelDesk::officers)
            as("manager", AppointPerson{{.person = officer, .role = Role::PriceOfficer, .seat = {}}});
        as("manager", sealed_price(ports("manager"), open("manager"), {}, amount(1)).value());
        open_price({});
        as("manager", PublishTender{desk.fingerprint(model)});
        for (const auto* bid : {"a", "b"}) {
            as("manager", receipt(bid));
            const auto price = amount(bid == std::string{"a"} ? 1234567 : 80);
            as("manager", sealed_price(ports("manager"), open("manager"), bid, price).value());
        }
        as("manager", OpenBids{});
        for (const auto* who : {"chair", "member-2", "member-3", "officer-1", "officer-2", "officer-3"}) {
            as(who, PanelDesk::declaring(who, Occasion::Joining));
            as(who, PanelDesk::declaring(who, Occasion::BiddersKnown));
        }
        for (const auto* who : PanelDesk::seats)
            as(who, PanelDesk::declaring(who, Occasion::Stage, "quality"));
    }
    std::string envelope_of(const std::string& bid)
    {
        const auto opened = open("manager");
        for (const auto& held : opened.state().conduct.prices) {
            if (held.sealed.bid == bid) return held.sealed.envelope.id;
        }
        return {};
    }
    void open_price(const std::string& bid)
    {
        const auto id = envelope_of(bid);
        for (const auto* officer : {"officer-1", "officer-3"})
            as(officer, given_parts(open(officer), person(officer).unsealing, officer, id).value());
        as("officer-3", opened_price(ports("officer-3"), open("officer-3"), id).value());
    }
    void submit(const std::string& seat, const std::string& reason)
    {
        as(seat, sealed_sheet(ports(seat), open(seat), seat, "quality", sheets(seat, reason)).value());
    }
    Command opening(const std::string& seat)
    {
        return opened_sheet(ports(seat), open(seat), person(seat).unsealing, seat, "quality").value();
    }
    /// Whether any entry on record holds these words.
    bool is_on_record(std::string_view words)
    {
        for (const auto& entry : desk.entries(*log)) {
            if (entry.entry.payload.find(words) != std::string::npos) return true;
        }
        return false;
    }
    Verification verify() { return TenderLog::verify(ports("manager"), people_log("manager"), *log).value(); }
};

PeopleRefusal people_refusal(const Result<Position, SessionError>& answer)
{
    REQUIRE_FALSE(answer);
    REQUIRE(std::holds_alternative<PeopleRefusal>(answer.error()));
    return std::get<PeopleRefusal>(answer.error());
}

Refusal refusal(const Result<Position, SessionError>& answer)
{
    REQUIRE_FALSE(answer);
    REQUIRE(std::holds_alternative<Refusal>(answer.error()));
    return std::get<Refusal>(answer.error());
}

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

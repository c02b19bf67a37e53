#pragma once

#include "core/session/sealed_acts.hpp"
#include "storage/keys/person_keys.hpp"
#include "tests/core/procedure/panel.hpp"
#include "tests/core/session/desk.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tender::building {

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
    /// Everybody admitted, the opening rehearsed, the model published.
    void publish(const Model& model = panel_model())
    {
        for (const auto* member : {"member-2", "member-3"})
            admit(member, Role::PanelMember);
        for (const auto* officer : PanelDesk::officers)
            admit(officer, Role::PriceOfficer);
        CreateTender create;
        create.id = "example";
        create.title = "Example";
        as("manager", create);
        as("manager", PanelDesk::planning());
        auto panel = tender_of({}, {}).panel;
        panel[0].sits_as = Role::Chair;
        as("manager", DefineModel{.model = model, .lots = {}, .panel = panel});
        as("manager", AppointPerson{{.person = "chair", .role = Role::Chair, .seat = "chair"}});
        for (const auto* member : {"member-2", "member-3"})
            as("manager", AppointPerson{{.person = member, .role = Role::PanelMember, .seat = member}});
        for (const auto* officer : PanelDesk::officers)
            as("manager", AppointPerson{{.person = officer, .role = Role::PriceOfficer, .seat = {}}});
        as("manager", sealed_price(ports("manager"), open("manager"), {}, amount(1)).value());
        open_price({});
        as("manager", PublishTender{desk.fingerprint(model)});
    }
    /// The same, and two bids with sealed prices of 1234567 and 80.
    void receive(const Model& model = panel_model())
    {
        publish(model);
        for (const auto* bid : {"a", "b"}) {
            as("manager", receipt(bid));
            const auto price = amount(bid == std::string{"a"} ? 1234567 : 80);
            as("manager", sealed_price(ports("manager"), open("manager"), bid, price).value());
        }
    }
    /// Bids received and opened; interests declared.
    void begin(const Model& model = panel_model())
    {
        receive(model);
        open_bids();
    }
    void open_bids()
    {
        as("manager", OpenBids{});
        for (const auto* who : {"chair", "member-2", "member-3", "officer-1", "officer-2", "officer-3", "manager"}) {
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

inline PeopleRefusal people_refusal(const Result<Position, SessionError>& answer)
{
    REQUIRE_FALSE(answer);
    REQUIRE(std::holds_alternative<PeopleRefusal>(answer.error()));
    return std::get<PeopleRefusal>(answer.error());
}

/// The refusal of the rules, where nothing else was answered.
template <class Value>
Refusal refusal(const Result<Value, SessionError>& answer)
{
    REQUIRE_FALSE(answer);
    REQUIRE(std::holds_alternative<Refusal>(answer.error()));
    return std::get<Refusal>(answer.error());
}

}

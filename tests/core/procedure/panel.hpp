#pragma once

#include "core/procedure/roles.hpp"
#include "core/procedure/standing.hpp"
#include "tests/core/procedure/given.hpp"

#include <string>
#include <utility>
#include <vector>

namespace tender::building {

/// Quality on two questions, marked by three seats on a scale that caps what is not addressed; where asked for an
/// interview; then a price that two of three officers open.
inline Model panel_model(bool with_interview = false)
{
    auto model = quality_and_price();
    model.scales[0].unaddressed_most = 0;
    auto& quality = model.stages[0];
    quality.criteria[0].aspects = {{"who", "Who does the work"}, {"when", "By when"}};
    model.stages[1].price->opened_by = 2;
    if (with_interview) {
        quality.counts = CountsAsWeight{40};
        auto interview = stage_of("interview", CountsAsWeight{20}, 20, {question("i1", 20)});
        interview.kind = StageKind::Interview;
        interview.script = {"How do you reach children who do not speak?", "What would you do in the first month?"};
        interview.minutes_most = 10;
        model.stages.insert(model.stages.begin() + 1, interview);
    }
    return model;
}

/// An agreed mark that owes nothing: reason, places, and a finding for each aspect of q1.
inline Mark agreed_mark(const std::string& criterion, const std::string& value)
{
    Mark mark;
    mark.criterion = criterion;
    mark.mark = value;
    mark.reason = "Two named people start in May, with a rota for absences.";
    mark.evidence = "Method statement, page 4";
    if (criterion == "q1") {
        mark.findings = {
            {.aspect = "who", .text = "Two named people", .evidence = "page 4"},
            {.aspect = "when", .text = "From 4 May", .evidence = "page 5"},
        };
    }
    return mark;
}

/// The same, with prices that are not sealed.
inline Model open_price_model()
{
    auto model = panel_model();
    model.stages[1].price->opened_by = 0;
    return model;
}

/// A convened panel at work: who does what, one act after another.
class PanelDesk {
public:
    static constexpr const char* seats[] = {"chair", "member-2", "member-3"};
    static constexpr const char* officers[] = {"officer-1", "officer-2", "officer-3"};

    explicit PanelDesk(Model model = panel_model())
    {
        CreateTender create;
        create.id = "example";
        create.title = "Example";
        as("manager", create);
        as("manager", planning());
        auto panel = tender_of({}, {}).panel;
        panel[0].sits_as = Role::Chair;
        as("manager", DefineModel{.model = std::move(model), .lots = {}, .panel = panel});
        appoint("chair", Role::Chair, "chair");
        appoint("member-2", Role::PanelMember, "member-2");
        appoint("member-3", Role::PanelMember, "member-3");
        for (const auto* officer : officers)
            appoint(officer, Role::PriceOfficer);
        appoint("taker", Role::NoteTaker);
        appoint("auditor", Role::Auditor);
    }

    [[nodiscard]] static Actor actor(const std::string& person)
    {
        return {.person = person, .enrolled_as = person == "manager" ? Role::Manager : Role::PanelMember};
    }
    /// A plan that asks nobody else and owes letters alone.
    [[nodiscard]] static PlanTender planning()
    {
        Plan plan;
        plan.regime = Regime::BelowThreshold;
        plan.advertised = Date::from(2012, 3, 5).value();
        return {plan};
    }
    /// The act must be accepted.
    void as(const std::string& person, const Command& command)
    {
        const auto events = decide(state, command, actor(person));
        if (!events)
            FAIL(person << " was refused command " << command.index() << " by alternative " << events.error().index());
        for (const auto& event : *events)
            state = evolve(std::move(state), event, {});
        history.emplace_back(command, *events);
    }
    [[nodiscard]] Then when(const std::string& person, const Command& command) const
    {
        return Then{decide(state, command, actor(person))};
    }
    void appoint(const std::string& person, Role role, const std::string& seat = {})
    {
        as("manager", AppointPerson{{.person = person, .role = role, .seat = seat}});
    }
    void declare(const std::string& person, Occasion occasion, const std::string& stage = {})
    {
        as(person, declaring(person, occasion, stage));
    }
    [[nodiscard]] static DeclareInterests declaring(const std::string& person, Occasion occasion,
                                                    const std::string& stage = {})
    {
        return {{.person = person, .occasion = occasion, .stage = stage, .interests = {}}};
    }

    [[nodiscard]] Envelope envelope(std::vector<std::string> openers, std::int64_t opened_by)
    {
        Envelope made;
        made.id = "envelope-" + std::to_string(++envelopes_);
        made.opened_by = opened_by;
        made.openers = std::move(openers);
        if (opened_by == 2) {
            for (const auto& pair : std::vector<std::vector<std::string>>{
                     {"officer-1", "officer-2"}, {"officer-1", "officer-3"}, {"officer-2", "officer-3"}}) {
                for (const auto& opener : pair)
                    made.parts.push_back({pair, opener, "c2VhbGVk"});
            }
        }
        return made;
    }
    [[nodiscard]] SealPrice sealing(const std::string& bid)
    {
        return {bid, envelope({"officer-1", "officer-2", "officer-3"}, 2), false};
    }
    [[nodiscard]] GiveParts parts(const std::string& person, const std::string& id) const
    {
        GiveParts command{.envelope = id, .parts = {}};
        for (const auto& held : state.conduct.prices) {
            if (held.sealed.envelope.id != id) continue;
            for (const auto& part : held.sealed.envelope.parts) {
                if (part.opener == person) command.parts.push_back({part.subset, std::string(64, 'a')});
            }
        }
        return command;
    }
    [[nodiscard]] std::string envelope_of(const std::string& bid) const
    {
        for (const auto& held : state.conduct.prices) {
            if (held.sealed.bid == bid) return held.sealed.envelope.id;
        }
        return {};
    }
    void open_price(const std::string& bid, const Rational& pounds)
    {
        const auto id = envelope_of(bid);
        as("officer-1", parts("officer-1", id));
        as("officer-2", parts("officer-2", id));
        as("officer-2", OpenPrice{id, {"officer-1", "officer-2"}, "00", amount(pounds)});
    }

    /// Whether the model of the tender has prices sealed.
    [[nodiscard]] bool seals() const { return tender::price_stage(state.tender.model)->price->opened_by > 0; }
    /// Rehearsed, where prices are sealed, and published.
    void publish()
    {
        if (seals()) {
            as("manager", sealing({}));
            open_price({}, 1);
        }
        as("manager", PublishTender{"f00d"});
    }
    /// Two bids, each with its sealed price if prices are, opened.
    void receive()
    {
        for (const auto* bid : {"a", "b"}) {
            as("manager", receipt(bid));
            if (seals()) as("manager", sealing(bid));
        }
        as("manager", OpenBids{});
    }
    void declare_all(const std::string& stage)
    {
        for (const auto* seat : seats) {
            if (stage == "quality") {
                declare(seat, Occasion::Joining);
                declare(seat, Occasion::BiddersKnown);
            }
            declare(seat, Occasion::Stage, stage);
        }
        if (stage != "quality") return;
        for (const auto* officer : officers) {
            declare(officer, Occasion::Joining);
            declare(officer, Occasion::BiddersKnown);
        }
        for (const auto* person : {"taker", "auditor", "manager"}) {
            declare(person, Occasion::Joining);
            declare(person, Occasion::BiddersKnown);
        }
        declare("taker", Occasion::Stage, stage);
    }
    [[nodiscard]] SubmitSheet submission(const std::string& seat, const std::string& stage)
    {
        return {stage, envelope({seat}, 1)};
    }
    void submit_all(const std::string& stage)
    {
        for (const auto* seat : seats)
            as(seat, submission(seat, stage));
    }
    [[nodiscard]] static OpenSheet opening(const std::string& seat, const std::string& stage, const Given& a,
                                           const Given& b)
    {
        return {
            stage, "00", {{.by = seat, .bid = "a", .marks = marks(a)}, {.by = seat, .bid = "b", .marks = marks(b)}}};
    }
    /// All three open sheets that say the same.
    void open_all(const std::string& stage, const Given& a, const Given& b)
    {
        for (const auto* seat : seats)
            as(seat, opening(seat, stage, a, b));
    }
    void agree(const std::string& bid, const std::vector<Mark>& marks)
    {
        as("chair", AgreeConsensus{{.bid = bid, .marks = marks}});
    }
    [[nodiscard]] static MinuteMeeting minutes(const std::string& stage)
    {
        return {{.stage = stage,
                 .held = *Timestamp::from_iso("2010-03-23T10:00:00Z"),
                 .present = {"chair", "member-2", "member-3"},
                 .points = "Each question of each bid was read out.",
                 .decision = "The marks were agreed."}};
    }
    void sign_all(const std::string& stage)
    {
        for (const auto* seat : seats)
            as(seat, SignWording{stage});
    }

    // The way to a stage, each step including those before it.
    static PanelDesk received(const Model& model = panel_model())
    {
        PanelDesk desk{model};
        desk.publish();
        desk.receive();
        return desk;
    }
    static PanelDesk declared(const Model& model = panel_model())
    {
        auto desk = received(model);
        desk.declare_all("quality");
        return desk;
    }
    static PanelDesk submitted(const Model& model = panel_model())
    {
        auto desk = declared(model);
        desk.submit_all("quality");
        return desk;
    }
    static PanelDesk opened(const Model& model = panel_model())
    {
        auto desk = submitted(model);
        desk.open_all("quality", {{"q1", "4"}, {"q2", "5"}}, {{"q1", "3"}, {"q2", "3"}});
        return desk;
    }
    static PanelDesk agreed(const Model& model = panel_model())
    {
        auto desk = opened(model);
        desk.agree("a", {agreed_mark("q1", "4"), agreed_mark("q2", "5")});
        auto other = agreed_mark("q1", "3");
        other.reason = "One post is vacant; cover is promised, not named.";
        auto second = agreed_mark("q2", "3");
        second.reason = "Answers half of what was asked about supervision.";
        desk.agree("b", {other, second});
        return desk;
    }
    static PanelDesk minuted(const Model& model = panel_model())
    {
        auto desk = agreed(model);
        desk.as("taker", minutes("quality"));
        return desk;
    }
    static PanelDesk closed(const Model& model = panel_model())
    {
        auto desk = minuted(model);
        desk.sign_all("quality");
        desk.as("chair", CloseStage{"quality"});
        return desk;
    }

    Procedure state;
    /// What was accepted so far, with what followed from it.
    std::vector<std::pair<Command, std::vector<Event>>> history;

private:
    int envelopes_ = 0;
};

}

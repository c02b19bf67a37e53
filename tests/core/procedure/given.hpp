#pragma once

#include "core/procedure/procedure.hpp"
#include "tests/core/tendering/building.hpp"

namespace tender::building {

inline Procedure played(Procedure state, const Command& command, const Recorded& recorded = {})
{
    const auto events = decide(state, command);
    if (!events) FAIL("refused by alternative " << events.error().index());
    for (const auto& event : *events)
        state = evolve(std::move(state), event, recorded);
    return state;
}

/// What followed from a command.
class Then {
public:
    explicit Then(Result<std::vector<Event>, Refusal> answer) : answer_{std::move(answer)} {}

    void then(const std::vector<Event>& events) const
    {
        if (!answer_)
            FAIL_CHECK("refused by alternative " << answer_.error().index());
        else
            CHECK(*answer_ == events);
    }
    void then_accepted() const
    {
        if (!answer_) FAIL_CHECK("refused by alternative " << answer_.error().index());
    }
    void then_refused(const Refusal& refusal) const
    {
        REQUIRE_FALSE(answer_);
        CHECK(answer_.error().index() == refusal.index());
        CHECK(answer_.error() == refusal);
    }

private:
    Result<std::vector<Event>, Refusal> answer_;
};

/// Given these commands, all accepted, when one more, then events or a refusal.
class GivenCommands {
public:
    explicit GivenCommands(const std::vector<Command>& commands = {})
    {
        for (const auto& command : commands)
            state_ = played(std::move(state_), command);
    }
    [[nodiscard]] GivenCommands also(const Command& command) const
    {
        auto more = *this;
        more.state_ = played(more.state_, command);
        return more;
    }
    [[nodiscard]] Then when(const Command& command) const { return Then{decide(state_, command)}; }
    [[nodiscard]] const Procedure& state() const { return state_; }

private:
    Procedure state_;
};

/// A shortlist of two, then quality 60, then price 40.
inline Model procedure_model()
{
    auto model = quality_and_price();
    model.stages[0].criteria = {question("q1", 60)};
    model.stages.insert(
        model.stages.begin(),
        stage_of("list", CountsAsShortlist{.places = 2, .tie = ShortlistTie::PanelDecides}, 5, {question("g1", 5)}));
    return model;
}

inline ReceiveBid receipt(const std::string& id)
{
    const auto tender = tender_of({}, {id});
    return {.bidder = tender.bidders[0], .bid = tender.bids[0]};
}
inline AgreeConsensus agreed(const std::string& bid, const Given& given)
{
    return {{.bid = bid, .marks = marks(given)}};
}
inline GiveMarks given_by(const std::string& by, const std::string& bid, const Given& given)
{
    return {{.by = by, .bid = bid, .marks = marks(given)}};
}
inline Recommend recommending(const std::vector<std::string>& bids)
{
    return {{.lot = {}, .bids = bids, .reason = "Highest total", .conditions = {}}};
}

/// A whole tender, command by command. What is marked and priced can be set before.
struct Life {
    Model model = procedure_model();
    std::string list_a = "3";
    std::string list_b = "4";
    std::string list_c = "2";
    std::string quality_a = "4";
    std::string quality_b = "3";
    Rational price_b = 80;

    [[nodiscard]] CreateTender create() const
    {
        CreateTender command;
        command.id = "example";
        command.title = "Example";
        return command;
    }
    [[nodiscard]] DefineModel define() const { return {.model = model, .lots = {}, .panel = tender_of({}, {}).panel}; }
    [[nodiscard]] std::vector<Command> created() const { return {create()}; }
    [[nodiscard]] std::vector<Command> defined() const { return with(created(), {define()}); }
    [[nodiscard]] std::vector<Command> published() const { return with(defined(), {PublishTender{"f00d"}}); }
    [[nodiscard]] std::vector<Command> received() const
    {
        return with(published(), {receipt("a"), receipt("b"), receipt("c")});
    }
    [[nodiscard]] std::vector<Command> listed() const
    {
        return with(received(),
                    {agreed("a", {{"g1", list_a}}), agreed("b", {{"g1", list_b}}), agreed("c", {{"g1", list_c}})});
    }
    [[nodiscard]] std::vector<Command> list_closed() const { return with(listed(), {CloseStage{"list"}}); }
    [[nodiscard]] std::vector<Command> shortlisted() const { return with(list_closed(), {ShortlistBids{"list"}}); }
    [[nodiscard]] std::vector<Command> marked() const
    {
        return with(shortlisted(), {agreed("a", {{"q1", quality_a}}), agreed("b", {{"q1", quality_b}})});
    }
    [[nodiscard]] std::vector<Command> quality_closed() const { return with(marked(), {CloseStage{"quality"}}); }
    [[nodiscard]] std::vector<Command> priced() const
    {
        return with(quality_closed(), {RecordPrice{"a", amount(100)}, RecordPrice{"b", amount(price_b)}});
    }
    [[nodiscard]] std::vector<Command> closed() const { return with(priced(), {CloseStage{"offer"}}); }
    [[nodiscard]] std::vector<Command> recommended() const { return with(closed(), {recommending({"a"})}); }

private:
    static std::vector<Command> with(std::vector<Command> commands, const std::vector<Command>& more)
    {
        commands.insert(commands.end(), more.begin(), more.end());
        return commands;
    }
};

}

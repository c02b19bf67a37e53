#include "tests/core/evaluation/evaluating.hpp"
#include "tests/core/procedure/given.hpp"
#include "tests/core/tendering/random_tender.hpp"

#include <rapidcheck.h>

using namespace tender;
using namespace tender::building;

TEST_CASE("a rehearsal leads act by act to the evaluation of the tender", "[core][procedure]")
{
    std::size_t whole = 0;
    CHECK(rc::check("for every tender that is marked in full", [&] {
        const auto tender = RandomTender{*rc::gen::arbitrary<std::uint32_t>()}.make();
        const auto evaluation = evaluate(Scoresheet::from(tender).value());
        // A stage closes when nothing is open, also for a bid that has failed it already.
        const auto is_open = [](const StageEvaluation& stage) {
            return std::ranges::any_of(stage.bids, [](const BidAtStage& at) { return !at.open.empty(); });
        };
        const bool waits = std::ranges::any_of(evaluation.lots, [&](const LotEvaluation& lot) {
            return lot.waits_at.has_value() || std::ranges::any_of(lot.stages, is_open);
        });
        const auto state = GivenCommands{rehearsal_of(tender, "f00d").commands}.state();
        RC_ASSERT(state.tender.model == tender.model);
        RC_ASSERT(state.tender.bids.size() == tender.bids.size());
        if (waits) return;
        ++whole;
        RC_ASSERT(told(state.tender) == told(tender));
        RC_ASSERT(!open_stage(state).has_value());
    }));
    CHECK(whole > 20);
}

TEST_CASE("replaying events gives the state that deciding gave", "[core][procedure]")
{
    CHECK(rc::check("event by event", [] {
        const auto tender = RandomTender{*rc::gen::arbitrary<std::uint32_t>()}.make();
        Procedure decided;
        std::vector<Event> history;
        for (const auto& command : rehearsal_of(tender, "f00d").commands) {
            const auto events = decide(decided, command);
            RC_ASSERT(events.has_value());
            RC_ASSERT(!events->empty());
            for (const auto& event : *events)
                decided = evolve(std::move(decided), event, {});
            history.insert(history.end(), events->begin(), events->end());
        }
        Procedure replayed;
        for (const auto& event : history)
            replayed = evolve(std::move(replayed), event, {});
        RC_ASSERT(replayed == decided);
    }));
}

TEST_CASE("an imported tender evaluates as its file", "[core][procedure]")
{
    CHECK(rc::check("and can be recommended on as it stands", [] {
        const auto tender = RandomTender{*rc::gen::arbitrary<std::uint32_t>()}.make();
        const auto state = GivenCommands{{ImportTender{"t.json", "aa", "f00d", tender}}}.state();
        RC_ASSERT(state.tender == tender);
        RC_ASSERT(told(state.tender) == told(tender));
    }));
}

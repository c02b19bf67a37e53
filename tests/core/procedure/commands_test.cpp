#include "tests/core/procedure/given.hpp"

using namespace tender;
using namespace tender::building;

namespace {

const Life life;

}

TEST_CASE("a tender begins once and says what it is", "[core][procedure]")
{
    const auto create = life.create();
    GivenCommands{}.when(create).then({TenderCreated{create.id, create.title, {}, {}, {}, {}, {}}});
    CHECK(GivenCommands{life.created()}.state().created);
    CHECK(GivenCommands{life.created()}.state().tender.title == "Example");
}

TEST_CASE("a model may be set anew until it is published", "[core][procedure]")
{
    const auto define = life.define();
    GivenCommands{life.created()}.when(define).then({ModelDefined{define.model, {}, define.panel}});
    auto other = define;
    other.model.stages[0].title = "Another title";
    const auto given = GivenCommands{life.defined()}.also(other);
    CHECK(given.state().tender.model == other.model);
    CHECK(given.state().tender.panel.size() == 3);
}

TEST_CASE("a lot is nominated to a bidder who is named beside it", "[core][procedure]")
{
    auto define = life.define();
    define.lots = {{.id = "north", .title = "North", .nominated = Nomination{"a", "Continuity of care"}}};
    GivenCommands{life.created()}.when(define).then_refused(
        HasProblems{{{Problem::Kind::UnknownReference, "lots[0].nominated.bidder", "a", "a bidder of the tender"}}});
    define.bidders = {receipt("a").bidder};
    GivenCommands{life.created()}.when(define).then(
        {ModelDefined{define.model, define.lots, define.panel, define.bidders}});
}

TEST_CASE("publication freezes the model under its fingerprint", "[core][procedure]")
{
    GivenCommands{life.defined()}.when(PublishTender{"f00d"}).then({TenderPublished{"f00d"}});
    CHECK(GivenCommands{life.published()}.state().is_published());
}

TEST_CASE("a bid enters the register with its bidder", "[core][procedure]")
{
    const auto a = receipt("a");
    GivenCommands{life.published()}.when(a).then({BidReceived{a.bidder, a.bid}});
    SECTION("late bids are recorded")
    {
        auto late = a;
        late.bid.status = BidStatus::Late;
        GivenCommands{life.published()}.when(late).then({BidReceived{late.bidder, late.bid}});
    }
    SECTION("a known bidder stays as it was entered first")
    {
        auto second = a;
        second.bid.id = "a-2";
        second.bidder.name = "Another name";
        GivenCommands{life.published()}.also(a).when(second).then({BidReceived{a.bidder, second.bid}});
    }
}

TEST_CASE("marks are given alone and agreed together, sheet by sheet", "[core][procedure]")
{
    const GivenCommands given{life.received()};
    const auto alone = given_by("chair", "a", {{"g1", "3"}});
    given.when(alone).then({MarksGiven{alone.sheet}});
    const auto together = agreed("a", {{"g1", "3"}});
    given.when(together).then({ConsensusAgreed{together.sheet}});
    CHECK(given.also(together).state().tender.consensus == std::vector<ConsensusSheet>{together.sheet});
}

TEST_CASE("a stage closes and names the bids that fall out", "[core][procedure]")
{
    GivenCommands{life.listed()}.when(CloseStage{"list"}).then({StageClosed{"list"}});
    auto strict = life;
    strict.model.stages[0].threshold = number("3");
    GivenCommands{strict.listed()}.when(CloseStage{"list"}).then({StageClosed{"list"}, BidExcluded{"c", "list"}});
}

TEST_CASE("the shortlist names who goes on", "[core][procedure]")
{
    GivenCommands{life.list_closed()}.when(ShortlistBids{"list"}).then({BidsShortlisted{"list", {"a", "b"}}});
}

TEST_CASE("a shortlist says nothing about lots that do not have its stage", "[core][procedure]")
{
    auto define = life.define();
    define.lots = {{.id = "north", .title = "North", .nominated = {}},
                   {.id = "south", .title = "South", .nominated = {}}};
    define.model.stages[0].lots = {"north"};
    auto north = receipt("a");
    north.bid.lot = "north";
    auto south = receipt("b");
    south.bid.lot = "south";
    const GivenCommands given{{life.create(), define, PublishTender{"f00d"}, north, south, agreed("a", {{"g1", "1"}}),
                               CloseStage{"list"}, ShortlistBids{"list"}}};
    given.when(agreed("b", {{"q1", "3"}})).then_accepted();
    given.when(agreed("a", {{"q1", "3"}})).then_accepted();
}

TEST_CASE("prices are opened when quality is closed", "[core][procedure]")
{
    GivenCommands{life.quality_closed()}.when(RecordPrice{"a", amount(100)}).then({PriceRecorded{"a", amount(100)}});
}

TEST_CASE("the panel recommends what the published method found, or nobody", "[core][procedure]")
{
    const GivenCommands given{life.closed()};
    given.when(recommending({"a"})).then({RecommendationMade{recommending({"a"}).recommendation}});
    given.when(recommending({})).then({RecommendationMade{recommending({}).recommendation}});
}

TEST_CASE("a nominated bidder is recommended without stages", "[core][procedure]")
{
    auto define = life.define();
    define.lots = {{.id = "north", .title = "North", .nominated = Nomination{"a", "Continuity of care"}}};
    define.bidders = {receipt("a").bidder};
    auto bid = receipt("a");
    bid.bid.lot = "north";
    auto nominate = recommending({"a"});
    nominate.recommendation.lot = "north";
    GivenCommands{{life.create(), define, PublishTender{"f00d"}, bid}}.when(nominate).then_accepted();
}

TEST_CASE("a correction keeps the earlier mark in the history", "[core][procedure]")
{
    const CorrectConsensus command{.bid = "a", .mark = {"q1", "5", "Page 4 was overlooked", {}}, .why = "Second look"};
    const ConsensusCorrected corrected{"a", command.mark, "4", "Second look"};
    GivenCommands{life.marked()}.when(command).then({corrected});
    const auto state = GivenCommands{life.marked()}.also(command).state();
    CHECK(state.corrections == std::vector<ConsensusCorrected>{corrected});
    CHECK(state.tender.consensus[0].marks[1].mark == "5");
    SECTION("a better reason for the same mark is a correction too")
    {
        GivenCommands{life.marked()}
            .when(CorrectConsensus{"a", {"q1", "4", "Worded anew", {}}, "Second look"})
            .then({ConsensusCorrected{"a", {"q1", "4", "Worded anew", {}}, "4", "Second look"}});
    }
}

TEST_CASE("a correction in a closed stage reopens it and lapses the recommendation", "[core][procedure]")
{
    const CorrectConsensus command{.bid = "a", .mark = {"q1", "5", "Page 4 was overlooked", {}}, .why = "Second look"};
    const ConsensusCorrected corrected{"a", command.mark, "4", "Second look"};
    const StageReopened reopened{"quality", "Second look", false, true};
    GivenCommands{life.closed()}.when(command).then({corrected, reopened});
    GivenCommands{life.recommended()}.when(command).then({corrected, reopened, RecommendationLapsed{}});
    const auto given = GivenCommands{life.recommended()}.also(command);
    CHECK(given.state().corrections == std::vector<ConsensusCorrected>{corrected});
    CHECK(given.state().tender.consensus[0].marks[1].mark == "5");
    CHECK(given.state().tender.recommendations.empty());
    // The stages before it stay as they were closed and shortlisted; prices that were opened stay open.
    CHECK(given.state().closed == std::vector<std::string>{"list"});
    CHECK(given.state().shortlists == std::vector<BidsShortlisted>{{"list", {"a", "b"}}});
    CHECK(given.state().tender.bids[0].price == amount(100));
    SECTION("after it the panel closes the stages and recommends again")
    {
        given.when(recommending({"a"})).then_refused(StagesOpen{"quality"});
        given.when(CloseStage{"offer"}).then_refused(StageNotOpen{"offer", "quality"});
        const auto closed = given.also(CloseStage{"quality"});
        closed.when(recommending({"a"})).then_refused(StagesOpen{"offer"});
        closed.also(CloseStage{"offer"}).when(recommending({"a"})).then_accepted();
    }
    SECTION("a better reason for the same mark reopens it too")
    {
        GivenCommands{life.closed()}
            .when(CorrectConsensus{"a", {"q1", "4", "Worded anew", {}}, "Second look"})
            .then({ConsensusCorrected{"a", {"q1", "4", "Worded anew", {}}, "4", "Second look"}, reopened});
    }
}

TEST_CASE("a correction in a shortlist stage lets the list be named anew", "[core][procedure]")
{
    const CorrectConsensus command{.bid = "c", .mark = {"g1", "5", "Page 4 was overlooked", {}}, .why = "Second look"};
    const auto given = GivenCommands{life.closed()}.also(command);
    CHECK(given.state().closed.empty());
    CHECK(given.state().shortlists.empty());
    given.also(CloseStage{"list"}).when(ShortlistBids{"list"}).then({BidsShortlisted{"list", {"b", "c"}}});
    SECTION("and a bid that an earlier closing excluded is in again")
    {
        auto strict = life;
        strict.model.stages[0].threshold = number("3");
        const auto excluded = GivenCommands{strict.list_closed()};
        CHECK(excluded.state().excluded == std::vector<BidExcluded>{{"c", "list"}});
        const auto corrected = excluded.also(command);
        CHECK(corrected.state().excluded.empty());
        corrected.when(CloseStage{"list"}).then({StageClosed{"list"}});
    }
}

TEST_CASE("the state knows which entry recorded each mark and price", "[core][procedure]")
{
    Procedure state;
    std::uint64_t position = 0;
    for (const auto& command : life.priced())
        state = played(std::move(state), command,
                       {.position = position++, .author = "key", .claimed_time = {}, .imported = false});
    CHECK(state.provenance.of_consensus("a", "g1")->position == 6);
    CHECK(state.provenance.of_consensus("b", "q1")->position == 12);
    CHECK(state.provenance.of_price("a")->position == 14);
    CHECK_FALSE(state.provenance.of_price("c"));
    CHECK_FALSE(state.provenance.of_mark("chair", "a", "g1"));
}

TEST_CASE("an imported tender brings the closings that its marks allow", "[core][procedure]")
{
    const auto whole = GivenCommands{life.closed()}.state().tender;
    GivenCommands{}
        .when(ImportTender{"t.json", "aa", "f00d", whole})
        .then({TenderImported{"t.json", "aa", "f00d", whole}, StageClosed{"list"}, BidsShortlisted{"list", {"a", "b"}},
               StageClosed{"quality"}, StageClosed{"offer"}});
    const auto begun = GivenCommands{life.received()}.also(agreed("a", {{"g1", "3"}})).state().tender;
    GivenCommands{}
        .when(ImportTender{"t.json", "aa", "f00d", begun})
        .then({TenderImported{"t.json", "aa", "f00d", begun}});
    const auto state = GivenCommands{{ImportTender{"t.json", "aa", "f00d", whole}}}.state();
    CHECK(state.imported_from == "t.json");
    CHECK(state.is_published());
    CHECK(state.provenance.of_consensus("a", "q1")->imported);
    GivenCommands{{ImportTender{"t.json", "aa", "f00d", whole}}}.when(recommending({"a"})).then_accepted();
}

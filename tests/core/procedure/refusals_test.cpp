#include "tests/core/procedure/given.hpp"

using namespace tender;
using namespace tender::building;
using Kind = Problem::Kind;

namespace {

const Life life;
const CorrectConsensus correction{.bid = "a", .mark = {"q1", "5", "Overlooked", {}}, .why = "Second look"};

/// What a panel of people does with a published tender, with texts where the record needs them.
std::vector<Command> conduct()
{
    return {AskClarification{"c1", "By when?"},
            AnswerClarification{"c1", "By noon."},
            AttachDocument{"a", {}},
            WithdrawBid{"a", "Its owner asked"},
            CorrectBid{"a", "Two authors", "Misread"},
            ReviseBid{},
            OpenBids{},
            SubmitSheet{"list", {}},
            OpenSheet{"list", {}, {}},
            RecordAbsence{"list", "chair", "Ill for a month"},
            HoldHearing{},
            DiscussPoint{{"a", "g1", "chair", "Why 3?", "Agreed on 4"}},
            MinuteMeeting{},
            SignWording{"list"},
            Propose{ReopenStage{"list", "A page was missing"}},
            Propose{AmendModel{life.model, "f00d", "A typing slip"}}};
}

}

TEST_CASE("nothing happens before a tender is created", "[core][procedure]")
{
    const GivenCommands nothing;
    for (const auto& command : conduct())
        nothing.when(command).then_refused(NoTender{});
    const std::vector<Command> commands{life.define(),
                                        PublishTender{"f00d"},
                                        receipt("a"),
                                        RecordPrice{"a", amount(1)},
                                        given_by("chair", "a", {{"g1", "1"}}),
                                        agreed("a", {{"g1", "1"}}),
                                        CloseStage{"list"},
                                        ShortlistBids{"list"},
                                        recommending({"a"}),
                                        correction,
                                        AppointPerson{},
                                        DeclareInterests{},
                                        AssessInterest{},
                                        SealPrice{},
                                        GiveParts{},
                                        OpenPrice{},
                                        Propose{RemovePerson{"member-2", "Left the service"}},
                                        Propose{AppointPerson{}},
                                        Second{1}};
    for (const auto& command : commands)
        nothing.when(command).then_refused(NoTender{});
    GivenCommands{life.created()}.when(life.define()).then_accepted();
}

TEST_CASE("a log holds one tender", "[core][procedure]")
{
    const GivenCommands given{life.created()};
    given.when(life.create()).then_refused(TenderExists{"example"});
    const auto tender = quality_and_price_tender();
    given.when(ImportTender{"t.json", "aa", "f00d", tender}).then_refused(TenderExists{"example"});
    GivenCommands{}.when(ImportTender{"t.json", "aa", "f00d", tender}).then_accepted();
}

TEST_CASE("texts that the record needs are there", "[core][procedure]")
{
    auto create = life.create();
    create.title.clear();
    GivenCommands{}.when(create).then_refused(TextMissing{"title"});
    create.id.clear();
    GivenCommands{}.when(create).then_refused(TextMissing{"id"});
    GivenCommands{life.defined()}.when(PublishTender{}).then_refused(TextMissing{"fingerprint"});
    GivenCommands{}
        .when(ImportTender{"t.json", "aa", "", quality_and_price_tender()})
        .then_refused(TextMissing{"fingerprint"});
    auto recommend = recommending({"a"});
    recommend.recommendation.reason.clear();
    GivenCommands{life.closed()}.when(recommend).then_refused(TextMissing{"reason"});
    auto correct = correction;
    correct.why.clear();
    GivenCommands{life.closed()}.when(correct).then_refused(TextMissing{"why"});
    GivenCommands{life.closed()}.when(correction).then_accepted();
}

TEST_CASE("a published model is not set anew", "[core][procedure]")
{
    const GivenCommands given{life.published()};
    given.when(life.define()).then_refused(AlreadyPublished{"f00d"});
    given.when(PublishTender{"beef"}).then_refused(AlreadyPublished{"f00d"});
    GivenCommands{life.defined()}.when(life.define()).then_accepted();
}

TEST_CASE("bids and marks need a published model", "[core][procedure]")
{
    const GivenCommands given{life.defined()};
    for (const auto& command : conduct())
        given.when(command).then_refused(NotPublished{});
    const std::vector<Command> commands{receipt("a"),
                                        RecordPrice{"a", amount(1)},
                                        given_by("chair", "a", {{"g1", "1"}}),
                                        agreed("a", {{"g1", "1"}}),
                                        CloseStage{"list"},
                                        ShortlistBids{"list"},
                                        recommending({"a"}),
                                        correction};
    for (const auto& command : commands)
        given.when(command).then_refused(NotPublished{});
    GivenCommands{life.published()}.when(receipt("a")).then_accepted();
}

TEST_CASE("what has problems is refused with all of them", "[core][procedure]")
{
    auto define = life.define();
    define.model.weights_sum = 101;
    define.model.stages[0].title.clear();
    GivenCommands{life.created()}.when(define).then_refused(
        HasProblems{{{Kind::Empty, "model.stages[0].title", "", "a title"},
                     {Kind::WeightsDoNotSum, "model.weights_sum", "100", "101"}}});
    GivenCommands{life.created()}
        .when(PublishTender{"f00d"})
        .then_refused(HasProblems{{{Kind::Empty, "model.stages", "", "at least one stage"}}});

    auto bid = receipt("d");
    bid.bid.lot = "north";
    GivenCommands{life.received()}.when(bid).then_refused(
        HasProblems{{{Kind::UnknownReference, "bids[3].lot", "north", "no lot: the tender has none"}}});
    bid = receipt("d");
    bid.bid.price = amount(1);
    GivenCommands{life.received()}.when(bid).then_refused(
        HasProblems{{{Kind::NotAllowed, "bid.price", "", "a command of its own, once prices may be opened"}}});
    GivenCommands{life.received()}.when(receipt("d")).then_accepted();

    auto price = amount(1);
    price.currency = "EUR";
    GivenCommands{life.quality_closed()}
        .when(RecordPrice{"a", price})
        .then_refused(HasProblems{{{Kind::CurrencyDiffers, "price.currency", "EUR", "GBP"}}});
    auto unpriced = life;
    unpriced.model.stages.pop_back();
    unpriced.model.weights_sum = 60;
    GivenCommands{unpriced.quality_closed()}
        .when(RecordPrice{"a", amount(1)})
        .then_refused(HasProblems{{{Kind::NotAllowed, "price", "", "models with a price stage"}}});

    GivenCommands{life.received()}
        .when(agreed("a", {{"g1", "3.5"}}))
        .then_refused(HasProblems{{{Kind::OffScale, "marks[0].mark", "3.5", "0, 1, 2, 3, 4, 5"}}});
    GivenCommands{life.received()}
        .when(agreed("a", {}))
        .then_refused(HasProblems{{{Kind::Empty, "marks", "", "at least one mark"}}});
    GivenCommands{life.received()}
        .when(given_by("chair", "a", {{"g9", "3"}}))
        .then_refused(HasProblems{{{Kind::UnknownReference, "marks[0].criterion", "g9", "a question of the model"}}});

    auto recommend = recommending({"a"});
    recommend.recommendation.lot = "north";
    GivenCommands{life.closed()}.when(recommend).then_refused(
        HasProblems{{{Kind::UnknownReference, "lot", "north", "a lot of the tender"}}});

    auto correct = correction;
    correct.mark.mark = "6";
    GivenCommands{life.closed()}.when(correct).then_refused(
        HasProblems{{{Kind::OffScale, "mark[0].mark", "6", "0, 1, 2, 3, 4, 5"}}});

    auto tender = quality_and_price_tender();
    tender.bids[0].bidder = "nobody";
    GivenCommands{}
        .when(ImportTender{"t.json", "aa", "f00d", tender})
        .then_refused(HasProblems{{{Kind::UnknownReference, "bids[0].bidder", "nobody", "a bidder of the tender"}}});
}

TEST_CASE("stages, bids and seats are known", "[core][procedure]")
{
    GivenCommands{life.listed()}.when(CloseStage{"lists"}).then_refused(UnknownStage{"lists"});
    GivenCommands{life.list_closed()}.when(ShortlistBids{"lists"}).then_refused(UnknownStage{"lists"});
    GivenCommands{life.received()}.when(agreed("d", {{"g1", "3"}})).then_refused(UnknownBid{"d"});
    GivenCommands{life.received()}.when(given_by("chair", "d", {{"g1", "3"}})).then_refused(UnknownBid{"d"});
    GivenCommands{life.quality_closed()}.when(RecordPrice{"d", amount(1)}).then_refused(UnknownBid{"d"});
    GivenCommands{life.closed()}.when(recommending({"a", "d"})).then_refused(UnknownBid{"d"});
    GivenCommands{life.closed()}.when(CorrectConsensus{"d", correction.mark, "Why"}).then_refused(UnknownBid{"d"});
    GivenCommands{life.received()}
        .when(given_by("observer", "a", {{"g1", "3"}}))
        .then_refused(UnknownPanelist{"observer"});
    GivenCommands{life.received()}.when(given_by("member-2", "a", {{"g1", "3"}})).then_accepted();
}

TEST_CASE("a bid is received once and until the first stage closes", "[core][procedure]")
{
    GivenCommands{life.received()}.when(receipt("a")).then_refused(DuplicateBid{"a"});
    GivenCommands{life.list_closed()}.when(receipt("d")).then_refused(BiddingOver{"list"});
    GivenCommands{life.listed()}.when(receipt("d")).then_accepted();
}

TEST_CASE("a bid that is out is not marked or priced", "[core][procedure]")
{
    auto late = receipt("d");
    late.bid.status = BidStatus::Late;
    GivenCommands{life.received()}.also(late).when(agreed("d", {{"g1", "3"}})).then_refused(BidIsOut{"d"});
    GivenCommands{life.shortlisted()}.when(agreed("c", {{"q1", "3"}})).then_refused(BidIsOut{"c"});
    GivenCommands{life.shortlisted()}.when(given_by("chair", "c", {{"q1", "3"}})).then_refused(BidIsOut{"c"});
    GivenCommands{life.shortlisted()}.when(agreed("a", {{"q1", "3"}})).then_accepted();
    GivenCommands{life.quality_closed()}.when(RecordPrice{"c", amount(1)}).then_refused(BidIsOut{"c"});
    auto strict = life;
    strict.model.stages[1].threshold = 40;
    GivenCommands{strict.quality_closed()}.when(RecordPrice{"b", amount(1)}).then_refused(BidIsOut{"b"});
    strict.model.stages[1].threshold = 36;
    GivenCommands{strict.quality_closed()}.when(RecordPrice{"b", amount(1)}).then_accepted();
}

TEST_CASE("marks belong to the open stage", "[core][procedure]")
{
    GivenCommands{life.received()}.when(agreed("a", {{"q1", "3"}})).then_refused(StageNotOpen{"quality", "list"});
    GivenCommands{life.received()}
        .when(agreed("a", {{"g1", "3"}, {"q1", "3"}}))
        .then_refused(StageNotOpen{"quality", "list"});
    GivenCommands{life.quality_closed()}
        .when(given_by("chair", "a", {{"q1", "3"}}))
        .then_refused(StageNotOpen{"quality", "offer"});
    GivenCommands{life.closed()}.when(given_by("chair", "a", {{"q1", "3"}})).then_refused(StageNotOpen{"quality", ""});
    GivenCommands{life.listed()}.when(CloseStage{"quality"}).then_refused(StageNotOpen{"quality", "list"});
    GivenCommands{life.shortlisted()}.when(CloseStage{"list"}).then_refused(StageNotOpen{"list", "quality"});
    GivenCommands{life.closed()}.when(RecordPrice{"a", amount(1)}).then_refused(StageNotOpen{"offer", ""});
}

TEST_CASE("a price is opened only after every stage before it is closed", "[core][procedure]")
{
    GivenCommands{life.received()}.when(RecordPrice{"a", amount(1)}).then_refused(QualityStillOpen{"list"});
    GivenCommands{life.marked()}.when(RecordPrice{"a", amount(1)}).then_refused(QualityStillOpen{"quality"});
    GivenCommands{life.quality_closed()}.when(RecordPrice{"a", amount(1)}).then_accepted();
}

TEST_CASE("a closed shortlist stage owes its shortlist before anything else", "[core][procedure]")
{
    const GivenCommands given{life.list_closed()};
    given.when(agreed("a", {{"q1", "3"}})).then_refused(ShortlistOwed{"list"});
    given.when(given_by("chair", "a", {{"q1", "3"}})).then_refused(ShortlistOwed{"list"});
    given.when(CloseStage{"quality"}).then_refused(ShortlistOwed{"list"});
    given.when(recommending({"a"})).then_refused(ShortlistOwed{"list"});
    auto last = life;
    last.model.stages = {life.model.stages[0], life.model.stages[2]};
    last.model.weights_sum = 40;
    GivenCommands{last.list_closed()}.when(RecordPrice{"a", amount(1)}).then_refused(ShortlistOwed{"list"});
    GivenCommands{last.shortlisted()}.when(RecordPrice{"a", amount(1)}).then_accepted();
}

TEST_CASE("a mark is given once; a change is a correction", "[core][procedure]")
{
    const GivenCommands given{life.listed()};
    given.when(agreed("a", {{"g1", "3"}})).then_refused(AlreadyMarked{"a", "g1"});
    const auto alone = given_by("chair", "a", {{"g1", "3"}});
    given.also(alone).when(alone).then_refused(AlreadyMarked{"a", "g1"});
    given.also(alone).when(given_by("member-2", "a", {{"g1", "3"}})).then_accepted();
    given.also(alone).when(given_by("chair", "b", {{"g1", "3"}})).then_accepted();
    GivenCommands{life.quality_closed()}
        .also(RecordPrice{"a", amount(1)})
        .when(RecordPrice{"a", amount(2)})
        .then_refused(AlreadyMarked{"a", "price"});
}

TEST_CASE("a mark has its reason", "[core][procedure]")
{
    auto together = agreed("a", {{"g1", "3"}});
    together.sheet.marks[0].reason.clear();
    GivenCommands{life.received()}.when(together).then_refused(ReasonMissing{"g1"});
    auto alone = given_by("chair", "a", {{"g1", "3"}});
    alone.sheet.marks[0].reason.clear();
    GivenCommands{life.received()}.when(alone).then_refused(ReasonMissing{"g1"});
    alone.sheet.marks[0].reason = ".";
    GivenCommands{life.received()}.when(alone).then_accepted();
    auto correct = correction;
    correct.mark.reason.clear();
    GivenCommands{life.closed()}.when(correct).then_refused(ReasonMissing{"q1"});
}

TEST_CASE("a stage closes when nothing is open", "[core][procedure]")
{
    const auto given = GivenCommands{life.received()}.also(agreed("a", {{"g1", "3"}}));
    given.when(CloseStage{"list"}).then_refused(StageIncomplete{"list", {"b/g1", "c/g1"}});
    given.also(agreed("b", {{"g1", "3"}})).also(agreed("c", {{"g1", "0"}})).when(CloseStage{"list"}).then_accepted();
    GivenCommands{life.quality_closed()}
        .also(RecordPrice{"a", amount(1)})
        .when(CloseStage{"offer"})
        .then_refused(StageIncomplete{"offer", {"b/price"}});
    GivenCommands{life.listed()}.when(ShortlistBids{"list"}).then_refused(StageIncomplete{"list", {}});
}

TEST_CASE("a shortlist that ties is the panel's to decide where that was published", "[core][procedure]")
{
    auto tied = life;
    tied.list_c = "3";
    GivenCommands{tied.list_closed()}.when(ShortlistBids{"list"}).then_refused(ShortlistTied{"list"});
    std::get<CountsAsShortlist>(tied.model.stages[0].counts).tie = ShortlistTie::AdmitAll;
    GivenCommands{tied.list_closed()}.when(ShortlistBids{"list"}).then({BidsShortlisted{"list", {"a", "b", "c"}}});
}

TEST_CASE("a price stage without an answer does not close", "[core][procedure]")
{
    auto free = life;
    free.price_b = 0;
    GivenCommands{free.priced()}.when(CloseStage{"offer"}).then_refused(PriceHasNoAnswer{"offer"});
    free.price_b = number("0.01");
    GivenCommands{free.priced()}.when(CloseStage{"offer"}).then_accepted();
}

TEST_CASE("only a shortlist stage has a shortlist, and one", "[core][procedure]")
{
    GivenCommands{life.list_closed()}.when(ShortlistBids{"list"}).then_accepted();
    GivenCommands{life.shortlisted()}.when(ShortlistBids{"list"}).then_refused(NotAShortlist{"list"});
    GivenCommands{life.quality_closed()}.when(ShortlistBids{"quality"}).then_refused(NotAShortlist{"quality"});
}

TEST_CASE("a recommendation needs every stage closed and is made once", "[core][procedure]")
{
    GivenCommands{life.priced()}.when(recommending({"a"})).then_refused(StagesOpen{"offer"});
    GivenCommands{life.priced()}.when(recommending({})).then_refused(StagesOpen{"offer"});
    GivenCommands{life.recommended()}.when(recommending({"a"})).then_refused(AlreadyRecommended{""});
    GivenCommands{life.closed()}.when(recommending({"a"})).then_accepted();
}

TEST_CASE("a tie that no published rule parts is not recommended", "[core][procedure]")
{
    auto tied = life;
    tied.quality_b = "4";
    tied.price_b = 100;
    const GivenCommands given{tied.closed()};
    given.when(recommending({"a"})).then_refused(ResultTied{{"a", "b"}});
    given.when(recommending({})).then_accepted();
    tied.model.tie_break = {TieByStage{"list"}};
    GivenCommands{tied.closed()}.when(recommending({"b"})).then_accepted();
}

TEST_CASE("a recommendation names whom the published method names", "[core][procedure]")
{
    const GivenCommands given{life.closed()};
    given.when(recommending({"b"})).then_refused(ResultDiffers{{"b"}, {"a"}});
    given.when(recommending({"b", "a"})).then_refused(ResultDiffers{{"a", "b"}, {"a"}});
    given.when(recommending({"a", "a"})).then_refused(ResultDiffers{{"a", "a"}, {"a"}});
    auto all = life;
    all.model.outcome = Outcome::AllPassing;
    GivenCommands{all.closed()}.when(recommending({"b", "a"})).then_accepted();
    GivenCommands{all.closed()}.when(recommending({"a"})).then_refused(ResultDiffers{{"a"}, {"a", "b"}});
}

TEST_CASE("there is something to correct", "[core][procedure]")
{
    const GivenCommands given{life.closed()};
    auto same = correction;
    same.mark = marks({{"q1", "4"}})[0];
    given.when(same).then_refused(NothingToCorrect{"a", "q1"});
    auto unmarked = correction;
    unmarked.bid = "c";
    given.when(unmarked).then_refused(NothingToCorrect{"c", "q1"});
    same.mark.mark = "3";
    given.when(same).then_accepted();
}

TEST_CASE("of two refusals the first by precedence is the answer", "[core][procedure]")
{
    auto untitled = life.create();
    untitled.title.clear();
    GivenCommands{life.created()}.when(untitled).then_refused(TenderExists{"example"});
    GivenCommands{life.published()}.when(PublishTender{}).then_refused(TextMissing{"fingerprint"});
    auto faulty = life.define();
    faulty.model.stages.clear();
    GivenCommands{life.published()}.when(faulty).then_refused(AlreadyPublished{"f00d"});

    // A bid that is a duplicate and names a lot that is not there, and one that is a duplicate and too late.
    auto twice = receipt("a");
    twice.bid.lot = "north";
    GivenCommands{life.received()}.when(twice).then_refused(
        HasProblems{{{Kind::UnknownReference, "bids[3].lot", "north", "no lot: the tender has none"}}});
    GivenCommands{life.list_closed()}.when(receipt("a")).then_refused(DuplicateBid{"a"});

    auto euro = amount(1);
    euro.currency = "EUR";
    GivenCommands{life.received()}
        .when(RecordPrice{"d", euro})
        .then_refused(HasProblems{{{Kind::CurrencyDiffers, "price.currency", "EUR", "GBP"}}});
    GivenCommands{life.shortlisted()}.when(RecordPrice{"c", amount(1)}).then_refused(BidIsOut{"c"});
    GivenCommands{life.list_closed()}.when(RecordPrice{"a", amount(1)}).then_refused(QualityStillOpen{"quality"});

    GivenCommands{life.received()}.when(given_by("observer", "d", {{"g1", "3"}})).then_refused(UnknownBid{"d"});
    GivenCommands{life.shortlisted()}
        .when(given_by("observer", "c", {{"q1", "3"}}))
        .then_refused(UnknownPanelist{"observer"});
    GivenCommands{life.shortlisted()}.when(agreed("c", {{"g1", "3"}})).then_refused(BidIsOut{"c"});
    auto bare = agreed("a", {{"g1", "3"}});
    bare.sheet.marks[0].reason.clear();
    GivenCommands{life.listed()}.when(bare).then_refused(AlreadyMarked{"a", "g1"});
    auto wordless = recommending({"d"});
    wordless.recommendation.reason.clear();
    GivenCommands{life.defined()}.when(wordless).then_refused(TextMissing{"reason"});
    GivenCommands{life.recommended()}.when(recommending({"b"})).then_refused(AlreadyRecommended{""});
}

TEST_CASE("a refused command changes nothing", "[core][procedure]")
{
    const GivenCommands given{life.closed()};
    const auto before = given.state();
    given.when(recommending({"b"})).then_refused(ResultDiffers{{"b"}, {"a"}});
    CHECK(given.state() == before);
}

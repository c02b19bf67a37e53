#include "tests/core/evaluation/evaluating.hpp"

using namespace tender;
using namespace tender::building;
using Kind = Shortfall::Kind;

namespace {

/// Gate (m1, g1) → quality 100 (q1 60, heading h 40 of q2, q3), all agreed for three bids.
Tender gated(const char* a_gate = "3")
{
    Model model;
    model.weights_sum = 100;
    model.scales = {steps_to("0-5", 5)};
    model.stages = {stage_of("gate", CountsAsGate{}, 10, {mandatory("m1"), question("g1", 10)}),
                    stage_of("quality", CountsAsWeight{100}, 100,
                             {question("q1", 60), heading("h", 40, 2, {question("q2", 1), question("q3", 1)})})};
    auto tender = tender_of(model, {"a", "b", "c"});
    agree(tender, "a", {{"m1", "pass"}, {"g1", a_gate}, {"q1", "5"}, {"q2", "4"}, {"q3", "4"}});
    agree(tender, "b", {{"m1", "pass"}, {"g1", "4"}, {"q1", "4"}, {"q2", "3"}, {"q3", "3"}});
    agree(tender, "c", {{"m1", "pass"}, {"g1", "5"}, {"q1", "2"}, {"q2", "2"}, {"q3", "2"}});
    return tender;
}

void mark(Tender& tender, std::string_view bid, std::string_view criterion, std::string value)
{
    for (auto& sheet : tender.consensus) {
        if (sheet.bid != bid) continue;
        for (auto& mark : sheet.marks) {
            if (mark.criterion == criterion) mark.mark = value;
        }
    }
}

void unmark(Tender& tender, std::string_view bid, std::string_view criterion)
{
    for (auto& sheet : tender.consensus) {
        if (sheet.bid == bid)
            std::erase_if(sheet.marks, [&](const Mark& given) { return given.criterion == criterion; });
    }
}

}

TEST_CASE("the highest total wins", "[core][evaluation]")
{
    const Assessment outcome{gated()};
    CHECK(outcome.decided() == Decided::ByTotal);
    CHECK(outcome.awarded() == Ids{"a"});
    CHECK(outcome.ranking() == Ids{"a", "b", "c"});
    CHECK(outcome.total("a") == "92");
    CHECK(outcome.bid("b").place == std::size_t{2});
    CHECK(outcome.bid("b").gap == Rational{20});
    CHECK(outcome.bid("a").gap == Rational{});
}

TEST_CASE("failing a mandatory question takes the bid out whatever its marks", "[core][evaluation]")
{
    auto tender = gated("5");
    mark(tender, "a", "m1", "fail");
    const Assessment outcome{tender};
    CHECK(outcome.bid("a").standing == Standing::Out);
    CHECK(outcome.shortfalls("a") == Shortfalls{{Kind::MandatoryFailed, "m1"}});
    CHECK_FALSE(outcome.at("quality", "a").reached);
    CHECK(outcome.total("a") == "-");
    CHECK(outcome.awarded() == Ids{"b"});
}

TEST_CASE("a bid exactly on a threshold stays in, one just below is out", "[core][evaluation]")
{
    struct Row {
        const char* name;
        void (*publish)(Model&, const Rational&);
        const char* on;
        const char* above;
        Kind kind;
        const char* where;
    };
    const std::vector<Row> rows{
        {"of a question, on its scale", [](Model& m, const Rational& t) { m.stages[0].criteria[1].threshold = t; }, "3",
         "3.01", Kind::CriterionThreshold, "g1"},
        {"of a heading, in points", [](Model& m, const Rational& t) { m.stages[1].criteria[1].threshold = t; }, "32",
         "32.01", Kind::CriterionThreshold, "h"},
        {"of a nested question", [](Model& m, const Rational& t) { m.stages[1].criteria[1].parts[0].threshold = t; },
         "4", "4.01", Kind::CriterionThreshold, "q2"},
        {"of a gate stage", [](Model& m, const Rational& t) { m.stages[0].threshold = t; }, "6", "6.01",
         Kind::StageThreshold, "gate"},
        {"of a stage that counts", [](Model& m, const Rational& t) { m.stages[1].threshold = t; }, "92", "92.01",
         Kind::StageThreshold, "quality"},
        {"of the total", [](Model& m, const Rational& t) { m.threshold = t; }, "92", "92.01", Kind::TotalThreshold, ""},
    };
    for (const auto& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            auto on = gated();
            row.publish(on.model, number(row.on));
            CHECK(Assessment{on}.bid("a").standing == Standing::In);
            CHECK(Assessment{on}.awarded() == Ids{"a"});
            auto below = gated();
            row.publish(below.model, number(row.above));
            const Assessment outcome{below};
            CHECK(outcome.bid("a").standing == Standing::Out);
            CHECK(outcome.shortfalls("a") == Shortfalls{{row.kind, row.where}});
            CHECK(outcome.bid("a").shortfalls[0].reached == number(row.on));
            CHECK(outcome.bid("a").shortfalls[0].needed == number(row.above));
            CHECK(outcome.awarded() != Ids{"a"});
        }
    }
}

TEST_CASE("a threshold is compared after the published rounding of the stage", "[core][evaluation]")
{
    auto tender = gated();
    tender.model.stages[1].criteria[0].weight = number("59.995");
    tender.model.stages[1].criteria[1].weight = number("40.005");
    tender.model.stages[1].threshold = 92;
    CHECK(Assessment{tender}.total("a") == "-");
    tender.model.stages[1].rounding = Rounding{RoundingMode::HalfUp, 2};
    CHECK(Assessment{tender}.total("a") == "92");
}

TEST_CASE("a gate lets bids through and brings nothing to the total", "[core][evaluation]")
{
    auto tender = gated("0");
    CHECK(Assessment{tender}.total("a") == "92");
    CHECK_FALSE(Assessment{tender}.at("gate", "a").contribution);
}

TEST_CASE("late and withdrawn bids are told and not evaluated", "[core][evaluation]")
{
    auto tender = gated();
    bid(tender, "a").status = BidStatus::Late;
    bid(tender, "b").status = BidStatus::Withdrawn;
    const Assessment outcome{tender};
    CHECK(outcome.shortfalls("a") == Shortfalls{{Kind::Late, ""}});
    CHECK(outcome.shortfalls("b") == Shortfalls{{Kind::Withdrawn, ""}});
    CHECK_FALSE(outcome.at("gate", "a").reached);
    CHECK(outcome.decided() == Decided::OnlyOneLeft);
    CHECK(outcome.awarded() == Ids{"c"});
    bid(tender, "c").status = BidStatus::Late;
    CHECK(Assessment{tender}.decided() == Decided::NobodyPassed);
    tender.bids.clear();
    tender.consensus.clear();
    CHECK(Assessment{tender}.decided() == Decided::NoBids);
}

TEST_CASE("not marked is not the same as marked zero", "[core][evaluation]")
{
    auto zero = gated();
    mark(zero, "b", "q2", "0");
    CHECK(Assessment{zero}.total("b") == "60");
    auto open = gated();
    unmark(open, "b", "q2");
    const Assessment outcome{open};
    CHECK(outcome.bid("b").standing == Standing::Undecided);
    CHECK(outcome.bid("b").open == Ids{"q2"});
    CHECK(outcome.points("quality", "b") == "-");
    CHECK(outcome.decided() == Decided::Waiting);
    CHECK(outcome.lot().waits_at == std::size_t{1});
    CHECK(outcome.ranking().empty());
    CHECK(outcome.awarded().empty());
}

TEST_CASE("a lot waits for bids that are in and for no others", "[core][evaluation]")
{
    auto tender = gated();
    unmark(tender, "b", "q2");
    mark(tender, "b", "m1", "fail");
    CHECK(Assessment{tender}.decided() == Decided::ByTotal);
    unmark(tender, "c", "m1");
    const Assessment outcome{tender};
    CHECK(outcome.decided() == Decided::Waiting);
    CHECK(outcome.bid("c").open == Ids{"m1"});
    CHECK(outcome.lot().waits_at == std::size_t{0});
    CHECK(outcome.lot().stages.size() == 1);
}

TEST_CASE("nobody wins where nobody passes", "[core][evaluation]")
{
    auto tender = gated();
    for (const auto* id : {"a", "b", "c"})
        mark(tender, id, "m1", "fail");
    const Assessment outcome{tender};
    CHECK(outcome.decided() == Decided::NobodyPassed);
    CHECK(outcome.awarded().empty());
    CHECK(outcome.ranking().empty());
}

TEST_CASE("every bid that passed is the outcome where that was published", "[core][evaluation]")
{
    auto tender = gated();
    tender.model.outcome = Outcome::AllPassing;
    mark(tender, "b", "m1", "fail");
    const Assessment outcome{tender};
    CHECK(outcome.decided() == Decided::AllPassing);
    CHECK(outcome.awarded() == Ids{"a", "c"});
    SECTION("also without a total")
    {
        tender.model.stages.pop_back();
        tender.model.weights_sum.reset();
        for (auto& sheet : tender.consensus)
            sheet.marks.resize(2);
        CHECK(Assessment{tender}.awarded() == Ids{"a", "c"});
        CHECK(Assessment{tender}.total("a") == "-");
        // One winner cannot be found among bids that nothing ranks.
        tender.model.outcome = Outcome::OneWinner;
        CHECK(Assessment{tender}.decided() == Decided::Tie);
        CHECK(Assessment{tender}.awarded().empty());
    }
}

TEST_CASE("a shortlist keeps its places", "[core][evaluation]")
{
    auto tender = gated();
    auto& stage = tender.model.stages[0];
    SECTION("the best go on")
    {
        stage.counts = CountsAsShortlist{.places = 2, .tie = ShortlistTie::PanelDecides};
        const Assessment outcome{tender};
        CHECK(outcome.shortfalls("a") == Shortfalls{{Kind::NotShortlisted, "gate"}});
        CHECK(outcome.bid("a").shortfalls[0].needed == Rational{8});
        CHECK(outcome.awarded() == Ids{"b"});
    }
    SECTION("fewer bids than places all go on")
    {
        stage.counts = CountsAsShortlist{.places = 3, .tie = ShortlistTie::PanelDecides};
        CHECK(Assessment{tender}.ranking().size() == 3);
    }
    SECTION("a tie above the last place decides nothing")
    {
        stage.counts = CountsAsShortlist{.places = 2, .tie = ShortlistTie::PanelDecides};
        mark(tender, "b", "g1", "5");
        CHECK(Assessment{tender}.ranking() == Ids{"b", "c"});
    }
    SECTION("all that tie for the last place go on where that was published")
    {
        stage.counts = CountsAsShortlist{.places = 2, .tie = ShortlistTie::AdmitAll};
        mark(tender, "a", "g1", "4");
        CHECK(Assessment{tender}.ranking() == Ids{"a", "b", "c"});
    }
    SECTION("the panel decides where that was published")
    {
        stage.counts = CountsAsShortlist{.places = 2, .tie = ShortlistTie::PanelDecides};
        mark(tender, "a", "g1", "4");
        const Assessment outcome{tender};
        CHECK(outcome.decided() == Decided::Tie);
        CHECK(outcome.lot().waits_at == std::size_t{0});
        CHECK(outcome.bid("a").standing == Standing::Undecided);
        CHECK(outcome.bid("b").standing == Standing::Undecided);
        CHECK(outcome.bid("c").standing == Standing::In);
        CHECK(outcome.awarded().empty());
    }
    SECTION("a decision of the panel parts those that tie, and says nothing where it names a bid that is out")
    {
        stage.counts = CountsAsShortlist{.places = 1, .tie = ShortlistTie::PanelDecides};
        tender.model.tie_power = "The panel may part.";
        mark(tender, "a", "g1", "4");
        const auto deciding = [&](const char* bid) {
            tender.tie_decisions = {
                {.lot = {}, .stage = "gate", .bids = {bid}, .power = "The panel may part.", .reason = "Reach"}};
            return Assessment{tender};
        };
        SECTION("out with as many points")
        {
            mark(tender, "c", "g1", "4");
            mark(tender, "c", "m1", "fail");
        }
        SECTION("withdrawn, so without points") { bid(tender, "c").status = BidStatus::Withdrawn; }
        CHECK(deciding("a").ranking() == Ids{"a"});
        CHECK(deciding("c").decided() == Decided::Tie);
        CHECK(deciding("c").bid("a").standing == Standing::Undecided);
    }
    SECTION("a tie below the last place decides nothing")
    {
        stage.counts = CountsAsShortlist{.places = 1, .tie = ShortlistTie::PanelDecides};
        mark(tender, "a", "g1", "4");
        CHECK(Assessment{tender}.ranking() == Ids{"c"});
        CHECK(Assessment{tender}.decided() == Decided::OnlyOneLeft);
    }
}

TEST_CASE("a later stage takes the place of an earlier one for the bids marked again", "[core][evaluation]")
{
    auto tender = gated();
    tender.model.stages.push_back(stage_of("bafo", CountsInsteadOf{"quality"}, 10, {question("r1", 10)}));
    SECTION("all marked again")
    {
        for (auto& sheet : tender.consensus)
            sheet.marks.push_back({"r1", sheet.bid == "c" ? "5" : "1", "Revised", {}});
        const Assessment outcome{tender};
        CHECK(outcome.total("a") == "20");
        CHECK(outcome.total("c") == "100");
        CHECK(outcome.awarded() == Ids{"c"});
    }
    SECTION("who was not marked again keeps the earlier points")
    {
        tender.consensus[2].marks.push_back({"r1", "5", "Revised", {}});
        const Assessment outcome{tender};
        CHECK(outcome.total("a") == "92");
        CHECK(outcome.total("c") == "100");
        CHECK(outcome.points("bafo", "a") == "-");
    }
    SECTION("who was marked again in part is not decided")
    {
        tender.model.stages[2].criteria = {question("r1", 5), question("r2", 5)};
        tender.consensus[2].marks.push_back({"r1", "5", "Revised", {}});
        CHECK(Assessment{tender}.bid("c").open == Ids{"r2"});
        CHECK(Assessment{tender}.decided() == Decided::Waiting);
    }
    SECTION("the best among those marked again gets the whole")
    {
        tender.model.stages[2].best_gets = 10;
        tender.consensus[1].marks.push_back({"r1", "2", "Revised", {}});
        tender.consensus[2].marks.push_back({"r1", "4", "Revised", {}});
        const Assessment outcome{tender};
        CHECK(outcome.total("a") == "92");
        CHECK(outcome.total("b") == "50");
        CHECK(outcome.total("c") == "100");
    }
}

TEST_CASE("each lot is decided by itself", "[core][evaluation]")
{
    auto tender = gated();
    tender.lots = {{.id = "north", .title = "North", .nominated = {}},
                   {.id = "south", .title = "South", .nominated = {}},
                   {.id = "west", .title = "West", .nominated = {}}};
    bid(tender, "a").lot = "north";
    bid(tender, "b").lot = "south";
    bid(tender, "c").lot = "south";
    CHECK(Assessment{tender, 0}.decided() == Decided::OnlyOneLeft);
    CHECK(Assessment{tender, 0}.awarded() == Ids{"a"});
    CHECK(Assessment{tender, 1}.awarded() == Ids{"b"});
    CHECK(Assessment{tender, 2}.decided() == Decided::NoBids);
    SECTION("one lot waits, the other does not")
    {
        unmark(tender, "c", "q1");
        CHECK(Assessment{tender, 0}.awarded() == Ids{"a"});
        CHECK(Assessment{tender, 1}.decided() == Decided::Waiting);
    }
    SECTION("a stage that a lot does not have is not run for it")
    {
        tender.model.stages[0].lots = {"south"};
        unmark(tender, "a", "g1");
        unmark(tender, "a", "m1");
        CHECK(Assessment{tender, 0}.awarded() == Ids{"a"});
        CHECK(Assessment{tender, 0}.lot().stages.size() == 1);
    }
    SECTION("a nominated lot is not competed")
    {
        tender.lots[1].nominated = Nomination{"c", "Continuity of care"};
        const Assessment outcome{tender, 1};
        CHECK(outcome.decided() == Decided::Nomination);
        CHECK(outcome.awarded() == Ids{"c"});
        CHECK(outcome.lot().stages.empty());
        bid(tender, "c").status = BidStatus::Withdrawn;
        CHECK(Assessment{tender, 1}.awarded().empty());
    }
}

TEST_CASE("a tie is parted by the published rules in their order", "[core][evaluation]")
{
    // Both total 72; a is better at q1, b at h and at the gate.
    auto tender = gated("2");
    for (const auto* criterion : {"q2", "q3"}) {
        mark(tender, "a", criterion, "3");
        mark(tender, "b", criterion, "3");
    }
    mark(tender, "a", "q1", "4");
    mark(tender, "a", "q2", "4");
    mark(tender, "a", "q3", "2");
    REQUIRE(Assessment{tender}.total("a") == "72");
    REQUIRE(Assessment{tender}.total("b") == "72");

    SECTION("no rule: a tie stays a tie, places are shared and the next place stays empty")
    {
        const Assessment outcome{tender};
        CHECK(outcome.decided() == Decided::Tie);
        CHECK(outcome.awarded().empty());
        CHECK(outcome.bid("a").place == std::size_t{1});
        CHECK(outcome.bid("b").place == std::size_t{1});
        CHECK(outcome.bid("c").place == std::size_t{3});
        CHECK_FALSE(outcome.lot().tie_rule);
    }
    SECTION("by a stage")
    {
        tender.model.tie_break = {TieByStage{"gate"}};
        const Assessment outcome{tender};
        CHECK(outcome.decided() == Decided::ByTieBreak);
        CHECK(outcome.awarded() == Ids{"b"});
        CHECK(outcome.bid("a").place == std::size_t{2});
        CHECK(outcome.bid("a").gap == Rational{});
    }
    SECTION("by a criterion")
    {
        tender.model.tie_break = {TieByCriterion{"q2"}};
        CHECK(Assessment{tender}.awarded() == Ids{"a"});
        tender.model.tie_break = {TieByCriterion{"q3"}};
        CHECK(Assessment{tender}.awarded() == Ids{"b"});
    }
    SECTION("by earlier receipt; a bid without a time comes after all that have one")
    {
        tender.model.tie_break = {TieByEarlierReceipt{}};
        CHECK(Assessment{tender}.decided() == Decided::Tie);
        bid(tender, "b").received = Timestamp::from_iso("2009-05-14T10:12:01Z").value();
        CHECK(Assessment{tender}.awarded() == Ids{"b"});
        bid(tender, "a").received = Timestamp::from_iso("2009-05-14T10:12:00Z").value();
        CHECK(Assessment{tender}.awarded() == Ids{"a"});
        bid(tender, "b").received = bid(tender, "a").received;
        CHECK(Assessment{tender}.decided() == Decided::Tie);
    }
    SECTION("the second rule where the first is silent")
    {
        tender.model.tie_break = {TieByCriterion{"h"}, TieByCriterion{"q1"}, TieByCriterion{"q3"},
                                  TieByCriterion{"q2"}};
        const Assessment outcome{tender};
        CHECK(outcome.awarded() == Ids{"b"});
        CHECK(outcome.lot().tie_rule == std::size_t{2});
    }
    SECTION("rules that are all silent leave a tie")
    {
        tender.model.tie_break = {TieByCriterion{"h"}, TieByStage{"quality"}};
        CHECK(Assessment{tender}.decided() == Decided::Tie);
        CHECK_FALSE(Assessment{tender}.lot().tie_rule);
    }
    SECTION("a tie further down does not touch the winner")
    {
        tender.model.tie_break = {TieByStage{"gate"}};
        mark(tender, "c", "q1", "5");
        mark(tender, "c", "q2", "5");
        mark(tender, "c", "q3", "5");
        const Assessment outcome{tender};
        CHECK(outcome.decided() == Decided::ByTotal);
        CHECK(outcome.ranking() == Ids{"c", "b", "a"});
        CHECK_FALSE(outcome.lot().tie_rule);
    }
    SECTION("three tie: one falls behind by the first rule, the rest by the second")
    {
        mark(tender, "c", "q1", "4");
        mark(tender, "c", "q2", "3");
        mark(tender, "c", "q3", "3");
        mark(tender, "c", "g1", "0");
        mark(tender, "a", "g1", "4");
        tender.model.tie_break = {TieByStage{"gate"}, TieByCriterion{"q2"}};
        const Assessment outcome{tender};
        CHECK(outcome.ranking() == Ids{"a", "b", "c"});
        CHECK(outcome.lot().tie_rule == std::size_t{1});
    }
}

TEST_CASE("list order never parts a tie", "[core][evaluation]")
{
    auto tender = gated();
    tender.consensus[1].marks = tender.consensus[0].marks;
    std::ranges::reverse(tender.bids);
    const Assessment outcome{tender};
    CHECK(outcome.decided() == Decided::Tie);
    CHECK(outcome.bid("a").place == outcome.bid("b").place);
}

TEST_CASE("a lower price parts a tie", "[core][evaluation]")
{
    auto tender = quality_and_price_tender();
    // 60 and 32 against 52 and 40.
    tender.consensus[0] = {"a", marks({{"q1", "5"}, {"q2", "5"}})};
    tender.consensus[1] = {"b", marks({{"q1", "4"}, {"q2", "5"}})};
    REQUIRE(Assessment{tender}.decided() == Decided::Tie);
    tender.model.tie_break = {TieByLowerPrice{}};
    CHECK(Assessment{tender}.awarded() == Ids{"b"});
    tender.model.tie_break = {TieByCriterion{"q1"}, TieByLowerPrice{}};
    CHECK(Assessment{tender}.awarded() == Ids{"a"});
}

TEST_CASE("a tender with problems has no scoresheet, and all problems are named", "[core][evaluation]")
{
    auto tender = gated();
    mark(tender, "a", "q1", "3.5");
    tender.bids[1].bidder = "nobody";
    const auto sheet = Scoresheet::from(tender);
    REQUIRE_FALSE(sheet);
    CHECK(sheet.error().size() == 2);
}

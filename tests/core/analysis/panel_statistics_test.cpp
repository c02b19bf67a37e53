#include "core/analysis/panel_statistics.hpp"
#include "tests/core/tendering/building.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <random>

using namespace tender;
using namespace tender::building;

namespace {

constexpr const char* chair = "chair";
constexpr const char* second = "member-2";
constexpr const char* third = "member-3";

PanelStatistics statistics_of(const Tender& tender, std::optional<std::vector<std::string>> questions = {})
{
    const auto sheet = Scoresheet::from(tender);
    if (!sheet) FAIL("the tender has problems, first at " << sheet.error().front());
    return panel_statistics(*sheet, {.stage = 0, .questions = std::move(questions)}).value();
}

/// One stage with these questions, of the same weight.
Tender tender_with(std::vector<Scale> scales, const std::vector<std::pair<std::string, std::string>>& questions,
                   const std::vector<std::string>& bids)
{
    std::vector<Criterion> criteria;
    for (const auto& [id, scale] : questions)
        criteria.push_back(question(id, 10, scale));
    Model model;
    model.weights_sum = 100;
    model.scales = std::move(scales);
    model.stages = {stage_of("quality", CountsAsWeight{100}, 10 * static_cast<int>(questions.size()), criteria)};
    return tender_of(std::move(model), bids);
}

Tender two_questions(const std::vector<std::string>& bids)
{
    return tender_with({steps_to("0-5", 5)}, {{"q1", "0-5"}, {"q2", "0-5"}}, bids);
}

const MemberStatistics& member(const PanelStatistics& statistics, std::string_view seat)
{
    const auto found = std::ranges::find(statistics.members, seat, &MemberStatistics::seat);
    if (found == statistics.members.end()) FAIL("no member " << seat);
    return *found;
}

const MarkedQuestion& marked(const PanelStatistics& statistics, std::string_view criterion, std::string_view bid)
{
    const auto found = std::ranges::find_if(
        statistics.marked, [&](const MarkedQuestion& one) { return one.criterion == criterion && one.bid == bid; });
    if (found == statistics.marked.end()) FAIL("nobody marked " << criterion << " of " << bid);
    return *found;
}

/// The widest spreads as "criterion/bid".
std::vector<std::string> widest(const PanelStatistics& statistics)
{
    std::vector<std::string> places;
    for (const auto place : statistics.widest)
        places.push_back(statistics.marked[place].criterion + "/" + statistics.marked[place].bid);
    return places;
}

template <class T>
NoCoefficient refused(const Result<T, NoCoefficient>& result)
{
    if (result) FAIL("there is an answer");
    return result.error();
}

/// Any panel of up to three with any marks on steps from 0 to 5; complete, or with gaps.
Tender random_panel(std::mt19937_64& random, bool gaps)
{
    std::vector<std::string> bids{"a", "b", "c", "d"};
    bids.resize(1 + random() % 4);
    auto tender = two_questions(bids);
    for (const auto* seat : {chair, second, third}) {
        for (const auto& bid : bids) {
            Given given;
            for (const auto* id : {"q1", "q2"}) {
                if (!gaps || random() % 4 != 0) given.emplace_back(id, std::to_string(random() % 6));
            }
            give(tender, seat, bid, given);
        }
    }
    return tender;
}

}

TEST_CASE("severity is the mean distance from what the others gave, in lengths of the scale", "[core][analysis]")
{
    auto tender = two_questions({"a", "b"});
    give(tender, chair, "a", {{"q1", "4"}, {"q2", "1"}});
    give(tender, chair, "b", {{"q1", "5"}, {"q2", "0"}});
    give(tender, second, "a", {{"q1", "3"}, {"q2", "2"}});
    give(tender, second, "b", {{"q1", "5"}, {"q2", "5"}});
    give(tender, third, "a", {{"q1", "2"}});
    give(tender, third, "b", {{"q1", "5"}});
    const auto statistics = statistics_of(tender);
    // Chair: +1.5 and 0 from the two others, -1 and -5 from the one: -4.5 over four marks, over five steps.
    CHECK(member(statistics, chair).severity == number("-9/40"));
    CHECK(member(statistics, second).severity == number("3/10"));
    CHECK(member(statistics, third).severity == number("-3/20"));
    CHECK(member(statistics, chair).marks == 4);
    CHECK(member(statistics, third).marks == 2);
    CHECK(member(statistics, third).compared == 2);
}

TEST_CASE("a mark that nobody else gave is counted and compared with nothing", "[core][analysis]")
{
    auto tender = two_questions({"a"});
    give(tender, chair, "a", {{"q1", "4"}});
    give(tender, second, "a", {{"q2", "1"}});
    const auto alone = statistics_of(tender);
    CHECK(member(alone, chair).marks == 1);
    CHECK(member(alone, chair).compared == 0);
    CHECK_FALSE(member(alone, chair).severity);
    CHECK_FALSE(marked(alone, "q1", "a").spread);
    CHECK(alone.widest.empty());

    give(tender, third, "a", {{"q2", "2"}});
    const auto two = statistics_of(tender);
    CHECK_FALSE(member(two, chair).severity);
    CHECK(member(two, second).severity == number("-1/5"));
}

TEST_CASE("a spread is told in the units of the scale, in its steps and as a share of it", "[core][analysis]")
{
    const Scale named{.id = "named",
                      .steps = {{.mark = "poor", .value = 0, .name = {}, .descriptor = {}},
                                {.mark = "good", .value = 70, .name = {}, .descriptor = {}},
                                {.mark = "fair", .value = 20, .name = {}, .descriptor = {}},
                                {.mark = "best", .value = 100, .name = {}, .descriptor = {}}},
                      .range = {}};
    struct Row {
        Scale scale;
        std::string first, other;
        std::string value, steps, share;
    };
    const std::vector<Row> rows{
        {steps_to("s", 5), "1", "4", "3", "3", "3/5"},
        {named, "good", "poor", "70", "2", "7/10"},
        {named, "best", "good", "30", "1", "3/10"},
        {range_scale("s", 0, 10, number("0.5")), "2.5", "4", "3/2", "3", "3/20"},
        {range_scale("s", 50, 100), "60", "72.5", "25/2", "25/2", "1/4"},
        {steps_to("s", 5), "4", "4", "0", "0", "0"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first, row.other);
        auto tender = tender_with({row.scale}, {{"q1", row.scale.id}}, {"a"});
        give(tender, chair, "a", {{"q1", row.first}});
        give(tender, second, "a", {{"q1", row.other}});
        const auto spread = marked(statistics_of(tender), "q1", "a").spread.value();
        CHECK(spread.value == number(row.value));
        CHECK(spread.steps == number(row.steps));
        CHECK(spread.share == number(row.share));
        CHECK(spread.highest - spread.lowest == spread.value);
    }
}

TEST_CASE("the widest spreads are all that are equally wide for their scale", "[core][analysis]")
{
    auto tender =
        tender_with({steps_to("0-5", 5), range_scale("0-100", 0, 100)}, {{"q1", "0-5"}, {"q2", "0-100"}}, {"a", "b"});
    give(tender, chair, "a", {{"q1", "1"}, {"q2", "20"}});
    give(tender, chair, "b", {{"q1", "5"}, {"q2", "90"}});
    give(tender, second, "a", {{"q1", "3"}, {"q2", "60"}});
    give(tender, second, "b", {{"q1", "5"}, {"q2", "51"}});
    // 2 of 5 steps and 40 of 100 are equally wide; 39 of 100 is a near miss though it is more than 2.
    CHECK(widest(statistics_of(tender)) == std::vector<std::string>{"q1/a", "q2/a"});
    tender.sheets[3].marks[1].mark = "49";
    CHECK(widest(statistics_of(tender)) == std::vector<std::string>{"q2/b"});
}

TEST_CASE("late and withdrawn bids are left out and named; one whose price was disregarded stays", "[core][analysis]")
{
    auto tender = two_questions({"a", "b", "c", "d"});
    for (const auto* id : {"a", "b", "c", "d"}) {
        give(tender, chair, id, {{"q1", "4"}});
        give(tender, second, id, {{"q1", id == std::string{"b"} ? "0" : "3"}});
    }
    CHECK(member(statistics_of(tender), chair).marks == 4);
    CHECK(widest(statistics_of(tender)) == std::vector<std::string>{"q1/b"});
    bid(tender, "b").status = BidStatus::Withdrawn;
    bid(tender, "c").status = BidStatus::Disregarded;
    bid(tender, "d").status = BidStatus::Late;
    const auto statistics = statistics_of(tender);
    CHECK(statistics.left_out == std::vector<LeftOut>{{"b", BidStatus::Withdrawn}, {"d", BidStatus::Late}});
    CHECK(member(statistics, chair).marks == 2);
    CHECK(member(statistics, chair).severity == number("1/5"));
    CHECK(widest(statistics) == std::vector<std::string>{"q1/a", "q1/c"});
    CHECK(statistics.agreement.rankings.front().bids == std::vector<std::string>{"a", "c"});
}

TEST_CASE("findings at mandatory questions and agreed marks are no individual marks", "[core][analysis]")
{
    auto tender = two_questions({"a", "b"});
    tender.model.stages[0].criteria.push_back(mandatory("insured"));
    give(tender, chair, "a", {{"q1", "4"}, {"insured", "pass"}});
    give(tender, second, "a", {{"q1", "2"}, {"insured", "fail"}});
    give(tender, third, "a", {{"insured", "pass"}});
    const auto before = statistics_of(tender);
    CHECK(before.members.size() == 2);
    CHECK(before.marked.size() == 1);
    CHECK(before.passed_failed == std::vector<std::string>{"insured"});
    agree(tender, "a", {{"q1", "5"}, {"q2", "5"}, {"insured", "pass"}});
    CHECK(statistics_of(tender) == before);
}

TEST_CASE("members rank bids by the stage points of their own marks", "[core][analysis]")
{
    auto tender = two_questions({"a", "b", "c"});
    tender.model.stages[0].criteria[0].weight = 15;
    tender.model.stages[0].criteria[1].weight = 5;
    // By unweighted sums the chair would put b first; 15 to 5 puts a first and b level with c.
    give(tender, chair, "a", {{"q1", "4"}, {"q2", "0"}});
    give(tender, chair, "b", {{"q1", "2"}, {"q2", "5"}});
    give(tender, chair, "c", {{"q1", "3"}, {"q2", "2"}});
    give(tender, second, "a", {{"q1", "5"}, {"q2", "5"}});
    give(tender, second, "b", {{"q1", "1"}, {"q2", "0"}});
    give(tender, second, "c", {{"q1", "0"}, {"q2", "3"}});
    const auto rankings = statistics_of(tender).agreement.rankings;
    REQUIRE(rankings.size() == 1);
    CHECK(rankings[0].lot.empty());
    CHECK(rankings[0].bids == std::vector<std::string>{"a", "b", "c"});
    const auto& w = rankings[0].concordance.value();
    CHECK(w.rank_sums == std::vector<Rational>{6, 3, 3});
    CHECK(w.ties == 12);
    CHECK(w.w == 1);
    // One more point for b parts it from c under the chair, and the rankings differ.
    tender.sheets[1].marks[0].mark = "3";
    CHECK(statistics_of(tender).agreement.rankings[0].concordance.value().rank_sums ==
          std::vector<Rational>{5, number("9/2"), number("5/2")});
}

TEST_CASE("bids are ranked lot by lot, and only where every mark is there", "[core][analysis]")
{
    auto tender = two_questions({"a", "b", "c", "d"});
    tender.lots = {{.id = "north", .title = "North", .nominated = {}},
                   {.id = "south", .title = "South", .nominated = {}},
                   {.id = "west", .title = "West", .nominated = {}}};
    for (const auto* id : {"a", "b"})
        bid(tender, id).lot = "south";
    for (const auto* id : {"c", "d"})
        bid(tender, id).lot = "north";
    for (const auto* seat : {chair, second}) {
        give(tender, seat, "a", {{"q1", "4"}, {"q2", "3"}});
        give(tender, seat, "b", {{"q1", "2"}, {"q2", "2"}});
        give(tender, seat, "c", {{"q1", "1"}, {"q2", "2"}});
        if (seat == chair) give(tender, seat, "d", {{"q1", "0"}, {"q2", "2"}});
    }
    give(tender, second, "d", {{"q1", "0"}});
    const auto rankings = statistics_of(tender).agreement.rankings;
    REQUIRE(rankings.size() == 2);
    CHECK(rankings[0].lot == "north");
    CHECK(refused(rankings[0].concordance) == NoCoefficient{RatingMissing{1, 1}});
    CHECK(rankings[0].bids[1] == "d");
    CHECK(rankings[1].lot == "south");
    CHECK(rankings[1].concordance.value().w == 1);
    // Who is shown q1 alone misses nothing.
    CHECK(statistics_of(tender, {{"q1"}}).agreement.rankings[0].concordance.value().w == 1);
}

TEST_CASE("agreement over the stage is that of the table of marks", "[core][analysis]")
{
    auto tender = two_questions({"a", "b"});
    const std::vector<std::vector<int>> marks{{4, 1, 5, 0}, {3, 1, 5, 2}, {4, 2, 5, 0}};
    Ratings table(3);
    const std::vector<const char*> seats{chair, second, third};
    for (std::size_t seat = 0; seat < 3; ++seat) {
        const auto text = [&](std::size_t at) { return std::to_string(marks[seat][at]); };
        give(tender, seats[seat], "a", {{"q1", text(0)}, {"q2", text(2)}});
        give(tender, seats[seat], "b", {{"q1", text(1)}, {"q2", text(3)}});
        for (const auto mark : marks[seat])
            table[seat].emplace_back(Rational{mark});
    }
    const auto agreement = statistics_of(tender).agreement;
    CHECK(agreement.alpha_interval == krippendorff_alpha(table, Metric::Interval));
    CHECK(agreement.alpha_ordinal == krippendorff_alpha(table, Metric::Ordinal));
    CHECK(agreement.fleiss == fleiss_kappa(table));
    // Five marks are in use, six can be given: (1/2 - 1/6) / (1 - 1/6).
    CHECK(agreement.randolph == randolph_kappa(table, 6));
    CHECK(agreement.randolph.value().kappa == number("2/5"));
    CHECK_FALSE(agreement.cohen);
}

TEST_CASE("a panel of two is compared step by step of its scale", "[core][analysis]")
{
    const Scale uneven{.id = "uneven",
                       .steps = {{.mark = "0", .value = 0, .name = {}, .descriptor = {}},
                                 {.mark = "1", .value = 1, .name = {}, .descriptor = {}},
                                 {.mark = "9", .value = 9, .name = {}, .descriptor = {}},
                                 {.mark = "10", .value = 10, .name = {}, .descriptor = {}}},
                       .range = {}};
    auto tender = tender_with({uneven}, {{"q1", "uneven"}, {"q2", "uneven"}}, {"a", "b"});
    give(tender, chair, "a", {{"q1", "0"}, {"q2", "9"}});
    give(tender, chair, "b", {{"q1", "10"}, {"q2", "10"}});
    give(tender, second, "a", {{"q1", "9"}, {"q2", "9"}});
    give(tender, second, "b", {{"q1", "10"}, {"q2", "0"}});
    const auto cohen = statistics_of(tender).agreement.cohen.value();
    const Ratings places{{Rational{0}, 3, 2, 3}, {Rational{2}, 3, 2, 0}};
    CHECK(cohen.plain == cohen_kappa(places, DisagreementWeight::Plain));
    CHECK(cohen.linear == cohen_kappa(places, DisagreementWeight::Linear));
    CHECK(cohen.quadratic == cohen_kappa(places, DisagreementWeight::Quadratic));
    const Ratings values{{Rational{0}, 10, 9, 10}, {Rational{9}, 10, 9, 0}};
    CHECK(cohen.linear != cohen_kappa(values, DisagreementWeight::Linear));

    give(tender, third, "a", {{"q1", "0"}});
    CHECK_FALSE(statistics_of(tender).agreement.cohen);
}

TEST_CASE("marks as categories need equal numbers, one scale and its steps", "[core][analysis]")
{
    SECTION("an item that one member left out")
    {
        auto tender = two_questions({"a", "b"});
        give(tender, chair, "a", {{"q1", "4"}, {"q2", "3"}});
        give(tender, second, "a", {{"q1", "4"}});
        const auto statistics = statistics_of(tender);
        CHECK(refused(statistics.agreement.fleiss) == NoCoefficient{UnequalRatings{1, 1, 2}});
        CHECK(refused(statistics.agreement.randolph) == NoCoefficient{UnequalRatings{1, 1, 2}});
        CHECK(statistics.marked[1].criterion == "q2");
    }
    SECTION("two scales")
    {
        auto tender = tender_with({steps_to("0-5", 5), steps_to("0-10", 10)}, {{"q1", "0-5"}, {"q2", "0-10"}}, {"a"});
        give(tender, chair, "a", {{"q1", "4"}, {"q2", "8"}});
        give(tender, second, "a", {{"q1", "3"}, {"q2", "6"}});
        const auto agreement = statistics_of(tender).agreement;
        CHECK(refused(agreement.fleiss) == NoCoefficient{ScalesDiffer{}});
        CHECK(refused(agreement.randolph) == NoCoefficient{ScalesDiffer{}});
        CHECK(refused(agreement.cohen.value().plain) == NoCoefficient{ScalesDiffer{}});
        // As shares of their scales the marks compare: 4 of 5 is 8 of 10, 3 of 5 is 6 of 10.
        const Ratings shares{{number("4/5"), number("4/5")}, {number("3/5"), number("3/5")}};
        CHECK(agreement.alpha_interval == krippendorff_alpha(shares, Metric::Interval));
        // A scale on which nobody marked is no second one.
        CHECK(statistics_of(tender, {{"q1"}}).agreement.randolph.value().kappa == number("-1/5"));
    }
    SECTION("a range with steps counts them, one without cannot")
    {
        for (const bool steps : {true, false}) {
            const auto scale = steps ? range_scale("r", 0, 100, 30) : range_scale("r", 0, 100);
            auto tender = tender_with({scale}, {{"q1", "r"}, {"q2", "r"}}, {"a"});
            give(tender, chair, "a", {{"q1", "30"}, {"q2", "60"}});
            give(tender, second, "a", {{"q1", "30"}, {"q2", "90"}});
            const auto agreement = statistics_of(tender).agreement;
            CHECK(agreement.fleiss.value().observed == number("1/2"));
            // 0, 30, 60, 90.
            if (steps) CHECK(agreement.randolph.value().expected == number("1/4"));
            if (!steps) CHECK(refused(agreement.randolph) == NoCoefficient{CategoriesUncounted{}});
        }
    }
}

TEST_CASE("without two members who marked nothing is said of agreement", "[core][analysis]")
{
    auto tender = two_questions({"a", "b"});
    agree(tender, "a", {{"q1", "4"}, {"q2", "4"}});
    const auto nobody = statistics_of(tender);
    CHECK(nobody.members.empty());
    CHECK(nobody.marked.empty());
    CHECK(nobody.agreement.rankings.empty());
    CHECK(refused(nobody.agreement.alpha_interval) == NoCoefficient{TooFewRaters{0, 2}});
    CHECK(refused(nobody.agreement.fleiss) == NoCoefficient{TooFewRaters{0, 2}});
    CHECK(refused(nobody.agreement.randolph) == NoCoefficient{TooFewRaters{0, 2}});

    give(tender, chair, "a", {{"q1", "4"}, {"q2", "3"}});
    const auto one = statistics_of(tender);
    CHECK(one.members.size() == 1);
    CHECK(refused(one.agreement.alpha_ordinal) == NoCoefficient{TooFewRaters{1, 2}});
    CHECK(refused(one.agreement.fleiss) == NoCoefficient{TooFewRaters{1, 2}});
    CHECK(refused(one.agreement.rankings.at(0).concordance) == NoCoefficient{TooFewRaters{1, 2}});
}

TEST_CASE("bids of a lot that the stage does not have are none of its bids", "[core][analysis]")
{
    auto tender = two_questions({"a", "b"});
    tender.lots = {{.id = "north", .title = "North", .nominated = {}},
                   {.id = "south", .title = "South", .nominated = {}}};
    tender.model.stages[0].lots = {"south"};
    bid(tender, "a").lot = "south";
    bid(tender, "b").lot = "north";
    bid(tender, "b").status = BidStatus::Late;
    give(tender, chair, "a", {{"q1", "4"}});
    give(tender, second, "b", {{"q1", "4"}});
    const auto statistics = statistics_of(tender);
    CHECK(statistics.members.size() == 1);
    CHECK(statistics.left_out.empty());
}

TEST_CASE("a table larger than any panel's is not worked on", "[core][analysis]")
{
    std::vector<std::pair<std::string, std::string>> questions;
    std::vector<std::string> bids;
    for (int i = 0; i < 1600; ++i) {
        questions.emplace_back("q" + std::to_string(i), "0-5");
        bids.push_back("b" + std::to_string(i));
    }
    auto tender = tender_with({steps_to("0-5", 5)}, questions, bids);
    give(tender, chair, "b1", {{"q1", "4"}});
    give(tender, second, "b2", {{"q2", "4"}});
    const auto sheet = Scoresheet::from(tender).value();
    const auto refused = panel_statistics(sheet, {.stage = 0, .questions = {}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == PanelTooLarge{2, 1600 * 1600});
    // A part of it is small enough.
    CHECK(panel_statistics(sheet, {.stage = 0, .questions = {{"q1", "q2"}}}).value().marked.size() == 2);
}

TEST_CASE("statistics of a panel keep to their laws", "[core][analysis]")
{
    CHECK(rc::check("where all marks are there, severities balance", [] {
        std::mt19937_64 random{*rc::gen::arbitrary<std::uint32_t>()};
        Rational sum;
        for (const auto& member : statistics_of(random_panel(random, false)).members)
            sum += member.severity.value();
        RC_ASSERT(sum.is_zero());
    }));
    CHECK(rc::check("the order of sheets and marks changes nothing", [] {
        std::mt19937_64 random{*rc::gen::arbitrary<std::uint32_t>()};
        auto tender = random_panel(random, true);
        const auto statistics = statistics_of(tender);
        std::shuffle(tender.sheets.begin(), tender.sheets.end(), random);
        for (auto& sheet : tender.sheets)
            std::shuffle(sheet.marks.begin(), sheet.marks.end(), random);
        RC_ASSERT(statistics_of(tender) == statistics);
    }));
    CHECK(rc::check("no spread is wider than the widest, and each that is as wide is named", [] {
        std::mt19937_64 random{*rc::gen::arbitrary<std::uint32_t>()};
        const auto statistics = statistics_of(random_panel(random, true));
        Rational most;
        for (const auto& one : statistics.marked) {
            if (one.spread) most = std::max(most, one.spread->share);
        }
        std::vector<std::size_t> places;
        for (std::size_t place = 0; place < statistics.marked.size(); ++place) {
            const auto& spread = statistics.marked[place].spread;
            if (spread && spread->share == most && most.sign() > 0) places.push_back(place);
        }
        RC_ASSERT(statistics.widest == places);
    }));
}

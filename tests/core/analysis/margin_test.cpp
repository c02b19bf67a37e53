#include "core/analysis/margin.hpp"
#include "tests/core/evaluation/evaluating.hpp"

using namespace tender;
using namespace tender::building;

namespace {

/// Quality of 100 points on two questions of 60 and 40, marks 0 to 5: a step is 12 or 8 points.
Tender two_questions(const std::vector<std::pair<std::string, std::string>>& marks_by_bid)
{
    Model model;
    model.weights_sum = 100;
    model.scales = {steps_to("0-5", 5)};
    model.stages = {stage_of("quality", CountsAsWeight{100}, 100, {question("q1", 60), question("q2", 40)})};
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < marks_by_bid.size(); ++i)
        ids.push_back(std::string{static_cast<char>('a' + static_cast<int>(i))});
    auto tender = tender_of(std::move(model), ids);
    for (std::size_t i = 0; i < ids.size(); ++i)
        agree(tender, ids[i], {{"q1", marks_by_bid[i].first}, {"q2", marks_by_bid[i].second}});
    return tender;
}

Margin margin_of(const Tender& tender, MarginRequest request = {})
{
    const Assessment assessed{tender};
    return margin(assessed.sheet(), assessed.all(), request).value();
}

std::string text(const MarkChange& change, const Tender& tender)
{
    return tender.bids[change.place.bid].id + std::to_string(change.place.question + 1) + " " +
           exact_text(change.from) + ">" + exact_text(change.to);
}

std::set<std::string> texts(const Margin& margin, const Tender& tender)
{
    std::set<std::string> all;
    for (const auto& set : margin.sets) {
        std::string one;
        for (const auto& change : set.changes)
            one += (one.empty() ? "" : ", ") + text(change, tender);
        all.insert(one);
    }
    return all;
}

}

TEST_CASE("one mark that ties or turns the award is found wherever it lies", "[core][analysis]")
{
    // 60 + 24 against 48 + 24: 12 points, one step of the first question or two of the second.
    const auto tender = two_questions({{"5", "3"}, {"4", "3"}});
    const auto found = margin_of(tender);
    CHECK(found.marks == std::size_t{1});
    CHECK(found.tried == 1);
    CHECK(texts(found, tender) == std::set<std::string>{"a1 5>4", "b1 4>5"});
    CHECK(found.sets.front().becomes.instead == Decided::Tie);
}

TEST_CASE("steps stay on the published scale", "[core][analysis]")
{
    // 24 points apart, and the rival has its highest mark at the first question: only the winner can fall there.
    const auto tender = two_questions({{"5", "5"}, {"5", "2"}});
    const auto found = margin_of(tender);
    CHECK(found.marks == std::size_t{2});
    CHECK(texts(found, tender) == std::set<std::string>{"a1 5>3"});
    for (const auto& set : found.sets) {
        for (const auto& change : set.changes)
            CHECK(change.place.bid == 0);
    }
}

TEST_CASE("a bound on the search is said and not taken for an answer", "[core][analysis]")
{
    const auto tender = two_questions({{"5", "5"}, {"0", "0"}});
    const auto near = margin_of(tender, {.marks_max = 4});
    CHECK_FALSE(near.marks);
    CHECK(near.tried == 4);
    CHECK(near.sets.empty());
    // 100 points: five steps of the one and five of the other question bring 60 and 40; nine bring at most 92.
    const auto far = margin_of(tender, {.marks_max = 10});
    CHECK(far.marks == std::size_t{9});
    const auto stopped = margin_of(tender, {.marks_max = 10, .sets_max = 3});
    CHECK(stopped.marks == std::size_t{9});
    CHECK(stopped.sets.size() == 3);
    CHECK_FALSE(stopped.all_listed);
}

TEST_CASE("a tie is turned by any single mark of those that tie", "[core][analysis]")
{
    const auto tender = two_questions({{"4", "3"}, {"4", "3"}, {"0", "0"}});
    const auto found = margin_of(tender);
    CHECK(found.stands.instead == Decided::Tie);
    CHECK(found.marks == std::size_t{1});
    CHECK(texts(found, tender) ==
          std::set<std::string>{"a1 4>3", "a1 4>5", "a2 3>2", "a2 3>4", "b1 4>3", "b1 4>5", "b2 3>2", "b2 3>4"});
}

TEST_CASE("a single bid is turned by no mark, unless a threshold takes it out", "[core][analysis]")
{
    auto tender = two_questions({{"4", "3"}});
    CHECK_FALSE(margin_of(tender).marks);
    tender.model.stages[0].threshold = 70;
    const auto found = margin_of(tender);
    CHECK(found.marks == std::size_t{1});
    CHECK(texts(found, tender) == std::set<std::string>{"a1 4>3", "a2 3>2"});
    CHECK(found.sets.front().becomes.instead == Decided::NobodyPassed);
}

TEST_CASE("who goes on from a stage has a margin of its own", "[core][analysis]")
{
    auto tender = two_questions({{"5", "5"}, {"4", "3"}, {"3", "3"}});
    auto gate = tender.model.stages[0];
    gate.id = "list";
    gate.counts = CountsAsShortlist{.places = 2, .tie = ShortlistTie::PanelDecides};
    gate.criteria = {question("l1", 100)};
    tender.model.stages.insert(tender.model.stages.begin(), gate);
    tender.consensus[0].marks.push_back(marks({{"l1", "5"}}).front());
    tender.consensus[1].marks.push_back(marks({{"l1", "3"}}).front());
    tender.consensus[2].marks.push_back(marks({{"l1", "2"}}).front());
    const auto found = margin_of(tender, {.stage = 0});
    // One step ties the last two, which leaves the list open and turns nothing; two steps turn it.
    CHECK(found.stands.bids == std::vector<std::size_t>{0, 1});
    CHECK(found.marks == std::size_t{2});
    CHECK(texts(found, tender) == std::set<std::string>{"b1 3>1", "c1 2>4", "b1 3>2, c1 2>3"});
}

TEST_CASE("marks of one question or of one seat can be asked about by themselves", "[core][analysis]")
{
    auto tender = two_questions({{"5", "3"}, {"4", "3"}});
    const auto& second = tender.model.stages[0].criteria[1];
    const Assessment assessed{tender};
    const auto* question = &assessed.sheet().model().stages[0].criteria[1];
    CHECK(question->id == second.id);
    const auto found = margin(assessed.sheet(), assessed.all(), {.question = question}).value();
    CHECK(found.marks == std::size_t{2}); // 12 points are two steps of 8

    tender.consensus.clear();
    tender.model.stages[0].mark_rule = MarkRule::Mean;
    for (const auto* seat : {"chair", "member-2"}) {
        give(tender, seat, "a", {{"q1", "5"}, {"q2", "3"}});
        give(tender, seat, "b", {{"q1", "4"}, {"q2", "3"}});
    }
    const auto all = margin_of(tender);
    CHECK(all.marks == std::size_t{2}); // each seat moves half a step
    const auto alone = margin_of(tender, {.seat = "member-2"});
    CHECK(alone.marks == std::size_t{2});
    CHECK(alone.sets.size() < all.sets.size());
    for (const auto& set : alone.sets) {
        for (const auto& change : set.changes)
            CHECK(change.place.evaluator == 1); // the second to have marked
    }
    CHECK_FALSE(margin_of(tender, {.seat = "nobody"}).marks);
}

TEST_CASE("an undecided lot has no margin", "[core][analysis]")
{
    auto tender = two_questions({{"5", "3"}, {"4", "3"}});
    tender.consensus.pop_back();
    const Assessment assessed{tender};
    const auto found = margin(assessed.sheet(), assessed.all(), {});
    REQUIRE_FALSE(found);
    CHECK(found.error() == NoMargin::Undecided);
}

TEST_CASE("a search can be stopped", "[core][analysis]")
{
    const auto tender = two_questions({{"5", "3"}, {"4", "3"}});
    const Assessment assessed{tender};
    const auto found = margin(assessed.sheet(), assessed.all(), {}, [](std::uint64_t) { return false; });
    REQUIRE_FALSE(found);
    CHECK(found.error() == NoMargin::Cancelled);
}

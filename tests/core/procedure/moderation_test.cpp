#include "core/procedure/moderation.hpp"
#include "tests/core/procedure/panel.hpp"

using namespace tender;
using namespace tender::building;

namespace {

/// All questions; each is the same when it is asked for alone.
std::vector<ModeratedQuestion> moderated(const PanelDesk& desk)
{
    const auto& model = desk.state.tender.model;
    auto questions = moderation_of(desk.state, *find_stage(model, "quality"));
    for (const auto& question : questions)
        CHECK(moderated(desk.state, *find_criterion(model, question.criterion).criterion, question.bid) == question);
    return questions;
}

/// Three sheets opened that differ on q1 of bid a.
PanelDesk differing()
{
    auto desk = PanelDesk::submitted();
    desk.as("chair", PanelDesk::opening("chair", "quality", {{"q1", "4"}, {"q2", "5"}}, {{"q1", "3"}, {"q2", "3"}}));
    desk.as("member-2",
            PanelDesk::opening("member-2", "quality", {{"q1", "1"}, {"q2", "5"}}, {{"q1", "3"}, {"q2", "3"}}));
    desk.as("member-3",
            PanelDesk::opening("member-3", "quality", {{"q1", "5"}, {"q2", "5"}}, {{"q1", "3"}, {"q2", "3"}}));
    return desk;
}

}

TEST_CASE("a panel that moderates has each mark before it, and how far apart they are", "[core][procedure]")
{
    const auto questions = moderated(differing());
    REQUIRE(questions.size() == 4); // two questions of two bids, each question for both bids
    const auto& apart = questions[0];
    CHECK(apart.criterion == "q1");
    CHECK(apart.bid == "a");
    std::vector<std::pair<std::string, std::string>> given;
    for (const auto& one : apart.marks)
        given.emplace_back(one.seat, one.mark.mark);
    CHECK(given ==
          std::vector<std::pair<std::string, std::string>>{{"chair", "4"}, {"member-2", "1"}, {"member-3", "5"}});
    CHECK(apart.spread == Rational{4}); // 5 − 1
    CHECK(apart.differ);
    CHECK_FALSE(apart.agreed);
    CHECK(questions[1].bid == "b");
    CHECK(questions[1].spread == Rational{0});
    CHECK_FALSE(questions[1].differ);
}

TEST_CASE("of sheets that are still sealed a panel that moderates sees nothing", "[core][procedure][secrecy]")
{
    for (const auto& question : moderated(PanelDesk::submitted())) {
        CHECK(question.marks.empty());
        CHECK_FALSE(question.spread);
        CHECK_FALSE(question.differ);
    }
    auto desk = PanelDesk::submitted();
    desk.as("chair", PanelDesk::opening("chair", "quality", {{"q1", "4"}, {"q2", "5"}}, {{"q1", "3"}, {"q2", "3"}}));
    const auto questions = moderated(desk);
    CHECK(questions[0].marks.size() == 1);
    CHECK_FALSE(questions[0].spread); // of one mark
}

TEST_CASE("what was discussed and agreed stands beside the marks, which stay", "[core][procedure]")
{
    auto desk = differing();
    const DiscussionPoint point{.bid = "a",
                                .criterion = "q1",
                                .raised_by = "member-2",
                                .text = "No rota is named.",
                                .resolution = "It is on page 5."};
    desk.as("taker", DiscussPoint{point});
    desk.agree("a", {agreed_mark("q1", "4"), agreed_mark("q2", "5")});
    const auto questions = moderated(desk);
    CHECK(questions[0].points == std::vector<DiscussionPoint>{point});
    REQUIRE(questions[0].agreed);
    CHECK(questions[0].agreed->mark == "4");
    CHECK(questions[0].marks.size() == 3);
    CHECK(questions[0].spread == Rational{4});
    CHECK(questions[1].points.empty());
    CHECK_FALSE(questions[1].agreed);
    // A bid that is withdrawn afterwards keeps what was said of it.
    desk.as("manager", WithdrawBid{"a", "Withdrawn by its bidder"});
    CHECK(moderated(desk)[0].marks.size() == 3);
}

TEST_CASE("a bid that went before anybody marked it is not moderated", "[core][procedure]")
{
    auto desk = PanelDesk::submitted();
    desk.as("manager", WithdrawBid{"a", "Withdrawn by its bidder"});
    for (const auto& question : moderated(desk))
        CHECK(question.bid == "b");
}

TEST_CASE("passed or failed has no spread, but members can differ", "[core][procedure]")
{
    auto model = panel_model();
    Criterion insured;
    insured.id = "insured";
    insured.title = "Insured";
    insured.mandatory = true;
    model.stages[0].criteria.push_back(insured);
    auto desk = PanelDesk::submitted(model);
    const Given passing{{"q1", "4"}, {"q2", "5"}, {"insured", "pass"}};
    const Given failing{{"q1", "4"}, {"q2", "5"}, {"insured", "fail"}};
    desk.as("chair", PanelDesk::opening("chair", "quality", passing, passing));
    desk.as("member-2", PanelDesk::opening("member-2", "quality", failing, passing));
    const auto questions = moderated(desk);
    REQUIRE(questions.size() == 6);
    CHECK(questions[4].criterion == "insured");
    CHECK(questions[4].differ);
    CHECK_FALSE(questions[4].spread);
    CHECK_FALSE(questions[5].differ);
}

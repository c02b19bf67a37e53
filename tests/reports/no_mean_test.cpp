#include "reports/text/history_wording.hpp"
#include "reports/text/refusal_wording.hpp"
#include "tests/core/procedure/three_marks.hpp"
#include "tests/reports/paper_fixture.hpp"

using namespace tender;
using building::PanelDesk;

namespace {

/// Everything that a person is told of the tender as it stands: history, paper, and what stands in the way.
std::string told_to_people(const PanelDesk& desk)
{
    const Names names{desk.state.tender};
    std::string all;
    for (const auto& [command, events] : desk.history) {
        all += description(command, names) + "\n";
        for (const auto& event : events)
            all += description(event, names) + "\n";
    }
    const auto sheet = Scoresheet::from(desk.state.tender).value();
    const auto evaluation = evaluate(sheet);
    all += all_text(board_paper({.state = desk.state,
                                 .sheet = &sheet,
                                 .evaluation = &evaluation,
                                 .body = "Board",
                                 .date = "DATE",
                                 .checkpoint = {},
                                 .demonstration = false}));
    const std::vector<Command> next{
        CloseStage{"quality"}, SignWording{"quality"},
        AgreeConsensus{{"a", {building::agreed_mark("q1", "4"), building::agreed_mark("q2", "7")}}}};
    for (const auto& command : next) {
        const auto answer = decide(desk.state, command, PanelDesk::actor("chair"));
        if (!answer) all += wording(answer.error(), names).text() + "\n";
    }
    return all;
}

}

TEST_CASE("while a panel moderates no paper, history or message tells a mean of its marks", "[reports][cases]")
{
    const std::string denied = "It is never an average.";
    for (const auto& desk : {building::three_marks(), building::three_marks_agreed()}) {
        auto all = told_to_people(desk);
        const auto place = all.find(denied);
        REQUIRE(place != std::string::npos);
        all.erase(place, denied.size());
        CHECK(building::told_of_mean(all) == std::vector<std::string>{});
    }
}

TEST_CASE("a mean that the invitation published is in the paper", "[reports]")
{
    const auto told = building::told_of_mean(told_to_people(building::three_marks(MarkRule::Mean)));
    CHECK(std::ranges::find(told, "19.05") != told.end());
    CHECK(std::ranges::find(told, "mean") != told.end());
}

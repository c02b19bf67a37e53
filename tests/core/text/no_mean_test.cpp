#include "core/text/evaluation_text.hpp"
#include "core/text/payload_text.hpp"
#include "core/text/tender_text.hpp"
#include "tests/core/procedure/three_marks.hpp"

using namespace tender;
using namespace tender::building;

namespace {

/// Everything that a machine is told of the tender as it stands.
std::string told_to_machines(const PanelDesk& desk)
{
    const auto sheet = Scoresheet::from(desk.state.tender).value();
    const auto evaluation = evaluate(sheet);
    auto all = indented_text(evaluation_json(sheet, evaluation)) + tender_text(desk.state.tender);
    for (const auto* bid : {"a", "b"}) {
        for (const auto& name : figure_names(sheet, evaluation, bid)) {
            const auto figure = explain(sheet, evaluation, name, desk.state.provenance);
            if (figure) all += indented_text(figure_json(*figure));
        }
    }
    for (const auto& [command, events] : desk.history) {
        TenderPayload payload;
        payload.command = command;
        payload.events = events;
        all += payload_text(payload);
    }
    return all;
}

}

TEST_CASE("while a panel moderates nothing tells a mean of its marks to a machine", "[core][text][cases]")
{
    const auto open = told_to_machines(three_marks());
    CHECK(told_of_mean(open).empty());
    // The single marks are there; it is only their mean that is nowhere.
    CHECK(open.find("\"mark\": \"2\"") != std::string::npos);
    CHECK(told_of_mean(told_to_machines(three_marks_agreed())).empty());
}

TEST_CASE("a mean that the invitation published is told", "[core][text]")
{
    const auto told = told_of_mean(told_to_machines(three_marks(MarkRule::Mean)));
    CHECK(std::ranges::find(told, "10/3") != told.end());
    CHECK(std::ranges::find(told, "400/21") != told.end());
    CHECK(std::ranges::find(told, "mean") != told.end());
}

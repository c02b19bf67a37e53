#include "tests/reports/paper_fixture.hpp"

using namespace tender;

namespace {

std::string paper_of(const Tender& tender) { return all_text(board_paper(PaperSource{tender}.input())); }

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const Section& section(const Paper& paper, const std::string& title)
{
    const auto found = std::ranges::find(paper.sections, title, &Section::title);
    REQUIRE(found != paper.sections.end());
    return *found;
}

template <class Kind>
std::vector<Kind> blocks(const Section& section)
{
    std::vector<Kind> found;
    for (const auto& block : section.blocks) {
        if (const auto* one = std::get_if<Kind>(&block)) found.push_back(*one);
    }
    return found;
}

}

TEST_CASE("a board paper has the sections that a board expects, in order", "[reports][board_paper]")
{
    const auto paper = board_paper(PaperSource{library_tender()}.input());
    std::vector<std::string> titles;
    for (const auto& one : paper.sections)
        titles.push_back(one.number + " " + one.title);
    CHECK(titles == std::vector<std::string>{"1 Introduction", "2 Background", "3 How the bids were compared",
                                             "4 Bids and scores", "5 Reasons of the panel", "6 Contract and funding",
                                             "7 Discrepancies", "8 Summary", "9 Recommendations",
                                             "10 Author and contact"});
    REQUIRE(paper.appendices.size() == 2);
    CHECK(paper.appendices[0].number == "A");
    CHECK(paper.appendices[1].title == "The record behind this paper");
}

TEST_CASE("paragraphs are numbered within their section", "[reports][board_paper]")
{
    const auto paper = board_paper(PaperSource{library_tender()}.input());
    for (const auto* list : {&paper.sections, &paper.appendices}) {
        for (const auto& one : *list) {
            std::size_t count = 0;
            for (const auto& block : one.blocks) {
                const auto* paragraph = std::get_if<Paragraph>(&block);
                const auto* asks = std::get_if<Recommendations>(&block);
                if (paragraph != nullptr) CHECK(paragraph->number == one.number + "." + std::to_string(++count));
                if (asks != nullptr) CHECK(asks->number == one.number + "." + std::to_string(++count));
            }
        }
    }
}

TEST_CASE("the result is a table and bars with the same exact figures", "[reports][board_paper]")
{
    const auto paper = board_paper(PaperSource{library_tender()}.input());
    const auto& results = section(paper, "Bids and scores");
    const auto tables = blocks<Table>(results);
    REQUIRE(tables.size() >= 2);
    const auto& result = tables[1];
    CHECK(result.rows[0].cells == std::vector<std::string>{"Northern Books", "48.00", "36.00", "84.00", "0", "1"});
    CHECK(result.rows[0].emphasised);
    CHECK(result.rows[1].cells == std::vector<std::string>{"Southern Reading", "40.00", "40.00", "80.00", "4.00", "2"});
    CHECK(result.rows[2].cells.back() == "out");
    CHECK_FALSE(result.rows[1].emphasised);
    const auto charts = blocks<BarChart>(results);
    REQUIRE(charts.size() == 1);
    REQUIRE(charts[0].bars.size() == 2);
    CHECK(charts[0].bars[0].parts[0].length == number("48/100"));
    CHECK(charts[0].bars[0].parts[1].length == number("36/100"));
    CHECK(charts[0].bars[1].value == "80.00");
}

TEST_CASE("who fell out is told with the reason and the exact shortfall", "[reports][board_paper]")
{
    const auto text = paper_of(library_tender());
    CHECK(has(text, "Eastern Shelves is out. Reached 20 points in \"Quality\", where 30 are needed: 10 short."));
    CHECK(has(text, "Western Wheels is out. Received after the deadline: recorded, and not evaluated."));
}

TEST_CASE("the panel's reasons stand word for word beside their marks", "[reports][board_paper]")
{
    CHECK(has(paper_of(library_tender()), "Routes | 4 (Good) | Timetable for every village & estate. | Page 2"));
}

TEST_CASE("the board is asked to agree unless it is minuted to have done something else", "[reports][board_paper]")
{
    auto tender = library_tender();
    CHECK(has(paper_of(tender),
              "It is recommended that the Board:\nagrees the panel's recommendation of Northern Books; and\n"
              "notes this follow-up: Every bidder gets feedback."));
    Decision decision;
    decision.body = "Board";
    decision.act = Act::Notes;
    decision.text = "The outcome.";
    tender.background.decisions.push_back(decision);
    CHECK(has(paper_of(tender), "notes the panel's recommendation of Northern Books; and"));
    CHECK_FALSE(has(paper_of(tender), "agrees the panel's recommendation"));
}

TEST_CASE("conditions of the recommendation are printed", "[reports][board_paper]")
{
    CHECK(has(paper_of(library_tender()),
              "The recommendation carries this condition.\nThe van is replaced in year two."));
}

TEST_CASE("two periods in one record are printed once, among the discrepancies", "[reports][board_paper]")
{
    auto tender = library_tender();
    const auto text = paper_of(tender);
    CHECK(has(text, "The papers do not agree on the period of the contract: see \"Discrepancies\" below."));
    const std::string told =
        "The period of the contract is stated in two places that do not agree: from July 2010 until June 2012 "
        "(specification) and from June 2010 until June 2012 (advertisement).";
    REQUIRE(has(text, told));
    CHECK_FALSE(has(text.substr(text.find(told) + told.size()), "(advertisement)"));
    tender.background.contract->periods.pop_back();
    CHECK(has(paper_of(tender), "The contract runs from July 2010 until June 2012 (specification)."));
    CHECK_FALSE(has(paper_of(tender), "do not agree"));
}

TEST_CASE("two spellings of one period or value are no discrepancy, and both are printed", "[reports][board_paper]")
{
    auto tender = library_tender();
    tender.background.decisions.clear();
    auto& contract = *tender.background.contract;
    contract.periods[1] = {"1 July 2010", "30 June 2012", "advertisement"};
    contract.values = {{"60000 GBP", "advertisement"}};
    const auto text = paper_of(tender);
    CHECK(has(text, "The papers state the period of the contract as from July 2010 until June 2012 (specification) and "
                    "from 1 July 2010 until 30 June 2012 (advertisement)."));
    CHECK(has(text, "The papers state the value of the contract as £60,000 and 60000 GBP (advertisement)."));
    CHECK_FALSE(has(text, "Discrepancies"));
    contract.values[0].amount = "£60,001";
    CHECK(has(paper_of(tender), "The papers do not agree on the value of the contract: see \"Discrepancies\" below."));
    contract.values[0].amount = "£60,000";
    CHECK(has(paper_of(tender), "The value of the contract is £60,000."));
}

TEST_CASE("a decision dated on a Sunday is printed as stated and flagged", "[reports][board_paper]")
{
    auto tender = library_tender();
    CHECK(has(paper_of(tender), "7 March 2010 (a Sunday, as stated)"));
    CHECK(has(paper_of(tender), "7 March 2010 is a Sunday. It is stated as the date of a document or decision in "
                                "decision 1."));
    tender.background.decisions[0].date = *Date::from_iso("2010-04-05");
    CHECK(has(paper_of(tender), "5 April 2010 (a bank holiday in England and Wales, as stated)"));
}

TEST_CASE("illustrative content is labelled on the paper and where it stands", "[reports][board_paper]")
{
    const auto paper = board_paper(PaperSource{library_tender()}.input());
    CHECK(paper.labels == std::vector<std::string>{"Contains illustrative content"});
    REQUIRE_FALSE(paper.notices.empty());
    CHECK(paper.notices.front().lines == library_tender().illustrative);
    CHECK(has(all_text(paper), "Approves: The specification. [illustrative]"));

    auto real = library_tender();
    real.illustrative.clear();
    real.background.decisions.clear();
    CHECK(board_paper(PaperSource{real}.input()).labels.empty());
}

TEST_CASE("imported marks are labelled for the member who did not sign them", "[reports][board_paper]")
{
    CHECK(has(paper_of(library_tender()), "Marks: imported, not signed by Panel member 2 (entry 12"));
    const PaperSource own{library_tender(), false};
    const auto text = all_text(board_paper(own.input()));
    CHECK_FALSE(has(text, "imported"));
    CHECK(has(text, "Marks: entry 12, signed with the key manager, 1 April 2010, 09:30 UTC."));
    CHECK(has(text, "These rules were frozen at publication under the fingerprint " + std::string(64, 'b')));
}

TEST_CASE("a demonstration key is labelled on every page and at the record", "[reports][board_paper]")
{
    const PaperSource source{library_tender()};
    auto input = source.input();
    input.demonstration = true;
    input.checkpoint = some_note();
    const auto paper = board_paper(input);
    CHECK(std::ranges::count(paper.labels, "Demonstration key") == 1);
    CHECK(has(all_text(paper), "signed with a demonstration key, whose secret is published"));
    CHECK_FALSE(has(paper_of(library_tender()), "demonstration key"));
}

TEST_CASE("an unfinished tender says what is missing and asks for nothing more than patience", "[reports][board_paper]")
{
    auto tender = library_tender();
    tender.recommendations.clear();
    tender.consensus.pop_back();
    const auto text = paper_of(tender);
    CHECK(has(text, "No recommendation can be made yet: The evaluation is not complete: it waits at the stage "
                    "\"Quality\". For Eastern Shelves, "
                    "\"Insurance\", \"Routes\" and \"Staff\" are still open."));
    CHECK(has(text, "notes that no recommendation can be made yet, and that a further report will follow"));
    CHECK_FALSE(has(text, "panel's recommendation of"));
}

TEST_CASE("a result without the panel's recommendation is no recommendation", "[reports][board_paper]")
{
    auto tender = library_tender();
    tender.recommendations.clear();
    const auto text = paper_of(tender);
    CHECK(has(text, "No recommendation can be made yet: The published method leads to Northern Books, but the panel "
                    "has not recorded its "
                    "recommendation and the reasons for it."));
}

TEST_CASE("a recommendation that is not the result of the published method says so", "[reports][board_paper]")
{
    auto tender = library_tender();
    tender.recommendations[0].bids = {"south"};
    CHECK(has(paper_of(tender), "This is not what the published method leads to; that is Northern Books"));
    CHECK_FALSE(has(paper_of(library_tender()), "not what the published method leads to"));
}

TEST_CASE("a nomination and a tie stand beside each other by lot", "[reports][board_paper]")
{
    const auto text = paper_of(lots_tender());
    CHECK(has(text, "Coast | Western Wheels | Nominated"));
    CHECK(has(text, "Hills | not yet | Tie"));
    CHECK(has(text, "notes the nomination of Western Wheels for the lot \"Coast\", which was made without competition "
                    "for the reasons given;"));
    CHECK(has(text, "No recommendation can be made yet for the lot \"Hills\": Northern Books and Southern Reading tie "
                    "for the first place with "
                    "88.00 of 100 points."));
}

TEST_CASE("nobody passing and everybody passing are recommended as such", "[reports][board_paper]")
{
    auto nobody = library_tender();
    nobody.consensus = {
        {"north", marks("fail", "4", "4")}, {"south", marks("pass", "1", "1")}, {"east", marks("pass", "1", "1")}};
    nobody.recommendations = {
        {.lot = {}, .bids = {}, .reason = "No bid reached the quality asked for", .conditions = {}}};
    const auto none = paper_of(nobody);
    CHECK(has(none, "The panel recommends no award. No bid passed every stage and threshold."));
    CHECK(has(none, "notes that no award is recommended, for the reasons given"));

    auto all = library_tender();
    all.model.outcome = Outcome::AllPassing;
    all.recommendations[0].bids = {"north", "south"};
    CHECK(has(paper_of(all), "agrees the panel's recommendation of Northern Books and Southern Reading"));
}

TEST_CASE("a tender without a model has a paper too", "[reports][board_paper]")
{
    Procedure state;
    state.created = true;
    state.tender.title = "Just begun";
    const auto text = all_text(board_paper({.state = state,
                                            .sheet = nullptr,
                                            .evaluation = nullptr,
                                            .body = "Board",
                                            .date = {},
                                            .checkpoint = {},
                                            .demonstration = false}));
    CHECK(has(text, "How bids are to be compared has not been set yet."));
    CHECK(has(text, "No recommendation can be made yet"));
}

TEST_CASE("a correction is told with what it replaced and why", "[reports][board_paper]")
{
    PaperSource source{library_tender()};
    source.state.corrections.push_back({"north", {"routes", "4", "Read again.", {}}, "5", "Page 2 was overlooked"});
    CHECK(has(all_text(board_paper(source.input())),
              "The agreed mark of Northern Books at \"Routes\" was corrected from 5 to 4, for this reason: "
              "Page 2 was overlooked."));
}

TEST_CASE("the examples have papers that say who is recommended", "[reports][board_paper]")
{
    CHECK(has(paper_of(example_tender("advocacy")), "endorses the panel's recommendation of SCS Kinder"));
    CHECK(has(paper_of(example_tender("youth-hubs")), "notes the nomination of Shaftesbury"));
    CHECK(has(paper_of(example_tender("youth-hubs")), "23 November 2008 is a Sunday."));
    CHECK(has(paper_of(example_tender("connexions")), "do not agree: from January 2010 until 31 March 2012"));
    for (const auto* name :
         {"family-support", "positive-activities", "request-gate", "safeguarding-chair", "short-breaks"}) {
        CAPTURE(name);
        CHECK(has(paper_of(example_tender(name)), "It is recommended that the Board:"));
    }
}

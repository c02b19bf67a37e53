#include "tests/reports/letter_fixture.hpp"

#include "reports/text/withheld.hpp"

using namespace tender;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::vector<std::string> titles(const Paper& paper)
{
    std::vector<std::string> all;
    for (const auto& one : paper.sections)
        all.push_back(one.title);
    return all;
}

/// Every letter that the sources of these tests can give.
std::vector<std::string> all_letters()
{
    std::vector<std::string> letters;
    for (const auto& source : {with_remedies(), under_the_act(), below_threshold(), LetterSource{lettered_tender()},
                               LetterSource{lettered_under(Regime::PublicContracts2006, "2009-06-01")},
                               LetterSource{lettered_under(Regime::PartB, "2009-06-01")},
                               LetterSource{lettered_under(Regime::PublicContracts2015, "2016-03-07")},
                               LetterSource{lettered_under(Regime::LightTouch, "2025-03-03")},
                               LetterSource{lettered_under(Regime::ProviderSelection, "2025-01-06")},
                               LetterSource{lettered_under(Regime::Grant, "2012-03-05")}}) {
        for (const auto* bid : {"north", "south", "east"})
            letters.push_back(source.text(bid));
    }
    return letters;
}

}

TEST_CASE("a bid gets the letter of how it ended", "[reports][letter]")
{
    const auto source = with_remedies();
    const auto kind = [&](const char* bid) { return letter_kind(source.paper.state, source.paper.evaluation, bid); };
    CHECK(kind("north") == LetterKind::Award);
    CHECK(kind("south") == LetterKind::Decision);
    CHECK(kind("east") == LetterKind::Candidate);
    CHECK(kind("west").error() == NoLetter::Late);
    CHECK(kind("nobody").error() == NoLetter::UnknownBid);
    // A file has no entry of who fell out; its marks tell.
    const PaperSource file{lettered_tender()};
    CHECK(letter_kind(file.state, file.evaluation, "east") == LetterKind::Candidate);
    auto withdrawn = lettered_tender();
    withdrawn.bids[1].status = BidStatus::Withdrawn;
    const PaperSource away{withdrawn};
    CHECK(letter_kind(away.state, away.evaluation, "south").error() == NoLetter::Withdrawn);
    auto open = lettered_tender();
    open.recommendations.clear();
    const PaperSource early{open};
    CHECK(letter_kind(early.state, early.evaluation, "south").error() == NoLetter::NotRecommended);
    for (const auto why : {NoLetter::UnknownBid, NoLetter::Late, NoLetter::Withdrawn, NoLetter::NotRecommended}) {
        const auto message = wording(why, "south", open);
        CHECK(message.kept == "Nothing was written.");
        CHECK(message.happened.back() == '.');
        CHECK(message.next.back() == '.');
    }
}

TEST_CASE("a letter begins with the outcome and ends with how to ask", "[reports][letter]")
{
    const auto source = with_remedies();
    CHECK(titles(letter(source.input("north"))) ==
          std::vector<std::string>{"The decision", "How your bid was marked", "Conditions",
                                   "How the bids were compared", "When the contract may be signed",
                                   "Feedback and questions", "What was left out"});
    CHECK(titles(letter(source.input("south"))) ==
          std::vector<std::string>{"The decision", "How your bid was marked", "Why you are not awarded the contract",
                                   "The bid that is to be awarded the contract", "How the bids were compared",
                                   "When the contract may be signed", "Feedback and questions", "What was left out"});
    CHECK(titles(letter(source.input("east"))) ==
          std::vector<std::string>{"The decision", "How your bid was marked", "Why your bid fell out",
                                   "How the bids were compared", "When the contract may be signed",
                                   "Feedback and questions"});
}

TEST_CASE("a losing bidder reads its marks with the agreed reasons and the places in its own bid", "[reports][letter]")
{
    const auto text = below_threshold().text("south");
    CHECK(has(text, "Routes | 40.00 | 24.00 | 3 (Sound) | Serves six villages"));
    CHECK(has(text, "| Page 2"));
    CHECK(has(text, "Staff | 20.00 | 16.00 | 4 (Good) | Two drivers named, with cover for leave. | Page 3"));
    CHECK(has(text, "Quality | 60 | 40.00"));
    CHECK(has(text, "Total | 100 | 80.00"));
    CHECK(has(text, "Your total is 80.00 of 100 points. The bid that is to be awarded the contract has a better one."));
    CHECK(has(text, "The authority offers you a debrief"));
    CHECK(has(text, "Ask for it at: Commissioning team."));
}

TEST_CASE("who fell out reads by how much, and which stages it did not reach", "[reports][letter]")
{
    const auto text = with_remedies().text("east");
    CHECK(has(text, "Your bid reached 20 points in \"Quality\", where 30 are needed: 10 short."));
    CHECK(has(text, "Your bid was not compared in \"Price\", because it fell out before."));
}

TEST_CASE("the winner is told of as far as the law of the tender goes", "[reports][letter]")
{
    const auto of = [](Regime regime, const char* advertised, const char* bid) {
        return LetterSource{lettered_under(regime, advertised)}.text(bid);
    };
    const std::string name = "It is to be awarded to Northern Books.";
    const std::string scores = "That of Northern Books is 84.00 of 100 points: 4.00 more.";
    const std::string reasons = "Serves nine villages";
    struct Row {
        Regime regime;
        const char* advertised;
        bool name;
        bool scores;
        bool reasons;
    };
    for (const auto& row : {Row{Regime::PublicContracts2006, "2009-12-19", true, true, false},
                            Row{Regime::PublicContracts2006, "2009-12-20", true, true, true},
                            Row{Regime::PublicContracts2015, "2016-03-07", true, true, true},
                            Row{Regime::ProcurementAct, "2025-03-03", true, true, true},
                            Row{Regime::LightTouch, "2025-03-03", true, true, true},
                            Row{Regime::ProviderSelection, "2025-01-06", true, true, true},
                            Row{Regime::PartB, "2009-06-01", false, false, false},
                            Row{Regime::BelowThreshold, "2012-03-05", false, false, false},
                            Row{Regime::Grant, "2012-03-05", false, false, false}}) {
        const auto text = of(row.regime, row.advertised, "south");
        CAPTURE(row.advertised, text);
        CHECK(has(text, name) == row.name);
        CHECK(has(text, scores) == row.scores);
        CHECK(has(text, reasons) == row.reasons);
    }
    CHECK(has(of(Regime::PublicContracts2015, "2016-03-07", "east"), name));
    CHECK_FALSE(has(of(Regime::ProcurementAct, "2025-03-03", "east"), "Northern Books"));
}

TEST_CASE("no letter tells of another loser", "[reports][letter]")
{
    for (const auto& text : all_letters()) {
        CAPTURE(text);
        CHECK_FALSE(has(text, "Midland"));
        CHECK_FALSE(has(text, "midland"));
        CHECK_FALSE(has(text, "market towns"));
        CHECK_FALSE(has(text, "29,000"));
        CHECK_FALSE(has(text, "Western Wheels"));
    }
    for (const auto& source : {with_remedies(), under_the_act(), below_threshold()}) {
        CHECK_FALSE(has(source.text("south"), "Eastern Shelves"));
        CHECK_FALSE(has(source.text("north"), "Southern Reading"));
        CHECK_FALSE(has(source.text("east"), "Southern Reading"));
    }
}

TEST_CASE("no letter has the marks, words or mean of single members", "[reports][letter]")
{
    for (const auto& text : all_letters()) {
        CAPTURE(text);
        CHECK_FALSE(has(text, "A member's own words."));
        CHECK_FALSE(has(text, "Panel member 2"));
        CHECK_FALSE(has(text, "3.5"));
        CHECK_FALSE(has(text, "5 (Excellent)"));
    }
}

TEST_CASE("where averaging was published its points are told and single marks are not", "[reports][letter]")
{
    auto tender = lettered_under(Regime::ProcurementAct, "2025-03-03");
    tender.model.stages[0].mark_rule = MarkRule::Mean;
    tender.model.stages[0].criteria.erase(tender.model.stages[0].criteria.begin());
    tender.consensus.clear();
    tender.sheets.clear();
    for (const auto& [bid, mark] : std::vector<std::pair<std::string, const char*>>{
             {"north", "5"}, {"south", "4"}, {"east", "1"}, {"midland", "3"}}) {
        auto one = marks("pass", mark, "3");
        one.erase(one.begin());
        one[0].reason = "Single words.";
        tender.sheets.push_back({"chair", bid, one});
        one[0].mark = "3";
        tender.sheets.push_back({"member-2", bid, one});
    }
    const auto text = LetterSource{tender}.text("south");
    CHECK(has(text, "Routes | 40.00 | 28.00 | "));
    CHECK(has(text, "those of single members are not told"));
    CHECK_FALSE(has(text, "Single words."));
    CHECK_FALSE(has(text, "3.5"));
}

TEST_CASE("a candidate is told nothing that the winner reached", "[reports][letter]")
{
    for (const auto& source : {with_remedies(), under_the_act(), below_threshold()}) {
        const auto text = source.text("east");
        CAPTURE(text);
        CHECK_FALSE(has(text, "84"));
        CHECK_FALSE(has(text, "48.00"));
        CHECK_FALSE(has(text, "Serves nine villages"));
        CHECK_FALSE(has(text, "30,000"));
    }
}

TEST_CASE("the price that the winner asks is told to nobody else", "[reports][letter]")
{
    for (const auto& source : {with_remedies(), under_the_act(), below_threshold()}) {
        CHECK_FALSE(has(source.text("south"), "30,000"));
        CHECK(has(source.text("south"), "Price as compared | £27,000.00"));
        CHECK(has(source.text("north"), "Price as compared | £30,000.00"));
    }
}

TEST_CASE("a shortlist is told without what the last bid on it reached", "[reports][letter]")
{
    auto tender = lettered_under(Regime::PublicContracts2006, "2010-01-11");
    auto& quality = tender.model.stages[0];
    quality.threshold.reset();
    Stage list = quality;
    list.id = "list";
    list.title = "Long list";
    list.counts = CountsAsShortlist{3, ShortlistTie::AdmitAll};
    list.criteria = {question("plan", "Plan", "60")};
    tender.model.stages.insert(tender.model.stages.begin(), list);
    const char* const given[] = {"5", "4", "1", "3"};
    for (std::size_t i = 0; i < tender.consensus.size(); ++i)
        tender.consensus[i].marks.push_back({"plan", given[i], "Read.", "Page 4"});
    tender.consensus[2].marks.erase(tender.consensus[2].marks.begin(), tender.consensus[2].marks.begin() + 3);
    const auto text = LetterSource{tender}.text("east");
    CHECK(has(text, "Your bid reached 12.00 points in \"Long list\". Only the best three bids of that stage go on, and "
                    "yours is none of them."));
    CHECK_FALSE(has(text, "took the last place"));
    CHECK_FALSE(has(text, "36"));
}

TEST_CASE("names that are not owed are left out of the panel's words, and the letter says so", "[reports][letter]")
{
    const auto told = with_remedies().text("south");
    CHECK(has(told, "where [another bidder]' plan has four and Northern Books's has nine."));
    CHECK(has(told, "Serves nine villages; Southern Reading's six, [another bidder]'s four."));
    CHECK(has(told, "Where this letter says \"[another bidder]\""));
    const auto house = below_threshold().text("south");
    CHECK(has(house, "and [another bidder]'s has nine."));
    CHECK_FALSE(has(house, "Northern"));

    const auto tender = lettered_tender();
    WithheldNames names{tender, {"south"}};
    CHECK(names.without("Southern Reading has two.") == "Southern Reading has two.");
    CHECK_FALSE(names.any());
    CHECK(names.without("Like northern books\u2019s, and MIDLAND's.") ==
          "Like [another bidder]\u2019s, and [another bidder]'s.");
    CHECK(names.any());
    CHECK(names.without({}).empty());
}

TEST_CASE("a standstill is stated to the day", "[reports][letter]")
{
    const auto text = with_remedies().text("south");
    CHECK(has(text, "Last day of the standstill: 6 April 2010, to midnight\nEarliest day of signing: 7 April 2010"));
    CHECK(has(text, "This holds if every letter has been sent by electronic means by 23 March 2010."));
    auto posted = with_remedies();
    auto input = posted.input("south", "2010-05-04");
    input.by_post = true;
    CHECK(has(all_text(letter(input)), "Last day of the standstill: 19 May 2010"));

    const auto act = under_the_act().text("south", "2025-12-18");
    CHECK(has(act, "Last day of the standstill: 31 December 2025, to midnight\nEarliest day of signing: 1 January "
                   "2026"));
    CHECK(has(act, "These days hold if it is published on 18 December 2025"));
    CHECK(has(act, "This letter is owed to you under 2023 c. 54, s.50(3)."));

    // What the record has worked out counts, whatever day the letter is printed.
    auto recorded = with_remedies();
    for (const auto& [paper, bid] :
         {std::pair{PaperKind::AwardLetter, "north"}, std::pair{PaperKind::DecisionLetter, "south"},
          std::pair{PaperKind::DecisionLetter, "midland"}, std::pair{PaperKind::CandidateLetter, "east"}}) {
        IssuedPaper issued;
        issued.paper = paper;
        issued.bid = bid;
        issued.sent = Date::from_iso("2010-03-23").value();
        recorded.paper.state = evolve(std::move(recorded.paper.state), PaperIssued{issued}, {});
    }
    recorded.paper.state =
        evolve(std::move(recorded.paper.state),
               StandstillSet{Date::from_iso("2010-04-06").value(), Date::from_iso("2010-04-07").value()}, {});
    const auto later = recorded.text("south", "2010-03-30");
    CHECK(has(later, "Earliest day of signing: 7 April 2010"));
    CHECK(has(later, "The last letter was sent on 23 March 2010."));
}

TEST_CASE("that no standstill is kept is said with the reason", "[reports][letter]")
{
    CHECK(has(below_threshold().text("south"), "No standstill is kept: what this tender is awarded under (the "
                                               "authority's standing orders) asks for none."));
    CHECK(has(LetterSource{lettered_under(Regime::PartB, "2009-06-01")}.text("south"),
              "leaves it to the authority whether to keep one, and the authority did not say"));
    CHECK(has(LetterSource{lettered_tender()}.text("south"), "the record of this tender names no law"));
    auto offered = lettered_under(Regime::PartB, "2009-06-01");
    offered.plan->standstill = true;
    CHECK(has(LetterSource{offered}.text("south", "2009-11-02"), "Last day of the standstill: 12 November 2009"));
}

TEST_CASE("a year without known bank holidays is not guessed in a letter", "[reports][letter]")
{
    const auto text = under_the_act().text("south", "2029-06-01");
    CHECK(has(text, "Its last day cannot be stated here"));
    CHECK_FALSE(has(text, "Last day of the standstill:"));
}

TEST_CASE("how to ask for reasons or a review is told where the law has it", "[reports][letter]")
{
    // Monday 2 November 2009: the second working day of the standstill is Wednesday the 4th.
    const auto reasons =
        LetterSource{lettered_under(Regime::PublicContracts2006, "2009-06-01")}.text("south", "2009-11-02");
    CHECK(has(reasons, "You may ask in writing for the reasons of this decision and of the choice of the other bid, to "
                       "midnight at the end of 4 November 2009."));
    const auto review =
        LetterSource{lettered_under(Regime::ProviderSelection, "2025-01-06")}.text("south", "2025-03-03");
    CHECK(has(review, "(make representations), to midnight at the end of 14 March 2025."));
    CHECK_FALSE(has(with_remedies().text("south"), "make representations"));
    CHECK_FALSE(has(with_remedies().text("south"), "You may ask in writing for the reasons"));
}

TEST_CASE("the award letter has the conditions of the recommendation, and nobody else's has", "[reports][letter]")
{
    const auto source = with_remedies();
    CHECK(has(source.text("north"), "The award carries this condition.\nThe van is replaced in year two."));
    CHECK_FALSE(has(source.text("south"), "The van is replaced"));
    CHECK_FALSE(has(source.text("east"), "The van is replaced"));
}

TEST_CASE("a letter that may not go out yet is a draft and says why", "[reports][letter]")
{
    auto tender = lettered_under(Regime::PublicContracts2006, "2010-01-11");
    tender.plan->approvals = {{{"Cabinet"}, Act::Approves}};
    const auto paper = letter(LetterSource{tender}.input("south"));
    CHECK(std::ranges::find(paper.labels, "Draft") != paper.labels.end());
    CHECK(has(all_text(paper), "Draft: not to be sent yet\nNo decision of Cabinet is on record."));
    auto decided = LetterSource{tender};
    BodyDecision decision;
    decision.decision.body = "Cabinet";
    decision.decision.act = Act::Approves;
    decision.decision.date = Date::from_iso("2010-03-18").value();
    decision.version = decided.paper.state.conclusion.version;
    decided.paper.state = evolve(std::move(decided.paper.state), DecisionRecorded{decision}, {});
    const auto text = decided.text("south");
    CHECK_FALSE(has(text, "Draft"));
    CHECK(has(text, "Cabinet approved it on 18 March 2010."));
}

TEST_CASE("a letter is labelled as board papers are", "[reports][letter]")
{
    const auto source = with_remedies();
    auto input = source.input("south");
    input.demonstration = true;
    input.checkpoint = some_note();
    const auto paper = letter(input);
    CHECK(paper.labels == std::vector<std::string>{"Contains illustrative content", "Demonstration key"});
    CHECK(has(all_text(paper), "Everything in this tender is made up."));
    REQUIRE(paper.appendices.size() == 1);
    CHECK(std::ranges::any_of(paper.appendices[0].blocks,
                              [](const Block& block) { return std::holds_alternative<CheckpointBlock>(block); }));
}

TEST_CASE("where nobody is awarded the contract every bidder is told so", "[reports][letter]")
{
    auto tender = lettered_under(Regime::PublicContracts2015, "2016-03-07");
    tender.recommendations = {{.lot = {}, .bids = {}, .reason = "Midland Pages was too dear", .conditions = {}}};
    const auto text = LetterSource{tender}.text("south", "2016-06-01");
    CHECK(has(text, "Nobody is to be awarded the contract in this tender."));
    CHECK_FALSE(has(text, "too dear"));
}

TEST_CASE("the letter of a nominated lot has the reason and no marks", "[reports][letter]")
{
    auto tender = lots_tender();
    tender.recommendations = {
        {.lot = "a", .bids = {"west"}, .reason = "Prime selection of a capital grant", .conditions = {}}};
    const PaperSource source{tender, false};
    const auto text = all_text(letter({.state = source.state,
                                       .sheet = *source.sheet,
                                       .evaluation = source.evaluation,
                                       .bid = "west",
                                       .sent = Date::from_iso("2010-03-23").value(),
                                       .checkpoint = {}}));
    CHECK(has(text, "the contract for the lot \"Coast\" is to be awarded to you."));
    CHECK(has(text, "You were chosen without competition, so your bid was not marked."));
    CHECK_FALSE(has(text, "How the bids were compared"));
}

TEST_CASE("the unsuccessful bidder of the advocacy example gets feedback", "[reports][letter]")
{
    const PaperSource source{example_tender("advocacy")};
    const auto text = all_text(letter({.state = source.state,
                                       .sheet = *source.sheet,
                                       .evaluation = source.evaluation,
                                       .bid = "bidder-b",
                                       .sent = Date::from_iso("2010-03-23").value(),
                                       .checkpoint = {}}));
    CHECK(has(text, "Your total is 73 of 100 points."));
    CHECK_FALSE(has(text, "SCS Kinder"));
    CHECK(has(text, "offers you a debrief"));
}

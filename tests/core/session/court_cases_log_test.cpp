#include "core/text/describe_procedure.hpp"
#include "tests/core/session/court_room.hpp"

using namespace tender;
using namespace tender::building;

// What tests/core/procedure/court_cases_test.cpp decides, driven through a signed log of people with keys of their own:
// the losing conduct is refused, what comes near it passes, and the evidence is found in the log afterwards.

TEST_CASE("EnergySolutions v NDA: every single mark and comment is found after the consensus, and after its author "
          "has left",
          "[core][session][cases]")
{
    CourtRoom room;
    room.convene();
    room.mark_apart();
    const auto before = room.on_record<MarksGiven>();
    REQUIRE(before.size() == 6);
    // Nobody puts a second sheet in the place of the first.
    const auto again = room.on_record<SheetSubmitted>().at(1).event;
    auto other = again.envelope;
    other.id = std::string(32, '0');
    CHECK(room.refused("member-2", SubmitSheet{"quality", other}) == Refusal{MarksAreOpen{"quality"}});
    CHECK(room.refused("member-2", OpenSheet{"quality", std::string(64, '0'), {}}) ==
          Refusal{AlreadySubmitted{"member-2"}});
    room.as("taker", CourtRoom::start_date());
    room.agree_all();
    room.as("manager", Propose{RemovePerson{"member-2", "Left the service"}});
    room.as("chair", Second{1});
    CHECK(room.open("manager").state().tender.sheets.size() == 4);

    const auto after = room.on_record<MarksGiven>();
    REQUIRE(after.size() == 6);
    for (std::size_t i = 0; i < after.size(); ++i) {
        const auto& found = after[i];
        CHECK(found.payload == before[i].payload);
        CHECK(found.person == found.event.sheet.by);
        CHECK(found.time == CourtRoom::written_at);
        for (const auto& mark : found.event.sheet.marks)
            CHECK(found.says(CourtRoom::words_of(found.person, found.event.sheet.bid, mark.criterion)));
    }
    CHECK(after[2].event.sheet.marks[0].mark == "2");
}

TEST_CASE("EnergySolutions v NDA: no command takes anything out of the record", "[core][session][cases]")
{
    for (const auto name : names_of(Command{})) {
        for (const auto* word : {"delete", "remove", "erase", "undo", "replace", "clear"})
            CHECK(name.find(word) == std::string_view::npos);
    }
    CourtRoom room;
    room.close_quality();
    const auto before = room.desk.entries(*room.log);
    // What leaves most behind: a stage reopened, a mark corrected, a member removed, a bid withdrawn.
    room.as("chair", PanelDesk::declaring("chair", Occasion::Stage, "offer"));
    room.as("chair", Propose{ReopenStage{"quality", "Page 9 was overlooked"}});
    room.as("manager", Second{1});
    auto better = agreed_mark("q1", "5");
    better.reason = "The rota on page 9 had been overlooked.";
    room.as("chair", CorrectConsensus{"a", better, "Page 9 was read again"});
    room.as("manager", Propose{RemovePerson{"member-3", "Left the service"}});
    room.as("chair", Second{2});
    room.as("manager", WithdrawBid{"b", "The bidder asked"});
    const auto after = room.desk.entries(*room.log);
    REQUIRE(after.size() == before.size() + 7);
    for (std::size_t i = 0; i < before.size(); ++i) {
        CHECK(after[i].id == before[i].id);
        CHECK(after[i].entry.payload == before[i].entry.payload);
    }
    CHECK(room.verify().faults.empty());
}

TEST_CASE("EnergySolutions v NDA: a change after closing is found with both signatures, the earlier mark, the time and "
          "the reason",
          "[core][session][cases]")
{
    CourtRoom room;
    room.close_quality();
    room.as("chair", PanelDesk::declaring("chair", Occasion::Stage, "offer"));
    auto better = agreed_mark("q1", "5");
    better.reason = "The rota on page 9 had been overlooked.";
    const CorrectConsensus correction{"a", better, "Page 9 was read again"};
    auto silent = correction;
    silent.why.clear();
    CHECK(room.refused("chair", silent) == Refusal{TextMissing{"why"}});
    CHECK(room.refused("chair", correction) == Refusal{SecondNeeded{"quality"}});
    room.as("chair", Propose{ReopenStage{"quality", "Page 9 was overlooked"}});
    CHECK(room.refused("chair", Second{1}) == Refusal{SecondNeeded{"chair"}});
    room.as("manager", Second{1});
    room.as("chair", correction);
    CHECK(room.refused("chair", CloseStage{"quality"}) == Refusal{MinutesMissing{"quality"}});
    room.finish();

    CHECK(room.only_one<ActProposed>().person == "chair");
    const auto second = room.only_one<ActSeconded>();
    CHECK(second.person == "manager");
    CHECK(second.says("Page 9 was overlooked")); // the reason of what follows stands in the same entry
    const auto changed = room.only_one<ConsensusCorrected>();
    CHECK(changed.person == "chair");
    CHECK(changed.time == CourtRoom::written_at);
    CHECK(changed.event.earlier == "4");
    CHECK(changed.event.mark == better);
    CHECK(changed.says("Page 9 was read again"));
    CHECK(changed.position > second.position);
    // What was agreed first stands where it stood.
    const auto agreed = room.on_record<ConsensusAgreed>();
    REQUIRE(agreed.size() == 2);
    CHECK(agreed[0].event.sheet.marks == CourtRoom::agreed_for_a());
    CHECK(room.on_record<StageClosed>().size() == 2);
    CHECK(room.on_record<WordingSigned>().size() == 6);
}

TEST_CASE("EnergySolutions v NDA: a failed mandatory requirement is found with its reason and takes the bid out",
          "[core][session][cases]")
{
    auto model = panel_model();
    model.stages[0].criteria.push_back(mandatory("insurance"));
    CourtRoom room;
    room.convene(model);
    for (const auto* seat : PanelDesk::seats)
        room.hand_in(seat, {{"q1", "4"}, {"q2", "5"}, {"insurance", "fail"}});
    room.open_sheets({"chair", "member-2", "member-3"});
    auto for_a = CourtRoom::agreed_for_a();
    for_a.push_back(agreed_mark("insurance", "fail"));
    for_a.back().reason = "Cover is one million; five were asked for.";
    auto for_b = CourtRoom::agreed_for_b();
    for_b.push_back(agreed_mark("insurance", "pass"));
    for_b.back().reason = "Cover is six million.";
    // A requirement is passed or failed; there is no word between the two.
    auto fudged = for_a;
    fudged.back().mark = "3";
    CHECK(std::holds_alternative<HasProblems>(room.refused("chair", CourtRoom::agreeing("a", fudged))));
    room.as("chair", CourtRoom::agreeing("a", for_a));
    room.as("chair", CourtRoom::agreeing("b", for_b));
    room.finish();
    CHECK(room.refused("officer-1", GiveParts{room.envelope_of("a"), {}}) == Refusal{BidIsOut{"a"}});
    room.open_price("b");

    const auto excluded = room.only_one<BidExcluded>();
    CHECK(excluded.event == BidExcluded{"a", "quality"});
    CHECK(excluded.person == "chair");
    CHECK(room.on_record<ConsensusAgreed>().at(0).says("Cover is one million; five were asked for."));
}

TEST_CASE("Lancashire Care v Lancashire CC: points are found with who raised them and what became of them",
          "[core][session][cases]")
{
    CourtRoom room;
    room.convene();
    room.mark_apart();
    CHECK(room.refused("chair", CourtRoom::agreeing("a", CourtRoom::agreed_for_a())) ==
          Refusal{DiscussionOwed{"a", "q1"}});
    auto open = CourtRoom::start_date();
    open.point.resolution.clear();
    CHECK(room.refused("taker", open) == Refusal{TextMissing{"resolution"}});
    auto nobody = CourtRoom::start_date();
    nobody.point.raised_by.clear();
    CHECK(room.refused("taker", nobody) == Refusal{UnknownPanelist{""}});
    room.as("taker", CourtRoom::start_date());
    room.as("chair", CourtRoom::agreeing("a", CourtRoom::agreed_for_a()));

    const auto point = room.only_one<PointDiscussed>();
    CHECK(point.event.point == CourtRoom::start_date().point);
    CHECK(point.event.point.raised_by == "member-2");
    CHECK(point.person == "taker");
    CHECK(point.says("The start date is not firm."));
    CHECK(point.says("Page 5 names 4 May; member 2 agrees."));
    CHECK(point.position < room.only_one<ConsensusAgreed>().position);
}

TEST_CASE("Lancashire Care v Lancashire CC: a finding for each published aspect is found in the wording",
          "[core][session][cases]")
{
    CourtRoom room;
    room.convene();
    room.mark_alike();
    auto marks = CourtRoom::agreed_for_a();
    marks[0].findings[1].text.clear();
    CHECK(room.refused("chair", CourtRoom::agreeing("a", marks)) == Refusal{FindingMissing{"q1", "when"}});
    marks = CourtRoom::agreed_for_a();
    room.as("chair", CourtRoom::agreeing("a", marks));

    const auto agreed = room.only_one<ConsensusAgreed>();
    REQUIRE(agreed.event.sheet.marks[0].findings.size() == 2);
    CHECK(agreed.event.sheet.marks[0].findings == marks[0].findings);
    CHECK(agreed.says("From 4 May"));
    CHECK(agreed.says("Two named people"));
}

TEST_CASE("Lancashire Care v Lancashire CC: words that set bids against each other are found with why they stay",
          "[core][session][cases]")
{
    CourtRoom room;
    room.convene();
    room.mark_alike();
    auto marks = CourtRoom::agreed_for_a();
    marks[1].reason = "Supervision is stronger than that of the other bidder.";
    const auto refusal = room.refused("chair", CourtRoom::agreeing("a", marks));
    REQUIRE(std::holds_alternative<ReasonFlagged>(refusal));
    CHECK(std::get<ReasonFlagged>(refusal).flags.front().kind == ReasonFlag::Kind::Comparator);
    marks[1].kept = "The specification asks for a comparison with present practice";
    room.as("chair", CourtRoom::agreeing("a", marks));
    CHECK(room.only_one<ConsensusAgreed>().says("The specification asks for a comparison with present practice"));
}

TEST_CASE("Lancashire Care v Lancashire CC: the signatures of the whole panel are found before the closing",
          "[core][session][cases]")
{
    CourtRoom room;
    room.convene();
    room.mark_alike();
    room.agree_all();
    room.as("taker", PanelDesk::minutes("quality"));
    room.as("chair", SignWording{"quality"});
    room.as("member-2", SignWording{"quality"});
    CHECK(room.refused("chair", CloseStage{"quality"}) == Refusal{SignaturesMissing{{"member-3"}}});
    CHECK(room.refused("taker", SignWording{"quality"}) ==
          Refusal{NotYourRole{"taker", {Role::Chair, Role::PanelMember}}});
    room.as("member-3", SignWording{"quality"});
    room.as("chair", CloseStage{"quality"});

    const auto closed = room.only_one<StageClosed>();
    const auto signatures = room.on_record<WordingSigned>();
    REQUIRE(signatures.size() == 3);
    for (const auto& signature : signatures) {
        CHECK(signature.person == signature.event.seat); // each by the key of the person on that seat
        CHECK(signature.position < closed.position);
        CHECK(signature.position > room.on_record<ConsensusAgreed>().back().position);
    }
}

TEST_CASE("Woods v Milton Keynes: the panel's own words and their place in the bid are found", "[core][session][cases]")
{
    auto model = panel_model();
    for (auto& step : model.scales[0].steps)
        step.descriptor = "A comprehensive and convincing answer that gives the highest confidence in delivery";
    CourtRoom room;
    room.convene(model);
    room.mark_alike();
    auto marks = CourtRoom::agreed_for_a();
    marks[1].reason = "A comprehensive and convincing answer that gives the highest confidence in delivery.";
    const auto refusal = room.refused("chair", CourtRoom::agreeing("a", marks));
    REQUIRE(std::holds_alternative<ReasonFlagged>(refusal));
    CHECK(std::get<ReasonFlagged>(refusal).flags.front().kind == ReasonFlag::Kind::RestatedDescriptor);
    marks[1].reason = "Weekly supervision by somebody who does not manage the case.";
    marks[1].evidence.clear();
    CHECK(room.refused("chair", CourtRoom::agreeing("a", marks)) == Refusal{EvidenceMissing{"q2"}});
    marks[1].evidence = "Method statement, page 7, paragraph 2";
    room.as("chair", CourtRoom::agreeing("a", marks));

    const auto agreed = room.only_one<ConsensusAgreed>();
    CHECK(agreed.says("Weekly supervision by somebody who does not manage the case."));
    CHECK(agreed.says("Method statement, page 7, paragraph 2"));
}

TEST_CASE("Woods v Milton Keynes: that the bid does not address an aspect is found, and caps the mark",
          "[core][session][cases]")
{
    CourtRoom room;
    room.convene();
    room.mark_alike();
    auto marks = CourtRoom::agreed_for_a();
    marks[0].findings[1] = {.aspect = "when", .text = {}, .evidence = {}, .unaddressed = true};
    CHECK(room.refused("chair", CourtRoom::agreeing("a", marks)) == Refusal{AboveCap{"q1", "0"}});
    auto hidden = marks;
    hidden[0].findings[1].aspect = "local-knowledge";
    CHECK(std::holds_alternative<HasProblems>(room.refused("chair", CourtRoom::agreeing("a", hidden))));
    marks[0].mark = "0";
    room.as("chair", CourtRoom::agreeing("a", marks));

    const auto agreed = room.only_one<ConsensusAgreed>();
    CHECK(agreed.event.sheet.marks[0].findings[1].unaddressed);
    CHECK(agreed.event.sheet.marks[0].mark == "0");
}

#include "reports/text/history_wording.hpp"
#include "tests/reports/wording_check.hpp"

using namespace tender;

TEST_CASE("every command and every event has one line for the history", "[reports][text]")
{
    CreateTender create;
    create.title = "Library";
    ImportTender import;
    import.tender.title = "Library";
    import.file = "library.json";
    ReceiveBid receive;
    receive.bidder.name = "Northern Books";
    const std::string envelope_id = "9dcaf9241cc52a56ba93d6dcb9ed0ecd";
    const Appointment member{"member-2", Role::PanelMember, "seat-2"};
    const Declaration none{"member-2", Occasion::Joining, {}, {}};
    const Declaration two{"member-2", Occasion::Stage, "quality", {{}, {}}};
    const Revision revision{"north", "talks", {"routes"}, {}};
    const Hearing hearing{"interview", "north", {"seat-2"}, {}, 9, {}};
    const DiscussionPoint point{"north", "routes", "seat-2", "Why 3?", "Agreed on 4"};
    const auto noon = Timestamp::from_iso("2012-03-05T12:00:00Z").value();
    const Minutes minutes{"quality", noon, {"seat-2"}, "Routes", "Agreed"};
    const TieDecision tie{{}, "quality", {"north"}, "By the better answer", "It names two advocates"};
    const Waiver waiver{"north", "routes", "Self-cleaning", "Insured since 1 May"};
    const RequestDecision decision{"north", RequestOutcome::Resubmit, {"seat-2"}, noon, false, false, "Too long"};
    const RequestDecision explained{"north", RequestOutcome::Refused, {"seat-2"}, noon, false, true, "A repeat"};
    const Resubmission resubmission{"north", "Ten questions", true};
    const std::vector<Command> commands{create,
                                        DefineModel{},
                                        PublishTender{"abcdef"},
                                        receive,
                                        RecordPrice{"north", {}},
                                        GiveMarks{{"chair", "north", {{}, {}}}},
                                        AgreeConsensus{{"north", {{}}}},
                                        CloseStage{"quality"},
                                        ShortlistBids{"quality"},
                                        Recommend{{"", {"north"}, "why", {}}},
                                        CorrectConsensus{"north", {"routes", "3", "why", {}}, "why"},
                                        import,
                                        AppointPerson{member},
                                        AppointPerson{{"officer", Role::PriceOfficer, {}}},
                                        DeclareInterests{none},
                                        DeclareInterests{two},
                                        AssessInterest{{"member-2", "n", InterestFinding::Remote, "Small", {}, {}}},
                                        AskClarification{"c1", "By when?"},
                                        AnswerClarification{"c1", "By noon."},
                                        AttachDocument{"north", {"plan.pdf", "application/pdf", 9, {}}},
                                        WithdrawBid{"north", "Its owner asked"},
                                        CorrectBid{"north", "Two authors", "Misread"},
                                        ReviseBid{revision},
                                        SealPrice{"north", {}, false},
                                        SealPrice{"north", {}, true},
                                        SealPrice{},
                                        GiveParts{envelope_id, {}},
                                        OpenPrice{envelope_id, {"officer", "other"}, {}, {}},
                                        SubmitSheet{"quality", {}},
                                        OpenSheet{"quality", {}, {}},
                                        RecordAbsence{"quality", "seat-2", "Ill for a month"},
                                        HoldHearing{hearing},
                                        DiscussPoint{point},
                                        MinuteMeeting{minutes},
                                        SignWording{"quality"},
                                        Propose{RemovePerson{"member-2", "Left the service"}},
                                        Propose{ReopenStage{"quality", "A page was missing"}},
                                        Propose{AmendModel{{}, "abcdef", "A typing slip"}},
                                        Propose{AppointPerson{{"deputy", Role::Chair, "seat-1"}}},
                                        Second{3},
                                        OpenBids{},
                                        OpenBids{noon},
                                        DecideTie{tie},
                                        Propose{DecideTie{tie}},
                                        Propose{WaiveRequirement{waiver}},
                                        Propose{CorrectBid{"north", {}, "The post book says noon", noon}},
                                        DecideRequest{decision, {}},
                                        DecideRequest{explained, {}},
                                        ResubmitRequest{resubmission}};
    check_all_there(commands);
    BidReceived received;
    received.bidder.name = "Northern Books";
    auto late = received;
    late.bid.status = BidStatus::Late;
    auto withdrawn = received;
    withdrawn.bid.status = BidStatus::Withdrawn;
    TenderCreated created;
    created.title = "Library";
    TenderImported imported;
    imported.tender.title = "Library";
    imported.file = "library.json";
    const std::vector<Event> events{created,
                                    ModelDefined{},
                                    TenderPublished{"abcdef"},
                                    received,
                                    late,
                                    withdrawn,
                                    PriceRecorded{"north", {}},
                                    MarksGiven{{"chair", "north", {{}, {}}}},
                                    ConsensusAgreed{{"north", {{}}}},
                                    StageClosed{"quality"},
                                    BidExcluded{"north", "quality"},
                                    BidsShortlisted{"quality", {"north"}},
                                    BidsShortlisted{"quality", {}},
                                    RecommendationMade{{"", {}, "why", {}}},
                                    ConsensusCorrected{"north", {"routes", "3", "why", {}}, "2", "Misread"},
                                    RecommendationLapsed{""},
                                    RecommendationLapsed{"coast"},
                                    imported,
                                    PersonAppointed{member},
                                    PersonRemoved{"member-2", "Left the service"},
                                    InterestsDeclared{none},
                                    InterestsDeclared{two},
                                    InterestAssessed{{"member-2", "n", InterestFinding::Mitigated, "Small", {}, {}}},
                                    ClarificationAsked{"c1", "By when?"},
                                    ClarificationAnswered{"c1", "By noon."},
                                    DocumentAttached{"north", {"plan.pdf", "application/pdf", 9, {}}},
                                    BidWithdrawn{"north", "Its owner asked"},
                                    BidCorrected{"north", "Two authors", "Misread"},
                                    BidRevised{revision},
                                    PriceSealed{"north", {}, "clerk", false},
                                    PriceSealed{"north", {}, "clerk", true},
                                    PriceSealed{{}, {}, "clerk", false},
                                    PartsGiven{envelope_id, "officer", {}},
                                    EnvelopeOpened{envelope_id},
                                    SheetSubmitted{"quality", "member-2", "seat-2", {}},
                                    SheetOpened{"quality", "seat-2"},
                                    AbsenceRecorded{"quality", "seat-2", "Ill for a month"},
                                    HearingHeld{hearing},
                                    PointDiscussed{point},
                                    MeetingMinuted{minutes},
                                    WordingSigned{"quality", "seat-2"},
                                    ActProposed{3, "manager", RemovePerson{"member-2", "Left the service"}},
                                    ActSeconded{3, "chair"},
                                    StageReopened{"quality", "A page was missing"},
                                    ModelAmended{{}, "abcdef", "A typing slip"},
                                    BidsOpened{},
                                    BidsOpened{noon},
                                    StageReopened{"quality", "A page was missing", true, true},
                                    TieDecided{tie},
                                    RequirementWaived{waiver},
                                    RequestDecided{decision, {}},
                                    RequestDecided{explained, {}},
                                    RequestResubmitted{resubmission}};
    check_all_there(events);
    std::set<std::string> seen;
    for (const auto& command : commands) {
        const auto line = description(command);
        CAPTURE(line);
        CHECK_FALSE(line.empty());
        CHECK(line.back() != '.');
        CHECK(line.find('\n') == std::string::npos);
        CHECK(seen.insert(line).second);
    }
    for (const auto& event : events) {
        const auto line = description(event);
        CAPTURE(line);
        CHECK_FALSE(line.empty());
        CHECK(line.back() != '.');
        CHECK(line.find('\n') == std::string::npos);
        CHECK(seen.insert(line).second);
    }
    CHECK(description(events.at(7)) == "Two marks for \"north\" by \"chair\"");
}

TEST_CASE("the history calls people, seats and stages by their names", "[reports][text]")
{
    Tender tender;
    tender.panel = {{.id = "seat-2", .role = "Panel member 2"}};
    tender.bidders = {{.id = "n", .name = "Northern Books"}};
    Stage stage;
    stage.id = "quality";
    stage.title = "Quality of the service";
    tender.model.stages = {stage};
    const Names names{tender};
    CHECK(description(Event{PersonAppointed{{"member-2", Role::PanelMember, "seat-2"}}}, names) ==
          "Appointed: \"member-2\" as panel member on the seat Panel member 2");
    CHECK(description(Event{InterestAssessed{{"member-2", "n", InterestFinding::Excluding, {}, {}, {}}}}, names) ==
          "Interest of \"member-2\" in Northern Books found to be excluding");
    CHECK(description(Event{ActProposed{2, "chair", ReopenStage{"quality", "A page was missing"}}}, names) ==
          "Proposal 2 of \"chair\": reopen the stage \"Quality of the service\": A page was missing");
    CHECK(description(Event{WordingSigned{"quality", "seat-2"}}, names) ==
          "Wording of \"Quality of the service\" signed by Panel member 2");
    CHECK(description(Event{InterestsDeclared{{{}, Occasion::Joining, {}, {}}}}, names) ==
          "The demonstration key declared no interests on joining");
    CHECK(description(Command{OpenBids{Timestamp::from_iso("2012-03-05T12:00:00Z").value()}}) ==
          "Open the bids, on 5 March 2012, 12:00 UTC");
}

TEST_CASE("every act of a body has its verb", "[reports][text]")
{
    std::set<std::string> verbs;
    for (int act = 0; act <= static_cast<int>(Act::RefersBack); ++act)
        CHECK(verbs.insert(act_verb(static_cast<Act>(act))).second);
}

#include "reports/text/history_wording.hpp"
#include "tests/reports/wording_check.hpp"

using namespace tender;

namespace {

/// What concludes a tender: one of each, for commands and events alike.
struct Concluding {
    Date day = Date::from_iso("2010-03-23").value();
    Plan plan;
    LowPriceQuestion question{"north", "How do you pay the drivers?", day, day};
    LowPriceReply explained{"north", "By a grant.", day, true, "The grant is certain"};
    LowPriceReply unexplained{"north", "It is our price.", day, false, "Nothing is explained"};
    ReportChallenge challenge{"Dialogue team", day, 1, {"Why 3?", "Why 4?"}};
    ReportChallenge content{"Steering group", day, 1, {}};
    BodyDecision decision;
    BodyDecision referred;
    IssuedPaper letter;
    IssuedPaper posted;
    IssuedPaper notice;
    BidderResponse debrief{ResponseKind::Debrief, "north", day, "Why not 5?"};
    BidderResponse representation{ResponseKind::Representation, "north", day, "Please look again."};
    Contract contract;
    ContractReview completed;
    ContractReview unsatisfactory;
    Enhancement enhancement;
    Enhancement unpriced;
    IndicatorReport indicators;
    BoardAction action;
    BoardAction undated;

    Concluding()
    {
        plan.regime = Regime::PublicContracts2006;
        plan.advertised = day;
        plan.approvals = {{{"Steering group"}, Act::Agrees}, {{"Cabinet 1", "Cabinet 2"}, Act::Resolves}};
        decision.decision = {.body = "Cabinet 1", .act = Act::Resolves, .text = "As put", .date = day, .minute = "5.2"};
        decision.version = 1;
        referred.decision = {.body = "Cabinet 2", .act = Act::RefersBack, .text = "Ask", .date = day, .minute = "7"};
        referred.version = 1;
        letter.paper = PaperKind::DecisionLetter;
        letter.bid = "north";
        letter.sent = day;
        posted = letter;
        posted.by_post = true;
        notice.paper = PaperKind::AwardNotice;
        notice.sent = day;
        contract.id = "k1";
        contract.bids = {"north"};
        contract.signed_on = day;
        completed.contract = "k1";
        completed.held = day;
        completed.text = "All visits were made";
        completed.satisfactory = true;
        completed.completion = true;
        unsatisfactory.contract = "k1";
        unsatisfactory.held = day;
        unsatisfactory.text = "Visits were missed";
        enhancement.contract = "k1";
        enhancement.agreed = day;
        enhancement.text = "A second van";
        enhancement.currency = "GBP";
        enhancement.value = Rational{4000};
        enhancement.stream = "Area grant";
        unpriced.contract = "k1";
        unpriced.text = "Longer hours at no cost";
        indicators.contract = "k1";
        indicators.period = "quarter 2";
        indicators.figures.resize(2);
        action.id = "hours";
        action.text = "Report the hours";
        action.board = "Board";
        action.due = day;
        undated = action;
        undated.due.reset();
    }
};

}

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
    const Concluding end;
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
                                        ResubmitRequest{resubmission},
                                        PlanTender{end.plan},
                                        AskLowPrice{end.question},
                                        AnswerLowPrice{end.explained},
                                        AnswerLowPrice{end.unexplained},
                                        DisregardBid{"north", end.day, "Nothing is explained"},
                                        ChallengeReport{end.challenge},
                                        AnswerChallenge{1, "The rota is on page 4"},
                                        RecordDecision{end.decision},
                                        IssuePaper{end.letter},
                                        IssuePaper{end.notice},
                                        RecordResponse{end.debrief},
                                        RecordResponse{end.representation},
                                        AnswerResponse{1, end.day, "Page 2 names no rota."},
                                        SignContract{end.contract},
                                        ReviewContract{end.completed},
                                        ReviewContract{end.unsatisfactory},
                                        ExerciseOption{"k1", "second-year", end.day, "It went well"},
                                        AgreeEnhancement{end.enhancement},
                                        ReportIndicators{end.indicators},
                                        SetAction{end.action},
                                        CloseAction{"hours", end.day, "Reported"}};
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
                                    RequestResubmitted{resubmission},
                                    TenderPlanned{end.plan},
                                    TenderPlanned{},
                                    LowPriceAsked{end.question},
                                    LowPriceAnswered{end.explained},
                                    LowPriceAnswered{end.unexplained},
                                    BidDisregarded{"north", end.day, "Nothing is explained"},
                                    ReportChallenged{end.challenge},
                                    ReportChallenged{end.content},
                                    ChallengeAnswered{1, "The rota is on page 4"},
                                    DecisionRecorded{end.decision},
                                    DecisionRecorded{end.referred},
                                    PaperIssued{end.letter},
                                    PaperIssued{end.posted},
                                    PaperIssued{end.notice},
                                    StandstillSet{end.day, end.day},
                                    ResponseRecorded{end.debrief},
                                    ResponseRecorded{end.representation},
                                    ResponseAnswered{1, end.day, "Page 2 names no rota."},
                                    ContractSigned{end.contract},
                                    ContractReviewed{end.completed},
                                    ContractReviewed{end.unsatisfactory},
                                    OptionExercised{"k1", "second-year", end.day, "It went well"},
                                    EnhancementAgreed{end.enhancement},
                                    EnhancementAgreed{end.unpriced},
                                    IndicatorsReported{end.indicators},
                                    ActionSet{end.action},
                                    ActionSet{end.undated},
                                    ActionClosed{"hours", end.day, "Reported"}};
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

TEST_CASE("the history tells how a tender was concluded", "[reports][text]")
{
    const Concluding end;
    Tender tender;
    tender.bidders = {{.id = "n", .name = "Northern Books"}};
    Bid bid;
    bid.id = "north";
    bid.bidder = "n";
    tender.bids = {bid};
    const Names names{tender};
    CHECK(description(Event{TenderPlanned{end.plan}}, names) ==
          "Planned: PCR 2006, advertised on 23 March 2010; Steering group to agree, then Cabinet 1 and Cabinet 2 to "
          "resolve");
    CHECK(description(Event{DecisionRecorded{end.referred}}, names) ==
          "Cabinet 2 referred version 1 of the recommendation back on 23 March 2010 (minute 7): Ask");
    CHECK(description(Event{DecisionRecorded{end.decision}}, names) ==
          "Cabinet 1 resolved on version 1 of the recommendation on 23 March 2010 (minute 5.2): As put");
    CHECK(description(Event{PaperIssued{end.posted}}, names) ==
          "Decision letter to Northern Books sent on 23 March 2010 by post");
    CHECK(description(Event{PaperIssued{end.notice}}, names) == "Notice of the award published on 23 March 2010");
    CHECK(description(Command{IssuePaper{end.notice}}, names) ==
          "Record the notice of the award as published on 23 March 2010");
    CHECK(description(Event{StandstillSet{end.day, end.day.plus_days(1).value()}}, names) ==
          "Standstill to the end of 23 March 2010; signing from 24 March 2010");
    CHECK(description(Event{ResponseRecorded{end.representation}}, names) ==
          "Northern Books asked for a review of the decision on 23 March 2010: Please look again");
    CHECK(description(Command{RecordResponse{end.debrief}}, names) ==
          "Record that Northern Books asked for reasons on 23 March 2010");
    CHECK(
        description(Event{ContractReviewed{end.completed}}, names) ==
        "Review of the completed first term under the contract \"k1\" on 23 March 2010, satisfactory: All visits were "
        "made");
    CHECK(description(Event{ResponseAnswered{1, end.day, "Page 2 names no rota"}}, names) ==
          "Response 1 answered on 23 March 2010: Page 2 names no rota");
    CHECK(description(Event{EnhancementAgreed{end.enhancement}}, names) ==
          "Further service agreed under the contract \"k1\" on 23 March 2010, £4,000.00 from Area grant: A second van");
}

TEST_CASE("every act of a body has its verb", "[reports][text]")
{
    std::set<std::string> verbs;
    for (int act = 0; act <= static_cast<int>(Act::RefersBack); ++act)
        CHECK(verbs.insert(act_verb(static_cast<Act>(act))).second);
}

#include "reports/text/history_wording.hpp"
#include "reports/text/problem_wording.hpp"
#include "reports/text/refusal_wording.hpp"
#include "reports/text/report_wording.hpp"
#include "reports/text/session_wording.hpp"
#include "tests/reports/wording_check.hpp"

using namespace tender;

namespace {

std::vector<Refusal> refusals()
{
    return {NoTender{},
            TenderExists{"library"},
            TextMissing{"reason"},
            AlreadyPublished{"0123456789abcdef0123"},
            NotPublished{},
            HasProblems{{{Problem::Kind::Empty, "marks", {}, "at least one mark"}}},
            UnknownStage{"written"},
            UnknownBid{"north"},
            UnknownPanelist{"member-9"},
            DuplicateBid{"north"},
            BiddingOver{"quality"},
            BidIsOut{"north"},
            StageNotOpen{"price", "quality"},
            StageNotOpen{"price", ""},
            QualityStillOpen{"quality"},
            ShortlistOwed{"quality"},
            AlreadyMarked{"north", "routes"},
            AlreadyMarked{"north", "price"},
            ReasonMissing{"routes"},
            StageIncomplete{"quality", {"north/routes", "south/price"}},
            StageIncomplete{"quality", {}},
            ShortlistTied{"quality"},
            PriceHasNoAnswer{"price"},
            NotAShortlist{"quality"},
            StagesOpen{"quality"},
            AlreadyRecommended{""},
            AlreadyRecommended{"coast"},
            ResultTied{{"north", "south"}},
            ResultDiffers{{"south"}, {"north"}},
            ResultDiffers{{"south"}, {}},
            NothingToCorrect{"north", "routes"}};
}

std::vector<StoreError> store_errors()
{
    return {NotAWorkspace{"a", NotAWorkspace::Found::EmptyFile},
            NotAWorkspace{"a", NotAWorkspace::Found::Folder},
            NotAWorkspace{"a", NotAWorkspace::Found::OtherFile},
            NotAWorkspace{"a", NotAWorkspace::Found::OtherDatabase},
            WrongVersion{"a", 3, 1},
            SchemaChanged{"a", "trigger entry_update"},
            Conflict{Position{12}},
            IdAlreadyUsed{EntryId{}},
            ReadOnly{"a"},
            DiskFull{"a"},
            Locked{"a"},
            NotLocal{"a", "nfs"},
            Truncated{"a", 10, 20},
            Unreadable{"a", "I/O"},
            WriteFailed{"a", "I/O"},
            WriteNotVerified{Position{3}},
            TooLarge{17, 16},
            MissingFile{"a"},
            AlreadyExists{"a"},
            UnknownLog{LogId{}}};
}

constexpr int problem_kinds = static_cast<int>(Problem::Kind::UnsoundMethod) + 1;
constexpr int json_kinds = static_cast<int>(JsonError::Kind::NotCanonical) + 1;
constexpr int fault_kinds = static_cast<int>(Fault::Kind::Fingerprint) + 1;
constexpr int note_kinds = static_cast<int>(NoteError::TooManySignatures) + 1;
constexpr int number_kinds = static_cast<int>(NumberError::Kind::TooLong) + 1;

}

TEST_CASE("every refusal says what happened, what was kept and what to do next", "[reports][text]")
{
    check_all_there(refusals());
    std::vector<Message> messages;
    for (const auto& refusal : refusals())
        messages.push_back(wording(refusal));
    check_messages(messages);
}

TEST_CASE("a refusal names stages, questions and bidders by their titles where the tender is known", "[reports][text]")
{
    Tender tender;
    Stage stage;
    stage.id = "quality";
    stage.title = "Quality of the service";
    Criterion question;
    question.id = "routes";
    question.title = "Routes";
    stage.criteria = {question};
    tender.model.stages = {stage};
    tender.bidders = {{.id = "n", .name = "Northern Books"}};
    Bid bid;
    bid.id = "north";
    bid.bidder = "n";
    tender.bids = {bid};
    const auto message = wording(Refusal{StageIncomplete{"quality", {"north/routes"}}}, Names{tender});
    CHECK(message.happened ==
          "The stage \"Quality of the service\" cannot close: one answer is still open (Northern Books: \"Routes\").");
    CHECK(message.kept == "Nothing was recorded; the tender is as it was.");
}

TEST_CASE("what a store did not do is worded for every case", "[reports][text]")
{
    check_all_there(store_errors());
    std::vector<Message> messages;
    for (const auto& error : store_errors())
        messages.push_back(wording(error));
    check_messages(messages);
}

TEST_CASE("every problem of a tender is a sentence with its place", "[reports][text]")
{
    std::vector<std::string> texts;
    for (int kind = 0; kind < problem_kinds; ++kind) {
        texts.push_back(wording(Problem{static_cast<Problem::Kind>(kind), "model.stages[1]", "99", "100"}));
        CHECK(texts.back().find("model.stages[1]") != std::string::npos);
    }
    check_sentences(texts);
    CHECK(wording(Problem{Problem::Kind::WeightsDoNotSum, "model.weights_sum", "99", "100"}) ==
          "At model.weights_sum, the weights add up to 99, but 100 is the published sum: correct the weights or the "
          "sum. They are never "
          "adjusted for you.");
}

TEST_CASE("a text that is no tender file is told where and why", "[reports][text]")
{
    std::vector<Message> messages;
    for (int kind = 0; kind < json_kinds; ++kind)
        messages.push_back(wording(JsonError{static_cast<JsonError::Kind>(kind), 3, 7, "bids[2]"}));
    for (int kind = 0; kind < number_kinds; ++kind)
        messages.push_back(wording(NumberError{static_cast<NumberError::Kind>(kind), 4}));
    messages.push_back(wording(TenderTextError{Problems{{Problem::Kind::Missing, "bids[0]", {}, "bidder"}}}));
    check_messages(messages);
    CHECK(wording(JsonError{JsonError::Kind::Syntax, 3, 7, {}}).happened ==
          "The text stops being JSON at line 3, column 7.");
}

TEST_CASE("a fault names its entry, counted from 1", "[reports][text]")
{
    std::vector<std::string> texts;
    for (int kind = 0; kind < fault_kinds; ++kind) {
        texts.push_back(wording(Fault{static_cast<Fault::Kind>(kind), LogId{}, Position{11}, {}}));
        CHECK(texts.back().rfind("Entry 12 ", 0) == 0);
    }
    check_sentences(texts);
}

TEST_CASE("what a session did not do is worded for every case", "[reports][text]")
{
    const Fault fault{Fault::Kind::BadSignature, LogId{}, Position{0}, {}};
    const std::vector<SessionError> errors{StoreError{DiskFull{"a"}}, Altered{fault, 0}, Altered{fault, 2},
                                           Refusal{NoTender{}}, Cancelled{}};
    check_all_there(errors);
    std::vector<Message> messages;
    for (const auto& error : errors)
        messages.push_back(wording(error));
    for (int kind = 0; kind < note_kinds; ++kind)
        messages.push_back(wording(static_cast<NoteError>(kind)));
    messages.push_back(wording(ReportError{PaperNotWritten{"paper.pdf", "no space"}}));
    messages.push_back(wording(ReportError{NoFontFound{}}));
    check_messages(messages);
}

TEST_CASE("a log against what was last seen of it is told in a plain sentence", "[reports][text]")
{
    const std::vector<SeenComparison> found{LogSame{}, LogGrown{Position{3}, Position{4}},
                                            LogGrown{Position{3}, Position{9}}, LogShorter{Position{5}, Position{6}},
                                            LogDiverged{7, Hash{}, Hash{}}};
    check_all_there(found);
    std::vector<std::string> texts;
    for (const auto& one : found)
        texts.push_back(wording(one));
    Verification verification;
    verification.entries = 4;
    texts.push_back(wording(verification));
    verification.faults.push_back({Fault::Kind::Seen, LogId{}, Position{2}, {}});
    texts.push_back(wording(verification));
    check_sentences(texts);
    CHECK(wording(found[3]).find("entry 6 to entry 7") != std::string::npos);
    CHECK(wording(verification) ==
          "One entry does not hold. Of 4 entries read, the first is this: Entry 3 was written after another history "
          "than the one that stands before it.");
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
                                        import};
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
                                    imported};
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
        CHECK(seen.insert(line).second);
    }
    CHECK(description(events.at(7)) == "Two marks for \"north\" by \"chair\"");
}

TEST_CASE("every act of a body has its verb", "[reports][text]")
{
    std::set<std::string> verbs;
    for (int act = 0; act <= static_cast<int>(Act::RefersBack); ++act)
        CHECK(verbs.insert(act_verb(static_cast<Act>(act))).second);
}

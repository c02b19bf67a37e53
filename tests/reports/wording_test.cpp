#include "reports/text/problem_wording.hpp"
#include "reports/text/report_wording.hpp"
#include "reports/text/session_wording.hpp"
#include "tests/reports/wording_check.hpp"

using namespace tender;

namespace {

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
constexpr int fault_kinds = static_cast<int>(Fault::Kind::Envelope) + 1;
constexpr int people_kinds = static_cast<int>(PeopleRefusal::NoReason) + 1;
constexpr int note_kinds = static_cast<int>(NoteError::TooManySignatures) + 1;
constexpr int number_kinds = static_cast<int>(NumberError::Kind::TooLong) + 1;

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

TEST_CASE("a problem that stands beside its field does not say where it is", "[reports][text]")
{
    for (int kind = 0; kind < problem_kinds; ++kind) {
        const auto text = wording_beside(Problem{static_cast<Problem::Kind>(kind), "model.stages[1]", "99", "100"});
        CHECK(text.find("model.stages[1]") == std::string::npos);
        CHECK_FALSE((text.front() >= 'a' && text.front() <= 'z'));
    }
    CHECK(wording_beside(Problem{Problem::Kind::Empty, "reason", {}, "a reason"}) ==
          "Nothing is given: a reason is needed.");
    CHECK(wording_beside(Problem{Problem::Kind::OutOfRange, "bidder.id", {}, "an id"}) ==
          "Nothing is given: it must be an id.");
}

TEST_CASE("whoever sees a form and no file reads places as labels", "[reports][text]")
{
    for (int kind = 0; kind < problem_kinds; ++kind) {
        const auto text = wording_by_labels(Problem{static_cast<Problem::Kind>(kind), "model.stages[1]", "99", "100"});
        CHECK(text.starts_with("Model, Stages 2: "));
    }
    CHECK(wording_by_labels(Problem{Problem::Kind::Empty, "bid.rates[11].amount", {}, "an amount"}) ==
          "Bid, Rates 12, Amount: Nothing is given: an amount is needed.");
    CHECK(wording_by_labels(Problem{Problem::Kind::Empty, "", {}, "a model"}) ==
          "Nothing is given: a model is needed.");
    CHECK(wording_by_labels(Problem{Problem::Kind::OutOfRange, "bidders[2].id", "a/b", id_expected}) ==
          "Bidders 3, Short name: \"a/b\" is not possible: it must be a short name without \"/\" and without control "
          "characters.");
    CHECK(wording_by_labels(Problem{Problem::Kind::Duplicate, "bidders[2].id", "a", "bidders[0].id"}) ==
          "Bidders 3, Short name: \"a\" is used a second time (first: Bidders 1, Short name): each may be used once.");
    // A path that nobody writes is read to its end all the same.
    for (const auto* path : {"[", "]", "a[", "a[x].b", "a..b", ".", "a[99999999999999999999]"})
        CHECK_FALSE(wording_by_labels(Problem{Problem::Kind::Empty, path, {}, "it"}).empty());
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
                                           Refusal{NoTender{}},       Cancelled{},       PeopleRefusal::NotAKey,
                                           Overtaken{4, 5},           Overtaken{4, 7},   ClockBehind{"a", "b"}};
    check_all_there(errors);
    std::vector<Message> messages;
    for (const auto& error : errors)
        messages.push_back(wording(error));
    for (int kind = 1; kind < people_kinds; ++kind)
        messages.push_back(wording(static_cast<PeopleRefusal>(kind)));
    for (int kind = 0; kind < note_kinds; ++kind)
        messages.push_back(wording(static_cast<NoteError>(kind)));
    messages.push_back(wording(ReportError{PaperNotWritten{"paper.pdf", "no space"}}));
    messages.push_back(wording(ReportError{NoFontFound{}}));
    check_messages(messages);
}

TEST_CASE("who was overtaken is told which entries are new", "[reports][text]")
{
    CHECK(wording(Overtaken{4, 5}).happened == "Somebody else has written meanwhile: one entry is new (entry 5).");
    CHECK(wording(Overtaken{4, 7}).happened ==
          "Somebody else has written meanwhile: three entries are new (entries 5 to 7).");
    CHECK(wording(Overtaken{4, 4}).happened == "Somebody else has written meanwhile: no entries are new.");
}

TEST_CASE("whose clock is behind their own last entry is told both times", "[reports][text]")
{
    const auto said = wording(ClockBehind{.now = "2026-11-25T09:00:00Z", .last = "2026-11-26T09:00:00Z"});
    CHECK(said.happened ==
          "The clock of this machine says 2026-11-25T09:00:00Z, but your own last entry was written at "
          "2026-11-26T09:00:00Z. It was set back, or it ran ahead then.");
    CHECK(said.kept == "Nothing was written.");
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

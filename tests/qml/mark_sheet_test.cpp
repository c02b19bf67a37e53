#include "qml/viewmodels/drafts/drafts.hpp"
#include "storage/keys/person_keys.hpp"
#include "storage/workspace/local_workspace.hpp"
#include "tests/core/tendering/building.hpp"
#include "tests/qml/drafts_fixture.hpp"

#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>

#include <catch2/catch.hpp>

using tender::Drafts;
using tender::QuestionsModel;
using tender::ReviewModel;
using tender::test::make_application;
using tender::test::PageFixture;
using Tester = QAbstractItemModelTester;

TEST_CASE("a digit sets the mark that the scale prints, and no other key does", "[qml][sheet]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    auto& sheet = fixture.sheet();
    const Tester questions{sheet.questions(), Tester::FailureReportingMode::Fatal};
    const Tester steps{sheet.steps(), Tester::FailureReportingMode::Fatal};
    const Tester bids{sheet.bids(), Tester::FailureReportingMode::Fatal};
    REQUIRE(sheet.stageTitle() == QStringLiteral("Interview"));
    REQUIRE_FALSE(sheet.readOnly());
    CHECK_FALSE(sheet.chooseByKey(QStringLiteral("9")));
    CHECK_FALSE(sheet.chooseByKey(QStringLiteral("x")));
    CHECK(sheet.mark().isEmpty());
    CHECK(sheet.chooseByKey(QStringLiteral("4")));
    CHECK(sheet.mark() == QStringLiteral("4"));
    CHECK(sheet.markWords().startsWith(QStringLiteral("4 · Good.")));
    CHECK(sheet.questions()->value(0, QuestionsModel::StateRole).toString() == QStringLiteral("draft"));
    CHECK(sheet.progress() == QStringLiteral("1 of 5"));
}

TEST_CASE("what is submitted is recorded once and read-only from then on", "[qml][sheet]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    auto& sheet = fixture.sheet();
    const Tester review{sheet.review(), Tester::FailureReportingMode::Fatal};
    const auto before = fixture.tender().entries();
    sheet.setMark(QStringLiteral("4"));
    sheet.setReason(QStringLiteral("Names the advocate and who stands in."));
    sheet.nextBid();
    sheet.setMark(QStringLiteral("3"));
    sheet.setReason(QStringLiteral("Names the advocate only."));
    sheet.beginReview();
    CHECK(sheet.review()->count() == 2);
    sheet.submit();
    CHECK(sheet.refusal().isEmpty());
    CHECK(sheet.submitted() == QStringLiteral("2 marks are recorded."));
    CHECK(fixture.tender().entries() == before + 2);
    CHECK(sheet.draftCount() == 0);
    CHECK(sheet.readOnly());
    CHECK_FALSE(sheet.chooseByKey(QStringLiteral("5")));
    CHECK(sheet.mark() == QStringLiteral("3"));
    CHECK(sheet.readOnlyWords().contains(QStringLiteral("recorded")));
}

TEST_CASE("a mark without its reason is refused, stays a draft and nothing is recorded", "[qml][sheet]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    auto& sheet = fixture.sheet();
    const auto before = fixture.tender().entries();
    sheet.setMark(QStringLiteral("4"));
    sheet.beginReview();
    CHECK(sheet.review()->value(0, ReviewModel::NoteRole).toString() == QStringLiteral("A mark needs its reason."));
    sheet.submit();
    CHECK(sheet.refusal().contains(QStringLiteral("Named advocate")));
    CHECK(fixture.tender().entries() == before);
    CHECK(sheet.draftCount() == 1);
    CHECK(sheet.mark() == QStringLiteral("4"));
}

TEST_CASE("a reason without a mark stays a draft and does not stop the others", "[qml][sheet]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    auto& sheet = fixture.sheet();
    sheet.setReason(QStringLiteral("To be thought over."));
    sheet.next();
    sheet.setMark(QStringLiteral("2"));
    sheet.setReason(QStringLiteral("Parts only."));
    sheet.submit();
    CHECK(sheet.refusal().isEmpty());
    CHECK(sheet.submitted() == QStringLiteral("1 mark is recorded."));
    CHECK(sheet.draftCount() == 1);
}

TEST_CASE("the panel together agrees marks on a sheet of its own", "[qml][sheet]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    auto& sheet = fixture.sheet();
    sheet.setMark(QStringLiteral("4"));
    sheet.setSeat(static_cast<int>(sheet.seats().size()) - 1);
    CHECK(sheet.seats().last() == QStringLiteral("The panel together"));
    CHECK(sheet.mark().isEmpty());
    sheet.setMark(QStringLiteral("5"));
    sheet.setReason(QStringLiteral("Agreed by all."));
    sheet.submit();
    CHECK(sheet.refusal().isEmpty());
    CHECK(fixture.tender().stages()->value(2, tender::StageLineModel::WordsRole).toString() ==
          QStringLiteral("9 marks open"));
}

TEST_CASE("the last question leads to the next bid, and the last of all stays", "[qml][sheet]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    auto& sheet = fixture.sheet();
    for (int step = 0; step < 5; ++step)
        sheet.next();
    CHECK(sheet.bid() == 1);
    CHECK(sheet.question() == 0);
    for (int step = 0; step < 9; ++step)
        sheet.next();
    CHECK(sheet.bid() == 1);
    CHECK(sheet.question() == 4);
    sheet.previousBid();
    sheet.previousBid();
    CHECK(sheet.bid() == 0);
}

TEST_CASE("the sheet of a closed stage shows what was recorded and takes nothing", "[qml][sheet]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    auto& sheet = fixture.sheet();
    fixture.tender().showStage(0);
    CHECK(sheet.mark() == QStringLiteral("pass"));
    CHECK(sheet.readOnly());
    sheet.setMark(QStringLiteral("fail"));
    sheet.submit();
    CHECK(sheet.mark() == QStringLiteral("pass"));
    CHECK(sheet.draftCount() == 0);
}

TEST_CASE("drafts survive the end of the program and are let go when they are empty", "[qml][sheet]")
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(QStringLiteral("drafts/one.json"));
    const tender::DraftPlace place{"member-1", "bidder-a", "q1"};
    {
        Drafts drafts{std::make_unique<tender::DraftFile>(file)};
        drafts.use({}, {});
        drafts.keep(place,
                    {.criterion = {}, .mark = "4", .reason = "Zoë’s “answer”\nin two lines", .evidence = "p. 4"});
        REQUIRE(drafts.save());
    }
    Drafts again{std::make_unique<tender::DraftFile>(file)};
    again.use({}, {});
    REQUIRE(again.find(place) != nullptr);
    CHECK(again.find(place)->reason == "Zoë’s “answer”\nin two lines");
    CHECK(again.find(place)->criterion == "q1");
    again.keep(place, {});
    CHECK(again.find(place) == nullptr);
    again.use({}, {});
    CHECK(again.find(place) == nullptr);
}

TEST_CASE("marks for a stage that came while the tender was open are kept, and what was kept is read",
          "[qml][sheet][keys]")
{
    make_application();
    const QTemporaryDir home;
    const tender::test::ProfileIn profile{home.path()};
    const auto file = std::filesystem::path{home.filePath(QStringLiteral("panel.plumb")).toStdString()};
    const auto keys = tender::PersonKeys::generate();
    REQUIRE(keys);
    REQUIRE(tender::LocalWorkspace::create_as(file, "member-2", *keys));
    const auto opened = [&] {
        auto workspace = tender::LocalWorkspace::open_as(file, "member-2", *keys);
        REQUIRE(workspace);
        return Drafts{std::make_unique<tender::SealedDrafts>(std::shared_ptr<tender::Workspace>{std::move(*workspace)},
                                                             tender::LogId{})};
    };
    const auto stage_with = [](const char* id, const char* question) {
        tender::Criterion criterion;
        criterion.id = question;
        tender::Stage stage;
        stage.id = id;
        stage.criteria = {criterion};
        return stage;
    };
    tender::Model founded;
    tender::Model grown;
    founded.stages = {stage_with("written", "q1")};
    grown.stages = {stage_with("written", "q1"), stage_with("interview", "q2")};
    const tender::DraftPlace known{"member-2", "bidder-a", "q1"};
    const tender::DraftPlace added{"member-2", "bidder-a", "q2"};
    {
        auto drafts = opened();
        drafts.use(tender::Model{}, {});
        drafts.use(founded, "member-2");
        drafts.keep(known, {.criterion = {}, .mark = "4", .reason = "Zebra.", .evidence = {}});
        drafts.use(grown, "member-2");
        drafts.keep(added, {.criterion = {}, .mark = "3", .reason = "Names the advocate.", .evidence = {}});
        REQUIRE(drafts.save());
    }
    CHECK(tender::test::sealed_files(home.path(), "Zebra") == 2);
    auto again = opened();
    again.use(founded, "member-2");
    REQUIRE(again.find(known) != nullptr);
    CHECK(again.find(known)->mark == "4");
    CHECK(again.find(added) == nullptr);
    // What was typed before the kept draft was read is the newer.
    again.keep(known, {.criterion = {}, .mark = "2", .reason = "Zebra.", .evidence = {}});
    again.use(grown, "member-2");
    CHECK(again.find(known)->mark == "2");
    REQUIRE(again.find(added) != nullptr);
    CHECK(again.find(added)->reason == "Names the advocate.");
}

namespace {

/// Refuses as a full disk does, for as long as it is full.
class SmallDisk final : public tender::DraftStore {
public:
    explicit SmallDisk(int& asked, bool& full) : m_asked{asked}, m_full{full} {}
    [[nodiscard]] tender::DraftMarks load(const tender::Model&, const std::string&) override { return {}; }
    [[nodiscard]] bool save(const tender::DraftMarks&) override
    {
        ++m_asked;
        return !m_full;
    }

private:
    int& m_asked;
    bool& m_full;
};

}

TEST_CASE("drafts that could not be saved are tried again each second, also when nobody types any more", "[qml][sheet]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    int asked = 0;
    bool full = true;
    tender::MarkSheet sheet{Drafts{std::make_unique<SmallDisk>(asked, full)}, {}, {}};
    sheet.use(tender::snapshot_of(fixture.tender().log().state()), 0, false, {});
    sheet.showStage(2);
    REQUIRE_FALSE(sheet.readOnly());
    sheet.setReason(QStringLiteral("Names the advocate."));
    CHECK(sheet.savedWords() == QStringLiteral("Saving…"));
    REQUIRE(PageFixture::wait([&] { return asked > 0; }));
    CHECK(sheet.savedWords().contains(QStringLiteral("could not be saved")));
    REQUIRE(PageFixture::wait([&] { return asked > 1; }));
    CHECK(sheet.reason() == QStringLiteral("Names the advocate."));
    full = false;
    REQUIRE(PageFixture::wait([&] { return sheet.savedWords() == QStringLiteral("1 draft saved on this machine"); }));
    const auto then = asked;
    sheet.save();
    CHECK(asked == then + 1);
}

TEST_CASE("drafts that the system does not let us save are said to be unsaved", "[qml][sheet]")
{
    Drafts drafts{std::make_unique<tender::DraftFile>(QStringLiteral("/proc/no-such-folder/drafts.json"))};
    drafts.keep({"a", "b", "c"}, {.criterion = {}, .mark = "1", .reason = {}, .evidence = {}});
    CHECK_FALSE(drafts.save());
}

TEST_CASE("who has handed a sheet in reads their own marks on it, and nobody else does", "[qml][sheet]")
{
    make_application();
    tender::Procedure state;
    state.tender = tender::building::quality_and_price_tender();
    state.fingerprint = "f";
    state.conduct.appointments = {{.person = "two", .role = tender::Role::PanelMember, .seat = "member-2"}};
    tender::HeldSheet sealed;
    sealed.submitted.stage = "quality";
    sealed.submitted.person = "two";
    sealed.submitted.seat = "member-2";
    state.conduct.sheets = {sealed};
    const auto read_by = [&](bool own) {
        int asked = 0;
        tender::MarkSheet sheet{
            Drafts{}, "two", {.send = {}, .handIn = {}, .readAgain = [&](const std::string&) {
                                  ++asked;
                                  return own ? std::vector<tender::Sheet>{{.by = "member-2",
                                                                           .bid = "a",
                                                                           .marks = {{.criterion = "q1",
                                                                                      .mark = "4",
                                                                                      .reason = "Named."}}}}
                                             : std::vector<tender::Sheet>{};
                              }}};
        sheet.use(tender::snapshot_of(state), 0, false, {});
        CHECK(asked == 1);
        REQUIRE(sheet.bids()->count() == 2);
        CHECK(sheet.readOnly());
        CHECK(sheet.readOnlyWords().contains(QStringLiteral("handed in and sealed")));
        return sheet.mark();
    };
    CHECK(read_by(true) == QStringLiteral("4"));
    CHECK(read_by(false).isEmpty());
}

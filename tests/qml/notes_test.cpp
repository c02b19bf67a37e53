#include "core/criteria/problem.hpp"
#include "qml/viewmodels/notes/hearing_script.hpp"
#include "qml/viewmodels/notes/my_notes.hpp"
#include "storage/keys/person_keys.hpp"
#include "storage/workspace/local_workspace.hpp"
#include "tests/qml/drafts_fixture.hpp"

#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>

#include <catch2/catch.hpp>

#include <filesystem>

using namespace tender;
using tender::test::Machine;
using tender::test::make_application;
using tender::test::PageFixture;
using tender::test::ProfileIn;
using tender::test::sealed_files;
using tender::test::SmallDisk;
using Tester = QAbstractItemModelTester;

namespace {

DraftName about(const std::string& bid) { return {LogId{}, notes_name(bid)}; }

/// A person at a machine whose profile is a folder.
struct Reader {
    QTemporaryDir profile;
    std::unique_ptr<MyNotes> notes;

    Reader() { sitDown(); }
    /// The program, started anew.
    void sitDown()
    {
        make_application();
        notes.reset();
        notes = std::make_unique<MyNotes>(std::make_unique<PlainTexts>(profile.path()));
    }
    void turnTo(const std::string& bid, bool past = false)
    {
        notes->show(about(bid), QString::fromStdString(bid), past);
    }
    void write(const QString& text) const
    {
        notes->setText(text);
        notes->save();
    }
    [[nodiscard]] QString file(const std::string& bid) const { return PlainTexts{profile.path()}.fileOf(about(bid)); }
    [[nodiscard]] QByteArray kept(const std::string& bid) const
    {
        QFile in{file(bid)};
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray{};
    }
};

bool is_ticked(HearingScript& hearing, int question)
{
    return hearing.questions()->value(question, ScriptQuestionsModel::TickedRole).toBool();
}

}

TEST_CASE("what somebody notes about a bid is in the profile a moment later, and stands there again", "[qml][notes]")
{
    Reader reader;
    reader.turnTo("bidder-a");
    CHECK(reader.notes->isOffered());
    CHECK(reader.notes->savedWords().isEmpty());
    const auto said = QStringLiteral("Zoë knows the rota.\nAsk who pays for taxis, “really”.");
    reader.notes->setText(said);
    CHECK(reader.notes->savedWords() == QStringLiteral("Saving…"));
    REQUIRE(PageFixture::wait([&] { return !reader.kept("bidder-a").isEmpty(); }));
    CHECK(reader.notes->savedWords() == QStringLiteral("Saved for you alone"));
    CHECK_FALSE(
        QFile::permissions(reader.file("bidder-a")).testAnyFlags(QFileDevice::ReadGroup | QFileDevice::ReadOther));

    reader.sitDown();
    reader.turnTo("bidder-a");
    CHECK(reader.notes->text() == said);
    CHECK(reader.notes->problem().isEmpty());
    CHECK(reader.notes->savedWords() == QStringLiteral("Saved for you alone"));
}

TEST_CASE("each bid has notes of its own, and turning to another or closing the window saves them", "[qml][notes]")
{
    Reader reader;
    reader.turnTo("bidder-a");
    reader.notes->setText(QStringLiteral("first"));
    reader.turnTo("bidder-b");
    CHECK(reader.kept("bidder-a").contains("first"));
    CHECK(reader.notes->text().isEmpty());
    CHECK(reader.notes->bidder() == QStringLiteral("bidder-b"));
    reader.notes->setText(QStringLiteral("second"));
    reader.notes.reset();
    CHECK(reader.kept("bidder-b").contains("second"));
    CHECK_FALSE(reader.kept("bidder-b").contains("first"));

    reader.sitDown();
    reader.turnTo("bidder-a");
    CHECK(reader.notes->text() == QStringLiteral("first"));
    // No stage and no form shares a file with notes.
    CHECK_FALSE(is_id(notes_name("bidder-a")));
    CHECK_FALSE(notes_name("bidder-a").starts_with("form/"));
}

TEST_CASE("notes that are emptied leave nothing behind", "[qml][notes]")
{
    Reader reader;
    reader.turnTo("bidder-a");
    reader.write(QStringLiteral("said"));
    REQUIRE(QFile::exists(reader.file("bidder-a")));
    reader.write({});
    CHECK_FALSE(QFile::exists(reader.file("bidder-a")));
    CHECK(reader.notes->savedWords().isEmpty());

    reader.notes->tick("interview", 2, true);
    reader.notes->save();
    REQUIRE(QFile::exists(reader.file("bidder-a")));
    reader.notes->tick("interview", 2, false);
    reader.notes->save();
    CHECK_FALSE(QFile::exists(reader.file("bidder-a")));
}

TEST_CASE("ticks are kept with the notes, by stage", "[qml][notes]")
{
    Reader reader;
    reader.turnTo("bidder-a");
    reader.notes->tick("interview", 1, true);
    reader.notes->tick("interview", 3, true);
    reader.notes->tick("presentation", 2, true);
    reader.write(QStringLiteral("said"));
    reader.sitDown();
    reader.turnTo("bidder-a");
    CHECK(reader.notes->isTicked("interview", 1));
    CHECK_FALSE(reader.notes->isTicked("interview", 2));
    CHECK(reader.notes->isTicked("interview", 3));
    CHECK(reader.notes->isTicked("presentation", 2));
    CHECK(reader.notes->text() == QStringLiteral("said"));
    reader.notes->clearTicks("interview");
    CHECK_FALSE(reader.notes->hasTicks("interview"));
    CHECK(reader.notes->hasTicks("presentation"));
    reader.turnTo("bidder-b");
    CHECK_FALSE(reader.notes->hasTicks("presentation"));
}

TEST_CASE("notes that this program did not keep are said to be unreadable, and nothing is written over them",
          "[qml][notes]")
{
    const std::string head = R"({"as":"plumbline notes",)";
    std::string many = "1";
    for (int i = 0; i < 6'000; ++i)
        many += ",1";
    const std::vector<std::string> texts{
        "",
        "{",
        "[]",
        "null",
        "\xff\xfe",
        R"({"as":"plumbline notes"})",
        R"({"as":"plumbline form draft","text":"","ticked":{},"v":1})",
        head + R"("text":"a","ticked":{},"v":2})",
        head + R"("text":"a","ticked":{},"v":"1"})",
        head + R"("text":"a","text":"b","ticked":{},"v":1})",
        head + R"("text":"a","v":1})",
        head + R"("ticked":{},"v":1})",
        head + R"("text":7,"ticked":{},"v":1})",
        head + R"("text":"a","ticked":[],"v":1})",
        head + R"("text":"a","ticked":{"interview":1},"v":1})",
        head + R"("text":"a","ticked":{"interview":["1"]},"v":1})",
        head + R"("text":"a","ticked":{"interview":[0]},"v":1})",
        head + R"("text":"a","ticked":{"interview":[)" + many + R"(]},"v":1})",
        head + R"("text":"a","ticked":)" + std::string(60, '[') + std::string(60, ']') + R"(,"v":1})",
        head + R"("text":")" + std::string(static_cast<std::size_t>(notesMost) + 1, 'a') + R"(","ticked":{},"v":1})",
        std::string(PlainTexts::sizeMax + 1, ' '),
    };
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CAPTURE(i);
        Reader reader;
        const auto there = QByteArray::fromStdString(texts[i]);
        REQUIRE(write_for_owner(reader.file("bidder-a"), there));
        reader.turnTo("bidder-a");
        CHECK(reader.notes->text().isEmpty());
        CHECK(reader.notes->problem().contains(QStringLiteral("cannot be read")));
        CHECK(reader.notes->savedWords().isEmpty());
        reader.write(QStringLiteral("said"));
        CHECK(reader.notes->savedWords().startsWith(QStringLiteral("Not saved")));
        CHECK(reader.kept("bidder-a") == there);
        // Whoever looks at another bid and comes back finds what they typed.
        reader.turnTo("bidder-b");
        CHECK(reader.notes->problem().isEmpty());
        reader.write(QStringLiteral("of another"));
        CHECK(reader.notes->savedWords() == QStringLiteral("Saved for you alone"));
        reader.turnTo("bidder-a");
        CHECK(reader.notes->text() == QStringLiteral("said"));
        CHECK(reader.kept("bidder-a") == there);
        REQUIRE(reader.notes->canStartAnew());
        reader.notes->startAnew();
        reader.notes->save();
        CHECK(reader.notes->problem().isEmpty());
        const auto kept = notes_from(reader.kept("bidder-a").toStdString());
        REQUIRE(kept);
        CHECK(kept->text == "said");
    }
}

TEST_CASE("notes have room for 100,000 characters of any kind, and what has no room is not taken", "[qml][notes]")
{
    Reader reader;
    for (const auto character : {QChar{u'a'}, QChar{u'€'}, QChar{u'"'}, QChar{u'\x01'}}) {
        CAPTURE(int{character.unicode()});
        const QString whole(notesMost, character);
        reader.turnTo("bidder-a");
        reader.write(whole);
        CHECK(reader.notes->problem().isEmpty());
        reader.sitDown();
        reader.turnTo("bidder-a");
        CHECK(reader.notes->text() == whole);
        reader.notes->setText(whole + character);
        CHECK(reader.notes->text() == whole);
        CHECK(reader.notes->problem().contains(QStringLiteral("100,000 characters")));
        reader.write(whole.chopped(1));
        CHECK(reader.notes->text() == whole.chopped(1));
        CHECK(reader.notes->problem().isEmpty());
    }
}

TEST_CASE("a full disk is said, notes go on, and it is tried again until there is room", "[qml][notes]")
{
    make_application();
    auto disk = std::make_unique<SmallDisk>();
    auto& there = *disk;
    MyNotes notes{std::move(disk)};
    notes.show(about("bidder-a"), QStringLiteral("A"), false);
    there.full = true;
    notes.setText(QStringLiteral("first"));
    REQUIRE(PageFixture::wait([&] { return there.asked > 0; }));
    CHECK(notes.savedWords().contains(QStringLiteral("could not be saved")));
    notes.setText(QStringLiteral("first and second"));
    // Nobody types any more.
    const auto asked = there.asked;
    REQUIRE(PageFixture::wait([&] { return there.asked > asked + 1; }));
    CHECK(notes.savedWords().contains(QStringLiteral("could not be saved")));
    notes.show(about("bidder-b"), QStringLiteral("B"), false);
    CHECK(notes.text().isEmpty());
    notes.show(about("bidder-a"), QStringLiteral("A"), false);
    CHECK(notes.text() == QStringLiteral("first and second"));
    there.full = false;
    REQUIRE(PageFixture::wait([&] { return !there.texts.empty(); }));
    CHECK(there.texts.at(about("bidder-a")).find("first and second") != std::string::npos);
    CHECK(notes.savedWords() == QStringLiteral("Saved for you alone"));
}

TEST_CASE("while an earlier moment is shown notes are read and not changed", "[qml][notes]")
{
    Reader reader;
    reader.turnTo("bidder-a");
    reader.write(QStringLiteral("said"));
    reader.turnTo("bidder-a", true);
    CHECK(reader.notes->readOnly());
    CHECK(reader.notes->text() == QStringLiteral("said"));
    CHECK(reader.notes->readOnlyWords().contains(QStringLiteral("earlier moment")));
    CHECK(reader.notes->savedWords().isEmpty());
    reader.write(QStringLiteral("said since"));
    reader.notes->tick("interview", 1, true);
    CHECK(reader.notes->text() == QStringLiteral("said"));
    CHECK_FALSE(reader.notes->isTicked("interview", 1));
    reader.turnTo("bidder-a");
    CHECK_FALSE(reader.notes->readOnly());
    CHECK(reader.notes->readOnlyWords().isEmpty());
}

TEST_CASE("notes in a workspace of people are read with their author's keys alone", "[qml][notes][keys]")
{
    make_application();
    const QTemporaryDir home;
    const ProfileIn profile{home.path()};
    const auto file = std::filesystem::path{home.filePath(QStringLiteral("panel.plumb")).toStdString()};
    const auto keys = PersonKeys::generate();
    const auto others = PersonKeys::generate();
    REQUIRE(keys);
    REQUIRE(others);
    REQUIRE(LocalWorkspace::create_as(file, "chair", *keys));
    const auto seated = [&](const char* person, const PersonKeys& with) {
        auto workspace = LocalWorkspace::open_as(file, person, with);
        REQUIRE(workspace);
        auto notes =
            std::make_unique<MyNotes>(std::make_unique<SealedTexts>(std::shared_ptr<Workspace>{std::move(*workspace)}));
        notes->show(about("zebra-house"), QStringLiteral("Zebra House"), false);
        return notes;
    };
    {
        const auto notes = seated("chair", *keys);
        notes->setText(QStringLiteral("Zebra asked of the rota"));
        notes->save();
        CHECK(notes->savedWords() == QStringLiteral("Saved for you alone"));
    }
    CHECK(sealed_files(home.path(), "Zebra") == 1);
    CHECK(seated("member-2", *others)->text().isEmpty());
    CHECK(seated("member-2", *others)->problem().isEmpty());
    const auto stranger = seated("chair", *others);
    CHECK(stranger->problem().contains(QStringLiteral("cannot be read")));
    CHECK(stranger->text().isEmpty());
    CHECK(seated("chair", *keys)->text() == QStringLiteral("Zebra asked of the rota"));
}

TEST_CASE("the notes of the sheet are about the bid that it shows, and no entry holds them", "[qml][notes][session]")
{
    Machine desk;
    desk.session->tryExample(QStringLiteral("advocacy"), true);
    REQUIRE(desk.settle());
    REQUIRE(desk.session->hasTender());
    const auto entries = desk.session->tender()->entries();
    const auto notes = [&]() -> MyNotes& { return *desk.session->tender()->notes(); };
    REQUIRE(notes().isOffered());
    CHECK(notes().bidder() == desk.session->tender()->sheet()->bidder());
    notes().setText(QStringLiteral("first"));
    desk.session->tender()->sheet()->nextBid();
    CHECK(notes().text().isEmpty());
    notes().setText(QStringLiteral("second"));
    CHECK(desk.session->tender()->entries() == entries);

    desk.session->closeTender();
    desk.session->openTender(0);
    REQUIRE(desk.settle());
    CHECK(desk.session->tender()->entries() == entries);
    CHECK(notes().text() == QStringLiteral("first"));
    desk.session->tender()->sheet()->nextBid();
    CHECK(notes().text() == QStringLiteral("second"));
    desk.session->tender()->showMoment(entries - 1);
    CHECK(notes().readOnly());
    desk.session->tender()->showNow();
    CHECK_FALSE(notes().readOnly());
}

TEST_CASE("who is heard begins without ticks, and the notes are those of the sheet", "[qml][notes][session]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    auto& tender = fixture.tender();
    auto& hearing = *tender.hearing();
    auto& notes = *tender.notes();
    const Tester questions{hearing.questions(), Tester::FailureReportingMode::Fatal};
    CHECK_FALSE(hearing.isOffered());
    tender.showPlace(QStringLiteral("hearings"));
    REQUIRE(hearing.isOffered());
    REQUIRE(hearing.hearings().size() > 3);
    CHECK(hearing.hearings().value(hearing.chosen()).startsWith(QStringLiteral("Interview: ")));
    REQUIRE(hearing.questions()->count() == 5);
    CHECK_FALSE(hearing.hasTicks());

    const auto first = hearing.chosen();
    const auto bid = hearing.bidId();
    hearing.tick(1, true);
    notes.setText(QStringLiteral("Paused at the second question."));
    CHECK(is_ticked(hearing, 1));
    CHECK_FALSE(is_ticked(hearing, 0));
    hearing.setChosen(first + 1);
    CHECK(hearing.bidId() != bid);
    CHECK(notes.text().isEmpty());
    CHECK_FALSE(is_ticked(hearing, 1));
    hearing.tick(0, true);
    hearing.setChosen(first);
    CHECK(is_ticked(hearing, 1));
    CHECK_FALSE(is_ticked(hearing, 0));
    hearing.clearTicks();
    CHECK_FALSE(hearing.hasTicks());
    CHECK(notes.text() == QStringLiteral("Paused at the second question."));
    // What is not on the page changes nothing.
    hearing.tick(-1, true);
    hearing.tick(5, true);
    CHECK_FALSE(hearing.hasTicks());
    hearing.setChosen(static_cast<int>(hearing.hearings().size()));
    CHECK(hearing.chosen() == first);

    // An entry that somebody else makes takes nobody from whom they listen to.
    hearing.setChosen(first + 1);
    REQUIRE(fixture.read(QStringLiteral("observer")));
    CHECK(hearing.chosen() == first + 1);
}

TEST_CASE("what was noted while a bidder was heard stands beside the sheet", "[qml][notes][session]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    auto& tender = fixture.tender();
    tender.showPlace(QStringLiteral("hearings"));
    const auto bid = tender.hearing()->bidId();
    tender.notes()->setText(QStringLiteral("Heard."));
    tender.showPlace(QStringLiteral("sheet"));
    CHECK_FALSE(tender.hearing()->isOffered());
    auto& sheet = fixture.sheet();
    int found = 0;
    for (int index = 0; index < sheet.bids()->count(); ++index) {
        sheet.setBid(index);
        const bool same = sheet.bidId() == bid;
        CHECK(tender.notes()->text() == (same ? QStringLiteral("Heard.") : QString{}));
        found += same ? 1 : 0;
    }
    CHECK(found == 1);
}

TEST_CASE("in a convened tender nobody who has no seat at this desk is offered notes", "[qml][notes][session]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    fixture.tender().showPlace(QStringLiteral("hearings"));
    REQUIRE(fixture.tender().hearing()->isOffered());
    REQUIRE(fixture.read({}));
    CHECK_FALSE(fixture.tender().notes()->isOffered());
    CHECK_FALSE(fixture.tender().hearing()->isOffered());
    fixture.tender().notes()->setText(QStringLiteral("said"));
    CHECK(fixture.tender().notes()->text().isEmpty());
}

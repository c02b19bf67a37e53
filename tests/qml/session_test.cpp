#include "tests/qml/page_fixture.hpp"

#include <QtTest/QAbstractItemModelTester>

#include <catch2/catch.hpp>

using tender::test::make_application;
using tender::test::PageFixture;
using Tester = QAbstractItemModelTester;

TEST_CASE("a workspace that does not exist is refused in words and nothing is open", "[qml][session]")
{
    make_application();
    PageFixture fixture;
    fixture.session()->openWorkspace(QStringLiteral("/nowhere.plumb"));
    CHECK_FALSE(fixture.session()->isOpen());
    CHECK(fixture.session()->refusal().contains(QStringLiteral("/nowhere.plumb")));
    fixture.session()->dismissRefusal();
    CHECK(fixture.session()->refusal().isEmpty());
}

TEST_CASE("a wish without a file is refused in words", "[qml][session]")
{
    make_application();
    PageFixture fixture;
    fixture.session()->createWorkspace(QStringLiteral("  "));
    CHECK_FALSE(fixture.session()->isOpen());
    CHECK_FALSE(fixture.session()->refusal().isEmpty());
}

TEST_CASE("an example that the program does not carry is refused in words", "[qml][session]")
{
    make_application();
    PageFixture fixture;
    fixture.session()->tryExample(QStringLiteral("no-such-tender"));
    CHECK_FALSE(fixture.session()->busy());
    CHECK(fixture.session()->refusal().contains(QStringLiteral("no-such-tender")));
}

TEST_CASE("the advocacy example plays to its end and can be opened again from the list", "[qml][session]")
{
    make_application();
    PageFixture fixture;
    const Tester tester{fixture.session()->tenders(), Tester::FailureReportingMode::Fatal};
    REQUIRE(fixture.open());
    CHECK(fixture.tender().title() == QStringLiteral("Advocacy for looked-after children"));
    CHECK_FALSE(fixture.tender().illustrative().isEmpty());
    CHECK(fixture.tender().keyWords() == QStringLiteral("Demonstration key: worthless as evidence"));
    const auto entries = fixture.tender().entries();
    CHECK(entries > 20);
    fixture.session()->closeTender();
    CHECK_FALSE(fixture.session()->hasTender());
    REQUIRE(fixture.session()->tenders()->count() == 1);
    fixture.session()->openTender(0);
    REQUIRE(fixture.settle());
    REQUIRE(fixture.session()->hasTender());
    CHECK(fixture.tender().entries() == entries);
    CHECK(PageFixture::wait([&] { return fixture.session()->tender()->entries() == entries; }));
}

TEST_CASE("a tender with an altered entry is not opened", "[qml][session]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    fixture.session()->closeTender();
    fixture.alter(12);
    fixture.session()->openTender(0);
    REQUIRE(fixture.settle());
    CHECK_FALSE(fixture.session()->hasTender());
    CHECK(fixture.session()->refusal().contains(QStringLiteral("12")));
}

TEST_CASE("verification ends in one plain sentence", "[qml][history]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    auto& run = *fixture.tender().verification();
    fixture.tender().verify();
    CHECK(run.running());
    REQUIRE(fixture.settle());
    CHECK(run.sentence().contains(
        QStringLiteral("is complete and unaltered: all %1 entries.").arg(fixture.tender().entries())));
    CHECK(run.sentence().startsWith(QStringLiteral("Everything since ")));
    CHECK(run.tone() == QStringLiteral("good"));
    CHECK(run.done() == fixture.tender().entries());

    fixture.alter(7);
    fixture.tender().verify();
    REQUIRE(fixture.settle());
    CHECK(run.tone() == QStringLiteral("danger"));
    CHECK(run.sentence().contains(QStringLiteral("7")));
}

TEST_CASE("every entry stands in the history, the newest first", "[qml][history]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    using tender::HistoryModel;
    auto& history = *fixture.tender().history();
    const Tester tester{&history, Tester::FailureReportingMode::Fatal};
    REQUIRE(history.count() == fixture.tender().entries());
    CHECK(history.value(0, HistoryModel::NumberRole).toInt() == history.count());
    CHECK(history.value(history.count() - 1, HistoryModel::NumberRole).toInt() == 1);
    CHECK(history.value(0, HistoryModel::TimeRole).toString() == QStringLiteral("5 June 2009, 12:00 UTC"));
    CHECK(history.value(0, HistoryModel::DemonstrationRole).toBool());
    for (int row = 0; row < history.count(); ++row)
        CHECK_FALSE(history.value(row, HistoryModel::WhatRole).toString().isEmpty());
}

TEST_CASE("what is recorded stands above what was there", "[qml][history]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    using tender::HistoryModel;
    auto& history = *fixture.tender().history();
    const Tester tester{&history, Tester::FailureReportingMode::Fatal};
    const auto before = history.count();
    const auto newest = history.value(0, HistoryModel::WhatRole).toString();
    int above = 0;
    QObject::connect(&history, &QAbstractItemModel::rowsInserted, [&](const QModelIndex&, int first, int last) {
        CHECK(first == 0);
        above += last + 1;
    });
    REQUIRE(fixture.read(QStringLiteral("observer")));
    CHECK(above == history.count() - before);
    CHECK(above > 0);
    CHECK(history.value(above, HistoryModel::NumberRole).toInt() == before);
    CHECK(history.value(above, HistoryModel::WhatRole).toString() == newest);
    CHECK_FALSE(history.value(history.count(), HistoryModel::WhatRole).isValid());
}

TEST_CASE("an observer reads who did what and when, but no mark; somebody without a part reads nothing",
          "[qml][history][roles]")
{
    using tender::HistoryModel;
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    auto& history = *fixture.tender().history();
    const Tester tester{&history, Tester::FailureReportingMode::Fatal};
    // The reason of a mark stands in quotation marks of its own.
    const auto reasons = [&] {
        int found = 0;
        for (int row = 0; row < history.count(); ++row)
            found += history.value(row, HistoryModel::DetailsRole).toString().contains(QChar{0x201C}) ? 1 : 0;
        return found;
    };
    REQUIRE(reasons() > 0);
    REQUIRE(fixture.read(QStringLiteral("observer")));
    CHECK(history.withheld().isEmpty());
    CHECK(history.count() == fixture.tender().entries());
    CHECK(reasons() == 0);

    PageFixture stranger;
    REQUIRE(stranger.open());
    REQUIRE(stranger.read(QStringLiteral("stranger")));
    CHECK(stranger.tender().history()->count() == 0);
    CHECK(stranger.tender().history()->withheld().contains(QStringLiteral("no part in this tender")));
    CHECK(stranger.result().isWithheld());
    stranger.tender().showMoment(4);
    CHECK(stranger.tender().momentChanges() == stranger.tender().history()->withheld());
}

TEST_CASE("an earlier moment is shown as it was, and nothing can be marked there", "[qml][history]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    fixture.tender().showMoment(4);
    CHECK(fixture.tender().moment() == 4);
    CHECK(fixture.tender().momentWords().contains(QStringLiteral("entry 4 of")));
    CHECK_FALSE(fixture.result().hasRanking());
    CHECK(fixture.sheet().readOnly());
    fixture.tender().showMoment(fixture.tender().entries() + 1);
    CHECK(fixture.tender().moment() == 4);
    fixture.tender().showNow();
    CHECK(fixture.tender().momentWords().isEmpty());
    CHECK(fixture.result().hasRanking());
}

TEST_CASE("a tender that was just begun is in the list from its first entry on", "[qml][session]")
{
    make_application();
    PageFixture fixture;
    fixture.session()->createWorkspace(fixture.newFile());
    REQUIRE(fixture.settle());
    fixture.session()->beginTender(QStringLiteral("create_tender"),
                                   QStringLiteral(R"({"id":"one","title":"One, illustrative"})"));
    REQUIRE(fixture.session()->hasTender());
    CHECK(fixture.session()->tenders()->count() == 0);
    fixture.tender().act()->send();
    CAPTURE(fixture.tender().act()->refusal().toStdString());
    REQUIRE(fixture.tender().entries() == 1);
    CHECK(fixture.session()->tenders()->count() == 1);
    CHECK(fixture.tender().page()->recorded().startsWith(QStringLiteral("Recorded as entry 1: ")));
    fixture.tender().showPlace(QStringLiteral("bids"));
    CHECK(fixture.tender().page()->recorded().isEmpty());
}

TEST_CASE("at an earlier moment the palette has the places of the tender and none of its acts", "[qml][session]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    auto& finder = *fixture.session()->finder();
    const auto acts = [&] {
        fixture.session()->prepareFinder();
        finder.look({});
        int count = 0;
        for (int row = 0; row < finder.count(); ++row)
            count += finder.value(row, tender::PlaceFinder::firstRole + 3).toString().isEmpty() ? 0 : 1;
        return count;
    };
    CHECK(acts() > 0);
    fixture.tender().showMoment(4);
    CHECK(acts() == 0);
    finder.look(QStringLiteral("moderation"));
    CHECK(finder.count() == 1);
}

TEST_CASE("what was agreed stands on the page of moderation when its stage is closed", "[qml][session]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    fixture.tender().showPlace(QStringLiteral("moderation"));
    const auto& rows = *fixture.tender().page()->rows();
    QStringList titles;
    QStringList sides;
    for (int row = 0; row < rows.count(); ++row) {
        titles.append(rows.value(row, tender::PageRowsModel::firstRole + 1).toString());
        sides.append(rows.value(row, tender::PageRowsModel::firstRole + 3).toString());
    }
    CHECK(titles.filter(QStringLiteral("which is closed")).size() == 3);
    CHECK(sides.filter(QStringLiteral("agreed: ")).size() > 10);
    CHECK(rows.firstThing() == 1);
}

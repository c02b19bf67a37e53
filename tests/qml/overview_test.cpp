#include "tests/qml/page_fixture.hpp"

#include <QtTest/QAbstractItemModelTester>

#include <catch2/catch.hpp>

using tender::WorkspaceOverview;
using tender::test::make_application;
using tender::test::PageFixture;
using Tester = QAbstractItemModelTester;

namespace {

constexpr int kindRole = tender::RowListModel::firstRole;
constexpr int titleRole = kindRole + 1;
constexpr int actRole = kindRole + 5;
constexpr int actTitleRole = kindRole + 6;
constexpr int fillRole = kindRole + 7;

QString at(WorkspaceOverview& overview, int row, int role)
{
    return overview.page()->rows()->value(row, role).toString();
}

bool gather(WorkspaceOverview& overview, const char* place)
{
    overview.show(QString::fromLatin1(place));
    return PageFixture::wait([&] { return !overview.busy(); });
}

}

TEST_CASE("my work says that nobody sits at the desk, where nobody does", "[qml][overview]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    auto& overview = *fixture.session()->overview();
    const Tester tester{overview.page()->rows(), Tester::FailureReportingMode::Fatal};
    REQUIRE(gather(overview, "duties"));
    REQUIRE(overview.page()->rows()->count() == 1);
    CHECK(at(overview, 0, titleRole).startsWith(QStringLiteral("Nobody sits at this desk.")));
}

TEST_CASE("a line of my work leads to its tender, its place and its act", "[qml][overview]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    REQUIRE(fixture.read(QStringLiteral("observer")));
    fixture.session()->closeTender();
    auto& overview = *fixture.session()->overview();
    REQUIRE(gather(overview, "duties"));
    REQUIRE(overview.page()->rows()->count() >= 2);
    CHECK(at(overview, 0, kindRole) == QStringLiteral("heading"));
    CHECK(at(overview, 0, titleRole) == QStringLiteral("Advocacy for looked-after children"));
    CHECK(at(overview, 1, titleRole) == QStringLiteral("Declare your interests"));
    CHECK(at(overview, 1, actRole) == QStringLiteral("go_to_tender"));
    CHECK_FALSE(at(overview, 1, actTitleRole).isEmpty());
    QString place;
    QObject::connect(fixture.session(), &tender::WorkspaceSession::tenderOpened, &overview,
                     [&](const QString& opened) { place = opened; });
    fixture.session()->goTo(at(overview, 1, fillRole));
    REQUIRE(fixture.settle());
    REQUIRE(fixture.session()->hasTender());
    CHECK(place == QStringLiteral("declarations"));
    CHECK(fixture.tender().page()->place() == QStringLiteral("declarations"));
    CHECK(fixture.tender().act()->name() == QStringLiteral("declare_interests"));
}

TEST_CASE("the tender that is open is not opened again by a line that leads to it", "[qml][overview]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    REQUIRE(fixture.read(QStringLiteral("observer")));
    auto& overview = *fixture.session()->overview();
    // The workspace is the same and its reader has changed: the list of tenders knows once somebody takes a seat.
    overview.use(fixture.session()->file().toStdString(), "observer");
    REQUIRE(gather(overview, "duties"));
    const auto* before = fixture.session()->tender();
    fixture.session()->goTo(at(overview, 1, fillRole));
    CHECK_FALSE(fixture.session()->busy());
    CHECK(fixture.session()->tender() == before);
    CHECK(fixture.tender().act()->name() == QStringLiteral("declare_interests"));
}

TEST_CASE("what leads nowhere is left alone", "[qml][overview]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    for (const auto* target : {"", "{", "{}", R"({"log":"00"})", "[1]"}) {
        CAPTURE(target);
        fixture.session()->goTo(QString::fromLatin1(target));
        CHECK_FALSE(fixture.session()->busy());
    }
}

TEST_CASE("a tender that was altered is named, and the page lives on", "[qml][overview]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    fixture.session()->closeTender();
    fixture.alter(3);
    auto& overview = *fixture.session()->overview();
    REQUIRE(gather(overview, "agreements"));
    REQUIRE(overview.page()->rows()->count() == 2);
    CHECK(at(overview, 0, titleRole) == QStringLiteral("Advocacy for looked-after children"));
    CHECK(at(overview, 1, kindRole) == QStringLiteral("notice"));
    CHECK(at(overview, 1, titleRole).contains(QLatin1Char('3')));
    fixture.alter(0);
    REQUIRE(gather(overview, "agreements"));
    CHECK(overview.page()->rows()->count() == 0);
    CHECK_FALSE(overview.page()->emptyWords().isEmpty());
}

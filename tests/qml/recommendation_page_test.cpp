#include "qml/viewmodels/pages/tender_page.hpp"
#include "tests/qml/page_fixture.hpp"

#include <QtTest/QAbstractItemModelTester>

#include <catch2/catch.hpp>

using namespace tender;
using tender::test::make_application;
using tender::test::PageFixture;
using Tester = QAbstractItemModelTester;

namespace {

/// Heading or title, what stands at the side, and the act of each line.
QList<QStringList> lines_of(TenderPage& page)
{
    constexpr int kind = RowListModel::firstRole;
    constexpr int title = kind + 1;
    constexpr int side = kind + 3;
    constexpr int act = kind + 5;
    QList<QStringList> found;
    for (int row = 0; row < page.rows()->count(); ++row)
        found.append({page.rows()->value(row, title).toString(), page.rows()->value(row, side).toString(),
                      page.rows()->value(row, act).toString()});
    return found;
}

}

TEST_CASE("it is nobody's turn to decide before there is a recommendation", "[qml][pages]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    Snapshot snapshot;
    auto& state = snapshot.procedure;
    state.tender.plan.emplace();
    state.tender.plan->approvals = {{.bodies = {"Steering group"}, .act = Act::Endorses},
                                    {.bodies = {"Cabinet"}, .act = Act::Approves}};
    TenderPage page;
    const Tester tester{page.rows(), Tester::FailureReportingMode::Fatal};
    page.turnTo(QStringLiteral("recommendation"));
    const auto show = [&] {
        page.show({.snapshot = snapshot,
                   .now = state,
                   .people = fixture.tender().log().people(),
                   .person = {},
                   .textOf = [](const Document&) { return std::optional<std::string>{}; }},
                  nullptr);
        return lines_of(page);
    };
    const auto before = show();
    REQUIRE(before.size() == 3);
    CHECK(before[0][0] == QStringLiteral("Bodies that decide"));
    CHECK(before[1] ==
          QStringList{QStringLiteral("Steering group"), QStringLiteral("waits for the recommendation"), {}});
    CHECK(before[2] == QStringList{QStringLiteral("Cabinet"), QStringLiteral("waits for the recommendation"), {}});

    state.tender.recommendations = {{.lot = {}, .bids = {}, .reason = "Nobody met the threshold.", .conditions = {}}};
    state.conclusion.version = 1;
    const auto after = show();
    REQUIRE(after.size() == 5);
    CHECK(after[2][0] == QStringLiteral("Bodies that decide, version 1 of the recommendation"));
    CHECK(after[3] ==
          QStringList{QStringLiteral("Steering group"), QStringLiteral("its turn"), QStringLiteral("record_decision")});
    CHECK(after[4] == QStringList{QStringLiteral("Cabinet"), QStringLiteral("waits"), {}});
}

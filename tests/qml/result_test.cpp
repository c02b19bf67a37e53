#include "tests/qml/page_fixture.hpp"

#include <QtCore/QRegularExpression>
#include <QtTest/QAbstractItemModelTester>

#include <catch2/catch.hpp>

using tender::BidsOutModel;
using tender::FigureRowsModel;
using tender::RankingModel;
using tender::StageLineModel;
using tender::StageSharesModel;
using tender::test::make_application;
using tender::test::PageFixture;
using Tester = QAbstractItemModelTester;

TEST_CASE("the ranking of the advocacy example is 75 to 73 with a gap of 2", "[qml][result]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    auto& ranking = *fixture.result().ranking();
    const Tester tester{&ranking, Tester::FailureReportingMode::Fatal};
    REQUIRE(ranking.count() == 2);
    CHECK(fixture.result().headline() == QStringLiteral("SCS Kinder leads by 2 points"));
    CHECK(ranking.value(0, RankingModel::BidderRole).toString() == QStringLiteral("SCS Kinder"));
    CHECK(ranking.value(0, RankingModel::TotalRole).toString() == QStringLiteral("75"));
    CHECK(ranking.value(0, RankingModel::AwardedRole).toBool());
    CHECK(ranking.value(1, RankingModel::TotalRole).toString() == QStringLiteral("73"));
    CHECK(ranking.value(1, RankingModel::GapRole).toString() == QStringLiteral("2"));
    CHECK_FALSE(ranking.value(1, RankingModel::AwardedRole).toBool());
    CHECK(fixture.result().thresholds().contains(QStringLiteral("Interview 36")));
    CHECK(fixture.result().out()->count() == 0);
    CHECK(fixture.result().recommendation() == QStringLiteral("The panel recommends SCS Kinder."));
}

TEST_CASE("bars meet without a gap and end at the total", "[qml][result]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    auto* shares = fixture.result().ranking()->value(0, RankingModel::SharesRole).value<StageSharesModel*>();
    REQUIRE(shares != nullptr);
    const Tester tester{shares, Tester::FailureReportingMode::Fatal};
    REQUIRE(shares->count() == 2);
    CHECK(shares->value(0, StageSharesModel::StartRole).toInt() == 0);
    CHECK(shares->value(0, StageSharesModel::EndRole).toInt() == 320);
    CHECK(shares->value(1, StageSharesModel::StartRole).toInt() == 320);
    CHECK(shares->value(1, StageSharesModel::EndRole).toInt() == 750);
}

TEST_CASE("a figure is explained down to the entry that gave the mark", "[qml][result]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    auto& inspector = *fixture.tender().inspector();
    const Tester tester{inspector.rows(), Tester::FailureReportingMode::Fatal};
    inspector.explain(QStringLiteral("scs-kinder/no-such-figure"));
    CHECK_FALSE(inspector.isOpen());
    inspector.explain(QStringLiteral("scs-kinder/total"));
    REQUIRE(inspector.isOpen());
    CHECK(inspector.title() == QStringLiteral("Why 75?"));
    CHECK(inspector.subtitle() == QStringLiteral("SCS Kinder · total"));
    auto& rows = *inspector.rows();
    CHECK(rows.value(0, FigureRowsModel::WorkingRole).toString() == QStringLiteral("32 + 43"));
    const auto before = rows.count();
    int question = -1;
    for (int row = 0; row < rows.count() && question < 0; ++row) {
        if (rows.value(row, FigureRowsModel::DepthRole).toInt() == 2) question = row;
    }
    REQUIRE(question > 0);
    rows.setExpanded(question, true);
    CHECK(rows.count() > before);
    bool source = false;
    for (int row = 0; row < rows.count(); ++row) {
        if (rows.value(row, FigureRowsModel::KindRole).toString() != QStringLiteral("source")) continue;
        source = true;
        CHECK_FALSE(rows.value(row, FigureRowsModel::ReasonRole).toString().isEmpty());
        CHECK(rows.value(row, FigureRowsModel::WordsRole).toString().startsWith(QStringLiteral("Entry ")));
    }
    CHECK(source);
    rows.toggle(question);
    CHECK(rows.count() == before);
    // What is folded is in the text all the same.
    const auto text = rows.text();
    CHECK(text.startsWith(QStringLiteral("75  ")));
    CHECK(text.contains(QStringLiteral("32 + 43")));
    CHECK(text.contains(QStringLiteral("Agreed by the panel: ")));
    CHECK(text.contains(QRegularExpression{QStringLiteral("\\(entry \\d+, signed with the key ")}));
    inspector.copy();
    CHECK(inspector.said() == QStringLiteral("There is no clipboard here. Nothing was copied."));
    inspector.explain(QStringLiteral("scs-kinder/total"));
    CHECK(inspector.said().isEmpty());
    inspector.close();
    CHECK(rows.count() == 0);
}

TEST_CASE("each figure of a ranking is the number that is explained", "[qml][result]")
{
    make_application();
    PageFixture fixture;
    for (const auto* example : {"advocacy", "connexions", "family-support", "positive-activities"}) {
        INFO(example);
        fixture.session()->tryExample(QString::fromLatin1(example));
        REQUIRE(fixture.settle());
        REQUIRE(fixture.session()->hasTender());
        auto& inspector = *fixture.tender().inspector();
        const auto& ranking = *fixture.tender().result()->ranking();
        int shares = 0;
        for (int row = 0; row < ranking.count(); ++row) {
            const auto* parts = ranking.value(row, RankingModel::firstRole + 6).value<StageSharesModel*>();
            REQUIRE(parts != nullptr);
            for (int part = 0; part < parts->count(); ++part) {
                const auto points = parts->value(part, StageSharesModel::firstRole + 1).toString();
                const auto figure = parts->value(part, StageSharesModel::firstRole + 2).toString();
                if (figure.isEmpty()) continue;
                inspector.explain(figure);
                CHECK(inspector.title() == QStringLiteral("Why %1?").arg(points));
                ++shares;
            }
        }
        CHECK(shares > 0);
    }
}

TEST_CASE("the stage line says in words what is done, what is now and what waits", "[qml][stages]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    auto& stages = *fixture.tender().stages();
    const Tester tester{&stages, Tester::FailureReportingMode::Fatal};
    REQUIRE(stages.count() == 5);
    CHECK(stages.value(1, StageLineModel::StateRole).toString() == QStringLiteral("done"));
    CHECK(stages.value(2, StageLineModel::StateRole).toString() == QStringLiteral("now"));
    CHECK(stages.value(2, StageLineModel::WordsRole).toString() == QStringLiteral("10 marks open"));
    CHECK(stages.value(3, StageLineModel::StateRole).toString() == QStringLiteral("waits"));
    CHECK(stages.value(4, StageLineModel::WordsRole).toString() == QStringLiteral("waits for the result"));
}

TEST_CASE("a result that waits names what is open", "[qml][result]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    auto& out = *fixture.result().out();
    const Tester tester{&out, Tester::FailureReportingMode::Fatal};
    CHECK(fixture.result().headline() == QStringLiteral("No result yet"));
    CHECK_FALSE(fixture.result().hasRanking());
    REQUIRE(out.count() == 2);
    CHECK(out.value(0, BidsOutModel::StandingRole).toString() == QStringLiteral("Not decided"));
    CHECK(out.value(0, BidsOutModel::WhyRole).toString().contains(QStringLiteral("Named advocate")));
}

TEST_CASE("an observer is shown no figure of a result, and why, while whoever holds the file is",
          "[qml][result][roles]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    auto& inspector = *fixture.tender().inspector();
    inspector.explain(QStringLiteral("scs-kinder/total"));
    REQUIRE(inspector.isOpen());
    REQUIRE(fixture.read(QStringLiteral("observer")));
    auto& result = fixture.result();
    CHECK(result.isWithheld());
    CHECK(result.headline() == QStringLiteral("The result is not shown to you"));
    CHECK(result.decided().contains(QStringLiteral("as an observer")));
    CHECK(result.decided().contains(QStringLiteral("marks and result")));
    CHECK_FALSE(result.hasRanking());
    CHECK_FALSE(result.hasBars());
    CHECK(result.out()->count() == 0);
    CHECK(result.recommendation().isEmpty());
    CHECK_FALSE(inspector.isOpen());
    CHECK(inspector.rows()->count() == 0);
    inspector.explain(QStringLiteral("scs-kinder/total"));
    CHECK_FALSE(inspector.isOpen());
    fixture.tender().closeness()->start();
    CHECK_FALSE(fixture.tender().closeness()->running());
    // An earlier moment, before anybody was appointed, is no way round it.
    fixture.tender().showMoment(fixture.tender().entries() - 1);
    CHECK(result.isWithheld());
    CHECK_FALSE(result.hasRanking());

    PageFixture nobody;
    REQUIRE(nobody.open());
    REQUIRE(nobody.read(QString{}));
    CHECK_FALSE(nobody.result().isWithheld());
    CHECK(nobody.result().headline() == QStringLiteral("SCS Kinder leads by 2 points"));
    CHECK(nobody.result().ranking()->count() == 2);
}

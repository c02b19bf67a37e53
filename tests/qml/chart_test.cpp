#include "qml/viewmodels/charts/analysis_charts.hpp"
#include "qml/viewmodels/charts/chart_images.hpp"
#include "qml/viewmodels/charts/chart_model.hpp"
#include "qml/viewmodels/pages/tender_page.hpp"
#include "reports/text/closeness_wording.hpp"
#include "tests/core/tendering/building.hpp"
#include "tests/qml/page_fixture.hpp"

#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>

#include <catch2/catch.hpp>

using namespace tender;
using tender::test::make_application;
using tender::test::PageFixture;
using Tester = QAbstractItemModelTester;

namespace {

Model marked_model()
{
    Model model;
    model.scales = {building::steps_to("0-5", 5)};
    model.stages = {building::stage_of("quality", CountsAsWeight{100}, 100, {building::question("q1", 100)})};
    return model;
}

ModeratedQuestion marks_of(const std::vector<std::string>& marks)
{
    ModeratedQuestion question;
    question.criterion = "q1";
    question.bid = "a";
    for (std::size_t i = 0; i < marks.size(); ++i)
        question.marks.push_back(
            {i == 0 ? "chair" : "member-" + std::to_string(i + 1), building::marks({{"q1", marks[i]}}).front()});
    return question;
}

int start_of(const ChartModel& chart, int row, int part)
{
    return chart.value(row, ChartModel::PartsRole)
        .value<ChartPartsModel*>()
        ->value(part, ChartPartsModel::StartRole)
        .toInt();
}

int end_of(const ChartModel& chart, int row, int part)
{
    return chart.value(row, ChartModel::PartsRole)
        .value<ChartPartsModel*>()
        ->value(part, ChartPartsModel::EndRole)
        .toInt();
}

}

TEST_CASE("intervals of weights and shares of places are drawn where the analysis found them", "[qml][charts]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    auto& run = *fixture.tender().closeness();
    const Tester weights{run.weights(), Tester::FailureReportingMode::Fatal};
    const Tester places{run.places(), Tester::FailureReportingMode::Fatal};
    CHECK(run.weights()->count() == 0);
    run.start();
    REQUIRE(PageFixture::wait([&] { return !run.running(); }));
    const auto snapshot = snapshot_of(fixture.tender().log().state());
    InOrder executor;
    const auto close = closeness_of(*snapshot->sheet, snapshot->evaluation, {}, executor);
    REQUIRE(close);
    REQUIRE_FALSE(close->weights.empty());
    REQUIRE(run.weights()->count() == static_cast<int>(close->weights.size()));
    for (int row = 0; row < run.weights()->count(); ++row) {
        const auto& at = close->weights[static_cast<std::size_t>(row)].award;
        CHECK(start_of(*run.weights(), row, 0) == per_mille(at.lower.at, at.weight.sum));
        CHECK(end_of(*run.weights(), row, 0) == per_mille(at.upper.at, at.weight.sum));
        CHECK(start_of(*run.weights(), row, 1) == per_mille(at.weight.published, at.weight.sum));
        const auto spoken = run.weights()->value(row, ChartModel::SpokenRole).toString();
        CHECK(spoken.contains(QString::fromStdString(interval_wording(at))));
        CHECK(spoken.startsWith(run.weights()->value(row, ChartModel::TitleRole).toString() +
                                QStringLiteral(": published ")));
    }
    REQUIRE(close->acceptability);
    REQUIRE(run.places()->count() == static_cast<int>(close->acceptability->bids.size()));
    for (int row = 0; row < run.places()->count(); ++row) {
        auto* parts = run.places()->value(row, ChartModel::PartsRole).value<ChartPartsModel*>();
        const Tester tester{parts, Tester::FailureReportingMode::Fatal};
        CHECK(start_of(*run.places(), row, 0) == 0);
        CHECK(end_of(*run.places(), row, parts->count() - 1) == 1000);
        for (int part = 1; part < parts->count(); ++part)
            CHECK(start_of(*run.places(), row, part) == end_of(*run.places(), row, part - 1));
    }
    fixture.tender().showMoment(1);
    CHECK(run.weights()->count() == 0);
    CHECK(run.places()->count() == 0);
}

TEST_CASE("marks stand on their scale, those that are equal as one dot with their number", "[qml][charts]")
{
    auto question = marks_of({"2", "4", "4"});
    question.spread = 2;
    const auto model = marked_model();
    const auto tender = building::tender_of(model, {"a"});
    const Names names{tender};
    const auto row = marks_row(model, names, question);
    REQUIRE(row);
    REQUIRE(row->parts.size() == 3);
    CHECK(row->parts[0].kind == ChartPart::Kind::Span);
    CHECK(row->parts[0].startPerMille == 400);
    CHECK(row->parts[0].endPerMille == 800);
    CHECK(row->parts[1].startPerMille == 400);
    CHECK(row->parts[1].label.isEmpty());
    CHECK(row->parts[2].startPerMille == 800);
    CHECK(row->parts[2].label == QStringLiteral("2"));
    CHECK(row->spoken.contains(QStringLiteral("on a scale from 0 to 5; 2 apart")));
    CHECK_FALSE(row->spoken.contains(QStringLiteral("agreed")));

    question.agreed = building::marks({{"q1", "3"}}).front();
    const auto agreed = marks_row(model, names, question);
    REQUIRE(agreed);
    CHECK(agreed->parts.back().kind == ChartPart::Kind::Mark);
    CHECK(agreed->parts.back().startPerMille == 600);
    CHECK(agreed->spoken.endsWith(QStringLiteral("agreed 3")));
    CHECK_FALSE(marks_row(model, names, marks_of({})));
    CHECK_FALSE(marks_row(model, names, marks_of({"beyond the scale"})));
}

TEST_CASE("nothing of a sealed sheet is drawn, and nothing for a role that may not read marks", "[qml][charts]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    Snapshot snapshot;
    auto& state = snapshot.procedure;
    state.tender = building::tender_of(marked_model(), {"a"});
    // The state holds the marks, so that nothing but the rule keeps them off the page.
    building::give(state.tender, "member-2", "a", {{"q1", "4"}});
    state.conduct.appointments = {{.person = "two", .role = Role::PanelMember, .seat = "member-2"},
                                  {.person = "watcher", .role = Role::Observer, .seat = {}}};
    HeldSheet sealed;
    sealed.submitted.stage = "quality";
    sealed.submitted.person = "two";
    sealed.submitted.seat = "member-2";
    state.conduct.sheets = {sealed};
    TenderPage page;
    const Tester tester{page.marks(), Tester::FailureReportingMode::Fatal};
    page.turnTo(QStringLiteral("moderation"));
    const auto drawn_for = [&](const std::string& person) {
        page.show({.snapshot = snapshot,
                   .now = snapshot.procedure,
                   .people = fixture.tender().log().people(),
                   .person = person},
                  nullptr);
        return page.marks()->count();
    };
    CHECK(drawn_for("two") == 0);
    CHECK(page.rows()->count() > 0);
    state.conduct.sheets.front().opened = true;
    CHECK(drawn_for("watcher") == 0);
    CHECK(drawn_for("two") == 1);
    CHECK(start_of(*page.marks(), 0, 1) == 800);
    page.turnTo(QStringLiteral("bids"));
    CHECK(drawn_for("two") == 0);
}

TEST_CASE("a chart that cannot be copied or saved says why and what to do", "[qml][charts]")
{
    make_application();
    const QTemporaryDir folder;
    QImage image{4, 4, QImage::Format_RGB32};
    image.fill(Qt::white);
    CHECK(ChartImages::copy({}).contains(QStringLiteral("Nothing was copied")));
    CHECK(ChartImages::copy(image).contains(QStringLiteral("no clipboard")));
    const auto file = folder.filePath(QStringLiteral("chart.png"));
    CHECK(ChartImages::save(image, QUrl::fromLocalFile(file)).startsWith(QStringLiteral("Saved as ")));
    CHECK(QImage{file}.size() == image.size());
    const auto nowhere = folder.filePath(QStringLiteral("no such folder/chart.png"));
    CHECK(ChartImages::save(image, QUrl::fromLocalFile(nowhere)).contains(QStringLiteral("Nothing was saved")));
    CHECK_FALSE(QFile::exists(nowhere));
    CHECK(ChartImages::save(image, QUrl{QStringLiteral("https://example.org/c.png")})
              .contains(QStringLiteral("no file")));
}

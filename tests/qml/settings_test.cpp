#include "qml/viewmodels/builder/model_templates.hpp"
#include "tests/qml/page_fixture.hpp"

#include <QtTest/QAbstractItemModelTester>

#include <catch2/catch.hpp>

#include <array>

using namespace tender;
using tender::test::make_application;
using tender::test::PageFixture;
using Tester = QAbstractItemModelTester;

namespace {

constexpr int labelAt = FactsModel::firstRole;
constexpr int wordsAt = FactsModel::firstRole + 1;
constexpr int toneAt = FactsModel::firstRole + 2;

Date day(int year) { return Date::from(year, 1, 1).value(); }

/// The row of the fact whose label begins so; -1 without one.
int row_of(FactsModel& facts, const char* label)
{
    for (int row = 0; row < facts.count(); ++row) {
        if (facts.value(row, labelAt).toString().startsWith(QLatin1String{label})) return row;
    }
    return -1;
}

QString words_of(FactsModel& facts, const char* label) { return facts.value(row_of(facts, label), wordsAt).toString(); }

SessionFolders folders(bool writable)
{
    return {.drafts = QStringLiteral("/profile/drafts"),
            .scratch = {},
            .keys = QStringLiteral("/profile/keys"),
            .preferences = QStringLiteral("/profile/desktop.ini"),
            .look = [writable](const QString& file) {
                return std::optional{StoreFile{.path = QStringLiteral("/desk/") + file,
                                               .size = 1'500'000,
                                               .writable = writable,
                                               .documents = QStringLiteral("/desk/work.plumb.documents")}};
            }};
}

SettingsInput in_year(int year)
{
    return {.workspace = {}, .today = day(year), .hasTender = false, .division = Division::Scotland};
}

}

TEST_CASE("the settings tell where everything lies, and nothing of what is not kept", "[qml][settings]")
{
    SettingsFacts facts;
    const Tester tester{facts.store(), Tester::FailureReportingMode::Fatal};
    facts.show({}, {});
    CHECK(words_of(*facts.store(), "Workspace") == QStringLiteral("None is open."));
    CHECK(row_of(*facts.store(), "Writing") < 0);
    CHECK(row_of(*facts.store(), "Keys") < 0);
    CHECK(facts.warning().isEmpty());

    facts.show(folders(true), {.workspace = QStringLiteral("work.plumb"), .today = {}, .division = {}});
    CHECK(words_of(*facts.store(), "Workspace") == QStringLiteral("/desk/work.plumb"));
    CHECK(words_of(*facts.store(), "Its size") == QStringLiteral("1.5 MB"));
    CHECK(facts.store()->value(row_of(*facts.store(), "Writing"), toneAt).toString() == QStringLiteral("good"));
    CHECK(words_of(*facts.store(), "Papers") == QStringLiteral("/desk/work-papers"));
    CHECK(words_of(*facts.store(), "Documents") == QStringLiteral("/desk/work.plumb.documents"));
    CHECK(words_of(*facts.store(), "Keys") == QStringLiteral("/profile/keys"));
    CHECK(words_of(*facts.store(), "Drafts") == QStringLiteral("/profile/drafts"));
    CHECK(row_of(*facts.store(), "Scratch") < 0);
}

TEST_CASE("a workspace that may not be written is told of before anybody types", "[qml][settings]")
{
    SettingsFacts facts;
    facts.show(folders(false), {.workspace = QStringLiteral("work.plumb"), .today = {}, .division = {}});
    CHECK(words_of(*facts.store(), "Writing").contains(QStringLiteral("only be read")));
    CHECK(facts.store()->value(row_of(*facts.store(), "Writing"), toneAt).toString() == QStringLiteral("warning"));
}

TEST_CASE("the calendar says whose holidays count, for which years, and warns before they end", "[qml][settings]")
{
    const std::array days{day(2025), day(2026), day(2027)};
    const auto holidays = BankHolidays{}.with(Division::Scotland, days);
    SettingsFacts facts;
    facts.show({}, in_year(2026), holidays);
    CHECK(words_of(*facts.calendar(), "The open tender") == QStringLiteral("Scotland"));
    CHECK(words_of(*facts.calendar(), "Years").startsWith(QStringLiteral("2025 to 2027, every year")));
    CHECK(facts.warning().isEmpty());
    facts.show({}, in_year(2027), holidays);
    CHECK(facts.warning().contains(QStringLiteral("to the end of 2027, which is this year")));
    CHECK(facts.warningTone() == QStringLiteral("warning"));
    facts.show({}, in_year(2028), holidays);
    CHECK(facts.warning().contains(QStringLiteral("This is 2028")));
    CHECK(facts.warningTone() == QStringLiteral("danger"));

    const std::array apart{day(2025), day(2027)};
    facts.show({}, in_year(2025), BankHolidays{}.with(Division::Scotland, apart));
    CHECK(words_of(*facts.calendar(), "Years").contains(QStringLiteral("not every year")));
    facts.show({}, in_year(2025), BankHolidays{});
    CHECK(words_of(*facts.calendar(), "Years") == QStringLiteral("No year is known."));
}

TEST_CASE("the settings follow the tender that is open", "[qml][settings]")
{
    make_application();
    PageFixture fixture;
    auto& facts = *fixture.session()->settings();
    fixture.session()->prepareSettings();
    CHECK(words_of(*facts.calendar(), "Whose").contains(QStringLiteral("No tender is open")));
    fixture.session()->createWorkspace(QStringLiteral("/desk.plumb"));
    fixture.session()->beginTender(QStringLiteral("create_tender"), QStringLiteral(R"({"id":"t","title":"T"})"));
    REQUIRE(fixture.session()->hasTender());
    fixture.tender().act()->send();
    fixture.session()->prepareSettings();
    CHECK(words_of(*facts.calendar(), "The open tender").contains(QStringLiteral("plan is not set yet")));
    CHECK(words_of(*facts.store(), "Workspace") == QStringLiteral("/desk.plumb"));

    auto log = fixture.tender().log();
    PlanTender planned{*example_tender(QStringLiteral("advocacy")).value().plan};
    planned.plan.division = Division::NorthernIreland;
    REQUIRE(log.run(planned));
    fixture.tender().catchUp();
    fixture.session()->prepareSettings();
    CHECK(words_of(*facts.calendar(), "The open tender") == QStringLiteral("Northern Ireland"));
    CHECK(facts.warning().isEmpty());
}

TEST_CASE("workspaces that were opened can be forgotten, and all else stays", "[qml][settings]")
{
    make_application();
    const QTemporaryDir folder;
    const auto file = folder.filePath(QStringLiteral("desktop.ini"));
    {
        Preferences preferences{file};
        preferences.rememberWorkspace(QStringLiteral("/a.plumb"));
        preferences.setTextPercent(150);
        preferences.rememberWorkspace(QStringLiteral("/b.plumb"));
    }
    {
        Preferences preferences{file};
        REQUIRE(preferences.recent().size() == 2);
        preferences.forgetWorkspaces();
        CHECK(preferences.recent().isEmpty());
    }
    const Preferences preferences{file};
    CHECK(preferences.recent().isEmpty());
    CHECK(preferences.textPercent() == 150);
    CHECK(preferences.textSteps() == QList<int>{100, 125, 150, 175, 200});
}

TEST_CASE("the palette leads to the settings, with a workspace and without", "[qml][settings]")
{
    make_application();
    PageFixture fixture;
    auto& finder = *fixture.session()->finder();
    const auto found = [&] {
        fixture.session()->prepareFinder();
        finder.look(QStringLiteral("sett"));
        return finder.count() > 0 ? finder.value(0, PlaceFinder::firstRole + 2).toString() : QString{};
    };
    CHECK(found() == QStringLiteral("settings"));
    REQUIRE(fixture.open());
    CHECK(found() == QStringLiteral("settings"));
}

TEST_CASE("every exercise beside the first is offered under the title of its file, and can be tried",
          "[qml][exercises]")
{
    make_application();
    PageFixture fixture;
    auto& exercises = *fixture.session()->exercises();
    const Tester tester{&exercises, Tester::FailureReportingMode::Fatal};
    REQUIRE(exercises.count() == 7);
    REQUIRE(exercises.titles().size() == 8);
    for (int row = 0; row < exercises.count(); ++row) {
        const auto name = exercises.value(row, ExercisesModel::firstRole).toString();
        const auto title = exercises.value(row, ExercisesModel::firstRole + 1).toString();
        CAPTURE(name.toStdString());
        CHECK(name != QStringLiteral("advocacy"));
        CHECK(title != name);
        CHECK(exercises.titles().contains(title));
        fixture.session()->tryExample(name);
        REQUIRE(fixture.settle());
        REQUIRE(fixture.session()->refusal().toStdString().empty());
        CHECK(fixture.tender().title() == title);
    }
}

TEST_CASE("a tender begins from an exercise: its title first, then its model, and none of its bids", "[qml][exercises]")
{
    make_application();
    PageFixture fixture;
    fixture.session()->createWorkspace(QStringLiteral("/own.plumb"));
    REQUIRE(fixture.session()->isOpen());
    fixture.session()->beginFromExercise(static_cast<int>(template_names().size()));
    CHECK_FALSE(fixture.session()->hasTender());

    const auto index = static_cast<int>(template_names().indexOf(QStringLiteral("youth-hubs")));
    fixture.session()->beginFromExercise(index);
    REQUIRE(fixture.session()->hasTender());
    auto& act = *fixture.tender().act();
    CHECK(act.name() == QStringLiteral("create_tender"));
    act.setValue(QStringLiteral("id"), QStringLiteral("hubs"));
    act.send();
    REQUIRE(act.refusal().toStdString().empty());
    CHECK(fixture.tender().title() == fixture.session()->exercises()->titles()[index]);
    REQUIRE(PageFixture::wait([&] { return act.name() == QStringLiteral("define_model"); }));
    CHECK(fixture.tender().bench()->templateWords().contains(fixture.tender().title()));
    act.send();
    CHECK(act.refusal().toStdString().empty());
    CHECK_FALSE(fixture.tender().log().state().tender.model.stages.empty());
    CHECK(fixture.tender().log().state().tender.bids.empty());
}

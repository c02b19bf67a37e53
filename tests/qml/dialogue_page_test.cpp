#include "qml/viewmodels/pages/tender_page.hpp"
#include "tests/core/tendering/building.hpp"
#include "tests/qml/page_fixture.hpp"

#include <QtTest/QAbstractItemModelTester>

#include <catch2/catch.hpp>

#include <map>

using namespace tender;
using tender::test::make_application;
using tender::test::PageFixture;
using Tester = QAbstractItemModelTester;

namespace {

constexpr int kind = RowListModel::firstRole;
constexpr int title = kind + 1;
constexpr int detail = kind + 2;

Snapshot in_dialogue()
{
    Snapshot snapshot;
    Model model;
    model.scales = {building::steps_to("0-5", 5)};
    model.stages = {building::stage_of("dialogue", CountsAsGate{}, 100, {building::question("q1", 100)})};
    model.stages.front().kind = StageKind::Dialogue;
    auto& state = snapshot.procedure;
    state.tender = building::tender_of(model, {"a"});
    state.conduct.appointments = {{.person = "two", .role = Role::PanelMember, .seat = "member-2"},
                                  {.person = "watcher", .role = Role::Observer, .seat = {}}};
    for (const auto* name : {"round-2", "round-3"})
        state.conduct.revisions.push_back({.bid = "a",
                                           .stage = "dialogue",
                                           .criteria = {"q1"},
                                           .document = {.name = name, .type = {}, .sha256 = {}}});
    return snapshot;
}

/// Rows of one kind: title and detail.
QList<QStringList> rows_of(TenderPage& page, const QString& wanted)
{
    QList<QStringList> found;
    for (int row = 0; row < page.rows()->count(); ++row) {
        if (page.rows()->value(row, kind).toString() == wanted)
            found.append({page.rows()->value(row, title).toString(), page.rows()->value(row, detail).toString()});
    }
    return found;
}

}

TEST_CASE("versions of an answer are compared word by word, and what people wrote is never a mark", "[qml][dialogue]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    const auto snapshot = in_dialogue();
    std::map<std::string, std::string> texts{{"round-2", "We visit two <b>schools"},
                                             {"round-3", "We visit three <b>schools weekly"}};
    TenderPage page;
    const Tester tester{page.rows(), Tester::FailureReportingMode::Fatal};
    page.turnTo(QStringLiteral("dialogue"));
    const auto show_to = [&](const std::string& person) {
        page.show({.snapshot = snapshot,
                   .now = snapshot.procedure,
                   .people = fixture.tender().log().people(),
                   .person = person,
                   .textOf = [&](const Document& document) -> std::optional<std::string> {
                       const auto text = texts.find(document.name);
                       return text == texts.end() ? std::nullopt : std::optional{text->second};
                   }},
                  nullptr);
    };
    show_to("two");
    const auto changes = rows_of(page, QStringLiteral("changes"));
    REQUIRE(changes.size() == 1);
    CHECK(changes[0][0] == QStringLiteral("We visit <s>two</s> <u>three</u> &lt;b&gt;schools <u>weekly</u> "));
    CHECK(changes[0][1] == QStringLiteral("We visit (removed: two) (added: three) <b>schools (added: weekly)"));

    show_to("watcher");
    CHECK(rows_of(page, QStringLiteral("changes")).isEmpty());
    CHECK(rows_of(page, QStringLiteral("row")).size() == 2);

    texts["round-3"] = texts["round-2"] + "\n";
    show_to("two");
    CHECK(rows_of(page, QStringLiteral("changes")).isEmpty());
    CHECK(rows_of(page, QStringLiteral("words")).back()[0].contains(QStringLiteral("Word for word the same")));

    texts.erase("round-2");
    show_to("two");
    CHECK(rows_of(page, QStringLiteral("changes")).isEmpty());
    CHECK(rows_of(page, QStringLiteral("words")).back()[0].contains(QStringLiteral("not compared")));
}

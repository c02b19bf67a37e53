#include "core/procedure/procedure.hpp"
#include "qml/viewmodels/acts/tender_acts.hpp"
#include "qml/viewmodels/example_tender.hpp"
#include "qml/viewmodels/forms/act_form.hpp"
#include "qml/viewmodels/snapshot.hpp"
#include "reports/text/result_wording.hpp"
#include "tests/qml/memory_workspace.hpp"
#include "tests/qml/test_application.hpp"

#include <catch2/catch.hpp>

using namespace tender;
using tender::test::make_application;
using tender::test::MemoryFiles;

namespace {

std::vector<FormChoice> nothing_to_name(const std::string&) { return {}; }

Json read(const std::string& json)
{
    auto read = parse_json(json);
    REQUIRE(read);
    return std::move(*read);
}

QString hint_at(ActForm& form, const QString& path)
{
    constexpr int hintRole = 4;
    for (int row = 0; row < form.rows()->count(); ++row) {
        if (form.rows()->value(row, FormRowsModel::firstRole).toString() == path)
            return form.rows()->value(row, FormRowsModel::firstRole + hintRole).toString();
    }
    return {};
}

}

TEST_CASE("a recommendation begins as the record has it, for its lot, and can be recorded so", "[qml][acts]")
{
    make_application();
    for (const auto* example : {"advocacy", "youth-hubs"}) {
        CAPTURE(example);
        MemoryFiles files;
        auto workspace = files.opener()("/r.plumb", WorkspaceAccess::Create);
        REQUIRE(workspace);
        const auto ports = (*workspace)->ports();
        auto people = PeopleLog::open_or_found(ports, true);
        REQUIRE(people);
        auto log = TenderLog::found(ports, *people);
        REQUIRE(log);
        const auto tender = example_tender(QString::fromLatin1(example));
        REQUIRE(tender);
        TenderActs acts{**workspace, *log};
        for (const auto& command : commands_of(*tender, ports.hasher, ExampleUntil::End)) {
            if (std::holds_alternative<Recommend>(command)) break;
            REQUIRE(log->run(command));
        }
        const auto snapshot = snapshot_of(log->state());
        REQUIRE(snapshot->sheet);
        for (const auto& lot : snapshot->evaluation.lots) {
            CAPTURE(lot.lot);
            const auto given =
                lot.lot.empty() ? Json{Json::Object{}} : read(R"({"recommendation":{"lot":")" + lot.lot + R"("}})");
            const auto filled = acts.filled("recommend", given);
            const auto* drafted = filled.find("recommendation");
            REQUIRE(drafted != nullptr);
            const auto* lotOf = drafted->find("lot");
            CHECK((lotOf == nullptr ? std::string{} : *lotOf->text()) == lot.lot);
            CHECK(*drafted->find("reason")->text() == recommendation_wording(*snapshot->sheet, lot));
            CHECK(drafted->find("bids")->array()->size() == lot.awarded.size());
            CHECK(acts.carryOut("recommend", filled).refusal.toStdString().empty());
        }
        CHECK(acts.filled("recommend", Json::Object{}).find("recommendation") == nullptr);
        if (std::string{example} == "advocacy") {
            const auto reason = recommendation_wording(*snapshot->sheet, snapshot->evaluation.lots[0]);
            CHECK(reason.starts_with("SCS Kinder has the best total, 75 "));
            CHECK(reason.find("2 points ahead of Bidder B") != std::string::npos);
        }
        ActForm form;
        form.begin("recommend", acts.schema("recommend"), nothing_to_name, Json::Object{}, {});
        CHECK(hint_at(form, QStringLiteral("recommendation.reason")).contains(QStringLiteral("draft")));
    }
}

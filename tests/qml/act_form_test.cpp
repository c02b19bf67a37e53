#include "core/procedure/procedure.hpp"
#include "core/text/command_schema.hpp"
#include "core/text/payload_text.hpp"
#include "core/text/tender_text.hpp"
#include "qml/viewmodels/forms/act_form.hpp"
#include "reports/text/act_wording.hpp"

#include <QtTest/QAbstractItemModelTester>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace tender;

namespace {

std::vector<FormChoice> nothing_to_name(const std::string&) { return {}; }

Json without_as(Json json)
{
    std::erase_if(*json.object(), [](const auto& member) { return member.first == "as"; });
    return json;
}

Json definitions(const Json& schema) { return *schema.find("$defs"); }

Tender example(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    auto tender = parse_tender(text.str());
    REQUIRE(tender);
    return std::move(*tender);
}

int row_of(const FormRowsModel& rows, const char* path)
{
    for (int row = 0; row < rows.count(); ++row) {
        if (rows.value(row, FormRowsModel::firstRole).toString() == QLatin1String{path}) return row;
    }
    return -1;
}

QString at(ActForm& form, const char* path, int role)
{
    return form.rows()->value(row_of(*form.rows(), path), FormRowsModel::firstRole + role).toString();
}
constexpr int kind = 2;
constexpr int value = 5;
constexpr int problem = 9;

}

TEST_CASE("every command has a form and words to offer it", "[qml]")
{
    for (const auto name : command_names()) {
        CAPTURE(std::string{name});
        const auto words = act_words(name);
        CHECK_FALSE(words.title.empty());
        CHECK(words.explains.ends_with('.') == !words.explains.ends_with(')'));
        const auto schema = command_schema(name);
        REQUIRE(schema);
        ActForm form;
        QAbstractItemModelTester tester{form.rows(), QAbstractItemModelTester::FailureReportingMode::Fatal};
        form.begin(std::string{name}, *schema, nothing_to_name, Json{Json::Object{}}, {});
        CHECK(form.isOpen());
        CHECK(form.rows()->count() > 0);
        form.close();
        CHECK(form.rows()->count() == 0);
    }
}

TEST_CASE("a form says again exactly what was filled in, for every command of every example", "[qml]")
{
    int commands = 0;
    for (const auto& file : std::filesystem::directory_iterator{PLUMBLINE_SOURCE_DIR "/examples"}) {
        if (file.path().extension() != ".json") continue;
        for (const auto& command : rehearsal_of(example(file.path()), std::string(64, '0')).commands) {
            const auto schema = command_schema(command_name(command));
            const auto filled = without_as(command_json(command));
            const FormMaker maker{definitions(*schema), nothing_to_name};
            auto form = maker.form(*schema);
            maker.fill(form, filled);
            CAPTURE(file.path().filename().string(), command_name(command));
            const auto said = json_of(form);
            REQUIRE(said);
            CHECK(canonical_text(*said) == canonical_text(filled));
            ++commands;
        }
    }
    CHECK(commands > 100);
}

TEST_CASE("what may be missing is left out, what must be there is sent empty for its reader to refuse", "[qml]")
{
    const auto schema = *command_schema("withdraw_bid");
    const FormMaker maker{definitions(schema), nothing_to_name};
    CHECK(canonical_text(*json_of(maker.form(schema))) == R"({"bid":"","reason":""})");
    const auto correct = *command_schema("correct_bid");
    const FormMaker correcting{definitions(correct), nothing_to_name};
    CHECK(canonical_text(*json_of(correcting.form(correct))) == R"({"bid":"","why":""})");
}

TEST_CASE("what can be named is chosen, by one or by several", "[qml]")
{
    const auto references = [](const std::string& member) {
        if (member == "bid") return std::vector<FormChoice>{{"a", "Bidder A"}, {"b", "Bidder B"}};
        if (member == "present") return std::vector<FormChoice>{{"chair", "Chair"}, {"m2", "Panel member 2"}};
        return std::vector<FormChoice>{};
    };
    Json sent;
    ActForm form;
    QAbstractItemModelTester tester{form.rows(), QAbstractItemModelTester::FailureReportingMode::Fatal};
    form.begin("hold_hearing", *command_schema("hold_hearing"), references,
               Json{Json::Object{{"hearing", Json::Object{{"stage", "interview"}}}}},
               [&](const std::string&, const Json& members) {
                   sent = members;
                   return FormAnswer{};
               });
    CHECK(at(form, "hearing.bid", kind) == QStringLiteral("choice"));
    CHECK(at(form, "hearing.present", kind) == QStringLiteral("many"));
    form.choose("hearing.bid", 2);
    form.toggle("hearing.present", 1);
    form.toggle("hearing.present", 0);
    form.add("hearing.asked");
    form.setValue("hearing.asked[0]", QStringLiteral("How do you involve young people?"));
    form.setValue("hearing.minutes", QStringLiteral("10"));
    CHECK(at(form, "hearing.minutes", value) == QStringLiteral("10"));
    form.send();
    CHECK_FALSE(form.isOpen());
    CHECK(canonical_text(sent) ==
          R"({"hearing":{"asked":["How do you involve young people?"],"bid":"b","minutes":10,"present":["chair","m2"],)"
          R"("stage":"interview"}})");
}

TEST_CASE("a refusal keeps the form and names its fields", "[qml]")
{
    ActForm form;
    form.begin("withdraw_bid", *command_schema("withdraw_bid"), nothing_to_name, Json{Json::Object{}},
               [](const std::string&, const Json&) {
                   return FormAnswer{{},
                                     {{Problem::Kind::Missing, "reason", {}, "a reason"},
                                      {Problem::Kind::Empty, "marks[1]", {}, "a mark"},
                                      {Problem::Kind::OutOfRange, "reason.length", {}, "at most 20,000"}}};
               });
    int first = -1;
    QObject::connect(&form, &ActForm::fieldRefused, [&](int row) { first = row; });
    form.setValue("bid", QStringLiteral("a"));
    form.send();
    CHECK(form.isOpen());
    CHECK(first == row_of(*form.rows(), "reason"));
    CHECK(form.refusal() == QStringLiteral("3 things do not fit. Nothing was changed. What is wrong stands at its "
                                           "field. Marks 2: Nothing is given: a mark is needed."));
    CHECK(at(form, "bid", value) == QStringLiteral("a"));
    CHECK(at(form, "reason", problem) ==
          QStringLiteral("A reason is missing: add it.\nReason, Length: Nothing is given: it must be at most 20,000."));
}

TEST_CASE("a date or time that was typed is said again with its weekday, and by the clock of London", "[qml]")
{
    constexpr int hint = 4;
    ActForm form;
    form.begin("receive_bid", *command_schema("receive_bid"), nothing_to_name, Json{Json::Object{}}, {});
    const auto before = at(form, "bid.received", hint);
    CHECK_FALSE(before.isEmpty());
    form.setValue("bid.received", QStringLiteral("2009-06-05T12:00:00Z"));
    CHECK(at(form, "bid.received", hint) == QStringLiteral("Friday 5 June 2009, 12:00 UTC, which is 13:00 in London"));
    form.setValue("bid.received", QStringLiteral("2009-12-04T12:00:00Z"));
    CHECK(at(form, "bid.received", hint).endsWith(QStringLiteral("which is 12:00 in London")));
    form.setValue("bid.received", QStringLiteral("2009-12-04T12:0"));
    CHECK(at(form, "bid.received", hint) == before);
    form.begin("issue_paper", *command_schema("issue_paper"), nothing_to_name, Json{Json::Object{}}, {});
    REQUIRE(at(form, "issued.sent", kind) == QStringLiteral("date"));
    form.setValue("issued.sent", QStringLiteral("2010-03-07"));
    CHECK(at(form, "issued.sent", hint) == QStringLiteral("Sunday 7 March 2010"));
}

TEST_CASE("somebody begins in the first field, not at the head of a group", "[qml]")
{
    ActForm form;
    form.begin("receive_bid", *command_schema("receive_bid"), nothing_to_name, Json{Json::Object{}}, {});
    REQUIRE(at(form, "bidder", kind) == QStringLiteral("heading"));
    CHECK(form.firstField() == row_of(*form.rows(), "bidder") + 1);
    form.fold("bidder");
    CHECK(form.firstField() == row_of(*form.rows(), "bidder"));
    form.close();
    CHECK(form.firstField() == -1);
}

TEST_CASE("a choice of several kinds asks for the members of the one chosen", "[qml]")
{
    ActForm form;
    QAbstractItemModelTester tester{form.rows(), QAbstractItemModelTester::FailureReportingMode::Fatal};
    form.begin("propose", *command_schema("propose"), nothing_to_name, Json{Json::Object{}}, {});
    CHECK(row_of(*form.rows(), "act.person") < 0);
    form.choose("act", 1); // remove_person, the first of its kinds
    CHECK(row_of(*form.rows(), "act.person") >= 0);
    form.choose("act", 2); // reopen_stage
    CHECK(row_of(*form.rows(), "act.person") < 0);
    CHECK(at(form, "act.fresh", kind) == QStringLiteral("flag"));
}

#include "core/pricing/points_method.hpp"
#include "core/tendering/tender_problems.hpp"
#include "core/text/command_schema.hpp"
#include "core/text/json_members.hpp"
#include "core/text/payload_text.hpp"
#include "core/text/tender_text.hpp"
#include "qml/viewmodels/builder/model_bench.hpp"
#include "qml/viewmodels/builder/model_outline.hpp"
#include "qml/viewmodels/builder/model_preview.hpp"
#include "qml/viewmodels/builder/model_templates.hpp"
#include "qml/viewmodels/words.hpp"
#include "tests/qml/page_fixture.hpp"

#include <QtTest/QAbstractItemModelTester>
#include <catch2/catch.hpp>

using namespace tender;
using tender::test::make_application;
using tender::test::PageFixture;
using Tester = QAbstractItemModelTester;

namespace {

constexpr int titleAt = 1;
constexpr int detailAt = 2;
constexpr int sideAt = 3;
constexpr int toneAt = 4;
constexpr int pathAt = 5;

std::vector<FormChoice> nothing_to_name(const std::string&) { return {}; }

Json read(const char* text)
{
    auto json = parse_json(text);
    REQUIRE(json);
    return std::move(*json);
}

QList<QVariantList> outline_of(const char* model)
{
    BenchWriter bench;
    write_outline(read(model), bench);
    return bench.rows();
}

/// The line whose detail begins so; an empty one where there is none.
QVariantList line_with(const QList<QVariantList>& rows, const QString& detail)
{
    for (const auto& row : rows) {
        if (row[detailAt].toString().startsWith(detail)) return row;
    }
    return QVariantList(7);
}

Tender tender_of(const DefineModel& defined)
{
    Tender tender;
    tender.id = "t";
    tender.title = "T";
    tender.model = defined.model;
    tender.lots = defined.lots;
    tender.panel = defined.panel;
    tender.bidders = defined.bidders;
    return tender;
}

/// A form of define_model and its bench.
struct ModelDesk {
    ActForm form;
    ModelBench bench{form};
    Tester rows{bench.rows(), Tester::FailureReportingMode::Fatal};

    ModelDesk()
    {
        Tender tender;
        tender.id = "t";
        tender.title = "T";
        bench.use(tender);
        form.begin("define_model", *command_schema("define_model"), nothing_to_name, Json{Json::Object{}},
                   [](const std::string&, const Json&) { return FormAnswer{}; });
    }
    QString all(int role)
    {
        QStringList texts;
        for (int row = 0; row < bench.rows()->count(); ++row)
            texts.append(bench.rows()->value(row, BenchRowsModel::firstRole + role).toString());
        return texts.join(QLatin1Char('\n'));
    }
};

}

TEST_CASE("a sum of weights is said exactly, with what is missing or too many", "[qml][bench]")
{
    const auto short_by = outline_of(R"({"stages":[{"title":"Written","weights_sum":"100","criteria":[
        {"title":"a","weight":"40"},{"title":"b","weight":"35"},{"title":"c","weight":"20"}]}]})");
    const auto line = line_with(short_by, QStringLiteral("40 + 35 + 20 = 95 of 100"));
    CHECK(line[sideAt].toString() == QStringLiteral("5 missing"));
    CHECK(line[toneAt].toString() == QStringLiteral("warning"));
    CHECK(line[pathAt].toString() == QStringLiteral("model.stages[0].weights_sum"));

    const auto thirds = outline_of(R"({"stages":[{"title":"W","weights_sum":"1","criteria":[
        {"weight":"1/3"},{"weight":"1/3"},{"weight":"1/3"}]}]})");
    CHECK(line_with(thirds, QStringLiteral("1/3 + 1/3 + 1/3 = 1 of 1"))[sideAt].toString() ==
          QStringLiteral("adds up"));

    const auto over = outline_of(R"({"stages":[{"title":"W","weights_sum":"73","criteria":[
        {"weight":"24.33"},{"weight":"24.33"},{"weight":"24.35"}]}]})");
    CHECK(line_with(over, QStringLiteral("24.33 + 24.33 + 24.35 = 73.01 of 73"))[sideAt].toString() ==
          QStringLiteral("0.01 too many"));
}

TEST_CASE("a weight that is half typed is named and never counted", "[qml][bench]")
{
    const auto rows = outline_of(R"({"stages":[{"title":"W","weights_sum":"100","criteria":[
        {"title":"a","weight":"60"},{"title":"b","weight":"4x"},{"title":"m","mandatory":true}]}]})");
    const auto line = line_with(rows, QStringLiteral("60 = 60 of 100"));
    CHECK(line[sideAt].toString() == QStringLiteral("1 weight not readable"));
    CHECK(line[toneAt].toString() != QStringLiteral("good"));
}

TEST_CASE("whatever stands in the form, the outline reads it or passes it by", "[qml][bench]")
{
    for (const auto* hostile :
         {R"({})", R"({"stages":""})", R"({"stages":{"a":1}})", R"({"stages":["",1,"x",[],{}]})",
          R"({"weights_sum":"1/0","stages":[{"counts":{"as":"weight","weight":"1/0"},"criteria":[{"parts":[[]]}]}]})",
          R"({"stages":[{"counts":"gate","criteria":[{"weight":99999999999,"parts":[{"parts":[{}]}]}]}]})"}) {
        CAPTURE(hostile);
        CHECK_FALSE(outline_of(hostile).isEmpty());
    }
}

TEST_CASE("each exercise fills the form, reads back equal and could be published", "[qml][bench]")
{
    make_application();
    REQUIRE(template_names().size() == 8);
    for (int i = 0; i < template_names().size(); ++i) {
        CAPTURE(template_names()[i].toStdString());
        const auto made = model_template(i);
        REQUIRE(made);
        CHECK(made->title != template_names()[i]);
        CHECK_FALSE(made->illustrative.isEmpty());
        CHECK(problems_of(tender_of(made->model)).empty());

        ModelDesk desk;
        REQUIRE(desk.bench.isOpen());
        desk.bench.startFrom(i);
        const auto said = desk.form.said();
        REQUIRE(said);
        auto members = *said;
        set_member(members, "as", std::string{"define_model"});
        const auto command = command_from(members);
        REQUIRE(command);
        CHECK(*command == Command{made->model});
        CHECK(desk.bench.tone() == QStringLiteral("good"));
        CHECK(desk.bench.templateWords().contains(made->title));
        for (int part = 0; part < ModelBench::partCount; ++part) {
            desk.bench.setPart(part);
            CHECK((desk.bench.isLaboratory() || desk.bench.rows()->count() > 0));
        }
        desk.form.undo();
        CHECK_FALSE(desk.form.said() == said);
    }
}

TEST_CASE("every problem leads to a field of the form", "[qml][bench]")
{
    make_application();
    ModelDesk desk;
    desk.bench.startFrom(0);
    const auto row = desk.form.reveal(QStringLiteral("model.stages[0].weights_sum"));
    REQUIRE(row >= 0);
    desk.form.setValue(QStringLiteral("model.stages[0].weights_sum"), QStringLiteral("99"));
    desk.form.setValue(QStringLiteral("model.stages[0].title"), QString{});
    desk.bench.readNow();
    CHECK(desk.bench.tone() == QStringLiteral("warning"));
    int led = 0;
    for (int i = 0; i < desk.bench.rows()->count(); ++i) {
        const auto path = desk.bench.rows()->value(i, BenchRowsModel::firstRole + pathAt).toString();
        if (path.isEmpty()) continue;
        const auto field = desk.form.reveal(path);
        CAPTURE(path.toStdString());
        REQUIRE(field >= 0);
        const auto there = desk.form.rows()->value(field, FormRowsModel::firstRole).toString();
        CHECK(path.startsWith(there));
        led += path == there ? 1 : 0;
    }
    CHECK(led > 5);
    CHECK(desk.all(pathAt).contains(QStringLiteral("model.stages[0].weights_sum")));
}

TEST_CASE("what cannot be read keeps the preview of before, and says so", "[qml][bench]")
{
    make_application();
    ModelDesk desk;
    desk.bench.startFrom(0);
    desk.bench.setPart(ModelBench::Print);
    const auto before = desk.all(titleAt);
    CHECK_FALSE(before.isEmpty());
    desk.form.setValue(QStringLiteral("model.stages[0].criteria[0].weight"), QStringLiteral("2."));
    desk.bench.readNow();
    CHECK(desk.all(titleAt) == before);
    CHECK(desk.bench.standing().contains(QStringLiteral("cannot be read")));
    CHECK(desk.bench.standing().contains(QStringLiteral("last be read")));
    desk.bench.setPart(ModelBench::Trials);
    desk.bench.startLaboratory();
    CHECK_FALSE(desk.bench.trying());
}

TEST_CASE("illustrative prices get exactly the points of the published method", "[qml][bench]")
{
    int compared = 0;
    for (int i = 0; i < template_names().size(); ++i) {
        const auto made = model_template(i);
        REQUIRE(made);
        for (const auto& stage : made->model.model.stages) {
            const auto* rule = stage.price ? std::get_if<PointsRule>(&stage.price->method) : nullptr;
            if (rule == nullptr) continue;
            BenchWriter bench;
            write_price_examples(tender_of(made->model), bench);
            for (const auto& row : bench.rows()) {
                if (!row[titleAt].toString().startsWith(QStringLiteral("Illustrative"))) continue;
                CHECK(row[sideAt].toString().endsWith(QStringLiteral("points")));
                ++compared;
            }
        }
    }
    CHECK(compared > 0);

    Tender tender;
    Stage stage;
    stage.id = "price";
    stage.title = "Price";
    stage.kind = StageKind::Price;
    stage.price = PriceRules{.currency = "GBP", .method = PointsRule{LowestOverOwn{.points_max = Rational{40}}}};
    tender.model.stages.push_back(stage);
    BenchWriter bench;
    write_price_examples(tender, bench);
    QStringList sides;
    for (const auto& row : bench.rows()) {
        if (row[titleAt].toString().startsWith(QStringLiteral("Illustrative"))) sides.append(row[sideAt].toString());
    }
    // 60,000, 80,000, 100,000, 125,000 and 150,000: 40 × lowest ÷ own.
    CHECK(sides == QStringList{QStringLiteral("40 of 40 points"), QStringLiteral("30 of 40 points"),
                               QStringLiteral("24 of 40 points"), QStringLiteral("19.2 of 40 points"),
                               QStringLiteral("16 of 40 points")});
}

TEST_CASE("the laboratory runs beside the window, and what it found is said to be of before after a change",
          "[qml][bench]")
{
    make_application();
    ModelDesk desk;
    desk.bench.startFrom(0);
    desk.bench.setPart(ModelBench::Trials);
    desk.bench.startLaboratory();
    CHECK(desk.bench.trying());
    REQUIRE(PageFixture::wait([&] { return !desk.bench.trying(); }));
    CHECK(desk.bench.rows()->count() > 5);
    const auto tried = desk.bench.tryingWords();
    desk.form.setValue(QStringLiteral("model.stages[0].title"), QStringLiteral("Another"));
    CHECK(desk.bench.tryingWords() != tried);
    desk.bench.startLaboratory();
    desk.bench.cancelLaboratory();
    CHECK_FALSE(desk.bench.trying());
}

TEST_CASE("the laboratory says how far it is, and stops when it is told to", "[qml][bench]")
{
    make_application();
    ModelDesk desk;
    desk.bench.startFrom(0);
    desk.bench.setPart(ModelBench::Trials);
    QStringList said;
    QObject::connect(&desk.bench, &ModelBench::changed, [&] { said.append(desk.bench.tryingWords()); });
    desk.bench.startLaboratory();
    REQUIRE(PageFixture::wait([&] { return !desk.bench.trying(); }));
    CHECK(said.filter(QStringLiteral("evaluations so far")).size() > 0);
    const auto found = desk.bench.rows()->count();
    REQUIRE(found > 5);

    desk.bench.startLaboratory();
    desk.bench.cancelLaboratory();
    CHECK_FALSE(desk.bench.trying());
    CHECK(desk.bench.tryingWords().startsWith(QStringLiteral("It is being stopped")));
    REQUIRE(PageFixture::wait([&] { return !desk.bench.tryingWords().startsWith(QStringLiteral("It is being")); }));
    // What was found before stands; what was stopped brought nothing.
    CHECK(desk.bench.rows()->count() == found);
    desk.bench.startLaboratory();
    CHECK(desk.bench.trying());
    REQUIRE(PageFixture::wait([&] { return !desk.bench.trying(); }));
    CHECK(desk.bench.rows()->count() == found);
}

TEST_CASE("what a stopped laboratory found so far is not written", "[qml][bench]")
{
    const auto made = model_template(0);
    REQUIRE(made);
    BenchWriter bench;
    std::uint64_t told = 0;
    write_laboratory(tender_of(made->model), bench, [&](std::uint64_t done) {
        told = done;
        return false;
    });
    CHECK(told > 0);
    CHECK(bench.rows().isEmpty());
}

TEST_CASE("items move, fold and come back", "[qml][bench]")
{
    make_application();
    ModelDesk desk;
    desk.bench.startFrom(0);
    const auto first = *desk.form.said();
    desk.form.move(QStringLiteral("model.stages[0]"), 1);
    CHECK_FALSE(*desk.form.said() == first);
    desk.form.move(QStringLiteral("model.stages[1]"), -1);
    CHECK(*desk.form.said() == first);
    desk.form.move(QStringLiteral("model.stages[0]"), -1);
    CHECK(*desk.form.said() == first);
    desk.form.remove(QStringLiteral("model.stages[0]"));
    CHECK_FALSE(*desk.form.said() == first);
    CHECK_FALSE(desk.form.undoWords().isEmpty());
    desk.form.undo();
    CHECK(*desk.form.said() == first);
    CHECK(desk.form.undoWords().isEmpty());
    const auto rows = desk.form.rows()->count();
    desk.form.fold(QStringLiteral("model.stages"));
    CHECK(desk.form.rows()->count() < rows);
    CHECK(*desk.form.said() == first);
}

TEST_CASE("a tender is defined from an exercise and published through the window", "[qml][bench]")
{
    make_application();
    PageFixture fixture;
    fixture.session()->createWorkspace(QStringLiteral("/new.plumb"));
    REQUIRE(fixture.settle());
    REQUIRE(fixture.session()->isOpen());
    fixture.session()->beginTender(QStringLiteral("create_tender"),
                                   QStringLiteral(R"({"id":"advocacy-2","title":"Advocacy, illustrative"
})"));
    REQUIRE(fixture.settle());
    REQUIRE(fixture.session()->hasTender());
    auto& tender = fixture.tender();
    CHECK_FALSE(tender.bench()->isOpen());
    tender.act()->send();
    CHECK(tender.act()->refusal().toStdString().empty());
    tender.beginAct(QStringLiteral("define_model"));
    REQUIRE(tender.bench()->isOpen());
    CHECK(tender.bench()->tone() == QStringLiteral("warning"));
    tender.bench()->startFrom(0);
    CHECK(tender.bench()->tone() == QStringLiteral("good"));
    tender.act()->send();
    CHECK(tender.act()->refusal().toStdString().empty());
    CHECK_FALSE(tender.bench()->isOpen());
    const auto made = model_template(0);
    REQUIRE(made);
    CHECK(tender.log().state().tender.model == made->model.model);
    CHECK_FALSE(tender.log().state().is_published());
    tender.beginAct(QStringLiteral("publish_tender"));
    tender.act()->send();
    CHECK(tender.log().state().is_published());
    tender.beginAct(QStringLiteral("receive_bid"));
    CHECK_FALSE(tender.bench()->isOpen());
}

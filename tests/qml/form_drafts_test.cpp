#include "core/procedure/procedure.hpp"
#include "core/text/command_schema.hpp"
#include "core/text/payload_text.hpp"
#include "core/text/tender_text.hpp"
#include "qml/viewmodels/forms/act_form.hpp"
#include "qml/viewmodels/forms/form_restoring.hpp"
#include "qml/viewmodels/words.hpp"
#include "storage/keys/person_keys.hpp"
#include "storage/workspace/local_workspace.hpp"
#include "tests/qml/drafts_fixture.hpp"

#include <QtCore/QDirIterator>
#include <QtCore/QTemporaryDir>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace tender;
using tender::test::Machine;
using tender::test::make_application;
using tender::test::PageFixture;
using tender::test::ProfileIn;
using tender::test::sealed_files;
using tender::test::SmallDisk;

namespace {

constexpr int hintRole = 4;
constexpr int valueRole = 5;

/// Where these tests type.
QString typed_at() { return QStringLiteral("point.text"); }
std::vector<FormChoice> nothing_to_name(const std::string&) { return {}; }
FormAnswer recorded(const std::string&, const Json&) { return {}; }

Json read(const std::string& json)
{
    auto read = parse_json(json);
    REQUIRE(read);
    return std::move(*read);
}

QString at(ActForm& form, const QString& path, int role = valueRole)
{
    for (int row = 0; row < form.rows()->count(); ++row) {
        if (form.rows()->value(row, FormRowsModel::firstRole).toString() == path)
            return form.rows()->value(row, FormRowsModel::firstRole + role).toString();
    }
    return QStringLiteral("no such field");
}

/// A person at a machine whose profile is a folder, with the form of a point of discussion.
struct Person {
    QTemporaryDir profile;
    DraftName name{LogId{}, form_name("discuss_point", Json::Object{})};
    FormReferences references = nothing_to_name;
    Json filled = Json::Object{};
    std::unique_ptr<ActForm> form;

    Person() { sitDown(); }
    /// The program, started anew.
    void sitDown()
    {
        make_application();
        form.reset();
        form = std::make_unique<ActForm>(
            FormDrafts{std::make_unique<PlainTexts>(profile.path()), [] { return std::int64_t{1'244'203'200}; }});
    }
    void begin() { begin("discuss_point"); }
    void begin(const std::string& act) { form->begin(act, *command_schema(act), references, filled, recorded, name); }
    [[nodiscard]] QString file() const { return PlainTexts{profile.path()}.fileOf(name); }
    [[nodiscard]] QByteArray kept() const
    {
        QFile in{file()};
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray{};
    }
};

/// Names of the schemas in which something is `writeOnly`.
bool holds_unkept(const Json& schema)
{
    if (schema.find("writeOnly") != nullptr) return true;
    if (const auto* members = schema.object()) {
        return std::ranges::any_of(*members, [](const auto& member) { return holds_unkept(member.second); });
    }
    const auto* items = schema.array();
    return items != nullptr && std::ranges::any_of(*items, holds_unkept);
}

}

TEST_CASE("what is typed in a form is in the profile a moment later, and stands there again", "[qml][drafts]")
{
    Person person;
    person.begin();
    CHECK(person.form->savedWords().isEmpty());
    CHECK(person.form->draftWords().isEmpty());
    person.form->setValue(typed_at(), QStringLiteral("Zoë asked who stands in.\nNobody knew."));
    CHECK(person.form->savedWords() == QStringLiteral("Saving…"));
    REQUIRE(PageFixture::wait([&] { return !person.kept().isEmpty(); }));
    CHECK(person.form->savedWords() == QStringLiteral("Draft saved on this machine"));
    CHECK_FALSE(QFile::permissions(person.file()).testAnyFlags(QFileDevice::ReadGroup | QFileDevice::ReadOther));

    person.sitDown();
    person.begin();
    CHECK(at(*person.form, typed_at()) == QStringLiteral("Zoë asked who stands in.\nNobody knew."));
    CHECK(person.form->draftWords().startsWith(QStringLiteral("Your draft of ")));
    CHECK(person.form->draftWords().endsWith(QStringLiteral(" stands here.")));
}

TEST_CASE("what is typed is saved by leaving the form, by another act and by closing the window", "[qml][drafts]")
{
    Person person;
    const auto typed = [&](const char* words) {
        person.begin();
        person.form->setValue(typed_at(), QString::fromUtf8(words));
    };
    typed("left");
    person.form->close();
    CHECK(person.kept().contains("left"));
    typed("another act");
    person.form->begin("withdraw_bid", *command_schema("withdraw_bid"), nothing_to_name, Json::Object{}, recorded,
                       DraftName{LogId{}, form_name("withdraw_bid", Json::Object{})});
    CHECK(person.kept().contains("another act"));
    typed("closed");
    person.form.reset();
    CHECK(person.kept().contains("closed"));
}

TEST_CASE("a draft goes when its act is recorded or its form is emptied", "[qml][drafts]")
{
    Person person;
    person.begin();
    person.form->setValue(typed_at(), QStringLiteral("said"));
    person.form->save();
    REQUIRE(QFile::exists(person.file()));
    person.form->send();
    CHECK_FALSE(QFile::exists(person.file()));

    person.begin();
    CHECK(person.form->draftWords().isEmpty());
    person.form->setValue(typed_at(), QStringLiteral("said"));
    person.form->save();
    REQUIRE(QFile::exists(person.file()));
    person.form->setValue(typed_at(), {});
    person.form->save();
    CHECK_FALSE(QFile::exists(person.file()));
    CHECK(person.form->savedWords().isEmpty());
}

TEST_CASE("a draft of a refused act stays", "[qml][drafts]")
{
    Person person;
    person.form->begin(
        "discuss_point", *command_schema("discuss_point"), nothing_to_name, Json::Object{},
        [](const std::string&, const Json&) {
            return FormAnswer{QStringLiteral("Not recorded."), {}};
        },
        person.name);
    person.form->setValue(typed_at(), QStringLiteral("said"));
    person.form->send();
    person.form->close();
    CHECK(person.kept().contains("said"));
}

TEST_CASE("whoever starts anew has an empty form and a way back", "[qml][drafts]")
{
    Person person;
    person.begin();
    person.form->setValue(typed_at(), QStringLiteral("said"));
    person.form->close();
    person.begin();
    person.form->startAnew();
    CHECK(at(*person.form, typed_at()).isEmpty());
    CHECK(person.form->draftWords().isEmpty());
    person.form->save();
    CHECK_FALSE(QFile::exists(person.file()));
    person.form->undo();
    CHECK(at(*person.form, typed_at()) == QStringLiteral("said"));
    person.form->save();
    CHECK(person.kept().contains("said"));
}

TEST_CASE("what a form is about gives its draft a name; what else it was filled with does not", "[qml][drafts]")
{
    const auto name = [](const char* act, const char* about) { return form_name(act, read(about)); };
    CHECK(name("minute_meeting", "{}") == "form/minute_meeting");
    CHECK(name("minute_meeting", R"("nothing")") == "form/minute_meeting");
    const auto first = name("correct_consensus", R"({"bid":"a","mark":{"criterion":"q1"}})");
    CHECK(first.starts_with("form/correct_consensus/"));
    CHECK(first != name("correct_consensus", R"({"bid":"b","mark":{"criterion":"q1"}})"));
    CHECK(first != name("correct_consensus", R"({"bid":"a","mark":{"criterion":"q2"}})"));
    CHECK(first == name("correct_consensus", R"({"mark":{"criterion":"q1"},"bid":"a"})"));
    CHECK(name("recommend", R"({"recommendation":{"lot":"x","bids":["a"]}})") ==
          name("recommend", R"({"recommendation":{"lot":"x","bids":["b","c"]}})"));
    // No stage shares its file with a form.
    CHECK_FALSE(is_id(first));
}

TEST_CASE("a form of every command of every example comes back from its draft whole", "[qml][drafts]")
{
    int commands = 0;
    for (const auto& file : std::filesystem::directory_iterator{PLUMBLINE_SOURCE_DIR "/examples"}) {
        if (file.path().extension() != ".json") continue;
        std::ifstream in{file.path(), std::ios::binary};
        std::ostringstream bytes;
        bytes << in.rdbuf();
        const auto tender = parse_tender(bytes.str());
        REQUIRE(tender);
        for (const auto& command : rehearsal_of(*tender, std::string(64, '0')).commands) {
            CAPTURE(file.path().filename().string(), command_name(command));
            const auto schema = command_schema(command_name(command));
            const FormMaker maker{*schema->find("$defs"), nothing_to_name};
            auto form = maker.form(*schema);
            maker.fill(form, command_json(command));
            const auto draft = draft_from(draft_text({.at = 1, .began = Json::Object{}, .said = kept_of(form)}));
            REQUIRE(draft);
            auto again = maker.form(*schema);
            CHECK(restore(maker, again, draft->said).empty());
            CHECK(canonical_text(*json_of(again)) == canonical_text(*json_of(form)));
            ++commands;
        }
    }
    CHECK(commands > 100);
}

TEST_CASE("what was typed stays as it was typed, a number that no entry can hold too", "[qml][drafts]")
{
    Person person;
    const auto minutes = QStringLiteral("hearing.minutes");
    for (const auto* typed : {"10", "9007199254740993", "99999999999999999999", "ten", "010"}) {
        CAPTURE(typed);
        person.begin("hold_hearing");
        person.form->startAnew();
        person.form->setValue(minutes, QString::fromLatin1(typed));
        person.sitDown();
        person.begin("hold_hearing");
        CHECK(at(*person.form, minutes) == QString::fromLatin1(typed));
        CHECK_FALSE(person.form->draftWords().contains(QStringLiteral("left out")));
    }
}

TEST_CASE("what can no longer be chosen is left out of a draft, in words", "[qml][drafts]")
{
    Person person;
    std::vector<FormChoice> bids{{"a", "Bidder A"}, {"b", "Bidder B"}};
    person.references = [&](const std::string& member) { return member == "bid" ? bids : std::vector<FormChoice>{}; };
    person.begin();
    person.form->choose(QStringLiteral("point.bid"), 2);
    person.form->setValue(typed_at(), QStringLiteral("said of B"));
    person.form->close();
    bids.pop_back();
    person.begin();
    CHECK(at(*person.form, QStringLiteral("point.bid")).isEmpty());
    CHECK(at(*person.form, typed_at()) == QStringLiteral("said of B"));
    CHECK(person.form->draftWords().contains(QStringLiteral("What no longer fits was left out: Bid.")));
}

TEST_CASE("a draft says so when the tender has changed what it fills in", "[qml][drafts]")
{
    Person person;
    person.filled = read(R"({"point":{"criterion":"q1"}})");
    person.begin();
    person.form->setValue(typed_at(), QStringLiteral("said"));
    person.form->close();
    person.begin();
    CHECK_FALSE(person.form->draftWords().contains(QStringLiteral("has changed since")));
    person.filled = read(R"({"point":{"criterion":"q2"}})");
    person.begin();
    CHECK(person.form->draftWords().contains(QStringLiteral("has changed since")));
    CHECK(at(*person.form, QStringLiteral("point.criterion")) == QStringLiteral("q1"));
}

TEST_CASE("a draft that this program did not keep is said to be unreadable, and nothing is written over it",
          "[qml][drafts]")
{
    const std::string head = R"({"as":"plumbline form draft","at":1,"began":{},)";
    std::string items = "\"a\"";
    for (int i = 0; i < 6'000; ++i)
        items += ",\"a\"";
    const std::vector<std::string> texts{
        "",
        "{",
        "[]",
        "null",
        "\xff\xfe",
        R"({"as":"plumbline form draft"})",
        head + R"("said":{}})",
        head + R"("said":{},"v":2})",
        head + R"("said":[],"v":1})",
        head + R"("said":{},"said":{},"v":1})",
        head + R"("said":{"point":{"text":1.5}},"v":1})",
        head + R"("said":{"point":{"text":null}},"v":1})",
        head + R"("said":{"point":[)" + items + R"(]},"v":1})",
        head + R"("said":{"a":)" + std::string(60, '[') + std::string(60, ']') + R"(},"v":1})",
        std::string(PlainTexts::sizeMax + 1, ' '),
    };
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CAPTURE(i);
        Person person;
        const auto there = QByteArray::fromStdString(texts[i]);
        REQUIRE(write_for_owner(person.file(), there));
        person.begin();
        CHECK(person.form->isOpen());
        CHECK(person.form->draftWords().contains(QStringLiteral("cannot be read")));
        person.form->setValue(typed_at(), QStringLiteral("said"));
        person.form->save();
        CHECK(person.form->savedWords().startsWith(QStringLiteral("Not saved")));
        CHECK(person.kept() == there);
        person.form->startAnew();
        CHECK(at(*person.form, typed_at()) == QStringLiteral("said"));
        person.form->save();
        CHECK(person.kept().contains("said"));
        CHECK(draft_from(person.kept().toStdString()));
    }
}

TEST_CASE("a draft of another form is read for what fits", "[qml][drafts]")
{
    Person person;
    REQUIRE(write_for_owner(
        person.file(),
        R"({"as":"plumbline form draft","at":9007199254740991,"began":{"x":"y"},"said":{"other":"text","point":)"
        R"({"bid":{"id":"a"},"criterion":["q1"],"raised_by":true,"text":"said","weight":7}},"v":1})"));
    person.begin();
    CHECK(at(*person.form, typed_at()) == QStringLiteral("said"));
    const auto words = person.form->draftWords();
    CHECK(words.startsWith(QStringLiteral("Your draft stands here.")));
    CHECK(words.contains(QStringLiteral("left out: Other, Short name, Criterion, Raised by, Weight.")));
}

TEST_CASE("a full disk is said, typing goes on, and it is tried again until there is room", "[qml][drafts]")
{
    make_application();
    auto disk = std::make_unique<SmallDisk>();
    auto& there = *disk;
    ActForm form{FormDrafts{std::move(disk), [] { return std::int64_t{0}; }}};
    const DraftName name{LogId{}, form_name("discuss_point", Json::Object{})};
    const auto begin = [&] {
        form.begin("discuss_point", *command_schema("discuss_point"), nothing_to_name, Json::Object{}, recorded, name);
    };
    begin();
    there.full = true;
    form.setValue(typed_at(), QStringLiteral("first"));
    REQUIRE(PageFixture::wait([&] { return there.asked > 0; }));
    CHECK(form.savedWords().contains(QStringLiteral("could not be saved")));
    form.setValue(typed_at(), QStringLiteral("first and second"));
    // Nobody types any more.
    REQUIRE(PageFixture::wait([&] { return there.asked > 1; }));
    CHECK(form.savedWords().contains(QStringLiteral("could not be saved")));

    // Whoever leaves the form and comes back finds what they typed.
    form.close();
    begin();
    CHECK(at(form, typed_at()) == QStringLiteral("first and second"));
    form.close();
    there.full = false;
    REQUIRE(PageFixture::wait([&] { return !there.texts.empty(); }));
    CHECK(there.texts.at(name).find("first and second") != std::string::npos);
    begin();
    CHECK(form.savedWords() == QStringLiteral("Draft saved on this machine"));
}

TEST_CASE("a folder that cannot be written is said too", "[qml][drafts]")
{
    make_application();
    ActForm form{FormDrafts{std::make_unique<PlainTexts>(QStringLiteral("/proc/no-such-folder"))}};
    form.begin("discuss_point", *command_schema("discuss_point"), nothing_to_name, Json::Object{}, recorded,
               DraftName{LogId{}, "form/discuss_point"});
    form.setValue(typed_at(), QStringLiteral("said"));
    form.save();
    CHECK(form.savedWords().contains(QStringLiteral("could not be saved")));
    CHECK(at(form, typed_at()) == QStringLiteral("said"));
}

TEST_CASE("no draft holds a price that is to be sealed, and no other act holds back anything", "[qml][drafts]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open(true));
    const auto& acts = fixture.tender().acts();
    for (const auto command : command_names()) {
        CAPTURE(std::string{command});
        CHECK(holds_unkept(acts.schema(std::string{command})) == (command == "seal_price"));
    }

    Person person;
    const auto begin = [&] {
        person.form->begin("seal_price", acts.schema("seal_price"), nothing_to_name, Json::Object{}, recorded,
                           person.name);
    };
    const auto amount = QStringLiteral("price.amount");
    begin();
    CHECK(at(*person.form, QStringLiteral("price"), hintRole).startsWith(QStringLiteral("Not kept in a draft")));
    person.form->setValue(amount, QStringLiteral("123456.78"));
    person.form->save();
    CHECK_FALSE(QFile::exists(person.file()));
    person.form->setValue(QStringLiteral("bid"), QStringLiteral("bidder-b"));
    person.form->save();
    CHECK(person.kept().contains("bidder-b"));
    CHECK_FALSE(person.kept().contains("123456"));
    CHECK_FALSE(person.kept().contains("price"));
    person.form->close();
    begin();
    CHECK(at(*person.form, QStringLiteral("bid")) == QStringLiteral("bidder-b"));
    CHECK(at(*person.form, amount).isEmpty());
}

TEST_CASE("a draft in a workspace of people is read with its author's keys alone", "[qml][drafts][keys]")
{
    make_application();
    const QTemporaryDir home;
    const ProfileIn profile{home.path()};
    const auto file = std::filesystem::path{home.filePath(QStringLiteral("panel.plumb")).toStdString()};
    const auto keys = PersonKeys::generate();
    const auto others = PersonKeys::generate();
    REQUIRE(keys);
    REQUIRE(others);
    REQUIRE(LocalWorkspace::create_as(file, "chair", *keys));
    const DraftName name{LogId{}, form_name("discuss_point", Json::Object{})};
    const auto seated = [&](const char* person, const PersonKeys& with) {
        auto workspace = LocalWorkspace::open_as(file, person, with);
        REQUIRE(workspace);
        auto form = std::make_unique<ActForm>(
            FormDrafts{std::make_unique<SealedTexts>(std::shared_ptr<Workspace>{std::move(*workspace)})});
        form->begin("discuss_point", *command_schema("discuss_point"), nothing_to_name, Json::Object{}, recorded, name);
        return form;
    };
    {
        const auto form = seated("chair", *keys);
        form->setValue(typed_at(), QStringLiteral("Zebra asked of the rota"));
        form->save();
        CHECK(form->savedWords() == QStringLiteral("Draft saved on this machine"));
    }
    CHECK(sealed_files(home.path(), "Zebra") == 1);
    CHECK(seated("member-2", *others)->draftWords().isEmpty());
    const auto stranger = seated("chair", *others);
    CHECK(stranger->draftWords().contains(QStringLiteral("cannot be read")));
    CHECK(at(*stranger, typed_at()).isEmpty());
    CHECK(at(*seated("chair", *keys), typed_at()) == QStringLiteral("Zebra asked of the rota"));
}

TEST_CASE("whoever turns to another place, closes the tender or the window finds the form as they left it",
          "[qml][drafts][session]")
{
    Machine desk;
    desk.session->tryExample(QStringLiteral("advocacy"), true);
    REQUIRE(desk.settle());
    REQUIRE(desk.session->hasTender());
    const auto workspace = desk.session->file();
    const auto begin = [&] { desk.session->tender()->beginAct(QStringLiteral("discuss_point")); };
    desk.session->tender()->showPlace(QStringLiteral("moderation"));
    begin();
    desk.form().setValue(typed_at(), QStringLiteral("one"));
    desk.session->tender()->showPlace(QStringLiteral("bids"));
    CHECK_FALSE(desk.form().isOpen());
    begin();
    CHECK(at(desk.form(), typed_at()) == QStringLiteral("one"));

    desk.form().setValue(typed_at(), QStringLiteral("one two"));
    desk.session->closeTender();
    desk.session->openTender(0);
    REQUIRE(desk.settle());
    begin();
    CHECK(at(desk.form(), typed_at()) == QStringLiteral("one two"));

    desk.form().setValue(typed_at(), QStringLiteral("one two three"));
    desk.start();
    desk.session->openWorkspace(workspace);
    desk.session->openTender(0);
    REQUIRE(desk.settle());
    begin();
    CHECK(at(desk.form(), typed_at()) == QStringLiteral("one two three"));
    // The same act about a bid is another form.
    desk.session->tender()->beginAct(QStringLiteral("discuss_point"),
                                     QStringLiteral(R"({"point":{"bid":"bidder-b"}})"));
    CHECK(at(desk.form(), typed_at()).isEmpty());
}

TEST_CASE("the form of a tender that is not begun yet stands there again", "[qml][drafts][session]")
{
    Machine desk;
    desk.session->createWorkspace(QStringLiteral("/new.plumb"));
    REQUIRE(desk.settle());
    const auto title = QStringLiteral("title");
    desk.session->beginTender(QStringLiteral("create_tender"), {});
    REQUIRE(desk.settle());
    desk.form().setValue(title, QStringLiteral("Advocacy, illustrative"));
    desk.start();
    desk.session->openWorkspace(QStringLiteral("/new.plumb"));
    desk.session->beginTender(QStringLiteral("create_tender"), {});
    REQUIRE(desk.settle());
    CHECK(at(desk.form(), title) == QStringLiteral("Advocacy, illustrative"));
}

TEST_CASE("without a seat no draft of a convened tender is kept", "[qml][drafts][session]")
{
    Machine desk;
    desk.session->tryExample(QStringLiteral("advocacy"), true);
    REQUIRE(desk.settle());
    auto log = desk.session->tender()->log();
    AppointPerson appoint;
    appoint.appointment.person = "observer";
    appoint.appointment.role = Role::Observer;
    REQUIRE(log.run(appoint));
    desk.session->tender()->catchUp();
    desk.session->tender()->beginAct(QStringLiteral("discuss_point"));
    desk.form().setValue(typed_at(), QStringLiteral("said"));
    desk.form().close();
    QDirIterator all{desk.profile.path(), QDir::Files, QDirIterator::Subdirectories};
    CHECK_FALSE(all.hasNext());
}

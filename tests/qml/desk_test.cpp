#include "tests/qml/people_fixture.hpp"

#include <QtCore/QDir>
#include <QtTest/QAbstractItemModelTester>

#include <catch2/catch.hpp>

using namespace tender;
using tender::test::make_application;
using tender::test::PageFixture;
using tender::test::PeopleFixture;
using Tester = QAbstractItemModelTester;

namespace {

constexpr int personAt = DeskPeopleModel::firstRole;
constexpr int standingAt = DeskPeopleModel::firstRole + 3;
constexpr int mayEndAt = DeskPeopleModel::firstRole + 9;
constexpr int endedWordsAt = EndedKeysModel::firstRole + 2;

/// The row of a person; -1 without one.
int row_of(Desk& desk, const char* person)
{
    for (int row = 0; row < desk.people()->count(); ++row) {
        if (desk.people()->value(row, personAt).toString() == QLatin1String{person}) return row;
    }
    return -1;
}

bool may_end(Desk& desk, const char* person) { return desk.people()->value(row_of(desk, person), mayEndAt).toBool(); }

/// As somebody types who prefers capitals and hyphens.
QString in_capitals(const std::string& words)
{
    return QString::fromStdString(words).toUpper().replace(QLatin1Char(' '), QLatin1Char('-'));
}

}

TEST_CASE("six words by chance are shown once, and make keys for whoever types them back", "[qml][people]")
{
    make_application();
    PeopleFixture fixture;
    REQUIRE(fixture.open());
    auto& desk = fixture.desk();
    REQUIRE(desk.propose());
    CHECK(desk.proposing());
    REQUIRE(fixture.writeDown());
    const auto written = fixture.written();
    CHECK(std::ranges::count(written, ' ') == 5);

    desk.hideProposal();
    CHECK_FALSE(desk.proposing());
    CHECK_FALSE(fixture.writeDown());

    desk.type(in_capitals(written));
    fixture.session()->enrol(QStringLiteral("manager"), QStringLiteral("Manager"), QStringLiteral("manager"));
    REQUIRE(fixture.settle());
    CHECK(fixture.session()->refusal().isEmpty());
    CHECK(desk.person() == QStringLiteral("manager"));

    fixture.session()->leaveSeat();
    REQUIRE(fixture.settle());
    CHECK(desk.person().isEmpty());
    desk.type(QString::fromStdString(written));
    fixture.session()->sitDown(QStringLiteral("manager"));
    REQUIRE(fixture.settle());
    CHECK(desk.person() == QStringLiteral("manager"));
}

TEST_CASE("whoever cannot type the proposed words back gets no keys", "[qml][people]")
{
    make_application();
    PeopleFixture fixture;
    REQUIRE(fixture.open());
    REQUIRE(fixture.desk().propose());
    fixture.desk().hideProposal();
    fixture.desk().type(PeopleFixture::passphrase());
    fixture.session()->enrol(QStringLiteral("manager"), QStringLiteral("Manager"), QStringLiteral("manager"));
    REQUIRE(fixture.settle());
    CHECK(fixture.session()->refusal().contains(QStringLiteral("words that were proposed")));
    CHECK(fixture.keys().people().empty());
    CHECK(fixture.desk().person().isEmpty());
}

TEST_CASE("words that were proposed are not asked of whoever then types a passphrase of their own", "[qml][people]")
{
    make_application();
    PeopleFixture fixture;
    REQUIRE(fixture.open());
    REQUIRE(fixture.desk().propose());
    REQUIRE(fixture.writeDown());
    fixture.desk().clear();
    CHECK_FALSE(fixture.desk().proposing());
    CHECK(fixture.enrol(QStringLiteral("manager"), QStringLiteral("Manager"), QStringLiteral("manager")));
}

TEST_CASE("a key is ended by its owner, the manager or the chair, with a reason that stands beside it", "[qml][people]")
{
    make_application();
    PeopleFixture fixture;
    REQUIRE(fixture.found());
    auto& desk = fixture.desk();
    auto& session = *fixture.session();
    const Tester people{desk.people(), Tester::FailureReportingMode::Fatal};
    const Tester ended{desk.ended(), Tester::FailureReportingMode::Fatal};
    CHECK(may_end(desk, "manager"));
    CHECK(may_end(desk, "chair"));
    CHECK(may_end(desk, "member-2"));
    REQUIRE(fixture.sit(QStringLiteral("member-2")));
    CHECK(may_end(desk, "member-2"));
    CHECK_FALSE(may_end(desk, "manager"));
    CHECK_FALSE(may_end(desk, "chair"));
    session.revoke(QStringLiteral("chair"), QStringLiteral("Not mine to end"));
    CHECK(session.refusal().contains(QStringLiteral("manager or a chair")));
    CHECK(desk.ended()->count() == 0);

    REQUIRE(fixture.sit(QStringLiteral("manager")));
    session.revoke(QStringLiteral("member-2"), QString{});
    CHECK(session.refusal().contains(QStringLiteral("reason")));
    CHECK(desk.ended()->count() == 0);
    session.revoke(QStringLiteral("member-2"), QStringLiteral("Laptop left on a train"));
    CHECK(session.refusal().isEmpty());
    REQUIRE(desk.ended()->count() == 1);
    const auto words = desk.ended()->value(0, endedWordsAt).toString();
    CHECK(words.contains(QStringLiteral("by Manager")));
    CHECK(words.contains(QStringLiteral("“Laptop left on a train”")));
    CHECK(words.contains(QStringLiteral("before it counted")));
    CHECK_FALSE(may_end(desk, "member-2"));

    session.revoke(QStringLiteral("manager"), QStringLiteral("Leaves the council"));
    REQUIRE(desk.ended()->count() == 2);
    CHECK(desk.ended()->value(0, endedWordsAt).toString().contains(QStringLiteral("stays theirs")));
    CHECK_FALSE(may_end(desk, "chair"));
}

TEST_CASE("whoever lost a key enrols again with new keys beside the ended ones", "[qml][people]")
{
    make_application();
    PeopleFixture fixture;
    REQUIRE(fixture.found());
    auto& desk = fixture.desk();
    const auto before = fixture.wordsOf(QStringLiteral("member-2"));
    fixture.session()->revoke(QStringLiteral("member-2"), QStringLiteral("Laptop lost"));
    REQUIRE(desk.ended()->count() == 1);
    CHECK(desk.people()
              ->value(row_of(desk, "member-2"), standingAt)
              .toString()
              .contains(QStringLiteral("their key has ended")));

    REQUIRE(
        fixture.enrol(QStringLiteral("member-2"), QStringLiteral("Panel member 2"), QStringLiteral("panel_member")));
    const auto now = fixture.wordsOf(QStringLiteral("member-2"));
    CHECK_FALSE(now.isEmpty());
    CHECK(now != before);
    CHECK(desk.ended()->count() == 1);
    CHECK(QDir{fixture.keyFolder()}.entryList({QStringLiteral("member-2.revoked-*.json")}).size() == 1);
}

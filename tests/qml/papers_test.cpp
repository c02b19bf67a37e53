#include "qml/viewmodels/papers/paper_preview.hpp"
#include "reports/files/paper_files.hpp"
#include "reports/html/html_paper.hpp"
#include "tests/qml/page_fixture.hpp"
#include "tests/reports/letter_fixture.hpp"

#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tender;
using tender::test::make_application;
using tender::test::MemoryFiles;
using tender::test::PageFixture;
using Tester = QAbstractItemModelTester;

namespace {

/// Keeps what was to be written, or is full.
class RememberedFiles final : public PaperFiles {
public:
    Result<std::vector<MadeFile>, ReportError> write(const Paper& paper, const std::string& folder,
                                                     const std::string& name) const override
    {
        if (full) return Failure{ReportError{PaperNotWritten{folder + "/" + name + ".html", "No space left"}}};
        written.push_back(html(paper));
        return std::vector<MadeFile>{{folder + "/" + name + ".html", "aa"}, {folder + "/" + name + ".pdf", "bb"}};
    }
    bool full = false;
    mutable std::vector<std::string> written;
};

/// A preview of a small tender under a law, by somebody who manages it or has the role given.
struct Reading {
    explicit Reading(LetterSource source) : letters{std::move(source)}
    {
        make_application();
        workspace = *memory.opener()("desk.plumb", WorkspaceAccess::Create);
        people.emplace(*PeopleLog::open_or_found(workspace->ports(), true));
    }
    void sit(Role role)
    {
        person = "person";
        letters.paper.state.conduct.appointments = {{person, role, {}}};
    }
    void use(bool past = false)
    {
        const auto snapshot = snapshot_of(letters.paper.state);
        preview.use(snapshot,
                    {.snapshot = *snapshot,
                     .now = snapshot->procedure,
                     .people = *people,
                     .person = person,
                     .today = Date::from_iso("2010-03-23").value()},
                    past);
    }
    void read(const std::string& bid)
    {
        use();
        preview.open(bid);
        settle();
    }
    void settle()
    {
        REQUIRE(PageFixture::wait([&] { return !preview.busy(); }));
    }
    /// All that stands on the page.
    QString text()
    {
        QStringList lines;
        for (int row = 0; row < preview.lines()->count(); ++row) {
            lines.append(preview.lines()->value(row, PaperLinesModel::firstRole + 1).toString());
            lines.append(preview.lines()->value(row, PaperLinesModel::firstRole + 2).toString());
        }
        return lines.join(QLatin1Char('\n'));
    }

    LetterSource letters;
    MemoryFiles memory;
    std::unique_ptr<Workspace> workspace;
    std::optional<PeopleLog> people;
    std::string person;
    RememberedFiles files;
    std::vector<IssuedPaper> recorded;
    std::optional<QString> refuses;
    bool mayRecord = true;
    PaperPreview preview{{.record = [this](const Command& command) -> std::optional<QString> {
                              if (!refuses) recorded.push_back(std::get<IssuePaper>(command).issued);
                              return refuses;
                          },
                          .mayRecord = [this] { return mayRecord; },
                          .checkpoint =
                              [] {
                                  return std::pair{std::optional<Note>{}, false};
                              }},
                         std::shared_ptr<const PaperFiles>{std::shared_ptr<const PaperFiles>{}, &files},
                         QStringLiteral("/papers")};
};

}

TEST_CASE("a letter is read line by line, with the bid's own points and nothing of another loser", "[qml][papers]")
{
    Reading desk{with_remedies()};
    const Tester tester{desk.preview.lines(), Tester::FailureReportingMode::Fatal};
    desk.read("midland");
    CHECK(desk.preview.refusal().isEmpty());
    CHECK(desk.preview.title() == QStringLiteral("Letter to Midland Pages"));
    const auto text = desk.text();
    CHECK(text.contains(QStringLiteral("Midland names one driver.")));
    CHECK(text.contains(QStringLiteral("36")));
    CHECK_FALSE(text.contains(QStringLiteral("Southern Reading")));
    CHECK_FALSE(text.contains(QStringLiteral("A member's own words.")));
    CHECK(desk.preview.makes());
    CHECK(desk.preview.records());
}

TEST_CASE("what is made is byte for byte what the terminal makes, and is recorded with its fingerprint",
          "[qml][papers]")
{
    Reading desk{with_remedies()};
    desk.read("midland");
    desk.preview.makeAndRecord();
    desk.settle();
    REQUIRE(desk.files.written.size() == 1);
    const auto& source = desk.letters.paper;
    const auto terminal =
        made_paper({.state = source.state, .sheet = &*source.sheet, .evaluation = source.evaluation, .checkpoint = {}},
                   {.bid = "midland", .day = Date::from_iso("2010-03-23").value()});
    REQUIRE(terminal);
    CHECK(desk.files.written.front() == html(*terminal));
    REQUIRE(desk.recorded.size() == 1);
    CHECK(desk.recorded.front().paper == PaperKind::DecisionLetter);
    CHECK(desk.recorded.front().bid == "midland");
    CHECK(desk.recorded.front().sha256 == "bb");
    CHECK(desk.recorded.front().sent == Date::from_iso("2010-03-23").value());
    CHECK(desk.preview.made().contains(QStringLiteral("Recorded as sent")));
    CHECK(desk.preview.refusal().isEmpty());
}

TEST_CASE("where the disk is full nothing is recorded, and the page says what to do", "[qml][papers]")
{
    Reading desk{with_remedies()};
    desk.files.full = true;
    desk.read("midland");
    desk.preview.makeAndRecord();
    desk.settle();
    CHECK(desk.recorded.empty());
    CHECK(desk.preview.made().isEmpty());
    CHECK(desk.preview.refusal().contains(QStringLiteral("No space left")));
    CHECK(desk.preview.refusal().contains(QStringLiteral("unchanged")));
    CHECK(desk.preview.records());
}

TEST_CASE("a record that refuses leaves the files and says so", "[qml][papers]")
{
    Reading desk{with_remedies()};
    desk.refuses = QStringLiteral("Refused for a reason.");
    desk.read("midland");
    desk.preview.makeAndRecord();
    desk.settle();
    CHECK(desk.preview.made().isEmpty());
    CHECK(desk.preview.refusal().startsWith(QStringLiteral("Refused for a reason.")));
    CHECK(desk.preview.refusal().contains(QStringLiteral("midland.pdf")));
}

TEST_CASE("to save only records nothing", "[qml][papers]")
{
    Reading desk{with_remedies()};
    desk.read("midland");
    desk.preview.save();
    desk.settle();
    CHECK(desk.files.written.size() == 1);
    CHECK(desk.recorded.empty());
    CHECK_FALSE(desk.preview.made().contains(QStringLiteral("Recorded")));
}

TEST_CASE("who is not shown what stands in a paper is shown no line of it", "[qml][papers]")
{
    Reading desk{with_remedies()};
    desk.sit(Role::Observer);
    desk.read("midland");
    CHECK(desk.preview.lines()->count() == 0);
    CHECK_FALSE(desk.preview.refusal().isEmpty());
    CHECK_FALSE(desk.preview.makes());
    desk.preview.makeAndRecord();
    CHECK(desk.files.written.empty());
    // An approver reads agreed marks and no member's own.
    desk.sit(Role::Approver);
    desk.read("midland");
    CHECK(desk.preview.lines()->count() > 10);
    desk.read({});
    CHECK(desk.preview.lines()->count() == 0);
    CHECK_FALSE(desk.preview.makes());
}

TEST_CASE("a paper of an earlier moment is read and not made", "[qml][papers]")
{
    Reading desk{with_remedies()};
    desk.read("midland");
    desk.use(true);
    desk.settle();
    CHECK(desk.preview.lines()->count() > 10);
    CHECK_FALSE(desk.preview.makes());
    desk.preview.makeAndRecord();
    CHECK(desk.files.written.empty());
}

TEST_CASE("a day that is none is refused at the field and nothing can be made", "[qml][papers]")
{
    Reading desk{with_remedies()};
    desk.read("midland");
    desk.preview.setDay(QStringLiteral("2010-03-3"));
    CHECK_FALSE(desk.preview.dayRefusal().isEmpty());
    CHECK_FALSE(desk.preview.makes());
    desk.preview.setDay(QStringLiteral("2010-03-30"));
    desk.settle();
    CHECK(desk.preview.dayRefusal().isEmpty());
    CHECK(desk.preview.makes());
    CHECK(desk.text().contains(QStringLiteral("30 March 2010")));
}

TEST_CASE("a paper that was asked for anew while it was put together is the last one asked for", "[qml][papers]")
{
    Reading desk{with_remedies()};
    desk.use();
    desk.preview.open("midland");
    desk.preview.setDay(QStringLiteral("2010-03-29"));
    desk.preview.open({});
    desk.settle();
    CHECK(desk.preview.title() == QStringLiteral("Board paper"));
    CHECK(desk.text().contains(QStringLiteral("Southern Reading")));
    CHECK_FALSE(desk.preview.records());
}

TEST_CASE("the letter of a bid that has none says why", "[qml][papers]")
{
    Reading desk{with_remedies()};
    desk.read("nobody");
    CHECK(desk.preview.lines()->count() == 0);
    CHECK_FALSE(desk.preview.refusal().isEmpty());
}

TEST_CASE("the board paper of the advocacy example is read in the window as it is printed", "[qml][papers]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.open());
    fixture.tender().showPlace(QStringLiteral("letters"));
    fixture.tender().beginAct(QString::fromLatin1(leads::toPaper));
    auto& preview = *fixture.tender().paper();
    REQUIRE(PageFixture::wait([&] { return !preview.busy(); }));
    QStringList cells;
    for (int row = 0; row < preview.lines()->count(); ++row)
        cells.append(preview.lines()->value(row, PaperLinesModel::firstRole + 3).toStringList());
    CHECK(cells.contains(QStringLiteral("75")));
    CHECK(cells.contains(QStringLiteral("73")));
    // Without a place to write to, nothing is offered.
    CHECK_FALSE(preview.makes());
    preview.close();
    CHECK(preview.lines()->count() == 0);
}

TEST_CASE("a taken name keeps its file and the paper gets the next", "[qml][papers]")
{
    make_application();
    const QTemporaryDir folder;
    const auto source = with_remedies();
    const auto paper = letter(source.input("midland"));
    const auto into = std::filesystem::path{folder.path().toStdString()};
    const auto file = into / "letter.html";
    REQUIRE(write_html(paper, file));
    const auto before = std::filesystem::last_write_time(file);
    std::filesystem::create_directory(into / "letter-3.html.part");
    // The second name is free; on the way to a third a folder stands, so that nothing is written there.
    const auto second = write_html(paper, into / "letter-2.html");
    REQUIRE(second);
    CHECK_FALSE(write_paper_files(paper, into, "letter", NameTaken::NextName));
    CHECK_FALSE(std::filesystem::exists(into / "letter-3.html"));
    CHECK_FALSE(std::filesystem::exists(into / "letter-3.pdf"));
    CHECK(std::filesystem::last_write_time(file) == before);
}

#include "qml/viewmodels/documents/render_words.hpp"
#include "tests/qml/page_fixture.hpp"

#include <QtTest/QAbstractItemModelTester>

#include <catch2/catch.hpp>

#include <csignal>
#include <sys/resource.h>

using tender::evidence_place;
using tender::PageText;
using tender::places_of;
using tender::RenderFailure;
using tender::RenderWords;
using tender::safe_name;
using tender::test::make_application;
using tender::test::PageFixture;
using Kind = RenderFailure::Kind;

namespace {

const auto three_pages =
    QStringLiteral("%PDF-1.4\nWho we are\nEvery call within one Working\nday or One working day at most");

/// The advocacy tender with nothing marked, and a document of three pages shown beside the sheet.
struct Reading {
    PageFixture fixture;

    Reading()
    {
        make_application();
        REQUIRE(fixture.openUnmarked());
        REQUIRE(fixture.attach(QStringLiteral("Slides of bidder.pdf"), three_pages));
        fixture.documents().setShown(true);
        REQUIRE(fixture.drawn());
    }
    tender::BidDocuments& documents() { return fixture.documents(); }
};

}

TEST_CASE("the sheet has the documents of the bid that it shows and of no other", "[qml][documents]")
{
    Reading reading;
    auto& documents = reading.documents();
    CHECK(documents.names() == QStringList{QStringLiteral("Slides of bidder.pdf")});
    CHECK(documents.pageWords() == QStringLiteral("Page 1 of 3"));
    CHECK_FALSE(documents.image().isNull());
    CHECK(documents.pageText().trimmed() == QStringLiteral("Who we are"));
    CHECK(documents.sandboxWords().isEmpty());
    reading.fixture.sheet().nextBid();
    CHECK(documents.count() == 0);
    CHECK(documents.image().isNull());
    CHECK(documents.pointer().isEmpty());
    reading.fixture.sheet().previousBid();
    CHECK(documents.count() == 1);
}

TEST_CASE("nothing is drawn while no page shows it", "[qml][documents]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.openUnmarked());
    REQUIRE(fixture.attach(QStringLiteral("a.pdf"), three_pages));
    CHECK(fixture.documents().busyWords().isEmpty());
    CHECK(fixture.renderer().images == 0);
}

TEST_CASE("pages turn within the document, and each bid keeps its place", "[qml][documents]")
{
    Reading reading;
    auto& documents = reading.documents();
    documents.setPage(2);
    REQUIRE(reading.fixture.drawn());
    CHECK(documents.pageText().startsWith(QStringLiteral("Every call")));
    documents.setPage(9);
    CHECK(documents.page() == 3);
    documents.setPage(0);
    CHECK(documents.page() == 1);
    documents.turnTo(QStringLiteral("x"));
    CHECK(documents.page() == 1);
    documents.turnTo(QStringLiteral(" 3 "));
    REQUIRE(reading.fixture.drawn());
    reading.fixture.sheet().nextBid();
    reading.fixture.sheet().previousBid();
    REQUIRE(reading.fixture.drawn());
    CHECK(documents.page() == 3);
    for (int step = 0; step < 30; ++step)
        documents.zoomIn();
    REQUIRE(reading.fixture.drawn());
    CHECK(documents.zoom() == 300);
    CHECK(documents.image().height() > 4'000);
}

TEST_CASE("a phrase is found across lines and cases, from this page on, and round", "[qml][documents]")
{
    Reading reading;
    auto& documents = reading.documents();
    const QAbstractItemModelTester tester{documents.marks(), QAbstractItemModelTester::FailureReportingMode::Fatal};
    documents.setPage(2);
    documents.find(QStringLiteral("one  working"));
    REQUIRE(reading.fixture.drawn());
    CHECK(documents.page() == 2);
    CHECK(documents.foundWords() == QStringLiteral("1 of 2"));
    CHECK(documents.marks()->count() == 2);
    documents.find(QStringLiteral("one working"));
    REQUIRE(reading.fixture.drawn());
    CHECK(documents.page() == 3);
    CHECK(documents.foundWords() == QStringLiteral("2 of 2"));
    documents.nextFound();
    REQUIRE(reading.fixture.drawn());
    CHECK(documents.page() == 2);
    documents.find(QStringLiteral("helicopter"));
    REQUIRE(reading.fixture.drawn());
    CHECK(documents.foundWords() == QStringLiteral("“helicopter” stands nowhere in this document."));
    CHECK(documents.marks()->count() == 0);
    CHECK(documents.page() == 2);
}

TEST_CASE("every failure of the other process is told in words, and the page lives on", "[qml][documents]")
{
    Reading reading;
    auto& documents = reading.documents();
    QStringList told;
    for (const auto kind : {Kind::NoProgram, Kind::NotADocument, Kind::Encrypted, Kind::Damaged, Kind::TookTooLong,
                            Kind::TooMuchWork, Kind::Ended}) {
        reading.fixture.failDrawing(static_cast<int>(kind));
        documents.again();
        REQUIRE(reading.fixture.drawn());
        CHECK(documents.problem() == RenderWords::of(RenderFailure{kind, {}}));
        CHECK(documents.problem().size() > 60);
        CHECK(documents.canTryAgain());
        CHECK(documents.image().isNull());
        CHECK_FALSE(told.contains(documents.problem()));
        told.append(documents.problem());
    }
    reading.fixture.failDrawing(-1);
    documents.again();
    REQUIRE(reading.fixture.drawn());
    CHECK(documents.problem().isEmpty());
    CHECK_FALSE(documents.image().isNull());
}

TEST_CASE("drawing and searching can be stopped and begun again", "[qml][documents]")
{
    Reading reading;
    auto& documents = reading.documents();
    reading.fixture.holdDrawing(true);
    documents.setPage(2);
    CHECK(documents.busyWords() == QStringLiteral("Drawing page 2…"));
    documents.cancel();
    REQUIRE(reading.fixture.drawn());
    CHECK(documents.problem() == RenderWords::of(RenderFailure{Kind::Stopped, {}}));
    CHECK(documents.image().isNull());
    reading.fixture.holdDrawing(false);
    documents.again();
    REQUIRE(reading.fixture.drawn());
    CHECK_FALSE(documents.image().isNull());
    reading.fixture.holdDrawing(true);
    documents.find(QStringLiteral("day"));
    CHECK(documents.busyWords().contains(QStringLiteral("3 pages")));
    documents.cancel();
    REQUIRE(reading.fixture.drawn());
    CHECK(documents.foundWords().isEmpty());
    reading.fixture.holdDrawing(false);
    documents.find(QStringLiteral("day"));
    REQUIRE(reading.fixture.drawn());
    CHECK(documents.foundWords() == QStringLiteral("1 of 2"));
}

TEST_CASE("who turns pages faster than they are drawn sees the last one asked for", "[qml][documents]")
{
    Reading reading;
    auto& documents = reading.documents();
    reading.fixture.holdDrawing(true);
    documents.setPage(2);
    documents.setPage(3);
    reading.fixture.holdDrawing(false);
    REQUIRE(PageFixture::wait([&] { return documents.pageText().contains(QStringLiteral("at most")); }));
    CHECK(documents.problem().isEmpty());
    CHECK(documents.page() == 3);
    // Closing the tender while a page is drawn waits for nobody.
    reading.fixture.holdDrawing(true);
    documents.setPage(1);
}

TEST_CASE("a document that is gone, or was changed, is told from one that cannot be drawn", "[qml][documents]")
{
    Reading reading;
    reading.fixture.files().documents().clear();
    reading.fixture.sheet().nextBid();
    reading.fixture.sheet().previousBid();
    REQUIRE(reading.fixture.drawn());
    CHECK(reading.documents().problem().contains(QStringLiteral("not on this machine")));
}

TEST_CASE("without a sandbox the page says so", "[qml][documents]")
{
    make_application();
    PageFixture fixture;
    fixture.renderer().sandboxed = false;
    REQUIRE(fixture.openUnmarked());
    REQUIRE(fixture.attach(QStringLiteral("a.pdf"), three_pages));
    fixture.documents().setShown(true);
    REQUIRE(fixture.drawn());
    CHECK(fixture.documents().sandboxWords().contains(QStringLiteral("bubblewrap")));
}

TEST_CASE("evidence leads to its page, and the page becomes evidence", "[qml][documents]")
{
    Reading reading;
    auto& documents = reading.documents();
    REQUIRE(reading.fixture.attach(QStringLiteral("Prices.pdf"), three_pages));
    const auto names = documents.names();
    REQUIRE(names.size() == 2);
    const auto evidence = QStringLiteral("Slides of bidder.pdf, page 2; notes 10:07; prices p. 3; page 1");
    const auto places = tender::BidDocuments::placesIn(evidence, names);
    CHECK(places == QStringList{QStringLiteral("Slides of bidder.pdf, page 2"), QStringLiteral("prices p. 3")});
    documents.goTo(places[1]);
    REQUIRE(reading.fixture.drawn());
    CHECK(documents.document() == 1);
    CHECK(documents.page() == 3);
    CHECK(documents.pointer() == QStringLiteral("Prices.pdf, page 3"));
    CHECK(documents.withPointer({}) == QStringLiteral("Prices.pdf, page 3"));
    CHECK(documents.withPointer(QStringLiteral("notes 10:07")) == QStringLiteral("notes 10:07; Prices.pdf, page 3"));
    CHECK(documents.withPointer(documents.pointer()) == documents.pointer());
    documents.goTo(QStringLiteral("slides p. 40"));
    REQUIRE(reading.fixture.drawn());
    CHECK(documents.page() == 3);
    CHECK(documents.problem() == QStringLiteral("There is no page 40: the document has 3. Its last page is shown."));
    CHECK_FALSE(documents.canTryAgain());
    // What points out of the document reaches no place that it does not have.
    CHECK(evidence_place(QStringLiteral("page 2"), {QStringLiteral("a.pdf")}).value().page == 2);
    CHECK_FALSE(evidence_place(QStringLiteral("page 0"), {QStringLiteral("a.pdf")}));
    CHECK_FALSE(evidence_place(QStringLiteral("minutes page 2"), {QStringLiteral("a.pdf")}));
    CHECK_FALSE(evidence_place(QStringLiteral("slides"), {QStringLiteral("slides.pdf")}));
}

TEST_CASE("other kinds are handed on as a copy, and programs never", "[qml][documents]")
{
    make_application();
    PageFixture fixture;
    REQUIRE(fixture.openUnmarked());
    REQUIRE(fixture.attach(QStringLiteral("Answer.docx"), QStringLiteral("PK words")));
    auto& documents = fixture.documents();
    documents.setShown(true);
    CHECK(fixture.renderer().images == 0);
    CHECK(documents.outsideWords().contains(QStringLiteral("never opens")));
    CHECK(fixture.handedOver().isEmpty());
    documents.openOutside();
    REQUIRE(fixture.drawn());
    REQUIRE(fixture.handedOver().endsWith(QStringLiteral("/Answer.docx")));
    QFile copy{fixture.handedOver()};
    REQUIRE(copy.open(QIODevice::ReadOnly));
    CHECK(copy.readAll() == "PK words");
    CHECK_FALSE((copy.permissions() & (QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther)));
    const auto handed = fixture.handedOver();
    for (const auto& [name, content] :
         {std::pair{"Offer.docx", "MZ program"}, std::pair{"Offer.exe", "words"}, std::pair{"offer.desktop", "words"},
          std::pair{"script.txt", "#!/bin/sh"}, std::pair{"page.html", "<script>"}}) {
        REQUIRE(fixture.attach(QString::fromLatin1(name), QString::fromLatin1(content)));
        documents.setDocument(documents.count() - 1);
        documents.openOutside();
        REQUIRE(fixture.drawn());
        INFO(name);
        CHECK(documents.problem().contains(QStringLiteral("not handed on")));
        CHECK(fixture.handedOver() == handed);
    }
}

TEST_CASE("a name that turns the direction of writing or climbs folders is shown as what it is", "[qml][documents]")
{
    CHECK(safe_name("../../etc/passwd") == QStringLiteral("passwd"));
    CHECK(safe_name("C:\\bids\\offer.pdf") == QStringLiteral("offer.pdf"));
    CHECK(safe_name("offer\xE2\x80\xAE"
                    "fdp.exe") == QStringLiteral("offerfdp.exe"));
    CHECK(safe_name("-rf.pdf") == QStringLiteral("rf.pdf"));
    CHECK(safe_name("line\nfeed.pdf") == QStringLiteral("linefeed.pdf"));
    CHECK(safe_name("..") == QStringLiteral("document"));
}

TEST_CASE("a copy for which there is no room is told in words, and no half of it stays", "[qml][documents]")
{
    tender::OutsideCopies copies;
    const auto made = copies.make("a.txt", "words");
    REQUIRE(made);
    // A limit on the size of files stands for the end of the disk.
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit narrow{1'000, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &narrow) == 0);
    const auto refused = copies.make("b.txt", std::string(5'000, 'x'));
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    (void)std::signal(SIGXFSZ, handler);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().contains(QStringLiteral("could not be written")));
    CHECK(refused.error().contains(QStringLiteral("kept as it is")));
    CHECK(QFile::exists(*made));
    CHECK(QFileInfo{*made}.dir().entryList(QDir::Files).size() == 1);
}

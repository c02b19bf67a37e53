#include "qml/app/limited_process.hpp"
#include "qml/app/poppler_renderer.hpp"
#include "qml/viewmodels/documents/document_search.hpp"
#include "tests/qml/small_pdf.hpp"
#include "tests/qml/test_application.hpp"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>

#include <catch2/catch.hpp>

#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using tender::LimitedRun;
using tender::PopplerRenderer;
using tender::RenderFailure;
using tender::RenderLimits;
using tender::run_limited;
using tender::test::endless_pdf;
using tender::test::make_application;
using tender::test::small_pdf;
using Kind = RenderFailure::Kind;

namespace {

const std::atomic<bool> wanted = false;

QByteArray bytes(const std::string& text) { return QByteArray::fromStdString(text); }

/// Somebody on this machine who answers.
struct Listener {
    int handle = ::socket(AF_INET, SOCK_STREAM, 0);
    int port = 0;

    Listener()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* general = reinterpret_cast<sockaddr*>(&address); // NOLINT: how the system asks for it
        REQUIRE(::bind(handle, general, size) == 0);
        REQUIRE(::listen(handle, 4) == 0);
        REQUIRE(::getsockname(handle, general, &size) == 0);
        port = ntohs(address.sin_port);
    }
    ~Listener() { ::close(handle); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
};

/// How much of a picture is not white.
int inked(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).lightness() < 128 ? 1 : 0;
    }
    return count;
}

}

TEST_CASE("a page is drawn with its words and where they stand", "[qml][documents]")
{
    make_application();
    const PopplerRenderer renderer;
    const auto pdf = bytes(small_pdf({"First page", "Every call within one working day"}));
    CHECK(renderer.pages(pdf, wanted).value() == 2);
    const auto image = renderer.image(pdf, 2, 842, wanted).value();
    CHECK(image.size() == QSize{595, 842});
    const auto text = renderer.text(pdf, 2, 2, wanted).value();
    REQUIRE(text.size() == 1);
    CHECK(text[0].page == 2);
    CHECK(text[0].size == QSizeF{595, 842});
    REQUIRE(text[0].words.size() == 6);
    CHECK(text[0].words[3].text == QStringLiteral("one"));
    // The ink lies where the words are said to stand, and nowhere else.
    const auto first = text[0].words[0].place;
    CHECK(inked(image.copy(first.toRect())) > 50);
    CHECK(inked(image.copy(0, 0, 595, 100)) == 0);
    CHECK(inked(image.copy(0, 300, 595, 500)) == 0);
}

TEST_CASE("words stand where they are drawn on pages that are cut or turned", "[qml][documents]")
{
    make_application();
    const PopplerRenderer renderer;
    for (const auto* shape : {"/MediaBox[0 0 595 842]/CropBox[50 600 595 842]", "/MediaBox[0 0 595 842]/Rotate 90",
                              "/MediaBox[0 0 595 842]/CropBox[50 600 595 842]/Rotate 270"}) {
        INFO(shape);
        const auto pdf = bytes(small_pdf({"Wide words"}, shape));
        const auto image = renderer.image(pdf, 1, 800, wanted).value();
        const auto text = renderer.text(pdf, 1, 1, wanted).value();
        REQUIRE(text.size() == 1);
        REQUIRE(text[0].words.size() == 2);
        int found = 0;
        for (const auto& word : text[0].words) {
            const auto share = tender::share_of_page(word.place, text[0].size, image.size());
            found += inked(image.copy(QRectF{share.x() * image.width(), share.y() * image.height(),
                                             share.width() * image.width(), share.height() * image.height()}
                                          .toAlignedRect()));
        }
        CHECK(found > 50);
        CHECK(found >= inked(image) * 9 / 10);
    }
}

TEST_CASE("what is no PDF file by its first bytes reaches no program", "[qml][documents]")
{
    make_application();
    const PopplerRenderer renderer;
    for (const auto& other : {QByteArray{"MZ\x90\0\x03", 5},
                              QByteArray{"\x7F"
                                         "ELF"},
                              QByteArray{"<html>%PDF-1.4"}, QByteArray{}}) {
        CHECK(renderer.pages(other, wanted).error().kind == Kind::NotADocument);
        CHECK(renderer.image(other, 1, 100, wanted).error().kind == Kind::NotADocument);
        CHECK(renderer.text(other, 1, 1, wanted).error().kind == Kind::NotADocument);
    }
    // A program that begins like one is parsed by the other process alone, which finds no page.
    CHECK(renderer
              .pages("%PDF-1.4\n\x7F"
                     "ELF program",
                     wanted)
              .error()
              .kind == Kind::Damaged);
}

TEST_CASE("an encrypted document and one that was cut short are told apart", "[qml][documents]")
{
    make_application();
    const QTemporaryDir folder;
    const PopplerRenderer renderer;
    const auto whole = bytes(small_pdf({"Secret"}));
    QFile plain{folder.filePath(QStringLiteral("plain.pdf"))};
    REQUIRE(plain.open(QIODevice::WriteOnly));
    plain.write(whole);
    plain.close();
    const auto sealed = folder.filePath(QStringLiteral("sealed.pdf"));
    REQUIRE(QProcess::execute(QStringLiteral("qpdf"),
                              {QStringLiteral("--encrypt"), QStringLiteral("word"), QStringLiteral("word"),
                               QStringLiteral("256"), QStringLiteral("--"), plain.fileName(), sealed}) == 0);
    QFile encrypted{sealed};
    REQUIRE(encrypted.open(QIODevice::ReadOnly));
    CHECK(renderer.pages(encrypted.readAll(), wanted).error().kind == Kind::Encrypted);
    CHECK(renderer.pages(whole.left(200), wanted).error().kind == Kind::Damaged);
    CHECK(renderer.image(whole, 7, 100, wanted).error().kind == Kind::Damaged);
}

TEST_CASE("a document that is never drawn is given up within the time allowed", "[qml][documents]")
{
    make_application();
    const PopplerRenderer renderer{RenderLimits{.milliseconds = 1'000}};
    const auto pdf = bytes(endless_pdf());
    CHECK(renderer.pages(pdf, wanted).value() == 1);
    CHECK(renderer.image(pdf, 1, 800, wanted).error().kind == Kind::TookTooLong);
}

TEST_CASE("a page of many metres is drawn no larger than asked, and asked for no larger than allowed",
          "[qml][documents]")
{
    make_application();
    const PopplerRenderer renderer{RenderLimits{.side = 300}};
    const auto pdf = bytes(small_pdf({"Large"}, "/MediaBox[0 0 14000000 20000000]"));
    const auto image = renderer.image(pdf, 1, 100'000, wanted);
    REQUIRE(image);
    CHECK(image->width() <= 300);
    CHECK(image->height() <= 300);
}

TEST_CASE("memory and output of the program are limited", "[qml][documents]")
{
    make_application();
    const auto pdf = bytes(small_pdf({"A"}));
    const PopplerRenderer narrow{RenderLimits{.memory = qint64{40} << 20}};
    CHECK_FALSE(narrow.image(pdf, 1, 4'000, wanted));
    const PopplerRenderer quiet{RenderLimits{.output = 1'000}};
    CHECK(quiet.image(pdf, 1, 500, wanted).error().kind == Kind::TooMuchWork);
}

TEST_CASE("whoever gives up waits no longer", "[qml][documents]")
{
    make_application();
    const PopplerRenderer renderer;
    std::atomic<bool> stopped = false;
    std::thread reader{
        [&] { CHECK(renderer.image(bytes(endless_pdf()), 1, 800, stopped).error().kind == Kind::Stopped); }};
    stopped = true;
    reader.join();
}

TEST_CASE("a program that is ended by others is said to be, and a missing one is named", "[qml][documents]")
{
    make_application();
    const auto run =
        run_limited(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("kill -9 $$")}, {}, {}, wanted);
    CHECK(run.end == LimitedRun::End::Killed);
    const QTemporaryDir empty;
    const PopplerRenderer nothing{{}, empty.path()};
    const auto answer = nothing.pages(bytes(small_pdf({"A"})), wanted);
    CHECK(answer.error().kind == Kind::NoProgram);
    CHECK(answer.error().detail == QStringLiteral("pdfinfo"));
    CHECK_FALSE(nothing.isSandboxed());
}

TEST_CASE("the program gets nothing of our environment and writes no file", "[qml][documents]")
{
    make_application();
    qputenv("PLUMBLINE_TEST_SECRET", "told to nobody");
    const auto told = run_limited(QStringLiteral("/usr/bin/env"), {}, {}, {}, wanted);
    REQUIRE(told.end == LimitedRun::End::Ended);
    CHECK_FALSE(told.output.contains("told to nobody"));
    CHECK_FALSE(told.output.contains("HOME="));
    const QTemporaryDir folder;
    const auto file = folder.filePath(QStringLiteral("written"));
    const auto wrote =
        run_limited(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("echo words > '%1'").arg(file)},
                    {}, {}, wanted);
    CHECK(wrote.exitCode != 0);
    CHECK(QFile{file}.size() == 0);
}

TEST_CASE("inside the sandbox there is no home, no network and nothing to write", "[qml][documents]")
{
    make_application();
    // A program of the test stands where pdfinfo would, and ends with a number of its own for each thing that it
    // reaches.
    const QTemporaryDir folder{QStringLiteral("/usr/local/bin/plumbline-test-XXXXXX")};
    const PopplerRenderer usual;
    if (!folder.isValid() || !usual.isSandboxed()) {
        WARN("not tried: this system has no bubblewrap, forbids it, or lets the test put nothing under /usr");
        return;
    }
    const Listener listener;
    const auto reach =
        QStringLiteral("import socket; socket.create_connection(('127.0.0.1', %1), 2)").arg(listener.port);
    QFile spy{folder.filePath(QStringLiteral("pdfinfo"))};
    REQUIRE(spy.open(QIODevice::WriteOnly));
    spy.write("#!/bin/sh\n"
              "[ \"$1\" = -v ] && exit 0\n"
              "for place in /home /root /etc/passwd /var/tmp /proc/1 /sys; do [ -e $place ] && exit 22; done\n"
              "touch /usr/written && exit 23\n"
              "touch /written && exit 24\n"
              "python3 -c \"" +
              reach.toUtf8() +
              "\" && exit 25\n"
              "echo Pages: 7\n");
    spy.close();
    const auto all = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
    REQUIRE(spy.setPermissions(all));
    REQUIRE(QFile{folder.path()}.setPermissions(all | QFile::WriteOwner));
    const PopplerRenderer spied{{}, folder.path()};
    REQUIRE(spied.isSandboxed());
    CHECK(spied.pages(bytes(small_pdf({"A"})), wanted).value_or(0) == 7);
    // Outside it the same program reaches something: the test can fail.
    CHECK(run_limited(spy.fileName(), {}, {}, {}, wanted).exitCode == 22);
    CHECK(run_limited(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), reach}, {}, {}, wanted).exitCode == 0);
}

#include "qml/viewmodels/words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tender;

namespace {

std::string shown(std::string_view text) { return qtext(text).toStdString(); }
std::string named(std::string_view text) { return qname(text).toStdString(); }

/// Characters that turn the direction of writing, but for the isolates that the window sets itself.
bool turns_direction(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar letter) {
        const auto code = letter.unicode();
        return code == 0x61c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e) ||
               code == 0x2066 || code == 0x2067;
    });
}

/// Whether each isolate that begins ends, and none ends that did not begin.
bool isolates_are_closed(const QString& text)
{
    int open = 0;
    for (const auto letter : text) {
        if (letter.unicode() == 0x2068) ++open;
        if (letter.unicode() == 0x2069 && --open < 0) return false;
    }
    return open == 0;
}

const std::string hebrew = "\u05d7\u05d1\u05e8\u05d4";
const std::string arabic = "\u0634\u0631\u0643\u0629";

}

TEST_CASE("letters that are written from left to right are shown as they are", "[qml][words]")
{
    for (const auto* text :
         {"", "SCS Kinder", "Café Žižkov – 東京 😀", "<b>bold</b> & <img src=x>", "100 %", "50% off"}) {
        CHECK(shown(text) == text);
        CHECK(named(text) == text);
    }
    CHECK(qtext(parse_number("7/2").value()) == QStringLiteral("3.5"));
    CHECK(qtext(Message{"It was not done.", "Nothing changed.", "Try again."}) ==
          QStringLiteral("It was not done. Nothing changed. Try again."));
}

TEST_CASE("what would turn, hide or part the words around it is shown as a replacement or a space", "[qml][words]")
{
    struct Hostile {
        std::string written;
        std::string shown;
    };
    const auto hostile = GENERATE(values<Hostile>({
        {"\u202eevil", "\ufffdevil"},
        {"a\u202ab\u202cc", "a\ufffdb\ufffdc"},
        {"a\u2066b\u2069", "a\ufffdb\ufffd"},
        {"a\u2068b", "a\ufffdb"},
        {"\u200ea\u200f", "\ufffda\ufffd"},
        {"a\u061c", "a\ufffd"},
        {"first\nsecond", "first second"},
        {"first\u2028second\u2029third", "first second third"},
        {"a\x1b[31m", "a\ufffd[31m"},
        {"a\u200bb\ufeff", "a\ufffdb\ufffd"},
        {"\xff", "\ufffd"},
    }));
    CHECK(shown(hostile.written) == hostile.shown);
    CHECK(named(hostile.written) == hostile.shown);
    CHECK(qlines(hostile.written).toStdString() ==
          (hostile.written == "first\nsecond" ? hostile.written : hostile.shown));
}

TEST_CASE("a name from right to left is isolated, so that a number after it stays after it", "[qml][words]")
{
    CHECK(shown(hebrew) == "\u2068" + hebrew + "\u2069");
    CHECK(shown(hebrew + " leads by 3 points") == "\u2068" + hebrew + "\u2069 leads by 3 points");
    CHECK(shown("First " + arabic + ": 42") == "First \u2068" + arabic + "\u2069: 42");
    CHECK(shown("a " + hebrew + " 12 " + hebrew + " b " + arabic) ==
          "a \u2068" + hebrew + " 12 " + hebrew + "\u2069 b \u2068" + arabic + "\u2069");
    // Points and accents belong to the letter before them.
    CHECK(shown("a \u05d1\u05bc 1") == "a \u2068\u05d1\u05bc\u2069 1");
    // Without other letters nothing else can be meant than the whole.
    CHECK(shown(hebrew + " (12)") == "\u2068" + hebrew + " (12)\u2069");
}

TEST_CASE("a name inside a sentence keeps its own digits and brackets", "[qml][words]")
{
    CHECK(named(hebrew + " 12 (Ltd)") == "\u2068" + hebrew + " 12 (Ltd)\u2069");
    CHECK(named("Ltd " + hebrew) == "\u2068Ltd " + hebrew + "\u2069");
}

TEST_CASE("isolates of the window are closed, whatever a text holds", "[qml][words]")
{
    const auto text = GENERATE(as<std::string>{}, "\u2068\u05d7", "\u05d7\u2069 1", "\u202e\u0634\u2066a\u0634",
                               "a\u05d7\n\u05d7b", "\u05d7\u200d\u200db", "\U00010900 1 a", "\u0661\u0662 a");
    for (const auto& said : {qtext(text), qname(text), qlines(text)}) {
        CHECK(isolates_are_closed(said));
        CHECK(!turns_direction(said));
    }
}

TEST_CASE("a name is never taken for a place in the sentence that holds it", "[qml][words]")
{
    CHECK(QStringLiteral("%1: %2").arg(qtext(std::string_view{"A %2 %1 %L1"})).arg(QStringLiteral("42")) ==
          QStringLiteral("A \uff052 \uff051 \uff05L1: 42"));
    CHECK(shown("20 %, 5% and %") == "20 %, 5% and %");
}

TEST_CASE("a name has at most so many characters, and none is cut in two", "[qml][words]")
{
    CHECK(qname(std::string(200, 'a')).size() == nameMax);
    const auto cut = qname(std::string(10'000, 'a'));
    CHECK(cut.size() == nameMax);
    CHECK(cut.endsWith(QChar{0x2026}));
    CHECK(qtext(std::string(10'000, 'a')).size() == 10'000);

    std::string pictures;
    for (int i = 0; i < 300; ++i)
        pictures += "😀";
    const auto whole = qname(pictures);
    CHECK(whole.size() == nameMax - 1);
    CHECK(whole.chopped(1).back().isLowSurrogate());

    std::string letters;
    for (int i = 0; i < 5'000; ++i)
        letters += "\u05d7";
    CHECK(isolates_are_closed(qname(letters)));
    CHECK(qname(letters).size() == nameMax + 2);
}

TEST_CASE("a name without end in what happened does not hide what to do", "[qml][words]")
{
    const Message message{"Nobody is called " + std::string(10'000, 'a') + ".", "Nothing was changed.", "Try again."};
    const auto said = qtext(message);
    CHECK(said.size() < 2'100);
    CHECK(said.startsWith(QStringLiteral("Nobody is called aaa")));
    CHECK(said.endsWith(QStringLiteral("… Nothing was changed. Try again.")));
}

TEST_CASE("what people wrote in lines keeps its lines", "[qml][words]")
{
    CHECK(qlines("one\r\ntwo\n\nthree") == QStringLiteral("one\ntwo\n\nthree"));
    CHECK(qlines("") == QString{});
    CHECK(qlines("one\n") == QStringLiteral("one\n"));
    CHECK(qlines("a\u202e\nb").toStdString() == "a\ufffd\nb");
    CHECK(qlines("a " + hebrew + "\n1").toStdString() == "a \u2068" + hebrew + "\u2069\n1");
}

TEST_CASE("what goes back to the core goes back as it came", "[qml][words]")
{
    for (const std::string text : {"", "\u202eevil %1", "one\ntwo", "a\u200bb", "bidder-a/total"})
        CHECK(verbatim(text).toStdString() == text);
}

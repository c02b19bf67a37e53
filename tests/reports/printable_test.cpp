#include "reports/model/printable.hpp"

#include <catch2/catch.hpp>

using namespace tender;

TEST_CASE("letters of every script are printed as they are", "[reports][model]")
{
    CHECK(printable("Café Žižkov – 東京 😀") == "Café Žižkov – 東京 😀");
    CHECK(printable("one\ntwo\tthree") == "one two three");
}

TEST_CASE("what could make a line read differently is shown as a replacement", "[reports][model]")
{
    CHECK(printable("a\u202eb") == "a\ufffdb");
    CHECK(printable("a\u2066b\u2069") == "a\ufffdb\ufffd");
    CHECK(printable(std::string_view{"a\0b", 3}) == "a\ufffdb");
    CHECK(printable("a\x1b[31m") == "a\ufffd[31m");
    CHECK(printable("a\u0085") == "a\ufffd");
}

TEST_CASE("what parts a line leaves a space, and no other line begins", "[reports][model]")
{
    CHECK(printable("a\u2028b\u2029c") == "a b c");
    CHECK(printable("a\r\nb") == "a  b");
}

TEST_CASE("what takes no room is shown as a replacement", "[reports][model]")
{
    CHECK(printable("a\u200bb") == "a\ufffdb");
    CHECK(printable("a\u2060b\ufeff") == "a\ufffdb\ufffd");
    CHECK(printable("\u3164") == "\ufffd");
    CHECK(printable("Acme\u00adCare") == "Acme\ufffdCare");
    CHECK(printable("\u2800\u17b4\u2065") == "\ufffd\ufffd\ufffd");
    CHECK(printable("a\U000e0100") == "a\ufffd");
    CHECK(printable("\U000e0041") == "\ufffd");
}

TEST_CASE("joiners stay where a script is written with them, and nowhere else", "[reports][model]")
{
    CHECK(printable("می\u200cخواهم") == "می\u200cخواهم");
    CHECK(printable("👩\u200d💻") == "👩\u200d💻");
    CHECK(printable("a\u200db") == "a\ufffdb");
    CHECK(printable("\u200d") == "\ufffd");
    CHECK(printable("م\u200c\u200cم") == "م\u200c\ufffdم");
}

TEST_CASE("bytes that are not UTF-8 never reach a paper", "[reports][model]")
{
    CHECK(printable("a\xff"
                    "b") == "a\ufffdb");
    CHECK(printable("\xc3") == "\ufffd");
    CHECK(printable("\xc0\xaf") == "\ufffd\ufffd");
    CHECK(printable("\xed\xa0\x80") == "\ufffd\ufffd\ufffd");
    CHECK(printable("\xf4\x90\x80\x80") == "\ufffd\ufffd\ufffd\ufffd");
}

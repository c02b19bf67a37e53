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

TEST_CASE("bytes that are not UTF-8 never reach a paper", "[reports][model]")
{
    CHECK(printable("a\xff"
                    "b") == "a\ufffdb");
    CHECK(printable("\xc3") == "\ufffd");
    CHECK(printable("\xc0\xaf") == "\ufffd\ufffd");
    CHECK(printable("\xed\xa0\x80") == "\ufffd\ufffd\ufffd");
    CHECK(printable("\xf4\x90\x80\x80") == "\ufffd\ufffd\ufffd\ufffd");
}

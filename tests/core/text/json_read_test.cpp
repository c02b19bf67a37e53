#include "core/text/json.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using namespace tender;
using Kind = JsonError::Kind;

namespace {

JsonError refused(std::string_view text)
{
    INFO(text.substr(0, 80));
    const auto read = parse_json(text);
    REQUIRE_FALSE(read);
    return read.error();
}

std::string nested(std::size_t levels, const std::string& inside)
{
    return std::string(levels, '[') + inside + std::string(levels, ']');
}

}

TEST_CASE("a text that is not JSON is refused at its line and column", "[core][text]")
{
    struct Row {
        const char* text;
        std::size_t line;
        std::size_t column;
    };
    const std::vector<Row> rows{
        {"{\"a\": 1,\n \"b\": tru}", 2, 7},
        {"{\"a\": 1,\n\n  \"b\" 2}", 3, 7},
        {"[1, 2,, 3]", 1, 7},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto error = refused(row.text);
        CHECK(error.kind == Kind::Syntax);
        CHECK(error.line == row.line);
        CHECK(error.column == row.column);
    }
    for (const auto* text : {"", " ", "{", "[1", "{\"a\"}", "{\"a\":1} x", "'a'", "{a:1}", "\"open", "[1,]", "\"\\x\"",
                             "\"a\nb\"", "// note", "\xEF\xBB\xBF{"}) {
        INFO(text);
        const auto error = refused(text);
        CHECK(error.kind == Kind::Syntax);
        CHECK(error.line >= 1);
        CHECK(error.column >= 1);
    }
}

TEST_CASE("numbers in JSON are whole and below 2^53", "[core][text]")
{
    for (const auto* text : {"1.0", "1e3", "0.1", "-0.5", "9007199254740992", "-9007199254740992",
                             "18446744073709551615", "18446744073709551616", "01", "-"}) {
        INFO(text);
        CHECK(refused(text).kind == Kind::NotAWholeNumber);
    }
    CHECK(refused("{\"a\":[1,{\"b\":2.5}]}").path == "a[1].b");
    CHECK(*parse_json("9007199254740991")->whole() == 9'007'199'254'740'991);
    CHECK(*parse_json("-9007199254740991")->whole() == -9'007'199'254'740'991);
    CHECK(parse_json("\"24.33\"").value().text() != nullptr);
}

TEST_CASE("a number of a million digits is refused at once", "[core][text]")
{
    const auto start = std::chrono::steady_clock::now();
    CHECK(refused(std::string(1'000'000, '9')).kind == Kind::NotAWholeNumber);
    CHECK(refused("0." + std::string(1'000'000, '9')).kind == Kind::NotAWholeNumber);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{5});
}

TEST_CASE("null says nothing and is refused with its place", "[core][text]")
{
    const auto error = refused("{\"bids\":[{},{\"price\":null}]}");
    CHECK(error.kind == Kind::NullValue);
    CHECK(error.path == "bids[1].price");
    CHECK(parse_json("{\"bids\":[{},{}]}"));
}

TEST_CASE("a member given twice is refused with its place", "[core][text]")
{
    const auto error = refused("{\"bids\":[{\"id\":\"a\",\"lot\":\"b\",\"id\":\"a\"}]}");
    CHECK(error.kind == Kind::DuplicateMember);
    CHECK(error.path == "bids[0].id");
    CHECK(refused("{\"a\":1,\"\\u0061\":2}").kind == Kind::DuplicateMember);
    CHECK(parse_json("{\"a\":{\"a\":1},\"A\":2}"));
}

TEST_CASE("lists and objects nest at most 32 deep", "[core][text]")
{
    CHECK(parse_json(nested(32, "")));
    CHECK(parse_json(nested(32, "1")));
    CHECK(refused(nested(33, "")).kind == Kind::TooDeep);
    CHECK(refused(nested(100'000, "")).kind == Kind::TooDeep);
}

TEST_CASE("bytes that are not UTF-8 are refused", "[core][text]")
{
    for (const auto* text : {"\"\xFF\"", "\"\xC0\xAF\"", "\"\xED\xA0\x80\"", "\"\xE2\x82\""})
        CHECK(refused(text).kind == Kind::NotUtf8);
    CHECK(*parse_json("\"\xE2\x82\xAC\"")->text() == "\xE2\x82\xAC");
    CHECK(refused("\"\\ud800\"").kind == Kind::Syntax);
}

TEST_CASE("a text beyond the limit is refused before it is read", "[core][text]")
{
    CHECK(parse_json("\"1234\"", 6));
    const auto error = parse_json("\"12345\"", 6);
    REQUIRE_FALSE(error);
    CHECK(error.error().kind == Kind::TooLarge);
    CHECK(refused(std::string(json_size_max + 1, ' ')).kind == Kind::TooLarge);
}

#include "core/record/identifiers.hpp"
#include "core/record/store_error.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <type_traits>

using namespace tender;

TEST_CASE("an identifier has one spelling: lower-case hexadecimal of its exact length", "[core][record]")
{
    const std::string hex = "00ff10a5b6c7d8e9000102030405feff";
    const auto id = EntryId::from_hex(hex);
    REQUIRE(id);
    CHECK(id->hex() == hex);
    CHECK(id->bytes()[1] == 0xFF);
    CHECK(EntryId::from_hex(hex.substr(1)).error() == HexError{HexError::Kind::WrongLength, 31});
    CHECK(EntryId::from_hex(hex + "00").error() == HexError{HexError::Kind::WrongLength, 34});
    CHECK(EntryId::from_hex("").error() == HexError{HexError::Kind::WrongLength, 0});
    CHECK(EntryId::from_hex("00FF10a5b6c7d8e9000102030405feff").error() == HexError{HexError::Kind::NotADigit, 2});
    CHECK(EntryId::from_hex("00ff10a5b6c7d8e9000102030405fefg").error() == HexError{HexError::Kind::NotADigit, 31});
    CHECK(EntryId::from_hex("0x0f10a5b6c7d8e9000102030405feff").error() == HexError{HexError::Kind::NotADigit, 1});
}

TEST_CASE("a log's id cannot be passed for a hash, though both have 32 bytes", "[core][record]")
{
    STATIC_REQUIRE_FALSE(std::is_convertible_v<LogId, Hash>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<Hash, LogId>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<std::uint64_t, Position>);
}

TEST_CASE("identifiers are ordered as their spellings are", "[core][record]")
{
    const auto holds =
        rc::check("order of bytes = order of texts", [](const EntryId::Array& a, const EntryId::Array& b) {
            const EntryId left{a};
            const EntryId right{b};
            RC_ASSERT((left < right) == (left.hex() < right.hex()));
            RC_ASSERT((left == right) == (left.hex() == right.hex()));
            RC_ASSERT(*EntryId::from_hex(left.hex()) == left);
        });
    REQUIRE(holds);
}

TEST_CASE("base64 agrees with the vectors of RFC 4648 and has one spelling for each value", "[core][record]")
{
    CHECK(base64_text(bytes_of("")).empty());
    CHECK(base64_text(bytes_of("f")) == "Zg==");
    CHECK(base64_text(bytes_of("fo")) == "Zm8=");
    CHECK(base64_text(bytes_of("foo")) == "Zm9v");
    CHECK(base64_text(bytes_of("foobar")) == "Zm9vYmFy");
    for (const auto* wrong :
         {"Zg", "Zg=", "Zh==", "Zm9=", "Zg==\n", "Z===", "====", "Zm9v=", "Zm 9", "Zm9-", "Zg==Zg=="}) {
        CAPTURE(wrong);
        CHECK_FALSE(bytes_from_base64(wrong));
    }
    const auto holds = rc::check("base64 there and back", [](const std::vector<std::uint8_t>& bytes) {
        RC_ASSERT(bytes_from_base64(base64_text(bytes)) == bytes);
    });
    REQUIRE(holds);
}

TEST_CASE("a code on paper survives small letters, hyphens and line ends, but no wrong letter", "[core][record]")
{
    CHECK(paper_code(bytes_of("foobar")) == "MZXW 6YTB OI");
    CHECK(bytes_from_paper_code("mzxw-6ytb\noi") == bytes_from_paper_code("MZXW 6YTB OI"));
    CHECK(paper_code(Hash{}.bytes()).size() == 64); // 52 letters and 12 gaps
    CHECK_FALSE(bytes_from_paper_code("MZXW 6YTB O1"));
    CHECK_FALSE(bytes_from_paper_code("MZXW 6YTB OJ")); // spare bits must be zero
    CHECK_FALSE(bytes_from_paper_code("A"));
    const auto holds = rc::check("paper code there and back", [](const std::vector<std::uint8_t>& bytes) {
        RC_ASSERT(bytes_from_paper_code(paper_code(bytes)) == bytes);
    });
    REQUIRE(holds);
}

TEST_CASE("every store error has a kind of its own", "[core][record]")
{
    CHECK(kind_of(NotAWorkspace{}) == StoreErrorKind::NotAWorkspace);
    CHECK(kind_of(Conflict{Position{7}}) == StoreErrorKind::Conflict);
    CHECK(kind_of(UnknownLog{}) == StoreErrorKind::UnknownLog);
    CHECK(std::variant_size_v<StoreError> == static_cast<std::size_t>(StoreErrorKind::UnknownLog) + 1);
}

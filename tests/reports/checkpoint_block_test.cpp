#include "core/record/text_encoding.hpp"
#include "reports/model/checkpoint_block.hpp"
#include "tests/reports/paper_fixture.hpp"

using namespace tender;

TEST_CASE("a checkpoint on paper has its three lines, its root for typing and its code", "[reports][model]")
{
    const auto note = some_note();
    const auto block = checkpoint_block(note);
    REQUIRE(block.lines.size() == 3);
    CHECK(block.lines[0] == checkpoint_origin(note.checkpoint.log));
    CHECK(block.lines[1] == "12");
    const auto typed = bytes_from_paper_code(block.paper_root);
    REQUIRE(typed);
    CHECK(Hash::from_bytes(*typed) == note.checkpoint.head.root);
    CHECK(block.signatures == std::vector<std::string>{"manager (signature begins 0000000000000000)"});
}

TEST_CASE("a code is a square with the three marks by which readers find it", "[reports][model]")
{
    const auto code = qr_code("plumbline");
    REQUIRE(code.size >= 21);
    REQUIRE(code.dark.size() == code.size * code.size);
    const auto finder_at = [&](std::size_t row, std::size_t column) {
        for (std::size_t i = 0; i < 7; ++i) {
            if (!code.is_dark(row, column + i) || !code.is_dark(row + 6, column + i)) return false;
            if (i > 0 && i < 6 && code.is_dark(row + 1, column + i) != (i == 6)) return false;
        }
        return code.is_dark(row + 3, column + 3);
    };
    CHECK(finder_at(0, 0));
    CHECK(finder_at(0, code.size - 7));
    CHECK(finder_at(code.size - 7, 0));
    CHECK_FALSE(finder_at(code.size - 7, code.size - 7));
}

TEST_CASE("a text that fits no code has none", "[reports][model]")
{
    CHECK(qr_code("").size == 0);
    CHECK(qr_code(std::string(5000, 'x')).size == 0);
}

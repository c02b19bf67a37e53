#include "core/reasons/words.hpp"

#include <catch2/catch.hpp>

using namespace tender;

namespace {

std::vector<std::string> texts(std::string_view text)
{
    std::vector<std::string> texts;
    for (const auto& word : words_of(text))
        texts.push_back(word.text);
    return texts;
}

using Texts = std::vector<std::string>;

}

TEST_CASE("words are parted byte by byte", "[core][reasons]")
{
    CHECK(texts("") == Texts{});
    CHECK(texts(" - ' '' .") == Texts{});
    CHECK(texts("Day-by-day PATH, 24/7.") == Texts{"day", "by", "day", "path", "24", "7"});
    CHECK(texts("a_b") == Texts{"a", "b"});
    // Letters beyond ASCII stay as they are, in capitals too.
    CHECK(texts("Caf\xC3\x89 \xC3\x89T\xC3\x89") == Texts{"caf\xC3\x89", "\xC3\x89t\xC3\x89"});
}

TEST_CASE("an apostrophe inside a word belongs to it, straight or curly", "[core][reasons]")
{
    CHECK(texts("child's 'own' girls' o'clock") == Texts{"child's", "own", "girls", "o'clock"});
    CHECK(texts("child\xE2\x80\x99s") == Texts{"child's"});
    CHECK(texts("rock''n") == Texts{"rock", "n"});
    CHECK(bare(words_of("bidder's").front()) == "bidder");
    CHECK(bare(words_of("bidders'").front()) == "bidders");
    CHECK(bare(words_of("its").front()) == "its");
}

TEST_CASE("dashes, curly quotes, spaces that do not break and the pound sign part words", "[core][reasons]")
{
    CHECK(texts("3\xE2\x80\x93"
                "4 \xE2\x80\x9C"
                "better\xE2\x80\x9D") == Texts{"3", "4", "better"});
    CHECK(texts("\xC2\xA3"
                "50\xC2\xA0"
                "a week") == Texts{"50", "a", "week"});
}

TEST_CASE("bytes that are no UTF-8 are letters", "[core][reasons]")
{
    CHECK(texts("a\xC2") == Texts{"a\xC2"});
    CHECK(texts("a\xE2\x80") == Texts{"a\xE2\x80"});
    CHECK(texts("\xC2"
                "b") == Texts{"\xC2"
                              "b"});
    CHECK(texts(std::string_view{"a\0b", 3}) == Texts{"a", "b"});
}

TEST_CASE("a word knows its bytes and its sentence", "[core][reasons]")
{
    const std::string_view text = "One, two. 'Three' 3.5";
    const auto words = words_of(text);
    REQUIRE(words.size() == 5);
    CHECK(words[0] == Word{"one", 0, 3, 0});
    CHECK(words[1] == Word{"two", 5, 8, 0});
    CHECK(words[2] == Word{"three", 11, 16, 1});
    CHECK(words[4] == Word{"5", 20, 21, 2});
    CHECK(bytes_of(text, words, {1, 2}) == "two. 'Three");
}

TEST_CASE("stops in front of the first word end no sentence", "[core][reasons]")
{
    CHECK(words_of("...one").front().sentence == 0);
}

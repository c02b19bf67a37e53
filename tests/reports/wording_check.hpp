#pragma once

#include "reports/text/message.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace tender {

inline bool says_error(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text.find("error") != std::string::npos;
}

/// Every text is there, ends as a sentence does, differs from all others, and never says "error".
inline void check_sentences(const std::vector<std::string>& texts)
{
    std::set<std::string> seen;
    for (const auto& text : texts) {
        CAPTURE(text);
        REQUIRE_FALSE(text.empty());
        CHECK((text.back() == '.' || text.back() == '?' || text.back() == ')'));
        CHECK(text.find("  ") == std::string::npos);
        CHECK_FALSE(says_error(text));
        CHECK(seen.insert(text).second);
    }
}

inline void check_messages(const std::vector<Message>& messages)
{
    std::vector<std::string> texts;
    for (const auto& message : messages) {
        CAPTURE(message.happened);
        check_sentences({message.happened});
        check_sentences({message.kept});
        check_sentences({message.next});
        texts.push_back(message.text());
    }
    check_sentences(texts);
}

/// Fails when an alternative has no example, so that a new one cannot be forgotten.
template <class Variant>
void check_all_there(const std::vector<Variant>& examples)
{
    std::set<std::size_t> kinds;
    for (const auto& example : examples)
        kinds.insert(example.index());
    CHECK(kinds.size() == std::variant_size_v<Alternatives<Variant>>);
}

}

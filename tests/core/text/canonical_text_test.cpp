#include "core/text/json.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include <random>

using namespace tender;

namespace {

/// The same random value for both writers.
class RandomJson {
public:
    explicit RandomJson(std::uint32_t seed) : random_{seed} {}

    std::pair<Json, nlohmann::json> make(std::size_t depth = 0)
    {
        switch (below(depth < 4 ? 5 : 3)) {
        case 0: {
            const auto whole = static_cast<std::int64_t>(random_() >> 11U) - (std::int64_t{1} << 52);
            return {Json{whole}, whole};
        }
        case 1:
            return {Json{below(2) == 0}, last_ == 0};
        case 2: {
            const auto words = text();
            return {Json{words}, words};
        }
        case 3: {
            Json::Array ours;
            auto theirs = nlohmann::json::array();
            for (std::size_t i = below(4); i > 0; --i) {
                auto [a, b] = make(depth + 1);
                ours.push_back(std::move(a));
                theirs.push_back(std::move(b));
            }
            return {Json{std::move(ours)}, std::move(theirs)};
        }
        default: {
            Json::Object ours;
            auto theirs = nlohmann::json::object();
            for (std::size_t i = below(5); i > 0; --i) {
                auto name = text();
                if (theirs.contains(name)) continue;
                auto [a, b] = make(depth + 1);
                theirs[name] = std::move(b);
                ours.emplace_back(std::move(name), std::move(a));
            }
            return {Json{std::move(ours)}, std::move(theirs)};
        }
        }
    }

private:
    std::size_t below(std::size_t limit) { return last_ = static_cast<std::size_t>(random_() % limit); }
    std::string text()
    {
        static const std::vector<std::string> pieces{"\"", "\\", "/", "\x7f",     "é",
                                                     "€",  "𝔘",  " ", "\xC2\xA0", "\xEF\xBF\xBF"};
        std::string words;
        for (std::size_t i = below(6); i > 0; --i) {
            if (below(3) == 0)
                words += pieces[below(pieces.size())];
            else
                words += static_cast<char>(below(128));
        }
        return words;
    }

    std::mt19937_64 random_;
    std::size_t last_ = 0;
};

}

TEST_CASE("canonical bytes are those that another writer makes", "[core][text]")
{
    CHECK(rc::check("sorted members, no white space, the same escapes", [] {
        const auto [ours, theirs] = RandomJson{*rc::gen::arbitrary<std::uint32_t>()}.make();
        RC_ASSERT(canonical_text(ours) == theirs.dump());
    }));
}

TEST_CASE("what is written is read back the same", "[core][text]")
{
    CHECK(rc::check("from canonical bytes and from indented text", [] {
        const auto [value, unused] = RandomJson{*rc::gen::arbitrary<std::uint32_t>()}.make();
        const auto indented = parse_json(indented_text(value));
        RC_ASSERT(indented.has_value());
        RC_ASSERT(*indented == value);
        const auto canonical = parse_json(canonical_text(value));
        RC_ASSERT(canonical.has_value());
        RC_ASSERT(canonical_text(*canonical) == canonical_text(value));
    }));
}

TEST_CASE("escapes are only those that JSON demands", "[core][text]")
{
    CHECK(canonical_text(std::string{"a\"b\\c/\b\f\n\r\t\x01\x1f\x7f é"}) ==
          "\"a\\\"b\\\\c/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f é\"");
    CHECK(canonical_text(Json::Object{{"b", std::int64_t{1}}, {"a", Json::Array{}}, {"B", true}}) ==
          "{\"B\":true,\"a\":[],\"b\":1}");
}

#include "tests/core/reasons/reasoning.hpp"

#include <rapidcheck.h>

#include <random>

using namespace tender;
using namespace tender::reasoning;

namespace {

/// Words and signs that the rules know, so that random texts come near them.
std::string random_text(std::mt19937& random)
{
    static const std::vector<std::string> pieces{
        "better",        "than",     "the",          "other",  "others",  "bids",     "more",     "rather",
        "wider",         "range",    "some",         "best",   "of",      "to",       "unlike",   "last",
        "year",          "two",      "40",           "Rowan",  "Harbour", "Family",   "Trust",    "Tern",
        "Valley",        "Aspire",   "aspire",       "bidder", "B",       "compared", "with",     "Answers",
        "main",          "points",   "question",     "Good",   "high",    "standard", "bid-tern", "page",
        "\xE2\x80\x99s", "\xC2\xA3", "\xE2\x80\x9C", ". ",     "; ",      "'",        "\n",       "-",
        "\xC3\xA9"};
    std::uniform_int_distribution<std::size_t> pick{0, pieces.size() - 1};
    std::uniform_int_distribution<int> byte{0, 255};
    std::uniform_int_distribution<int> length{0, 40};
    std::string text;
    for (auto left = length(random); left > 0; --left) {
        text += byte(random) < 8 ? std::string(1, static_cast<char>(byte(random))) : pieces[pick(random)];
        if (byte(random) < 230) text += ' ';
    }
    return text;
}

Mark random_mark(std::mt19937& random)
{
    std::uniform_int_distribution<int> coin{0, 3};
    auto mark = sound_mark();
    mark.reason = random_text(random);
    mark.evidence = random_text(random);
    mark.unaddressed = coin(random) == 0;
    mark.findings.clear();
    for (const auto* aspect : {"first", "missed", "unknown"}) {
        if (coin(random) == 0) continue;
        mark.findings.push_back({.aspect = aspect,
                                 .text = random_text(random),
                                 .evidence = random_text(random),
                                 .unaddressed = coin(random) == 0});
    }
    return mark;
}

bool holds(const Mark& mark, const ReasonFlag& flag)
{
    const auto in = [&](const std::string& text) { return text.find(flag.words) != std::string::npos; };
    if (flag.aspect.empty()) return in(mark.reason) || in(mark.evidence);
    return std::ranges::any_of(mark.findings, [&](const Finding& finding) {
        return finding.aspect == flag.aspect && (in(finding.text) || in(finding.evidence));
    });
}

}

TEST_CASE("flagged words stand in the text, in the order of the kinds", "[core][reasons]")
{
    REQUIRE(rc::check("words and order", [] {
        std::mt19937 random{*rc::gen::arbitrary<std::uint32_t>()};
        auto tender = visiting_tender(random() % 2 == 0);
        const auto mark = random_mark(random);
        tender.consensus = {{.bid = "bid-tern", .marks = {random() % 2 == 0 ? mark : random_mark(random)}}};
        const auto flags = flags_of(tender, mark);
        RC_ASSERT(std::ranges::is_sorted(flags, {}, &ReasonFlag::kind));
        for (const auto& flag : flags) {
            if (flag.kind != Kind::AspectUntouched) RC_ASSERT(holds(mark, flag));
        }
        RC_ASSERT(flags == flags_of(tender, mark));
    }));
}

TEST_CASE("any bytes can be read, in names as in reasons", "[core][reasons]")
{
    REQUIRE(rc::check("any bytes", [](const std::string& reason, const std::string& other, const std::string& name) {
        auto tender = visiting_tender(true);
        tender.bidders[0].name = name;
        tender.bidders[1].id = other;
        tender.model.scales[0].steps[1].descriptor = other;
        tender.consensus = {{.bid = "bid-tern", .marks = {mark_because(other + reason)}}};
        const auto mark = mark_because(reason);
        for (const auto& flag : flags_of(tender, mark)) {
            if (flag.kind != Kind::AspectUntouched) RC_ASSERT(holds(mark, flag));
        }
    }));
}

TEST_CASE("the letter case of ASCII does not change which words are flagged by phrases", "[core][reasons]")
{
    REQUIRE(rc::check("case", [] {
        std::mt19937 random{*rc::gen::arbitrary<std::uint32_t>()};
        const auto text = random_text(random);
        auto lowered = text;
        for (auto& letter : lowered) {
            if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        }
        const auto restated = [](const std::string& reason) {
            return words_flagged(Kind::RestatedDescriptor, flags_of(visiting_tender(), mark_because(reason))).size();
        };
        RC_ASSERT(restated(text) == restated(lowered));
    }));
}

TEST_CASE("a reason of 100,000 characters is read like a short one", "[core][reasons]")
{
    std::string reason;
    while (reason.size() < 100'000)
        reason += "more and more or less of the best of the other and some, ";
    auto tender = visiting_tender(true);
    tender.consensus = {{.bid = "bid-tern", .marks = {mark_because(reason)}}};
    const auto flags = flags_of(tender, mark_because(reason + "better than nothing at all"));
    const auto shared = words_flagged(Kind::SharedText, flags);
    REQUIRE(shared.size() == 1);
    CHECK(shared.front().size() > 99'000);
    CHECK(words_flagged(Kind::Comparator, flags).size() > 1'000);
}

#include "core/regime/regime.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <fstream>
#include <iterator>
#include <string>

using namespace tender;

namespace {

std::string page()
{
    std::ifstream file{PLUMBLINE_SOURCE_DIR "/docs/regimes.md"};
    REQUIRE(file.is_open());
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string counted(const RegimeRules& row)
{
    if (row.count == StandstillCount::None) return "none";
    constexpr std::array<const char*, 4> ways{"", "calendar days after sending", "working days from the notice",
                                              "working days for representations"};
    auto text = std::to_string(row.days) + " " + ways[static_cast<std::size_t>(row.count)];
    if (row.days_by_post > 0) text += ", " + std::to_string(row.days_by_post) + " by post";
    return text + (row.mandatory ? "" : ", offered");
}

/// The row of the first table for these rules, as the page must have it.
std::string line_of(const RegimeRules& row)
{
    const auto yes = [](bool flag) { return flag ? std::string{"yes"} : std::string{"no"}; };
    return "| `" + std::string{row.id} + "` | " + std::string{row.title} + " | " + std::string{row.law} + " | " +
           iso_text(row.from) + " | " + (row.until ? iso_text(*row.until) : "") + " | " + counted(row) + " | " +
           std::string{row.standstill_rule} + " | " +
           (row.low_price_rule.empty() ? "house rule" : std::string{row.low_price_rule}) + " | " +
           yes(row.accelerated_debrief) + " | " + yes(row.representations) + " | " + yes(row.social_value) + " |\n";
}

std::string owed_line(const RegimeRules& row, const Owed& owed)
{
    constexpr std::array<const char*, papers> names{"award letter",       "decision letter", "candidate letter",
                                                    "assessment summary", "award notice",    "details notice"};
    constexpr std::array<const char*, 3> moments{"before the standstill", "before signing", "after signing"};
    auto when = std::string{moments[static_cast<std::size_t>(owed.moment)]};
    if (owed.days > 0) when += ", within " + std::to_string(owed.days) + " days";
    return "| `" + std::string{row.id} + "` | " + names[static_cast<std::size_t>(owed.paper)] + " | " + when + " | " +
           std::string{owed.rule} + " |\n";
}

}

TEST_CASE("the rules of entries are those of one version of the law, and their page names it", "[core][regime]")
{
    std::ifstream file{PLUMBLINE_SOURCE_DIR "/docs/formats/acts.md"};
    REQUIRE(file.is_open());
    const std::string acts{std::istreambuf_iterator<char>{file}, {}};
    CHECK(acts.find("`" + std::string{regimes_version} + "` are those rules") != std::string::npos);
    CHECK(acts.find("`plumbline-rules/1`") != std::string::npos);
}

TEST_CASE("docs/regimes.md prints every row of the table and its version", "[core][regime]")
{
    const auto text = page();
    CHECK(text.find("`" + std::string{regimes_version} + "`") != std::string::npos);
    for (const auto& row : regime_table()) {
        INFO(line_of(row));
        CHECK(text.find(line_of(row)) != std::string::npos);
        for (const auto& owed : row.owed) {
            INFO(owed_line(row, owed));
            CHECK(text.find(owed_line(row, owed)) != std::string::npos);
        }
    }
}

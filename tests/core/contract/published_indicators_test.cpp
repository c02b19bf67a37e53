#include "core/contract/indicators.hpp"
#include "tests/core/contract/contracting.hpp"

#include <fstream>
#include <map>
#include <string>
#include <vector>

using namespace tender;

// The indicators that a borough published for the second quarter of 2009, with the ratings it printed.
namespace {

struct Published {
    Indicator indicator;
    IndicatorFigure figure;
    Rating rating;
};

std::vector<std::string> cells(const std::string& line)
{
    std::vector<std::string> found{""};
    for (const char character : line) {
        if (character == ',') {
            found.emplace_back();
        } else {
            found.back() += character;
        }
    }
    return found;
}

Rating rating_named(const std::string& text)
{
    const std::map<std::string, Rating> names{{"Green", Rating::Green},
                                              {"Amber", Rating::Amber},
                                              {"Red", Rating::Red},
                                              {"Over Performing", Rating::OverPerforming},
                                              {"target not set", Rating::NotRated}};
    REQUIRE(names.count(text) == 1);
    return names.at(text);
}

FigureQuality quality_named(const std::string& text)
{
    const std::map<std::string, FigureQuality> names{{"actual", FigureQuality::Actual},
                                                     {"estimate", FigureQuality::Estimate},
                                                     {"provisional", FigureQuality::Provisional}};
    REQUIRE(names.count(text) == 1);
    return names.at(text);
}

/// The next line without its end: the file keeps the CR LF of its source.
bool next_line(std::istream& file, std::string& line)
{
    if (!std::getline(file, line)) return false;
    if (line.ends_with('\r')) line.pop_back();
    return true;
}

std::vector<Published> published()
{
    std::ifstream file{PLUMBLINE_SOURCE_DIR "/tests/cases/published/data/indicators-2009-quarter-2.csv"};
    std::string line;
    REQUIRE(next_line(file, line));
    REQUIRE(line == "indicator,target,better,actual,data,published_rating");
    std::vector<Published> rows;
    while (next_line(file, line)) {
        CAPTURE(line);
        const auto row = cells(line);
        REQUIRE(row.size() == 6);
        REQUIRE((row[2] == "lower" || row[2] == "higher"));
        const auto target = row[1].empty() ? std::nullopt : std::optional{number(row[1])};
        rows.push_back({{row[0], "", target, row[2] == "lower", "", false},
                        {row[0], number(row[3]), std::nullopt, quality_named(row[4]), false},
                        rating_named(row[5])});
    }
    return rows;
}

}

TEST_CASE("all 33 published indicators come out with their published rating", "[core][contract]")
{
    const auto rows = published();
    REQUIRE(rows.size() == 33);
    for (const auto& row : rows) {
        CAPTURE(row.indicator.id);
        CHECK(rating_of(row.indicator, row.figure.actual) == row.rating);
        CHECK(direction_of(row.indicator, row.figure) == Direction::NotKnown);
    }
}

TEST_CASE("the published summary comes out: 51.52, 15.15, 15.15, 6.06 and 12.12 per cent", "[core][contract]")
{
    std::vector<Rating> rated;
    for (const auto& row : published())
        rated.push_back(rating_of(row.indicator, row.figure.actual));
    const auto summary = summary_of(rated);
    CHECK(summary.all == 33);
    CHECK(summary.counts == std::array<std::size_t, ratings>{17, 5, 5, 2, 4});
    const auto printed = [&](Rating rating) {
        return decimal_text(summary.percent(rating), {RoundingMode::HalfUp, 2});
    };
    CHECK(summary.percent(Rating::Green) == number("1700/33"));
    CHECK(printed(Rating::Green) == "51.52");
    CHECK(printed(Rating::Amber) == "15.15");
    CHECK(printed(Rating::Red) == "15.15");
    CHECK(printed(Rating::OverPerforming) == "6.06");
    CHECK(printed(Rating::NotRated) == "12.12");
}

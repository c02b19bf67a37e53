#include "core/procedure/refusal.hpp"
#include "core/result.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>
#include <utility>
#include <vector>

using namespace tender;

namespace {

std::string name_of(const Refusal& refusal)
{
    return match(
        refusal, [](const NoTender&) { return "NoTender"; }, [](const TenderExists&) { return "TenderExists"; },
        [](const TextMissing&) { return "TextMissing"; }, [](const AlreadyPublished&) { return "AlreadyPublished"; },
        [](const NotPublished&) { return "NotPublished"; }, [](const HasProblems&) { return "HasProblems"; },
        [](const UnknownStage&) { return "UnknownStage"; }, [](const UnknownBid&) { return "UnknownBid"; },
        [](const UnknownPanelist&) { return "UnknownPanelist"; }, [](const DuplicateBid&) { return "DuplicateBid"; },
        [](const BiddingOver&) { return "BiddingOver"; }, [](const BidIsOut&) { return "BidIsOut"; },
        [](const StageNotOpen&) { return "StageNotOpen"; }, [](const QualityStillOpen&) { return "QualityStillOpen"; },
        [](const ShortlistOwed&) { return "ShortlistOwed"; }, [](const AlreadyMarked&) { return "AlreadyMarked"; },
        [](const ReasonMissing&) { return "ReasonMissing"; }, [](const StageIncomplete&) { return "StageIncomplete"; },
        [](const ShortlistTied&) { return "ShortlistTied"; },
        [](const PriceHasNoAnswer&) { return "PriceHasNoAnswer"; },
        [](const NotAShortlist&) { return "NotAShortlist"; }, [](const StagesOpen&) { return "StagesOpen"; },
        [](const AlreadyRecommended&) { return "AlreadyRecommended"; }, [](const ResultTied&) { return "ResultTied"; },
        [](const ResultDiffers&) { return "ResultDiffers"; },
        [](const NothingToCorrect&) { return "NothingToCorrect"; });
}

template <std::size_t... I>
std::vector<std::string> names(std::index_sequence<I...>)
{
    return {name_of(Refusal{std::in_place_index<I>})...};
}

/// The names in backticks that begin the rows of the page's tables.
std::vector<std::string> names_on_page()
{
    std::ifstream page{PLUMBLINE_SOURCE_DIR "/docs/refusals.md"};
    REQUIRE(page.is_open());
    std::vector<std::string> found;
    for (std::string line; std::getline(page, line);) {
        const std::string start = "| `";
        if (!line.starts_with(start)) continue;
        found.push_back(line.substr(start.size(), line.find('`', start.size()) - start.size()));
    }
    return found;
}

}

TEST_CASE("docs/refusals.md lists all refusals in their order of precedence", "[core][procedure]")
{
    CHECK(names_on_page() == names(std::make_index_sequence<std::variant_size_v<Refusal>>{}));
}

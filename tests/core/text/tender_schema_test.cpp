#include "core/text/tender_text.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

using namespace tender;

TEST_CASE("the published schema is the one that the program has", "[core][text]")
{
    std::ifstream file{PLUMBLINE_SOURCE_DIR "/docs/formats/tender.schema.json", std::ios::binary};
    std::ostringstream published;
    published << file.rdbuf();
    const auto today = indented_text(tender_schema());
    if (published.str() != today) std::ofstream{"tender.schema.json.actual", std::ios::binary} << today;
    CHECK(published.str() == today);
}

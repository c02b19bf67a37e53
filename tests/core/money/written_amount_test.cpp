#include "core/money/written_amount.hpp"
#include "core/number/decimal.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace tender;

namespace {

std::string shown(std::string_view text)
{
    const auto amount = written_amount(text);
    return amount ? amount->currency().code() + " " + exact_text(amount->amount()) : "";
}

}

TEST_CASE("an amount is read from the spellings that state it exactly", "[core][money]")
{
    for (const auto* text :
         {"£40,000", "£40000", "£ 40,000", "£40,000.00", "GBP 40,000", "GBP40000", "40000 GBP", "40,000.0 GBP"}) {
        INFO(text);
        CHECK(shown(text) == "GBP 40000");
    }
    CHECK(shown("£0.50") == "GBP 0.5");
    CHECK(shown("£1,234,567.89") == "GBP 1234567.89");
    CHECK(shown("€1,200.50") == "EUR 1200.5");
    CHECK(shown("JPY 999") == "JPY 999");
}

TEST_CASE("a text that is not an exact amount alone is none", "[core][money]")
{
    for (const auto* text : {"",
                             "£",
                             "GBP",
                             "GBP ",
                             "40,000",
                             "$100",
                             "£1.2 million",
                             "£40k",
                             "£40,000 a year",
                             "about £40,000",
                             "£40,000 GBP",
                             "£4,00,000",
                             "£,000",
                             "£4000,000",
                             "£40,00",
                             "£40,000,",
                             "£40,000.",
                             "£.50",
                             "£1.000,00",
                             "£-5",
                             "£+5",
                             "£1/3",
                             "£40,000-£50,000",
                             "£ 40 000",
                             "not given",
                             "ABC"}) {
        INFO(text);
        CHECK(shown(text).empty());
    }
}

#pragma once

#include "core/contract/contract.hpp"
#include "core/number/decimal.hpp"

#include <catch2/catch.hpp>

#include <string_view>

namespace tender {

inline Date day(std::string_view text)
{
    const auto date = Date::from_iso(text);
    REQUIRE(date);
    return *date;
}

inline Rational number(std::string_view text)
{
    const auto value = parse_number(text);
    REQUIRE(value);
    return *value;
}

/// Six authorities share a contract. The names and the lead are those of the Connexions exercise of 2009; weights,
/// value and period are made up.
inline Contract six_authorities()
{
    Contract contract;
    contract.id = "connexions";
    contract.lead = "Halton";
    contract.currency = "GBP";
    contract.value = number("1000000");
    contract.from = day("2010-01-01");
    contract.until = day("2012-03-31");
    contract.shares = {
        {"Halton", number("120"), {}}, {"Knowsley", number("150"), {}},  {"Liverpool", number("440"), {}},
        {"Sefton", number("270"), {}}, {"St Helens", number("180"), {}}, {"Wirral", number("310"), {}},
    };
    return contract;
}

/// A year with the option of a second one. The dates are made up.
inline Contract one_year_and_another()
{
    Contract contract;
    contract.id = "advocacy";
    contract.from = day("2010-04-01");
    contract.until = day("2011-03-31");
    contract.options = {{"second-year", "a second year", day("2011-02-28"), day("2012-03-31"), true}};
    return contract;
}

}

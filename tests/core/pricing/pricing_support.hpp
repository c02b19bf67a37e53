#pragma once

#include "core/number/decimal.hpp"
#include "core/pricing/points_method.hpp"
#include "core/pricing/value_method.hpp"

#include <catch2/catch.hpp>

#include <string_view>
#include <vector>

namespace tender {

inline Rational number(std::string_view text) { return parse_number(text).value(); }

inline PriceField field_of(std::initializer_list<std::string_view> prices)
{
    std::vector<Rational> amounts;
    for (const auto price : prices)
        amounts.push_back(number(price));
    return PriceField::from(amounts).value();
}

/// The exact points as text, or a failed test.
inline std::string points_text(const PointsMethod& method, std::string_view own, const PriceField& field)
{
    const auto points = price_points({method, {}}, number(own), field);
    REQUIRE(points.has_value());
    return exact_text(*points);
}

/// What refuses the price.
inline PriceError::Kind refusal(const PointsMethod& method, std::string_view own, const PriceField& field)
{
    const auto points = price_points({method, {}}, number(own), field);
    REQUIRE_FALSE(points.has_value());
    return points.error().kind;
}

inline Offer offer(std::string_view price, std::string_view quality, bool preferred = false)
{
    return {number(price), number(quality), {}, preferred};
}

/// The exact figures as texts, or a failed test.
inline std::vector<std::string> figures(const ValueMethod& method, const std::vector<Offer>& offers)
{
    const auto found = evaluated(method, offers);
    REQUIRE(found.has_value());
    std::vector<std::string> texts;
    for (const Rational& figure : *found)
        texts.push_back(exact_text(figure));
    return texts;
}

inline PriceError value_refusal(const ValueMethod& method, const std::vector<Offer>& offers)
{
    const auto found = evaluated(method, offers);
    REQUIRE_FALSE(found.has_value());
    return found.error();
}

}

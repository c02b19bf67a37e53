#pragma once

#include "core/pricing/points_method.hpp"
#include "core/pricing/value_method.hpp"
#include "core/text/codec.hpp"

#include <array>
#include <string_view>

/// How price methods read and write; the meaning of each is in `core/pricing` and docs/formats/tender.md.
namespace tender {

inline constexpr auto names_of(RoundingMode)
{
    return std::array<std::string_view, 6>{"half_up", "half_even", "up", "down", "toward_zero", "away_from_zero"};
}
inline constexpr auto names_of(Better) { return std::array<std::string_view, 2>{"higher", "lower"}; }
inline constexpr auto names_of(const PointsMethod&)
{
    return std::array<std::string_view, 13>{"lowest_over_own",    "excess_over_lowest",    "linear_from_mean",
                                            "linear_from_median", "graduated_from_median", "linear_between_actual",
                                            "linear_between_set", "logarithmic",           "reference_over_own",
                                            "ceiling_share",      "price_bands",           "points_per_unit",
                                            "custom_formula"};
}
inline constexpr auto names_of(const ValueMethod&)
{
    return std::array<std::string_view, 10>{
        "quality_over_price", "price_over_quality",     "quality_times_reference_over_price",
        "price_minus_value",  "price_minus_band_value", "price_plus_missing_quality",
        "effective_price",    "percentage_preference",  "lowest_price",
        "custom_figure"};
}

/// A rounding rule is checked where it is read, so that no rule with impossible places exists.
template <>
struct codec::Codec<Rounding> {
    static std::optional<Rounding> read(const Json& json, const Place& place)
    {
        const auto* members = json.object();
        if (members == nullptr) return place.wrong_type(json, "object");
        Rounding rounding;
        std::int64_t places = -1;
        Reader reader{*members, place};
        reader.required("mode", rounding.mode);
        reader.required("places", places);
        reader.finish();
        if (places < 0 || places > rounding_places_max) {
            place.member("places").add(Problem::Kind::OutOfRange, std::to_string(places),
                                       "0 to " + std::to_string(rounding_places_max));
            return std::nullopt;
        }
        rounding.places = static_cast<int>(places);
        return rounding;
    }
    static Json write(const Rounding& rounding)
    {
        return Json::Object{{"mode", codec::write(rounding.mode)}, {"places", std::int64_t{rounding.places}}};
    }
    static Json schema()
    {
        SchemaWriter writer;
        writer.required("mode", RoundingMode{});
        writer.required("places", std::int64_t{});
        return writer.take();
    }
};

template <class Visitor>
void describe(Visitor& visit, Band& band)
{
    visit.required("from", band.from);
    visit.required("to", band.to);
    visit.required("figure", band.figure);
}
template <class Visitor>
void describe(Visitor& visit, BandTable& table)
{
    visit.required("bands", table.bands);
    visit.required("step", table.step);
}

template <class Visitor>
void describe(Visitor& visit, LowestOverOwn& method)
{
    visit.required("points_max", method.points_max);
}
template <class Visitor>
void describe(Visitor& visit, ExcessOverLowest& method)
{
    visit.required("points_max", method.points_max);
    visit.optional("floor_at_zero", method.floor_at_zero);
}
template <class Visitor>
void describe(Visitor& visit, LinearFromMean& method)
{
    visit.required("points_max", method.points_max);
    visit.required("points_min", method.points_min);
    visit.required("points_at_reference", method.points_at_reference);
    visit.required("points_per_percent", method.points_per_percent);
}
template <class Visitor>
void describe(Visitor& visit, LinearFromMedian& method)
{
    visit.required("points_max", method.points_max);
    visit.required("points_min", method.points_min);
    visit.required("points_at_reference", method.points_at_reference);
    visit.required("points_per_percent", method.points_per_percent);
}
template <class Visitor>
void describe(Visitor& visit, GraduatedFromMedian& method)
{
    visit.required("points_max", method.points_max);
    visit.required("marks_per_percent_above", method.marks_per_percent_above);
    visit.required("marks_per_percent_below", method.marks_per_percent_below);
    visit.required("inflection_percent", method.inflection_percent);
    visit.optional("floor_at_zero", method.floor_at_zero);
}
template <class Visitor>
void describe(Visitor& visit, LinearBetweenActual& method)
{
    visit.required("points_max", method.points_max);
}
template <class Visitor>
void describe(Visitor& visit, LinearBetweenSet& method)
{
    visit.required("points_max", method.points_max);
    visit.required("price_for_all", method.price_for_all);
    visit.required("price_for_none", method.price_for_none);
}
template <class Visitor>
void describe(Visitor& visit, Logarithmic& method)
{
    visit.required("points_max", method.points_max);
    visit.required("base", method.base);
    visit.required("rounding", method.rounding);
    visit.optional("floor_at_zero", method.floor_at_zero);
}
template <class Visitor>
void describe(Visitor& visit, ReferenceOverOwn& method)
{
    visit.required("points_max", method.points_max);
    visit.required("reference", method.reference);
    visit.optional("cap_at_max", method.cap_at_max);
}
template <class Visitor>
void describe(Visitor& visit, CeilingShare& method)
{
    visit.required("points_max", method.points_max);
    visit.required("ceiling", method.ceiling);
}
template <class Visitor>
void describe(Visitor& visit, PriceBands& method)
{
    visit.required("points_max", method.points_max);
    visit.required("bands", method.bands);
}
template <class Visitor>
void describe(Visitor& visit, PointsPerUnit& method)
{
    visit.required("points_max", method.points_max);
    visit.required("base", method.base);
    visit.required("unit", method.unit);
    visit.required("points_per_unit", method.points_per_unit);
    visit.optional("cap_at_max", method.cap_at_max);
    visit.optional("floor_at_zero", method.floor_at_zero);
}

template <class Visitor>
void describe(Visitor& visit, CustomFormula& method)
{
    visit.required("points_max", method.points_max);
    visit.required("formula", method.formula);
}

template <class Visitor>
void describe(Visitor& visit, PointsRule& rule)
{
    visit.required("method", rule.method);
    visit.optional("rounding", rule.rounding);
}

template <class Visitor>
void describe(Visitor& visit, QualityOverPrice& method)
{
    visit.required("per", method.per);
}
template <class Visitor>
void describe(Visitor& visit, PriceOverQuality& method)
{
    visit.required("quality_of", method.quality_of);
}
template <class Visitor>
void describe(Visitor& visit, QualityTimesReferenceOverPrice& method)
{
    visit.required("reference_price", method.reference_price);
}
template <class Visitor>
void describe(Visitor& visit, PriceMinusValue& method)
{
    visit.required("per_point", method.per_point);
}
template <class Visitor>
void describe(Visitor& visit, PriceMinusBandValue& method)
{
    visit.required("bands", method.bands);
}
template <class Visitor>
void describe(Visitor& visit, PricePlusMissingQuality& method)
{
    visit.required("possible_value", method.possible_value);
    visit.required("per_point", method.per_point);
}
template <class Visitor>
void describe(Visitor&, EffectivePrice&)
{}
template <class Visitor>
void describe(Visitor& visit, PercentagePreference& method)
{
    visit.required("rate", method.rate);
    visit.optional("cap", method.cap);
}
template <class Visitor>
void describe(Visitor&, LowestPrice&)
{}
template <class Visitor>
void describe(Visitor& visit, CustomFigure& method)
{
    visit.required("formula", method.formula);
    visit.required("better", method.better);
}

template <class Visitor>
void describe(Visitor& visit, ValueMethod& method)
{
    visit.required("method", method);
}

}

#pragma once

#include "core/calendar/date.hpp"
#include "core/calendar/timestamp.hpp"
#include "core/criteria/problem.hpp"
#include "core/number/decimal.hpp"
#include "core/text/members.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// One description of a type serves three purposes: reading it from JSON with checked members, writing it, and the JSON
/// Schema of the format page. A type takes part by a function
///
///     template <class Visitor> void describe(Visitor& visit, Lot& lot)
///     {
///         visit.required("id", lot.id);
///         visit.optional("nominated", lot.nominated);
///     }
///
/// an enumeration by `names_of(Enum)`, a variant by `names_of` of the variant: its alternatives are objects whose
/// member "as" holds the name.
namespace tender::codec {

template <>
struct Codec<std::string> {
    static std::optional<std::string> read(const Json& json, const Place& place)
    {
        if (const auto* text = json.text()) return *text;
        return place.wrong_type(json, "text");
    }
    static Json write(const std::string& value) { return value; }
    static Json schema() { return Json::Object{{"type", "string"}}; }
};

template <>
struct Codec<bool> {
    static std::optional<bool> read(const Json& json, const Place& place)
    {
        if (const auto* flag = json.flag()) return *flag;
        return place.wrong_type(json, "true or false");
    }
    static Json write(bool value) { return value; }
    static Json schema() { return Json::Object{{"type", "boolean"}}; }
};

template <>
struct Codec<std::int64_t> {
    static std::optional<std::int64_t> read(const Json& json, const Place& place)
    {
        if (const auto* whole = json.whole()) return *whole;
        return place.wrong_type(json, "whole number");
    }
    static Json write(std::int64_t value) { return value; }
    static Json schema() { return Json::Object{{"type", "integer"}}; }
};

template <>
struct Codec<Rational> {
    static std::optional<Rational> read(const Json& json, const Place& place)
    {
        const auto* text = json.text();
        if (text == nullptr) return place.wrong_type(json, "number as text, for instance \"24.33\" or \"2433/100\"");
        if (auto number = parse_number(*text)) return std::move(*number);
        place.add(Problem::Kind::NotANumber, excerpt(*text), "a number such as 24.33 or 2433/100");
        return std::nullopt;
    }
    static Json write(const Rational& value) { return exact_text(value); }
    static Json schema() { return text_schema("exact-number", "exact number: \"24.33\" or \"2433/100\""); }
};

template <>
struct Codec<Date> {
    static std::optional<Date> read(const Json& json, const Place& place)
    {
        const auto* text = json.text();
        if (text == nullptr) return place.wrong_type(json, "date as text, for instance \"2010-03-23\"");
        if (auto date = Date::from_iso(*text)) return *date;
        place.add(Problem::Kind::NotADate, excerpt(*text), "a date that exists, for instance 2010-03-23");
        return std::nullopt;
    }
    static Json write(const Date& value) { return iso_text(value); }
    static Json schema() { return text_schema("date", "date: \"2010-03-23\""); }
};

template <>
struct Codec<Timestamp> {
    static std::optional<Timestamp> read(const Json& json, const Place& place)
    {
        const auto* text = json.text();
        if (text == nullptr) return place.wrong_type(json, "time as text, for instance \"2009-06-05T12:00:00Z\"");
        if (auto time = Timestamp::from_iso(*text)) return *time;
        place.add(Problem::Kind::NotADate, excerpt(*text), "a time that exists, for instance 2009-06-05T12:00:00Z");
        return std::nullopt;
    }
    static Json write(const Timestamp& value) { return iso_text(value); }
    static Json schema() { return text_schema("date-time", "universal time: \"2009-06-05T12:00:00Z\""); }
};

template <class T>
struct Codec<std::vector<T>> {
    static std::optional<std::vector<T>> read(const Json& json, const Place& place)
    {
        const auto* items = json.array();
        if (items == nullptr) return place.wrong_type(json, "list");
        std::vector<T> values;
        values.reserve(items->size());
        for (std::size_t i = 0; i < items->size(); ++i) {
            auto value = codec::read<T>((*items)[i], place.item(i));
            if (value) values.push_back(std::move(*value));
        }
        return values;
    }
    static Json write(const std::vector<T>& values)
    {
        Json::Array items;
        items.reserve(values.size());
        for (const auto& value : values)
            items.push_back(codec::write(value));
        return items;
    }
    static Json schema() { return Json::Object{{"type", "array"}, {"items", codec::schema<T>()}}; }
};

template <class T>
inline constexpr bool is_variant = false;
template <class... Ts>
inline constexpr bool is_variant<std::variant<Ts...>> = true;

template <class T>
concept Described = !is_variant<T> && requires(Writer & writer, T& value)
{
    describe(writer, value);
};

/// The schema of a described type itself, where `schema` may only refer to it.
template <class T>
[[nodiscard]] Json definition()
{
    SchemaWriter writer;
    T value{};
    describe(writer, value);
    return writer.take();
}

template <class T>
concept Named = std::is_enum_v<T> && requires(T value)
{
    names_of(value);
};

template <Described T>
struct Codec<T> {
    static std::optional<T> read(const Json& json, const Place& place)
    {
        const auto* members = json.object();
        if (members == nullptr) return place.wrong_type(json, "object");
        T value{};
        Reader reader{*members, place};
        describe(reader, value);
        reader.finish();
        return value;
    }
    static Json write(const T& value)
    {
        Writer writer;
        // The description is shared with the reader and so takes a mutable value; a writer changes nothing.
        describe(writer, const_cast<T&>(value)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
        return writer.take();
    }
    /// A type that holds itself gives `schema_reference(T)` and is written once, under "$defs".
    static Json schema()
    {
        if constexpr (requires(const T& value) { schema_reference(value); }) {
            return Json::Object{{"$ref", std::string{"#/$defs/"} + schema_reference(T{})}};
        } else {
            return definition<T>();
        }
    }
};

template <Named T>
struct Codec<T> {
    static std::optional<T> read(const Json& json, const Place& place)
    {
        const auto names = names_of(T{});
        const auto* text = json.text();
        if (text == nullptr) return place.wrong_type(json, "one of " + listed(names));
        const auto found = std::find(names.begin(), names.end(), *text);
        if (found != names.end()) return static_cast<T>(found - names.begin());
        place.add(Problem::Kind::OutOfRange, excerpt(*text), "one of " + listed(names));
        return std::nullopt;
    }
    static Json write(T value) { return names_of(value)[static_cast<std::size_t>(value)]; }
    static Json schema()
    {
        Json::Array names;
        for (const auto name : names_of(T{}))
            names.emplace_back(name);
        return Json::Object{{"enum", std::move(names)}};
    }
    template <class Names>
    static std::string listed(const Names& names)
    {
        std::string text;
        for (const auto name : names)
            text += (text.empty() ? "" : ", ") + std::string{name};
        return text;
    }
};

template <class Variant>
requires requires { typename Alternatives<Variant>; }
struct Codec<Variant> {
    using Places = std::make_index_sequence<std::variant_size_v<Alternatives<Variant>>>;

    static std::optional<Variant> read(const Json& json, const Place& place)
    {
        const auto* members = json.object();
        if (members == nullptr) return place.wrong_type(json, "object");
        const auto* as = json.find("as");
        const auto* name = as == nullptr ? nullptr : as->text();
        if (name == nullptr) {
            place.add(Problem::Kind::Missing, {}, "as");
            return std::nullopt;
        }
        const auto& names = names_of(Variant{});
        const auto found = std::find(names.begin(), names.end(), *name);
        if (found == names.end()) {
            std::string known;
            for (const auto candidate : names)
                known += (known.empty() ? "" : ", ") + std::string{candidate};
            place.member("as").add(Problem::Kind::OutOfRange, excerpt(*name), "one of " + known);
            return std::nullopt;
        }
        return read_at(static_cast<std::size_t>(found - names.begin()), *members, place, Places{});
    }
    static Json write(const Variant& value)
    {
        Writer writer;
        writer.required("as", std::string{names_of(value)[value.index()]});
        std::visit(
            [&](const auto& alternative) {
                using T = std::decay_t<decltype(alternative)>;
                describe(writer, const_cast<T&>(alternative)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
            },
            value);
        return writer.take();
    }
    static Json schema() { return Json::Object{{"oneOf", schemas(Places{})}}; }

private:
    template <std::size_t... I>
    static std::optional<Variant> read_at(std::size_t index, const Json::Object& members, const Place& place,
                                          std::index_sequence<I...>)
    {
        std::optional<Variant> result;
        const auto attempt = [&]<class T>(std::size_t candidate, T value) {
            if (candidate != index) return;
            Reader reader{members, place};
            reader.skip("as");
            describe(reader, value);
            reader.finish();
            result = Variant{std::move(value)};
        };
        (attempt(I, std::variant_alternative_t<I, Alternatives<Variant>>{}), ...);
        return result;
    }
    template <std::size_t... I>
    static Json::Array schemas(std::index_sequence<I...>)
    {
        Json::Array all;
        const auto add = [&]<class T>(std::size_t candidate, T value) {
            SchemaWriter writer;
            writer.constant("as", names_of(Variant{})[candidate]);
            describe(writer, value);
            all.push_back(writer.take());
        };
        (add(I, std::variant_alternative_t<I, Alternatives<Variant>>{}), ...);
        return all;
    }
};

}

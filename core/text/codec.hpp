#pragma once

#include "core/calendar/date.hpp"
#include "core/calendar/timestamp.hpp"
#include "core/criteria/problem.hpp"
#include "core/number/decimal.hpp"
#include "core/text/json.hpp"

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

/// Where a reader stands, and where it puts what is wrong there.
struct Place {
    Problems* problems;
    std::string path;

    [[nodiscard]] Place member(std::string_view name) const
    {
        return {problems, path.empty() ? std::string{name} : path + "." + std::string{name}};
    }
    [[nodiscard]] Place item(std::size_t index) const { return {problems, path + "[" + std::to_string(index) + "]"}; }
    void add(Problem::Kind kind, std::string found, std::string expected) const
    {
        problems->push_back({kind, path, std::move(found), std::move(expected)});
    }
    [[nodiscard]] std::nullopt_t wrong_type(const Json& found, std::string expected) const
    {
        add(Problem::Kind::WrongType, std::string{found.kind()}, std::move(expected));
        return std::nullopt;
    }
};

/// What a reader shows of a text it refuses: its beginning.
[[nodiscard]] inline std::string excerpt(const std::string& text)
{
    constexpr std::size_t size_max = 60;
    return text.size() <= size_max ? text : text.substr(0, size_max) + "… (" + std::to_string(text.size()) + " characters)";
}

template <class T>
struct Codec;

template <class T>
[[nodiscard]] std::optional<T> read(const Json& json, const Place& place)
{
    return Codec<T>::read(json, place);
}

template <class T>
[[nodiscard]] Json write(const T& value)
{
    return Codec<T>::write(value);
}

template <class T>
[[nodiscard]] Json schema()
{
    return Codec<T>::schema();
}

[[nodiscard]] inline Json text_schema(const char* description)
{
    return Json::Object{{"type", "string"}, {"description", description}};
}

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
    static Json schema() { return text_schema("exact number: \"24.33\" or \"2433/100\""); }
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
    static Json schema() { return text_schema("date: \"2010-03-23\""); }
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
    static Json schema() { return text_schema("universal time: \"2009-06-05T12:00:00Z\""); }
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
        for (const auto& value : values) items.push_back(codec::write(value));
        return items;
    }
    static Json schema() { return Json::Object{{"type", "array"}, {"items", codec::schema<T>()}}; }
};

/// Reads the members of one object and afterwards names those that nobody asked for.
class Reader {
public:
    Reader(const Json::Object& members, const Place& place) : members_{members}, place_{place}, taken_(members.size()) {}

    template <class T>
    void required(std::string_view name, T& target)
    {
        if (const auto* value = take(name)) {
            assign(*value, name, target);
        } else {
            place_.add(Problem::Kind::Missing, {}, std::string{name});
        }
    }
    template <class T>
    void optional(std::string_view name, T& target)
    {
        if (const auto* value = take(name)) assign(*value, name, target);
    }
    template <class T>
    void optional(std::string_view name, std::optional<T>& target)
    {
        if (const auto* value = take(name)) target = codec::read<T>(*value, place_.member(name));
    }
    /// The member "as" of a variant is read before its alternative.
    void skip(std::string_view name) { take(name); }

    void finish() const
    {
        for (std::size_t i = 0; i < members_.size(); ++i) {
            if (taken_[i] || is_comment(members_[i])) continue;
            std::string known;
            for (const auto& name : asked_) known += (known.empty() ? "" : ", ") + name;
            place_.member(members_[i].first).add(Problem::Kind::UnknownMember, excerpt(members_[i].first), known);
        }
    }

private:
    /// Any object of a tender file may carry a "note" for its readers; where the type has none it is not kept.
    static bool is_comment(const Json::Member& member) { return member.first == "note" && member.second.text() != nullptr; }

    const Json* take(std::string_view name)
    {
        asked_.emplace_back(name);
        for (std::size_t i = 0; i < members_.size(); ++i) {
            if (members_[i].first != name) continue;
            taken_[i] = true;
            return &members_[i].second;
        }
        return nullptr;
    }
    template <class T>
    void assign(const Json& value, std::string_view name, T& target)
    {
        auto read = codec::read<T>(value, place_.member(name));
        if (read) target = std::move(*read);
    }

    const Json::Object& members_;
    const Place& place_;
    std::vector<bool> taken_;
    std::vector<std::string> asked_;
};

class Writer {
public:
    template <class T>
    void required(std::string_view name, const T& value)
    {
        members_.emplace_back(name, codec::write(value));
    }
    template <class T>
    void optional(std::string_view name, const T& value)
    {
        if (value != T{}) required(name, value);
    }
    template <class T>
    void optional(std::string_view name, const std::optional<T>& value)
    {
        if (value) required(name, *value);
    }
    void skip(std::string_view) {}
    [[nodiscard]] Json::Object take() { return std::move(members_); }

private:
    Json::Object members_;
};

class SchemaWriter {
public:
    template <class T>
    void required(std::string_view name, const T&)
    {
        properties_.emplace_back(name, codec::schema<T>());
        required_.emplace_back(name);
    }
    template <class T>
    void optional(std::string_view name, const T&)
    {
        properties_.emplace_back(name, codec::schema<T>());
    }
    template <class T>
    void optional(std::string_view name, const std::optional<T>&)
    {
        properties_.emplace_back(name, codec::schema<T>());
    }
    void skip(std::string_view) {}
    void constant(std::string_view name, std::string_view value)
    {
        properties_.emplace_back(name, Json::Object{{"const", value}});
        required_.emplace_back(name);
    }
    [[nodiscard]] Json take()
    {
        const auto has_note = [](const auto& member) { return member.first == "note"; };
        if (std::none_of(properties_.begin(), properties_.end(), has_note)) {
            properties_.emplace_back("note", text_schema("a comment for readers of the file; not kept"));
        }
        Json::Object schema{{"type", "object"}, {"additionalProperties", false}};
        if (!required_.empty()) schema.emplace_back("required", std::move(required_));
        schema.emplace_back("properties", std::move(properties_));
        return schema;
    }

private:
    Json::Object properties_;
    Json::Array required_;
};

template <class T>
inline constexpr bool is_variant = false;
template <class... Ts>
inline constexpr bool is_variant<std::variant<Ts...>> = true;

template <class T>
concept Described = !is_variant<T> && requires(Writer& writer, T& value) { describe(writer, value); };

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
concept Named = std::is_enum_v<T> && requires(T value) { names_of(value); };

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
        for (const auto name : names_of(T{})) names.emplace_back(name);
        return Json::Object{{"enum", std::move(names)}};
    }
    template <class Names>
    static std::string listed(const Names& names)
    {
        std::string text;
        for (const auto name : names) text += (text.empty() ? "" : ", ") + std::string{name};
        return text;
    }
};

template <class... Ts>
struct Codec<std::variant<Ts...>> {
    using Variant = std::variant<Ts...>;

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
            for (const auto candidate : names) known += (known.empty() ? "" : ", ") + std::string{candidate};
            place.member("as").add(Problem::Kind::OutOfRange, excerpt(*name), "one of " + known);
            return std::nullopt;
        }
        return read_at(static_cast<std::size_t>(found - names.begin()), *members, place, std::index_sequence_for<Ts...>{});
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
    static Json schema() { return Json::Object{{"oneOf", schemas(std::index_sequence_for<Ts...>{})}}; }

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
        (attempt(I, std::variant_alternative_t<I, Variant>{}), ...);
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
        (add(I, std::variant_alternative_t<I, Variant>{}), ...);
        return all;
    }
};

}

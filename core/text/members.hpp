#pragma once

#include "core/criteria/problem.hpp"
#include "core/text/json.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The visitors that a `describe` function meets: one reads the members of an object, one writes them, one writes their
/// JSON Schema. See `codec.hpp`.
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
    return text.size() <= size_max ? text
                                   : text.substr(0, size_max) + "… (" + std::to_string(text.size()) + " characters)";
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
/// Of a text that is read as something else: an exact number, a date, a time.
[[nodiscard]] inline Json text_schema(const char* format, const char* description)
{
    return Json::Object{{"type", "string"}, {"format", format}, {"description", description}};
}

/// Reads the members of one object and afterwards names those that nobody asked for.
class Reader {
public:
    Reader(const Json::Object& members, const Place& place) : members_{members}, place_{place}, taken_(members.size())
    {}

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
            for (const auto& name : asked_)
                known += (known.empty() ? "" : ", ") + name;
            place_.member(members_[i].first).add(Problem::Kind::UnknownMember, excerpt(members_[i].first), known);
        }
    }

private:
    /// Any object of a tender file may carry a "note" for its readers; where the type has none it is not kept.
    static bool is_comment(const Json::Member& member)
    {
        return member.first == "note" && member.second.text() != nullptr;
    }

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

}

#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tender {

/// A JSON value as Plumbline knows it: no floating point and no null. Amounts, weights and marks are strings.
class Json {
public:
    using Array = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    /// Members in the order they were read or added; `canonical_text` sorts them.
    using Object = std::vector<Member>;

    Json() = default;
    Json(std::string text) : value_{std::move(text)} {}
    Json(std::string_view text) : value_{std::string{text}} {}
    Json(const char* text) : value_{std::string{text}} {}
    Json(std::int64_t whole) : value_{whole} {}
    Json(bool flag) : value_{flag} {}
    Json(Array items) : value_{std::move(items)} {}
    Json(Object members) : value_{std::move(members)} {}

    [[nodiscard]] const std::string* text() const noexcept { return std::get_if<std::string>(&value_); }
    [[nodiscard]] const std::int64_t* whole() const noexcept { return std::get_if<std::int64_t>(&value_); }
    [[nodiscard]] const bool* flag() const noexcept { return std::get_if<bool>(&value_); }
    [[nodiscard]] const Array* array() const noexcept { return std::get_if<Array>(&value_); }
    [[nodiscard]] const Object* object() const noexcept { return std::get_if<Object>(&value_); }
    [[nodiscard]] Object* object() noexcept { return std::get_if<Object>(&value_); }
    /// The member of an object, or nothing when there is none or this is no object.
    [[nodiscard]] const Json* find(std::string_view name) const noexcept;
    /// "text", "whole number", "true or false", "list" or "object".
    [[nodiscard]] std::string_view kind() const noexcept;

    friend bool operator==(const Json&, const Json&) = default;

private:
    std::variant<Object, Array, std::string, std::int64_t, bool> value_;
};

/// Where a text stops being JSON that Plumbline reads.
struct JsonError {
    enum class Kind {
        Syntax, ///< not JSON: `line` and `column` tell where, both from 1
        NotUtf8,
        TooLarge,        ///< longer than the limit of the reader
        TooDeep,         ///< nested more than 32 levels
        DuplicateMember, ///< `path` names it
        NotAWholeNumber, ///< a number with a point or an exponent, or at or above 2^53: amounts are strings
        NullValue,       ///< null says nothing: leave the member out
        NotCanonical,    ///< well-formed, but not byte for byte what `canonical_text` writes
    };
    Kind kind;
    std::size_t line = 0;
    std::size_t column = 0;
    std::string path; ///< "bids[2].price", empty for the whole text

    friend bool operator==(const JsonError&, const JsonError&) = default;
};

inline constexpr std::size_t json_size_max = 16U << 20U;
inline constexpr std::size_t json_depth_max = 32;

/// Reads one JSON value that fills `text`.
[[nodiscard]] Result<Json, JsonError> parse_json(std::string_view text, std::size_t size_max = json_size_max);

/// The one compact form of a value: members in byte order of their names, no white space, escapes only where JSON
/// demands them (docs/formats/record.md).
[[nodiscard]] std::string canonical_text(const Json& value);

/// The same value indented for people, members in the order they stand in.
[[nodiscard]] std::string indented_text(const Json& value);

}

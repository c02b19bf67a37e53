#include "core/text/json.hpp"

#include <simdjson.h>

#include <algorithm>

namespace tender {

namespace {

constexpr std::int64_t whole_limit = std::int64_t{1} << 53;

std::string member_path(const std::string& path, std::string_view name)
{
    return path.empty() ? std::string{name} : path + "." + std::string{name};
}

class Converter {
public:
    Result<Json, JsonError> convert(simdjson::dom::element element, const std::string& path, std::size_t depth)
    {
        const bool nests = element.is_object() || element.is_array();
        if (nests && depth > json_depth_max) return refuse(JsonError::Kind::TooDeep, path);
        switch (element.type()) {
        case simdjson::dom::element_type::STRING:
            return Json{std::string_view{element}};
        case simdjson::dom::element_type::BOOL:
            return Json{bool{element}};
        case simdjson::dom::element_type::INT64:
            return whole(std::int64_t{element}, path);
        case simdjson::dom::element_type::OBJECT:
            return object(element, path, depth);
        case simdjson::dom::element_type::ARRAY:
            return array(element, path, depth);
        case simdjson::dom::element_type::NULL_VALUE:
            return refuse(JsonError::Kind::NullValue, path);
        case simdjson::dom::element_type::UINT64:
        case simdjson::dom::element_type::DOUBLE:
            break;
        }
        return refuse(JsonError::Kind::NotAWholeNumber, path);
    }

private:
    static Failure<JsonError> refuse(JsonError::Kind kind, const std::string& path)
    {
        return Failure{JsonError{.kind = kind, .path = path}};
    }

    static Result<Json, JsonError> whole(std::int64_t value, const std::string& path)
    {
        if (value >= whole_limit || value <= -whole_limit) return refuse(JsonError::Kind::NotAWholeNumber, path);
        return Json{value};
    }

    Result<Json, JsonError> object(simdjson::dom::object source, const std::string& path, std::size_t depth)
    {
        Json::Object members;
        for (const auto field : source) {
            auto value = convert(field.value, member_path(path, field.key), depth + 1);
            if (!value) return value;
            members.emplace_back(std::string{field.key}, std::move(*value));
        }
        std::vector<std::string_view> names;
        names.reserve(members.size());
        for (const auto& member : members)
            names.emplace_back(member.first);
        std::sort(names.begin(), names.end());
        const auto twice = std::adjacent_find(names.begin(), names.end());
        if (twice != names.end()) return refuse(JsonError::Kind::DuplicateMember, member_path(path, *twice));
        return Json{std::move(members)};
    }

    Result<Json, JsonError> array(simdjson::dom::array source, const std::string& path, std::size_t depth)
    {
        Json::Array items;
        for (const auto item : source) {
            auto value = convert(item, path + "[" + std::to_string(items.size()) + "]", depth + 1);
            if (!value) return value;
            items.push_back(std::move(*value));
        }
        return Json{std::move(items)};
    }
};

/// simdjson's document tree does not say where it stopped, its on-demand reader does.
std::size_t error_offset(const simdjson::padded_string& text)
{
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    if (parser.iterate(text).get(document) != simdjson::SUCCESS) return 0;
    std::size_t depth = 0;
    const auto walk = [&](auto& self, simdjson::ondemand::value value) -> bool {
        if (++depth > json_depth_max) return false;
        simdjson::ondemand::json_type type{};
        if (value.type().get(type) != simdjson::SUCCESS) return false;
        if (type == simdjson::ondemand::json_type::object) {
            simdjson::ondemand::object object;
            if (value.get_object().get(object) != simdjson::SUCCESS) return false;
            for (auto field : object) {
                simdjson::ondemand::value inner;
                std::string_view key;
                if (field.unescaped_key().get(key) != simdjson::SUCCESS) return false;
                if (field.value().get(inner) != simdjson::SUCCESS || !self(self, inner)) return false;
            }
        } else if (type == simdjson::ondemand::json_type::array) {
            simdjson::ondemand::array array;
            if (value.get_array().get(array) != simdjson::SUCCESS) return false;
            for (auto item : array) {
                simdjson::ondemand::value inner;
                if (item.get(inner) != simdjson::SUCCESS || !self(self, inner)) return false;
            }
        } else if (type == simdjson::ondemand::json_type::string) {
            std::string_view read;
            if (value.get_string().get(read) != simdjson::SUCCESS) return false;
        } else if (type == simdjson::ondemand::json_type::number) {
            simdjson::ondemand::number read;
            if (value.get_number().get(read) != simdjson::SUCCESS) return false;
        } else if (type == simdjson::ondemand::json_type::boolean) {
            bool read = false;
            if (value.get_bool().get(read) != simdjson::SUCCESS) return false;
        } else if (!value.is_null()) {
            return false;
        }
        --depth;
        return true;
    };
    simdjson::ondemand::value root;
    if (document.get_value().get(root) == simdjson::SUCCESS) walk(walk, root);
    const char* stopped = nullptr;
    if (document.current_location().get(stopped) != simdjson::SUCCESS) return text.size();
    return std::min(static_cast<std::size_t>(stopped - text.data()), text.size());
}

JsonError syntax_error(const simdjson::padded_string& text)
{
    const std::string_view before{text.data(), error_offset(text)};
    const auto line_start = before.rfind('\n');
    return JsonError{.kind = JsonError::Kind::Syntax,
                     .line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
                     .column = before.size() - (line_start == std::string_view::npos ? 0 : line_start + 1) + 1,
                     .path = {}};
}

}

Result<Json, JsonError> parse_json(std::string_view text, std::size_t size_max)
{
    if (text.size() > size_max) return Failure{JsonError{.kind = JsonError::Kind::TooLarge}};
    if (!simdjson::validate_utf8(text.data(), text.size())) return Failure{JsonError{.kind = JsonError::Kind::NotUtf8}};
    const simdjson::padded_string padded{text};
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    const auto error = parser.parse(padded).get(root);
    if (error == simdjson::DEPTH_ERROR) return Failure{JsonError{.kind = JsonError::Kind::TooDeep}};
    if (error != simdjson::SUCCESS) {
        auto where = syntax_error(padded);
        // Badly written and too large numbers are one error to the library.
        if (error == simdjson::NUMBER_ERROR) where.kind = JsonError::Kind::NotAWholeNumber;
        return Failure{std::move(where)};
    }
    return Converter{}.convert(root, {}, 1);
}

}

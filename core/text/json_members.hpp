#pragma once

#include "core/text/json.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace tender {

/// A member that is a text; empty when there is none.
[[nodiscard]] inline std::string text_member(const Json& json, std::string_view name)
{
    const auto* member = json.find(name);
    const auto* text = member == nullptr ? nullptr : member->text();
    return text == nullptr ? std::string{} : *text;
}

/// A member of an object, to be changed; null when there is none.
[[nodiscard]] inline Json* find_member(Json& json, std::string_view name)
{
    auto* members = json.object();
    if (members == nullptr) return nullptr;
    const auto found = std::ranges::find(*members, name, &Json::Member::first);
    return found == members->end() ? nullptr : &found->second;
}

/// Sets a member of an object, in the place of one of this name.
inline void set_member(Json& json, std::string_view name, Json value)
{
    if (auto* there = find_member(json, name)) {
        *there = std::move(value);
    } else if (auto* members = json.object()) {
        members->emplace_back(std::string{name}, std::move(value));
    }
}

}

#pragma once

#include "cli/acting.hpp"
#include "core/text/payload_text.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace tender::cli {

/// Adds a member that an object does not have.
inline void set_default(Json& json, std::string_view name, std::string value)
{
    if (auto* members = json.object(); members != nullptr && json.find(name) == nullptr)
        members->emplace_back(std::string{name}, Json{std::move(value)});
}

/// A command of the members that a step gives under another one's name.
template <class Member>
Result<Member, Stop> member_of(const ScriptAct& step, std::string_view command, std::string_view member)
{
    Json::Object members;
    members.emplace_back("as", Json{command});
    for (const auto& [name, value] : *step.arguments.object())
        members.emplace_back(name, value);
    if (step.arguments.find(member) == nullptr) return Failure{Stop{std::string{member} + " is missing.", Refused}};
    auto read = command_from(Json{std::move(members)});
    if (!read) return Failure{stop_for("line " + std::to_string(step.line), read.error())};
    return std::get<Member>(std::move(*read));
}

}

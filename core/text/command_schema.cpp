#include "core/text/command_schema.hpp"

#include "core/text/describe_procedure.hpp"

#include <algorithm>

namespace tender {

std::vector<std::string_view> command_names()
{
    const auto names = names_of(Command{});
    return {names.begin(), names.end()};
}

namespace {

template <std::size_t... I>
std::optional<Command> command_at(std::size_t index, std::index_sequence<I...>)
{
    std::optional<Command> command;
    const auto attempt = [&]<class T>(std::size_t candidate, T empty) {
        if (candidate == index) command = Command{std::move(empty)};
    };
    (attempt(I, std::variant_alternative_t<I, Alternatives<Command>>{}), ...);
    return command;
}

}

std::optional<Command> command_named(std::string_view name)
{
    const auto names = names_of(Command{});
    const auto index = static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
    return command_at(index, std::make_index_sequence<std::variant_size_v<Alternatives<Command>>>{});
}

std::optional<Json> command_schema(std::string_view name)
{
    const auto names = names_of(Command{});
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    const auto all = codec::schema<Command>();
    auto schema = (*all.find("oneOf")->array())[static_cast<std::size_t>(found - names.begin())];
    for (auto& [member, value] : *schema.object()) {
        if (member == "properties") std::erase_if(*value.object(), [](const auto& of) { return of.first == "as"; });
        if (member == "required") {
            auto required = *value.array();
            std::erase(required, Json{"as"});
            value = Json{std::move(required)};
        }
    }
    schema.object()->emplace_back("$defs", Json::Object{{"criterion", codec::definition<Criterion>()}});
    return schema;
}

}

#include "core/text/file_format.hpp"

#include "core/text/members.hpp"

namespace tender {

Result<Json, FileError> members_of_format(std::string_view text, const char* format)
{
    auto json = parse_json(text);
    if (!json) return Failure{FileError{json.error()}};
    const auto* found = json->find("format");
    const auto* name = found == nullptr ? nullptr : found->text();
    if (name == nullptr || *name != format) {
        const auto kind = found == nullptr ? Problem::Kind::Missing : Problem::Kind::OutOfRange;
        return Failure{FileError{Problems{{kind, "format", name != nullptr ? codec::excerpt(*name) : "", format}}}};
    }
    std::erase_if(*json->object(), [](const Json::Member& member) { return member.first == "format"; });
    return std::move(*json);
}

Json with_format(Json members, const char* format)
{
    members.object()->insert(members.object()->begin(), {"format", format});
    return members;
}

}

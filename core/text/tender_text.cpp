#include "core/text/tender_text.hpp"

#include "core/text/describe_tender.hpp"

namespace tender {

Result<Tender, TenderTextError> parse_tender(std::string_view text)
{
    auto json = parse_json(text);
    if (!json) return Failure{TenderTextError{json.error()}};
    const auto* format = json->find("format");
    const auto* name = format == nullptr ? nullptr : format->text();
    if (name == nullptr || *name != tender_format) {
        const std::string found = name != nullptr ? codec::excerpt(*name) : "";
        const auto kind = format == nullptr ? Problem::Kind::Missing : Problem::Kind::OutOfRange;
        return Failure{TenderTextError{Problems{{kind, "format", found, tender_format}}}};
    }
    auto& members = *json->object();
    std::erase_if(members, [](const Json::Member& member) { return member.first == "format"; });
    auto tender = tender_from_json(*json);
    if (!tender) return Failure{TenderTextError{std::move(tender.error())}};
    return std::move(*tender);
}

std::string tender_text(const Tender& tender)
{
    Json::Object file{{"format", tender_format}};
    auto json = tender_json(tender);
    for (auto& member : *json.object())
        file.push_back(std::move(member));
    return indented_text(file);
}

Json tender_json(const Tender& tender) { return codec::write(tender); }

Result<Tender, Problems> tender_from_json(const Json& json)
{
    Problems problems;
    auto tender = codec::read<Tender>(json, {.problems = &problems, .path = {}});
    if (!problems.empty()) return Failure{std::move(problems)};
    return std::move(*tender);
}

std::string model_canonical_text(const Model& model) { return canonical_text(codec::write(model)); }

Json tender_schema()
{
    auto schema = codec::schema<Tender>();
    auto& members = *schema.object();
    members.insert(members.begin(), {"title", "Plumbline tender file"});
    members.insert(members.begin(), {"$schema", "https://json-schema.org/draft/2020-12/schema"});
    for (auto& [name, value] : members) {
        if (name == "required") {
            auto required = *value.array();
            required.emplace_back("format");
            value = Json{std::move(required)};
        }
        if (name != "properties") continue;
        value.object()->insert(value.object()->begin(), {"format", Json::Object{{"const", tender_format}}});
    }
    members.emplace_back("$defs", Json::Object{{"criterion", codec::definition<Criterion>()}});
    return schema;
}

}

#include "core/text/tender_text.hpp"

#include "core/text/describe_tender.hpp"

namespace tender {

Result<Tender, TenderTextError> parse_tender(std::string_view text)
{
    const auto json = members_of_format(text, tender_format);
    if (!json) return Failure{json.error()};
    auto tender = tender_from_json(*json);
    if (!tender) return Failure{TenderTextError{std::move(tender.error())}};
    return std::move(*tender);
}

std::string tender_text(const Tender& tender) { return indented_text(with_format(tender_json(tender), tender_format)); }

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

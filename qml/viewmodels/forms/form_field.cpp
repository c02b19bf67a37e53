#include "qml/viewmodels/forms/form_field.hpp"

#include "core/text/json_members.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace tender {

namespace {

/// Members that people write sentences in.
constexpr std::array<std::string_view, 20> longMembers{
    "reason",     "text",       "points",     "decision",     "answer",     "question", "note",
    "why",        "resolution", "reply",      "result",       "mitigation", "changes",  "conditions",
    "descriptor", "ground",     "assessment", "introduction", "waiver",     "script"};

/// "panel_member" as people read it: "panel member".
std::string spoken(std::string text)
{
    std::ranges::replace(text, '_', ' ');
    return text;
}

bool is_named(const Json& required, std::string_view name)
{
    const auto* names = required.array();
    return names != nullptr && std::ranges::find(*names, Json{name}) != names->end();
}

FormField::Kind text_kind(const std::string& name, const Json& schema)
{
    const auto format = text_member(schema, "format");
    if (format == "exact-number") return FormField::Kind::Number;
    if (format == "date") return FormField::Kind::Date;
    if (format == "date-time") return FormField::Kind::Time;
    if (format == "file") return FormField::Kind::File;
    return std::ranges::find(longMembers, name) != longMembers.end() ? FormField::Kind::Lines : FormField::Kind::Text;
}

/// The name by which an alternative of a variant goes.
std::string alternative_name(const Json& alternative)
{
    const auto* properties = alternative.find("properties");
    const auto* as = properties == nullptr ? nullptr : properties->find("as");
    return as == nullptr ? std::string{} : text_member(*as, "const");
}

bool is_write_only(const Json& schema)
{
    const auto* flag = schema.find("writeOnly");
    return flag != nullptr && flag->flag() != nullptr && *flag->flag();
}

bool is_empty(const Json& json)
{
    if (const auto* object = json.object()) return object->empty();
    if (const auto* array = json.array()) return array->empty();
    if (const auto* text = json.text()) return text->empty();
    return false;
}

}

FormMaker::FormMaker(Json definitions, FormReferences references)
    : m_definitions{std::move(definitions)}, m_references{std::move(references)}
{}

const Json& FormMaker::resolved(const Json& schema) const
{
    const auto reference = text_member(schema, "$ref");
    if (reference.empty()) return schema;
    const auto* found = m_definitions.find(std::string_view{reference}.substr(reference.rfind('/') + 1));
    return found == nullptr ? schema : *found;
}

FormField FormMaker::form(const Json& schema) const { return field({}, schema, true); }

void FormMaker::addMembers(FormField& object, const Json& schema) const
{
    const auto* properties = schema.find("properties");
    if (properties == nullptr || properties->object() == nullptr) return;
    const auto* required = schema.find("required");
    for (const auto& [name, value] : *properties->object()) {
        if (name == "as") continue;
        // A comment for readers of a file, which entries do not keep.
        if (name == "note" && value.find("description") != nullptr) continue;
        object.children.push_back(field(name, value, required != nullptr && is_named(*required, name)));
    }
}

FormField FormMaker::field(const std::string& name, const Json& given, bool required) const
{
    const auto& schema = resolved(given);
    FormField field;
    field.name = name;
    field.required = required;
    field.unkept = is_write_only(given);
    // Numbers and dates have hints of their own, which can be translated.
    if (text_member(given, "format").empty()) field.hint = text_member(given, "description");
    const auto type = text_member(schema, "type");
    if (const auto* names = schema.find("enum")) {
        field.kind = FormField::Kind::Choice;
        for (const auto& choice : *names->array())
            field.choices.push_back({*choice.text(), spoken(*choice.text())});
    } else if (const auto* alternatives = schema.find("oneOf")) {
        field.kind = FormField::Kind::Variant;
        field.schema = schema;
        for (const auto& alternative : *alternatives->array()) {
            const auto as = alternative_name(alternative);
            field.choices.push_back({as, spoken(as)});
        }
    } else if (type == "object") {
        field.kind = FormField::Kind::Object;
        field.schema = schema;
        field.open = false;
        if (required) open(field);
    } else if (type == "array") {
        field.kind = FormField::Kind::List;
        field.schema = *schema.find("items");
        auto references =
            text_member(resolved(field.schema), "type") == "string" ? m_references(name) : std::vector<FormChoice>{};
        if (!references.empty()) {
            field.kind = FormField::Kind::Many;
            field.choices = std::move(references);
        }
    } else if (type == "boolean") {
        field.kind = FormField::Kind::Flag;
    } else {
        field.kind = type == "integer" ? FormField::Kind::Whole : text_kind(name, schema);
        const bool mayName = field.kind == FormField::Kind::Text || field.kind == FormField::Kind::Whole;
        if (auto references = mayName ? m_references(name) : std::vector<FormChoice>{}; !references.empty()) {
            // A whole number is chosen by what it counts.
            field.schema = schema;
            field.kind = FormField::Kind::Choice;
            field.choices = std::move(references);
        }
    }
    return field;
}

void FormMaker::open(FormField& object) const
{
    object.open = true;
    object.children.clear();
    addMembers(object, object.schema);
}

void FormMaker::addItem(FormField& list) const
{
    auto item = field(list.name, list.schema, true);
    if (item.kind == FormField::Kind::Text && list.kind == FormField::Kind::List &&
        std::ranges::find(longMembers, list.name) != longMembers.end())
        item.kind = FormField::Kind::Lines;
    list.children.push_back(std::move(item));
}

void FormMaker::choose(FormField& variant, const std::string& id) const
{
    variant.value = id;
    variant.children.clear();
    const auto* alternatives = variant.schema.find("oneOf");
    if (alternatives == nullptr) return;
    for (const auto& alternative : *alternatives->array()) {
        if (alternative_name(alternative) == id) addMembers(variant, alternative);
    }
}

void FormMaker::fill(FormField& field, const Json& value) const
{
    switch (field.kind) {
    case FormField::Kind::Object:
    case FormField::Kind::Variant:
        if (field.kind == FormField::Kind::Object && !field.open) open(field);
        if (field.kind == FormField::Kind::Variant) choose(field, text_member(value, "as"));
        for (auto& child : field.children) {
            if (const auto* member = value.find(child.name)) fill(child, *member);
        }
        return;
    case FormField::Kind::List:
    case FormField::Kind::Many:
        if (value.array() == nullptr) return;
        for (const auto& item : *value.array()) {
            if (field.kind == FormField::Kind::Many) {
                if (const auto* text = item.text()) field.chosen.push_back(*text);
                continue;
            }
            addItem(field);
            fill(field.children.back(), item);
        }
        return;
    case FormField::Kind::Flag:
        field.value = value.flag() != nullptr && *value.flag() ? "true" : "";
        return;
    default: // one value, as typed
        break;
    }
    if (const auto* text = value.text()) field.value = *text;
    if (const auto* whole = value.whole()) field.value = std::to_string(*whole);
}

std::optional<Json> json_of(const FormField& field)
{
    switch (field.kind) {
    case FormField::Kind::Object:
    case FormField::Kind::Variant: {
        if (!field.open) return std::nullopt;
        Json::Object members;
        if (field.kind == FormField::Kind::Variant) {
            if (field.value.empty() && !field.required) return std::nullopt;
            members.emplace_back("as", field.value);
        }
        for (const auto& child : field.children) {
            auto value = json_of(child);
            if (value && (child.required || !is_empty(*value))) members.emplace_back(child.name, std::move(*value));
        }
        return Json{std::move(members)};
    }
    case FormField::Kind::List: {
        Json::Array items;
        for (const auto& child : field.children) {
            if (auto value = json_of(child)) items.push_back(std::move(*value));
        }
        return Json{std::move(items)};
    }
    case FormField::Kind::Many: {
        Json::Array items;
        for (const auto& choice : field.choices) {
            if (std::ranges::find(field.chosen, choice.id) != field.chosen.end()) items.emplace_back(choice.id);
        }
        return Json{std::move(items)};
    }
    case FormField::Kind::Flag:
        if (field.value.empty() && !field.required) return std::nullopt;
        return Json{!field.value.empty()};
    default: // one value, as typed
        break;
    }
    if (field.value.empty() && !field.required) return std::nullopt;
    const bool counts = field.kind == FormField::Kind::Whole || text_member(field.schema, "type") == "integer";
    if (counts) {
        std::int64_t whole = 0;
        const auto* end = field.value.data() + field.value.size();
        const auto [stopped, failed] = std::from_chars(field.value.data(), end, whole);
        if (failed == std::errc{} && stopped == end) return Json{whole};
    }
    return Json{field.value};
}

FormField* field_at(FormField& form, std::string_view path)
{
    auto* field = &form;
    while (!path.empty()) {
        if (path.front() == '[') {
            const auto end = path.find(']');
            std::size_t index = 0;
            if (end == std::string_view::npos) return nullptr;
            std::from_chars(path.data() + 1, path.data() + end, index);
            if (index >= field->children.size()) return nullptr;
            field = &field->children[index];
            path.remove_prefix(end + 1);
        } else {
            if (path.front() == '.') path.remove_prefix(1);
            const auto name = path.substr(0, path.find_first_of(".["));
            const auto child = std::ranges::find(field->children, name, &FormField::name);
            if (child == field->children.end()) return nullptr;
            field = &*child;
            path.remove_prefix(name.size());
        }
    }
    return field;
}

}

#include "qml/viewmodels/forms/form_restoring.hpp"

#include <algorithm>

namespace tender {

namespace {

/// Leaves what a draft may hold, each value as it was typed: an entry reads some of them as whole numbers.
void leave_kept(FormField& field)
{
    std::erase_if(field.children, [](const FormField& child) { return child.unkept; });
    if (field.kind == FormField::Kind::Whole) field.kind = FormField::Kind::Text;
    if (field.kind == FormField::Kind::Choice) field.schema = {};
    for (auto& child : field.children)
        leave_kept(child);
}

bool can_choose(const FormField& field, const std::string& id)
{
    return std::ranges::find(field.choices, id, &FormChoice::id) != field.choices.end();
}

/// Takes away what is chosen and cannot be chosen any more.
void leave_out_gone(FormField& field)
{
    const bool chooses = field.kind == FormField::Kind::Choice || field.kind == FormField::Kind::Variant;
    if (chooses && !can_choose(field, field.value)) field.value.clear();
    std::erase_if(field.chosen, [&](const std::string& id) { return !can_choose(field, id); });
    for (auto& child : field.children)
        leave_out_gone(child);
}

/// Compares what was said with what a form says now.
class Comparison {
public:
    void compare(const Json& said, const Json* now, const std::string& member)
    {
        if (const auto* members = said.object()) {
            for (const auto& [name, value] : *members)
                compare(value, now == nullptr ? nullptr : now->find(name), name == "as" ? member : name);
        } else if (const auto* items = said.array()) {
            const auto* there = now == nullptr ? nullptr : now->array();
            for (std::size_t i = 0; i < items->size(); ++i)
                compareItem((*items)[i], there, i, member);
        } else if (says(said) && (now == nullptr || !(*now == said))) {
            leftOut(member);
        }
    }
    std::vector<std::string> taken() { return std::move(m_leftOut); }

private:
    /// What is chosen among many stands in the order of the choices; other items stand at their places.
    void compareItem(const Json& said, const Json::Array* there, std::size_t index, const std::string& member)
    {
        const bool isThere = there != nullptr && std::ranges::find(*there, said) != there->end();
        if (isThere) return;
        compare(said, there != nullptr && index < there->size() ? &(*there)[index] : nullptr, member);
    }
    static bool says(const Json& value)
    {
        if (const auto* text = value.text()) return !text->empty();
        if (const auto* flag = value.flag()) return *flag;
        return true;
    }
    void leftOut(const std::string& member)
    {
        if (std::ranges::find(m_leftOut, member) == m_leftOut.end()) m_leftOut.push_back(member);
    }

    std::vector<std::string> m_leftOut;
};

}

Json kept_of(const FormField& form)
{
    auto kept = form;
    leave_kept(kept);
    return json_of(kept).value_or(Json{Json::Object{}});
}

std::vector<std::string> restore(const FormMaker& maker, FormField& form, const Json& said)
{
    maker.fill(form, said);
    leave_out_gone(form);
    const auto now = kept_of(form);
    Comparison comparison;
    comparison.compare(said, &now, {});
    return comparison.taken();
}

bool has_unkept(const FormField& form) { return form.unkept || std::ranges::any_of(form.children, has_unkept); }

void take_unkept(FormField& form, const FormField& from)
{
    for (auto& child : form.children) {
        const auto other = std::ranges::find(from.children, child.name, &FormField::name);
        if (other == from.children.end()) continue;
        if (child.unkept) {
            child = *other;
        } else if (child.kind == FormField::Kind::Object) {
            take_unkept(child, *other);
        }
    }
}

}

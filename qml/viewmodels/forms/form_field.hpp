#pragma once

#include "core/text/json.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tender {

/// Something that can be chosen: how entries write it, and what people call it.
struct FormChoice {
    std::string id;
    std::string words;
    friend bool operator==(const FormChoice&, const FormChoice&) = default;
};

/// What a member may name by this choice: the bids of a tender for "bid", its seats for "present". Empty where it is
/// free text.
using FormReferences = std::function<std::vector<FormChoice>(const std::string& member)>;

/// One field of a form, as the schema of a command asks for it. A form is the tree of the fields of one object.
struct FormField {
    enum class Kind {
        Text,
        Lines,  ///< text of several lines
        Number, ///< exact
        Date,
        Time,
        Whole,
        Flag,
        Choice,
        Many,    ///< several of what can be chosen
        File,    ///< a file of this machine
        Object,  ///< fields under a heading; one that may be missing can be closed
        List,    ///< as many items as are added
        Variant, ///< fields that hang on a choice
    };

    Kind kind = Kind::Text;
    std::string name; ///< of the member; of an item of a list that of the list
    bool required = false;
    std::string value;               ///< as typed; of a choice or a variant the id, of a flag "true" or empty
    std::vector<FormChoice> choices; ///< `Choice`, `Many` and `Variant`
    std::vector<std::string> chosen; ///< `Many`, in the order of the choices
    bool open = true;                ///< `Object`: whether it is there
    bool folded = false;             ///< shown without its children
    std::vector<FormField> children;
    std::string hint{};  ///< what the schema says of it, where it says something
    bool unkept = false; ///< `writeOnly` in the schema: no draft holds it
    Json schema;         ///< of an object, of the items of a list, or with the alternatives of a variant
};

/// Makes the fields of schemas.
class FormMaker {
public:
    /// `definitions`: what "$ref" points to.
    FormMaker(Json definitions, FormReferences references);

    /// The field of an object with these properties, empty.
    [[nodiscard]] FormField form(const Json& schema) const;
    [[nodiscard]] FormField field(const std::string& name, const Json& schema, bool required) const;
    /// A new item at the end of a list.
    void addItem(FormField& list) const;
    /// Turns a variant to one of its choices; its fields are new.
    void choose(FormField& variant, const std::string& id) const;
    /// Opens an object that is not there.
    void open(FormField& object) const;
    /// Fills fields with values; what the schema does not know is passed by.
    void fill(FormField& field, const Json& value) const;

private:
    [[nodiscard]] const Json& resolved(const Json& schema) const;
    void addMembers(FormField& object, const Json& schema) const;

    Json m_definitions;
    FormReferences m_references;
};

/// What the fields say, as entries write it; nothing where they are empty and may be. A number or a date that cannot be
/// read stays the text that was typed, for the reader of the command to refuse at its place.
[[nodiscard]] std::optional<Json> json_of(const FormField& field);

/// The field at the path of a problem, "recommendation.bids[0]"; null when there is none.
[[nodiscard]] FormField* field_at(FormField& form, std::string_view path);

}

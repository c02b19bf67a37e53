#pragma once

#include "qml/viewmodels/forms/form_field.hpp"

/// From a form to what is kept of it, and back.
namespace tender {

/// What the fields say that a draft may hold: all but those whose schema is `writeOnly`.
[[nodiscard]] Json kept_of(const FormField& form);

/// Fills an empty form with what a draft says. What does not fit any more is left out: a member that the form does not
/// have, something that can no longer be chosen. Gives the names of the members that this happened to.
[[nodiscard]] std::vector<std::string> restore(const FormMaker& maker, FormField& form, const Json& said);

/// Whether the form has a field that drafts do not hold.
[[nodiscard]] bool has_unkept(const FormField& form);

/// Takes over from another form of the same schema what drafts do not hold.
void take_unkept(FormField& form, const FormField& from);

}

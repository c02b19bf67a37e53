#pragma once

#include "core/session/people.hpp"
#include "qml/viewmodels/forms/form_field.hpp"

#include <string>
#include <vector>

namespace tender {

/// What a tender has under the name of a member of an act's form: its bids for "bid", its seats for "present". Empty
/// where the member is free text.
[[nodiscard]] std::vector<FormChoice> choices_of(const Procedure& state, const PeopleLog& people,
                                                 const std::string& act, const std::string& member);

}

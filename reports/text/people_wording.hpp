#pragma once

#include "core/procedure/roles.hpp"
#include "core/tendering/people.hpp"
#include "reports/text/names.hpp"

#include <string>
#include <vector>

namespace tender {

/// "panel member", "price officer": a role as people say it.
[[nodiscard]] std::string role_text(Role role);
/// "an auditor", "a chair or a note taker"; "nobody" without roles.
[[nodiscard]] std::string any_of_roles(const std::vector<Role>& roles);
/// When interests are declared, as the end of a sentence: "on joining", "for the stage "Quality"".
[[nodiscard]] std::string occasion_text(Occasion occasion, const std::string& stage, const Names& names);
/// What an interest comes to: "remote", "mitigated", "excluding".
[[nodiscard]] std::string finding_text(InterestFinding finding);
/// What somebody may want to read, as the object of a sentence: "the marks of each member".
[[nodiscard]] std::string matter_text(Matter matter);

}

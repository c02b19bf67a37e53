#include "cli/reading_rights.hpp"

#include "reports/text/people_wording.hpp"

namespace tender::cli {

std::optional<Stop> kept_from(const Procedure& state, const std::string& person, Matter matter)
{
    if (person.empty() || !state.conduct.is_convened()) return std::nullopt;
    std::vector<Role> roles;
    for (const auto& held : state.conduct.appointments) {
        if (held.person != person) continue;
        if (may_read(held.role, matter)) return std::nullopt;
        roles.push_back(held.role);
    }
    if (roles.empty())
        return Stop{person + " has no part in this tender and is shown nothing of it. A manager appoints.", Refused};
    return Stop{person + ", " + any_of_roles(roles) + ", is not shown " + matter_text(matter) +
                    " (docs/roles.md, table B).",
                Refused};
}

}

#include "cli/reading_rights.hpp"

#include "reports/text/people_wording.hpp"

namespace tender::cli {

std::optional<Stop> kept_from(const Procedure& state, const std::string& person, Matter matter)
{
    const auto kept = tender::reading_obstacle(state, person, matter);
    if (!kept) return std::nullopt;
    if (kept->roles.empty())
        return Stop{person + " has no part in this tender and is shown nothing of it. A manager appoints.", Refused};
    return Stop{person + ", " + any_of_roles(kept->roles) + ", is not shown " + matter_text(matter) +
                    " (docs/roles.md, table B).",
                Refused};
}

}

#include "cli/reading.hpp"

#include "reports/text/people_wording.hpp"

#include <algorithm>

namespace tender::cli {

namespace {

std::string matter_text(Matter matter)
{
    switch (matter) {
    case Matter::Model:
        return "the published model";
    case Matter::Documents:
        return "what the bids say";
    case Matter::OwnDraft:
    case Matter::OthersDrafts:
        return "drafts";
    case Matter::UnopenedSheets:
        return "sheets that are still sealed";
    case Matter::OpenedSheets:
        return "the marks of each member";
    case Matter::AgreedMarks:
        return "marks and result";
    case Matter::SealedPrices:
        return "prices that are still sealed";
    case Matter::OpenedPrices:
        return "prices";
    case Matter::Interests:
        return "what people declared";
    case Matter::History:
        return "the history";
    }
    return "this";
}

}

std::optional<Stop> kept_from(const Procedure& state, const std::string& person, Matter matter)
{
    if (person.empty() || !state.conduct.is_convened()) return std::nullopt;
    std::string roles;
    for (const auto& held : state.conduct.appointments) {
        if (held.person != person) continue;
        if (may_read(held.role, matter)) return std::nullopt;
        roles += (roles.empty() ? "" : " and ") + role_text(held.role);
    }
    if (roles.empty())
        return Stop{person + " has no part in this tender and is shown nothing of it. A manager appoints.", Refused};
    return Stop{"A " + roles + " is not shown " + matter_text(matter) + " (docs/roles.md, table B).", Refused};
}

}

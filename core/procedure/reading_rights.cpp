#include "core/procedure/reading_rights.hpp"

namespace tender {

std::optional<NotShown> reading_obstacle(const Procedure& state, const std::string& person, Matter matter)
{
    if (person.empty() || !state.conduct.is_convened()) return std::nullopt;
    std::vector<Role> roles;
    for (const auto& held : state.conduct.appointments) {
        if (held.person != person) continue;
        if (may_read(held.role, matter)) return std::nullopt;
        roles.push_back(held.role);
    }
    return NotShown{matter, std::move(roles)};
}

Matter matter_of(const Command& command)
{
    if (std::holds_alternative<GiveMarks>(command)) return Matter::OpenedSheets;
    if (std::holds_alternative<AgreeConsensus>(command) || std::holds_alternative<CorrectConsensus>(command))
        return Matter::AgreedMarks;
    if (std::holds_alternative<DeclareInterests>(command) || std::holds_alternative<AssessInterest>(command))
        return Matter::Interests;
    return Matter::History;
}

Matter matter_of(const Event& event)
{
    if (std::holds_alternative<MarksGiven>(event)) return Matter::OpenedSheets;
    if (std::holds_alternative<ConsensusAgreed>(event) || std::holds_alternative<ConsensusCorrected>(event))
        return Matter::AgreedMarks;
    if (std::holds_alternative<InterestsDeclared>(event) || std::holds_alternative<InterestAssessed>(event))
        return Matter::Interests;
    return Matter::History;
}

}

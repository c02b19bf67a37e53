#include "reports/text/people_wording.hpp"

namespace tender {

std::string role_text(Role role)
{
    switch (role) {
    case Role::PanelMember:
        return "panel member";
    case Role::Chair:
        return "chair";
    case Role::Manager:
        return "commissioning manager";
    case Role::SubjectExpert:
        return "subject expert";
    case Role::ExternalEvaluator:
        return "external evaluator";
    case Role::PriceOfficer:
        return "price officer";
    case Role::NoteTaker:
        return "note taker";
    case Role::Approver:
        return "approver";
    case Role::Auditor:
        return "auditor";
    case Role::Observer:
        return "observer";
    case Role::Custodian:
        return "custodian";
    }
    return "person without a role";
}

std::string any_of_roles(const std::vector<Role>& roles)
{
    if (roles.empty()) return "nobody";
    std::string text;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (i > 0) text += i + 1 == roles.size() ? " or " : ", ";
        const auto role = role_text(roles[i]);
        const bool vowel = std::string_view{"aeiou"}.find(role.front()) != std::string_view::npos;
        text += (vowel ? "an " : "a ") + role;
    }
    return text;
}

std::string occasion_text(Occasion occasion, const std::string& stage, const Names& names)
{
    switch (occasion) {
    case Occasion::Joining:
        return "on joining";
    case Occasion::BiddersKnown:
        return "with all bidders known";
    case Occasion::Stage:
        return "for the stage " + names.stage(stage);
    }
    return "on joining";
}

std::string finding_text(InterestFinding finding)
{
    switch (finding) {
    case InterestFinding::Remote:
        return "remote";
    case InterestFinding::Mitigated:
        return "mitigated";
    case InterestFinding::Excluding:
        return "excluding";
    }
    return "remote";
}

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

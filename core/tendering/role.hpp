#pragma once

#include <array>
#include <string_view>

namespace tender {

/// What somebody is in one tender. Which commands each role may give and what it may read stands in docs/roles.md.
enum class Role {
    PanelMember,
    Chair,
    Manager,           ///< the commissioning manager
    SubjectExpert,     ///< marks some criteria only
    ExternalEvaluator, ///< marks what the seat names; not of the authority
    PriceOfficer,      ///< opens sealed prices; never marks
    NoteTaker,
    Approver, ///< speaks for a body that decides on the paper
    Auditor,  ///< reads all, writes nothing that changes a result
    Observer,
    Custodian, ///< keeps file and backups; never marks
};

inline constexpr std::array<Role, 11> all_roles{
    Role::Manager,           Role::Chair,        Role::PanelMember, Role::SubjectExpert,
    Role::ExternalEvaluator, Role::PriceOfficer, Role::NoteTaker,   Role::Approver,
    Role::Auditor,           Role::Observer,     Role::Custodian};

/// Whether the role puts marks on bids.
[[nodiscard]] constexpr bool is_marking(Role role) noexcept
{
    return role == Role::Chair || role == Role::PanelMember || role == Role::SubjectExpert ||
           role == Role::ExternalEvaluator;
}

/// Whether the role signs the wording of the agreed marks: the panel itself, not those whom it hears.
[[nodiscard]] constexpr bool is_panel(Role role) noexcept { return role == Role::Chair || role == Role::PanelMember; }

}

#pragma once

#include "core/procedure/command.hpp"

#include <span>

namespace tender {

/// The roles that may give a command in a tender with a convened panel, as docs/roles.md prints them. Empty means that
/// nobody gives it there.
[[nodiscard]] std::span<const Role> roles_for(const Command& command);

/// Whether two roles may not meet in one person: whoever opens prices, keeps the file, audits, observes or approves
/// does not mark, an auditor is nothing else, and manager and chair second each other.
[[nodiscard]] bool roles_clash(Role one, Role other);

/// What somebody may want to read in a tender.
enum class Matter {
    Model,          ///< the published model, the register of bidders, clarifications
    Documents,      ///< what the bids say
    OwnDraft,       ///< one's own marks before they are handed in
    OthersDrafts,   ///< nobody but their author, ever
    UnopenedSheets, ///< handed in and still sealed
    OpenedSheets,   ///< marks and reasons of each member, once opened
    AgreedMarks,    ///< the panel's
    SealedPrices,   ///< before the quality stages are closed
    OpenedPrices,
    Interests,
    History, ///< who did what, when
};

inline constexpr std::size_t matters = 11;

/// Whether a role is to be shown a matter. What nobody is shown is kept from them by encryption, not by this table:
/// drafts, sealed sheets and sealed prices cannot be opened without the keys of their authors and openers.
[[nodiscard]] bool may_read(Role role, Matter matter);

}

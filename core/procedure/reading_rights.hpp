#pragma once

#include "core/procedure/procedure.hpp"
#include "core/procedure/roles.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tender {

/// Why somebody is not shown a matter: no role of theirs comes to it, or they have none.
struct NotShown {
    Matter matter;
    std::vector<Role> roles; ///< what they are appointed to; empty: they have no part in the tender
    friend bool operator==(const NotShown&, const NotShown&) = default;
};

/// Why a person is not shown a matter of a convened tender (docs/roles.md, table B); nothing where they are, where
/// nobody said who reads (an empty `person`), and in tenders without people.
[[nodiscard]] std::optional<NotShown> reading_obstacle(const Procedure& state, const std::string& person,
                                                       Matter matter);

/// The matter that a command or an event tells beyond who did what and when, which is `History`.
[[nodiscard]] Matter matter_of(const Command& command);
[[nodiscard]] Matter matter_of(const Event& event);

}

#pragma once

#include <cstdint>

namespace tender {

/// What the invitation says of the panel's make-up, checked before anybody marks.
struct PanelRules {
    std::int64_t members_least = 0;  ///< seats that mark and are taken
    std::int64_t agencies_least = 0; ///< different agencies among them
    bool young_majority = false;     ///< more than half of them are seats of young people
    /// Whoever marks a presentation or an interview was present at every one of the stage.
    bool same_panel = false;
    /// Every published seat that marks is taken before anybody marks.
    bool every_seat = false;
    /// A stage may go on without a sheet, which is then recorded as absent with its reason.
    bool absent_sheets = false;

    friend bool operator==(const PanelRules&, const PanelRules&) = default;
};

}

#pragma once

#include "cli/acting.hpp"

#include <string>
#include <string_view>

namespace tender::cli {

/// Whether an act is one of the people log: enrol, countersign, revoke.
[[nodiscard]] bool is_about_people(std::string_view command);

/// Carries out such an act with the keys of its person.
///
/// `enrol` takes `name` and `role`; `countersign` takes `person` and `words`, those that the person read out; `revoke`
/// takes `person`, `reason` and, to end the key earlier than now in the tender named, `from`: the number of the first
/// entry that is not theirs, as `plumb log` counts.
[[nodiscard]] Result<std::string, Stop> act_on_people(const People& people, Workspace& workspace,
                                                      const std::string& tender, const ScriptAct& step,
                                                      SeenWords* seen);

}

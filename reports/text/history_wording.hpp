#pragma once

#include "core/procedure/command.hpp"
#include "core/procedure/event.hpp"
#include "core/tendering/background.hpp"
#include "reports/text/names.hpp"

#include <string>

namespace tender {

/// One line for a list of the history: what somebody did, without full stop ("Marks for SCS Kinder by Panel member 2").
[[nodiscard]] std::string description(const Command& command, const Names& names = {});
/// One line: what happened.
[[nodiscard]] std::string description(const Event& event, const Names& names = {});

/// "notes", "endorses": what a body does, as a paper says it.
[[nodiscard]] std::string act_verb(Act act);

}

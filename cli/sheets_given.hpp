#pragma once

#include "cli/acting.hpp"

#include <string>
#include <vector>

namespace tender::cli {

/// The marks that a step writes: the same members as those of an opened sheet, each by the author's own seat.
[[nodiscard]] Result<std::vector<Sheet>, Stop> sheets_of(const ScriptAct& step, const std::string& seat);
/// The marks of a draft: a JSON object with `sheets`, as `submit_sheet` takes them. `place` names it in what is said of
/// it.
[[nodiscard]] Result<std::vector<Sheet>, Stop> sheets_in_draft(const std::string& place, const std::string& text,
                                                               const std::string& stage, const std::string& seat);
/// The marks of the draft that the person of a workspace keeps for a stage.
[[nodiscard]] Result<std::vector<Sheet>, Stop> sheets_drafted(const Workspace& workspace, const LogId& log,
                                                              const std::string& stage, const std::string& seat);

}

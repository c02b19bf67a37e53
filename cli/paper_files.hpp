#pragma once

#include "cli/subject.hpp"
#include "reports/model/paper.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tender::cli {

/// The day by the clock of this machine, in UTC.
[[nodiscard]] Date today();

/// Writes a paper into a folder, which is made when there is none: NAME.html, and NAME.pdf where the build has it.
/// Gives the files, the HTML first.
[[nodiscard]] Result<std::vector<std::filesystem::path>, Stop>
write_paper(const Paper& paper, const std::filesystem::path& folder, const std::string& name);

/// What to say of the files where a build has no PDF; empty elsewhere.
[[nodiscard]] std::string without_pdf();

}

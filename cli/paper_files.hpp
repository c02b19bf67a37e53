#pragma once

#include "cli/subject.hpp"
#include "reports/text/paper_making.hpp"

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

/// What a paper on this subject is made from, with the checkpoint of its log.
[[nodiscard]] PaperMaterial material(const Subject& subject, const Scoresheet& sheet, const Evaluation& evaluation);

/// What to say of the files where a build has no PDF; empty elsewhere.
[[nodiscard]] std::string without_pdf();

}

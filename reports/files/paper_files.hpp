#pragma once

#include "core/result.hpp"
#include "reports/model/paper.hpp"
#include "reports/model/report_error.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tender {

/// What becomes of files that have the name of a paper already: they are replaced, or they stay and the paper gets the
/// next free name ("x-2"), so that what went out once is still there with the fingerprint on record.
enum class NameTaken { Replace, NextName };

/// Writes a paper into a folder, which is made when there is none: NAME.html, and NAME.pdf where the build has it. No
/// file appears or is replaced until each is written whole. Gives the files, the HTML first. A PDF needs a
/// QGuiApplication, which the caller owns.
[[nodiscard]] Result<std::vector<std::filesystem::path>, ReportError>
write_paper_files(const Paper& paper, const std::filesystem::path& folder, const std::string& name, NameTaken taken);

}

#pragma once

#include "core/result.hpp"
#include "reports/model/paper.hpp"
#include "reports/model/report_error.hpp"

#include <filesystem>
#include <string>

namespace tender {

/// The paper as one HTML5 file without anything outside it: no script, no font, no picture from elsewhere. It is also
/// well-formed XML. Everything that comes from a tender is escaped.
[[nodiscard]] std::string html(const Paper& paper);

/// Writes `html(paper)` to the file, whole or not at all: a file that was there before is replaced at the end.
[[nodiscard]] Result<void, ReportError> write_html(const Paper& paper, const std::filesystem::path& file);

}

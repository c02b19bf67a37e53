#pragma once

#include "core/result.hpp"
#include "reports/model/paper.hpp"
#include "reports/model/report_error.hpp"

#include <filesystem>

namespace tender {

/// Writes the paper as PDF/A-1b on A4, whole or not at all: a file that was there before is replaced at the end. Needs
/// a QGuiApplication, which the caller owns; the platform "offscreen" will do. Pages can be told by nobody's screen
/// reader, as the library does not tag them: the HTML of the same paper is the accessible twin.
[[nodiscard]] Result<void, ReportError> write_pdf(const Paper& paper, const std::filesystem::path& file);

}

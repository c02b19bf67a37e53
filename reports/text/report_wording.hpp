#pragma once

#include "reports/model/report_error.hpp"
#include "reports/text/message.hpp"

namespace tender {

/// Why there is no paper.
[[nodiscard]] Message wording(const ReportError& error);

}

#pragma once

#include "core/tendering/discrepancy.hpp"

#include <string>
#include <vector>

namespace tender {

/// What is stated where and does not fit together, as one sentence or two.
[[nodiscard]] std::string wording(const Discrepancy& discrepancy);

/// The places of it as a tender file spells them, each with what stands there.
[[nodiscard]] std::vector<std::string> places(const Discrepancy& discrepancy);

/// "from July 2010 until June 2012 (specification)".
[[nodiscard]] std::string period_wording(const Period& period);
/// "£60,000 (specification)".
[[nodiscard]] std::string value_wording(const StatedValue& value);
/// "a Sunday", "a bank holiday".
[[nodiscard]] std::string rest_day_wording(RestDay day);

}

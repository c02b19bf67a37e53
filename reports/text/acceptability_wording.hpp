#pragma once

#include "core/analysis/acceptability.hpp"

#include <string>
#include <vector>

namespace tender {

/// How much the result of a lot hangs on the weights, as sentences: which weights were varied and over which
/// weightings, how often each bid comes first, how exact that is, and that the award does not rest on it.
[[nodiscard]] std::vector<std::string> acceptability_wording(const Tender& tender, const AcceptabilityRequest& request,
                                                             const Acceptability& answer);

/// How often a bid takes each place, for a table: "83.1 %"; "more than 99.9 %" where it is not always.
[[nodiscard]] std::string share_wording(std::uint64_t count, std::uint64_t samples);

/// Why there is no answer, and what can be asked instead.
[[nodiscard]] std::string wording(NoAcceptability reason);

}

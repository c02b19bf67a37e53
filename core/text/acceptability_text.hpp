#pragma once

#include "core/analysis/acceptability.hpp"
#include "core/text/json.hpp"

#include <string>

namespace tender {

/// Rank acceptability of a lot for machines, with what was asked: counts as whole numbers, places from the first on,
/// shares and errors as exact fractions, bids, stages and questions by their ids. The seed is a text, as it may not fit
/// a number of JSON.
[[nodiscard]] Json acceptability_json(const Tender& tender, const LotEvaluation& lot,
                                      const AcceptabilityRequest& request, const Acceptability& answer);

/// "rounded_total": why there is no answer, for machines.
[[nodiscard]] std::string name_of(NoAcceptability reason);

}

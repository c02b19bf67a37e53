#pragma once

#include "tests/cases/case_tender.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>

namespace tender::cases {

using Adapter = std::function<Outcome(const Source& inputs)>;

/// Totals, price points, weighted sums, panels.
const std::map<std::string, Adapter>& score_adapters();
/// Price against quality, preferences, whole-life cost, indexation.
const std::map<std::string, Adapter>& price_adapters();
/// Apportionment.
const std::map<std::string, Adapter>& apportionment_adapters();
/// Coefficients of agreement between raters.
const std::map<std::string, Adapter>& agreement_adapters();
/// Working days and standstill; these read calendars beside the case.
Outcome compute_dates(const std::string& method, const Source& inputs, const Source& published,
                      const std::filesystem::path& folder);

}

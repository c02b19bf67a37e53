#pragma once

#include "core/tendering/discrepancy.hpp"
#include "core/text/json.hpp"

namespace tender {

/// The discrepancies of a tender for machines (docs/discrepancies.md).
[[nodiscard]] Json discrepancies_json(const Tender& tender, const std::vector<Discrepancy>& discrepancies);

}

#pragma once

#include "core/criteria/problem.hpp"
#include "core/tendering/tender.hpp"

namespace tender {

/// Everything that keeps a tender from being evaluated, beginning with the problems of its model: unknown or doubled
/// ids, marks off their scale, prices without currency or below zero. Missing marks are no problem: a tender may be
/// unfinished.
[[nodiscard]] Problems problems_of(const Tender& tender);

/// The problems of one bid's price under the published rules; `path` names the price.
[[nodiscard]] Problems price_problems(const PriceRules& rules, const PriceOffer& price, const std::string& path);

/// The problems of marks for one bid; `path` names the list of marks.
[[nodiscard]] Problems mark_problems(const Model& model, const std::vector<Mark>& marks, const std::string& path);

}

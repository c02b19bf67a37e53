#pragma once

#include "core/reasons/reason_flag.hpp"
#include "reports/text/names.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// What the reason checker stops at and on what ground, as a clause without full stop: "in the reason, "more than
/// Tern's" sets the bid against another one (Lancashire Care …)". `criterion` is the question that the mark is for.
[[nodiscard]] std::string wording(const ReasonFlag& flag, std::string_view criterion, const Names& names = {});
/// All of them with semicolons between; of many the first few.
[[nodiscard]] std::string wording(const std::vector<ReasonFlag>& flags, std::string_view criterion,
                                  const Names& names = {});

}

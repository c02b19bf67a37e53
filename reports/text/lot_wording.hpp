#pragma once

#include "core/evaluation/evaluation.hpp"

#include <string>
#include <string_view>

namespace tender {

/// A limit of lots per bidder in words: how a paper, an invitation and a screen say it.

/// The published limit and mechanism, as sentences; empty where there is none.
[[nodiscard]] std::string lot_limit_wording(const Tender& tender);

/// How a lot was decided by the combination, or why it was not, with what it would have come to without the limit;
/// empty where the lot is decided as it would be by itself.
[[nodiscard]] std::string limited_wording(const Scoresheet& sheet, const LotEvaluation& lot);

/// The best permitted combination, by what it was parted from others, and the next best with its gap.
[[nodiscard]] std::string combination_wording(const Scoresheet& sheet, const Evaluation& evaluation);

/// What the limit did to one bid, as sentences; empty where it did nothing.
[[nodiscard]] std::string limit_note(const Scoresheet& sheet, const Evaluation& evaluation, std::string_view bid);

}

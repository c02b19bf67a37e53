#pragma once

#include "core/analysis/panel_statistics.hpp"
#include "core/text/json.hpp"

#include <string>

namespace tender {

/// Decimal places with which a coefficient is printed beside its exact fraction.
inline constexpr Rounding coefficient_rounding{.mode = RoundingMode::HalfUp, .places = 3};

/// The statistics of a panel for machines: every figure as an exact fraction "n" or "n/d", with its decimal; a
/// coefficient without an answer says why. Seats, bids, criteria and lots by their ids.
///
/// `notice` stands first: the sentence that says what the figures may serve for. It is worded outside core, and no
/// statistics leave without it.
[[nodiscard]] Json panel_statistics_json(const Tender& tender, const PanelStatistics& statistics, std::string notice);

}

#pragma once

#include "core/analysis/panel_statistics.hpp"

#include <string>
#include <vector>

namespace tender {

/// How the figures of a panel are said to people: what each means, and never whether it is good.

/// The sentence with which every showing of these figures begins: for reflection only, no score follows, and in UK law
/// nothing more unless it was published (Bromcom v ULT [2022] EWHC 3262 (TCC)).
[[nodiscard]] std::string panel_notice();

/// Which bids and questions are not in the figures, and why, as sentences; empty where all are.
[[nodiscard]] std::string panel_left_out_wording(const Tender& tender, const PanelStatistics& statistics);

/// A member's severity as people read it: "+0.125", "-0.050", "0.000"; "none" where there is nothing to compare.
[[nodiscard]] std::string severity_text(const MemberStatistics& member);
/// What severity means.
[[nodiscard]] std::string severity_meaning();
/// What spread means.
[[nodiscard]] std::string spread_meaning();

/// One coefficient as it is shown.
struct PanelFigure {
    std::string name;
    std::string value;   ///< to three places; "none" without an answer
    std::string meaning; ///< one sentence
    std::string why;     ///< why there is no answer; empty where there is one
};
/// Every coefficient of a stage, in the order in which they are shown.
[[nodiscard]] std::vector<PanelFigure> panel_figures(const Tender& tender, const PanelStatistics& statistics);

/// Why the table of a panel is not worked on.
[[nodiscard]] std::string wording(const PanelTooLarge& table);

}

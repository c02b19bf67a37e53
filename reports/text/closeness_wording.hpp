#pragma once

#include "core/analysis/closeness.hpp"

#include <string>
#include <vector>

namespace tender {

/// How close a lot was, in one sentence: "Bidder A wins by 1.06 points, and three marks turn it."
[[nodiscard]] std::string closeness_headline(const Scoresheet& sheet, const Evaluation& evaluation,
                                             const Closeness& close);

/// One set of mark changes: "\"Mobilisation\", Bidder A: 4 to 3".
[[nodiscard]] std::string wording(const TurningSet& set, const Scoresheet& sheet);
/// What an outcome is: "Bidder B", "a tie of Bidder A and Bidder B", "nobody".
[[nodiscard]] std::string wording(const Selection& selection, const Scoresheet& sheet);

/// What a search found and how far it went: "Two marks turn it; no single mark does." or "No change of up to 6 marks
/// turns it."
[[nodiscard]] std::string margin_wording(const Margin& margin);

/// The questions in which some smallest change lies, the most frequent first, by id.
[[nodiscard]] std::vector<std::string> decisive_questions(const Margin& margin, const Scoresheet& sheet);

/// In which weights something holds, to four places: "over 37.5 to 100"; "about" where an end was found by halving.
[[nodiscard]] std::string interval_wording(const WeightInterval& interval);
/// What follows beyond an interval: "below it Bidder B, above it a tie of Bidder A and Bidder B"; empty where it ends
/// with what a weight can be.
[[nodiscard]] std::string beyond_wording(const WeightInterval& interval, const Scoresheet& sheet);

/// "at £39,999.99 or less", or that no price turns it.
[[nodiscard]] std::string wording(const BreakEven& price, const Scoresheet& sheet);

/// What changes without one bid, seat or weight, as one sentence; empty where nothing does.
[[nodiscard]] std::string wording(const WithoutOne& without, const Scoresheet& sheet);

/// How close the award of a lot was, in two or three sentences for a paper: the fewest marks that turn it, as far as
/// three of them, and at which questions they lie. Empty while the lot is undecided.
[[nodiscard]] std::string closeness_wording(const Scoresheet& sheet, const Evaluation& evaluation,
                                            const LotEvaluation& lot);

/// That the figures show closeness and give no reason to look at a mark again by themselves.
[[nodiscard]] std::string closeness_caution();

}

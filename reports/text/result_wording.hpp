#pragma once

#include "core/evaluation/evaluation.hpp"
#include "core/evaluation/provenance.hpp"

#include <string>

namespace tender {

/// Why a bid is out or below a threshold, as a sentence without its name: "Reached 20 points in \"Interview\", where 24
/// are needed: 4 short."
[[nodiscard]] std::string wording(const Shortfall& shortfall, const Model& model);

/// How the outcome of a lot came about, as one or two sentences with the exact gap.
[[nodiscard]] std::string decided_wording(const Scoresheet& sheet, const LotEvaluation& lot);
/// The reason with which a panel may begin its recommendation for a lot: how the outcome came about, and which bids are
/// out for what. Empty where nothing can be recommended yet.
[[nodiscard]] std::string recommendation_wording(const Scoresheet& sheet, const LotEvaluation& lot);
/// How the outcome came about in two or three words for a list: "Decided by points", "Waiting".
[[nodiscard]] std::string decided_name(Decided decided);

/// What is still open for a bid: "\"Experience\" and the price".
[[nodiscard]] std::string open_wording(const Model& model, const std::vector<std::string>& open);

/// Where a mark comes from: "Entry 12, signed with the key chair, 3 March 2010, 14:05 UTC", or that it was imported and
/// not signed by `who`.
[[nodiscard]] std::string recorded_wording(const Recorded& recorded, const std::string& who);

/// Whether totals are points (and not a figure made of price and quality), and which figure is the best.
struct TotalWords {
    bool is_points = true;
    bool lower_is_better = false;
    std::string name; ///< "Total" or "Evaluated figure"
};
[[nodiscard]] TotalWords total_words(const Model& model);

}

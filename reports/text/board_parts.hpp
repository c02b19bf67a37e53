#pragma once

#include "core/tendering/discrepancy.hpp"
#include "reports/model/paper_writer.hpp"
#include "reports/text/board_paper.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The parts of a board paper, for `board_paper.cpp`; letters take some of them.
namespace tender {

/// The text, and that it is illustrative where it is and does not say so itself.
[[nodiscard]] std::string flagged(std::string text, bool illustrative);
/// The bidder's name in tables, told apart where one has several bids.
[[nodiscard]] std::string column_name(const Tender& tender, const Bid& bid);
/// " for the lot \"Wallasey\"", or nothing in a tender without lots.
[[nodiscard]] std::string for_lot(const Tender& tender, std::string_view lot);
/// The mark as the scale names it: "4 (Good)".
[[nodiscard]] std::string mark_text(const Model& model, const Criterion& question, const std::string& mark);
/// One sentence for each entry that these marks rest on.
[[nodiscard]] std::string recorded_note(const std::vector<std::optional<Recorded>>& entries, const std::string& who);
/// "No recommendation can be made yet: …", with the lot where there are several.
[[nodiscard]] std::string not_yet_wording(const BoardPaperInput& input, const LotEvaluation& lot);

/// "Coast: result", or "Result" in a tender without lots.
[[nodiscard]] std::string lot_caption(const Tender& tender, std::string_view lot, const std::string& what);
/// Places of the lot's bids: ranked ones first, then the others as the tender lists them.
[[nodiscard]] std::vector<std::size_t> bids_in_order(const LotEvaluation& lot);

/// What every paper made from this tender says of itself: that parts are made up, or signed with a key whose secret is
/// published, or taken from a file.
void write_labels(Paper& paper, const BoardPaperInput& input);

/// What was published of the comparison: stages, weights, scales, price method, thresholds, tie-break. `remark` stands
/// behind how marks are made.
void write_published(PaperWriter& writer, const Model& model, const std::string& remark);
/// Section: stages, weights, scales, price method, thresholds, tie-break, fingerprint.
void write_method(PaperWriter& writer, const BoardPaperInput& input);
/// Section: bids and scores, lot by lot.
void write_results(PaperWriter& writer, const BoardPaperInput& input);
/// The tables of one lot, stage by stage and question by question.
void write_stage_tables(PaperWriter& writer, const BoardPaperInput& input, const LotEvaluation& lot);
/// Section: the agreed reasons, bid by bid.
void write_reasons(PaperWriter& writer, const BoardPaperInput& input);
/// Sections: background; contract and funding; discrepancies, where there are any.
void write_background(PaperWriter& writer, const Background& background);
void write_contract(PaperWriter& writer, const Background& background, const std::vector<Discrepancy>& discrepancies);
void write_discrepancies(PaperWriter& writer, const std::vector<Discrepancy>& discrepancies);
/// Sections: summary; recommendation.
void write_summary(PaperWriter& writer, const BoardPaperInput& input);
void write_recommendations(PaperWriter& writer, const BoardPaperInput& input);
/// Appendices.
void write_individual_marks(PaperWriter& writer, const BoardPaperInput& input);
void write_record(PaperWriter& writer, const BoardPaperInput& input);

}

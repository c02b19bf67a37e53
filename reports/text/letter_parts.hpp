#pragma once

#include "core/regime/regime.hpp"
#include "reports/model/paper_writer.hpp"
#include "reports/text/letter.hpp"
#include "reports/text/withheld.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// The parts of a letter, for `letter.cpp` alone.
namespace tender::letters {

/// What a letter tells of the bid that is to get the contract. Each tells what the one before does, too.
enum class ToldOfWinner { Nothing, Name, Scores, Reasons };
[[nodiscard]] ToldOfWinner told_of_winner(const RegimeRules* rules, LetterKind kind);

/// A letter in the making.
struct Making {
    explicit Making(const LetterInput& input);

    const LetterInput& input;
    const Tender& tender;
    const Model& model; ///< of the scoresheet
    const Bid& bid;
    LetterKind kind;
    const RegimeRules* rules; ///< nothing without a plan
    const Owed* owed;
    const Recommendation& recommended;
    const LotEvaluation* lot;         ///< nothing where the lot is not evaluated
    std::optional<std::size_t> place; ///< of the bid, in `lot->bids`
    std::vector<std::size_t> winners; ///< places of the recommended bids, without the bid itself
    ToldOfWinner told;
    WithheldNames withheld;

    /// Whether the lot is not competed.
    [[nodiscard]] bool is_nominated() const;
    [[nodiscard]] std::string name(std::size_t at) const;
    [[nodiscard]] std::string number(const Rational& value) const;
    /// "84.00 of 100 points".
    [[nodiscard]] std::string total(const Rational& value) const;
};

/// Section: the published criteria and weights.
void write_criteria(PaperWriter& writer, const Making& making);
/// Section: the bid's own points and marks, with the panel's reasons.
void write_own_marks(PaperWriter& writer, Making& making);
/// Section: why the bid does not get the contract, or why it fell out.
void write_why(PaperWriter& writer, Making& making);
/// Section: the bid that is to get the contract, as far as it is told of.
void write_winners(PaperWriter& writer, Making& making);
/// Section: how long nobody signs, and what the bidder may ask for until then.
void write_signing(PaperWriter& writer, const Making& making);

}

#pragma once

#include "core/evaluation/evaluation.hpp"
#include "core/procedure/procedure.hpp"
#include "core/record/checkpoint.hpp"
#include "reports/model/paper.hpp"
#include "reports/text/message.hpp"

#include <optional>
#include <string>

namespace tender {

/// What a bidder is told: that it is to get the contract, that it was compared and did not win, or that it fell out
/// before. Under the Procurement Act 2023 the first two are the assessment summary.
enum class LetterKind { Award, Decision, Candidate };

/// Why there is no letter for a bid.
enum class NoLetter {
    UnknownBid,
    Late,           ///< never a candidate: it is told so when its bid comes
    Withdrawn,      ///< it went away itself
    NotRecommended, ///< the panel has not recommended for its lot
};

/// Which letter a bid gets.
[[nodiscard]] Result<LetterKind, NoLetter> letter_kind(const Procedure& state, const Evaluation& evaluation,
                                                       const std::string& bid);
[[nodiscard]] Message wording(NoLetter why, const std::string& bid, const Tender& tender);

/// The paper that the law of the tender owes a bid of this kind; nothing where it owes none, or where no plan says
/// which law binds.
[[nodiscard]] const Owed* owed_letter(const Tender& tender, LetterKind kind);

/// What a letter is made from. All that is referred to must outlive the call.
struct LetterInput {
    const Procedure& state;
    const Scoresheet& sheet;
    const Evaluation& evaluation;
    std::string bid;
    Date sent;            ///< the day on which the letter goes out: its date, and what a standstill is counted from
    bool by_post = false; ///< every letter of the tender goes by post alone
    /// Checkpoint of the log at the moment of printing.
    std::optional<Note> checkpoint;
    /// Whether an entry was signed with a key whose secret is published.
    bool demonstration = false;
};

/// The section of a letter that says that names were taken out of the panel's words. What is left of them may still
/// tell of another bid, so somebody should read such a letter before it is sent.
inline constexpr const char* left_out_title = "What was left out";

/// The letter to one bidder (docs/letters.md): the decision, the published criteria, its own marks with the panel's
/// reasons, of the bid that is to get the contract what the law of the tender owes, the standstill, and how to ask for
/// more. Names no other bidder otherwise and holds no mark of a single member. Precondition: the bid gets a letter.
[[nodiscard]] Paper letter(const LetterInput& input);

}

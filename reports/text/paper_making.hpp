#pragma once

#include "core/procedure/roles.hpp"
#include "reports/text/letter.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tender {

/// A paper that somebody wants: the letter to a bid, or the board paper where no bid is named.
struct PaperWish {
    std::string bid;
    Date day;             ///< the day on which it goes out
    bool by_post = false; ///< every letter of the tender goes by post alone
};

/// What a paper is made from. All that is referred to must outlive the call.
struct PaperMaterial {
    const Procedure& state;
    const Scoresheet* sheet; ///< nothing while the tender cannot be evaluated
    const Evaluation& evaluation;
    std::optional<Note> checkpoint; ///< of the log at the moment of printing
    bool demonstration = false;     ///< whether an entry was signed with a key whose secret is published
};

/// The paper, or why there is none. A tender that cannot be evaluated has a board paper and no letters.
[[nodiscard]] Result<Paper, Message> made_paper(const PaperMaterial& material, const PaperWish& wish);

/// Name of the paper's files, without what says their kind.
[[nodiscard]] std::string paper_file_name(const Tender& tender, const PaperWish& wish);

/// What somebody must be shown of a tender to be shown the paper (docs/roles.md, table B).
[[nodiscard]] std::vector<Matter> matters_of(const PaperWish& wish);

/// Whether the paper says of itself that it may not go out yet.
[[nodiscard]] bool is_draft(const Paper& paper);
/// What whoever sends the paper is to know of it, as sentences; empty when there is nothing.
[[nodiscard]] std::vector<std::string> cautions_of(const Paper& paper);

}

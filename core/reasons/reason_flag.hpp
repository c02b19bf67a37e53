#pragma once

#include "core/tendering/tender.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// Words of a reason that have lost cases, or that are missing. A flag asks for a second look and proves nothing: the
/// rules are closed lists and counts of words (docs/formats/reasons.md), they overlook much and stop at some that is
/// harmless. Whoever agrees the mark changes the words or says why they stay (`Mark::kept`).
struct ReasonFlag {
    enum class Kind {
        Comparator,         ///< sets the bid against another one
        RestatedDescriptor, ///< says little but the words of the scale
        AspectUntouched,    ///< a published aspect without a finding
        SharedText,         ///< the words stand in the reasons of another bidder's bid too
        NoPlace,            ///< the evidence names no place in the bid
        IdentityNamed,      ///< says who bid, in a stage that is marked blind
    };

    Kind kind = Kind::Comparator;
    std::string aspect; ///< of the finding; empty: the mark itself
    /// The bytes of the text that raised it; the whole evidence for `NoPlace`, the id of the aspect for
    /// `AspectUntouched`.
    std::string words;

    friend bool operator==(const ReasonFlag&, const ReasonFlag&) = default;
};

/// The flags of one mark for `bid`, agreed or of one member, in the order of the kinds, then of the texts (reason,
/// evidence, findings as they stand), then of the places in the text. The reasons of other bids are those agreed in
/// `tender`. A criterion or bid that the tender does not know is no error: what needs it raises no flag.
/// Takes time in proportion to the length of the texts, times the number of bidders.
[[nodiscard]] std::vector<ReasonFlag> reason_flags(const Tender& tender, const std::string& bid, const Mark& mark);

/// The judgment or rule on which flags of this kind rest, as it is cited.
[[nodiscard]] std::string_view ground_of(ReasonFlag::Kind kind) noexcept;

}

#pragma once

#include "core/pricing/offer.hpp"

#include <string>

namespace tender {

/// The evaluated figure by a formula of the authority's own: own - 250 * quality, the lowest wins. Source: the
/// invitation that prints it, and which end of the figures is the best; `formula.hpp` has the language.
///
/// - Zero price, zero quality: whatever the formula makes of it; DivisorZero where it divides by one.
/// - Equal: equal figures tie unless the formula parts them. One bid: tried before publication, see `check_formula`.
/// - Negative quality: QualityOutOfRange where the formula names quality. A negative figure stands.
/// - Missing or disqualified: not among the offers; where the formula names lowest, highest, mean, median or count,
///   all other figures change.
struct CustomFigure {
    std::string formula; ///< as published; read anew where it is needed
    Better better = Better::Higher;

    friend bool operator==(const CustomFigure&, const CustomFigure&) = default;
};

[[nodiscard]] Evaluated evaluated(const CustomFigure& method, std::span<const Offer> offers);

[[nodiscard]] RuleProblems problems(const CustomFigure& method);

}

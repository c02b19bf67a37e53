#pragma once

#include "core/evaluation/evaluation.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tender {

/// What a lot came to, reduced to what an analysis asks about: who is awarded, or who goes on from a stage.
struct Selection {
    std::vector<std::size_t> bids; ///< indexes in the tender, ascending; in a tie for the award those that tie
    /// Where nobody is awarded, why; where nobody can be said to go on, `Waiting`.
    std::optional<Decided> instead;

    friend bool operator==(const Selection&, const Selection&) = default;
};

/// Who is awarded where `stage` is nothing, who goes on from that stage of the model otherwise.
[[nodiscard]] Selection selection_of(const LotEvaluation& lot, std::optional<std::size_t> stage = {});

}

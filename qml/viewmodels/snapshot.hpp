#pragma once

#include "core/evaluation/evaluation.hpp"
#include "core/evaluation/figure.hpp"
#include "core/procedure/procedure.hpp"

#include <memory>
#include <optional>

namespace tender {

/// A tender at one moment with its evaluation: what every page is filled from. Made once for each change.
struct Snapshot {
    Procedure procedure;
    std::optional<Scoresheet> sheet; ///< nothing while the tender cannot be evaluated
    Evaluation evaluation;

    [[nodiscard]] const Tender& tender() const { return procedure.tender; }
    /// The result of a lot; nothing while there is none.
    [[nodiscard]] const LotEvaluation* lot(std::size_t index) const
    {
        return index < evaluation.lots.size() ? &evaluation.lots[index] : nullptr;
    }
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

[[nodiscard]] SnapshotPtr snapshot_of(Procedure procedure);

}

#pragma once

#include "core/analysis/hinge.hpp"
#include "core/analysis/selection.hpp"

#include <optional>
#include <vector>

namespace tender {

/// What an outcome hangs on.
struct LotHinges {
    /// Turned alone they turn the outcome, or may: each is searched by itself.
    std::vector<LoadedHinge> alone;
    /// They let a bid in or out, which may matter only together with others.
    std::vector<LoadedHinge> of_entry;
    /// They matter only when another bid comes in or goes.
    std::vector<LoadedHinge> together;
    /// There are more than are kept: more bids compete for a shortlist than `shortlist_most`, or the hinges have more
    /// levers than `levers_most`. Those that are here are right, and not all.
    bool too_many = false;

    static constexpr std::size_t shortlist_most = 300;
    static constexpr std::size_t levers_most = 1'000'000;
};

/// Whether some figure of a bid depends on the marks of others by more than comparison: then no hinges can be named.
[[nodiscard]] bool is_entangled(const Scoresheet& sheet, const LotEvaluation& lot, std::optional<std::size_t> stage);

/// The hinges of the award of a lot, or of who goes on from a stage, that can turn within the steps of `levers`.
/// Precondition: the lot is decided and not entangled.
[[nodiscard]] LotHinges hinges_of(const Scoresheet& sheet, const LotEvaluation& lot, std::optional<std::size_t> stage,
                                  const Levers& levers);

}

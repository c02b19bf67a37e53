#pragma once

#include "core/analysis/mark_change.hpp"
#include "core/analysis/selection.hpp"
#include "core/progress.hpp"
#include "core/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tender {

/// Which outcome is asked about, which marks may move, and how far the search goes.
struct MarginRequest {
    std::size_t lot = 0;
    std::optional<std::size_t> stage;    ///< who goes on from this stage; nothing: who is awarded
    std::string seat{};                  ///< only marks given by this seat move; empty: all
    const Criterion* question = nullptr; ///< only marks of this question move
    std::size_t marks_max = 6;           ///< changes of up to so many steps are looked at
    std::size_t sets_max = 100;          ///< so many sets are listed
    std::uint64_t evaluations_max = 100'000;
};

/// Mark changes that together turn the outcome, and what it becomes. Fewer do not.
struct TurningSet {
    std::vector<MarkChange> changes; ///< in the order of their places
    Selection becomes;

    friend bool operator==(const TurningSet&, const TurningSet&) = default;
};

/// How far an outcome is from being another, in steps of marks.
struct Margin {
    Selection stands;
    /// The fewest steps that turn it; nothing when no change that was looked at does.
    std::optional<std::size_t> marks;
    /// Every change of up to so many steps was looked at. `marks` is proved to be the fewest in any case; the sets are
    /// all there are when `tried` reaches it and `all_listed` holds.
    std::size_t tried = 0;
    std::vector<TurningSet> sets; ///< all of `marks` steps, in the order of their places
    bool all_listed = true;       ///< false: there are more sets than are listed
};

enum class NoMargin {
    Undecided, ///< the lot waits, was never competed, or does not come to the stage
    Cancelled,
};

/// The margin of victory: the fewest one-step changes of marks, on the published scales and within them, that turn the
/// outcome. A step is the next published mark up or down; on a scale without steps it is one whole mark. Under a
/// published averaging rule the marks of every panel member move, otherwise those that the panel agreed. Passing or
/// failing a mandatory question is a finding and no mark: it does not move.
///
/// Exact: steps are counted upwards from one, so no smaller change exists; each set is confirmed by evaluating the
/// whole tender again. Changes that cannot bring any comparison on which the outcome hangs to its turn are left out by
/// bound, never by sample. Where points of one bid depend on those of others (a best bid that gets the whole, an
/// evaluated figure, a limit of lots), every change is tried instead, and `tried` says how far that went. Where
/// bids are so many that not all comparisons can be held (`LotHinges::too_many`), single marks are tried as far as
/// these go, and `tried` is 0.
///
/// `progress` is told the evaluations done.
[[nodiscard]] Result<Margin, NoMargin> margin(const Scoresheet& sheet, const Evaluation& evaluation,
                                              const MarginRequest& request, const Progress& progress = {});

}

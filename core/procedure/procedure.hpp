#pragma once

#include "core/evaluation/provenance.hpp"
#include "core/procedure/command.hpp"
#include "core/procedure/event.hpp"
#include "core/procedure/refusal.hpp"
#include "core/result.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tender {

/// The state of one tender's procedure: what its events so far amount to.
struct Procedure {
    bool created = false;
    Tender tender;
    std::string fingerprint;         ///< empty until published
    std::vector<std::string> closed; ///< stages, in the order in which they were closed
    std::vector<BidsShortlisted> shortlists;
    std::vector<BidExcluded> excluded;
    std::vector<ConsensusCorrected> corrections;
    std::optional<std::string> imported_from; ///< name of the file
    Provenance provenance;

    [[nodiscard]] bool is_published() const noexcept { return !fingerprint.empty(); }
    friend bool operator==(const Procedure&, const Procedure&) = default;
};

/// What a command leads to, or why it is refused. Holds every rule and changes nothing.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide(const Procedure& state, const Command& command);

/// The state after an event. Judges nothing: an event has happened.
[[nodiscard]] Procedure evolve(Procedure state, const Event& event, const Recorded& recorded);

/// Id of the first stage that is not closed; nothing when all are.
[[nodiscard]] std::optional<std::string> open_stage(const Procedure& state);

/// A tender played act by act.
struct Rehearsal {
    std::vector<Command> commands; ///< accepted one after the other
    /// What the tender holds and the procedure refuses; left out of `commands`.
    std::vector<std::pair<Command, Refusal>> refused;
};

/// The commands that lead from nothing to this tender, as far as its marks go: for demonstrations and dry runs.
/// `fingerprint` is that of its model.
[[nodiscard]] Rehearsal rehearsal_of(const Tender& tender, const std::string& fingerprint);

}

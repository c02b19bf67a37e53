#pragma once

#include "core/record/checkpoint.hpp"
#include "core/record/store_error.hpp"
#include "core/result.hpp"

#include <filesystem>
#include <optional>

namespace tender {

/// What a person last saw of each log, kept away from the logs: one note per log, in the folder `seen` of the profile.
/// Whoever rewrites a workspace does not rewrite these. What a difference means is decided by `compare_with_seen`.
class SeenCheckpoints {
public:
    /// `profile` need not exist yet.
    explicit SeenCheckpoints(const std::filesystem::path& profile) : folder_{profile / "seen"} {}

    /// The note last remembered for `log`; none if this person never saw it. A file that is not a note of this log is
    /// Unreadable, never "not seen": damage must not look like a first visit.
    [[nodiscard]] Result<std::optional<Note>, StoreError> last_seen(const LogId& log) const;

    /// Keeps `note` as the last one seen of its log, in place of an earlier one: entirely or not at all.
    [[nodiscard]] Result<void, StoreError> remember(const Note& note) const;

    /// The file that holds the note of a log.
    std::filesystem::path file_of(const LogId& log) const { return folder_ / (log.hex() + ".checkpoint"); }

private:
    std::filesystem::path folder_;
};

}

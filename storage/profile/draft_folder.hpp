#pragma once

#include "core/record/store_error.hpp"
#include "storage/keys/draft_cipher.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tender {

/// A longer draft is not kept.
inline constexpr std::size_t draft_size_max = std::size_t{8} << 20U;

/// What a person is still working on: one draft for each log and stage, in the folder `drafts` of the profile, readable
/// with that person's keys only (docs/formats/profile.md). An earlier draft put back by somebody who can write the
/// folder is not noticed.
class DraftFolder {
public:
    /// `profile` need not exist yet. `cipher` is that of `person`.
    DraftFolder(const std::filesystem::path& profile, std::string person, DraftCipher cipher);

    /// Keeps `text` in the place of the earlier draft, entirely or not at all; nothing of it is written unencrypted.
    [[nodiscard]] Result<void, StoreError> save(const LogId& log, std::string_view stage, std::string_view text) const;
    /// The draft; none if there is none. Unreadable if it is damaged, was moved from elsewhere or is another person's:
    /// never "none".
    [[nodiscard]] Result<std::optional<std::string>, StoreError> load(const LogId& log, std::string_view stage) const;
    /// Removes the draft, for instance after it was submitted. To have none is no error.
    [[nodiscard]] Result<void, StoreError> discard(const LogId& log, std::string_view stage) const;

    /// Where a draft lies.
    std::filesystem::path file_of(const LogId& log, std::string_view stage) const;

private:
    std::string associated(const LogId& log, std::string_view stage) const;

    std::filesystem::path folder_;
    std::string person_;
    DraftCipher cipher_;
};

}

#include "storage/profile/draft_folder.hpp"

#include "storage/files/whole_file.hpp"
#include "storage/keys/framing.hpp"
#include "storage/profile/spelled_name.hpp"

namespace tender {

DraftFolder::DraftFolder(const std::filesystem::path& profile, std::string person, DraftCipher cipher)
    : folder_{profile / "drafts" / spelled_name(person)}, person_{std::move(person)}, cipher_{std::move(cipher)}
{}

std::filesystem::path DraftFolder::file_of(const LogId& log, std::string_view stage) const
{
    return folder_ / log.hex() / (spelled_name(stage) + ".draft");
}

std::string DraftFolder::associated(const LogId& log, std::string_view stage) const
{
    std::string text{"plumbline/draft/1\0", 18};
    append_framed(text, person_);
    append_framed(text, log.hex());
    append_framed(text, stage);
    return text;
}

Result<void, StoreError> DraftFolder::save(const LogId& log, std::string_view stage, std::string_view text) const
{
    if (text.size() > draft_size_max)
        return Failure{StoreError{TooLarge{.size = text.size(), .limit = draft_size_max}}};
    return write_whole(file_of(log, stage), cipher_.encrypt(associated(log, stage), text));
}

Result<std::optional<std::string>, StoreError> DraftFolder::load(const LogId& log, std::string_view stage) const
{
    const auto file = file_of(log, stage);
    // Nonce, padding and tag come on top.
    const auto bytes = read_whole(file, draft_size_max + 2 * padding_step);
    if (!bytes) return Failure{bytes.error()};
    if (!bytes->has_value()) return std::optional<std::string>{};
    auto text = cipher_.decrypt(associated(log, stage), **bytes);
    if (!text) return Failure{StoreError{Unreadable{file_name(file), "not a draft of this person for this stage"}}};
    return text;
}

Result<void, StoreError> DraftFolder::discard(const LogId& log, std::string_view stage) const
{
    return remove_file(file_of(log, stage));
}

}

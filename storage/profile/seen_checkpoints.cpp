#include "storage/profile/seen_checkpoints.hpp"

#include "storage/files/whole_file.hpp"

namespace tender {

Result<std::optional<Note>, StoreError> SeenCheckpoints::last_seen(const LogId& log) const
{
    const auto file = file_of(log);
    const auto text = read_whole(file, note_size_max);
    if (!text) return Failure{text.error()};
    if (!text->has_value()) return std::optional<Note>{};
    auto note = parse_note(**text);
    if (!note) return Failure{StoreError{Unreadable{file_name(file), "not a checkpoint"}}};
    if (note->checkpoint.log != log)
        return Failure{StoreError{Unreadable{file_name(file), "the checkpoint of another log"}}};
    return std::optional{std::move(*note)};
}

Result<void, StoreError> SeenCheckpoints::remember(const Note& note) const
{
    return write_whole(file_of(note.checkpoint.log), note_text(note));
}

}

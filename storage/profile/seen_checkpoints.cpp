#include "storage/profile/seen_checkpoints.hpp"

#include <fstream>
#include <random>
#include <string>
#include <system_error>

namespace tender {
namespace {

namespace fs = std::filesystem;

std::string file_name(const fs::path& file)
{
    const auto text = file.u8string();
    return {text.begin(), text.end()};
}

/// At most one byte more than a note may have, so that a longer file is noticed and never read whole.
std::optional<std::string> start_of(const fs::path& file)
{
    std::ifstream in{file, std::ios::binary};
    std::string text(note_size_max + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (in.bad() || (in.fail() && !in.eof())) return std::nullopt;
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

}

Result<std::optional<Note>, StoreError> SeenCheckpoints::last_seen(const LogId& log) const
{
    const auto file = file_of(log);
    std::error_code error;
    const auto status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) return std::optional<Note>{};
    const auto text = fs::is_regular_file(status) ? start_of(file) : std::nullopt;
    if (!text) return Failure{Unreadable{file_name(file), "cannot be read"}};
    auto note = parse_note(*text);
    if (!note) return Failure{Unreadable{file_name(file), "not a checkpoint"}};
    if (note->checkpoint.log != log) return Failure{Unreadable{file_name(file), "the checkpoint of another log"}};
    return std::optional{std::move(*note)};
}

Result<void, StoreError> SeenCheckpoints::remember(const Note& note) const
{
    const auto file = file_of(note.checkpoint.log);
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error) return Failure{ReadOnly{file_name(folder_)}};
    auto unfinished = file;
    unfinished += ".unfinished-" + std::to_string(std::random_device{}());
    {
        std::ofstream out{unfinished, std::ios::binary | std::ios::trunc};
        if (!out) return Failure{ReadOnly{file_name(folder_)}};
        out << note_text(note);
        out.close();
        if (!out) {
            fs::remove(unfinished, error);
            return Failure{WriteFailed{file_name(unfinished), "the note was not written"}};
        }
    }
    // Replaces the old note in one step. A power cut may leave the old note, which then names fewer entries to hold
    // the log to, or an empty file, which last_seen reports.
    fs::rename(unfinished, file, error);
    if (error) {
        const auto detail = error.message();
        fs::remove(unfinished, error);
        return Failure{WriteFailed{file_name(file), detail}};
    }
    return {};
}

}

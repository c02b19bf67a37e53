#pragma once

#include "core/session/workspace.hpp"
#include "core/text/tender_text.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace tender::cli {

/// How the program ends, for scripts that call it.
enum ExitCode : int {
    Done = 0,
    Refused = 1,     ///< the input has problems, or the rules refuse the command
    BadCommand = 2,  ///< the command line is not understood
    RecordBad = 3,   ///< the record was altered, or is not the one that was seen before
    StoreFailed = 4, ///< a file cannot be read or written
};

/// A reason to stop: what to say, and the exit code that goes with it.
struct Stop {
    std::string message;
    ExitCode code = Refused;
    std::string output{}; ///< for machines that asked for it, to standard output all the same
};
inline Stop refused(std::string message) { return {std::move(message), Refused}; }

enum class Opening { Read, Write, Create };

/// Opens a workspace; the concrete kind is chosen where the program is put together.
using OpenWorkspace =
    std::function<Result<std::unique_ptr<Workspace>, StoreError>(const std::filesystem::path& file, Opening opening)>;

/// What a command works on: a tender file, or one tender of a workspace with its verified log.
struct Subject {
    Procedure state;
    std::unique_ptr<Workspace> workspace; ///< nothing for a file; outlives `log`
    std::unique_ptr<TenderLog> log;

    [[nodiscard]] const Tender& tender() const noexcept { return state.tender; }
};

/// Reads what stands in `path`. `tender` chooses among the tenders of a workspace by id, title or log id; it may be
/// empty when there is only one.
[[nodiscard]] Result<Subject, Stop> load(const OpenWorkspace& open, const std::filesystem::path& path,
                                         const std::string& tender, Opening opening = Opening::Read);

/// The bytes of a file, refused above the size that is read.
[[nodiscard]] Result<std::string, Stop> read_file(const std::filesystem::path& path);

/// JSON as it was given on the command line: itself, "-" for standard input, or a file.
[[nodiscard]] Result<std::string, Stop> given_text(const std::string& given);

/// Writes a file whole or not at all.
[[nodiscard]] Result<void, Stop> write_file(const std::filesystem::path& path, const std::string& text);
/// The same for a file that must not be there yet.
[[nodiscard]] Result<void, Stop> write_new_file(const std::filesystem::path& path, const std::string& text);

/// A tender from the text of a file.
[[nodiscard]] Result<Tender, Stop> tender_from(const std::filesystem::path& path, const std::string& text);

[[nodiscard]] Stop stop_for(const SessionError& error);
[[nodiscard]] Stop stop_for(const StoreError& error);
[[nodiscard]] Stop stop_for(const std::filesystem::path& path, const Problems& problems);
[[nodiscard]] Stop stop_for(const std::filesystem::path& path, const FileError& error);

/// The log of a workspace that `tender` names.
[[nodiscard]] Result<LogId, Stop> choose_log(const Journal& journal, const std::string& tender);

}

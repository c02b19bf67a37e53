#pragma once

#include "core/record/identifiers.hpp"

#include <cstdint>
#include <string>
#include <variant>

namespace tender {

/// Facts about a store that did not do what it was asked. Files are named as the person gave them; `detail` is what
/// the library or the system said, for whoever mends it. Wording for people is made elsewhere.

/// The file is something else.
struct NotAWorkspace {
    enum class Found { EmptyFile, Folder, OtherFile, OtherDatabase };
    std::string file;
    Found found;
    friend bool operator==(const NotAWorkspace&, const NotAWorkspace&) = default;
};

/// A workspace of a format that this program does not know.
struct WrongVersion {
    std::string file;
    std::int64_t found = 0;
    std::int64_t expected = 0;
    friend bool operator==(const WrongVersion&, const WrongVersion&) = default;
};

/// A table, index or guard is not what a workspace has: the one named is missing, altered or superfluous.
struct SchemaChanged {
    std::string file;
    std::string what;
    friend bool operator==(const SchemaChanged&, const SchemaChanged&) = default;
};

/// Somebody else has appended since: the log's head is `head`. Nothing was written.
struct Conflict {
    Position head;
    friend bool operator==(const Conflict&, const Conflict&) = default;
};

/// An entry with this id exists already (or stands twice in one append). Nothing was written.
struct IdAlreadyUsed {
    EntryId id;
    friend bool operator==(const IdAlreadyUsed&, const IdAlreadyUsed&) = default;
};

/// The file or its folder may be read, not written.
struct ReadOnly {
    std::string file;
    friend bool operator==(const ReadOnly&, const ReadOnly&) = default;
};

/// No room is left where the file lies.
struct DiskFull {
    std::string file;
    friend bool operator==(const DiskFull&, const DiskFull&) = default;
};

/// Another program held the file for longer than we wait.
struct Locked {
    std::string file;
    friend bool operator==(const Locked&, const Locked&) = default;
};

/// The file lies on a network or in a folder that a cloud service copies, where locks and syncs do not hold.
struct NotLocal {
    std::string file;
    std::string file_system; ///< for instance "nfs"
    friend bool operator==(const NotLocal&, const NotLocal&) = default;
};

/// The end of the file is missing.
struct Truncated {
    std::string file;
    std::uint64_t size_found = 0;    ///< bytes
    std::uint64_t size_expected = 0; ///< bytes, as the file itself says
    friend bool operator==(const Truncated&, const Truncated&) = default;
};

/// The file cannot be read, or not as what it should be.
struct Unreadable {
    std::string file;
    std::string detail;
    friend bool operator==(const Unreadable&, const Unreadable&) = default;
};

/// The system refused a write or a sync. Whether an entry landed is told by `Journal::find`.
struct WriteFailed {
    std::string file;
    std::string detail;
    friend bool operator==(const WriteFailed&, const WriteFailed&) = default;
};

/// What was read back before the commit differs from what was written at this position. Nothing was written.
struct WriteNotVerified {
    Position position;
    friend bool operator==(const WriteNotVerified&, const WriteNotVerified&) = default;
};

/// A payload is larger than `limit` bytes. Nothing was written.
struct TooLarge {
    std::uint64_t size = 0;
    std::uint64_t limit = 0;
    friend bool operator==(const TooLarge&, const TooLarge&) = default;
};

struct MissingFile {
    std::string file;
    friend bool operator==(const MissingFile&, const MissingFile&) = default;
};

/// Creating would overwrite this file.
struct AlreadyExists {
    std::string file;
    friend bool operator==(const AlreadyExists&, const AlreadyExists&) = default;
};

/// No entry was ever appended to this log here.
struct UnknownLog {
    LogId log;
    friend bool operator==(const UnknownLog&, const UnknownLog&) = default;
};

using StoreError = std::variant<NotAWorkspace, WrongVersion, SchemaChanged, Conflict, IdAlreadyUsed, ReadOnly, DiskFull,
                                Locked, NotLocal, Truncated, Unreadable, WriteFailed, WriteNotVerified, TooLarge,
                                MissingFile, AlreadyExists, UnknownLog>;

/// The alternatives of `StoreError`, for tables of wording and exit codes.
enum class StoreErrorKind {
    NotAWorkspace,
    WrongVersion,
    SchemaChanged,
    Conflict,
    IdAlreadyUsed,
    ReadOnly,
    DiskFull,
    Locked,
    NotLocal,
    Truncated,
    Unreadable,
    WriteFailed,
    WriteNotVerified,
    TooLarge,
    MissingFile,
    AlreadyExists,
    UnknownLog,
};

StoreErrorKind kind_of(const StoreError& error);

}

#pragma once

#include "core/record/entry.hpp"
#include "core/record/identifiers.hpp"
#include "core/record/store_error.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tender {

/// An entry beside the id that its author gave it. The id stands in the payload too; a store finds entries by the one
/// given here, and whoever verifies compares the two.
struct JournalEntry {
    EntryId id;
    Entry entry;

    friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

/// Consecutive entries of a log.
struct Page {
    Position from;                     ///< of the first of `entries`
    std::vector<JournalEntry> entries; ///< none: the log ends before `from`

    /// Where the next page starts.
    Position next() const { return from + entries.size(); }
};

/// A page holds at most this many entries,
inline constexpr std::size_t page_entry_count_max = 1024;
/// and ends with the entry that brings its payloads to this many bytes.
inline constexpr std::size_t page_payload_size_target = std::size_t{4} * 1024 * 1024;

/// Where entries live. Entries can be added and read, never changed or removed. A journal promises to keep bytes, not
/// that they are true: whoever reads verifies. A log exists from its first entry on.
class Journal {
public:
    virtual ~Journal() = default;
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// Entries of `log` from `from` on, a bounded page at a time; an empty page at the end. UnknownLog if the log has
    /// no entry at all.
    [[nodiscard]] virtual Result<Page, StoreError> read(const LogId& log, Position from) const = 0;

    /// Where the entry with this id landed, if it did: the answer after a lost acknowledgement.
    [[nodiscard]] virtual Result<std::optional<Position>, StoreError> find(const LogId& log,
                                                                           const EntryId& id) const = 0;

    /// Number of entries; 0 for a log that does not exist. Reads no entry.
    [[nodiscard]] virtual Result<std::uint64_t, StoreError> size(const LogId& log) const = 0;

    /// The logs there are, ordered by id. Reads no entry.
    [[nodiscard]] virtual Result<std::vector<LogId>, StoreError> logs() const = 0;

    /// Adds all entries or none and returns the new head. `head` is the position the caller decided on: if somebody
    /// else has appended since, nothing is written and Conflict tells the head found. Checks in this order: TooLarge,
    /// Conflict, IdAlreadyUsed. An answer other than a head, Conflict, IdAlreadyUsed or TooLarge leaves open whether
    /// the entries landed, all or none: `find` tells.
    [[nodiscard]] virtual Result<Position, StoreError> append(const LogId& log, Position head,
                                                              std::span<const JournalEntry> entries) = 0;

protected:
    Journal() = default;
};

/// The first entry whose payload is larger than `payload_size_max`, as the error that every journal answers it with.
std::optional<TooLarge> find_too_large(std::span<const JournalEntry> entries);

}

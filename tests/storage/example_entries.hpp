#pragma once

#include "core/record/journal.hpp"
#include "storage/keys/demonstration_key.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace tender {

inline LogId example_log(std::uint8_t number = 1)
{
    LogId::Array bytes{};
    bytes[0] = number;
    return LogId{bytes};
}

/// An id that differs for every log and number.
inline EntryId example_id(std::uint64_t number, const LogId& log = example_log())
{
    EntryId::Array bytes{};
    bytes[0] = log.bytes()[0];
    for (std::size_t i = 0; i < 8; ++i)
        bytes[8 + i] = static_cast<std::uint8_t>(number >> (8 * i));
    return EntryId{bytes};
}

/// An entry without a valid signature: stores do not look.
inline JournalEntry example_entry(std::uint64_t number, const LogId& log = example_log())
{
    Signature::Array signature{};
    signature[0] = static_cast<std::uint8_t>(number);
    return {.id = example_id(number, log),
            .entry = {.payload = R"({"example":)" + std::to_string(number) + "}", .signature = Signature{signature}}};
}

/// Entries numbered from `first` to before `end`.
inline std::vector<JournalEntry> example_entries(std::uint64_t first, std::uint64_t end,
                                                 const LogId& log = example_log())
{
    std::vector<JournalEntry> entries;
    for (auto number = first; number < end; ++number)
        entries.push_back(example_entry(number, log));
    return entries;
}

/// The same, signed with the demonstration key.
inline std::vector<JournalEntry> signed_examples(std::uint64_t count)
{
    const auto signer = demonstration_signer().value();
    auto entries = example_entries(0, count);
    for (auto& added : entries)
        added.entry = signed_entry(signer, std::move(added.entry.payload));
    return entries;
}

/// All entries of a log, page by page.
inline Result<std::vector<JournalEntry>, StoreError> read_all(const Journal& journal, const LogId& log)
{
    std::vector<JournalEntry> entries;
    for (Position from{};;) {
        auto page = journal.read(log, from);
        if (!page) return Failure{page.error()};
        if (page->entries.empty()) return entries;
        from = page->next();
        for (auto& entry : page->entries)
            entries.push_back(std::move(entry));
    }
}

}

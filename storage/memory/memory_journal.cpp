#include "storage/memory/memory_journal.hpp"

namespace tender {

Result<Page, StoreError> MemoryJournal::read(const LogId& log, Position from) const
{
    const auto found = entries_.find(log);
    if (found == entries_.end()) return Failure{UnknownLog{log}};
    const auto& entries = found->second;
    Page page{.from = from, .entries = {}};
    std::size_t payload_size = 0;
    for (auto index = from.index; index < entries.size(); ++index) {
        if (page.entries.size() == page_entry_count_max || payload_size >= page_payload_size_target) break;
        page.entries.push_back(entries[index]);
        payload_size += entries[index].entry.payload.size();
    }
    return page;
}

Result<std::optional<Position>, StoreError> MemoryJournal::find(const LogId& log, const EntryId& id) const
{
    const auto found = places_.find(id);
    if (found == places_.end() || found->second.log != log) return std::optional<Position>{};
    return std::optional{found->second.position};
}

Result<std::uint64_t, StoreError> MemoryJournal::size(const LogId& log) const
{
    const auto found = entries_.find(log);
    return found == entries_.end() ? 0 : found->second.size();
}

Result<std::vector<LogId>, StoreError> MemoryJournal::logs() const
{
    std::vector<LogId> logs;
    logs.reserve(entries_.size());
    for (const auto& [log, entries] : entries_)
        logs.push_back(log);
    return logs;
}

Result<Position, StoreError> MemoryJournal::append(const LogId& log, Position head,
                                                   std::span<const JournalEntry> entries)
{
    if (const auto too_large = find_too_large(entries)) return Failure{*too_large};
    const auto found = entries_.find(log);
    const Position today{found == entries_.end() ? 0 : found->second.size()};
    if (head != today) return Failure{Conflict{today}};
    std::set<EntryId> fresh;
    for (const auto& added : entries) {
        if (places_.contains(added.id) || !fresh.insert(added.id).second) return Failure{IdAlreadyUsed{added.id}};
    }
    if (entries.empty()) return head;
    auto& kept = entries_[log];
    for (const auto& added : entries) {
        places_.emplace(added.id, Place{.log = log, .position = Position{kept.size()}});
        kept.push_back(added);
    }
    return Position{kept.size()};
}

}

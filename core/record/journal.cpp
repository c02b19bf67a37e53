#include "core/record/journal.hpp"

namespace tender {

std::optional<TooLarge> find_too_large(std::span<const JournalEntry> entries)
{
    for (const auto& added : entries) {
        if (added.entry.payload.size() > payload_size_max) {
            return TooLarge{.size = added.entry.payload.size(), .limit = payload_size_max};
        }
    }
    return std::nullopt;
}

}

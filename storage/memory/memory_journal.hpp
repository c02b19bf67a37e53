#pragma once

#include "core/record/journal.hpp"

#include <map>
#include <set>
#include <vector>

namespace tender {

/// A journal that lasts as long as the program: for tests, dry runs and the price-method laboratory.
class MemoryJournal final : public Journal {
public:
    [[nodiscard]] Result<Page, StoreError> read(const LogId& log, Position from) const override;
    [[nodiscard]] Result<std::optional<Position>, StoreError> find(const LogId& log, const EntryId& id) const override;
    [[nodiscard]] Result<std::uint64_t, StoreError> size(const LogId& log) const override;
    [[nodiscard]] Result<std::vector<LogId>, StoreError> logs() const override;
    [[nodiscard]] Result<Position, StoreError> append(const LogId& log, Position head,
                                                      std::span<const JournalEntry> entries) override;

private:
    struct Place {
        LogId log;
        Position position;
    };

    std::map<LogId, std::vector<JournalEntry>> entries_;
    std::map<EntryId, Place> places_;
};

}

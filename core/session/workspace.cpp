#include "core/session/workspace.hpp"

#include "core/text/payload_text.hpp"

#include <algorithm>
#include <tuple>

namespace tender {

namespace {

TenderEntry described(const LogId& log, const std::string& payload)
{
    TenderEntry entry{.log = log};
    const auto read = parse_tender_payload(payload);
    if (!read) {
        entry.title = log.hex().substr(0, 12);
        return entry;
    }
    if (const auto* create = std::get_if<CreateTender>(&read->command)) {
        entry.id = create->id;
        entry.title = create->title;
        entry.reference = create->reference;
        entry.illustrative = !create->illustrative.empty();
    } else if (const auto* import = std::get_if<ImportTender>(&read->command)) {
        entry.id = import->tender.id;
        entry.title = import->tender.title;
        entry.reference = import->tender.reference;
        entry.illustrative = !import->tender.illustrative.empty();
    }
    return entry;
}

}

Result<std::vector<TenderEntry>, StoreError> tenders_in(const Journal& journal)
{
    const auto logs = journal.logs();
    if (!logs) return Failure{logs.error()};
    std::vector<TenderEntry> tenders;
    for (const auto& log : *logs) {
        if (log == PeopleLog::log_id()) continue;
        const auto page = journal.read(log, Position{});
        if (!page) return Failure{page.error()};
        const auto size = journal.size(log);
        if (!size) return Failure{size.error()};
        if (page->entries.empty()) continue;
        auto entry = described(log, page->entries.front().entry.payload);
        entry.entries = *size;
        tenders.push_back(std::move(entry));
    }
    std::ranges::sort(tenders, {}, [](const TenderEntry& entry) { return std::tie(entry.title, entry.log); });
    return tenders;
}

Result<std::optional<SeenComparison>, StoreError> compare_with_last_seen(const Workspace& workspace,
                                                                         const TenderLog& log)
{
    const auto seen = workspace.last_seen(log.id());
    if (!seen) return Failure{seen.error()};
    if (!*seen) return std::optional<SeenComparison>{};
    return std::optional{compare_with_seen((*seen)->checkpoint.head, log.tree())};
}

}

#include "tests/core/session/desk.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>

using namespace tender;
using namespace tender::building;

namespace {

/// A journal that ends with an entry which is not as it was written, or before it.
class AlteredJournal final : public Journal {
public:
    AlteredJournal(const Journal& sound, const LogId& log, Position position)
        : sound_{sound}, log_{log}, position_{position}
    {}
    std::optional<JournalEntry> altered;

    [[nodiscard]] Result<Page, StoreError> read(const LogId& log, Position from) const override
    {
        if (log != log_) return sound_.read(log, from);
        if (from == position_ && altered) return Page{.from = from, .entries = {*altered}};
        if (from >= position_) return Page{.from = from, .entries = {}};
        auto page = sound_.read(log, from).value();
        page.entries.resize(std::min<std::size_t>(page.entries.size(), position_.index - from.index));
        return page;
    }
    [[nodiscard]] Result<std::optional<Position>, StoreError> find(const LogId& log, const EntryId& id) const override
    {
        return sound_.find(log, id);
    }
    [[nodiscard]] Result<std::uint64_t, StoreError> size(const LogId& log) const override { return sound_.size(log); }
    [[nodiscard]] Result<std::vector<LogId>, StoreError> logs() const override { return sound_.logs(); }
    [[nodiscard]] Result<Position, StoreError> append(const LogId&, Position, std::span<const JournalEntry>) override
    {
        return Failure{StoreError{ReadOnly{}}};
    }

private:
    const Journal& sound_;
    LogId log_;
    Position position_;
};

/// The entry with one bit turned over in each of its bytes, one at a time.
template <class Each>
std::size_t each_flip(const JournalEntry& entry, Each each)
{
    for (std::size_t byte = 0; byte < entry.entry.payload.size(); ++byte) {
        auto altered = entry;
        auto& target = altered.entry.payload[byte];
        target = static_cast<char>(target ^ (1 << (byte % 8)));
        each(altered);
    }
    for (std::size_t byte = 0; byte < Signature::size(); ++byte) {
        auto altered = entry;
        auto bytes = altered.entry.signature.bytes();
        bytes[byte] = static_cast<std::uint8_t>(bytes[byte] ^ (1U << (byte % 8)));
        altered.entry.signature = Signature{bytes};
        each(altered);
    }
    return entry.entry.payload.size() + Signature::size();
}

}

TEST_CASE("whichever byte of the recorded advocacy tender is altered, its entry is named", "[core][session]")
{
    std::ifstream file{PLUMBLINE_SOURCE_DIR "/examples/advocacy.json"};
    const auto tender = parse_tender(std::string{std::istreambuf_iterator<char>{file}, {}}).value();
    Desk desk;
    auto written = desk.found();
    for (const auto& command : rehearsal_of(tender, desk.fingerprint(tender.model)).commands)
        REQUIRE(written.run(command));
    const auto entries = desk.entries(written.id());
    REQUIRE(entries.size() == written.lines().size());
    std::size_t flips = 0;
    std::size_t missed = 0;
    for (std::size_t position = 0; position < entries.size(); ++position) {
        AlteredJournal journal{desk.journal, written.id(), Position{position}};
        const auto ports = desk.ports(desk.chair, journal);
        // Read up to the entry, the log reads the altered one next and must not take it in.
        auto log = TenderLog::open(ports, desk.people(), written.id()).value();
        REQUIRE(log.lines().size() == position);
        flips += each_flip(entries[position], [&](const JournalEntry& altered) {
            journal.altered = altered;
            const auto read = log.catch_up();
            const auto* found = read ? nullptr : std::get_if<Altered>(&read.error());
            if (found == nullptr || found->first.position != Position{position} || found->first.log != written.id())
                ++missed;
        });
        CHECK(log.lines().size() == position);
    }
    CHECK(missed == 0);
    CHECK(flips > 100'000);
}

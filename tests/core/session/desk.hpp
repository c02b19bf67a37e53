#pragma once

#include "core/session/tender_log.hpp"
#include "core/text/tender_text.hpp"
#include "storage/keys/demonstration_key.hpp"
#include "storage/keys/sodium_sealing.hpp"
#include "storage/memory/memory_journal.hpp"
#include "storage/threads/thread_executor.hpp"
#include "tests/core/procedure/given.hpp"

#include <map>

namespace tender::building {

class StoppedClock final : public Clock {
public:
    std::int64_t stands_at = 1'250'000'000;
    [[nodiscard]] std::int64_t now() const override { return stands_at; }
};

/// Identifiers one after another, so that a test can be read again.
class CountedRandomness final : public Randomness {
public:
    void fill(std::span<std::uint8_t> bytes) override
    {
        ++drawn_;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = i < 8 ? static_cast<std::uint8_t>(drawn_ >> (8 * i)) : std::uint8_t{0x5a};
    }

private:
    std::uint64_t drawn_ = 0;
};

inline SodiumSigner signer_of(std::uint8_t seed, const char* name)
{
    std::array<std::uint8_t, SecretKey::seed_size> bytes{};
    bytes.fill(seed);
    return std::move(*SodiumSigner::from(std::move(*SecretKey::from_seed(bytes)), name));
}

/// One workspace in memory with the people who sign in it.
struct Desk {
    MemoryJournal journal;
    SodiumHasher hasher;
    SodiumSignatureCheck signatures;
    SodiumSigner chair = signer_of(1, "chair");
    SodiumSigner member = signer_of(2, "member-2");
    SodiumSigner stranger = signer_of(3, "stranger");
    StoppedClock clock;
    CountedRandomness randomness;
    SodiumSealing sealing;
    ThreadExecutor executor{2};

    Ports ports(const SodiumSigner& signer) { return ports(signer, journal); }
    Ports ports(const SodiumSigner& signer, Journal& other)
    {
        return {other, hasher, signatures, signer, clock, randomness, sealing, executor};
    }
    Ports ports() { return ports(chair); }
    PeopleLog people(const SodiumSigner& signer) { return PeopleLog::open_or_found(ports(signer), true).value(); }
    PeopleLog people() { return people(chair); }
    TenderLog found() { return TenderLog::found(ports(), people()).value(); }
    TenderLog open(const LogId& log) { return TenderLog::open(ports(), people(), log).value(); }

    std::string fingerprint(const Model& model) { return fingerprint_of(hasher, model); }
    /// A log with the acts of a whole tender.
    TenderLog run_whole()
    {
        auto log = found();
        for (const auto& command : acts()) {
            const auto position = log.run(command);
            REQUIRE(position);
        }
        return log;
    }
    std::vector<Command> acts()
    {
        const Life life;
        auto commands = life.recommended();
        commands[2] = PublishTender{fingerprint(life.model)};
        return commands;
    }
    std::vector<JournalEntry> entries(const LogId& log) { return journal.read(log, {}).value().entries; }
};

/// The same log in another workspace, with other entries.
inline Result<Verification, SessionError> verify_instead(Desk& desk, const LogId& log,
                                                         const std::vector<JournalEntry>& entries)
{
    const auto people = desk.people();
    MemoryJournal altered;
    // One by one: what was forged may use an id twice, which a store refuses and a file would hold.
    for (std::size_t i = 0; i < entries.size(); ++i)
        REQUIRE(altered.append(log, Position{i}, {&entries[i], 1}));
    return TenderLog::verify(desk.ports(desk.chair, altered), people, log);
}

inline std::vector<std::pair<Fault::Kind, std::uint64_t>> faults(const Result<Verification, SessionError>& verification)
{
    REQUIRE(verification);
    std::vector<std::pair<Fault::Kind, std::uint64_t>> found;
    for (const auto& fault : verification->faults)
        found.emplace_back(fault.kind, fault.position.index);
    return found;
}

/// The payload said otherwise and signed again: what somebody with a key can do.
template <class Change>
JournalEntry resigned(const SodiumSigner& signer, const JournalEntry& entry, Change change)
{
    auto payload = parse_tender_payload(entry.entry.payload).value();
    change(payload);
    const auto id = EntryId::from_hex(payload.id).value();
    return {.id = id, .entry = signed_entry(signer, payload_text(payload))};
}

}

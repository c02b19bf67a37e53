#include "core/session/people.hpp"

#include "core/calendar/timestamp.hpp"
#include "core/record/entry.hpp"

#include <algorithm>

namespace tender {

std::string claimed_time(const Clock& clock)
{
    const auto now = Timestamp::from_seconds_since_1970(clock.now());
    return now ? iso_text(*now) : "1970-01-01T00:00:00Z";
}

Result<void, StoreError> for_each_entry(const Journal& journal, const LogId& log,
                                        const std::function<bool(const JournalEntry&)>& take)
{
    for (Position from{};;) {
        const auto page = journal.read(log, from);
        if (!page) return Failure{page.error()};
        if (page->entries.empty()) return {};
        for (const auto& entry : page->entries) {
            if (!take(entry)) return {};
        }
        from = page->next();
    }
}

LogId PeopleLog::log_id()
{
    static constexpr std::string_view name = "plumbline people log";
    LogId::Array bytes{};
    std::copy(name.begin(), name.end(), bytes.begin());
    return LogId{bytes};
}

const EnrolledKey* PeopleLog::find(const KeyId& id) const
{
    const auto found = std::ranges::find(keys_, id, &EnrolledKey::id);
    return found == keys_.end() ? nullptr : &*found;
}

std::optional<Hash> PeopleLog::root(std::uint64_t size) const
{
    return size > tree_.size() ? std::nullopt : std::optional{tree_.root(size)};
}

std::optional<Fault> PeopleLog::take(const Ports& ports, const JournalEntry& entry)
{
    const Position position{tree_.size()};
    const auto fault = [&](Fault::Kind kind, std::string detail) {
        return Fault{.kind = kind, .log = log_id(), .position = position, .detail = std::move(detail)};
    };
    const auto payload = parse_people_payload(entry.entry.payload);
    if (!payload) return fault(Fault::Kind::Payload, {});
    if (payload->log != log_id().hex()) return fault(Fault::Kind::Log, payload->log);
    if (payload->id != entry.id.hex()) return fault(Fault::Kind::Id, payload->id);
    const auto& enrol = std::get<EnrolKey>(payload->command);
    const auto key = PublicKey::from_hex(enrol.public_key);
    if (!key) return fault(Fault::Kind::RefusedCommand, "public_key");
    const auto id = key_id(ports.hasher, *key);
    // A key enters by its own signature; countersignatures come with the roles.
    if (payload->author != id.hex()) return fault(Fault::Kind::Author, payload->author);
    if (!is_signed_by(ports.signatures, *key, entry.entry)) return fault(Fault::Kind::BadSignature, {});
    if (find(id) != nullptr) return fault(Fault::Kind::RefusedCommand, "public_key");
    if (payload->author_seq != 0) return fault(Fault::Kind::Sequence, {});
    const SeenHead seen{static_cast<std::int64_t>(tree_.size()), tree_.root().hex()};
    if (payload->seen != seen) return fault(Fault::Kind::Seen, {});
    if (payload->people != seen) return fault(Fault::Kind::People, {});
    if (payload->rules != rules_version) return fault(Fault::Kind::Rules, payload->rules);
    const std::vector<PeopleEvent> events{KeyEnrolled{enrol.public_key, enrol.name, enrol.demonstration}};
    if (payload->events != events) return fault(Fault::Kind::Events, {});
    keys_.push_back({.id = id, .key = *key, .name = enrol.name, .demonstration = enrol.demonstration});
    tree_.append(leaf_hash(ports.hasher, entry.entry));
    return std::nullopt;
}

Result<PeopleLog, SessionError> PeopleLog::open(const Ports& ports)
{
    PeopleLog people{ports.hasher};
    const auto size = ports.journal.size(log_id());
    if (!size) return Failure{SessionError{size.error()}};
    if (*size == 0) return people;
    std::optional<Fault> fault;
    const auto read = for_each_entry(ports.journal, log_id(), [&](const JournalEntry& entry) {
        fault = people.take(ports, entry);
        return !fault;
    });
    if (!read) return Failure{SessionError{read.error()}};
    if (fault) return Failure{SessionError{Altered{*fault, 0}}};
    return people;
}

Result<PeopleLog, SessionError> PeopleLog::open_or_found(const Ports& ports, bool demonstration)
{
    auto people = open(ports);
    if (!people) return people;
    const auto key = ports.signer.public_key();
    if (people->find(key_id(ports.hasher, key)) != nullptr) return people;
    const auto id = ports.randomness.draw<EntryId>();
    const SeenHead seen{static_cast<std::int64_t>(people->tree_.size()), people->tree_.root().hex()};
    PeoplePayload payload;
    payload.log = log_id().hex();
    payload.id = id.hex();
    payload.author = key_id(ports.hasher, key).hex();
    payload.seen = seen;
    payload.people = seen;
    payload.rules = rules_version;
    payload.claimed_time = claimed_time(ports.clock);
    payload.command = EnrolKey{key.hex(), ports.signer.key_name(), demonstration};
    payload.events = {KeyEnrolled{key.hex(), ports.signer.key_name(), demonstration}};
    const JournalEntry entry{.id = id, .entry = signed_entry(ports.signer, payload_text(payload))};
    const auto head = ports.journal.append(log_id(), Position{people->tree_.size()}, {&entry, 1});
    if (!head) return Failure{SessionError{head.error()}};
    if (auto fault = people->take(ports, entry)) return Failure{SessionError{Altered{*fault, 0}}};
    return people;
}

}

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

const EnrolledKey* PeopleLog::key_of(const std::string& person) const
{
    const auto found = std::ranges::find_if(
        keys_, [&](const EnrolledKey& key) { return key.person == person && key.counts_at(tree_.size()); });
    return found == keys_.end() ? nullptr : &*found;
}

bool PeopleLog::has_founders() const
{
    return std::ranges::any_of(keys_, [](const EnrolledKey& key) { return !key.person.empty() && key.valid_from; });
}

bool PeopleLog::may_countersign(const EnrolledKey& key) const
{
    if (key.revoked_at || (key.role != Role::Manager && key.role != Role::Chair)) return false;
    // Before the workspace is founded the first manager and the first chair sign each other.
    return has_founders() ? key.valid_from.has_value() : !key.person.empty();
}

bool PeopleLog::is_replacement(const EnrolledKey& key) const
{
    if (key.person.empty() || key.valid_from || key.revoked_at) return false;
    if (key.role != Role::Manager && key.role != Role::Chair) return false;
    const EnrolledKey* last = nullptr;
    for (const auto& held : keys_) {
        if (held.person.empty() || held.role != key.role || !held.valid_from) continue;
        if (!held.revoked_at) return false;
        if (last == nullptr || *last->revoked_at < *held.revoked_at) last = &held;
    }
    return last != nullptr && last->person == key.person;
}

bool PeopleLog::may_revoke(const EnrolledKey& by, const EnrolledKey& key) const
{
    if (by.revoked_at) return false;
    return by.id == key.id || (by.valid_from && may_countersign(by));
}

bool PeopleLog::is_countersigned(const EnrolledKey& key) const
{
    const auto any_with = [&](Role role, bool now) {
        return std::ranges::any_of(key.countersigned_by, [&](const KeyId& id) {
            const auto* by = find(id);
            return by->role == role && (now ? by->counts() : by->valid_from.has_value());
        });
    };
    if (any_with(Role::Manager, false) && any_with(Role::Chair, false)) return true;
    // Two people still: the role that is left, and one whom neither of the two could have brought in alone.
    const auto other = key.role == Role::Manager ? Role::Chair : Role::Manager;
    const auto counting =
        std::ranges::count_if(key.countersigned_by, [&](const KeyId& id) { return find(id)->counts(); });
    return counting >= 2 && any_with(other, true) && is_replacement(key);
}

Result<std::vector<PeopleEvent>, PeopleRefusal> PeopleLog::decide(const Hasher& hasher, const PeopleCommand& command,
                                                                  const KeyId& author) const
{
    const auto refuse = [](PeopleRefusal refusal) { return Failure{refusal}; };
    const auto known = [&](const std::string& id) -> const EnrolledKey* {
        const auto read = KeyId::from_hex(id);
        return read ? find(*read) : nullptr;
    };
    using Answer = Result<std::vector<PeopleEvent>, PeopleRefusal>;
    return match(
        command,
        [&](const EnrolKey& c) -> Answer {
            const auto key = PublicKey::from_hex(c.public_key);
            if (!key || key_id(hasher, *key) != author) return refuse(PeopleRefusal::NotAKey);
            if (find(author) != nullptr) return refuse(PeopleRefusal::KeyKnown);
            // Any other key belongs to a person.
            if (!c.demonstration) return refuse(PeopleRefusal::NotAKey);
            return std::vector<PeopleEvent>{KeyEnrolled{c.public_key, c.name, c.demonstration}};
        },
        [&](const EnrolPerson& c) -> Answer {
            const auto key = PublicKey::from_hex(c.signing_key);
            if (!key || !ReceivingKey::from_hex(c.receiving_key) || key_id(hasher, *key) != author)
                return refuse(PeopleRefusal::NotAKey);
            if (!is_id(c.person) || c.name.empty()) return refuse(PeopleRefusal::NotAPerson);
            if (find(author) != nullptr) return refuse(PeopleRefusal::KeyKnown);
            const auto same = [&](const EnrolledKey& held) { return held.person == c.person && !held.revoked_at; };
            if (std::ranges::any_of(keys_, same)) return refuse(PeopleRefusal::PersonKnown);
            return std::vector<PeopleEvent>{PersonEnrolled{c.person, c.name, c.role, c.signing_key, c.receiving_key}};
        },
        [&](const CountersignKey& c) -> Answer {
            const auto* key = known(c.key);
            const auto* by = find(author);
            if (key == nullptr || key->person.empty()) return refuse(PeopleRefusal::UnknownKey);
            const auto may = [&] { return may_countersign(*by) || (by->counts() && is_replacement(*key)); };
            if (by == nullptr || by->person.empty() || by->person == key->person || !may())
                return refuse(PeopleRefusal::MayNot);
            if (key->revoked_at) return refuse(PeopleRefusal::Revoked);
            if (std::ranges::find(key->countersigned_by, author) != key->countersigned_by.end())
                return refuse(PeopleRefusal::AlreadySigned);
            return std::vector<PeopleEvent>{KeyCountersigned{c.key}};
        },
        [&](const RevokeKey& c) -> Answer {
            const auto* key = known(c.key);
            const auto* by = find(author);
            if (key == nullptr || key->person.empty()) return refuse(PeopleRefusal::UnknownKey);
            if (by == nullptr || !may_revoke(*by, *key)) return refuse(PeopleRefusal::MayNot);
            if (c.reason.empty()) return refuse(PeopleRefusal::NoReason);
            if (key->revoked_at) return refuse(PeopleRefusal::Revoked);
            return std::vector<PeopleEvent>{KeyRevoked{c.key, c.reason, c.heads}};
        });
}

void PeopleLog::evolve(const Hasher& hasher, const PeopleEvent& event, const KeyId& author)
{
    const auto key_named = [&](const std::string& id) {
        return std::ranges::find_if(keys_, [&](const EnrolledKey& key) { return key.id.hex() == id; });
    };
    // The entry that carries the event is the last that must be seen for it to count.
    const auto size = tree_.size() + 1;
    match(
        event,
        [&](const KeyEnrolled& e) {
            const auto key = *PublicKey::from_hex(e.public_key);
            keys_.push_back({.id = key_id(hasher, key),
                             .key = key,
                             .name = e.name,
                             .demonstration = e.demonstration,
                             .valid_from = size});
        },
        [&](const PersonEnrolled& e) {
            const auto key = *PublicKey::from_hex(e.signing_key);
            keys_.push_back({.id = key_id(hasher, key),
                             .key = key,
                             .name = e.name,
                             .person = e.person,
                             .role = e.role,
                             .receiving = *ReceivingKey::from_hex(e.receiving_key)});
        },
        [&](const KeyCountersigned& e) {
            key_named(e.key)->countersigned_by.push_back(author);
            const bool founded = has_founders();
            // Before the founding manager and chair each need the other only, and both begin to count together.
            for (auto& key : keys_) {
                if (key.person.empty() || key.valid_from || key.revoked_at) continue;
                if (founded) {
                    if (is_countersigned(key)) key.valid_from = size;
                    continue;
                }
                const auto mutual = std::ranges::find_if(keys_, [&](const EnrolledKey& other) {
                    const auto signs = [](const EnrolledKey& one, const EnrolledKey& two) {
                        return std::ranges::find(two.countersigned_by, one.id) != two.countersigned_by.end();
                    };
                    return key.role == Role::Manager && other.role == Role::Chair && signs(key, other) &&
                           signs(other, key);
                });
                if (mutual == keys_.end()) continue;
                key.valid_from = size;
                mutual->valid_from = size;
            }
        },
        [&](const KeyRevoked& e) {
            auto& key = *key_named(e.key);
            key.revoked_at = size;
            key.ended_by = author;
            key.ended_why = e.reason;
            for (const auto& head : e.heads)
                key.revoked_heads.insert_or_assign(head.log, head.size);
        });
}

Fault PeopleLog::fault(Fault::Kind kind, std::string detail) const
{
    return {.kind = kind, .log = log_id(), .position = Position{tree_.size()}, .detail = std::move(detail)};
}

std::optional<Fault> PeopleLog::check_authorship(const Ports& ports, const JournalEntry& entry,
                                                 const PeoplePayload& payload) const
{
    if (payload.log != log_id().hex()) return fault(Fault::Kind::Log, payload.log);
    if (payload.id != entry.id.hex()) return fault(Fault::Kind::Id, payload.id);
    const auto author = KeyId::from_hex(payload.author);
    if (!author) return fault(Fault::Kind::Author, payload.author);
    // A key enters by its own signature.
    std::optional<PublicKey> key;
    const auto entering = [&](const std::string& hex) {
        const auto read = PublicKey::from_hex(hex);
        if (read && key_id(ports.hasher, *read) == *author) key = *read;
    };
    if (const auto* known = find(*author)) {
        key = known->key;
    } else if (const auto* enrol = std::get_if<EnrolKey>(&payload.command)) {
        entering(enrol->public_key);
    } else if (const auto* person = std::get_if<EnrolPerson>(&payload.command)) {
        entering(person->signing_key);
    }
    if (!key) return fault(Fault::Kind::Author, payload.author);
    if (!is_signed_by(ports.signatures, *key, entry.entry)) return fault(Fault::Kind::BadSignature);
    const auto count = author_entries_.find(payload.author);
    if (payload.author_seq != (count == author_entries_.end() ? 0 : count->second)) return fault(Fault::Kind::Sequence);
    const SeenHead seen{static_cast<std::int64_t>(tree_.size()), tree_.root().hex()};
    if (payload.seen != seen) return fault(Fault::Kind::Seen);
    if (payload.people != seen) return fault(Fault::Kind::People);
    if (payload.rules != rules_version) return fault(Fault::Kind::Rules, payload.rules);
    return std::nullopt;
}

std::optional<Fault> PeopleLog::take(const Ports& ports, const JournalEntry& entry)
{
    const auto payload = parse_people_payload(entry.entry.payload);
    if (!payload) return fault(Fault::Kind::Payload);
    if (auto found = check_authorship(ports, entry, *payload)) return found;
    const auto author = *KeyId::from_hex(payload->author);
    const auto events = decide(ports.hasher, payload->command, author);
    std::optional<Fault> void_for;
    if (!events) {
        void_for = fault(Fault::Kind::RefusedCommand, people_command_name(payload->command));
    } else if (payload->events != *events) {
        void_for = fault(Fault::Kind::Events);
    } else {
        for (const auto& event : *events)
            evolve(ports.hasher, event, author);
    }
    if (void_for) void_entries_.push_back(*void_for);
    for (auto& held : keys_) {
        if (held.valid_from == tree_.size() + 1) held.counts_since = payload->claimed_time;
        if (held.revoked_at == tree_.size() + 1) held.ended = payload->claimed_time;
    }
    ++author_entries_[payload->author];
    tree_.append(leaf_hash(ports.hasher, entry.entry));
    return void_for;
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
        if (fault && fault->is_void()) fault.reset();
        return !fault;
    });
    if (!read) return Failure{SessionError{read.error()}};
    if (fault) return Failure{SessionError{Altered{*fault, 0}}};
    return people;
}

Result<Position, SessionError> PeopleLog::run(const Ports& ports, const PeopleCommand& command)
{
    const auto author = key_id(ports.hasher, ports.signer.public_key());
    auto events = decide(ports.hasher, command, author);
    if (!events) return Failure{SessionError{events.error()}};
    const Position position{tree_.size()};
    const SeenHead seen{static_cast<std::int64_t>(tree_.size()), tree_.root().hex()};
    const auto id = ports.randomness.draw<EntryId>();
    PeoplePayload payload;
    payload.log = log_id().hex();
    payload.id = id.hex();
    payload.author = author.hex();
    const auto count = author_entries_.find(payload.author);
    payload.author_seq = count == author_entries_.end() ? 0 : count->second;
    payload.seen = seen;
    payload.people = seen;
    payload.rules = rules_version;
    payload.claimed_time = claimed_time(ports.clock);
    payload.command = command;
    payload.events = std::move(*events);
    const JournalEntry entry{.id = id, .entry = signed_entry(ports.signer, payload_text(payload))};
    const auto head = ports.journal.append(log_id(), position, {&entry, 1});
    if (!head) {
        // A commit that was not acknowledged may have happened all the same.
        const auto landed = ports.journal.find(log_id(), id);
        if (!landed || !*landed) return Failure{SessionError{head.error()}};
    }
    if (auto fault = take(ports, entry)) return Failure{SessionError{Altered{*fault, 0}}};
    return position;
}

Result<PeopleLog, SessionError> PeopleLog::open_or_found(const Ports& ports, bool demonstration)
{
    auto people = open(ports);
    const auto key = ports.signer.public_key();
    if (!people || !demonstration || people->find(key_id(ports.hasher, key)) != nullptr) return people;
    if (const auto done = people->run(ports, EnrolKey{key.hex(), ports.signer.key_name(), demonstration}); !done)
        return Failure{done.error()};
    return people;
}

}

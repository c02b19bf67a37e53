#include "core/session/tender_log.hpp"

#include "core/record/entry.hpp"
#include "core/session/sealed_acts.hpp"
#include "core/text/tender_text.hpp"

#include <algorithm>

namespace tender {

namespace {

constexpr std::uint64_t progress_step = 64;

Recorded recorded_at(std::uint64_t position, const EnrolledKey& author, const std::string& time)
{
    return {.position = position, .author = author.name, .claimed_time = time, .imported = false};
}

SeenHead seen_head(const TreeHead& head) { return {static_cast<std::int64_t>(head.size), head.root.hex()}; }

}

std::string fingerprint_of(const Hasher& hasher, const Model& model)
{
    return hasher.sha256(bytes_of(model_canonical_text(model))).hex();
}

Verification verification_of(const PeopleLog& people)
{
    return {.entries = people.head().size, .faults = people.void_entries(), .head = people.head()};
}

TenderLog::TenderLog(const Ports& ports, PeopleLog people, const LogId& log)
    : ports_{ports}, people_{std::move(people)}, log_{log}, tree_{ports.hasher}
{}

Result<TenderLog, SessionError> TenderLog::found(const Ports& ports, PeopleLog people)
{
    return TenderLog{ports, std::move(people), ports.randomness.draw<LogId>()};
}

struct TenderLog::Read {
    EntryId id;
    Result<TenderPayload, PayloadError> payload;
    const EnrolledKey* author = nullptr; ///< whom the payload names; nothing: nobody of the people log
    bool is_signed = false;              ///< by that author
    Hash leaf;
};

TenderLog::Read TenderLog::read(const Ports& ports, const PeopleLog& people, const JournalEntry& entry)
{
    Read read{.id = entry.id,
              .payload = parse_tender_payload(entry.entry.payload),
              .leaf = leaf_hash(ports.hasher, entry.entry)};
    if (!read.payload) return read;
    const auto author = KeyId::from_hex(read.payload->author);
    read.author = author ? people.find(*author) : nullptr;
    read.is_signed = read.author != nullptr && is_signed_by(ports.signatures, read.author->key, entry.entry);
    return read;
}

Result<void, StoreError> TenderLog::for_each_read(const Ports& ports, const PeopleLog& people, const LogId& log,
                                                  Position from, const std::function<bool(Read&)>& take)
{
    std::vector<std::optional<Read>> before;
    bool goes_on = true;
    const auto take_before = [&] {
        for (auto entry = before.begin(); goes_on && entry != before.end(); ++entry)
            goes_on = take(**entry);
    };
    for (;;) {
        const auto page = ports.journal.read(log, from);
        if (!page) {
            take_before();
            return goes_on ? Result<void, StoreError>{Failure{page.error()}} : Result<void, StoreError>{};
        }
        // While one core takes the page before, the others read this one.
        std::vector<std::optional<Read>> entries(page->entries.size());
        ports.executor.run(entries.size() + 1, [&](std::size_t piece) {
            if (piece == 0) {
                take_before();
            } else {
                entries[piece - 1] = read(ports, people, page->entries[piece - 1]);
            }
        });
        if (!goes_on || entries.empty()) return {};
        before = std::move(entries);
        from = page->next();
    }
}

Result<TenderLog, SessionError> TenderLog::open(const Ports& ports, PeopleLog people, const LogId& log,
                                                const Progress& progress)
{
    TenderLog opened{ports, std::move(people), log};
    std::optional<Fault> fault;
    bool cancelled = false;
    const auto read = for_each_read(ports, opened.people_, log, {}, [&](Read& entry) {
        fault = opened.take(entry);
        if (fault && fault->is_void()) fault.reset();
        cancelled = !fault && progress && opened.tree_.size() % progress_step == 0 && !progress(opened.tree_.size());
        return !fault && !cancelled;
    });
    if (!read) return Failure{SessionError{read.error()}};
    if (cancelled) return Failure{SessionError{Cancelled{}}};
    if (fault) return Failure{SessionError{Altered{*fault, 0}}};
    return opened;
}

Result<Verification, SessionError> TenderLog::verify(const Ports& ports, const PeopleLog& people, const LogId& log,
                                                     const Progress& progress)
{
    TenderLog verified{ports, people, log};
    Verification result;
    bool replaying = true;
    bool cancelled = false;
    const auto read = for_each_read(ports, people, log, {}, [&](Read& entry) {
        ++result.entries;
        std::optional<Fault> fault;
        if (replaying) {
            fault = verified.take(entry);
            // Behind an altered entry no state can be trusted, so what follows is checked for its own bytes only.
            replaying = !fault || fault->is_void();
        } else {
            fault = verified.check_authorship(entry);
        }
        if (fault) result.faults.push_back(*fault);
        if (!replaying) verified.tree_.append(entry.leaf);
        cancelled = progress && result.entries % progress_step == 0 && !progress(result.entries);
        return !cancelled;
    });
    if (!read) return Failure{SessionError{read.error()}};
    if (cancelled) return Failure{SessionError{Cancelled{}}};
    result.head = {.size = verified.tree_.size(), .root = verified.tree_.root()};
    return result;
}

Fault TenderLog::fault(Fault::Kind kind, std::string detail) const
{
    return {.kind = kind, .log = log_, .position = Position{tree_.size()}, .detail = std::move(detail)};
}

std::optional<Fault> TenderLog::check_authorship(const Read& entry) const
{
    if (!entry.payload) return fault(Fault::Kind::Payload);
    const auto& payload = *entry.payload;
    if (entry.author == nullptr) return fault(Fault::Kind::Author, payload.author);
    if (!entry.is_signed) return fault(Fault::Kind::BadSignature);
    if (payload.log != log_.hex()) return fault(Fault::Kind::Log, payload.log);
    if (payload.id != entry.id.hex() || ids_.contains(entry.id)) return fault(Fault::Kind::Id, payload.id);
    return std::nullopt;
}

std::optional<Fault> TenderLog::check_act(const TenderPayload& payload, const EnrolledKey& author) const
{
    const auto count = author_entries_.find(payload.author);
    if (payload.author_seq != (count == author_entries_.end() ? 0 : count->second)) return fault(Fault::Kind::Sequence);
    if (payload.seen != seen_head({.size = tree_.size(), .root = tree_.root()})) return fault(Fault::Kind::Seen);
    const auto cited =
        payload.people.size < 0 ? std::nullopt : people_.root(static_cast<std::uint64_t>(payload.people.size));
    if (!cited || cited->hex() != payload.people.root) return fault(Fault::Kind::People);
    if (payload.rules != rules_version) return fault(Fault::Kind::Rules, payload.rules);
    // Whoever has seen a key end cannot go back to before.
    if (payload.people.size < people_seen_) return fault(Fault::Kind::People);
    if (!author.counts_at(static_cast<std::uint64_t>(payload.people.size))) return fault(Fault::Kind::KeyNotValid);
    if (author.revoked_at) {
        const auto head = author.revoked_heads.find(log_.hex());
        const auto end = head == author.revoked_heads.end() ? 0 : head->second;
        if (static_cast<std::int64_t>(tree_.size()) >= end) return fault(Fault::Kind::KeyNotValid);
    }
    const auto events = decide(state_, payload.command, author.actor());
    if (!events) return fault(Fault::Kind::RefusedCommand, command_name(payload.command));
    if (*events != payload.events) return fault(Fault::Kind::Events);
    if (const auto* publish = std::get_if<PublishTender>(&payload.command)) {
        if (publish->fingerprint != fingerprint_of(ports_.hasher, state_.tender.model))
            return fault(Fault::Kind::Fingerprint);
    }
    if (const auto* import = std::get_if<ImportTender>(&payload.command)) {
        if (import->fingerprint != fingerprint_of(ports_.hasher, import->tender.model))
            return fault(Fault::Kind::Fingerprint);
    }
    if (const auto* propose = std::get_if<Propose>(&payload.command)) {
        const auto* amend = std::get_if<AmendModel>(&propose->act);
        if (amend != nullptr && amend->fingerprint != fingerprint_of(ports_.hasher, amend->model))
            return fault(Fault::Kind::Fingerprint);
    }
    return check_secrets(payload, author.actor());
}

std::optional<Fault> TenderLog::check_secrets(const TenderPayload& payload, const Actor& actor) const
{
    const auto what = sealed_act_problem(ports_, log_, state_, payload.command, actor);
    return what ? std::optional{fault(Fault::Kind::Envelope, *what)} : std::nullopt;
}

std::optional<Fault> TenderLog::take(Read& entry)
{
    if (auto found = check_authorship(entry)) return found;
    auto found = check_act(*entry.payload, *entry.author);
    if (found && !found->is_void()) return found;
    apply(std::move(*entry.payload), *entry.author, found);
    ids_.insert(entry.id);
    tree_.append(entry.leaf);
    return found;
}

void TenderLog::apply(TenderPayload payload, const EnrolledKey& author, const std::optional<Fault>& void_for)
{
    const auto recorded = recorded_at(tree_.size(), author, payload.claimed_time);
    if (void_for) payload.events.clear();
    for (const auto& event : payload.events)
        state_ = evolve(std::move(state_), event, recorded);
    ++author_entries_[payload.author];
    claimed_times_[payload.author] = payload.claimed_time;
    people_seen_ = payload.people.size;
    lines_.push_back({.id = *EntryId::from_hex(payload.id),
                      .author = author.name,
                      .person = author.person,
                      .demonstration = author.demonstration,
                      .claimed_time = payload.claimed_time,
                      .command = std::move(payload.command),
                      .events = std::move(payload.events),
                      .void_for = void_for});
}

Result<Position, SessionError> TenderLog::run(const Command& command)
{
    // A key may have been revoked since this log was opened; an entry of it would be void.
    if (auto refreshed = refresh_people(); !refreshed) return Failure{refreshed.error()};
    const auto author = key_id(ports_.hasher, ports_.signer.public_key());
    const auto* key = people_.find(author);
    if (key == nullptr || !key->counts_at(people_.head().size)) return Failure{SessionError{PeopleRefusal::UnknownKey}};
    auto events = decide(state_, command, key->actor());
    if (!events) return Failure{SessionError{events.error()}};
    if (auto what = sealed_act_problem(ports_, log_, state_, command, key->actor()))
        return Failure{SessionError{Refusal{EnvelopeUnfit{std::move(*what)}}}};
    const auto id = ports_.randomness.draw<EntryId>();
    TenderPayload payload;
    payload.log = log_.hex();
    payload.id = id.hex();
    payload.author = author.hex();
    const auto count = author_entries_.find(payload.author);
    payload.author_seq = count == author_entries_.end() ? 0 : count->second;
    payload.seen = seen_head({.size = tree_.size(), .root = tree_.root()});
    payload.people = seen_head(people_.head());
    payload.rules = rules_version;
    payload.claimed_time = claimed_time(ports_.clock);
    // Texts of UTC are in the order of their times.
    if (const auto last = claimed_times_.find(payload.author);
        last != claimed_times_.end() && payload.claimed_time < last->second)
        return Failure{SessionError{ClockBehind{.now = payload.claimed_time, .last = last->second}}};
    payload.command = command;
    payload.events = std::move(*events);
    const Position position{tree_.size()};
    auto text = payload_text(payload);
    if (text.size() > payload_size_max)
        return Failure{SessionError{StoreError{TooLarge{text.size(), payload_size_max}}}};
    const JournalEntry entry{.id = id, .entry = signed_entry(ports_.signer, std::move(text))};
    auto own = read(ports_, people_, entry);
    // What the next reader would refuse must not be written by this one: figures whose exact text is longer than any
    // reader takes, or an import nested too deep.
    if (!own.payload) {
        const auto* problems = std::get_if<Problems>(&own.payload.error());
        const Problem too_deep{Problem::Kind::OutOfRange, "command", "nested too deep", "at most 32 levels"};
        return Failure{SessionError{Refusal{HasProblems{problems == nullptr ? Problems{too_deep} : *problems}}}};
    }
    if (auto found = check_authorship(own)) return Failure{SessionError{Altered{*found, 0}}};
    if (auto found = check_act(*own.payload, *key)) return Failure{SessionError{Altered{*found, 0}}};
    const auto head = ports_.journal.append(log_, position, {&entry, 1});
    if (!head) {
        // A commit that was not acknowledged may have happened all the same.
        const auto landed = ports_.journal.find(log_, id);
        if (!landed) return Failure{SessionError{head.error()}};
        if (!*landed) {
            if (!std::holds_alternative<Conflict>(head.error())) return Failure{SessionError{head.error()}};
            const auto more = catch_up();
            if (!more) return Failure{more.error()};
            return Failure{SessionError{Overtaken{.from = position.index, .until = tree_.size()}}};
        }
    }
    apply(std::move(*own.payload), *key);
    ids_.insert(id);
    tree_.append(own.leaf);
    return position;
}

Result<std::uint64_t, SessionError> TenderLog::catch_up()
{
    // Others may have enrolled before they wrote.
    if (auto refreshed = refresh_people(); !refreshed) return Failure{refreshed.error()};
    const auto before = tree_.size();
    std::optional<Fault> fault;
    const auto more = for_each_read(ports_, people_, log_, Position{before}, [&](Read& entry) {
        fault = take(entry);
        return !fault || fault->is_void();
    });
    if (!more) return Failure{SessionError{more.error()}};
    if (fault && !fault->is_void()) return Failure{SessionError{Altered{*fault, 0}}};
    return tree_.size() - before;
}

Result<void, SessionError> TenderLog::refresh_people()
{
    const auto size = ports_.journal.size(PeopleLog::log_id());
    if (!size) return Failure{SessionError{size.error()}};
    if (*size == people_.head().size) return {};
    auto people = PeopleLog::open(ports_);
    if (!people) return Failure{people.error()};
    people_ = std::move(*people);
    return {};
}

Procedure TenderLog::state_at(std::uint64_t size) const
{
    Procedure state;
    for (std::uint64_t position = 0; position < std::min<std::uint64_t>(size, lines_.size()); ++position) {
        const auto& line = lines_[position];
        const Recorded recorded{
            .position = position, .author = line.author, .claimed_time = line.claimed_time, .imported = false};
        for (const auto& event : line.events)
            state = evolve(std::move(state), event, recorded);
    }
    return state;
}

Checkpoint TenderLog::checkpoint() const { return {.log = log_, .head = {.size = tree_.size(), .root = tree_.root()}}; }

Note TenderLog::signed_note() const { return signed_checkpoint(ports_.hasher, ports_.signer, checkpoint()); }

bool TenderLog::has_demonstration_entries() const { return std::ranges::any_of(lines_, &LogLine::demonstration); }

std::vector<Fault> TenderLog::void_entries() const
{
    std::vector<Fault> found;
    for (const auto& line : lines_) {
        if (line.void_for) found.push_back(*line.void_for);
    }
    return found;
}

}

#pragma once

#include "core/procedure/procedure.hpp"
#include "core/progress.hpp"
#include "core/record/checkpoint.hpp"
#include "core/session/people.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <unordered_map>
#include <vector>

namespace tender {

/// One entry of a tender's log as it was verified.
struct LogLine {
    EntryId id;
    std::string author; ///< name of the key
    std::string person; ///< empty for the demonstration key
    bool demonstration = false;
    std::string claimed_time;
    Command command;
    std::vector<Event> events;
    std::optional<Fault> void_for; ///< why nothing follows from the entry; `events` is empty then
};

/// What a verification found.
struct Verification {
    std::uint64_t entries = 0; ///< read
    std::vector<Fault> faults; ///< in order, void entries among them; empty when everything holds
    TreeHead head;             ///< over the entries as they stand

    /// Whether the history is whole: no entry was altered, though some may be void.
    [[nodiscard]] bool is_unaltered() const { return std::ranges::all_of(faults, &Fault::is_void); }
};

/// What the reading of the people log found: whoever has it open knows that no byte of it was altered.
[[nodiscard]] Verification verification_of(const PeopleLog& people);

/// The log of one tender, read, verified and replayed: the only place where commands become entries.
///
/// Reading verifies everything: canonical bytes, signatures, authors, ids, what each author had seen, and by deciding
/// again that each command was allowed and had just these events. An entry that its author signed and the rules refuse
/// is void: it keeps its position and its place in the tree, is named, and changes nothing.
class TenderLog {
public:
    /// A new, empty log with a random id. Nothing is written before the first command.
    [[nodiscard]] static Result<TenderLog, SessionError> found(const Ports& ports, PeopleLog people);

    /// An existing log. Refuses an altered history, naming its first wrong entry.
    [[nodiscard]] static Result<TenderLog, SessionError> open(const Ports& ports, PeopleLog people, const LogId& log,
                                                              const Progress& progress = {});

    /// Checks a log from its first byte to its last and names all that does not hold.
    [[nodiscard]] static Result<Verification, SessionError> verify(const Ports& ports, const PeopleLog& people,
                                                                   const LogId& log, const Progress& progress = {});

    /// Decides the command on the present state, signs and appends it with its events, and moves on. Returns its
    /// position. A refusal changes nothing. Overtaken says that somebody else wrote meanwhile: this log has read what
    /// they wrote, nothing of the command is lost, and it may be given again. Who may sign is asked of the people log
    /// as it is now, not as it was when this log was opened. ClockBehind says that the clock was set back behind the
    /// author's own last entry.
    [[nodiscard]] Result<Position, SessionError> run(const Command& command);
    /// Reads what others have appended since; returns how many entries.
    [[nodiscard]] Result<std::uint64_t, SessionError> catch_up();

    [[nodiscard]] const PeopleLog& people() const noexcept { return people_; }

    [[nodiscard]] const LogId& id() const noexcept { return log_; }
    [[nodiscard]] const Procedure& state() const noexcept { return state_; }
    /// The state after the first `size` entries.
    [[nodiscard]] Procedure state_at(std::uint64_t size) const;
    [[nodiscard]] const std::vector<LogLine>& lines() const noexcept { return lines_; }
    [[nodiscard]] const MerkleTree& tree() const noexcept { return tree_; }
    [[nodiscard]] Checkpoint checkpoint() const;
    /// The checkpoint of the whole log, signed.
    [[nodiscard]] Note signed_note() const;
    /// Whether any entry was signed with a key whose secret is published.
    [[nodiscard]] bool has_demonstration_entries() const;
    /// Why each void entry is void, in order.
    [[nodiscard]] std::vector<Fault> void_entries() const;

private:
    TenderLog(const Ports& ports, PeopleLog people, const LogId& log);

    /// An entry with what it says by itself, whatever stands before it.
    struct Read;

    static Read read(const Ports& ports, const PeopleLog& people, const JournalEntry& entry);
    /// Reads the log from a position on, a page at a time on all cores, and gives its entries in order to `take` until
    /// that says false. `take` is called on any thread, one call after the other, while later entries are read: it
    /// leaves `people` alone.
    static Result<void, StoreError> for_each_read(const Ports& ports, const PeopleLog& people, const LogId& log,
                                                  Position from, const std::function<bool(Read&)>& take);

    /// Takes the next entry in. A void entry is taken in and its fault is the answer; after any other fault nothing is.
    std::optional<Fault> take(Read& entry);
    std::optional<Fault> check_authorship(const Read& entry) const;
    std::optional<Fault> check_act(const TenderPayload& payload, const EnrolledKey& author) const;
    std::optional<Fault> check_secrets(const TenderPayload& payload, const Actor& actor) const;
    void apply(TenderPayload payload, const EnrolledKey& author, const std::optional<Fault>& void_for = {});
    Result<void, SessionError> refresh_people();
    [[nodiscard]] Fault fault(Fault::Kind kind, std::string detail = {}) const;

    Ports ports_;
    PeopleLog people_;
    LogId log_;
    Procedure state_;
    std::vector<LogLine> lines_;
    MerkleTree tree_;
    std::set<EntryId> ids_;
    std::map<std::string, std::int64_t> author_entries_;
    std::map<std::string, std::string> claimed_times_; ///< of the last entry of each author
    std::int64_t people_seen_ = 0;                     ///< size of the people log that the last entry cites
};

/// The fingerprint of a model: SHA-256 of its canonical bytes, in hexadecimal.
[[nodiscard]] std::string fingerprint_of(const Hasher& hasher, const Model& model);

}

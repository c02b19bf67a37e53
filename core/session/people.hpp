#pragma once

#include "core/procedure/procedure.hpp"
#include "core/record/merkle_proof.hpp"
#include "core/record/merkle_tree.hpp"
#include "core/session/fault.hpp"
#include "core/session/ports.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tender {

/// A key of the people log and what has become of it.
struct EnrolledKey {
    KeyId id;
    PublicKey key;
    std::string name;
    bool demonstration = false;
    std::string person; ///< empty for the demonstration key
    Role role = Role::PanelMember;
    ReceivingKey receiving;
    std::vector<KeyId> countersigned_by;
    std::optional<std::uint64_t> valid_from; ///< size of the people log with which it counts; nothing: not yet
    std::optional<std::uint64_t> revoked_at; ///< size of the people log with which it ended
    std::map<std::string, std::int64_t> revoked_heads; ///< log, hexadecimal: the first position that is not theirs
    std::string counts_since;                          ///< time that the entry claims with which it counts
    std::string ended;                                 ///< time that the entry claims with which it was revoked
    std::optional<KeyId> ended_by;                     ///< whose entry that is
    std::string ended_why;                             ///< the reason given in it

    /// Whether it counts for somebody who has seen `size` entries of the people log.
    [[nodiscard]] bool counts_at(std::uint64_t size) const noexcept
    {
        return valid_from && *valid_from <= size && (!revoked_at || size < *revoked_at);
    }
    /// Whether it counts after the last entry of the people log.
    [[nodiscard]] bool counts() const noexcept { return valid_from && !revoked_at; }
    [[nodiscard]] Actor actor() const { return {.person = person, .enrolled_as = role}; }
};

/// The people log of a workspace: who may sign, and to whom secrets are sealed. Its id is the same in every workspace,
/// its entries are not, and every tender entry cites its size and root.
///
/// A person's keys count once somebody enrolled as commissioning manager and somebody enrolled as chair have
/// countersigned them. The first of each sign each other: with that the workspace is founded. Where the last key of one
/// of these roles was revoked, its owner's new key needs the other role and one more person (docs/adr/0007).
class PeopleLog {
public:
    /// Reads and verifies the people log; enters the signer's key if it is the demonstration key and not there yet.
    [[nodiscard]] static Result<PeopleLog, SessionError> open_or_found(const Ports& ports, bool demonstration);
    /// Reads and verifies; a workspace without people log has no keys.
    [[nodiscard]] static Result<PeopleLog, SessionError> open(const Ports& ports);

    /// Decides, signs and appends; a refusal changes nothing.
    [[nodiscard]] Result<Position, SessionError> run(const Ports& ports, const PeopleCommand& command);

    [[nodiscard]] const EnrolledKey* find(const KeyId& id) const;
    /// The key that counts for a person now; nothing when there is none.
    [[nodiscard]] const EnrolledKey* key_of(const std::string& person) const;
    /// Whether it is the new key of whoever was last to hold the role of manager or of chair, and nobody holds it now.
    /// Anybody whose own key counts may countersign it.
    [[nodiscard]] bool is_replacement(const EnrolledKey& key) const;
    /// Whether the owner of one key may revoke another, as far as that does not depend on what they say.
    [[nodiscard]] bool may_revoke(const EnrolledKey& by, const EnrolledKey& key) const;
    [[nodiscard]] const std::vector<EnrolledKey>& keys() const noexcept { return keys_; }
    /// Why each void entry is void, in order. Nothing follows from an entry that its author signed and the rules of
    /// this log refuse, and nobody loses a workspace by one.
    [[nodiscard]] const std::vector<Fault>& void_entries() const noexcept { return void_entries_; }
    [[nodiscard]] TreeHead head() const { return {.size = tree_.size(), .root = tree_.root()}; }
    /// The root over the first `size` entries; nothing when there are fewer.
    [[nodiscard]] std::optional<Hash> root(std::uint64_t size) const;

    /// The id of the people log.
    [[nodiscard]] static LogId log_id();

private:
    explicit PeopleLog(const Hasher& hasher) : tree_{hasher} {}

    [[nodiscard]] Result<std::vector<PeopleEvent>, PeopleRefusal>
    decide(const Hasher& hasher, const PeopleCommand& command, const KeyId& author) const;
    void evolve(const Hasher& hasher, const PeopleEvent& event, const KeyId& author);
    [[nodiscard]] bool may_countersign(const EnrolledKey& key) const;
    [[nodiscard]] bool has_founders() const;
    [[nodiscard]] bool is_countersigned(const EnrolledKey& key) const;
    /// Takes the next entry in. A void entry is taken in and its fault is the answer; after any other fault nothing is.
    std::optional<Fault> take(const Ports& ports, const JournalEntry& entry);
    [[nodiscard]] Fault fault(Fault::Kind kind, std::string detail = {}) const;
    /// Whether the entry is its author's, signed after the history that stands before it.
    [[nodiscard]] std::optional<Fault> check_authorship(const Ports& ports, const JournalEntry& entry,
                                                        const PeoplePayload& payload) const;

    std::vector<EnrolledKey> keys_;
    std::vector<Fault> void_entries_;
    MerkleTree tree_;
    std::map<std::string, std::int64_t> author_entries_;
};

/// Now as entries claim it; the epoch when the machine's clock is outside what a record can hold.
[[nodiscard]] std::string claimed_time(const Clock& clock);

/// Reads all entries of a log from the start, page by page; stops early when `take` says so.
[[nodiscard]] Result<void, StoreError> for_each_entry(const Journal& journal, const LogId& log,
                                                      const std::function<bool(const JournalEntry&)>& take);

}

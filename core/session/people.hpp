#pragma once

#include "core/record/merkle_proof.hpp"
#include "core/record/merkle_tree.hpp"
#include "core/session/fault.hpp"
#include "core/session/ports.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tender {

/// A key that may sign in a workspace.
struct EnrolledKey {
    KeyId id;
    PublicKey key;
    std::string name;
    bool demonstration = false;
};

/// The people log of a workspace: who may sign. Its id is the same in every workspace, its entries are not, and every
/// tender entry cites its size and root.
class PeopleLog {
public:
    /// Reads and verifies the people log, or founds it with the signer's key as first entry.
    [[nodiscard]] static Result<PeopleLog, SessionError> open_or_found(const Ports& ports, bool demonstration);
    /// Reads and verifies; a workspace without people log has no keys.
    [[nodiscard]] static Result<PeopleLog, SessionError> open(const Ports& ports);

    [[nodiscard]] const EnrolledKey* find(const KeyId& id) const;
    [[nodiscard]] const std::vector<EnrolledKey>& keys() const noexcept { return keys_; }
    [[nodiscard]] TreeHead head() const { return {.size = tree_.size(), .root = tree_.root()}; }
    /// The root over the first `size` entries; nothing when there are fewer.
    [[nodiscard]] std::optional<Hash> root(std::uint64_t size) const;

    /// The id of the people log.
    [[nodiscard]] static LogId log_id();

private:
    explicit PeopleLog(const Hasher& hasher) : tree_{hasher} {}

    std::optional<Fault> take(const Ports& ports, const JournalEntry& entry);

    std::vector<EnrolledKey> keys_;
    MerkleTree tree_;
};

/// Now as entries claim it; the epoch when the machine's clock is outside what a record can hold.
[[nodiscard]] std::string claimed_time(const Clock& clock);

/// Reads all entries of a log from the start, page by page; stops early when `take` says so.
[[nodiscard]] Result<void, StoreError> for_each_entry(const Journal& journal, const LogId& log,
                                                      const std::function<bool(const JournalEntry&)>& take);

}

#pragma once

#include "core/record/store_error.hpp"
#include "core/record/surroundings.hpp"
#include "storage/keys/key_wrapping.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tender {

using KeyFileError = std::variant<WrongPassphrase, CostOutOfRange, NotEnoughMemory, StoreError>;

/// Wrong passphrases since the keys were last unlocked. Whoever can write the profile can reset them, so they warn a
/// person and prove nothing.
struct WrongTries {
    std::int64_t wrong = 0;
    std::string claimed_time; ///< of the last one, as the clock of the machine said; empty if there was none

    friend bool operator==(const WrongTries&, const WrongTries&) = default;
};

/// What a right passphrase brings.
struct UnlockedKeys {
    PersonKeys keys;
    WrongTries before; ///< what happened since the last time, to be shown
};

/// The keys of one person, wrapped by a passphrase, as `keys/<person>.json` of the profile (docs/formats/profile.md).
class PersonKeyFile {
public:
    /// `profile` need not exist yet; `clock` must outlive this.
    PersonKeyFile(const std::filesystem::path& profile, std::string person, const Clock& clock);

    [[nodiscard]] bool exists() const;
    /// New keys under `passphrase`. AlreadyExists if the person has keys here: they are never overwritten.
    [[nodiscard]] Result<PersonKeys, KeyFileError> create(const Passphrase& passphrase,
                                                          const Argon2Cost& cost = {}) const;
    /// The keys, or WrongPassphrase with the number of wrong ones in a row. Takes about a second at the default cost.
    [[nodiscard]] Result<UnlockedKeys, KeyFileError> unlock(const Passphrase& passphrase) const;
    /// Wraps the same keys by another passphrase, at `cost`. What a disk or a backup still holds of the old file opens
    /// with the old passphrase for ever: after a theft new keys are needed, not a new passphrase.
    [[nodiscard]] Result<void, KeyFileError> change_passphrase(const Passphrase& from, const Passphrase& to,
                                                               const Argon2Cost& cost = {}) const;

    /// Whose keys they are by what the file says without a passphrase; nothing if there is no key file.
    [[nodiscard]] std::optional<KeyOwner> owner() const;
    /// Keeps keys that were revoked beside the place where new ones go, as `<person>.revoked-<digits>.json`, the digits
    /// being the first 16 of their signing key. Never overwrites and never deletes a key: a file of that name with
    /// other bytes is AlreadyExists. Returns the file that they are in now.
    [[nodiscard]] Result<std::filesystem::path, StoreError> set_aside() const;

    std::filesystem::path file() const;
    /// Where wrong passphrases are counted.
    std::filesystem::path tries_file() const;

    /// Whose keys lie in a profile, sorted by person. Files that are no key files are passed over.
    static std::vector<KeyOwner> owners(const std::filesystem::path& profile);

private:
    [[nodiscard]] Result<PersonKeys, KeyFileError> keys_of(const Passphrase& passphrase) const;
    [[nodiscard]] Result<std::string, KeyFileError> wrapped(const PersonKeys& keys, const Passphrase& passphrase,
                                                            const Argon2Cost& cost) const;
    WrongTries tries() const;
    std::int64_t count_wrong_try() const;

    std::filesystem::path folder_;
    std::string person_;
    const Clock& clock_;
};

}

#pragma once

#include "storage/keys/person_keys.hpp"
#include "storage/profile/person_key_file.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace tender {

/// A passphrase is needed and there is none for this person.
struct NoPassphrase {
    std::string person;
};
using KeyRingError = std::variant<NoPassphrase, PassphraseError, KeyError, KeyFileError>;

/// The keys of the people who work on this machine, each unlocked once by their passphrase and kept in protected memory
/// until the program ends.
class KeyRing {
public:
    KeyRing(std::filesystem::path profile, const Clock& clock) : profile_{std::move(profile)}, clock_{clock} {}

    /// Reads passphrases from a file of lines "person: passphrase". For rehearsals and tests: whoever can read the file
    /// can sign as everybody in it. False if the file cannot be read.
    [[nodiscard]] bool take_passphrases(const std::filesystem::path& file);
    void take_passphrase(const std::string& person, Passphrase passphrase);
    /// Whether `unlock` can do without asking anybody.
    [[nodiscard]] bool has_passphrase(const std::string& person) const { return passphrases_.contains(person); }

    /// Whose keys lie here under this person's name, as the file says without a passphrase.
    [[nodiscard]] std::optional<KeyOwner> owner(const std::string& person) const;
    /// The keys of a person; makes them, under the passphrase given, where `fresh` asks for it and there are none.
    [[nodiscard]] Result<const PersonKeys*, KeyRingError> unlock(const std::string& person, bool fresh);
    /// Forgets the keys of a person until they are unlocked again; the passphrase given last stays.
    void lock(const std::string& person) { unlocked_.erase(person); }
    /// New keys under the passphrase given, in the place of ones that were revoked. Those stay beside them.
    [[nodiscard]] Result<const PersonKeys*, KeyRingError> renew(const std::string& person);
    /// Wrong passphrases before the one that unlocked these keys, to be shown; told once.
    [[nodiscard]] WrongTries take_wrong_before(const std::string& person)
    {
        return std::exchange(wrong_before_[person], {});
    }

private:
    std::filesystem::path profile_;
    const Clock& clock_;
    std::map<std::string, Passphrase> passphrases_;
    std::map<std::string, PersonKeys> unlocked_;
    std::map<std::string, WrongTries> wrong_before_;
};

}

#pragma once

#include "storage/keys/person_keys.hpp"
#include "storage/profile/person_key_file.hpp"

#include <filesystem>
#include <map>
#include <string>
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

    /// The keys of a person; makes them, under the passphrase given, where `fresh` asks for it and there are none.
    [[nodiscard]] Result<const PersonKeys*, KeyRingError> unlock(const std::string& person, bool fresh);

private:
    std::filesystem::path profile_;
    const Clock& clock_;
    std::map<std::string, Passphrase> passphrases_;
    std::map<std::string, PersonKeys> unlocked_;
};

}

#pragma once

#include "cli/acting.hpp"
#include "storage/keys/system_surroundings.hpp"
#include "storage/workspace/key_ring.hpp"

#include <filesystem>
#include <memory>
#include <string>

/// The part of the composition root that puts people and their keys together: with `main.cpp` the only files of the
/// program that name storage.
namespace tender::cli {

/// A workspace on this machine.
[[nodiscard]] Result<std::unique_ptr<Workspace>, StoreError> open_workspace_file(const std::filesystem::path& file,
                                                                                 Opening opening);

/// The people whose keys lie in the profile of whoever runs the program. A passphrase that no file gave is asked for at
/// the terminal.
class LocalPeople final : public People {
public:
    explicit LocalPeople(const std::filesystem::path& profile) : ring_{profile, clock_} {}

    [[nodiscard]] bool take_passphrases(const std::filesystem::path& file) { return ring_.take_passphrases(file); }

    [[nodiscard]] Result<std::unique_ptr<Workspace>, Stop> open(const std::filesystem::path& file,
                                                                const std::string& person, bool fresh) override;
    [[nodiscard]] std::string fingerprint(const EnrolledKey& key) const override;
    [[nodiscard]] bool is_fingerprint(const std::string& typed, const EnrolledKey& key) const override;
    [[nodiscard]] bool holds(const EnrolledKey& key) const override;

private:
    SystemClock clock_;
    KeyRing ring_;
};

}

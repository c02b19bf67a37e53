#pragma once

#include "core/session/workspace.hpp"
#include "storage/keys/sodium_signing.hpp"
#include "storage/keys/system_surroundings.hpp"
#include "storage/profile/seen_checkpoints.hpp"
#include "storage/sqlite/workspace_file.hpp"

#include <filesystem>
#include <memory>
#include <variant>

namespace tender {

/// A workspace in a SQLite file on this machine. It signs with the demonstration key until people enrol.
class LocalWorkspace final : public Workspace {
public:
    /// A new file; refuses one that exists.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>, StoreError> create(const std::filesystem::path& file);
    /// An existing file.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>, StoreError>
    open(const std::filesystem::path& file, SqliteOptions::Access access = SqliteOptions::Access::ReadWrite);

    [[nodiscard]] Ports ports() override;
    [[nodiscard]] std::string file() const override { return file_.string(); }
    [[nodiscard]] bool signs_for_demonstration() const override { return true; }
    [[nodiscard]] Result<std::optional<Note>, StoreError> last_seen(const LogId& log) const override;
    [[nodiscard]] Result<void, StoreError> remember(const Note& note) override;

private:
    LocalWorkspace(std::filesystem::path file, std::unique_ptr<Journal> journal, SodiumSigner signer);
    static Result<std::unique_ptr<Workspace>, StoreError> around(const std::filesystem::path& file,
                                                                 Result<std::unique_ptr<Journal>, StoreError> journal);

    std::filesystem::path file_;
    std::unique_ptr<Journal> journal_;
    SodiumSigner signer_;
    SodiumHasher hasher_;
    SodiumSignatureCheck signatures_;
    SystemClock clock_;
    SystemRandomness randomness_;
    std::optional<SeenCheckpoints> seen_; ///< nothing where the environment names no home
};

}

#pragma once

#include "core/session/workspace.hpp"
#include "storage/keys/person_keys.hpp"
#include "storage/keys/sodium_sealing.hpp"
#include "storage/keys/sodium_signing.hpp"
#include "storage/keys/system_surroundings.hpp"
#include "storage/profile/draft_folder.hpp"
#include "storage/profile/seen_checkpoints.hpp"
#include "storage/sqlite/workspace_file.hpp"
#include "storage/threads/thread_executor.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace tender {

/// Whether the people log of a workspace has ended a key. One that cannot be read has not.
[[nodiscard]] bool has_ended(const std::filesystem::path& file, const PublicKey& key);

/// A workspace in a SQLite file on this machine. It signs with the demonstration key, or as a person of the people log.
class LocalWorkspace final : public Workspace {
public:
    /// A new file; refuses one that exists.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>, StoreError> create(const std::filesystem::path& file);
    /// An existing file.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>, StoreError>
    open(const std::filesystem::path& file, SqliteOptions::Access access = SqliteOptions::Access::ReadWrite);

    /// The same, made or opened by a person whose keys are unlocked.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>, StoreError>
    create_as(const std::filesystem::path& file, const std::string& person, const PersonKeys& keys);
    [[nodiscard]] static Result<std::unique_ptr<Workspace>, StoreError>
    open_as(const std::filesystem::path& file, const std::string& person, const PersonKeys& keys);

    [[nodiscard]] Ports ports() override;
    [[nodiscard]] std::string file() const override { return file_.string(); }
    [[nodiscard]] bool signs_for_demonstration() const override { return person_.empty(); }
    [[nodiscard]] std::string person() const override { return person_; }
    [[nodiscard]] const Unsealing* receiving() const override { return unsealing_ ? &*unsealing_ : nullptr; }
    [[nodiscard]] Result<Document, StoreError> keep_document(const std::string& file) override;
    [[nodiscard]] Result<std::string, StoreError> read_document(const std::string& sha256,
                                                                std::uint64_t size_max) const override;
    [[nodiscard]] Result<std::optional<std::string>, StoreError> draft(const LogId& log,
                                                                       const std::string& stage) const override;
    [[nodiscard]] Result<void, StoreError> keep_draft(const LogId& log, const std::string& stage,
                                                      const std::string& text) override;
    [[nodiscard]] Result<void, StoreError> discard_draft(const LogId& log, const std::string& stage) override;
    [[nodiscard]] Result<std::optional<Note>, StoreError> last_seen(const LogId& log) const override;
    [[nodiscard]] Result<void, StoreError> remember(const Note& note) override;

private:
    LocalWorkspace(std::filesystem::path file, std::unique_ptr<Journal> journal, SodiumSigner signer);
    static Result<std::unique_ptr<Workspace>, StoreError> around(const std::filesystem::path& file,
                                                                 Result<std::unique_ptr<Journal>, StoreError> journal);
    static Result<std::unique_ptr<Workspace>, StoreError> around(const std::filesystem::path& file,
                                                                 Result<std::unique_ptr<Journal>, StoreError> journal,
                                                                 const std::string& person, const PersonKeys& keys);

    std::filesystem::path file_;
    std::unique_ptr<Journal> journal_;
    SodiumSigner signer_;
    std::string person_;
    std::optional<SodiumUnsealing> unsealing_;
    std::optional<DraftFolder> drafts_; ///< nothing for the demonstration key, or where the environment names no home
    SodiumHasher hasher_;
    SodiumSignatureCheck signatures_;
    SystemClock clock_;
    SystemRandomness randomness_;
    SodiumSealing sealing_;
    ThreadExecutor executor_;
    std::optional<SeenCheckpoints> seen_; ///< nothing where the environment names no home
};

}

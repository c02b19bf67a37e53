#include "storage/workspace/local_workspace.hpp"

#include "storage/documents/document_folder.hpp"
#include "storage/keys/demonstration_key.hpp"
#include "storage/profile/profile_folder.hpp"
#include "storage/sqlite/sqlite_journal.hpp"

namespace tender {

LocalWorkspace::LocalWorkspace(std::filesystem::path file, std::unique_ptr<Journal> journal, SodiumSigner signer)
    : file_{std::move(file)}, journal_{std::move(journal)}, signer_{std::move(signer)}
{
    if (const auto folder = profile_folder()) seen_.emplace(*folder);
}

Result<std::unique_ptr<Workspace>, StoreError>
LocalWorkspace::around(const std::filesystem::path& file, Result<std::unique_ptr<Journal>, StoreError> journal)
{
    if (!journal) return Failure{journal.error()};
    auto signer = demonstration_signer();
    if (!signer)
        return Failure{StoreError{Unreadable{file.string(), "the system grants no protected memory for keys"}}};
    return std::unique_ptr<Workspace>{new LocalWorkspace{file, std::move(*journal), std::move(*signer)}};
}

Result<std::unique_ptr<Workspace>, StoreError> LocalWorkspace::create(const std::filesystem::path& file)
{
    return around(file, SqliteJournal::create(file));
}

Result<std::unique_ptr<Workspace>, StoreError> LocalWorkspace::open(const std::filesystem::path& file,
                                                                    SqliteOptions::Access access)
{
    SqliteOptions options;
    options.access = access;
    return around(file, SqliteJournal::open(file, options));
}

Result<std::unique_ptr<Workspace>, StoreError>
LocalWorkspace::around(const std::filesystem::path& file, Result<std::unique_ptr<Journal>, StoreError> journal,
                       const std::string& person, const PersonKeys& keys)
{
    if (!journal) return Failure{journal.error()};
    auto signer = keys.signer(person);
    auto unsealing = keys.unsealing();
    auto drafts = keys.draft_cipher();
    if (!signer || !unsealing || !drafts)
        return Failure{StoreError{Unreadable{file.string(), "the system grants no protected memory for keys"}}};
    std::unique_ptr<LocalWorkspace> workspace{new LocalWorkspace{file, std::move(*journal), std::move(*signer)}};
    workspace->person_ = person;
    workspace->unsealing_.emplace(std::move(*unsealing));
    if (const auto folder = profile_folder()) workspace->drafts_.emplace(*folder, person, std::move(*drafts));
    return workspace;
}

Result<std::unique_ptr<Workspace>, StoreError>
LocalWorkspace::create_as(const std::filesystem::path& file, const std::string& person, const PersonKeys& keys)
{
    return around(file, SqliteJournal::create(file), person, keys);
}

Result<std::unique_ptr<Workspace>, StoreError>
LocalWorkspace::open_as(const std::filesystem::path& file, const std::string& person, const PersonKeys& keys)
{
    return around(file, SqliteJournal::open(file, {}), person, keys);
}

Ports LocalWorkspace::ports()
{
    return {.journal = *journal_,
            .hasher = hasher_,
            .signatures = signatures_,
            .signer = signer_,
            .clock = clock_,
            .randomness = randomness_,
            .sealing = sealing_,
            .executor = executor_};
}

Result<Document, StoreError> LocalWorkspace::keep_document(const std::string& file)
{
    const auto stored = DocumentFolder{file_}.put(file);
    if (!stored) return Failure{stored.error()};
    return Document{.name = std::filesystem::path{file}.filename().string(),
                    .type = stored->type,
                    .size = static_cast<std::int64_t>(stored->size),
                    .sha256 = stored->sha256.hex()};
}

Result<std::string, StoreError> LocalWorkspace::read_document(const std::string& sha256, std::uint64_t size_max) const
{
    const auto hash = Hash::from_hex(sha256);
    if (!hash) return Failure{StoreError{MissingFile{sha256}}};
    return DocumentFolder{file_}.read(*hash, size_max);
}

Result<std::optional<std::string>, StoreError> LocalWorkspace::draft(const LogId& log, const std::string& stage) const
{
    if (!drafts_) return std::optional<std::string>{};
    return drafts_->load(log, stage);
}

Result<void, StoreError> LocalWorkspace::keep_draft(const LogId& log, const std::string& stage, const std::string& text)
{
    if (!drafts_) return Failure{StoreError{MissingFile{stage}}};
    return drafts_->save(log, stage, text);
}

Result<void, StoreError> LocalWorkspace::discard_draft(const LogId& log, const std::string& stage)
{
    if (!drafts_) return {};
    return drafts_->discard(log, stage);
}

Result<std::optional<Note>, StoreError> LocalWorkspace::last_seen(const LogId& log) const
{
    if (!seen_) return std::optional<Note>{};
    return seen_->last_seen(log);
}

Result<void, StoreError> LocalWorkspace::remember(const Note& note)
{
    if (!seen_) return {};
    return seen_->remember(note);
}

bool has_ended(const std::filesystem::path& file, const PublicKey& key)
{
    auto workspace = LocalWorkspace::open(file, SqliteOptions::Access::ReadOnly);
    if (!workspace) return false;
    const auto ports = (*workspace)->ports();
    const auto people = PeopleLog::open(ports);
    const auto* held = people ? people->find(key_id(ports.hasher, key)) : nullptr;
    return held != nullptr && held->revoked_at.has_value();
}

}

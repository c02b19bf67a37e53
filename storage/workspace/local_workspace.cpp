#include "storage/workspace/local_workspace.hpp"

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

Ports LocalWorkspace::ports()
{
    return {.journal = *journal_,
            .hasher = hasher_,
            .signatures = signatures_,
            .signer = signer_,
            .clock = clock_,
            .randomness = randomness_};
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

}

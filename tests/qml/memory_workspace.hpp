#pragma once

#include "core/session/workspace.hpp"
#include "qml/viewmodels/workspace_opener.hpp"
#include "storage/keys/demonstration_key.hpp"
#include "storage/keys/sodium_sealing.hpp"
#include "storage/keys/sodium_signing.hpp"
#include "storage/memory/memory_journal.hpp"

#include <fstream>
#include <iterator>
#include <map>

namespace tender::test {

/// Always noon of 5 June 2009.
class FixedClock final : public Clock {
public:
    std::int64_t now() const override { return 1'244'203'200; }
};

/// Different each time and the same in every run.
class CountingRandomness final : public Randomness {
public:
    void fill(std::span<std::uint8_t> bytes) override
    {
        ++count_;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<std::uint8_t>(count_ >> (i % 4 * 8));
    }

private:
    std::uint64_t count_ = 0;
};

/// A journal that may give another byte than was written.
class ForgetfulJournal final : public Journal {
public:
    [[nodiscard]] Result<Page, StoreError> read(const LogId& log, Position from) const override
    {
        auto page = journal_.read(log, from);
        const bool people = log == PeopleLog::log_id();
        if (page && altered_ && !people && *altered_ >= from.index && *altered_ - from.index < page->entries.size()) {
            auto& payload = page->entries[*altered_ - from.index].entry.payload;
            payload[payload.size() / 2] = static_cast<char>(payload[payload.size() / 2] ^ 1);
        }
        return page;
    }
    [[nodiscard]] Result<std::optional<Position>, StoreError> find(const LogId& log, const EntryId& id) const override
    {
        return journal_.find(log, id);
    }
    [[nodiscard]] Result<std::uint64_t, StoreError> size(const LogId& log) const override { return journal_.size(log); }
    [[nodiscard]] Result<std::vector<LogId>, StoreError> logs() const override { return journal_.logs(); }
    [[nodiscard]] Result<Position, StoreError> append(const LogId& log, Position head,
                                                      std::span<const JournalEntry> entries) override
    {
        return journal_.append(log, head, entries);
    }
    void alter(std::optional<std::uint64_t> position) { altered_ = position; }

private:
    MemoryJournal journal_;
    std::optional<std::uint64_t> altered_;
};

/// What was kept beside workspaces, by its SHA-256.
using MemoryDocuments = std::map<std::string, std::string>;

/// A workspace that lasts as long as its files do.
class MemoryWorkspace final : public Workspace {
public:
    MemoryWorkspace(std::string file, std::shared_ptr<ForgetfulJournal> journal, SodiumSigner signer,
                    std::shared_ptr<MemoryDocuments> documents, const std::string& person,
                    CountingRandomness& randomness)
        : file_{std::move(file)}, journal_{std::move(journal)}, signer_{std::move(signer)},
          documents_{std::move(documents)}, person_{person}, randomness_{randomness}
    {}
    [[nodiscard]] Ports ports() override
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
    [[nodiscard]] Result<Document, StoreError> keep_document(const std::string& file) override
    {
        std::ifstream in{file, std::ios::binary};
        if (!in) return Failure{StoreError{MissingFile{file}}};
        const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
        const auto hash = hasher_.sha256(bytes_of(bytes)).hex();
        documents_->insert_or_assign(hash, bytes);
        return Document{.name = file.substr(file.rfind('/') + 1),
                        .type = bytes.starts_with("%PDF-") ? "pdf" : "other",
                        .size = static_cast<std::int64_t>(bytes.size()),
                        .sha256 = hash};
    }
    [[nodiscard]] Result<std::string, StoreError> read_document(const std::string& sha256,
                                                                std::uint64_t size_max) const override
    {
        const auto found = documents_->find(sha256);
        if (found == documents_->end()) return Failure{StoreError{MissingFile{sha256}}};
        if (found->second.size() > size_max) return Failure{StoreError{TooLarge{found->second.size(), size_max}}};
        return found->second;
    }
    [[nodiscard]] std::string file() const override { return file_; }
    [[nodiscard]] bool signs_for_demonstration() const override { return true; }
    [[nodiscard]] std::string person() const override { return person_; }
    [[nodiscard]] Result<std::optional<Note>, StoreError> last_seen(const LogId&) const override
    {
        return std::optional<Note>{};
    }
    [[nodiscard]] Result<void, StoreError> remember(const Note&) override { return {}; }

private:
    std::string file_;
    std::shared_ptr<ForgetfulJournal> journal_;
    SodiumSigner signer_;
    std::shared_ptr<MemoryDocuments> documents_;
    const std::string& person_;
    SodiumHasher hasher_;
    SodiumSignatureCheck signatures_;
    FixedClock clock_;
    CountingRandomness& randomness_;
    SodiumSealing sealing_;
    InOrder executor_;
};

/// Files that exist in memory only.
class MemoryFiles {
public:
    WorkspaceOpener opener()
    {
        return
            [this](const std::string& file, WorkspaceAccess access) -> Result<std::unique_ptr<Workspace>, StoreError> {
                const bool exists = journals_.contains(file);
                if (access == WorkspaceAccess::Create && exists) return Failure{StoreError{AlreadyExists{file}}};
                if (access != WorkspaceAccess::Create && !exists) return Failure{StoreError{MissingFile{file}}};
                if (!exists) journals_.emplace(file, std::make_shared<ForgetfulJournal>());
                auto signer = demonstration_signer();
                if (!signer) return Failure{StoreError{Unreadable{file, "no protected memory"}}};
                return std::unique_ptr<Workspace>{new MemoryWorkspace{file, journals_.at(file), std::move(*signer),
                                                                      documents_, person_, randomness_}};
            };
    }
    ForgetfulJournal& journal(const std::string& file) { return *journals_.at(file); }
    /// Who reads from now on, in open workspaces too; what is written is still signed for demonstration.
    void sit(std::string person) { person_ = std::move(person); }

    MemoryDocuments& documents() { return *documents_; }

private:
    std::string person_;
    CountingRandomness randomness_; ///< of all workspaces: ids are given once
    std::map<std::string, std::shared_ptr<ForgetfulJournal>> journals_;
    std::shared_ptr<MemoryDocuments> documents_ = std::make_shared<MemoryDocuments>();
};

}

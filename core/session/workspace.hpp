#pragma once

#include "core/record/checkpoint.hpp"
#include "core/record/seen_checkpoint.hpp"
#include "core/session/people.hpp"
#include "core/session/ports.hpp"
#include "core/session/tender_log.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tender {

/// A workspace that is open: the ports to it live as long as it does.
class Workspace {
public:
    virtual ~Workspace() = default;
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    [[nodiscard]] virtual Ports ports() = 0;
    /// The file as the person named it.
    [[nodiscard]] virtual std::string file() const = 0;
    /// Whether entries written here are signed with a key whose secret is published.
    [[nodiscard]] virtual bool signs_for_demonstration() const = 0;
    /// Whose key signs here: an id of the people log, empty for the demonstration key.
    [[nodiscard]] virtual std::string person() const { return {}; }
    /// The receiving key of that person; nothing for the demonstration key.
    [[nodiscard]] virtual const Unsealing* receiving() const { return nullptr; }
    /// Keeps a copy of a file beside the workspace, under its hash, and says what goes on record of it. Errors as of
    /// the store; a workspace that keeps no documents answers MissingFile. A copy whose entry is then refused stays and
    /// does no harm.
    [[nodiscard]] virtual Result<Document, StoreError> keep_document(const std::string& file)
    {
        return Failure{StoreError{MissingFile{file}}};
    }
    /// The bytes of a document that is kept here, found to be what its SHA-256 (hexadecimal) says. MissingFile when it
    /// was erased or never here, Unreadable when it was changed, TooLarge above `size_max` bytes. May be called from
    /// any thread.
    [[nodiscard]] virtual Result<std::string, StoreError> read_document(const std::string& sha256,
                                                                        std::uint64_t /*size_max*/) const
    {
        return Failure{StoreError{MissingFile{sha256}}};
    }
    /// What this person has written for a stage and not handed in: kept outside the workspace and readable with their
    /// keys alone. Whoever signs for demonstration has none and can keep none (MissingFile).
    [[nodiscard]] virtual Result<std::optional<std::string>, StoreError> draft(const LogId& /*log*/,
                                                                               const std::string& /*stage*/) const
    {
        return std::optional<std::string>{};
    }
    [[nodiscard]] virtual Result<void, StoreError> keep_draft(const LogId& /*log*/, const std::string& stage,
                                                              const std::string& /*text*/)
    {
        return Failure{StoreError{MissingFile{stage}}};
    }
    /// To have none is no error.
    [[nodiscard]] virtual Result<void, StoreError> discard_draft(const LogId& /*log*/, const std::string& /*stage*/)
    {
        return {};
    }
    /// What this person last saw of a log, kept outside the workspace.
    [[nodiscard]] virtual Result<std::optional<Note>, StoreError> last_seen(const LogId& log) const = 0;
    [[nodiscard]] virtual Result<void, StoreError> remember(const Note& note) = 0;

protected:
    Workspace() = default;
};

/// One tender of a workspace, as a list shows it.
struct TenderEntry {
    LogId log;
    std::string id;
    std::string title;
    std::string reference;
    std::uint64_t entries = 0;
    bool illustrative = false;
};

/// The tenders of a workspace, by title. Reads the first entry of each log and no more, so it tells what a tender was
/// called when it began; nothing of it is verified.
[[nodiscard]] Result<std::vector<TenderEntry>, StoreError> tenders_in(const Journal& journal);

/// A log compared with what its reader saw of it before. `Fault`s are found by `TenderLog`, this finds rollback and
/// forks. A log that is shorter or another one must not be trusted.
[[nodiscard]] Result<std::optional<SeenComparison>, StoreError> compare_with_last_seen(const Workspace& workspace,
                                                                                       const TenderLog& log);

}

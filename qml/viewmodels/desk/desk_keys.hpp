#pragma once

#include "core/record/text_encoding.hpp"
#include "core/session/workspace.hpp"

#include <QtCore/QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tender {

/// The keys of the people who work at this machine, and the passphrase that is being typed. It goes character by
/// character into protected memory and never comes back. Given by the composition root.
class DeskKeys {
public:
    virtual ~DeskKeys() = default;
    DeskKeys(const DeskKeys&) = delete;
    DeskKeys& operator=(const DeskKeys&) = delete;

    /// Whose keys lie here, by their ids in the people log.
    [[nodiscard]] virtual std::vector<std::string> people() const = 0;

    virtual void type(char32_t character) = 0;
    /// Takes the last character back.
    virtual void erase() = 0;
    virtual void clear() = 0;
    /// How many characters are typed.
    [[nodiscard]] virtual int typed() const = 0;
    /// Puts what is typed aside, to be compared with what is typed next.
    virtual void setAside() = 0;

    /// Makes a passphrase of words by chance, in the place of whatever was typed. It is shown until it is hidden, and
    /// what is typed then is compared with it as with one put aside. False where the system grants no protected memory.
    [[nodiscard]] virtual bool propose() = 0;
    virtual void hideProposal() = 0;
    /// Whether there are proposed words to be shown now.
    [[nodiscard]] virtual bool isProposalShown() const = 0;
    /// Gives the words, in ASCII with a space between two, to `use` while they are shown, in protected memory and for
    /// the time of the call: whoever keeps more of them than one letter has taken them out of it.
    virtual void readProposal(const std::function<void(ByteView words)>& use) const = 0;

    /// Opens a workspace as a person, with the passphrase that is typed; wipes it. `fresh` makes keys where the person
    /// has none, under a passphrase that was typed twice. May be called from any thread while nobody types; takes about
    /// a second.
    [[nodiscard]] virtual Result<std::unique_ptr<Workspace>, QString> open(const std::string& file,
                                                                           const std::string& person, bool fresh) = 0;
    /// The words by which two people compare a key.
    [[nodiscard]] virtual std::string fingerprint(const EnrolledKey& key) const = 0;
    [[nodiscard]] virtual bool isFingerprint(const std::string& typed, const EnrolledKey& key) const = 0;
    /// Whether the secret half of a key lies on this machine.
    [[nodiscard]] virtual bool holds(const EnrolledKey& key) const = 0;

protected:
    DeskKeys() = default;
};

}

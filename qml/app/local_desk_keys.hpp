#pragma once

#include "qml/viewmodels/desk/desk_keys.hpp"
#include "storage/keys/secret_bytes.hpp"
#include "storage/keys/system_surroundings.hpp"
#include "storage/workspace/key_ring.hpp"

#include <QtCore/QCoreApplication>

#include <filesystem>
#include <optional>

namespace tender {

/// The people whose keys lie in the profile of whoever runs the program. What is typed of a passphrase lies in
/// protected memory and nowhere else.
class LocalDeskKeys final : public DeskKeys {
    Q_DECLARE_TR_FUNCTIONS(tender::LocalDeskKeys)

public:
    explicit LocalDeskKeys(std::filesystem::path profile) : m_profile{std::move(profile)}, m_ring{m_profile, m_clock} {}

    [[nodiscard]] std::vector<std::string> people() const override;
    void type(char32_t character) override;
    void erase() override;
    void clear() override;
    [[nodiscard]] int typed() const override { return m_typed.characters; }
    void setAside() override;
    [[nodiscard]] bool propose() override;
    void hideProposal() override { m_isProposalShown = false; }
    [[nodiscard]] bool isProposalShown() const override { return m_isProposalShown; }
    void readProposal(const std::function<void(ByteView words)>& use) const override;
    [[nodiscard]] Result<std::unique_ptr<Workspace>, QString> open(const std::string& file, const std::string& person,
                                                                   bool fresh) override;
    [[nodiscard]] std::string fingerprint(const EnrolledKey& key) const override;
    [[nodiscard]] bool isFingerprint(const std::string& typed, const EnrolledKey& key) const override;
    [[nodiscard]] bool holds(const EnrolledKey& key) const override;

private:
    /// Characters in UTF-8, as they are typed.
    struct Typed {
        std::optional<SecretBytes> bytes;
        std::size_t size = 0;
        int characters = 0;
    };

    [[nodiscard]] static Result<Passphrase, PassphraseError> passphraseOf(const Typed& typed);
    [[nodiscard]] static bool isSame(const Typed& one, const Typed& other);
    [[nodiscard]] Result<void, QString> takePassphrase(const std::string& person, bool twice);
    /// Whether what is typed is what was put aside, or the words that were proposed.
    [[nodiscard]] bool isConfirmed() const;

    std::filesystem::path m_profile;
    SystemClock m_clock;
    KeyRing m_ring;
    Typed m_typed;
    Typed m_aside;
    std::optional<Passphrase> m_proposal;
    bool m_isProposalShown = false;
};

}

#include "qml/app/local_desk_keys.hpp"

#include "core/result.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/session_wording.hpp"
#include "storage/keys/fingerprint_words.hpp"
#include "storage/workspace/local_workspace.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace tender {

namespace {

bool is_same(const Passphrase& one, const Passphrase& other)
{
    return one.read(
        [&](ByteView first) { return other.read([&](ByteView second) { return std::ranges::equal(first, second); }); });
}

/// A character in UTF-8: at most four bytes.
struct Utf8 {
    std::array<std::uint8_t, 4> bytes{};
    std::size_t size = 0;

    explicit Utf8(char32_t point)
    {
        const auto add = [&](char32_t byte) { bytes.at(size++) = static_cast<std::uint8_t>(byte); };
        if (point < 0x80) {
            add(point);
        } else if (point < 0x800) {
            add(0xC0 | point >> 6);
            add(0x80 | (point & 0x3F));
        } else if (point < 0x10000) {
            add(0xE0 | point >> 12);
            add(0x80 | (point >> 6 & 0x3F));
            add(0x80 | (point & 0x3F));
        } else {
            add(0xF0 | point >> 18);
            add(0x80 | (point >> 12 & 0x3F));
            add(0x80 | (point >> 6 & 0x3F));
            add(0x80 | (point & 0x3F));
        }
    }
};

}

std::vector<std::string> LocalDeskKeys::people() const
{
    std::vector<std::string> ids;
    for (const auto& owner : PersonKeyFile::owners(m_profile))
        ids.push_back(owner.person);
    return ids;
}

void LocalDeskKeys::type(char32_t character)
{
    if (!m_typed.bytes) {
        auto bytes = SecretBytes::zeros(Passphrase::bytes_max + 1);
        if (!bytes) return;
        m_typed.bytes = std::move(*bytes);
    }
    const Utf8 text{character};
    if (m_typed.size + text.size > m_typed.bytes->size()) return;
    m_typed.bytes->write([&](std::span<std::uint8_t> bytes) {
        std::copy_n(text.bytes.begin(), text.size, bytes.begin() + static_cast<std::ptrdiff_t>(m_typed.size));
    });
    m_typed.size += text.size;
    ++m_typed.characters;
}

void LocalDeskKeys::erase()
{
    if (m_typed.size == 0) return;
    m_typed.bytes->write([&](std::span<std::uint8_t> bytes) {
        // Back to the first byte of the last character.
        do {
            --m_typed.size;
        } while (m_typed.size > 0 && (bytes[m_typed.size] & 0xC0) == 0x80);
        std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(m_typed.size), bytes.end(), std::uint8_t{0});
    });
    --m_typed.characters;
}

void LocalDeskKeys::clear()
{
    m_typed = {};
    m_aside = {};
    m_proposal.reset();
    m_isProposalShown = false;
}

void LocalDeskKeys::setAside()
{
    m_aside = std::move(m_typed);
    m_typed = {};
    m_proposal.reset();
    m_isProposalShown = false;
}

bool LocalDeskKeys::propose()
{
    clear();
    auto words = Passphrase::generated();
    if (!words) return false;
    m_proposal.emplace(std::move(*words));
    m_isProposalShown = true;
    return true;
}

void LocalDeskKeys::readProposal(const std::function<void(ByteView words)>& use) const
{
    if (m_isProposalShown && m_proposal) m_proposal->read(use);
}

Result<Passphrase, PassphraseError> LocalDeskKeys::passphraseOf(const Typed& typed)
{
    return typed.bytes->read([&](ByteView bytes) {
        return Passphrase::typed({reinterpret_cast<const char*>(bytes.data()), typed.size});
    });
}

bool LocalDeskKeys::isConfirmed() const
{
    if (!m_proposal) return isSame(m_typed, m_aside);
    const auto typed = passphraseOf(m_typed);
    return typed && is_same(*typed, *m_proposal);
}

bool LocalDeskKeys::isSame(const Typed& one, const Typed& other)
{
    if (!one.bytes || !other.bytes || one.size != other.size) return false;
    return one.bytes->read([&](ByteView first) {
        return other.bytes->read([&](ByteView second) {
            return std::equal(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(one.size), second.begin());
        });
    });
}

Result<void, QString> LocalDeskKeys::takePassphrase(const std::string& person, bool twice)
{
    if (!m_typed.bytes || m_typed.size == 0)
        return Failure{tr("No passphrase is typed. Nothing was changed. Type it and press Enter.")};
    if (twice && !isConfirmed()) {
        return Failure{
            m_proposal
                ? tr("What you typed does not match the words that were proposed. Nothing was changed: no keys were "
                     "made. Have words proposed again, or type a passphrase of your own.")
                : tr("The two passphrases differ. Nothing was changed: no keys were made. Type both "
                     "again.")};
    }
    auto passphrase = passphraseOf(m_typed);
    if (!passphrase) {
        return Failure{
            passphrase.error() == PassphraseError::NoProtectedMemory
                ? tr("The system grants no protected memory for passphrases. Nothing was changed.")
            : twice ? tr("A passphrase has at least %1 characters. Nothing was changed. Take a longer one, such as "
                         "six random words.")
                          .arg(Passphrase::characters_min)
                    : tr("This cannot be the passphrase: each has at least %1 characters. Nothing was changed. Type "
                         "it again.")
                          .arg(Passphrase::characters_min)};
    }
    m_ring.take_passphrase(person, std::move(*passphrase));
    return {};
}

Result<std::unique_ptr<Workspace>, QString> LocalDeskKeys::open(const std::string& file, const std::string& person,
                                                                bool fresh)
{
    const auto owner = m_ring.owner(person);
    // Whoever lost a key enrols anew: what was ended here is kept beside the new keys.
    const bool renews = fresh && owner && has_ended(file, owner->signing_key);
    const auto taken = takePassphrase(person, fresh && (!owner || renews));
    clear();
    if (!taken) return Failure{taken.error()};
    // A seat that was left is taken with the passphrase, never with keys that still lie in memory.
    m_ring.lock(person);
    const auto keys = renews ? m_ring.renew(person) : m_ring.unlock(person, fresh);
    if (!keys) {
        return Failure{match(
            keys.error(), [](const NoPassphrase&) { return tr("No passphrase is typed. Nothing was changed."); },
            [](const PassphraseError&) { return tr("The passphrase cannot be taken. Nothing was changed."); },
            [](const KeyError&) { return tr("The system grants no protected memory for keys. Nothing was changed."); },
            [](const KeyFileError& error) {
                return match(
                    error,
                    [](const WrongPassphrase& wrong) {
                        return counted(
                            static_cast<qulonglong>(wrong.wrong),
                            tr("The passphrase is wrong. Nothing was changed. Type it again."),
                            tr("The passphrase is wrong; %1 wrong in a row. Nothing was changed. Type it again."));
                    },
                    [](const CostOutOfRange&) { return tr("The key file asks for a cost that is refused."); },
                    [](const NotEnoughMemory&) {
                        return tr("There is not enough memory to unlock keys. Close other programs and try again.");
                    },
                    [](const StoreError& store) { return qtext(wording(store)); });
            })};
    }
    auto workspace = LocalWorkspace::open_as(file, person, **keys);
    if (!workspace) return Failure{qtext(wording(workspace.error()))};
    return std::move(*workspace);
}

std::string LocalDeskKeys::fingerprint(const EnrolledKey& key) const
{
    return fingerprint_words(key.key, key.receiving);
}

bool LocalDeskKeys::isFingerprint(const std::string& typed, const EnrolledKey& key) const
{
    return tender::is_fingerprint(typed, key.key, key.receiving);
}

bool LocalDeskKeys::holds(const EnrolledKey& key) const
{
    const auto owner = m_ring.owner(key.person);
    return owner && owner->signing_key == key.key && owner->receiving_key == key.receiving;
}

}

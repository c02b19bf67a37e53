#include "storage/workspace/key_ring.hpp"

#include <algorithm>
#include <fstream>
#include <utility>

namespace tender {

namespace {

constexpr std::size_t passphrases_size_max = std::size_t{64} * 1024;

}

bool KeyRing::take_passphrases(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    auto secret = SecretBytes::zeros(passphrases_size_max);
    if (!in || !secret) return false;
    const auto size = secret->write([&](std::span<std::uint8_t> bytes) {
        // Unbuffered, so that no copy of it stays in ordinary memory.
        in.rdbuf()->pubsetbuf(nullptr, 0);
        in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        return static_cast<std::size_t>(in.gcount());
    });
    secret->read([&](ByteView bytes) {
        std::string_view text{reinterpret_cast<const char*>(bytes.data()), size};
        while (!text.empty()) {
            const auto line = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(text.size(), line.size() + 1));
            const auto colon = line.find(": ");
            if (colon == std::string_view::npos) continue;
            auto passphrase = Passphrase::typed(line.substr(colon + 2));
            if (passphrase) take_passphrase(std::string{line.substr(0, colon)}, std::move(*passphrase));
        }
    });
    return true;
}

void KeyRing::take_passphrase(const std::string& person, Passphrase passphrase)
{
    passphrases_.insert_or_assign(person, std::move(passphrase));
}

Result<const PersonKeys*, KeyRingError> KeyRing::unlock(const std::string& person, bool fresh)
{
    if (const auto held = unlocked_.find(person); held != unlocked_.end()) return &held->second;
    const auto passphrase = passphrases_.find(person);
    if (passphrase == passphrases_.end()) return Failure{KeyRingError{NoPassphrase{person}}};
    const PersonKeyFile file{profile_, person, clock_};
    if (fresh && !file.exists()) {
        auto keys = file.create(passphrase->second);
        if (!keys) return Failure{KeyRingError{keys.error()}};
        return &unlocked_.emplace(person, std::move(*keys)).first->second;
    }
    auto unlocked = file.unlock(passphrase->second);
    if (!unlocked) return Failure{KeyRingError{unlocked.error()}};
    wrong_before_[person] = std::move(unlocked->before);
    return &unlocked_.emplace(person, std::move(unlocked->keys)).first->second;
}

std::optional<KeyOwner> KeyRing::owner(const std::string& person) const
{
    return PersonKeyFile{profile_, person, clock_}.owner();
}

Result<const PersonKeys*, KeyRingError> KeyRing::renew(const std::string& person)
{
    if (!has_passphrase(person)) return Failure{KeyRingError{NoPassphrase{person}}};
    const auto aside = PersonKeyFile{profile_, person, clock_}.set_aside();
    if (!aside) return Failure{KeyRingError{KeyFileError{aside.error()}}};
    unlocked_.erase(person);
    return unlock(person, true);
}

}

#include "storage/keys/key_wrapping.hpp"

#include "storage/keys/aead_sizes.hpp"

#include "core/text/json.hpp"
#include "storage/keys/sodium.hpp"

#include <sodium.h>

namespace tender {
namespace {

constexpr std::size_t wrapping_key_size = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

using Salt = FixedBytes<struct SaltSubject, crypto_pwhash_argon2id_SALTBYTES>;
using Nonce = FixedBytes<struct NonceSubject, aead_nonce_size>;
using Wrapped = FixedBytes<struct WrappedSubject, PersonKeys::master_size + aead_tag_size>;

/// What a key file says, `wrapped` apart.
struct Header {
    std::string person;
    PublicKey signing_key;
    ReceivingKey receiving_key;
    Argon2Cost cost;
    Salt salt;
    Nonce nonce;
    Hash commitment; ///< to the wrapping key: the cipher by itself is not bound to one key
};

Json::Object members_of(const Header& header)
{
    return {{"as", "plumbline person keys"},
            {"cipher", "xchacha20-poly1305"},
            {"commitment", header.commitment.hex()},
            {"kdf", "argon2id13"},
            {"memory_bytes", header.cost.memory_bytes},
            {"nonce", header.nonce.hex()},
            {"operations", header.cost.operations},
            {"person", header.person},
            {"receiving_key", header.receiving_key.hex()},
            {"salt", header.salt.hex()},
            {"signing_key", header.signing_key.hex()},
            {"v", std::int64_t{1}}};
}

std::string file_text(const Header& header, const Wrapped& wrapped)
{
    auto members = members_of(header);
    members.emplace_back("wrapped", wrapped.hex());
    return canonical_text(members) + "\n";
}

/// Everything but `wrapped` is authenticated with it.
std::string associated_with(const Header& header)
{
    std::string text{"plumbline/person-keys/1\0", 24};
    text += canonical_text(members_of(header));
    return text;
}

template <class Bytes>
bool read_into(Bytes& value, const Json& json, std::string_view name)
{
    const auto* member = json.find(name);
    if (member == nullptr || member->text() == nullptr) return false;
    const auto bytes = Bytes::from_hex(*member->text());
    if (bytes) value = *bytes;
    return bytes.has_value();
}

bool read_into(std::int64_t& value, const Json& json, std::string_view name)
{
    const auto* member = json.find(name);
    if (member == nullptr || member->whole() == nullptr) return false;
    value = *member->whole();
    return true;
}

struct KeyText {
    Header header;
    Wrapped wrapped;
};

std::optional<KeyText> read_key_text(std::string_view text)
{
    const auto json = parse_json(text, key_text_size_max);
    if (!json) return std::nullopt;
    KeyText key;
    auto& header = key.header;
    const auto* person = json->find("person");
    if (person == nullptr || person->text() == nullptr) return std::nullopt;
    header.person = *person->text();
    const bool whole = read_into(header.signing_key, *json, "signing_key") &&
                       read_into(header.receiving_key, *json, "receiving_key") &&
                       read_into(header.cost.operations, *json, "operations") &&
                       read_into(header.cost.memory_bytes, *json, "memory_bytes") &&
                       read_into(header.salt, *json, "salt") && read_into(header.nonce, *json, "nonce") &&
                       read_into(header.commitment, *json, "commitment") && read_into(key.wrapped, *json, "wrapped");
    // One spelling only: another version, cipher or member, or a space, makes another text.
    if (!whole || file_text(header, key.wrapped) != text) return std::nullopt;
    return key;
}

/// Nothing if there is not enough memory.
std::optional<SecretBytes> wrapping_key(const Passphrase& passphrase, const Salt& salt, const Argon2Cost& cost)
{
    auto key = SecretBytes::zeros(wrapping_key_size);
    if (!key) return std::nullopt;
    const bool done = key->write([&](std::span<std::uint8_t> bytes) {
        return passphrase.read([&](ByteView text) {
            // libsodium takes the passphrase as characters.
            return crypto_pwhash_argon2id(
                       bytes.data(), bytes.size(), reinterpret_cast<const char*>(text.data()), text.size(),
                       salt.bytes().data(), static_cast<unsigned long long>(cost.operations),
                       static_cast<std::size_t>(cost.memory_bytes), crypto_pwhash_argon2id_ALG_ARGON2ID13) == 0;
        });
    });
    if (!done) return std::nullopt;
    return std::move(*key);
}

Hash commitment_to(const SecretBytes& key)
{
    constexpr char label[] = "plumbline/wrapping-key/1"; // its closing zero byte belongs to it
    return key.read([&](ByteView bytes) {
        crypto_hash_sha256_state state;
        crypto_hash_sha256_init(&state);
        crypto_hash_sha256_update(&state, bytes_of({label, sizeof label}).data(), sizeof label);
        crypto_hash_sha256_update(&state, bytes.data(), bytes.size());
        Hash::Array hash{};
        crypto_hash_sha256_final(&state, hash.data());
        sodium_memzero(&state, sizeof state);
        return Hash{hash};
    });
}

template <class Bytes>
Bytes drawn()
{
    typename Bytes::Array bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return Bytes{bytes};
}

}

bool is_acceptable(const Argon2Cost& cost)
{
    return cost.operations >= argon2_cost_min.operations && cost.operations <= argon2_cost_max.operations &&
           cost.memory_bytes >= argon2_cost_min.memory_bytes && cost.memory_bytes <= argon2_cost_max.memory_bytes &&
           cost.memory_bytes % 1024 == 0; // Argon2 counts in KiB: two texts for one cost there shall not be
}

Result<std::string, WrapError> wrap_keys(std::string_view person, const PersonKeys& keys, const Passphrase& passphrase,
                                         const Argon2Cost& cost)
{
    if (!is_acceptable(cost)) return Failure{WrapError{CostOutOfRange{cost}}};
    prepare_sodium();
    Header header{.person = std::string{person},
                  .signing_key = keys.signing_key(),
                  .receiving_key = keys.receiving_key(),
                  .cost = cost,
                  .salt = drawn<Salt>(),
                  .nonce = drawn<Nonce>()};
    const auto key = wrapping_key(passphrase, header.salt, cost);
    if (!key) return Failure{WrapError{NotEnoughMemory{cost.memory_bytes}}};
    header.commitment = commitment_to(*key);
    const auto associated = associated_with(header);
    const auto covered = bytes_of(associated);
    Wrapped::Array wrapped{};
    key->read([&](ByteView with) {
        keys.master().read([&](ByteView master) {
            crypto_aead_xchacha20poly1305_ietf_encrypt(wrapped.data(), nullptr, master.data(), master.size(),
                                                       covered.data(), covered.size(), nullptr,
                                                       header.nonce.bytes().data(), with.data());
        });
    });
    return file_text(header, Wrapped{wrapped});
}

Result<PersonKeys, UnwrapError> unwrap_keys(std::string_view person, std::string_view text,
                                            const Passphrase& passphrase)
{
    prepare_sodium();
    const auto refuse = [](const UnwrapError& error) { return Failure<UnwrapError>{error}; };
    const auto found = read_key_text(text);
    if (!found) return refuse(NotAKeyText{NotAKeyText::Why::Malformed});
    const auto& header = found->header;
    if (header.person != person) return refuse(NotAKeyText{NotAKeyText::Why::OtherPerson});
    if (!is_acceptable(header.cost)) return refuse(CostOutOfRange{header.cost});

    auto master = SecretBytes::zeros(PersonKeys::master_size);
    const auto key = wrapping_key(passphrase, header.salt, header.cost);
    if (!master || !key) return refuse(NotEnoughMemory{header.cost.memory_bytes});
    if (commitment_to(*key) != header.commitment) return refuse(WrongPassphrase{});
    const auto associated = associated_with(header);
    const auto covered = bytes_of(associated);
    const auto& wrapped = found->wrapped.bytes();
    const bool whole = master->write([&](std::span<std::uint8_t> bytes) {
        return key->read([&](ByteView with) {
            return crypto_aead_xchacha20poly1305_ietf_decrypt(bytes.data(), nullptr, nullptr, wrapped.data(),
                                                              wrapped.size(), covered.data(), covered.size(),
                                                              header.nonce.bytes().data(), with.data()) == 0;
        });
    });
    if (!whole) return refuse(NotAKeyText{NotAKeyText::Why::Altered});
    auto keys = PersonKeys::from_master(std::move(*master));
    if (!keys) return refuse(NotEnoughMemory{static_cast<std::int64_t>(PersonKeys::master_size)});
    if (keys->signing_key() != header.signing_key || keys->receiving_key() != header.receiving_key)
        return refuse(NotAKeyText{NotAKeyText::Why::Altered});
    return std::move(*keys);
}

std::optional<KeyOwner> key_owner(std::string_view text)
{
    const auto key = read_key_text(text);
    if (!key) return std::nullopt;
    return KeyOwner{key->header.person, key->header.signing_key, key->header.receiving_key};
}

}

#include "core/record/entry.hpp"

#include <utility>

namespace tender {
namespace {

using namespace std::string_view_literals;

constexpr auto entry_domain = "plumbline/entry/1\0"sv;
constexpr auto key_domain = "plumbline/key/1\0Ed25519\0"sv;

}

std::string entry_signing_bytes(std::string_view payload)
{
    std::string bytes;
    bytes.reserve(entry_domain.size() + payload.size());
    bytes.append(entry_domain).append(payload);
    return bytes;
}

Entry signed_entry(const Signer& signer, std::string payload)
{
    const auto signature = signer.sign(bytes_of(entry_signing_bytes(payload)));
    return Entry{.payload = std::move(payload), .signature = signature};
}

bool is_signed_by(const SignatureCheck& check, const PublicKey& author, const Entry& entry)
{
    return check.valid(author, bytes_of(entry_signing_bytes(entry.payload)), entry.signature);
}

std::string leaf_data(const Entry& entry)
{
    std::string data;
    data.reserve(Signature::size() + entry.payload.size());
    data.assign(entry.signature.bytes().begin(), entry.signature.bytes().end());
    data.append(entry.payload);
    return data;
}

KeyId key_id(const Hasher& hasher, const PublicKey& key)
{
    std::string bytes{key_domain};
    bytes.append(key.bytes().begin(), key.bytes().end());
    return KeyId{hasher.sha256(bytes_of(bytes)).bytes()};
}

}

#pragma once

#include "storage/keys/sodium_signing.hpp"

#include <string_view>

namespace tender {

/// The key of examples, dry runs and tests. Its secret is published (docs/formats/record.md), so a signature by it
/// proves nothing, and whatever shows one says so.
inline constexpr std::string_view demonstration_seed_text = "plumbline demonstration key, worthless as evidence";
/// Its name on signature lines.
inline constexpr std::string_view demonstration_key_name = "demonstration-key";

/// The demonstration key: its seed is the SHA-256 of `demonstration_seed_text`.
[[nodiscard]] Result<SodiumSigner, KeyError> demonstration_signer();

/// Whether this is the demonstration key, so that pages and papers can say so.
bool is_demonstration_key(const PublicKey& key);

}

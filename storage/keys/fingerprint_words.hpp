#pragma once

#include "core/session/sealing.hpp"

#include <string>
#include <string_view>

namespace tender {

/// Five words for a person's two public keys, short enough to compare by voice before the keys are enrolled: the first
/// 80 bits of SHA-256("plumbline/fingerprint/1\0" ‖ signing key ‖ receiving key) as proquints.
std::string fingerprint_words(const PublicKey& signing, const ReceivingKey& receiving);

/// Whether somebody typed these words: capitals, hyphens and more spaces do not matter.
bool is_fingerprint(std::string_view typed, const PublicKey& signing, const ReceivingKey& receiving);

}

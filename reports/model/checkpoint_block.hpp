#pragma once

#include "core/record/checkpoint.hpp"
#include "reports/model/paper.hpp"

#include <string_view>

namespace tender {

/// A signed checkpoint as a paper prints it: its three lines, its root in base32, and the whole note as QR code.
[[nodiscard]] CheckpointBlock checkpoint_block(const Note& note);

/// The QR code of a text (error correction M, 15 % of it may be lost), or an empty one when the text does not fit.
[[nodiscard]] QrCode qr_code(std::string_view text);

}

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tender {

/// One opener's part of an envelope's key, sealed to them, for one group of openers that opens together.
struct EnvelopePart {
    std::vector<std::string> subset; ///< persons
    std::string opener;
    std::string sealed; ///< base64

    friend bool operator==(const EnvelopePart&, const EnvelopePart&) = default;
};

/// Something sealed until its hour: bytes as text, see docs/formats/envelope.md. What is inside is known to those who
/// hold the key and to nobody else, this program included.
struct Envelope {
    std::string id;             ///< 16 random bytes, hexadecimal
    std::string ciphertext;     ///< base64
    std::string sha256;         ///< of the ciphertext's bytes, hexadecimal
    std::string commitment;     ///< to the key, hexadecimal: one ciphertext cannot be opened to two contents
    std::int64_t opened_by = 1; ///< how many openers together
    std::vector<std::string> openers;
    std::vector<EnvelopePart> parts;

    friend bool operator==(const Envelope&, const Envelope&) = default;
};

/// A part as its opener publishes it.
struct OpenedPart {
    std::vector<std::string> subset;
    std::string part; ///< 32 bytes, hexadecimal

    friend bool operator==(const OpenedPart&, const OpenedPart&) = default;
};

}

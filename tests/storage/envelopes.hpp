#pragma once

#include "storage/keys/sodium_sealing.hpp"
#include "storage/keys/sodium_signing.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace tender {

/// A receiving key that grows from a sentence, so that a test is the same each time.
inline SodiumUnsealing receiver(const std::string& sentence)
{
    const auto seed = SodiumHasher{}.sha256(bytes_of(sentence));
    return std::move(*SodiumUnsealing::from_seed(seed.bytes()));
}

/// Somebody who may open, with the key to do it.
struct Receiver {
    std::string person;
    SodiumUnsealing key;
};

/// "person 1", "person 2" … with a key each.
inline std::vector<Receiver> receivers(int count)
{
    std::vector<Receiver> found;
    for (int i = 1; i <= count; ++i) {
        const auto person = "person " + std::to_string(i);
        found.push_back(Receiver{person, receiver(person)});
    }
    return found;
}

inline std::vector<Opener> openers_of(const std::vector<Receiver>& receivers)
{
    std::vector<Opener> openers;
    for (const auto& one : receivers)
        openers.push_back({.person = one.person, .key = one.key.receiving_key()});
    return openers;
}

/// The value with one bit of one byte changed.
template <class Subject, std::size_t Size>
FixedBytes<Subject, Size> flipped(const FixedBytes<Subject, Size>& value, std::size_t bit)
{
    auto bytes = value.bytes();
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ (1U << (bit % 8)));
    return FixedBytes<Subject, Size>{bytes};
}

inline std::string flipped(std::string bytes, std::size_t bit)
{
    bytes[bit / 8] = static_cast<char>(static_cast<unsigned char>(bytes[bit / 8]) ^ (1U << (bit % 8)));
    return bytes;
}

}

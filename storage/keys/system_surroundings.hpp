#pragma once

#include "core/record/surroundings.hpp"

namespace tender {

/// The clock of this machine.
class SystemClock final : public Clock {
public:
    std::int64_t now() const override;
};

/// The random source of this system, through libsodium.
class SystemRandomness final : public Randomness {
public:
    SystemRandomness();
    void fill(std::span<std::uint8_t> bytes) override;
};

}

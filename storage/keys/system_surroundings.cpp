#include "storage/keys/system_surroundings.hpp"

#include "storage/keys/sodium.hpp"

#include <sodium.h>

#include <chrono>

namespace tender {

std::int64_t SystemClock::now() const
{
    // C++20 fixes the epoch of system_clock to 1970-01-01 UTC without leap seconds.
    const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::floor<std::chrono::seconds>(since_epoch).count();
}

SystemRandomness::SystemRandomness() { prepare_sodium(); }

void SystemRandomness::fill(std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); }

}

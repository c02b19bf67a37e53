#pragma once

#include <cstdint>
#include <span>

namespace tender {

/// The time of day, as the machine claims it. Nothing is ordered by it: order is the position in the log.
class Clock {
public:
    virtual ~Clock() = default;
    /// Seconds since 1 January 1970, 00:00 UTC, without leap seconds.
    virtual std::int64_t now() const = 0;

protected:
    Clock() = default;
    Clock(const Clock&) = default;
    Clock& operator=(const Clock&) = default;
    Clock(Clock&&) = default;
    Clock& operator=(Clock&&) = default;
};

/// A source of bytes that nobody can foresee.
class Randomness {
public:
    virtual ~Randomness() = default;
    /// Overwrites all of `bytes`.
    virtual void fill(std::span<std::uint8_t> bytes) = 0;

    /// A fresh identifier, for instance `randomness.draw<EntryId>()`.
    template <class Identifier>
    Identifier draw()
    {
        typename Identifier::Array bytes{};
        fill(bytes);
        return Identifier{bytes};
    }

protected:
    Randomness() = default;
    Randomness(const Randomness&) = default;
    Randomness& operator=(const Randomness&) = default;
    Randomness(Randomness&&) = default;
    Randomness& operator=(Randomness&&) = default;
};

}

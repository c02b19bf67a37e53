#pragma once

#include "core/record/text_encoding.hpp"
#include "core/result.hpp"

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tender {

/// A fixed number of bytes that means one thing: `Subject` keeps a log's id from being passed for a hash.
/// Its text form is lower-case hexadecimal, and only that, so that every value has exactly one spelling.
template <class Subject, std::size_t Size>
class FixedBytes {
public:
    using Array = std::array<std::uint8_t, Size>;

    /// All bytes zero.
    constexpr FixedBytes() = default;
    explicit constexpr FixedBytes(const Array& bytes) : bytes_{bytes} {}

    /// The value that `hex` spells: exactly 2 × `Size` digits, lower case.
    [[nodiscard]] static Result<FixedBytes, HexError> from_hex(std::string_view hex)
    {
        Array bytes{};
        if (const auto error = read_hex(hex, bytes)) return Failure{*error};
        return FixedBytes{bytes};
    }

    /// The value with these bytes, if there are exactly `Size` of them.
    [[nodiscard]] static std::optional<FixedBytes> from_bytes(ByteView bytes)
    {
        if (bytes.size() != Size) return std::nullopt;
        Array copy{};
        std::copy(bytes.begin(), bytes.end(), copy.begin());
        return FixedBytes{copy};
    }

    static constexpr std::size_t size() noexcept { return Size; }
    const Array& bytes() const noexcept { return bytes_; }
    std::string hex() const { return hex_text(bytes_); }

    friend bool operator==(const FixedBytes&, const FixedBytes&) = default;
    friend auto operator<=>(const FixedBytes&, const FixedBytes&) = default;

private:
    Array bytes_{};
};

}

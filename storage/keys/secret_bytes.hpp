#pragma once

#include "core/record/text_encoding.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace tender {

/// Why there is no key.
enum class KeyError {
    NoProtectedMemory, ///< the system grants no (more) locked memory for secrets
    BadName,           ///< not a name for signature lines, see `is_key_name`
};

/// Bytes in memory of their own: between guard pages, locked against swapping where the system allows it, left out of
/// core dumps, out of reach except while `read` or `write` runs, wiped at the end. They can be moved, not copied.
/// One thread at a time; `read` and `write` of the same bytes do not nest.
class SecretBytes {
public:
    /// All bytes zero. `size` is at least 1.
    [[nodiscard]] static Result<SecretBytes, KeyError> zeros(std::size_t size);
    /// From the system's random source.
    [[nodiscard]] static Result<SecretBytes, KeyError> random(std::size_t size);

    std::size_t size() const noexcept { return size_; }

    /// Calls `use(ByteView)` and returns what it returns.
    template <class Use>
    decltype(auto) read(Use&& use) const
    {
        const Access access{*this, Access::Kind::Read};
        return use(ByteView{bytes_.get(), size_});
    }
    /// Calls `use(std::span<std::uint8_t>)` and returns what it returns.
    template <class Use>
    decltype(auto) write(Use&& use)
    {
        const Access access{*this, Access::Kind::Write};
        return use(std::span<std::uint8_t>{bytes_.get(), size_});
    }

private:
    struct Release {
        void operator()(std::uint8_t* bytes) const;
    };
    /// Opens the memory, and closes it again however its user leaves.
    class Access {
    public:
        enum class Kind { Read, Write };
        Access(const SecretBytes& secret, Kind kind);
        ~Access();
        Access(const Access&) = delete;
        Access& operator=(const Access&) = delete;

    private:
        std::uint8_t* bytes_;
    };

    SecretBytes(std::uint8_t* bytes, std::size_t size) : bytes_{bytes}, size_{size} {}

    std::unique_ptr<std::uint8_t, Release> bytes_;
    std::size_t size_;
};

}

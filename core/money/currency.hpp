#pragma once

#include "core/result.hpp"

#include <array>
#include <compare>
#include <string>
#include <string_view>

namespace tender {

/// A currency by its three capital letters (ISO 4217), for instance GBP.
/// Which codes exist is not checked: old files name currencies that are gone.
class Currency {
public:
    enum class Error { NotThreeCapitalLetters };

    [[nodiscard]] static Result<Currency, Error> from(std::string_view code);
    static Currency pound_sterling() { return Currency{{'G', 'B', 'P'}}; }

    [[nodiscard]] std::string code() const { return {letters_.begin(), letters_.end()}; }
    /// Decimal places of the smallest coin: 2, or 0 for JPY.
    [[nodiscard]] int minor_places() const;

    friend bool operator==(const Currency&, const Currency&) = default;
    /// By code, so that a currency can be a key.
    friend std::strong_ordering operator<=>(const Currency&, const Currency&) = default;

private:
    explicit Currency(std::array<char, 3> letters) : letters_{letters} {}

    std::array<char, 3> letters_;
};

}

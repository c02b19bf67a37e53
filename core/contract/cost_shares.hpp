#pragma once

#include "core/contract/contract.hpp"
#include "core/money/money.hpp"

#include <vector>

namespace tender {

/// What an authority bears.
struct WorkedShare {
    std::string authority;
    Rational exact;  ///< its share of the value before rounding
    Rational amount; ///< in whole minor units of the currency

    friend bool operator==(const WorkedShare&, const WorkedShare&) = default;
};

/// Shares the value of a contract out by the weights, to the penny: each has its whole pennies, and those that are left
/// go to the largest remainders (Hamilton). Equal remainders go by the authorities' names, so that the order in
/// which shares are listed does not matter. In the order of the shares; they add up to the value.
/// Precondition: the contract has a value, a currency that exists, and shares.
[[nodiscard]] Result<std::vector<WorkedShare>, SplitError> cost_shares(const Contract& contract);

}

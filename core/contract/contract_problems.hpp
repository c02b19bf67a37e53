#pragma once

#include "core/contract/contract.hpp"
#include "core/criteria/problem.hpp"

namespace tender {

/// What is wrong with a contract before it is signed; empty when nothing is (docs/formats/contract.md).
[[nodiscard]] Problems problems_of(const Contract& contract);
/// What is wrong with a further service under a contract.
[[nodiscard]] Problems problems_of(const Enhancement& enhancement, const Contract& contract);

}

#pragma once

#include <cstdint>
#include <functional>

namespace tender {

/// Called now and then during long work with how much of it is done; false stops the work.
using Progress = std::function<bool(std::uint64_t done)>;

}

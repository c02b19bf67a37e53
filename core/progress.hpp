#pragma once

#include <cstdint>
#include <functional>

namespace tender {

/// Called now and then during long work with how much of it is done; false stops the work. It is called by any of the
/// threads that work, never by two at once.
using Progress = std::function<bool(std::uint64_t done)>;

}

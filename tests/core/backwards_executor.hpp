#pragma once

#include "core/executor.hpp"

namespace tender::building {

/// Pieces from the last to the first.
class Backwards final : public Executor {
public:
    void run(std::size_t count, const std::function<void(std::size_t)>& piece) override
    {
        for (std::size_t i = count; i > 0; --i)
            piece(i - 1);
    }
};

}

#pragma once

#include <cstddef>
#include <functional>

namespace tender {

/// Where pieces of work are done, on one core or on several. Threads live behind this port, outside core.
///
/// What the pieces are never depends on the executor, and their results are put together in their order, so that an
/// answer is the same on any machine and with any number of threads.
class Executor {
public:
    virtual ~Executor() = default;
    /// Calls `piece` for 0 to `count` - 1, perhaps several at once, and returns when all have ended. A piece throws
    /// nothing.
    virtual void run(std::size_t count, const std::function<void(std::size_t)>& piece) = 0;
};

/// One piece after the other, by the caller itself.
class InOrder final : public Executor {
public:
    void run(std::size_t count, const std::function<void(std::size_t)>& piece) override
    {
        for (std::size_t i = 0; i < count; ++i)
            piece(i);
    }
};

}

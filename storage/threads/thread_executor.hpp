#pragma once

#include "core/executor.hpp"

namespace tender {

/// Does pieces of work on all cores, or on as many as are asked for. Each thread takes the next piece that nobody has;
/// a single piece, or a single core, costs no thread.
class ThreadExecutor final : public Executor {
public:
    /// `threads` 0: one for each core.
    explicit ThreadExecutor(std::size_t threads = 0);

    void run(std::size_t count, const std::function<void(std::size_t)>& piece) override;

private:
    std::size_t threads_;
};

}

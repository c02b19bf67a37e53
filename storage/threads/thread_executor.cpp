#include "storage/threads/thread_executor.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace tender {

ThreadExecutor::ThreadExecutor(std::size_t threads)
    : threads_{threads != 0 ? threads : std::max<std::size_t>(1, std::thread::hardware_concurrency())}
{}

void ThreadExecutor::run(std::size_t count, const std::function<void(std::size_t)>& piece)
{
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (auto mine = next++; mine < count; mine = next++)
            piece(mine);
    };
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(threads_, count); ++i)
        others.emplace_back(work);
    work();
    for (auto& other : others)
        other.join();
}

}

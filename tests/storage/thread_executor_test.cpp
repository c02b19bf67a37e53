#include "storage/threads/thread_executor.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <vector>

using namespace tender;

TEST_CASE("every piece is done once, whatever the number of threads", "[storage][threads]")
{
    for (const std::size_t threads : {0U, 1U, 2U, 7U}) {
        for (const std::size_t count : {0U, 1U, 2U, 100U}) {
            std::vector<std::atomic<int>> done(count);
            ThreadExecutor executor{threads};
            executor.run(count, [&](std::size_t piece) { ++done[piece]; });
            for (const auto& times : done)
                CHECK(times == 1);
        }
    }
}

TEST_CASE("an executor can be used again", "[storage][threads]")
{
    ThreadExecutor executor{2};
    std::atomic<std::size_t> sum{0};
    for (int run = 0; run < 3; ++run)
        executor.run(10, [&](std::size_t piece) { sum += piece; });
    CHECK(sum == 135);
}

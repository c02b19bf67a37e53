#pragma once

#include <cstdio>
#include <cstdlib>

/// Stops the program, in every build type, when a condition that only a bug can break does not hold.
/// Input, however bad, must never reach one: that is what `Result` is for.
#define TENDER_EXPECT(condition)                                                                                       \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: broken invariant: %s\n", __FILE__, __LINE__, #condition);                     \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)

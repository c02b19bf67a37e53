// Compiled by must_not_compile.cmake only: each SECTION alone must be refused.
#include "core/money/money.hpp"

namespace tender {

inline Money pound() { return Money{1, Currency::pound_sterling()}; }
inline auto sound() { return sum(pound(), pound() * Rational{2}); }

#ifndef SECTION
#define SECTION 0
#endif

#if SECTION == 1
inline auto two = pound() + pound();
#elif SECTION == 2
inline auto none = pound() - pound();
#elif SECTION == 3
inline auto less = pound() < pound();
#elif SECTION == 4
inline auto square = pound() * pound();
#elif SECTION == 5
inline Money tenth{0.1, Currency::pound_sterling()};
#elif SECTION == 6
inline Money bare = 5;
#elif SECTION == 7
inline auto mixed = pound() + Rational{1};
#endif

}

// Compiled by must_not_compile.cmake only: each SECTION alone must be refused.
#include "core/number/decimal.hpp"

namespace tender {

inline Rational sound()
{
    return Rational{1} / Rational{10} + 7 - Rational{std::int64_t{3}} * Rational{std::uint64_t{4}};
}
inline bool sound_comparison() { return sound() == 0 || sound() < 7; }

#ifndef SECTION
#define SECTION 0
#endif

#if SECTION == 1
inline Rational tenth{0.1};
#elif SECTION == 2
inline Rational tenth = 0.1F;
#elif SECTION == 3
inline Rational sum = Rational{1} + 0.5;
#elif SECTION == 4
inline bool less = Rational{1} < 0.5;
#elif SECTION == 5
inline bool same = Rational{1} == 1.0;
#elif SECTION == 6
inline Rational truth{true};
#elif SECTION == 7
inline Rational seven{'7'};
#elif SECTION == 8
inline double leaves = static_cast<double>(Rational{1});
#elif SECTION == 9
inline Rational text{"0.1"};
#elif SECTION == 10
inline auto part = Rational::fraction(1.0, 3);
#endif

}

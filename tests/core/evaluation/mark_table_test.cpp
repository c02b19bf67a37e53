#include "core/evaluation/mark_table.hpp"
#include "tests/core/tendering/building.hpp"

#include <rapidcheck.h>

#include <cstdint>
#include <limits>
#include <random>

using namespace tender;
using namespace tender::building;

TEST_CASE("a mark is kept exactly, in the planes or beside them", "[core][evaluation]")
{
    MarkTable marks{2, {1, 100}, 2};
    CHECK_FALSE(marks.at(0, 0));
    CHECK_FALSE(marks.is_complete(0));
    const std::vector<Rational> values{0,       5,       -3,      32'767,        32'768,
                                       -32'766, -32'767, -32'768, number("1/3"), number("99999999999999999999999")};
    for (const auto& value : values) {
        marks.set(0, 0, 1, value);
        CHECK(marks.at(0, 0, 1) == value);
    }
    CHECK(marks.has_large(0));
    marks.set(0, 0, 1, 4);
    CHECK_FALSE(marks.has_large(0));
    CHECK(marks.at(0, 0, 1) == Rational{4});
    marks.set(0, 1, 0, number("4.25"));
    CHECK(marks.plane(1, 0)[0] == 425);
    marks.set(0, 0, 0, 0);
    CHECK_FALSE(marks.is_complete(0));
    marks.set(0, 1, 1, 0);
    CHECK(marks.is_complete(0));
    CHECK_FALSE(marks.is_complete(1));
}

TEST_CASE("a table without questions sums to zero", "[core][evaluation]")
{
    const MarkTable marks{2, {}};
    CHECK(weighted_sums(marks, {}) == std::vector<std::optional<Rational>>{Rational{}, Rational{}});
}

TEST_CASE("sums by planes are the sums one by one", "[core][evaluation]")
{
    CHECK(rc::check("whatever the marks, coefficients, gaps and sizes", [] {
        std::mt19937_64 random{*rc::gen::arbitrary<std::uint32_t>()};
        const auto below = [&](std::uint64_t limit) { return random() % limit; };
        // Bids beyond one block of 1,024 now and then.
        const auto bids = below(8) == 0 ? 1000 + below(1200) : below(40);
        const auto questions = 1 + below(6);
        const auto evaluators = 1 + below(4);
        std::vector<std::int64_t> denominators;
        for (std::size_t q = 0; q < questions; ++q)
            denominators.push_back(static_cast<std::int64_t>(1 + below(100)));
        MarkTable marks{bids, denominators, evaluators};
        const auto kind = below(5);
        const auto integer = [&](std::uint64_t size) {
            return static_cast<std::int64_t>(below(2 * size + 1)) - static_cast<std::int64_t>(size);
        };
        for (std::size_t bid = 0; bid < bids; ++bid) {
            for (std::size_t q = 0; q < questions; ++q) {
                for (std::size_t e = 0; e < evaluators; ++e) {
                    if (kind == 1 && below(10) == 0) continue;
                    Rational value =
                        Rational{integer(kind == 2 ? 32'767 : 100)} / Rational{kind == 3 ? 7 : denominators[q]};
                    if (kind == 4 && below(10) == 0) value *= Rational{std::numeric_limits<std::int64_t>::max()};
                    marks.set(bid, q, e, value);
                }
            }
        }
        std::vector<Rational> coefficients;
        const auto size = below(4);
        for (std::size_t q = 0; q < questions; ++q) {
            Rational coefficient{integer(size == 0 ? 100 : size == 1 ? 1'000'000'000 : 4'000'000'000'000'000'000)};
            if (below(2) == 0) coefficient /= Rational{1 + below(size == 3 ? 4'000'000'000'000'000'000 : 50)};
            coefficients.push_back(coefficient);
        }
        RC_ASSERT(weighted_sums(marks, coefficients) == weighted_sums_plain(marks, coefficients));
    }));
}

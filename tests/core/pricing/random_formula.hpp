#pragma once

#include "core/pricing/formula.hpp"

#include <cstdint>
#include <string>

namespace tender {

/// A random formula in one of the many spellings that people might publish; the same for the same seed.
class RandomFormula {
public:
    explicit RandomFormula(std::uint32_t seed) : state_{seed} {}

    /// Short enough for its one spelling, which has more spaces, to be read again.
    std::string text()
    {
        for (;;) {
            auto drawn = expression(4);
            if (drawn.size() <= formula_size_max / 4) return drawn;
        }
    }

private:
    std::string expression(int depth)
    {
        if (depth == 0 || one_in(5)) return leaf();
        switch (below(9)) {
        case 0:
            return minus() + bracketed(depth);
        case 1:
            return "abs(" + expression(depth - 1) + ")";
        case 2:
            return "min(" + arguments(depth) + ")";
        case 3:
            return "max(" + arguments(depth) + ")";
        case 4:
            return "if(" + expression(depth - 1) + any_of({"<", "<=", "≤", "=", ">=", "≥", ">"}) +
                   expression(depth - 1) + " , " + expression(depth - 1) + ", " + expression(depth - 1) + ")";
        case 5:
        case 6:
            return bracketed(depth) + any_of({"*", " × ", "/", "÷"}) + bracketed(depth);
        default:
            return expression(depth - 1) + any_of({"+", " + ", "-", " − "}) + expression(depth - 1);
        }
    }

    /// A random whole number below `end`.
    std::size_t below(std::size_t end)
    {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>(state_ >> 33U) % end;
    }

    bool one_in(std::size_t count) { return below(count) == 0; }

    std::string any_of(std::initializer_list<const char*> texts) { return texts.begin()[below(texts.size())]; }

    std::string minus() { return any_of({"-", "−", "- "}); }

    std::string leaf()
    {
        if (one_in(2)) return std::string{formula_names[below(std::size(formula_names))]};
        return any_of({"0", "1", "40", "2.50", "0.1", "007", "1000000", "0.333333333333333333"});
    }

    std::string bracketed(int depth)
    {
        if (one_in(3)) return leaf();
        return (one_in(2) ? "(" : "( ") + expression(depth - 1) + ")";
    }

    std::string arguments(int depth)
    {
        auto list = expression(depth - 1) + ", " + expression(depth - 1);
        if (one_in(3)) list += " ," + std::string{" "} + expression(depth - 1);
        return list;
    }

    std::uint64_t state_;
};

}

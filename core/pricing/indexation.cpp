#include "core/pricing/indexation.hpp"

namespace tender {

Result<std::vector<IndexStep>, IndexError> index_chain(const Rational& start, std::span<const Rational> changes,
                                                       std::optional<Rounding> each_step)
{
    if (start.sign() <= 0) return Failure{IndexError::StartNotPositive};
    std::vector<IndexStep> steps;
    Rational carried = start;
    for (const Rational& change : changes) {
        if (change <= -1) return Failure{IndexError::ChangeOfMinusOneOrLess};
        const Rational index = carried * (Rational{1} + change);
        carried = each_step ? rounded(index, *each_step) : index;
        steps.push_back({index, carried});
    }
    return steps;
}

Result<Rational, IndexError> indexed_price(const Rational& price, const Rational& index, const Rational& base,
                                           std::optional<Rounding> rounding)
{
    if (price.sign() < 0) return Failure{IndexError::NegativePrice};
    if (base.sign() <= 0 || index.sign() <= 0) return Failure{IndexError::StartNotPositive};
    const Rational exact = price * index / base;
    return rounding ? rounded(exact, *rounding) : exact;
}

}

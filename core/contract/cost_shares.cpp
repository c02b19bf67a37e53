#include "core/contract/cost_shares.hpp"

#include <algorithm>
#include <numeric>

namespace tender {

Result<std::vector<WorkedShare>, SplitError> cost_shares(const Contract& contract)
{
    const auto& shares = contract.shares;
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t index) -> const std::string& { return shares[index].authority; });
    std::vector<Rational> weights;
    weights.reserve(order.size());
    Rational all;
    for (const auto index : order) {
        weights.push_back(shares[index].weight);
        all += shares[index].weight;
    }
    const Money value{*contract.value, Currency::from(contract.currency).value()};
    const auto parts =
        split(value, weights, {ApportionmentMethod::LargestRemainder, TiePolicy::FirstInList, Rational{}});
    if (!parts) return Failure{parts.error()};
    std::vector<WorkedShare> worked(shares.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        const auto& share = shares[order[place]];
        worked[order[place]] = {share.authority, *contract.value * share.weight / all, (*parts)[place].amount()};
    }
    return worked;
}

}

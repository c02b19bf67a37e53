#include "core/pricing/price_field.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace tender {

Result<PriceField, PriceError> PriceField::from(std::vector<Rational> prices)
{
    if (prices.empty()) return Failure{PriceError{PriceError::Kind::NoPrices, {}, {}}};
    for (std::size_t i = 0; i < prices.size(); ++i)
        if (prices[i].sign() < 0) return Failure{PriceError{PriceError::Kind::NegativePrice, prices[i], i}};
    std::sort(prices.begin(), prices.end());
    return PriceField{std::move(prices)};
}

PriceField::PriceField(std::vector<Rational> sorted) : prices_{std::move(sorted)}
{
    mean_ = std::accumulate(prices_.begin(), prices_.end(), Rational{}) / Rational{prices_.size()};
    const std::size_t middle = prices_.size() / 2;
    median_ = prices_.size() % 2 == 1 ? prices_[middle] : (prices_[middle - 1] + prices_[middle]) / Rational{2};
}

bool PriceField::contains(const Rational& price) const
{
    return std::binary_search(prices_.begin(), prices_.end(), price);
}

}

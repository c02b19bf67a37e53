#pragma once

#include "core/analysis/agreement.hpp"

#include <map>

/// What the coefficients of agreement share: for their own files alone.
namespace tender::agreeing {

/// How often each value occurs.
using Tally = std::map<Rational, std::size_t>;

inline Tally tally_of(const std::vector<Rational>& values)
{
    Tally tally;
    for (const auto& value : values)
        ++tally[value];
    return tally;
}

inline Rational square(const Rational& value) { return value * value; }

template <class Row>
std::optional<UnevenRows> uneven(const std::vector<Row>& rows)
{
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].size() != rows.front().size())
            return UnevenRows{.row = row, .found = rows[row].size(), .needed = rows.front().size()};
    }
    return std::nullopt;
}

inline std::size_t items_of(const Ratings& ratings) { return ratings.empty() ? 0 : ratings.front().size(); }

inline Rational sum_of(const std::vector<Rational>& values)
{
    Rational sum;
    for (const auto& value : values)
        sum += value;
    return sum;
}

inline std::vector<Rational> values_of(const Ratings& ratings, std::size_t item)
{
    std::vector<Rational> values;
    for (const auto& rater : ratings) {
        if (rater[item]) values.push_back(*rater[item]);
    }
    return values;
}

/// The values of each item that at least two raters rated.
inline std::vector<std::vector<Rational>> pairable(const Ratings& ratings)
{
    std::vector<std::vector<Rational>> items;
    for (std::size_t item = 0; item < items_of(ratings); ++item) {
        auto values = values_of(ratings, item);
        if (values.size() > 1) items.push_back(std::move(values));
    }
    return items;
}

}

#include "core/analysis/agreement_parts.hpp"

namespace tender {

using namespace agreeing;

namespace {

std::optional<NoCoefficient> raters_obstacle(const Ratings& ratings)
{
    if (const auto rows = uneven(ratings)) return *rows;
    if (ratings.size() < 2) return TooFewRaters{.found = ratings.size()};
    return std::nullopt;
}

std::optional<NoCoefficient> ranks_obstacle(const Ratings& ratings)
{
    if (auto obstacle = raters_obstacle(ratings)) return obstacle;
    if (items_of(ratings) < 2) return TooFewItems{.found = items_of(ratings)};
    for (std::size_t rater = 0; rater < ratings.size(); ++rater) {
        for (std::size_t item = 0; item < items_of(ratings); ++item) {
            if (!ratings[rater][item]) return RatingMissing{.rater = rater, .item = item};
        }
    }
    return std::nullopt;
}

/// The ranks that the values of a tally take, from `first` on; equal values share the mean of theirs.
std::map<Rational, Rational> ranks_of(const Tally& tally, const Rational& first)
{
    std::map<Rational, Rational> ranks;
    Rational below;
    for (const auto& [value, count] : tally) {
        ranks.emplace(value, first + below + Rational{count - 1} / Rational{2});
        below += count;
    }
    return ranks;
}

/// Adds the ranks of one rater to the sums of the items, and gives this rater's Σ(t³ - t).
Rational add_ranks(const std::vector<std::optional<Rational>>& rated, std::vector<Rational>& sums)
{
    std::vector<Rational> values;
    values.reserve(rated.size());
    for (const auto& rating : rated)
        values.push_back(*rating);
    const auto tally = tally_of(values);
    const auto ranks = ranks_of(tally, 1);
    for (std::size_t item = 0; item < values.size(); ++item)
        sums[item] += ranks.at(values[item]);
    Rational ties;
    for (const auto& [value, count] : tally)
        ties += Rational{count} * (square(count) - 1);
    return ties;
}

std::optional<NoCoefficient> negative_rating(const Ratings& ratings)
{
    for (std::size_t rater = 0; rater < ratings.size(); ++rater) {
        for (std::size_t item = 0; item < items_of(ratings); ++item) {
            const auto& rating = ratings[rater][item];
            if (rating && rating->sign() < 0) return NegativeRating{.row = rater, .column = item, .found = *rating};
        }
    }
    return std::nullopt;
}

/// The sum of (a - b)² over all ordered pairs is 2 (n Σa² - (Σa)²).
Rational interval_sum(const std::vector<Rational>& values)
{
    Rational sum;
    Rational squares;
    for (const auto& value : values) {
        sum += value;
        squares += square(value);
    }
    return Rational{2} * (Rational{values.size()} * squares - square(sum));
}

Rational nominal_sum(const std::vector<Rational>& values)
{
    auto sum = square(values.size());
    for (const auto& [value, count] : tally_of(values))
        sum -= square(count);
    return sum;
}

Rational ratio_sum(const std::vector<Rational>& values)
{
    const auto tally = tally_of(values);
    Rational sum;
    for (auto low = tally.begin(); low != tally.end(); ++low) {
        for (auto high = std::next(low); high != tally.end(); ++high) {
            const auto ratio = (high->first - low->first) / (high->first + low->first);
            sum += Rational{2} * Rational{low->second} * Rational{high->second} * square(ratio);
        }
    }
    return sum;
}

/// Squared differences, added up over all ordered pairs of values.
Rational pair_sum(const std::vector<Rational>& values, Metric metric)
{
    switch (metric) {
    case Metric::Nominal:
        return nominal_sum(values);
    case Metric::Ratio:
        return ratio_sum(values);
    case Metric::Ordinal:
    case Metric::Interval:
        return interval_sum(values);
    }
    return {};
}

std::vector<Rational> together(const std::vector<std::vector<Rational>>& items)
{
    std::vector<Rational> all;
    for (const auto& values : items)
        all.insert(all.end(), values.begin(), values.end());
    return all;
}

/// The ordinal difference of two values is that of their ranks, where equal values share the mean of theirs.
void replace_by_ranks(std::vector<std::vector<Rational>>& items)
{
    const auto ranks = ranks_of(tally_of(together(items)), 0);
    for (auto& values : items) {
        for (auto& value : values)
            value = ranks.at(value);
    }
}

}

Result<Concordance, NoCoefficient> kendall_concordance(const Ratings& ratings)
{
    if (auto obstacle = ranks_obstacle(ratings)) return Failure{std::move(*obstacle)};
    const Rational raters{ratings.size()};
    const Rational items{items_of(ratings)};
    Concordance result;
    result.rank_sums.resize(items_of(ratings));
    for (const auto& rated : ratings)
        result.ties += add_ranks(rated, result.rank_sums);
    result.rank_total = sum_of(result.rank_sums);
    result.rank_mean = result.rank_total / items;
    for (const auto& sum : result.rank_sums)
        result.squares += square(sum - result.rank_mean);
    const auto most = raters * (raters * items * (square(items) - 1) - result.ties);
    if (most.is_zero()) return Failure{NoCoefficient{NoVariation{}}};
    result.w = Rational{12} * result.squares / most;
    result.chi_squared = raters * (items - 1) * result.w;
    return result;
}

Result<Rational, NoCoefficient> krippendorff_alpha(const Ratings& ratings, Metric metric)
{
    if (auto obstacle = raters_obstacle(ratings)) return Failure{std::move(*obstacle)};
    if (metric == Metric::Ratio) {
        if (auto obstacle = negative_rating(ratings)) return Failure{std::move(*obstacle)};
    }
    auto items = pairable(ratings);
    if (items.size() < 2) return Failure{NoCoefficient{TooFewItems{.found = items.size()}}};
    if (metric == Metric::Ordinal) replace_by_ranks(items);
    Rational observed;
    for (const auto& values : items)
        observed += pair_sum(values, metric) / Rational{values.size() - 1};
    const auto all = together(items);
    const auto expected = pair_sum(all, metric) / Rational{all.size() - 1};
    if (expected.is_zero()) return Failure{NoCoefficient{NoVariation{}}};
    return Rational{1} - observed / expected;
}

Ratings places_in_use(const Ratings& ratings)
{
    std::map<Rational, std::size_t> places;
    for (const auto& rater : ratings) {
        for (const auto& rating : rater) {
            if (rating) places.emplace(*rating, 0);
        }
    }
    std::size_t next = 0;
    for (auto& [value, place] : places)
        place = next++;
    auto replaced = ratings;
    for (auto& rater : replaced) {
        for (auto& rating : rater) {
            if (rating) rating = Rational{places.at(*rating)};
        }
    }
    return replaced;
}

}

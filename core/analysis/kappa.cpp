#include "core/analysis/agreement_parts.hpp"

#include <algorithm>

namespace tender {

using namespace agreeing;

namespace {

std::vector<Rational> counts_of(const Tally& tally)
{
    std::vector<Rational> counts;
    for (const auto& [value, count] : tally)
        counts.emplace_back(count);
    return counts;
}

/// What the kappas of many raters are made of.
struct Usage {
    std::vector<Rational> raters;  ///< of each item
    std::vector<Rational> squares; ///< of each item: sum of its squared counts
    std::vector<Rational> uses;    ///< of each category, over all items

    void add_item(const std::vector<Rational>& counts)
    {
        raters.push_back(sum_of(counts));
        Rational sum;
        for (const auto& count : counts)
            sum += square(count);
        squares.push_back(std::move(sum));
    }
};

Result<Usage, NoCoefficient> usage_of(const CategoryCounts& counts)
{
    if (const auto rows = uneven(counts)) return Failure{NoCoefficient{*rows}};
    Usage usage;
    if (!counts.empty()) usage.uses.resize(counts.front().size());
    for (std::size_t item = 0; item < counts.size(); ++item) {
        for (std::size_t category = 0; category < counts[item].size(); ++category) {
            const auto& count = counts[item][category];
            if (count.sign() < 0)
                return Failure{NoCoefficient{NegativeRating{.row = item, .column = category, .found = count}}};
            usage.uses[category] += count;
        }
        usage.add_item(counts[item]);
    }
    return usage;
}

Result<Usage, NoCoefficient> usage_of(const Ratings& ratings)
{
    if (const auto rows = uneven(ratings)) return Failure{NoCoefficient{*rows}};
    Usage usage;
    std::vector<Rational> all;
    for (std::size_t item = 0; item < items_of(ratings); ++item) {
        const auto values = values_of(ratings, item);
        usage.add_item(counts_of(tally_of(values)));
        all.insert(all.end(), values.begin(), values.end());
    }
    usage.uses = counts_of(tally_of(all));
    return usage;
}

std::optional<NoCoefficient> usage_obstacle(const Usage& usage, std::size_t items_least)
{
    const auto items = usage.raters.size();
    for (std::size_t item = 0; item < items; ++item) {
        if (usage.raters[item] != usage.raters.front())
            return UnequalRatings{.item = item, .found = usage.raters[item], .needed = usage.raters.front()};
    }
    if (items < items_least) return TooFewItems{.found = items, .needed = items_least};
    if (usage.raters.front() < 2) return TooFewRaters{.found = usage.raters.front()};
    return std::nullopt;
}

/// Precondition: the usage has no obstacle and `expected` is below 1.
Kappa kappa_of(const Usage& usage, Rational expected)
{
    const auto& raters = usage.raters.front();
    Kappa result;
    for (const auto& squares : usage.squares)
        result.by_item.push_back((squares - raters) / (raters * (raters - 1)));
    result.observed = sum_of(result.by_item) / Rational{usage.squares.size()};
    result.kappa = (result.observed - expected) / (Rational{1} - expected);
    result.expected = std::move(expected);
    return result;
}

Result<Kappa, NoCoefficient> fleiss_of(const Result<Usage, NoCoefficient>& usage)
{
    if (!usage) return Failure{usage.error()};
    if (auto obstacle = usage_obstacle(*usage, 2)) return Failure{std::move(*obstacle)};
    const auto all = sum_of(usage->uses);
    Rational expected;
    for (const auto& use : usage->uses)
        expected += square(use / all);
    if (expected == 1) return Failure{NoCoefficient{NoVariation{}}};
    return kappa_of(*usage, std::move(expected));
}

Result<Kappa, NoCoefficient> randolph_of(const Result<Usage, NoCoefficient>& usage, const Rational& categories)
{
    if (!usage) return Failure{usage.error()};
    if (auto obstacle = usage_obstacle(*usage, 1)) return Failure{std::move(*obstacle)};
    const auto in_use = std::ranges::count_if(usage->uses, [](const Rational& use) { return !use.is_zero(); });
    const auto needed = std::max(Rational{in_use}, Rational{2});
    if (categories < needed) return Failure{NoCoefficient{TooFewCategories{.found = categories, .needed = needed}}};
    return kappa_of(*usage, Rational{1} / categories);
}

Rational weight_of(const Rational& a, const Rational& b, DisagreementWeight weight)
{
    switch (weight) {
    case DisagreementWeight::Plain:
        return a == b ? 0 : 1;
    case DisagreementWeight::Linear:
        return abs(a - b);
    case DisagreementWeight::Quadratic:
        return square(a - b);
    }
    return {};
}

Rational plain_crossed(const std::vector<Rational>& first, const std::vector<Rational>& second)
{
    const auto others = tally_of(second);
    auto sum = square(first.size());
    for (const auto& [value, count] : tally_of(first)) {
        if (const auto same = others.find(value); same != others.end()) sum -= Rational{count} * Rational{same->second};
    }
    return sum;
}

/// From each value in use to the next, as many pairs go across as have one end on either side.
Rational linear_crossed(const std::vector<Rational>& first, const std::vector<Rational>& second)
{
    std::map<Rational, std::pair<std::size_t, std::size_t>> in_use;
    for (const auto& value : first)
        ++in_use[value].first;
    for (const auto& value : second)
        ++in_use[value].second;
    const Rational all{first.size()};
    Rational first_below;
    Rational second_below;
    Rational sum;
    auto last = in_use.begin()->first;
    for (const auto& [value, counts] : in_use) {
        const auto across = first_below * (all - second_below) + second_below * (all - first_below);
        sum += (value - last) * across;
        first_below += counts.first;
        second_below += counts.second;
        last = value;
    }
    return sum;
}

/// The weights of all pairs of one value of the first and one of the second; there are equally many of both, and some.
Rational crossed(const std::vector<Rational>& first, const std::vector<Rational>& second, DisagreementWeight weight)
{
    switch (weight) {
    case DisagreementWeight::Plain:
        return plain_crossed(first, second);
    case DisagreementWeight::Linear:
        return linear_crossed(first, second);
    case DisagreementWeight::Quadratic:
        break;
    }
    // Σ(a - b)² over all pairs is n Σa² + n Σb² - 2 Σa Σb.
    Rational squares;
    for (const auto* values : {&first, &second}) {
        for (const auto& value : *values)
            squares += square(value);
    }
    return Rational{first.size()} * squares - Rational{2} * sum_of(first) * sum_of(second);
}

}

Result<Kappa, NoCoefficient> fleiss_kappa(const CategoryCounts& counts) { return fleiss_of(usage_of(counts)); }

Result<Kappa, NoCoefficient> fleiss_kappa(const Ratings& ratings) { return fleiss_of(usage_of(ratings)); }

Result<Kappa, NoCoefficient> randolph_kappa(const CategoryCounts& counts, const Rational& categories)
{
    return randolph_of(usage_of(counts), categories);
}

Result<Kappa, NoCoefficient> randolph_kappa(const Ratings& ratings, const Rational& categories)
{
    return randolph_of(usage_of(ratings), categories);
}

Result<Rational, NoCoefficient> cohen_kappa(const Ratings& ratings, DisagreementWeight weight)
{
    if (ratings.size() != 2) return Failure{NoCoefficient{NotTwoRaters{.found = ratings.size()}}};
    if (const auto rows = uneven(ratings)) return Failure{NoCoefficient{*rows}};
    const auto rated = pairable(ratings);
    if (rated.size() < 2) return Failure{NoCoefficient{TooFewItems{.found = rated.size()}}};
    std::vector<Rational> first;
    std::vector<Rational> second;
    Rational observed;
    for (const auto& pair : rated) {
        observed += weight_of(pair[0], pair[1], weight);
        first.push_back(pair[0]);
        second.push_back(pair[1]);
    }
    const auto expected = crossed(first, second, weight);
    if (expected.is_zero()) return Failure{NoCoefficient{NoVariation{}}};
    return Rational{1} - observed * Rational{rated.size()} / expected;
}

}

#pragma once

#include "core/number/rational.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

/// Coefficients of agreement as the literature defines them, worked out exactly. In its words raters rate items: a
/// rater is a seat of a panel, an item a question of a bid, a rating a mark. A coefficient describes how alike ratings
/// are; it says nothing of whether they are right, and no figure of a result is made of it.
namespace tender {

/// Ratings by rater, then by item; nothing where the rater left the item out. All raters have equally many entries.
using Ratings = std::vector<std::vector<std::optional<Rational>>>;

/// How many raters put an item into a category: by item, then by category. All items have equally many entries, 0 or
/// more, that add up to the same number of raters. Published tables hold fractions of raters, so they are allowed.
using CategoryCounts = std::vector<std::vector<Rational>>;

/// A row has another length than the first.
struct UnevenRows {
    std::size_t row = 0;
    std::size_t found = 0;
    std::size_t needed = 0;
    friend bool operator==(const UnevenRows&, const UnevenRows&) = default;
};
struct TooFewRaters {
    Rational found;
    std::size_t needed = 2;
    friend bool operator==(const TooFewRaters&, const TooFewRaters&) = default;
};
struct NotTwoRaters {
    std::size_t found = 0;
    friend bool operator==(const NotTwoRaters&, const NotTwoRaters&) = default;
};
/// Counted are the items that the coefficient can use.
struct TooFewItems {
    std::size_t found = 0;
    std::size_t needed = 2;
    friend bool operator==(const TooFewItems&, const TooFewItems&) = default;
};
struct TooFewCategories {
    Rational found;
    Rational needed;
    friend bool operator==(const TooFewCategories&, const TooFewCategories&) = default;
};
/// A coefficient that needs every rating misses this one.
struct RatingMissing {
    std::size_t rater = 0;
    std::size_t item = 0;
    friend bool operator==(const RatingMissing&, const RatingMissing&) = default;
};
/// An item has more or fewer ratings than the first one.
struct UnequalRatings {
    std::size_t item = 0;
    Rational found;
    Rational needed;
    friend bool operator==(const UnequalRatings&, const UnequalRatings&) = default;
};
/// Below zero, where the coefficient is defined from zero on only.
struct NegativeRating {
    std::size_t row = 0;
    std::size_t column = 0;
    Rational found;
    friend bool operator==(const NegativeRating&, const NegativeRating&) = default;
};
/// All ratings are alike, so that chance would agree as well: the formula divides zero by zero.
struct NoVariation {
    friend bool operator==(const NoVariation&, const NoVariation&) = default;
};
/// The items are rated on different scales, so that they have no categories in common.
struct ScalesDiffer {
    friend bool operator==(const ScalesDiffer&, const ScalesDiffer&) = default;
};
/// The scale has no steps, so that nobody can say how many categories there are.
struct CategoriesUncounted {
    friend bool operator==(const CategoriesUncounted&, const CategoriesUncounted&) = default;
};

/// Why a coefficient has no answer. It is never replaced by 0 or 1.
using NoCoefficient = std::variant<UnevenRows, TooFewRaters, NotTwoRaters, TooFewItems, TooFewCategories, RatingMissing,
                                   UnequalRatings, NegativeRating, NoVariation, ScalesDiffer, CategoriesUncounted>;

/// Kendall's coefficient of concordance with what it is made of.
struct Concordance {
    std::vector<Rational> rank_sums; ///< of each item, over all raters
    Rational rank_total;             ///< of all rank sums
    Rational rank_mean;              ///< of the rank sums
    Rational squares;                ///< S: sum of the squared distances of the rank sums from their mean
    Rational ties;                   ///< sum of t³ - t over all groups of t items that a rater ties
    Rational w;                      ///< 0 to 1
    Rational chi_squared;            ///< m (n - 1) W, to be read with n - 1 degrees of freedom

    friend bool operator==(const Concordance&, const Concordance&) = default;
};

/// Kendall's W: 12 S / (m² (n³ - n) - m Σ(t³ - t)) for m raters of n items, whose ratings become ranks, ties sharing
/// their mean rank. Whether a high rating is a good one makes no difference. (Kendall and Babington Smith, The Problem
/// of m Rankings, Annals of Mathematical Statistics 10, 1939; the correction for ties as in Siegel, Nonparametric
/// Statistics, 1956, ch. 9.)
///
/// Needs two raters, two items, every rating, and one rater who does not tie all items.
[[nodiscard]] Result<Concordance, NoCoefficient> kendall_concordance(const Ratings& ratings);

/// How far two values are apart for Krippendorff's alpha, squared.
enum class Metric {
    Nominal,  ///< 1 when they differ
    Ordinal,  ///< by how many ratings lie between them, half of those at either end included
    Interval, ///< (a - b)²
    Ratio,    ///< ((a - b) / (a + b))², 0 between two zeros; values are not negative
};

/// Krippendorff's alpha: 1 less the observed disagreement over the one expected by chance. Ratings may be missing; an
/// item with fewer than two drops out, with its values. (Krippendorff, Computing Krippendorff's Alpha-Reliability,
/// 2011, section C with the metrics of section D.)
///
/// Needs two raters, and two items that stay: with one alone alpha is 0 whatever the ratings. `Ratio` takes
/// time by the square of the number of different values, all others by the number of ratings.
[[nodiscard]] Result<Rational, NoCoefficient> krippendorff_alpha(const Ratings& ratings, Metric metric);

/// A kappa of many raters with what it is made of: (observed - expected) / (1 - expected).
struct Kappa {
    std::vector<Rational> by_item; ///< share of the pairs of raters who agree on the item
    Rational observed;             ///< mean of these
    Rational expected;             ///< the same by chance
    Rational kappa;                ///< at most 1

    friend bool operator==(const Kappa&, const Kappa&) = default;
};

/// Fleiss' kappa: chance puts items into categories as often as all raters together did. (Fleiss, Measuring nominal
/// scale agreement among many raters, Psychological Bulletin 76, 1971.)
///
/// Needs two raters, two items (with one alone the ratings make no difference) and two categories in use.
[[nodiscard]] Result<Kappa, NoCoefficient> fleiss_kappa(const CategoryCounts& counts);
/// The same with each value in use as a category; an item that a rater left out has fewer raters than others.
[[nodiscard]] Result<Kappa, NoCoefficient> fleiss_kappa(const Ratings& ratings);

/// Randolph's free-marginal kappa: chance puts items into each of `categories` equally often, used or not. (Randolph,
/// Free-Marginal Multirater Kappa, Joensuu Learning and Instruction Symposium, 2005.)
///
/// Needs two raters, one item, two categories, and as many categories as are in use.
[[nodiscard]] Result<Kappa, NoCoefficient> randolph_kappa(const CategoryCounts& counts, const Rational& categories);
[[nodiscard]] Result<Kappa, NoCoefficient> randolph_kappa(const Ratings& ratings, const Rational& categories);

/// How much a disagreement weighs in Cohen's kappa. With `Linear` and `Quadratic` the values of the ratings are the
/// places of the categories.
enum class DisagreementWeight {
    Plain,     ///< any disagreement the same
    Linear,    ///< by distance
    Quadratic, ///< by its square
};

/// Cohen's kappa of two raters: 1 less the observed disagreement over the one expected by chance, where chance is each
/// rater's own use of the categories. Items that one of them left out drop out. (Cohen, A coefficient of agreement for
/// nominal scales, Educational and Psychological Measurement 20, 1960; weighted: Psychological Bulletin 70, 1968.)
///
/// Needs exactly two raters, two items that both rated, and two categories in use.
[[nodiscard]] Result<Rational, NoCoefficient> cohen_kappa(const Ratings& ratings, DisagreementWeight weight);

/// The ratings with each value replaced by its place, from 0, among the values in use.
[[nodiscard]] Ratings places_in_use(const Ratings& ratings);

}

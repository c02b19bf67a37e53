#include "core/analysis/agreement.hpp"
#include "tests/core/tendering/building.hpp"

#include <rapidcheck.h>

#include <map>
#include <random>
#include <sstream>

using namespace tender;
using namespace tender::building;

namespace {

/// One rater for each line of values, "." where there is none.
Ratings ratings(const std::vector<std::string>& lines)
{
    Ratings table;
    for (const auto& line : lines) {
        std::istringstream words{line};
        auto& rater = table.emplace_back();
        for (std::string word; words >> word;)
            rater.push_back(word == "." ? std::nullopt : std::optional{number(word)});
    }
    return table;
}

/// One item for each line.
CategoryCounts counts(const std::vector<std::string>& lines)
{
    CategoryCounts table;
    for (const auto& rater : ratings(lines)) {
        auto& row = table.emplace_back();
        for (const auto& value : rater)
            row.push_back(value.value());
    }
    return table;
}

std::string to_places(const Rational& value, int places)
{
    return decimal_text(value, {.mode = RoundingMode::HalfUp, .places = places});
}

/// Two raters, as often at each pair of categories as the table says.
Ratings from_table(const std::vector<std::vector<int>>& table)
{
    Ratings pair(2);
    for (std::size_t row = 0; row < table.size(); ++row) {
        for (std::size_t column = 0; column < table[row].size(); ++column) {
            for (int times = 0; times < table[row][column]; ++times) {
                pair[0].emplace_back(Rational{row});
                pair[1].emplace_back(Rational{column});
            }
        }
    }
    return pair;
}

template <class T>
NoCoefficient refused(const Result<T, NoCoefficient>& result)
{
    if (result) FAIL("there is an answer");
    return result.error();
}

constexpr std::array<Metric, 4> metrics{Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio};
constexpr std::array<DisagreementWeight, 3> weights{DisagreementWeight::Plain, DisagreementWeight::Linear,
                                                    DisagreementWeight::Quadratic};

/// Alpha from the coincidence matrix, step by step as Krippendorff (2011) writes it down.
std::optional<Rational> alpha_by_matrix(const Ratings& table, Metric metric)
{
    std::map<std::pair<Rational, Rational>, Rational> coincidences;
    for (std::size_t item = 0; item < table.front().size(); ++item) {
        std::vector<Rational> values;
        for (const auto& rater : table) {
            if (rater[item]) values.push_back(*rater[item]);
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            for (std::size_t j = 0; j < values.size(); ++j) {
                if (i != j) coincidences[{values[i], values[j]}] += Rational{1} / Rational{values.size() - 1};
            }
        }
    }
    std::map<Rational, Rational> totals;
    Rational all;
    for (const auto& [pair, often] : coincidences) {
        totals[pair.first] += often;
        all += often;
    }
    const auto difference = [&](const Rational& a, const Rational& b) -> Rational {
        if (a == b) return 0;
        if (metric == Metric::Nominal) return 1;
        Rational distance = a - b;
        if (metric == Metric::Ratio) distance /= a + b;
        if (metric == Metric::Ordinal) {
            distance = -(totals[a] + totals[b]) / Rational{2};
            for (const auto& [value, often] : totals) {
                if (value >= std::min(a, b) && value <= std::max(a, b)) distance += often;
            }
        }
        return distance * distance;
    };
    Rational observed;
    Rational expected;
    for (const auto& [a, often_a] : totals) {
        for (const auto& [b, often_b] : totals) {
            const auto found = coincidences.find({a, b});
            if (found != coincidences.end()) observed += found->second * difference(a, b);
            expected += often_a * often_b * difference(a, b);
        }
    }
    if (expected.is_zero()) return std::nullopt;
    return Rational{1} - (all - 1) * observed / expected;
}

/// Cohen's kappa over every pair of an item of the one and an item of the other.
std::optional<Rational> kappa_by_pairs(const Ratings& pair, DisagreementWeight weight)
{
    const auto weigh = [&](const Rational& a, const Rational& b) -> Rational {
        if (weight == DisagreementWeight::Plain) return a == b ? 0 : 1;
        return weight == DisagreementWeight::Linear ? abs(a - b) : (a - b) * (a - b);
    };
    Rational observed;
    Rational expected;
    const auto items = pair[0].size();
    for (std::size_t i = 0; i < items; ++i) {
        observed += weigh(*pair[0][i], *pair[1][i]);
        for (std::size_t j = 0; j < items; ++j)
            expected += weigh(*pair[0][i], *pair[1][j]);
    }
    return expected.is_zero() ? std::nullopt : std::optional{Rational{1} - observed * Rational{items} / expected};
}

/// Random tables: few values, so that ties and agreement are common.
class Tables {
public:
    Tables() : random_{*rc::gen::arbitrary<std::uint32_t>()} {}

    std::size_t below(std::size_t limit) { return random_() % limit; }
    Ratings table(std::size_t raters, std::size_t items, bool gaps)
    {
        const auto values = 1 + below(5);
        Ratings table(raters, std::vector<std::optional<Rational>>(items));
        for (auto& rater : table) {
            for (auto& rating : rater) {
                if (!gaps || below(4) != 0) rating = Rational{below(values)} / Rational{2};
            }
        }
        return table;
    }
    template <class List>
    void shuffle(List& list)
    {
        std::shuffle(list.begin(), list.end(), random_);
    }
    /// The same order of items under each rater, another than before.
    Ratings reordered(const Ratings& table)
    {
        std::vector<std::size_t> order(table.front().size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        shuffle(order);
        auto changed = table;
        for (std::size_t rater = 0; rater < table.size(); ++rater) {
            for (std::size_t item = 0; item < order.size(); ++item)
                changed[rater][item] = table[rater][order[item]];
        }
        return changed;
    }

private:
    std::mt19937_64 random_;
};

template <class Change>
Ratings changed(Ratings table, Change change)
{
    for (auto& rater : table) {
        for (auto& rating : rater) {
            if (rating) rating = change(*rating);
        }
    }
    return table;
}

template <class T>
std::optional<T> answer(const Result<T, NoCoefficient>& result)
{
    return result ? std::optional{*result} : std::nullopt;
}

}

TEST_CASE("alpha is that of Krippendorff's own example under every metric", "[core][analysis]")
{
    // Krippendorff (2011), section C: four observers, twelve units, seven values missing.
    const auto table = ratings({"1 2 3 3 2 1 4 1 2 . . .", //
                                "1 2 3 3 2 2 4 1 2 5 . 3", //
                                ". 3 3 3 2 3 4 2 2 5 1 .", //
                                "1 2 3 3 2 4 4 1 2 5 1 ."});
    CHECK(to_places(krippendorff_alpha(table, Metric::Nominal).value(), 3) == "0.743");
    CHECK(to_places(krippendorff_alpha(table, Metric::Ordinal).value(), 3) == "0.815");
    CHECK(to_places(krippendorff_alpha(table, Metric::Interval).value(), 3) == "0.849");
    CHECK(to_places(krippendorff_alpha(table, Metric::Ratio).value(), 3) == "0.797");
}

TEST_CASE("concordance with ties is that of Siegel's example", "[core][analysis]")
{
    // Siegel (1956), ch. 9: three rankings of ten with ties in each; W is .828.
    const auto w = kendall_concordance(ratings({"1 4.5 2 4.5 3 7.5 6 9 7.5 10", //
                                                "2.5 1 2.5 4.5 4.5 8 9 6.5 10 6.5", "2 1 4.5 4.5 4.5 4.5 8 8 8 10"}))
                       .value();
    CHECK(w.rank_sums == std::vector<Rational>{number("5.5"), number("6.5"), 9, number("13.5"), 12, 20, 23,
                                               number("23.5"), number("25.5"), number("26.5")});
    CHECK(w.squares == 591);
    CHECK(w.ties == 12 * (1 + number("1.5") + 7));
    CHECK(to_places(w.w, 3) == "0.828");
}

TEST_CASE("marks become ranks, and ties share their mean rank", "[core][analysis]")
{
    const auto w = kendall_concordance(ratings({"10 20 20 50", "1 2 2 3"})).value();
    CHECK(w.rank_sums == std::vector<Rational>{2, 5, 5, 8});
    CHECK(w.rank_total == 20);
    CHECK(w.rank_mean == 5);
    CHECK(w.ties == 12);
    CHECK(w.w == 1);
    CHECK(w.chi_squared == 6);
    CHECK(kendall_concordance(ratings({"1 2 3 4", "4 3 2 1"})).value().w == 0);
}

TEST_CASE("kappa of two raters is that of Cohen's example", "[core][analysis]")
{
    // Cohen (1960), table 2b: observed .70, by chance .41.
    const auto pair = from_table({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
    CHECK(cohen_kappa(pair, DisagreementWeight::Plain).value() == Rational{29} / Rational{59});
}

TEST_CASE("free-marginal kappa counts categories that nobody used", "[core][analysis]")
{
    const auto table = counts({"2 0", "1 1", "0 2"});
    CHECK(randolph_kappa(table, 2).value().kappa == Rational{1} / Rational{3});
    CHECK(randolph_kappa(table, 6).value().kappa == Rational{3} / Rational{5});
    CHECK(fleiss_kappa(table).value().kappa == Rational{1} / Rational{3});
    CHECK(fleiss_kappa(table).value().by_item == std::vector<Rational>{1, 0, 1});
    // Fleiss' chance is that of the categories in use: one more that nobody used changes nothing.
    CHECK(fleiss_kappa(counts({"2 0 0", "1 1 0", "0 2 0"})).value() == fleiss_kappa(table).value());
}

TEST_CASE("a coefficient without enough raters, items or variation has no answer", "[core][analysis]")
{
    const auto alike = ratings({"3 3 3", "3 3 3"});
    const auto alone = ratings({"1 2 3"});
    const auto single = ratings({"1", "2"});

    SECTION("concordance")
    {
        CHECK(refused(kendall_concordance({})) == NoCoefficient{TooFewRaters{0, 2}});
        CHECK(refused(kendall_concordance(alone)) == NoCoefficient{TooFewRaters{1, 2}});
        CHECK(refused(kendall_concordance(single)) == NoCoefficient{TooFewItems{1, 2}});
        CHECK(refused(kendall_concordance(alike)) == NoCoefficient{NoVariation{}});
        CHECK(refused(kendall_concordance(ratings({"1 2 3", "1 . 3"}))) == NoCoefficient{RatingMissing{1, 1}});
        CHECK(refused(kendall_concordance(ratings({"1 2 3", "1 2"}))) == NoCoefficient{UnevenRows{1, 2, 3}});
        // One rater who does not tie all items is enough.
        CHECK(kendall_concordance(ratings({"1 2 3", "3 3 3"})).value().w == Rational{1} / Rational{2});
    }
    SECTION("alpha")
    {
        for (const auto metric : metrics) {
            CHECK(refused(krippendorff_alpha({}, metric)) == NoCoefficient{TooFewRaters{0, 2}});
            CHECK(refused(krippendorff_alpha(alone, metric)) == NoCoefficient{TooFewRaters{1, 2}});
            CHECK(refused(krippendorff_alpha(single, metric)) == NoCoefficient{TooFewItems{1, 2}});
            CHECK(refused(krippendorff_alpha(ratings({"1 . 3", ". 2 4"}), metric)) == NoCoefficient{TooFewItems{1, 2}});
            CHECK(refused(krippendorff_alpha(alike, metric)) == NoCoefficient{NoVariation{}});
            // The value that differs stands alone and drops out with its item.
            CHECK(refused(krippendorff_alpha(ratings({"3 3 1", "3 3 ."}), metric)) == NoCoefficient{NoVariation{}});
            CHECK(refused(krippendorff_alpha(ratings({"1 2", "1"}), metric)) == NoCoefficient{UnevenRows{1, 1, 2}});
            CHECK(krippendorff_alpha(ratings({"3 1", "3 1"}), metric).value() == 1);
        }
        CHECK(refused(krippendorff_alpha(ratings({"1 2", "1 -2"}), Metric::Ratio)) ==
              NoCoefficient{NegativeRating{1, 1, -2}});
        CHECK(krippendorff_alpha(ratings({"0 2", "0 2"}), Metric::Ratio).value() == 1);
        CHECK(krippendorff_alpha(ratings({"1 -2", "1 -2"}), Metric::Interval).value() == 1);
    }
    SECTION("kappas of many raters")
    {
        CHECK(refused(fleiss_kappa(CategoryCounts{})) == NoCoefficient{TooFewItems{0, 2}});
        CHECK(refused(fleiss_kappa(counts({"2 1"}))) == NoCoefficient{TooFewItems{1, 2}});
        CHECK(refused(fleiss_kappa(counts({"1 0", "0 1"}))) == NoCoefficient{TooFewRaters{1, 2}});
        CHECK(refused(fleiss_kappa(counts({"2 1", "2 0"}))) == NoCoefficient{UnequalRatings{1, 2, 3}});
        CHECK(refused(fleiss_kappa(counts({"2 1", "3"}))) == NoCoefficient{UnevenRows{1, 1, 2}});
        CHECK(refused(fleiss_kappa(counts({"2 1", "4 -1"}))) == NoCoefficient{NegativeRating{1, 1, -1}});
        CHECK(refused(fleiss_kappa(counts({"3 0", "3 0"}))) == NoCoefficient{NoVariation{}});
        CHECK(refused(fleiss_kappa(alike)) == NoCoefficient{NoVariation{}});
        CHECK(refused(fleiss_kappa(ratings({"1 2", "1 ."}))) == NoCoefficient{UnequalRatings{1, 1, 2}});
        CHECK(refused(randolph_kappa(CategoryCounts{}, 3)) == NoCoefficient{TooFewItems{0, 1}});
        CHECK(refused(randolph_kappa(counts({"3 0"}), 1)) == NoCoefficient{TooFewCategories{1, 2}});
        CHECK(refused(randolph_kappa(counts({"1 1 1"}), 2)) == NoCoefficient{TooFewCategories{2, 3}});
        // With free marginals agreement on one category alone says something.
        CHECK(randolph_kappa(counts({"3 0"}), 2).value().kappa == 1);
    }
    SECTION("kappa of two raters")
    {
        for (const auto weight : weights) {
            CHECK(refused(cohen_kappa(alone, weight)) == NoCoefficient{NotTwoRaters{1}});
            CHECK(refused(cohen_kappa(ratings({"1 2", "1 2", "1 2"}), weight)) == NoCoefficient{NotTwoRaters{3}});
            CHECK(refused(cohen_kappa(single, weight)) == NoCoefficient{TooFewItems{1, 2}});
            CHECK(refused(cohen_kappa(ratings({"1 2 .", "1 . 2"}), weight)) == NoCoefficient{TooFewItems{1, 2}});
            CHECK(refused(cohen_kappa(alike, weight)) == NoCoefficient{NoVariation{}});
            CHECK(refused(cohen_kappa(ratings({"1 2", "1"}), weight)) == NoCoefficient{UnevenRows{1, 1, 2}});
            CHECK(cohen_kappa(ratings({"3 1 .", "3 1 2"}), weight).value() == 1);
        }
    }
}

TEST_CASE("places are those of the values in use", "[core][analysis]")
{
    CHECK(places_in_use(ratings({"1 6 .", "3 1 3"})) == ratings({"0 2 .", "1 0 1"}));
}

TEST_CASE("coefficients are those of their definitions", "[core][analysis]")
{
    CHECK(rc::check("alpha from sums is alpha from the coincidence matrix", [] {
        Tables tables;
        const auto table = tables.table(2 + tables.below(4), 2 + tables.below(6), true);
        for (const auto metric : metrics) {
            const auto alpha = krippendorff_alpha(table, metric);
            if (!alpha && std::holds_alternative<TooFewItems>(alpha.error())) continue;
            RC_ASSERT(answer(alpha) == alpha_by_matrix(table, metric));
        }
    }));
    CHECK(rc::check("Cohen's kappa from sums is that of all pairs", [] {
        Tables tables;
        const auto pair = tables.table(2, 2 + tables.below(8), false);
        for (const auto weight : weights)
            RC_ASSERT(answer(cohen_kappa(pair, weight)) == kappa_by_pairs(pair, weight));
    }));
    CHECK(rc::check("nominal alpha is Fleiss' kappa but for the size of the table", [] {
        // 1 - alpha = (1 - kappa) (1 - 1 / number of ratings) where no rating is missing.
        Tables tables;
        const auto table = tables.table(2 + tables.below(4), 2 + tables.below(6), false);
        const auto alpha = krippendorff_alpha(table, Metric::Nominal);
        const auto fleiss = fleiss_kappa(table);
        RC_ASSERT(alpha.has_value() == fleiss.has_value());
        if (!alpha) return;
        const Rational all{table.size() * table.front().size()};
        RC_ASSERT(Rational{1} - *alpha == (Rational{1} - fleiss->kappa) * (all - 1) / all);
    }));
}

TEST_CASE("coefficients keep to their laws", "[core][analysis]")
{
    CHECK(rc::check("the order of raters and items changes nothing", [] {
        Tables tables;
        const auto table = tables.table(2 + tables.below(3), 2 + tables.below(5), tables.below(2) == 0);
        auto other = tables.reordered(table);
        tables.shuffle(other);
        for (const auto metric : metrics)
            RC_ASSERT(answer(krippendorff_alpha(table, metric)) == answer(krippendorff_alpha(other, metric)));
        const auto w = kendall_concordance(table);
        const auto other_w = kendall_concordance(other);
        RC_ASSERT(w.has_value() == other_w.has_value());
        if (w) RC_ASSERT(w->w == other_w->w);
        const auto kappa = fleiss_kappa(table);
        const auto other_kappa = fleiss_kappa(other);
        RC_ASSERT(kappa.has_value() == other_kappa.has_value());
        if (kappa) RC_ASSERT(kappa->kappa == other_kappa->kappa);
        if (table.size() != 2) return;
        for (const auto weight : weights)
            RC_ASSERT(answer(cohen_kappa(table, weight)) == answer(cohen_kappa(other, weight)));
    }));
    CHECK(rc::check("another unit or origin changes no interval, any growing scale no order", [] {
        Tables tables;
        const auto table = tables.table(2 + tables.below(3), 2 + tables.below(5), false);
        const auto moved = changed(table, [](const Rational& value) { return value * number("2.5") - 7; });
        const auto bent = changed(table, [](const Rational& value) { return value * value * value; });
        RC_ASSERT(answer(krippendorff_alpha(table, Metric::Interval)) ==
                  answer(krippendorff_alpha(moved, Metric::Interval)));
        RC_ASSERT(answer(krippendorff_alpha(table, Metric::Ordinal)) ==
                  answer(krippendorff_alpha(bent, Metric::Ordinal)));
        RC_ASSERT(answer(kendall_concordance(table)) == answer(kendall_concordance(bent)));
        const auto backwards = kendall_concordance(changed(table, [](const Rational& value) { return -value; }));
        RC_ASSERT(kendall_concordance(table).has_value() == backwards.has_value());
        if (backwards) RC_ASSERT(kendall_concordance(table)->w == backwards->w);
    }));
    CHECK(rc::check("W lies from 0 to 1, kappas and alpha at most at 1, and at 1 only where nobody differs", [] {
        Tables tables;
        const auto table = tables.table(2 + tables.below(3), 2 + tables.below(5), false);
        bool same = true;
        for (const auto& rater : table)
            same = same && rater == table.front();
        if (const auto w = kendall_concordance(table)) {
            RC_ASSERT(w->w >= 0);
            RC_ASSERT(w->w <= 1);
            if (same) RC_ASSERT(w->w == 1);
        }
        for (const auto metric : metrics) {
            const auto alpha = krippendorff_alpha(table, metric);
            if (alpha) RC_ASSERT((*alpha == 1) == same);
            if (alpha) RC_ASSERT(*alpha <= 1);
        }
        if (const auto kappa = fleiss_kappa(table)) {
            RC_ASSERT((kappa->kappa == 1) == same);
            RC_ASSERT(kappa->kappa <= 1);
        }
        RC_ASSERT((randolph_kappa(table, 5).value().kappa == 1) == same);
    }));
}

#include "reports/text/method_wording.hpp"

#include "core/pricing/formula.hpp"
#include "core/result.hpp"
#include "reports/text/numbers.hpp"

#include <iterator>
#include <vector>

namespace tender {

namespace {

/// What a method does below zero and above its whole, where it was published.
std::string floor_text(bool floor_at_zero)
{
    return floor_at_zero ? " No price gets less than 0." : " Points below 0 stand.";
}
std::string cap_text(bool cap_at_max) { return cap_at_max ? " No price gets more than the whole." : ""; }

/// What the names and functions that a formula uses stand for, as a sentence.
std::string names_explained(const Formula& formula)
{
    constexpr const char* middle = "the middle one of the prices that count (of an even number the mean of the two in "
                                   "the middle)";
    const char* const meanings[] = {"the price of the bid",
                                    "the lowest of the prices that count",
                                    "the highest of the prices that count",
                                    "the mean of the prices that count",
                                    middle,
                                    "how many prices count",
                                    "what the earlier stages bring to the bid's total"};
    std::vector<std::string> said;
    for (std::size_t name = 0; name < std::size(formula_names); ++name) {
        if (formula.mentions(static_cast<FormulaName>(name)))
            said.push_back(std::string{formula_names[name]} + " is " + meanings[name]);
    }
    if (formula.uses_smallest()) said.emplace_back("min is the smallest of the values in its brackets");
    if (formula.uses_largest()) said.emplace_back("max is the largest of the values in its brackets");
    if (formula.uses_absolute()) said.emplace_back("abs is the value in its brackets without its sign");
    if (formula.uses_choice())
        said.emplace_back("if is the value behind its comparison where that holds and otherwise the last value");
    return said.empty() ? std::string{} : " Here " + listed(said) + ".";
}

/// The published formula with what it means.
std::string formula_text(const std::string& published)
{
    const auto formula = Formula::from(published);
    if (!formula) return "\"" + published + "\", which cannot be read.";
    return formula->text() + "." + names_explained(*formula);
}

/// The published formula of each method, for the currency in which prices are stated.
class FormulaWords {
public:
    explicit FormulaWords(std::string currency) : currency_{std::move(currency)} {}

    std::string operator()(const LowestOverOwn& m) const
    {
        return "The lowest price gets " + points_text(m.points_max) +
               "; every other price gets that number times the lowest price, divided by its own price.";
    }
    std::string operator()(const ExcessOverLowest& m) const
    {
        return "The lowest price gets " + points_text(m.points_max) +
               "; every other price loses of these the share by which it is above the lowest price." +
               floor_text(m.floor_at_zero);
    }
    std::string operator()(const LinearFromMean& m) const
    {
        return from_reference("the mean of the prices", m.points_at_reference, m.points_per_percent, m.points_min,
                              m.points_max);
    }
    std::string operator()(const LinearFromMedian& m) const
    {
        return from_reference("the median of the prices", m.points_at_reference, m.points_per_percent, m.points_min,
                              m.points_max);
    }
    std::string operator()(const GraduatedFromMedian& m) const
    {
        return "Every price begins with 100 marks. Up to the point of inflection, the median of the prices plus " +
               exact_text(m.inflection_percent) + " %, it loses " + exact_text(m.marks_per_percent_below) +
               " marks for each percentage point above the lowest price; beyond it, " +
               exact_text(m.marks_per_percent_above) + " marks. The points are " + exact_text(m.points_max) +
               " times the marks, divided by 100." + floor_text(m.floor_at_zero);
    }
    std::string operator()(const LinearBetweenActual& m) const
    {
        return "The lowest price gets " + points_text(m.points_max) +
               " and the highest none; in between, points fall in a straight line.";
    }
    std::string operator()(const LinearBetweenSet& m) const
    {
        return "A price of " + money(m.price_for_all) + " or less gets " + points_text(m.points_max) + ", one of " +
               money(m.price_for_none) + " or more none; in between, points fall in a straight line.";
    }
    std::string operator()(const Logarithmic& m) const
    {
        return "The lowest price gets " + points_text(m.points_max) + ", a price " + exact_text(m.base) +
               " times as high none; in between, points fall with the logarithm of the price and are rounded " +
               rounding_text(m.rounding) + "." + floor_text(m.floor_at_zero);
    }
    std::string operator()(const ReferenceOverOwn& m) const
    {
        return "A price gets " + points_text(m.points_max) + " times the published benchmark of " + money(m.reference) +
               ", divided by the price." + cap_text(m.cap_at_max);
    }
    std::string operator()(const CeilingShare& m) const
    {
        return "Of " + points_text(m.points_max) +
               ", a price gets the share by which it is below the published ceiling of " + money(m.ceiling) + ".";
    }
    std::string operator()(const PriceBands& m) const
    {
        std::string text = "Points are read from the published bands:";
        const char* separator = " ";
        for (const auto& band : m.bands.bands) {
            text += separator + money(band.from) + " to " + money(band.to) + ", " + points_text(band.figure);
            separator = "; ";
        }
        return text + ". The most is " + points_text(m.points_max) + ".";
    }
    std::string operator()(const PointsPerUnit& m) const
    {
        return "A price of " + money(m.base) + " gets " + points_text(m.points_max) + "; for each " + money(m.unit) +
               " above it, " + points_text(m.points_per_unit) + " fewer, and below it as many more." +
               cap_text(m.cap_at_max) + floor_text(m.floor_at_zero);
    }
    std::string operator()(const CustomFormula& m) const
    {
        return "A price gets the points that this published formula gives: " + formula_text(m.formula) +
               " The result is exact; below 0, or above " + points_text(m.points_max) + ", it is no answer.";
    }
    std::string operator()(const QualityOverPrice& m) const
    {
        return "Bids are ranked by quality times " + exact_text(m.per) +
               ", divided by price. The highest figure is the best.";
    }
    std::string operator()(const PriceOverQuality& m) const
    {
        return "Bids are ranked by price divided by quality, where a quality of " + exact_text(m.quality_of) +
               " counts as one. The lowest figure is the best.";
    }
    std::string operator()(const QualityTimesReferenceOverPrice& m) const
    {
        return "Bids are ranked by quality times the published reference price of " + money(m.reference_price) +
               ", divided by their own price. The highest figure is the best.";
    }
    std::string operator()(const PriceMinusValue& m) const
    {
        return "Bids are ranked by price less the value of their quality, " + money(m.per_point) +
               " for each point. The lowest figure is the best; the contract is at the price as bid.";
    }
    std::string operator()(const PriceMinusBandValue& m) const
    {
        std::string text = "Bids are ranked by price less the value of the band in which their quality lies:";
        const char* separator = " ";
        for (const auto& band : m.bands.bands) {
            text += separator + exact_text(band.from) + " to " + points_text(band.to) + ", " + money(band.figure);
            separator = "; ";
        }
        return text + ". The lowest figure is the best; the contract is at the price as bid.";
    }
    std::string operator()(const PricePlusMissingQuality& m) const
    {
        return "Bids are ranked by price plus what their quality falls short of a possible value of " +
               money(m.possible_value) + ", where each point is worth " + money(m.per_point) +
               ". The lowest figure is the best; the contract is at the price as bid.";
    }
    std::string operator()(const EffectivePrice&) const
    {
        return "Bids are ranked by their effective price: the price divided by 1 + quality ÷ (1 − the most quality "
               "possible). "
               "The lowest figure is the best; the contract is at the price as bid.";
    }
    std::string operator()(const PercentagePreference& m) const
    {
        std::string text = "Bids are ranked by price. Where the lowest price is not that of a preferred bidder, " +
                           exact_text(m.rate * Rational{100}) + " % of the lowest price";
        if (m.cap) text += ", at most " + money(*m.cap) + ",";
        return text +
               " is taken off the price of each preferred bidder, for ranking only. The lowest figure is the best; "
               "the contract is at the price as bid.";
    }
    std::string operator()(const LowestPrice&) const
    {
        return "Bids are ranked by price alone. The lowest price is the best.";
    }
    std::string operator()(const CustomFigure& m) const
    {
        return "Bids are ranked by the figure that this published formula gives: " + formula_text(m.formula) +
               (m.better == Better::Higher ? " The highest figure is the best."
                                           : " The lowest figure is the best; the contract is at the price as bid.");
    }

private:
    std::string money(const Rational& amount) const { return printed_money(amount, currency_); }

    static std::string from_reference(const std::string& reference, const Rational& at, const Rational& per_percent,
                                      const Rational& least, const Rational& most)
    {
        return "A price equal to " + reference + " gets " + points_text(at) + "; for each per cent below it, " +
               points_text(per_percent) + " more, and for each per cent above it as many fewer, but never less than " +
               exact_text(least) + " or more than " + exact_text(most) + ".";
    }

    std::string currency_;
};

}

std::string price_basis_wording(const PriceRules& rules)
{
    switch (rules.basis) {
    case PriceBasis::Amount:
        return "The price is one sum of money in " + rules.currency + ", as the bid states it.";
    case PriceBasis::Schedule:
        return "The price, in " + rules.currency + ", is the sum of the bid's rates times the published volumes of " +
               counted(rules.items.size(), "item", "items") + ".";
    case PriceBasis::WholeLife:
        return "The price, in " + rules.currency +
               ", is the present value of all payments over the life of the contract" +
               (rules.discount_rate
                    ? ", discounted at " + exact_text(*rules.discount_rate * Rational{100}) + " % a year"
                    : "") +
               ".";
    }
    return {};
}

std::string price_method_name(const PriceMethod& method)
{
    return match(
        method,
        [](const PointsRule& rule) {
            return match(
                rule.method, [](const LowestOverOwn&) { return std::string{"Lowest price ÷ own price"}; },
                [](const ExcessOverLowest&) { return std::string{"Share above the lowest price"}; },
                [](const LinearFromMean&) { return std::string{"Distance from the mean price"}; },
                [](const LinearFromMedian&) { return std::string{"Distance from the median price"}; },
                [](const GraduatedFromMedian&) { return std::string{"Graduated price mechanism"}; },
                [](const LinearBetweenActual&) { return std::string{"Straight line from lowest to highest price"}; },
                [](const LinearBetweenSet&) { return std::string{"Straight line between two published prices"}; },
                [](const Logarithmic&) { return std::string{"Logarithm of the price"}; },
                [](const ReferenceOverOwn&) { return std::string{"Benchmark ÷ own price"}; },
                [](const CeilingShare&) { return std::string{"Share below the ceiling"}; },
                [](const PriceBands&) { return std::string{"Published price bands"}; },
                [](const PointsPerUnit&) { return std::string{"Points per unit of money"}; },
                [](const CustomFormula&) { return std::string{"Points by a formula of its own"}; });
        },
        [](const ValueMethod& value) {
            return match(
                value, [](const QualityOverPrice&) { return std::string{"Value for money index: quality ÷ price"}; },
                [](const PriceOverQuality&) { return std::string{"Adjusted bid: price ÷ quality"}; },
                [](const QualityTimesReferenceOverPrice&) {
                    return std::string{"Adjusted score: quality × reference price ÷ price"};
                },
                [](const PriceMinusValue&) { return std::string{"Price less the value of quality"}; },
                [](const PriceMinusBandValue&) { return std::string{"Price less the value of the quality band"}; },
                [](const PricePlusMissingQuality&) { return std::string{"Price plus missing quality"}; },
                [](const EffectivePrice&) { return std::string{"Effective price"}; },
                [](const PercentagePreference&) { return std::string{"Price with a percentage preference"}; },
                [](const LowestPrice&) { return std::string{"Lowest price"}; },
                [](const CustomFigure&) { return std::string{"Figure by a formula of its own"}; });
        });
}

std::string price_method_wording(const PriceRules& rules)
{
    const FormulaWords words{rules.currency};
    return match(
        rules.method,
        [&](const PointsRule& rule) {
            auto text = std::visit(words, rule.method);
            if (rule.rounding) text += " Points for price are rounded " + rounding_text(*rule.rounding) + ".";
            return text;
        },
        [&](const ValueMethod& value) { return std::visit(words, value); });
}

std::string wording(const PriceError& error, std::string_view currency)
{
    const auto money = [&] { return printed_money(error.amount, currency); };
    switch (error.kind) {
    case PriceError::Kind::NoPrices:
        return "There is no price to work on: no bid with a price is still in.";
    case PriceError::Kind::NegativePrice:
        return "A price is below zero (" + money() + ").";
    case PriceError::Kind::ZeroPrice:
        return "The method divides by a price, and that price is zero.";
    case PriceError::Kind::NotAmongPrices:
        return "The price of " + money() + " is not among those that count.";
    case PriceError::Kind::AboveCeiling:
        return "The price of " + money() + " is above the published ceiling.";
    case PriceError::Kind::OutsideBands:
        return "The figure of " + exact_text(error.amount) + " lies in no published band.";
    case PriceError::Kind::QualityZero:
        return "The method divides by quality, and the quality of a bid is zero.";
    case PriceError::Kind::QualityOutOfRange:
        return "A quality of " + exact_text(error.amount) + " is outside what was published as possible.";
    case PriceError::Kind::DivisorZero:
        return "The published formula divides by \"" + error.divisor + "\", and that is zero for these prices.";
    case PriceError::Kind::PointsOutOfRange:
        return "The published formula gives a price " + points_text(error.amount) + ", which is " +
               (error.amount.sign() < 0 ? "below 0." : "above the most that was published.");
    case PriceError::Kind::UnusableRule:
        return "The published method cannot work: its own numbers do not fit each other.";
    }
    return "The method has no answer for these prices.";
}

}

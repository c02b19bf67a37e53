#include "core/analysis/laboratory_bench.hpp"

#include <algorithm>
#include <array>

namespace tender {

namespace {

using Source = ReferencePrice;

struct Reference {
    Source source = Source::Assumed;
    Rational price;
};

Reference assumed() { return {Source::Assumed, Rational{100'000}}; }
/// A reference of zero would leave a grid without a grid.
Reference at(Source source, const Rational& price) { return price.sign() > 0 ? Reference{source, price} : assumed(); }

std::vector<Band> in_order(const BandTable& table)
{
    auto bands = table.bands;
    std::ranges::sort(bands, {}, &Band::from);
    return bands;
}

Reference reference_of(const PointsMethod& method)
{
    const auto relative = [](const auto&) { return assumed(); };
    return match(
        method,
        [](const CeilingShare& share) { return at(Source::Ceiling, share.ceiling * Rational{4} / Rational{5}); },
        [](const LinearBetweenSet& line) {
            return at(Source::SetPrices, (line.price_for_all + line.price_for_none) / Rational{2});
        },
        [](const ReferenceOverOwn& over) { return at(Source::Benchmark, over.reference); },
        [](const PointsPerUnit& unit) {
            const auto lost = unit.unit * unit.points_max / (Rational{2} * unit.points_per_unit);
            return at(Source::UnitBase, unit.base + lost);
        },
        [](const PriceBands& bands) {
            const auto sorted = in_order(bands.bands);
            return Reference{Source::Bands, sorted[sorted.size() / 2].from};
        },
        [&](const LowestOverOwn& each) { return relative(each); },
        [&](const ExcessOverLowest& each) { return relative(each); },
        [&](const LinearFromMean& each) { return relative(each); },
        [&](const LinearFromMedian& each) { return relative(each); },
        [&](const GraduatedFromMedian& each) { return relative(each); },
        [&](const LinearBetweenActual& each) { return relative(each); },
        [&](const Logarithmic& each) { return relative(each); },
        [&](const CustomFormula& each) { return relative(each); });
}

Reference reference_of(const ValueMethod& method, const Rational& quality_most)
{
    const auto worth = [&](const Rational& per_point) {
        return at(Source::QualityValue, Rational{2} * per_point * quality_most);
    };
    const auto unknown = [](const auto&) { return assumed(); };
    return match(
        method,
        [](const QualityTimesReferenceOverPrice& times) { return at(Source::Benchmark, times.reference_price); },
        [&](const PriceMinusValue& value) { return worth(value.per_point); },
        [&](const PricePlusMissingQuality& value) { return worth(value.per_point); },
        [](const PriceMinusBandValue& value) {
            Rational most;
            for (const auto& band : value.bands.bands)
                most = std::max(most, band.figure);
            return at(Source::QualityValue, Rational{2} * most);
        },
        [&](const QualityOverPrice& each) { return unknown(each); },
        [&](const PriceOverQuality& each) { return unknown(each); },
        [&](const EffectivePrice& each) { return unknown(each); },
        [&](const PercentagePreference& each) { return unknown(each); },
        [&](const LowestPrice& each) { return unknown(each); },
        [&](const CustomFigure& each) { return unknown(each); });
}

const PriceBands* bands_of(const PriceRules& rules)
{
    const auto* points = std::get_if<PointsRule>(&rules.method);
    return points == nullptr ? nullptr : std::get_if<PriceBands>(&points->method);
}

/// The beginnings of at most nine bands, the middle one first, then outwards.
std::vector<Rational> band_prices(const BandTable& table)
{
    constexpr std::size_t most = 9;
    const auto bands = in_order(table);
    const auto middle = bands.size() / 2;
    std::vector<Rational> prices{bands[middle].from};
    for (std::size_t away = 1; away <= bands.size() && prices.size() < most; ++away) {
        if (away <= middle) prices.push_back(bands[middle - away].from);
        if (middle + away < bands.size() && prices.size() < most) prices.push_back(bands[middle + away].from);
    }
    return prices;
}

bool is_always_zero(const PriceRules& rules)
{
    return rules.basis == PriceBasis::Schedule &&
           std::ranges::all_of(rules.items, [](const ScheduleItem& item) { return item.volume.is_zero(); });
}

}

void set_prices(DryRun& run, const Model& model, std::size_t priced, const Rational& quality_most)
{
    const auto& rules = *model.stages[priced].price;
    if (is_always_zero(rules)) {
        run.source = Source::OnlyZero;
        run.prices = {Rational{}};
        return;
    }
    const auto reference = match(
        rules.method, [](const PointsRule& rule) { return reference_of(rule.method); },
        [&](const ValueMethod& method) { return reference_of(method, quality_most); });
    run.source = reference.source;
    if (const auto* bands = bands_of(rules)) {
        run.prices = band_prices(bands->bands);
        return;
    }
    // The nearer to the reference price the earlier, so that the first example is the plainest.
    const std::array<Rational, 9> factors{1,
                                          Rational{4} / Rational{5},
                                          Rational{5} / Rational{4},
                                          Rational{3} / Rational{5},
                                          Rational{3} / Rational{2},
                                          Rational{1} / Rational{2},
                                          2,
                                          Rational{1} / Rational{4},
                                          4};
    run.prices.clear();
    for (const auto& factor : factors)
        run.prices.push_back(reference.price * factor);
}

Rational Bench::price_step() const
{
    const auto* bands = bands_of(*model().stages[*priced_].price);
    return bands == nullptr ? Rational{1} / Rational{100} : bands->bands.step;
}

Rational Bench::above_reference(int percent) const
{
    const auto more = reference() * Rational{percent} / Rational{100};
    const auto step = price_step();
    if (bands_of(*model().stages[*priced_].price) == nullptr) return reference() + more;
    return reference() + (more / step).floor() * step;
}

}

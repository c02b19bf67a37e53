#include "core/pricing/band_table.hpp"

#include "core/number/decimal.hpp"

#include <algorithm>

namespace tender {

Result<Rational, PriceError> BandTable::look_up(const Rational& amount) const
{
    const Band* found = nullptr;
    for (const Band& band : bands) {
        if (amount < band.from || amount > band.to) continue;
        if (found != nullptr) return Failure{PriceError{PriceError::Kind::UnusableRule, amount, {}}};
        found = &band;
    }
    if (found == nullptr) return Failure{PriceError{PriceError::Kind::OutsideBands, amount, {}}};
    return found->figure;
}

RuleProblems problems(const BandTable& table)
{
    RuleProblems found;
    if (table.bands.empty()) found.emplace_back("bands are missing");
    if (table.step.sign() <= 0) found.emplace_back("step of the bands is not positive");
    std::vector<Band> sorted = table.bands;
    std::sort(sorted.begin(), sorted.end(), [](const Band& a, const Band& b) { return a.from < b.from; });
    for (const Band& band : sorted)
        if (band.from > band.to)
            found.push_back("a band ends before it begins: " + exact_text(band.from) + " to " + exact_text(band.to));
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        const std::string place = exact_text(sorted[i - 1].to) + " and " + exact_text(sorted[i].from);
        if (sorted[i].from <= sorted[i - 1].to) found.push_back("bands overlap: " + place);
        if (sorted[i].from > sorted[i - 1].to + table.step) found.push_back("bands leave a gap: " + place);
    }
    return found;
}

}

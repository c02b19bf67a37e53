#include "core/pricing/price_bands.hpp"

#include "core/number/decimal.hpp"

namespace tender {

Result<Rational, PriceError> points(const PriceBands& method, const Rational& own, const PriceField&)
{
    if (const auto usable = usable_price(own); !usable) return Failure{usable.error()};
    return method.bands.look_up(own);
}

RuleProblems problems(const PriceBands& method)
{
    RuleProblems found = problems(method.bands);
    check_points_max(method.points_max, found);
    for (const Band& band : method.bands.bands)
        if (band.figure > method.points_max)
            found.push_back("a band gives more than points_max: " + exact_text(band.figure));
    return found;
}

}

#pragma once

#include "core/criteria/stage.hpp"
#include "core/pricing/price_field.hpp"

#include <string>

namespace tender {

/// A price method said in the language of published formulas (docs/formats/methods.md section 8), its numbers put in:
/// "40 * lowest / own". Empty where that language cannot say it: bands, logarithms, graduated methods, and preferences.
/// `field`: the prices that count, whose being all equal some methods treat apart.
[[nodiscard]] std::string price_formula(const PriceMethod& method, const PriceField& field);

}

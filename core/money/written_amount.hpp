#pragma once

#include "core/money/money.hpp"

#include <optional>
#include <string_view>

namespace tender {

/// The amount that a text states exactly and without anything else: "£40,000", "£40,000.00", "GBP 40000", "40000 GBP",
/// "€1,200.50". Nothing for any other text, such as "£1.2 million", which may be rounded, "£40,000 a year", "about
/// £40,000", "40,000", which names no currency, or "$100", which several have.
[[nodiscard]] std::optional<Money> written_amount(std::string_view text);

}

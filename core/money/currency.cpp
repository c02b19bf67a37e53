#include "core/money/currency.hpp"

#include <algorithm>

namespace tender {

Result<Currency, Currency::Error> Currency::from(std::string_view code)
{
    const bool capitals = std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (code.size() != 3 || !capitals) return Failure{Error::NotThreeCapitalLetters};
    return Currency{{code[0], code[1], code[2]}};
}

int Currency::minor_places() const { return code() == "JPY" ? 0 : 2; }

}

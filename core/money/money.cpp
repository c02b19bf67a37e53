#include "core/money/money.hpp"

#include "core/number/decimal.hpp"

#include <algorithm>
#include <cstdint>

namespace tender {

namespace {

/// Minor units in one unit of the currency, for instance 100.
Rational minor_units(const Currency& currency)
{
    Rational units = 1;
    for (int place = 0; place < currency.minor_places(); ++place)
        units *= 10;
    return units;
}

/// "-1234567.50" as "-1,234,567.50".
std::string with_thousands(std::string digits)
{
    const std::size_t sign_size = digits.starts_with('-') ? 1 : 0;
    const std::size_t whole_end = std::min(digits.find('.'), digits.size());
    for (std::size_t at = whole_end; at > sign_size + 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

}

Result<Money, CurrencyMismatch> sum(const Money& a, const Money& b)
{
    if (a.currency() != b.currency()) return Failure{CurrencyMismatch{a.currency(), b.currency()}};
    return Money{a.amount() + b.amount(), a.currency()};
}

Result<Money, CurrencyMismatch> sum(std::span<const Money> amounts, Currency currency)
{
    Rational total;
    for (const Money& money : amounts) {
        if (money.currency() != currency) return Failure{CurrencyMismatch{currency, money.currency()}};
        total += money.amount();
    }
    return Money{total, currency};
}

Result<Money, CurrencyMismatch> difference(const Money& a, const Money& b) { return sum(a, -b); }

Result<std::strong_ordering, CurrencyMismatch> compare(const Money& a, const Money& b)
{
    if (a.currency() != b.currency()) return Failure{CurrencyMismatch{a.currency(), b.currency()}};
    return a.amount() <=> b.amount();
}

std::string text(const Money& money)
{
    const Rounding coins{RoundingMode::HalfUp, money.currency().minor_places()};
    std::string printed = money.currency().code() + ' ' + with_thousands(decimal_text(money.amount(), coins));
    if (rounded(money.amount(), coins) != money.amount()) printed += " (exactly " + exact_text(money.amount()) + ')';
    return printed;
}

Result<std::vector<Money>, SplitError> split(const Money& money, std::span<const Rational> shares,
                                             const ApportionmentRule& rule)
{
    const Rational units_per = minor_units(money.currency());
    const Rational minor = abs(money.amount()) * units_per;
    if (!minor.is_integer()) return Failure{SplitError{SplitError::Kind::NotInMinorUnits}};
    const auto count = minor.to_int64();
    if (!count) return Failure{SplitError{SplitError::Kind::TooLarge}};
    const auto counts = apportion(*count, shares, rule);
    if (!counts) return Failure{SplitError{SplitError::Kind::Shares, counts.error()}};
    std::vector<Money> parts;
    for (const std::int64_t part : *counts) {
        const Rational amount = Rational{part} / units_per;
        parts.push_back(Money{money.amount().sign() < 0 ? -amount : amount, money.currency()});
    }
    return parts;
}

}

#pragma once

#include "core/money/currency.hpp"
#include "core/number/apportionment.hpp"
#include "core/number/rational.hpp"
#include "core/result.hpp"

#include <compare>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace tender {

/// An exact amount in one currency. There is no `+` and no `<`: amounts of two currencies have no sum and no order,
/// so `sum`, `difference` and `compare` may refuse.
class Money {
public:
    Money(Rational amount, Currency currency) : amount_{std::move(amount)}, currency_{currency} {}

    /// In whole units of the currency (pounds, not pence).
    [[nodiscard]] const Rational& amount() const noexcept { return amount_; }
    [[nodiscard]] const Currency& currency() const noexcept { return currency_; }

    friend Money operator*(const Money& money, const Rational& factor)
    {
        return {money.amount_ * factor, money.currency_};
    }
    friend Money operator*(const Rational& factor, const Money& money) { return money * factor; }
    friend Money operator-(const Money& money) { return {-money.amount_, money.currency_}; }
    /// Same amount of the same currency; GBP 0 is not EUR 0.
    friend bool operator==(const Money&, const Money&) = default;

private:
    Rational amount_;
    Currency currency_;
};

/// Two amounts that were to be joined or compared are in different currencies.
struct CurrencyMismatch {
    Currency first;
    Currency second;

    friend bool operator==(const CurrencyMismatch&, const CurrencyMismatch&) = default;
};

[[nodiscard]] Result<Money, CurrencyMismatch> sum(const Money& a, const Money& b);
/// Sum of a list; `currency` is that of an empty list.
[[nodiscard]] Result<Money, CurrencyMismatch> sum(std::span<const Money> amounts, Currency currency);
[[nodiscard]] Result<Money, CurrencyMismatch> difference(const Money& a, const Money& b);
/// Order of the amounts.
[[nodiscard]] Result<std::strong_ordering, CurrencyMismatch> compare(const Money& a, const Money& b);

/// "GBP 40,000.00", "GBP -3.50", "JPY 1,200". An amount between two coins is printed to the nearest (a half away from
/// zero) and says so: "GBP 33.33 (exactly 100/3)".
[[nodiscard]] std::string text(const Money& money);

/// Why an amount cannot be split.
struct SplitError {
    enum class Kind {
        NotInMinorUnits, ///< the amount has a fraction of a penny, which no share could carry
        TooLarge,        ///< more minor units than 64 bits count
        Shares,          ///< see `shares`
    };
    Kind kind;
    ApportionmentError shares{ApportionmentError::Kind::NothingToShareBy}; ///< set with Kind::Shares

    friend bool operator==(const SplitError&, const SplitError&) = default;
};

/// The amount in parts by `shares`, each in whole minor units, adding up to the penny. A negative amount is split like
/// its opposite, so that a credit note mirrors its invoice.
[[nodiscard]] Result<std::vector<Money>, SplitError> split(const Money& money, std::span<const Rational> shares,
                                                           const ApportionmentRule& rule);

}

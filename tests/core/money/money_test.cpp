#include "core/money/money.hpp"
#include "core/number/decimal.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace tender;

namespace {

Currency currency(std::string_view code) { return Currency::from(code).value(); }
Money gbp(std::string_view amount) { return {parse_number(amount).value(), currency("GBP")}; }
Money eur(std::string_view amount) { return {parse_number(amount).value(), currency("EUR")}; }

const ApportionmentRule first_in_list{ApportionmentMethod::LargestRemainder, TiePolicy::FirstInList, {}};
const ApportionmentRule no_ties{ApportionmentMethod::LargestRemainder, TiePolicy::Refuse, {}};

}

TEST_CASE("a currency is three capital letters", "[core][money]")
{
    CHECK(currency("GBP").code() == "GBP");
    CHECK(currency("GBP") == Currency::pound_sterling());
    for (const auto* wrong : {"", "GB", "GBPX", "gbp", "G1P", "GB ", "\xC2\xA3P"})
        CHECK(Currency::from(wrong).error() == Currency::Error::NotThreeCapitalLetters);
    CHECK(currency("GBP").minor_places() == 2);
    CHECK(currency("EUR").minor_places() == 2);
    CHECK(currency("JPY").minor_places() == 0);
}

TEST_CASE("amounts of one currency add up and compare", "[core][money]")
{
    CHECK(sum(gbp("1.10"), gbp("2.20")).value() == gbp("3.30"));
    CHECK(difference(gbp("1.10"), gbp("2.20")).value() == gbp("-1.10"));
    CHECK(compare(gbp("1"), gbp("2")).value() == std::strong_ordering::less);
    CHECK(gbp("100") * (Rational{1} / Rational{3}) == gbp("100/3"));
    const std::vector<Money> amounts{gbp("1"), gbp("2"), gbp("3")};
    CHECK(sum(amounts, currency("GBP")).value() == gbp("6"));
    CHECK(sum(std::vector<Money>{}, currency("GBP")).value() == gbp("0"));
}

TEST_CASE("amounts of two currencies have no sum, no difference and no order", "[core][money]")
{
    const CurrencyMismatch mismatch{currency("GBP"), currency("EUR")};
    CHECK(sum(gbp("1"), eur("1")).error() == mismatch);
    CHECK(difference(gbp("1"), eur("1")).error() == mismatch);
    CHECK(compare(gbp("1"), eur("1")).error() == mismatch);
    CHECK(sum(std::vector<Money>{gbp("1"), eur("1")}, currency("GBP")).error() == mismatch);
    CHECK(gbp("0") != eur("0"));
}

TEST_CASE("money is printed with its coins and says when that is not exact", "[core][money]")
{
    CHECK(text(gbp("40000")) == "GBP 40,000.00");
    CHECK(text(gbp("-3.5")) == "GBP -3.50");
    CHECK(text(gbp("999")) == "GBP 999.00");
    CHECK(text(gbp("1000")) == "GBP 1,000.00");
    CHECK(text(gbp("-1234567.89")) == "GBP -1,234,567.89");
    CHECK(text(gbp("-100000")) == "GBP -100,000.00");
    CHECK(text(gbp("0")) == "GBP 0.00");
    CHECK(text(gbp("100/3")) == "GBP 33.33 (exactly 100/3)");
    CHECK(text(gbp("0.005")) == "GBP 0.01 (exactly 0.005)");
    CHECK(text(gbp("-0.001")) == "GBP 0.00 (exactly -0.001)");
    CHECK(text(Money{1200, currency("JPY")}) == "JPY 1,200");
    CHECK(text(Money{Rational{1} / Rational{2}, currency("JPY")}) == "JPY 1 (exactly 0.5)");
}

TEST_CASE("a sum split by shares adds up to the penny", "[core][money]")
{
    const std::vector<Rational> thirds{1, 1, 1};
    CHECK(split(gbp("100"), thirds, first_in_list).value() == std::vector{gbp("33.34"), gbp("33.33"), gbp("33.33")});
    CHECK(split(gbp("-100"), thirds, first_in_list).value() ==
          std::vector{gbp("-33.34"), gbp("-33.33"), gbp("-33.33")});
    CHECK(split(gbp("100"), std::vector<Rational>{3, 1}, no_ties).value() == std::vector{gbp("75"), gbp("25")});
    CHECK(split(gbp("0"), thirds, no_ties).value() == std::vector{gbp("0"), gbp("0"), gbp("0")});
}

TEST_CASE("a split that cannot be made is refused with the fact", "[core][money]")
{
    const std::vector<Rational> thirds{1, 1, 1};
    const auto tie = split(gbp("100"), thirds, no_ties);
    REQUIRE_FALSE(tie.has_value());
    CHECK(tie.error() == SplitError{SplitError::Kind::Shares, {ApportionmentError::Kind::Tie, 0, 1}});
    CHECK(split(gbp("0.001"), thirds, no_ties).error().kind == SplitError::Kind::NotInMinorUnits);
    CHECK(split(gbp("100000000000000000000"), thirds, no_ties).error().kind == SplitError::Kind::TooLarge);
    CHECK(split(gbp("1"), std::vector<Rational>{}, no_ties).error().shares.kind ==
          ApportionmentError::Kind::NothingToShareBy);
}

TEST_CASE("no split loses or makes a penny", "[core][money]")
{
    REQUIRE(rc::check("parts add up", [] {
        const auto pence = *rc::gen::arbitrary<std::int32_t>();
        const auto raw = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 500)));
        const std::vector<Rational> shares{raw.begin(), raw.end()};
        const Money whole{Rational{pence} / 100, Currency::pound_sterling()};
        const auto parts = split(whole, shares, first_in_list);
        RC_ASSERT(parts.has_value());
        RC_ASSERT(sum(*parts, Currency::pound_sterling()).value() == whole);
    }));
}

#pragma once

#include "core/number/rational.hpp"
#include "core/pricing/price_field.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The language of published price formulas: exact fractions, what a bid and the prices that count are known by, the
/// four operations, and a few functions. Its grammar and meaning stand in docs/formats/methods.md section 8.
namespace tender {

/// What a formula can speak of.
enum class FormulaName { Own, Lowest, Highest, Mean, Median, Count, Quality };

/// In the order of the names, as a formula spells them.
inline constexpr std::string_view formula_names[] = {"own", "lowest", "highest", "mean", "median", "count", "quality"};

/// How the first value of an `if` is compared with the second.
enum class FormulaComparison { Below, AtMost, Equal, AtLeast, Above };

/// What the names stand for at one bid.
struct FormulaValues {
    Rational own;
    Rational lowest;
    Rational highest;
    Rational mean;
    Rational median;
    Rational count;
    Rational quality;
};
[[nodiscard]] FormulaValues formula_values(const Rational& own, const PriceField& field, const Rational& quality = {});

/// Longest text read as a formula, in bytes: room for any published one, and a bound on the size of its results.
inline constexpr std::size_t formula_size_max = 1000;
/// How deep brackets, functions and minus signs may lie in each other; a reader of a deeper one could run out of stack.
inline constexpr int formula_depth_max = 32;

/// Why a text is no formula.
struct FormulaError {
    enum class Kind {
        Empty,
        TooLong,          ///< more than `formula_size_max` bytes
        TooDeep,          ///< more than `formula_depth_max`, at `at`
        UnknownCharacter, ///< `found` belongs to no formula
        UnknownName,      ///< `found` is neither a name nor a function
        NumberTooLong,    ///< a number of more than `number_text_size_max` characters
        CommaInNumber,    ///< "500,000": two values or one, nobody can tell
        Unexpected,       ///< `found` stands where `expected` is needed; empty `found` is the end of the text
    };
    Kind kind;
    std::size_t at = 0; ///< index of the offending character from 0, not of its byte
    std::string found{};
    std::string expected{};

    friend bool operator==(const FormulaError&, const FormulaError&) = default;
};

/// The error as a short stable fact: "formula has \")\" at character 8 where a value is expected".
[[nodiscard]] std::string fact(const FormulaError& error);

/// A division that has no result: by a part of the formula that is zero.
struct ZeroDivisor {
    std::string divisor; ///< as `Formula::text` writes it

    friend bool operator==(const ZeroDivisor&, const ZeroDivisor&) = default;
};

/// A formula that could be read. Immutable; working it out takes bounded time and stack, whatever its author wrote.
class Formula {
public:
    [[nodiscard]] static Result<Formula, FormulaError> from(std::string_view text);

    [[nodiscard]] bool mentions(FormulaName name) const;
    [[nodiscard]] bool uses_smallest() const { return has(Kind::Smallest); }
    [[nodiscard]] bool uses_largest() const { return has(Kind::Largest); }
    [[nodiscard]] bool uses_absolute() const { return has(Kind::Absolute); }
    [[nodiscard]] bool uses_choice() const { return has(Kind::Choice); }

    /// The exact result. Of an `if` only the value that is chosen is worked out.
    [[nodiscard]] Result<Rational, ZeroDivisor> value(const FormulaValues& values) const;

    /// The one spelling, without brackets that change nothing: "40 × lowest ÷ own". Reading it gives this formula
    /// again.
    [[nodiscard]] std::string text() const;
    /// The same with values in the place of names: "40 × 90 ÷ 120".
    [[nodiscard]] std::string text_with(const FormulaValues& values) const;

    friend bool operator==(const Formula&, const Formula&) = default;

private:
    friend class FormulaReader;
    class Spelling;

    enum class Kind { Number, Name, Negation, Sum, Product, Smallest, Largest, Absolute, Choice };

    struct Part {
        std::size_t node = 0;
        bool inverse = false; ///< of a sum: taken off; of a product: divided by

        friend bool operator==(const Part&, const Part&) = default;
    };

    /// Sums and products hold all their parts side by side, so that only brackets make a formula deep.
    struct Node {
        Kind kind = Kind::Number;
        Rational number{};
        FormulaName name = FormulaName::Own;
        FormulaComparison comparison = FormulaComparison::Below;
        std::vector<Part> parts{}; ///< of a choice: the two compared, then the two to choose from

        friend bool operator==(const Node&, const Node&) = default;
    };

    explicit Formula(std::vector<Node> nodes) : nodes_{std::move(nodes)} {}

    [[nodiscard]] bool has(Kind kind) const;
    [[nodiscard]] Result<Rational, ZeroDivisor> value_at(std::size_t index, const FormulaValues& values) const;
    [[nodiscard]] Result<Rational, ZeroDivisor> chosen(const Node& node, const FormulaValues& values) const;

    std::vector<Node> nodes_; ///< parts before the whole; the last is the formula
};

}

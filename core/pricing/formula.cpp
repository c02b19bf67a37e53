#include "core/pricing/formula.hpp"

#include "core/number/decimal.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tender {

namespace {

const Rational& value_of(const FormulaValues& values, FormulaName name)
{
    const std::array<const Rational*, std::size(formula_names)> all{
        &values.own, &values.lowest, &values.highest, &values.mean, &values.median, &values.count, &values.quality};
    return *all[static_cast<std::size_t>(name)];
}

bool holds(const Rational& left, FormulaComparison comparison, const Rational& right)
{
    switch (comparison) {
    case FormulaComparison::Below:
        return left < right;
    case FormulaComparison::AtMost:
        return left <= right;
    case FormulaComparison::Equal:
        return left == right;
    case FormulaComparison::AtLeast:
        return left >= right;
    case FormulaComparison::Above:
        return left > right;
    }
    return false;
}

const char* sign_of(FormulaComparison comparison)
{
    static constexpr std::array<const char*, 5> signs{" < ", " ≤ ", " = ", " ≥ ", " > "};
    return signs[static_cast<std::size_t>(comparison)];
}

/// A value in the place of a name, in brackets where a sign or stroke of its own could be read as the formula's.
std::string put_in(const Rational& value)
{
    auto text = exact_text(value);
    if (value.sign() < 0) text = "−" + text.substr(1);
    return value.sign() < 0 || text.find('/') != std::string::npos ? "(" + text + ")" : text;
}

/// A published number as a decimal: what was read as one always ends, however many places it has.
std::string decimal(const Rational& number)
{
    Rational power = 1;
    std::size_t places = 0;
    for (; !(number * power).is_integer(); ++places)
        power *= 10;
    const auto whole = number.floor();
    if (places == 0) return exact_text(whole);
    const auto digits = exact_text((number - whole) * power);
    return exact_text(whole) + "." + std::string(places - digits.size(), '0') + digits;
}

}

FormulaValues formula_values(const Rational& own, const PriceField& field, const Rational& quality)
{
    return {.own = own,
            .lowest = field.lowest(),
            .highest = field.highest(),
            .mean = field.mean(),
            .median = field.median(),
            .count = Rational{field.count()},
            .quality = quality};
}

std::string fact(const FormulaError& error)
{
    const auto at = " at character " + std::to_string(error.at + 1);
    const auto found = "\"" + error.found + "\"";
    switch (error.kind) {
    case FormulaError::Kind::Empty:
        return "formula is empty";
    case FormulaError::Kind::TooLong:
        return "formula is longer than " + std::to_string(formula_size_max) + " bytes";
    case FormulaError::Kind::TooDeep:
        return "formula is nested more than " + std::to_string(formula_depth_max) + " deep" + at;
    case FormulaError::Kind::UnknownCharacter:
        return "formula has " + found + at + ", which belongs to no formula";
    case FormulaError::Kind::UnknownName:
        return "formula has " + found + at + ", which is neither a name nor a function";
    case FormulaError::Kind::NumberTooLong:
        return "formula has a number of more than " + std::to_string(number_text_size_max) + " characters" + at;
    case FormulaError::Kind::CommaInNumber:
        return "formula has a comma between two digits" + at + ": leave it out, or a space after it";
    case FormulaError::Kind::Unexpected:
        if (error.found.empty()) return "formula ends where " + error.expected + " is expected";
        return "formula has " + found + at + " where " + error.expected + " is expected";
    }
    return "formula cannot be read";
}

bool Formula::has(Kind kind) const { return std::ranges::find(nodes_, kind, &Node::kind) != nodes_.end(); }

bool Formula::mentions(FormulaName name) const
{
    return std::ranges::any_of(nodes_, [&](const Node& node) { return node.kind == Kind::Name && node.name == name; });
}

Result<Rational, ZeroDivisor> Formula::value(const FormulaValues& values) const
{
    return value_at(nodes_.size() - 1, values);
}

Result<Rational, ZeroDivisor> Formula::value_at(std::size_t index, const FormulaValues& values) const
{
    const Node& node = nodes_[index];
    if (node.kind == Kind::Number) return node.number;
    if (node.kind == Kind::Name) return value_of(values, node.name);
    if (node.kind == Kind::Choice) return chosen(node, values);
    auto result = value_at(node.parts.front().node, values);
    if (!result) return result;
    if (node.kind == Kind::Negation) return -*result;
    if (node.kind == Kind::Absolute) return abs(*result);
    for (auto part = node.parts.begin() + 1; part != node.parts.end(); ++part) {
        auto next = value_at(part->node, values);
        if (!next) return next;
        if (node.kind == Kind::Sum) {
            *result = part->inverse ? *result - *next : *result + *next;
        } else if (node.kind == Kind::Smallest) {
            *result = std::min(*result, *next);
        } else if (node.kind == Kind::Largest) {
            *result = std::max(*result, *next);
        } else if (!part->inverse) {
            *result *= *next;
        } else if (next->is_zero()) {
            return Failure{ZeroDivisor{
                Formula{std::vector<Node>(nodes_.begin(), nodes_.begin() + 1 + static_cast<std::ptrdiff_t>(part->node))}
                    .text()}};
        } else {
            *result /= *next;
        }
    }
    return result;
}

Result<Rational, ZeroDivisor> Formula::chosen(const Node& node, const FormulaValues& values) const
{
    auto left = value_at(node.parts[0].node, values);
    if (!left) return left;
    auto right = value_at(node.parts[1].node, values);
    if (!right) return right;
    return value_at(node.parts[holds(*left, node.comparison, *right) ? 2 : 3].node, values);
}

/// Writes a formula, with values in the place of names if there are any.
class Formula::Spelling {
public:
    Spelling(const Formula& formula, const FormulaValues* values) : nodes_{formula.nodes_}, values_{values} {}

    [[nodiscard]] std::string of(std::size_t index) const
    {
        const Node& node = nodes_[index];
        switch (node.kind) {
        case Kind::Number:
            return decimal(node.number);
        case Kind::Name:
            return values_ != nullptr ? put_in(value_of(*values_, node.name))
                                      : std::string{formula_names[static_cast<std::size_t>(node.name)]};
        case Kind::Negation:
            return "−" + bracketed(node.parts.front().node, Kind::Sum, Kind::Product);
        case Kind::Sum:
            return chain(node, " + ", " − ", Kind::Sum);
        case Kind::Product:
            return chain(node, " × ", " ÷ ", Kind::Product);
        case Kind::Smallest:
            return "min(" + listed(node) + ")";
        case Kind::Largest:
            return "max(" + listed(node) + ")";
        case Kind::Absolute:
            return "abs(" + listed(node) + ")";
        case Kind::Choice:
            return "if(" + of(node.parts[0].node) + sign_of(node.comparison) + of(node.parts[1].node) + ", " +
                   of(node.parts[2].node) + ", " + of(node.parts[3].node) + ")";
        }
        return {};
    }

private:
    [[nodiscard]] std::string bracketed(std::size_t index, Kind one, Kind other) const
    {
        const auto kind = nodes_[index].kind;
        return kind == one || kind == other ? "(" + of(index) + ")" : of(index);
    }

    /// A sum or product; of the parts of a product sums need brackets, of both their own kind.
    [[nodiscard]] std::string chain(const Node& node, const char* sign, const char* inverse_sign, Kind own) const
    {
        std::string text;
        for (const auto& part : node.parts) {
            if (!text.empty()) text += part.inverse ? inverse_sign : sign;
            text += bracketed(part.node, own, Kind::Sum);
        }
        return text;
    }

    [[nodiscard]] std::string listed(const Node& node) const
    {
        std::string text;
        for (const auto& part : node.parts)
            text += (text.empty() ? "" : ", ") + of(part.node);
        return text;
    }

    const std::vector<Node>& nodes_;
    const FormulaValues* values_;
};

std::string Formula::text() const { return Spelling{*this, nullptr}.of(nodes_.size() - 1); }

std::string Formula::text_with(const FormulaValues& values) const
{
    return Spelling{*this, &values}.of(nodes_.size() - 1);
}

}

#include "core/number/decimal.hpp"
#include "core/pricing/formula.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace tender {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

bool is_letter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_';
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Signs as people type and paste them, and the one that the reader goes by ('l' and 'g': at most, at least).
struct Spelled {
    std::string_view text;
    char sign;
};
constexpr Spelled signs[] = {{"<=", 'l'}, {">=", 'g'}, {"≤", 'l'}, {"≥", 'g'}, {"×", '*'}, {"÷", '/'},
                             {"−", '-'},  {"+", '+'},  {"-", '-'}, {"*", '*'}, {"/", '/'}, {"(", '('},
                             {")", ')'},  {",", ','},  {"<", '<'}, {">", '>'}, {"=", '='}};

constexpr std::string_view value_expected = "a value";

}

/// Reads a formula from left to right. After the first error nothing follows but the end of the text.
class FormulaReader {
public:
    explicit FormulaReader(std::string_view text) : text_{text} {}

    Result<Formula, FormulaError> read()
    {
        if (text_.size() > formula_size_max) return Failure{FormulaError{.kind = Error::TooLong}};
        next();
        if (token_.kind == Token::End && !error_) return Failure{FormulaError{.kind = Error::Empty}};
        sum();
        if (token_.kind != Token::End) unexpected("an operation or the end");
        if (error_) return Failure{std::move(*error_)};
        return Formula{std::move(nodes_)};
    }

private:
    using Error = FormulaError::Kind;
    using Kind = Formula::Kind;
    using Node = Formula::Node;

    struct Token {
        enum Kind { End, Sign, Number, Word } kind = End;
        char sign = '\0';
        std::size_t begin = 0;
        std::size_t size = 0;
    };

    // The text

    /// Index of the character at a byte.
    [[nodiscard]] std::size_t character(std::size_t byte) const
    {
        const auto before = text_.substr(0, byte);
        return static_cast<std::size_t>(std::ranges::count_if(before, [](char one) { return !continues(one); }));
    }

    [[nodiscard]] char byte_at(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

    void fail(Error kind, std::size_t at, std::string found = {}, std::string_view expected = {})
    {
        if (!error_) error_ = FormulaError{kind, character(at), std::move(found), std::string{expected}};
        token_ = {};
        at_ = text_.size();
    }

    void unexpected(std::string_view expected)
    {
        const std::string found{text_.substr(token_.begin, std::min(token_.size, found_size_max))};
        fail(Error::Unexpected, token_.kind == Token::End ? text_.size() : token_.begin, found, expected);
    }

    void next()
    {
        while (at_ < text_.size() && std::string_view{" \t\r\n"}.find(text_[at_]) != std::string_view::npos)
            ++at_;
        token_ = {.begin = at_};
        if (at_ == text_.size()) return;
        if (is_digit(text_[at_])) return number_token();
        if (is_letter(text_[at_])) {
            while (is_letter(byte_at(at_)) || is_digit(byte_at(at_)))
                ++at_;
            return take(Token::Word);
        }
        for (const auto& [spelled, sign] : signs) {
            if (!text_.substr(at_).starts_with(spelled)) continue;
            at_ += spelled.size();
            token_.sign = sign;
            return take(Token::Sign);
        }
        unknown_character();
    }

    void take(Token::Kind kind)
    {
        token_.kind = kind;
        token_.size = at_ - token_.begin;
    }

    void number_token()
    {
        const auto digits = [&] {
            while (is_digit(byte_at(at_)))
                ++at_;
        };
        digits();
        if (byte_at(at_) == '.') {
            if (!is_digit(byte_at(at_ + 1))) {
                const auto after = at_ + 1;
                return fail(Error::Unexpected, after, character_text(after), "a digit");
            }
            ++at_;
            digits();
        }
        if (byte_at(at_) == ',' && is_digit(byte_at(at_ + 1))) return fail(Error::CommaInNumber, at_);
        take(Token::Number);
        if (token_.size > number_text_size_max) fail(Error::NumberTooLong, token_.begin);
    }

    /// The character at a byte; empty at the end, and "?" where the bytes are none.
    [[nodiscard]] std::string character_text(std::size_t at) const
    {
        if (at >= text_.size()) return {};
        const auto lead = static_cast<unsigned char>(text_[at]);
        const std::size_t size = lead < 0x80U ? 1 : lead < 0xC2U ? 0 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
        const auto bytes = text_.substr(at, size);
        const bool whole = size > 0 && bytes.size() == size && std::ranges::all_of(bytes.substr(1), continues);
        return whole && lead >= ' ' && lead != 0x7FU ? std::string{bytes} : "?";
    }

    void unknown_character() { fail(Error::UnknownCharacter, at_, character_text(at_)); }

    // The grammar

    [[nodiscard]] bool is(char sign) const { return token_.kind == Token::Sign && token_.sign == sign; }

    void expect(char sign, std::string_view expected)
    {
        if (!is(sign)) return unexpected(expected);
        next();
    }

    std::size_t add(Node node)
    {
        nodes_.push_back(std::move(node));
        return nodes_.size() - 1;
    }

    /// Goes one level deeper, unless that is too deep.
    bool enter()
    {
        if (depth_ == formula_depth_max) fail(Error::TooDeep, token_.begin);
        ++depth_;
        return depth_ <= formula_depth_max;
    }

    std::size_t sum() { return chain(Kind::Sum, '+', '-', &FormulaReader::product); }

    std::size_t product() { return chain(Kind::Product, '*', '/', &FormulaReader::value); }

    std::size_t chain(Kind kind, char sign, char inverse, std::size_t (FormulaReader::*part)())
    {
        const auto first = (this->*part)();
        if (!is(sign) && !is(inverse)) return first;
        Node node{.kind = kind};
        node.parts.push_back({.node = first});
        while (is(sign) || is(inverse)) {
            const bool inverted = is(inverse);
            next();
            node.parts.push_back({.node = (this->*part)(), .inverse = inverted});
        }
        return add(std::move(node));
    }

    std::size_t value()
    {
        if (token_.kind == Token::Number) {
            Node node{.kind = Kind::Number};
            node.number = parse_number(text_.substr(token_.begin, token_.size)).value();
            next();
            return add(std::move(node));
        }
        if (token_.kind == Token::Word) return word();
        if (!is('-') && !is('(')) {
            unexpected(value_expected);
            return 0;
        }
        const bool negated = is('-');
        if (!enter()) return 0;
        next();
        std::size_t result = negated ? value() : sum();
        if (negated) {
            result = add_whole(Kind::Negation, {{.node = result}});
        } else {
            expect(')', "an operation or \")\"");
        }
        --depth_;
        return result;
    }

    std::size_t add_whole(Kind kind, std::vector<Formula::Part> parts)
    {
        Node node{.kind = kind};
        node.parts = std::move(parts);
        return add(std::move(node));
    }

    std::size_t word()
    {
        const auto text = text_.substr(token_.begin, token_.size);
        if (const auto* name = std::ranges::find(formula_names, text); name != std::end(formula_names)) {
            next();
            Node node{.kind = Kind::Name};
            node.name = static_cast<FormulaName>(name - std::begin(formula_names));
            return add(std::move(node));
        }
        if (text == "min") return function(Kind::Smallest);
        if (text == "max") return function(Kind::Largest);
        if (text == "abs") return function(Kind::Absolute);
        if (text == "if") return function(Kind::Choice);
        fail(Error::UnknownName, token_.begin, std::string{text.substr(0, found_size_max)});
        return 0;
    }

    std::size_t function(Kind kind)
    {
        next();
        if (!is('(')) {
            unexpected("\"(\"");
            return 0;
        }
        if (!enter()) return 0;
        next();
        const auto result = kind == Kind::Choice ? choice() : arguments(kind);
        expect(')', kind == Kind::Smallest || kind == Kind::Largest ? "an operation, \",\" or \")\""
                                                                    : "an operation or \")\"");
        --depth_;
        return result;
    }

    /// One value for abs, two or more for min and max.
    std::size_t arguments(Kind kind)
    {
        std::vector<Formula::Part> parts{{.node = sum()}};
        if (kind == Kind::Absolute) return add_whole(kind, std::move(parts));
        do {
            expect(',', "an operation or \",\"");
            parts.push_back({.node = sum()});
        } while (is(','));
        return add_whole(kind, std::move(parts));
    }

    std::size_t choice()
    {
        Node node{.kind = Kind::Choice};
        node.parts.push_back({.node = sum()});
        constexpr std::string_view comparisons = "<l=g>";
        const auto found = token_.kind == Token::Sign ? comparisons.find(token_.sign) : std::string_view::npos;
        if (found == std::string_view::npos) {
            unexpected("an operation or a comparison");
            return 0;
        }
        node.comparison = static_cast<FormulaComparison>(found);
        next();
        node.parts.push_back({.node = sum()});
        for (int value = 0; value < 2; ++value) {
            expect(',', "an operation or \",\"");
            node.parts.push_back({.node = sum()});
        }
        return add(std::move(node));
    }

    static constexpr std::size_t found_size_max = 40;

    std::string_view text_;
    std::size_t at_ = 0;
    Token token_{};
    int depth_ = 0;
    std::vector<Node> nodes_;
    std::optional<FormulaError> error_;
};

Result<Formula, FormulaError> Formula::from(std::string_view text) { return FormulaReader{text}.read(); }

}

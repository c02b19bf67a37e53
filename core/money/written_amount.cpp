#include "core/money/written_amount.hpp"

#include "core/number/decimal.hpp"

#include <algorithm>

namespace tender {

namespace {

constexpr std::size_t code_size = 3;
constexpr std::size_t group_size = 3;

/// Takes words off the front, and one space after them.
bool take_front(std::string_view& text, std::string_view words)
{
    if (!text.starts_with(words)) return false;
    text.remove_prefix(words.size());
    if (text.starts_with(' ')) text.remove_prefix(1);
    return true;
}

std::optional<Currency> take_currency(std::string_view& text)
{
    if (take_front(text, "£")) return Currency::pound_sterling();
    if (take_front(text, "€")) return *Currency::from("EUR");
    if (text.size() <= code_size) return std::nullopt;
    if (const auto front = Currency::from(text.substr(0, code_size))) {
        take_front(text, text.substr(0, code_size));
        return *front;
    }
    if (const auto back = Currency::from(text.substr(text.size() - code_size))) {
        text.remove_suffix(code_size);
        if (text.ends_with(' ')) text.remove_suffix(1);
        return *back;
    }
    return std::nullopt;
}

/// The digits of "40,000" without their commas; nothing where the commas do not part thousands.
std::optional<std::string> without_commas(std::string_view text)
{
    const auto whole = text.substr(0, text.find('.'));
    const bool grouped = whole.find(',') != std::string_view::npos;
    if (whole.starts_with(',')) return std::nullopt;
    std::string digits;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool between_groups = grouped && at < whole.size() && (whole.size() - at) % (group_size + 1) == 0;
        if ((text[at] == ',') != between_groups) return std::nullopt;
        if (!between_groups) digits += text[at];
    }
    return digits;
}

}

std::optional<Money> written_amount(std::string_view text)
{
    const auto currency = take_currency(text);
    if (!currency || text.empty()) return std::nullopt;
    // A sign or a fraction is a number, but not the way in which a paper states what something costs.
    const auto fits = [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.'; };
    if (!std::all_of(text.begin(), text.end(), fits)) return std::nullopt;
    const auto digits = without_commas(text);
    if (!digits) return std::nullopt;
    const auto amount = parse_number(*digits);
    if (!amount) return std::nullopt;
    return Money{*amount, *currency};
}

}

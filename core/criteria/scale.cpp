#include "core/criteria/scale.hpp"

#include "core/expect.hpp"
#include "core/number/decimal.hpp"

#include <algorithm>
#include <iterator>

namespace tender {

Rational lowest_value(const Scale& scale)
{
    if (scale.range) return scale.range->lowest;
    TENDER_EXPECT(!scale.steps.empty());
    return std::ranges::min_element(scale.steps, {}, &ScaleStep::value)->value;
}

Rational highest_value(const Scale& scale)
{
    if (scale.range) return scale.range->highest;
    TENDER_EXPECT(!scale.steps.empty());
    return std::ranges::max_element(scale.steps, {}, &ScaleStep::value)->value;
}

std::optional<Rational> value_of(const Scale& scale, std::string_view mark)
{
    if (!scale.range) {
        const auto step = std::ranges::find(scale.steps, mark, &ScaleStep::mark);
        return step == scale.steps.end() ? std::nullopt : std::optional{step->value};
    }
    const auto number = parse_number(mark);
    if (!number || *number < scale.range->lowest || *number > scale.range->highest) return std::nullopt;
    if (scale.range->step) {
        const auto steps = Rational::fraction(*number - scale.range->lowest, *scale.range->step);
        if (!steps || !steps->is_integer()) return std::nullopt;
    }
    return *number;
}

std::vector<Rational> step_values(const Scale& scale)
{
    std::vector<Rational> values;
    values.reserve(scale.steps.size());
    for (const auto& step : scale.steps)
        values.push_back(step.value);
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

std::optional<Rational> moved(const Scale& scale, const Rational& value, std::int64_t steps)
{
    if (scale.range) {
        auto mark = value + scale.range->step.value_or(Rational{1}) * Rational{steps};
        if (mark < scale.range->lowest || mark > scale.range->highest) return std::nullopt;
        return mark;
    }
    const auto values = step_values(scale);
    const auto at = std::ranges::find(values, value) - values.begin() + steps;
    if (at < 0 || at >= std::ssize(values)) return std::nullopt;
    return values[static_cast<std::size_t>(at)];
}

std::string marks_text(const Scale& scale)
{
    if (scale.range) {
        auto text = exact_text(scale.range->lowest) + " to " + exact_text(scale.range->highest);
        if (scale.range->step) text += " in steps of " + exact_text(*scale.range->step);
        return text;
    }
    std::string text;
    for (const auto& step : scale.steps)
        text += (text.empty() ? "" : ", ") + step.mark;
    return text;
}

}

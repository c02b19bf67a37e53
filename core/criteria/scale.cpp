#include "core/criteria/scale.hpp"

#include "core/expect.hpp"
#include "core/number/decimal.hpp"

#include <algorithm>

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

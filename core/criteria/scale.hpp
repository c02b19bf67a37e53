#pragma once

#include "core/number/rational.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// One step of a published scale: the mark as the invitation prints it ("4", "good", "50"), what it is worth, and
/// the words that say when it is given.
struct ScaleStep {
    std::string mark;
    Rational value;
    std::string name;
    std::string descriptor;

    friend bool operator==(const ScaleStep&, const ScaleStep&) = default;
};

/// A scale without steps of its own: any number from `lowest` to `highest`, in multiples of `step` above `lowest`
/// where one is published.
struct ScaleRange {
    Rational lowest;
    Rational highest;
    std::optional<Rational> step;

    friend bool operator==(const ScaleRange&, const ScaleRange&) = default;
};

/// The published scale on which a question is marked: either steps or a range, never both.
struct Scale {
    std::string id;
    std::vector<ScaleStep> steps;
    std::optional<ScaleRange> range;
    /// The most that a mark may be worth where the bid does not address the question or one of its aspects, as
    /// published (Woods v Milton Keynes [2015] EWHC 2011 (TCC): marks where nothing was offered).
    std::optional<Rational> unaddressed_most;

    friend bool operator==(const Scale&, const Scale&) = default;
};

[[nodiscard]] Rational lowest_value(const Scale& scale);
[[nodiscard]] Rational highest_value(const Scale& scale);

/// The different values of the steps, the lowest first; none on a range.
[[nodiscard]] std::vector<Rational> step_values(const Scale& scale);

/// What a mark is worth, or nothing when it is not on the scale. A step is named exactly as published; a mark on a
/// range is a number in any spelling ("4", "4.0").
[[nodiscard]] std::optional<Rational> value_of(const Scale& scale, std::string_view mark);

/// The mark that lies `steps` steps above `value` on the scale, below it where `steps` is negative; nothing when the
/// scale ends before. Steps are those published, in the order of their values; on a range without a published step one
/// whole mark counts as a step. Precondition: `value` is on the scale.
[[nodiscard]] std::optional<Rational> moved(const Scale& scale, const Rational& value, std::int64_t steps);

/// The marks as people read them: "0, 1, 2, 3, 4, 5" or "0 to 100".
[[nodiscard]] std::string marks_text(const Scale& scale);

}

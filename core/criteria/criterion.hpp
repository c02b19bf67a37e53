#pragma once

#include "core/number/decimal.hpp"
#include "core/number/rational.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tender {

/// A published criterion: a question that is marked, or a heading whose points are those of its parts.
struct Criterion {
    std::string id;
    std::string title;
    std::string text;
    /// Its share among its siblings, in the unit of `weights_sum` of the parent (or of the stage). A mandatory
    /// question carries none.
    Rational weight;
    /// What the weights of the parts add up to, as published; set exactly when there are parts.
    std::optional<Rational> weights_sum;
    std::vector<Criterion> parts;
    /// Scale of a question; empty for headings and mandatory questions.
    std::string scale;
    /// Passed or failed ("pass", "fail") instead of marked; failing it takes the bid out.
    bool mandatory = false;
    /// The least that keeps a bid in: a value on the scale for a question, points for a heading.
    std::optional<Rational> threshold;
    /// Where the published method rounds the points of this criterion.
    std::optional<Rounding> rounding;

    [[nodiscard]] bool is_question() const noexcept { return parts.empty(); }
    friend bool operator==(const Criterion&, const Criterion&) = default;
};

inline constexpr const char* mark_pass = "pass";
inline constexpr const char* mark_fail = "fail";

}

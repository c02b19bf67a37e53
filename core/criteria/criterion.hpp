#pragma once

#include "core/number/decimal.hpp"
#include "core/number/rational.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tender {

/// What a question publishes that a good answer covers: a sub-criterion that is reasoned about and not marked by
/// itself.
struct Aspect {
    std::string id;
    std::string text;

    friend bool operator==(const Aspect&, const Aspect&) = default;
};

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
    /// The published ground on which two people may let a bid go on that fails this mandatory question, for instance
    /// self-cleaning (PCR 2015 reg. 57(13)-(15)); empty where there is none (EnergySolutions v NDA [2016] EWHC 1988
    /// (TCC): no silent waiver).
    std::string waiver{};
    /// Where the published method rounds the points of this criterion.
    std::optional<Rounding> rounding;
    /// Each is owed a finding of its own when the panel agrees a mark (Lancashire Care v Lancashire CC [2018] EWHC 1589
    /// (TCC): not clear that each bullet was discussed).
    std::vector<Aspect> aspects;
    /// The question of an earlier round that this one asks again: its mark is carried unless the answer changed.
    std::string repeats;

    [[nodiscard]] bool is_question() const noexcept { return parts.empty(); }
    friend bool operator==(const Criterion&, const Criterion&) = default;
};

inline constexpr const char* mark_pass = "pass";
inline constexpr const char* mark_fail = "fail";

}

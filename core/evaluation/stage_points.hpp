#pragma once

#include "core/evaluation/evaluation.hpp"

namespace tender {

/// The points of a stage for every bid before `best_gets` and rounding; nothing where a question is open.
[[nodiscard]] std::vector<std::optional<Rational>> raw_points(const Scoresheet& sheet, std::size_t stage);

/// The shortfalls of one bid at the mandatory questions and criteria of a stage.
[[nodiscard]] std::vector<Shortfall> criterion_shortfalls(const Scoresheet& sheet, std::size_t stage, std::size_t bid);

/// Questions of a stage that have no mark that counts for the bid.
[[nodiscard]] std::vector<std::string> open_questions(const Scoresheet& sheet, std::size_t stage, std::size_t bid);

/// What points of a stage bring to the total: the points themselves, or weight × points ÷ most points.
[[nodiscard]] Rational contribution(const Scoresheet& sheet, std::size_t stage, const Rational& points);

}

#pragma once

#include "core/number/rational.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>

namespace tender {

/// Where one mark stands.
struct MarkPlace {
    std::size_t stage = 0;     ///< index in the model
    std::size_t question = 0;  ///< column in the stage's table
    std::size_t bid = 0;       ///< index in the tender
    std::size_t evaluator = 0; ///< row of the stage's table; 0 for a mark that the panel agreed

    friend auto operator<=>(const MarkPlace&, const MarkPlace&) = default;
};

/// One mark in the place of another on the same scale.
struct MarkChange {
    MarkPlace place;
    std::int64_t steps = 0; ///< on the published scale, upwards; below zero downwards
    Rational from;
    Rational to;

    friend bool operator==(const MarkChange&, const MarkChange&) = default;
};

}

#pragma once

#include "core/pricing/points_checks.hpp"

#include <map>
#include <string>

namespace tender {

/// Points added for a contributor level by a published table (South Africa 80/20: level 1 earns 20 points, level 4 12).
/// They are added to the points for price, never to the price.
struct PreferencePoints {
    Rational points_max;
    std::map<std::string, Rational> points_by_level;

    friend bool operator==(const PreferencePoints&, const PreferencePoints&) = default;
};

/// The published table has no such level; a bidder without one must be given the published level for that ("none").
struct UnknownLevel {
    std::string level;

    friend bool operator==(const UnknownLevel&, const UnknownLevel&) = default;
};

[[nodiscard]] Result<Rational, UnknownLevel> points(const PreferencePoints& table, const std::string& level);

[[nodiscard]] RuleProblems problems(const PreferencePoints& table);

}

#include "core/pricing/preference_points.hpp"

namespace tender {

Result<Rational, UnknownLevel> points(const PreferencePoints& table, const std::string& level)
{
    const auto found = table.points_by_level.find(level);
    if (found == table.points_by_level.end()) return Failure{UnknownLevel{level}};
    return found->second;
}

RuleProblems problems(const PreferencePoints& table)
{
    RuleProblems found;
    check_points_max(table.points_max, found);
    if (table.points_by_level.empty()) found.emplace_back("levels are missing");
    for (const auto& [level, earned] : table.points_by_level)
        if (earned.sign() < 0 || earned > table.points_max)
            found.push_back("points of a level are not between 0 and points_max: " + level);
    return found;
}

}

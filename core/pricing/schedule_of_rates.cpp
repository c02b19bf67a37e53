#include "core/pricing/schedule_of_rates.hpp"

#include <set>

namespace tender {

Result<Rational, ScheduleError> schedule_total(std::span<const RateVolume> schedule,
                                               const std::map<std::string, Rational>& rates)
{
    using Kind = ScheduleError::Kind;
    if (schedule.empty()) return Failure{ScheduleError{Kind::NoItems, {}}};
    std::set<std::string> published;
    Rational total;
    for (const RateVolume& line : schedule) {
        if (!published.insert(line.item).second) return Failure{ScheduleError{Kind::DuplicateItem, line.item}};
        if (line.volume.sign() < 0) return Failure{ScheduleError{Kind::NegativeVolume, line.item}};
        const auto rate = rates.find(line.item);
        if (rate == rates.end()) return Failure{ScheduleError{Kind::MissingRate, line.item}};
        if (rate->second.sign() < 0) return Failure{ScheduleError{Kind::NegativeRate, line.item}};
        total += rate->second * line.volume;
    }
    for (const auto& [item, rate] : rates)
        if (!published.contains(item)) return Failure{ScheduleError{Kind::UnknownItem, item}};
    return total;
}

}

#pragma once

#include "core/number/rational.hpp"
#include "core/result.hpp"

#include <map>
#include <span>
#include <string>

namespace tender {

/// A published line of a price schedule: how many units of an item are expected.
struct RateVolume {
    std::string item;
    Rational volume;

    friend bool operator==(const RateVolume&, const RateVolume&) = default;
};

/// Why a schedule has no total. `item` names the line.
struct ScheduleError {
    enum class Kind {
        NoItems,        ///< the published schedule is empty
        MissingRate,    ///< the bid has no rate for a published item; a blank is not a zero
        UnknownItem,    ///< the bid prices something that was not asked for
        DuplicateItem,  ///< the published schedule lists the item twice
        NegativeRate,   ///< discounts belong in the rates, not in lines below zero
        NegativeVolume, ///< the published volume is below zero
    };
    Kind kind;
    std::string item;

    friend bool operator==(const ScheduleError&, const ScheduleError&) = default;
};

/// Sum of rate x volume over all published items, exact. A rate of zero is a price; only a missing one is refused.
[[nodiscard]] Result<Rational, ScheduleError> schedule_total(std::span<const RateVolume> schedule,
                                                             const std::map<std::string, Rational>& rates);

}

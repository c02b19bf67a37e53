#pragma once

#include "core/contract/contract.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace tender {

/// The last day for it is over. `exercise_by` is that day: the option's own, or the contract's if that comes first.
struct OptionTooLate {
    Date exercise_by;
    friend bool operator==(const OptionTooLate&, const OptionTooLate&) = default;
};
/// It asks for satisfactory completion, and no review records that.
struct NoCompletion {
    friend bool operator==(const NoCompletion&, const NoCompletion&) = default;
};
using OptionObstacle = std::variant<OptionTooLate, NoCompletion>;

/// What keeps an option from being exercised on a day (`on`), first that it is too late. Its last day is its own, or
/// the last of the contract as it stands (`until`, see `runs_until`) where that comes first. `reviews` are those of
/// this contract in the order of record: of those that look at completion and were held by that day, the last one
/// decides.
[[nodiscard]] std::optional<OptionObstacle> option_obstacle(const ContractOption& option,
                                                            const std::optional<Date>& until,
                                                            const std::vector<ContractReview>& reviews, const Date& on);

/// The last day of a contract with the options that were exercised (their ids): the latest that it or one of them has.
/// A contract without a last day gets none by an option.
[[nodiscard]] std::optional<Date> runs_until(const Contract& contract, const std::vector<std::string>& exercised);

}

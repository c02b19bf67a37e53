#include "core/contract/options.hpp"

#include <algorithm>

namespace tender {

std::optional<OptionObstacle> option_obstacle(const ContractOption& option, const std::optional<Date>& until,
                                              const std::vector<ContractReview>& reviews, const Date& on)
{
    auto last = until;
    if (option.exercise_by && (!last || *option.exercise_by < *last)) last = option.exercise_by;
    if (last && on > *last) return OptionTooLate{*last};
    if (!option.needs_completion) return std::nullopt;
    bool completed = false;
    for (const auto& review : reviews) {
        if (review.completion && review.held && *review.held <= on) completed = review.satisfactory;
    }
    if (completed) return std::nullopt;
    return NoCompletion{};
}

std::optional<Date> runs_until(const Contract& contract, const std::vector<std::string>& exercised)
{
    auto until = contract.until;
    for (const auto& option : contract.options) {
        const bool done = std::ranges::find(exercised, option.id) != exercised.end();
        if (done && option.until && until && *option.until > *until) until = option.until;
    }
    return until;
}

}

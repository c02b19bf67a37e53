#pragma once

#include "core/number/rational.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace tender {

/// The marks of one stage: bids × questions × evaluators, two bytes a mark, laid out evaluator by evaluator and
/// question by question so that the marks of all bids for one question lie side by side.
///
/// A mark is kept as the numerator over its question's denominator. One that does not fit two bytes is kept whole
/// beside the planes; results never depend on which of the two it was.
class MarkTable {
public:
    /// An empty table; `denominators` has one positive number for each question.
    MarkTable(std::size_t bids, std::vector<std::int64_t> denominators, std::size_t evaluators = 1);
    MarkTable() = default;

    [[nodiscard]] std::size_t bids() const noexcept { return bids_; }
    [[nodiscard]] std::size_t questions() const noexcept { return denominators_.size(); }
    [[nodiscard]] std::size_t evaluators() const noexcept { return evaluators_; }

    /// The marks of all evaluators but one. Precondition: there are at least two.
    [[nodiscard]] MarkTable without(std::size_t evaluator) const;

    void set(std::size_t bid, std::size_t question, std::size_t evaluator, const Rational& value);
    /// The mark, or nothing when the question is not marked: not the same as a mark of 0.
    [[nodiscard]] std::optional<Rational> at(std::size_t bid, std::size_t question, std::size_t evaluator = 0) const;
    /// Whether every question of the bid has a mark of every evaluator.
    [[nodiscard]] bool is_complete(std::size_t bid) const noexcept { return open_[bid] == 0; }
    /// Whether a mark of the bid is kept beside the planes.
    [[nodiscard]] bool has_large(std::size_t bid) const noexcept { return large_in_[bid] != 0; }

    /// The marks of all bids for one question by one evaluator. `unmarked` and `large` are no values.
    [[nodiscard]] std::span<const std::int16_t> plane(std::size_t question, std::size_t evaluator) const noexcept
    {
        return {planes_.data() + (evaluator * questions() + question) * bids_, bids_};
    }
    [[nodiscard]] std::int64_t denominator(std::size_t question) const noexcept { return denominators_[question]; }
    /// The largest absolute numerator in the planes.
    [[nodiscard]] std::int64_t numerator_max() const noexcept { return numerator_max_; }

    static constexpr std::int16_t unmarked = INT16_MIN;
    static constexpr std::int16_t large = INT16_MIN + 1;

private:
    [[nodiscard]] std::size_t index(std::size_t bid, std::size_t question, std::size_t evaluator) const noexcept
    {
        return (evaluator * questions() + question) * bids_ + bid;
    }

    std::size_t bids_ = 0;
    std::size_t evaluators_ = 1;
    std::vector<std::int64_t> denominators_;
    std::vector<std::int16_t> planes_;
    std::map<std::size_t, Rational> large_;
    std::vector<std::size_t> open_;
    std::vector<std::size_t> large_in_;
    std::int64_t numerator_max_ = 0;
};

/// Coefficients of a table's questions as whole numbers over one denominator, for marks as the planes hold them.
struct WholeCoefficients {
    std::vector<std::int64_t> numerators;
    Rational denominator;
    Rational size; ///< sum of the absolute numerators
};

/// Nothing where one of them leaves 64 bits: sums then run in unbounded numbers.
[[nodiscard]] std::optional<WholeCoefficients> whole_coefficients(const MarkTable& marks,
                                                                  std::span<const Rational> coefficients);

/// For each bid the sum over questions and evaluators of coefficient × mark; nothing for a bid with an open question.
///
/// Runs in 32- or 64-bit integers on a common denominator where overflow is impossible for these figures (shown before
/// the first addition), in unbounded numbers otherwise; the results are the same exact fractions.
[[nodiscard]] std::vector<std::optional<Rational>> weighted_sums(const MarkTable& marks,
                                                                 std::span<const Rational> coefficients);

/// The same with coefficients that were made whole before, for a table that is summed again and again.
[[nodiscard]] std::vector<std::optional<Rational>> weighted_sums(const MarkTable& marks,
                                                                 std::span<const Rational> coefficients,
                                                                 const std::optional<WholeCoefficients>& whole);

/// The same without planes, one exact operation at a time: what `weighted_sums` is tested against.
[[nodiscard]] std::vector<std::optional<Rational>> weighted_sums_plain(const MarkTable& marks,
                                                                       std::span<const Rational> coefficients);

}

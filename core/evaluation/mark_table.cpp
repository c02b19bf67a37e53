#include "core/evaluation/mark_table.hpp"

#include "core/expect.hpp"
#include "core/vector_clones.hpp"

#include <algorithm>
#include <limits>
#include <type_traits>

namespace tender {

namespace {

/// Bids handled at a time: the sums of a block stay in the first-level cache while its planes stream by.
constexpr std::size_t block_size = 1024;

TENDER_VECTOR_CLONES void add_marks(std::int16_t* sums, const std::int16_t* marks, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        sums[i] = static_cast<std::int16_t>(sums[i] + marks[i]);
}

// Sums are kept in unsigned lanes: those of bids with a sentinel may wrap, which is defined, and are thrown away; all
// others are shown below to fit the signed type of the same width.
template <class Lane>
[[gnu::always_inline]] inline void add_products(Lane* sums, const std::int16_t* marks, Lane weight, std::size_t count)
{
    using Signed = std::make_signed_t<Lane>;
    for (std::size_t i = 0; i < count; ++i)
        sums[i] += weight * static_cast<Lane>(static_cast<Signed>(marks[i]));
}

TENDER_VECTOR_CLONES void add_weighted(std::uint32_t* sums, const std::int16_t* marks, std::uint32_t weight,
                                       std::size_t count)
{
    add_products(sums, marks, weight, count);
}

TENDER_VECTOR_CLONES void add_weighted(std::uint64_t* sums, const std::int16_t* marks, std::uint64_t weight,
                                       std::size_t count)
{
    add_products(sums, marks, weight, count);
}

template <class Lane>
void sum_planes(const MarkTable& marks, const std::vector<std::int64_t>& weights, std::vector<std::int64_t>& totals)
{
    using Signed = std::make_signed_t<Lane>;
    // Marks of several evaluators are added first where two bytes cannot overflow: one multiplication for all of them.
    const auto evaluators = static_cast<std::int64_t>(marks.evaluators());
    const bool add_first =
        evaluators > 1 && evaluators * marks.numerator_max() <= std::numeric_limits<std::int16_t>::max();
    std::vector<Lane> sums(block_size);
    std::vector<std::int16_t> added(block_size);
    for (std::size_t from = 0; from < marks.bids(); from += block_size) {
        const auto count = std::min(block_size, marks.bids() - from);
        std::fill(sums.begin(), sums.end(), Lane{0});
        for (std::size_t question = 0; question < marks.questions(); ++question) {
            const auto weight = static_cast<Lane>(weights[question]);
            if (weight == 0) continue;
            if (add_first) {
                std::copy_n(marks.plane(question, 0).data() + from, count, added.data());
                for (std::size_t evaluator = 1; evaluator < marks.evaluators(); ++evaluator) {
                    add_marks(added.data(), marks.plane(question, evaluator).data() + from, count);
                }
                add_weighted(sums.data(), added.data(), weight, count);
                continue;
            }
            for (std::size_t evaluator = 0; evaluator < marks.evaluators(); ++evaluator) {
                add_weighted(sums.data(), marks.plane(question, evaluator).data() + from, weight, count);
            }
        }
        std::transform(sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(count),
                       totals.begin() + static_cast<std::ptrdiff_t>(from),
                       [](Lane sum) { return static_cast<std::int64_t>(static_cast<Signed>(sum)); });
    }
}

std::optional<Rational> plain_sum(const MarkTable& marks, std::span<const Rational> coefficients, std::size_t bid)
{
    if (!marks.is_complete(bid)) return std::nullopt;
    Rational sum;
    for (std::size_t question = 0; question < marks.questions(); ++question) {
        for (std::size_t evaluator = 0; evaluator < marks.evaluators(); ++evaluator) {
            sum += coefficients[question] * *marks.at(bid, question, evaluator);
        }
    }
    return sum;
}

}

MarkTable::MarkTable(std::size_t bids, std::vector<std::int64_t> denominators, std::size_t evaluators)
    : bids_{bids}, evaluators_{evaluators}, denominators_{std::move(denominators)},
      planes_(bids * evaluators * denominators_.size(), unmarked), open_(bids, evaluators * denominators_.size()),
      large_in_(bids, 0)
{}

MarkTable MarkTable::without(std::size_t evaluator) const
{
    TENDER_EXPECT(evaluator < evaluators_ && evaluators_ > 1);
    MarkTable rest{bids_, denominators_, evaluators_ - 1};
    const auto layer = static_cast<std::ptrdiff_t>(bids_ * questions());
    const auto cut = planes_.begin() + static_cast<std::ptrdiff_t>(evaluator) * layer;
    std::copy(planes_.begin(), cut, rest.planes_.begin());
    std::copy(cut + layer, planes_.end(), rest.planes_.begin() + (cut - planes_.begin()));
    for (const auto& [place, value] : large_) {
        const auto of = place / (bids_ * questions());
        if (of == evaluator) continue;
        rest.large_.emplace(of < evaluator ? place : place - bids_ * questions(), value);
        ++rest.large_in_[place % bids_];
    }
    std::ranges::fill(rest.open_, std::size_t{0});
    for (std::size_t place = 0; place < rest.planes_.size(); ++place) {
        if (rest.planes_[place] == unmarked) ++rest.open_[place % bids_];
    }
    rest.numerator_max_ = numerator_max_;
    return rest;
}

void MarkTable::set(std::size_t bid, std::size_t question, std::size_t evaluator, const Rational& value)
{
    TENDER_EXPECT(bid < bids_ && question < questions() && evaluator < evaluators_);
    const auto place = index(bid, question, evaluator);
    if (planes_[place] == unmarked) --open_[bid];
    if (planes_[place] == large) {
        large_.erase(place);
        --large_in_[bid];
    }
    const auto numerator = (value * Rational{denominators_[question]}).to_int64();
    if (numerator && *numerator > large && *numerator <= std::numeric_limits<std::int16_t>::max()) {
        planes_[place] = static_cast<std::int16_t>(*numerator);
        numerator_max_ = std::max(numerator_max_, *numerator < 0 ? -*numerator : *numerator);
    } else {
        planes_[place] = large;
        large_.insert_or_assign(place, value);
        ++large_in_[bid];
    }
}

std::optional<Rational> MarkTable::at(std::size_t bid, std::size_t question, std::size_t evaluator) const
{
    const auto place = index(bid, question, evaluator);
    if (planes_[place] == unmarked) return std::nullopt;
    if (planes_[place] == large) return large_.at(place);
    return Rational{planes_[place]} / Rational{denominators_[question]};
}

std::optional<WholeCoefficients> whole_coefficients(const MarkTable& marks, std::span<const Rational> coefficients)
{
    WholeCoefficients whole{.numerators = {}, .denominator = 1, .size = {}};
    std::vector<Rational> scaled;
    scaled.reserve(coefficients.size());
    for (std::size_t question = 0; question < coefficients.size(); ++question) {
        scaled.push_back(coefficients[question] / Rational{marks.denominator(question)});
        whole.denominator = least_common_multiple(whole.denominator, scaled.back().denominator());
        if (!whole.denominator.to_int64()) return std::nullopt;
    }
    whole.numerators.reserve(scaled.size());
    for (const auto& coefficient : scaled) {
        const auto numerator = (coefficient * whole.denominator).to_int64();
        if (!numerator) return std::nullopt;
        whole.numerators.push_back(*numerator);
        whole.size += abs(Rational{*numerator});
    }
    return whole;
}

std::vector<std::optional<Rational>> weighted_sums(const MarkTable& marks, std::span<const Rational> coefficients)
{
    return weighted_sums(marks, coefficients, whole_coefficients(marks, coefficients));
}

std::vector<std::optional<Rational>> weighted_sums(const MarkTable& marks, std::span<const Rational> coefficients,
                                                   const std::optional<WholeCoefficients>& whole)
{
    TENDER_EXPECT(coefficients.size() == marks.questions());
    // No partial sum leaves a range that the sum of all absolute products stays within.
    const Rational bound =
        whole ? whole->size * Rational{marks.evaluators()} * Rational{marks.numerator_max()} : Rational{};
    if (!whole || bound > Rational{std::numeric_limits<std::int64_t>::max()}) {
        return weighted_sums_plain(marks, coefficients);
    }
    std::vector<std::int64_t> totals(marks.bids());
    if (bound <= Rational{std::numeric_limits<std::int32_t>::max()}) {
        sum_planes<std::uint32_t>(marks, whole->numerators, totals);
    } else {
        sum_planes<std::uint64_t>(marks, whole->numerators, totals);
    }
    std::vector<std::optional<Rational>> sums;
    sums.reserve(marks.bids());
    for (std::size_t bid = 0; bid < marks.bids(); ++bid) {
        if (!marks.is_complete(bid)) {
            sums.emplace_back();
        } else if (marks.has_large(bid)) {
            sums.push_back(plain_sum(marks, coefficients, bid));
        } else {
            sums.emplace_back(Rational{totals[bid]} / whole->denominator);
        }
    }
    return sums;
}

std::vector<std::optional<Rational>> weighted_sums_plain(const MarkTable& marks, std::span<const Rational> coefficients)
{
    std::vector<std::optional<Rational>> sums;
    sums.reserve(marks.bids());
    for (std::size_t bid = 0; bid < marks.bids(); ++bid)
        sums.push_back(plain_sum(marks, coefficients, bid));
    return sums;
}

}

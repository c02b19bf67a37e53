#pragma once

#include "core/number/rational.hpp"
#include "core/result.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <variant>
#include <vector>

namespace tender {

/// Every way to share out the whole weight.
struct EveryWeighting {
    friend bool operator==(const EveryWeighting&, const EveryWeighting&) = default;
};
/// Those in which no weight is above another that is published as heavier. Weights that are published as equal may come
/// in either order.
struct KeepingOrder {
    friend bool operator==(const KeepingOrder&, const KeepingOrder&) = default;
};
/// Those in which each weight stays within `share` of itself around what is published: with 1/10 a weight of 40 % lies
/// from 36 % to 44 %. A weight of zero stays zero.
struct WithinShare {
    Rational share; ///< above 0, at most 1
    friend bool operator==(const WithinShare&, const WithinShare&) = default;
};
/// Which weightings are looked at.
using WeightSet = std::variant<EveryWeighting, KeepingOrder, WithinShare>;

/// Weights are whole numbers of parts, of which the whole that is shared out has so many: a weight fits two bytes.
inline constexpr std::int32_t weight_whole = 65'535;
/// Weightings are drawn so many at a time, each block by its number alone. No power of two: planes of a block would
/// then compete for the same lines of the cache.
inline constexpr std::size_t weight_block_size = 1152;

/// `weight_block_size` weightings, side by side: the weights of one component for all of them, then the next component.
/// None is below zero, and those of one weighting add up to `weight_whole`.
class WeightBlock {
public:
    explicit WeightBlock(std::size_t components) : planes_(components) {}

    [[nodiscard]] std::size_t components() const noexcept { return planes_.size(); }
    [[nodiscard]] std::span<const std::uint16_t> plane(std::size_t component) const noexcept
    {
        return planes_[component].weights;
    }
    [[nodiscard]] std::span<std::uint16_t> plane(std::size_t component) noexcept { return planes_[component].weights; }

private:
    /// Whole lines of the cache, one plane right behind the other.
    struct alignas(64) Plane {
        std::array<std::uint16_t, weight_block_size> weights{};
    };

    std::vector<Plane> planes_;
};

/// Number `index` (from 0) of the sequence SplitMix64 from `seed`, reached without the numbers before it.
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, with the constants of
/// java.util.SplittableRandom.
[[nodiscard]] constexpr std::uint64_t split_mix(std::uint64_t seed, std::uint64_t index) noexcept
{
    std::uint64_t word = seed + (index + 1) * 0x9E3779B97F4A7C15U;
    word = (word ^ (word >> 30U)) * 0xBF58476D1CE4E5B9U;
    word = (word ^ (word >> 27U)) * 0x94D049BB133111EBU;
    return word ^ (word >> 31U);
}

/// Draws weightings evenly from a set, in whole numbers only: the same seed and block give the same weightings on every
/// machine. Block `b` uses the numbers of SplitMix64 from b × 2³² on, so that no two blocks share one.
///
/// What "evenly" means, for numbers that are independent and uniform:
/// - `EveryWeighting`: for n components n - 1 cuts are drawn from 0 to `weight_whole`, each of these 2¹⁶ numbers
/// equally
///   likely, and sorted; the weights are the gaps between 0, the cuts and `weight_whole`. Cuts may fall together.
///   A point drawn uniformly from each cut's 2¹⁶th of the interval makes uniform cuts of an interval without steps, and
///   no cut moves by more than 2⁻¹⁶ of the whole: no weight is more than 2 × 2⁻¹⁶ (0.003 %) of it away from that of
///   a weighting drawn uniformly from the set without steps.
/// - `KeepingOrder`: the same, then the weights are sorted into the published order, and among components published as
///   equal put in a random order, each equally likely. This keeps them as near to a uniform draw from that set.
/// - `WithinShare`: every weighting on the grid whose weights all lie within their bounds is equally likely.
class WeightSampler {
public:
    enum class Error {
        ShareOutOfRange,
        TooNarrow, ///< bounds of some weight are less than `steps_min` parts apart: too few to draw from
    };

    /// `published` are the shares of the components in the whole. Precondition: there is one, none is below zero, and
    /// they add up to 1.
    [[nodiscard]] static Result<WeightSampler, Error> from(const WeightSet& set, std::vector<Rational> published,
                                                           std::uint64_t seed);

    [[nodiscard]] std::size_t components() const noexcept { return published_.size(); }
    /// Fills a block of as many components. `number` is below 2³².
    void fill(std::uint64_t number, WeightBlock& block) const;

    static constexpr std::int32_t steps_min = 16;

private:
    struct Bounds {
        std::int32_t lowest = 0;
        std::int32_t highest = 0;
    };
    using Comparators = std::vector<std::pair<std::size_t, std::size_t>>;

    WeightSampler(std::vector<Rational> published, std::uint64_t seed);
    void keep_order();
    [[nodiscard]] Result<void, Error> bound(const Rational& share);
    void share_out(std::uint64_t number, WeightBlock& block) const;
    void draw_within(std::uint64_t number, WeightBlock& block) const;

    std::vector<Rational> published_;
    std::uint64_t seed_;
    Comparators cuts_;  ///< sort the cuts, ascending
    Comparators order_; ///< sort the components into the published order; empty where any goes
    std::vector<std::vector<std::size_t>> equal_; ///< components published as equal, where the order is kept
    std::vector<Bounds> bounds_;                  ///< of each component, where there are any
    std::size_t closing_ = 0;                     ///< with bounds: the component that takes what the others leave
};

}

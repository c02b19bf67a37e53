#include "core/analysis/weight_samples.hpp"

#include "core/expect.hpp"
#include "core/vector_clones.hpp"

#include <algorithm>
#include <numeric>

namespace tender {

namespace {

/// The numbers of one block, one after the other.
class Words {
public:
    Words(std::uint64_t seed, std::uint64_t block) : seed_{seed}, next_{block << 32U} {}

    std::uint64_t next() noexcept { return split_mix(seed_, next_++); }
    /// 0 to `limit` - 1, each equally likely. Source: Lemire, "Fast random integer generation in an interval",
    /// ACM Transactions on Modeling and Computer Simulation 29 (2019).
    std::uint32_t below(std::uint32_t limit) noexcept
    {
        auto product = (next() >> 32U) * limit;
        if (static_cast<std::uint32_t>(product) < limit) {
            const std::uint32_t surplus = (0U - limit) % limit;
            while (static_cast<std::uint32_t>(product) < surplus)
                product = (next() >> 32U) * limit;
        }
        return static_cast<std::uint32_t>(product >> 32U);
    }

private:
    std::uint64_t seed_;
    std::uint64_t next_;
};

/// The exchanges that sort `count` values, smaller first: Batcher's merge exchange.
/// Source: Knuth, The Art of Computer Programming 3, 5.2.2, algorithm M.
std::vector<std::pair<std::size_t, std::size_t>> sorting_network(std::size_t count)
{
    std::vector<std::pair<std::size_t, std::size_t>> exchanges;
    std::size_t top = 1;
    while (2 * top < count)
        top *= 2;
    for (std::size_t step = count < 2 ? 0 : top; step > 0; step /= 2) {
        std::size_t remainder = 0;
        std::size_t distance = step;
        for (std::size_t merged = top;; merged /= 2) {
            for (std::size_t i = 0; i + distance < count; ++i) {
                if ((i & step) == remainder) exchanges.emplace_back(i, i + distance);
            }
            if (merged == step) break;
            distance = merged - step;
            remainder = step;
        }
    }
    return exchanges;
}

/// Puts the smaller of two weights or cuts first, in all weightings of a block.
TENDER_VECTOR_CLONES void sort_pair(std::uint16_t* __restrict smaller, std::uint16_t* __restrict larger)
{
    for (std::size_t i = 0; i < weight_block_size; ++i) {
        const auto first = smaller[i];
        const auto second = larger[i];
        smaller[i] = first < second ? first : second;
        larger[i] = first < second ? second : first;
    }
}

/// Cuts become the gaps between one plane of them and the plane before.
TENDER_VECTOR_CLONES void leave_gap(const std::uint16_t* __restrict from, std::uint16_t* __restrict to)
{
    for (std::size_t i = 0; i < weight_block_size; ++i)
        to[i] = static_cast<std::uint16_t>(to[i] - from[i]);
}

/// Fills a plane with numbers from 0 to 2¹⁶ - 1, four from each word.
void draw(Words& words, std::span<std::uint16_t> plane)
{
    static_assert(weight_block_size % 4 == 0);
    for (std::size_t i = 0; i < plane.size(); i += 4) {
        const auto word = words.next();
        for (std::size_t part = 0; part < 4; ++part)
            plane[i + part] = static_cast<std::uint16_t>(word >> (16 * part));
    }
}

void shuffle(const std::vector<std::size_t>& components, Words& words, WeightBlock& block)
{
    for (std::size_t sample = 0; sample < weight_block_size; ++sample) {
        for (std::size_t left = components.size(); left > 1; --left) {
            const auto chosen = words.below(static_cast<std::uint32_t>(left));
            std::swap(block.plane(components[left - 1])[sample], block.plane(components[chosen])[sample]);
        }
    }
}

}

WeightSampler::WeightSampler(std::vector<Rational> published, std::uint64_t seed)
    : published_{std::move(published)}, seed_{seed}, cuts_{sorting_network(published_.size() - 1)}
{}

Result<WeightSampler, WeightSampler::Error> WeightSampler::from(const WeightSet& set, std::vector<Rational> published,
                                                                std::uint64_t seed)
{
    TENDER_EXPECT(!published.empty());
    TENDER_EXPECT(std::ranges::none_of(published, [](const Rational& weight) { return weight.sign() < 0; }));
    TENDER_EXPECT(std::accumulate(published.begin(), published.end(), Rational{}) == Rational{1});
    WeightSampler sampler{std::move(published), seed};
    if (std::holds_alternative<KeepingOrder>(set)) sampler.keep_order();
    if (const auto* within = std::get_if<WithinShare>(&set)) {
        if (auto bounded = sampler.bound(within->share); !bounded) return Failure{bounded.error()};
    }
    return sampler;
}

void WeightSampler::keep_order()
{
    std::vector<std::size_t> lightest_first(published_.size());
    std::iota(lightest_first.begin(), lightest_first.end(), std::size_t{0});
    const auto weight = [&](std::size_t component) -> const Rational& { return published_[component]; };
    std::ranges::stable_sort(lightest_first, {}, weight);
    for (auto group = lightest_first.begin(); group != lightest_first.end();) {
        const auto end = std::ranges::upper_bound(group, lightest_first.end(), weight(*group), {}, weight);
        if (end - group > 1) equal_.emplace_back(group, end);
        group = end;
    }
    // Where all are published as equal, any order is kept, and the weights need none.
    if (!equal_.empty() && equal_.front().size() == published_.size()) return equal_.clear();
    for (const auto& [smaller, larger] : sorting_network(published_.size()))
        order_.emplace_back(lightest_first[smaller], lightest_first[larger]);
}

Result<void, WeightSampler::Error> WeightSampler::bound(const Rational& share)
{
    if (share.sign() <= 0 || share > Rational{1}) return Failure{Error::ShareOutOfRange};
    const Rational whole{weight_whole};
    for (const auto& weight : published_) {
        const auto lowest = -(-(whole * weight * (Rational{1} - share))).floor();
        const auto highest = std::min(whole, (whole * weight * (Rational{1} + share)).floor());
        // No bound is outside 0 to the whole.
        bounds_.push_back({.lowest = static_cast<std::int32_t>(lowest.to_int64().value_or(0)),
                           .highest = static_cast<std::int32_t>(highest.to_int64().value_or(0))});
        if (!weight.is_zero() && bounds_.back().highest - bounds_.back().lowest < steps_min)
            return Failure{Error::TooNarrow};
    }
    const auto room = [](const Bounds& bounds) { return bounds.highest - bounds.lowest; };
    closing_ = static_cast<std::size_t>(std::ranges::max_element(bounds_, {}, room) - bounds_.begin());
    return {};
}

void WeightSampler::share_out(std::uint64_t number, WeightBlock& block) const
{
    Words words{seed_, number};
    const auto last = published_.size() - 1;
    for (std::size_t cut = 0; cut < last; ++cut)
        draw(words, block.plane(cut));
    std::ranges::fill(block.plane(last), std::uint16_t{weight_whole});
    for (const auto& [smaller, larger] : cuts_)
        sort_pair(block.plane(smaller).data(), block.plane(larger).data());
    for (std::size_t component = last; component > 0; --component)
        leave_gap(block.plane(component - 1).data(), block.plane(component).data());
    for (const auto& [smaller, larger] : order_)
        sort_pair(block.plane(smaller).data(), block.plane(larger).data());
    for (const auto& components : equal_)
        shuffle(components, words, block);
}

void WeightSampler::draw_within(std::uint64_t number, WeightBlock& block) const
{
    Words words{seed_, number};
    const auto& closing = bounds_[closing_];
    for (std::size_t sample = 0; sample < weight_block_size; ++sample) {
        // All but one are drawn within their bounds; where the rest is not within those of the last, all are drawn
        // again. The last has the widest bounds: about one draw in a few goes through.
        std::int32_t rest = 0;
        do {
            rest = weight_whole;
            for (std::size_t component = 0; component < bounds_.size(); ++component) {
                if (component == closing_) continue;
                const auto& [lowest, highest] = bounds_[component];
                const auto drawn = words.below(static_cast<std::uint32_t>(highest - lowest + 1));
                const auto weight = lowest + static_cast<std::int32_t>(drawn);
                block.plane(component)[sample] = static_cast<std::uint16_t>(weight);
                rest -= weight;
            }
        } while (rest < closing.lowest || rest > closing.highest);
        block.plane(closing_)[sample] = static_cast<std::uint16_t>(rest);
    }
}

void WeightSampler::fill(std::uint64_t number, WeightBlock& block) const
{
    TENDER_EXPECT(block.components() == components() && number < (std::uint64_t{1} << 32U));
    if (bounds_.empty()) {
        share_out(number, block);
    } else {
        draw_within(number, block);
    }
}

}

#include "core/evaluation/lot_combination.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace tender {

namespace {

/// The best combination among those that are still allowed. It is a flow of least loss from lots over bidders to a
/// sink, one unit for each lot; "nobody" is a bidder who takes any number of lots. As long as the flow is a best one, a
/// lot that has to change is led elsewhere by one shortest path, and the flow is a best one again: no other search is
/// needed.
class LotAssignment {
public:
    explicit LotAssignment(const LotChoices& choices)
        : choices_{&choices}, nobody_{choices.most.size()}, sink_{nobody_ + 1}, taken_(choices.lots.size())
    {
        for (const auto& options : choices.lots)
            allowed_.emplace_back(options.size() + 1, true);
        for (std::size_t lot = 0; lot < taken_.size(); ++lot)
            reroute(lot, allowed_options(lot), sink_);
    }

    std::size_t lots() const { return taken_.size(); }
    /// The option of a lot; one more than its last option is to award nobody.
    std::size_t taken(std::size_t lot) const { return *taken_[lot]; }
    bool is_allowed(std::size_t lot, std::size_t option) const { return allowed_[lot][option]; }
    bool is_award(std::size_t lot, std::size_t option) const { return option < choices_->lots[lot].size(); }
    std::size_t options(std::size_t lot) const { return allowed_[lot].size(); }

    std::size_t place(std::size_t lot, std::size_t option) const
    {
        return is_award(lot, option) ? choices_->lots[lot][option].place : std::numeric_limits<std::size_t>::max();
    }

    CombinationLoss loss() const
    {
        CombinationLoss sum;
        for (std::size_t lot = 0; lot < lots(); ++lot)
            sum = sum + loss_of(lot, taken(lot));
        return sum;
    }

    LotAwards awards() const
    {
        LotAwards awards;
        for (std::size_t lot = 0; lot < lots(); ++lot)
            awards.push_back(is_award(lot, taken(lot)) ? taken_[lot] : std::nullopt);
        return awards;
    }

    /// The best combination in which the lot has another option than now; what it has now is no longer allowed.
    std::optional<LotAssignment> without(std::size_t lot) const
    {
        auto other = *this;
        other.allowed_[lot][taken(lot)] = false;
        if (!other.reroute(lot, other.allowed_options(lot), bidder_of(lot, taken(lot)))) return std::nullopt;
        return other;
    }

    /// The best combination in which the lot has this option; no other is allowed there any longer.
    std::optional<LotAssignment> with(std::size_t lot, std::size_t option) const
    {
        auto other = *this;
        if (option != taken(lot) && !other.reroute(lot, {option}, bidder_of(lot, taken(lot)))) return std::nullopt;
        other.keep(lot);
        return other;
    }

    /// From now on the lot has what it has.
    void keep(std::size_t lot)
    {
        std::fill(allowed_[lot].begin(), allowed_[lot].end(), false);
        allowed_[lot][taken(lot)] = true;
    }
    /// From now on the lot has none of the options of another place than the one it has.
    void keep_place(std::size_t lot)
    {
        for (std::size_t option = 0; option < options(lot); ++option) {
            if (place(lot, option) != place(lot, taken(lot))) allowed_[lot][option] = false;
        }
    }
    /// At this lot is allowed what another allows. Only for one that is a best combination of all.
    void allow_as(const LotAssignment& other, std::size_t lot) { allowed_[lot] = other.allowed_[lot]; }
    /// Everything is allowed again. Only for one that is a best combination of all.
    void allow_all()
    {
        for (auto& allowed : allowed_)
            std::fill(allowed.begin(), allowed.end(), true);
    }

private:
    /// How a node of the network is reached: by giving a lot this option, or, without a lot, by way of the sink.
    struct Way {
        std::optional<std::size_t> from; ///< nothing at the lot that is led elsewhere
        std::optional<std::size_t> lot;
        std::size_t option = 0;
    };

    std::size_t bidder_of(std::size_t lot, std::size_t option) const
    {
        return is_award(lot, option) ? choices_->lots[lot][option].bidder : nobody_;
    }

    CombinationLoss loss_of(std::size_t lot, std::size_t option) const
    {
        if (!is_award(lot, option)) return {.empty = 1, .sum = {}, .behind = 0};
        const auto& chosen = choices_->lots[lot][option];
        return {.empty = 0, .sum = chosen.loss, .behind = chosen.behind};
    }

    std::vector<std::size_t> allowed_options(std::size_t lot) const
    {
        std::vector<std::size_t> all;
        for (std::size_t option = 0; option < options(lot); ++option) {
            if (allowed_[lot][option]) all.push_back(option);
        }
        return all;
    }

    /// How many lots each bidder, and nobody, has now.
    std::vector<std::int64_t> loads() const
    {
        std::vector<std::int64_t> loads(nobody_ + 1);
        for (std::size_t lot = 0; lot < lots(); ++lot) {
            if (taken_[lot]) ++loads[bidder_of(lot, taken(lot))];
        }
        return loads;
    }

    /// Leads a lot to one of `starts` and on along the path of least loss to `target`: the sink for a lot that has
    /// nothing yet, otherwise the bidder who loses it. Bellman and Ford: losses of single steps may be negative, cycles
    /// of negative loss cannot be while the flow is a best one.
    bool reroute(std::size_t lot, const std::vector<std::size_t>& starts, std::size_t target)
    {
        std::vector<std::optional<CombinationLoss>> reached(sink_ + 1);
        std::vector<Way> ways(sink_ + 1);
        const auto offer = [&](std::size_t node, CombinationLoss loss, const Way& way) {
            if (reached[node] && !(loss < *reached[node])) return false;
            reached[node] = std::move(loss);
            ways[node] = way;
            return true;
        };
        for (const auto option : starts)
            offer(bidder_of(lot, option), loss_of(lot, option), {.from = {}, .lot = lot, .option = option});
        const auto load = loads();
        for (bool better = true; better;) {
            better = false;
            for (std::size_t moved = 0; moved < lots(); ++moved) {
                if (moved == lot || !taken_[moved]) continue;
                const auto from = bidder_of(moved, taken(moved));
                if (!reached[from]) continue;
                const auto freed = *reached[from] - loss_of(moved, taken(moved));
                for (std::size_t option = 0; option < options(moved); ++option) {
                    if (option == taken(moved) || !allowed_[moved][option]) continue;
                    better = offer(bidder_of(moved, option), freed + loss_of(moved, option),
                                   {.from = from, .lot = moved, .option = option}) ||
                             better;
                }
            }
            for (std::size_t bidder = 0; bidder <= nobody_; ++bidder) {
                const bool spare = bidder == nobody_ || load[bidder] < choices_->most[bidder];
                if (spare && reached[bidder])
                    better = offer(sink_, *reached[bidder], {.from = bidder, .lot = {}}) || better;
            }
            if (!reached[sink_]) continue;
            for (std::size_t bidder = 0; bidder <= nobody_; ++bidder) {
                if (load[bidder] > 0) better = offer(bidder, *reached[sink_], {.from = sink_, .lot = {}}) || better;
            }
        }
        if (!reached[target]) return false;
        for (std::optional<std::size_t> node = target; node; node = ways[*node].from) {
            if (ways[*node].lot) taken_[*ways[*node].lot] = ways[*node].option;
        }
        return true;
    }

    const LotChoices* choices_;
    std::size_t nobody_; ///< the bidder who stands for an empty lot
    std::size_t sink_;
    std::vector<std::optional<std::size_t>> taken_;
    std::vector<std::vector<bool>> allowed_;
};

/// The best of all other combinations. Each of these differs from `best` first at one lot, and agrees with it before:
/// of each such group the best is found by one path (Murty, Operations Research 16 (1968) 682).
std::optional<BestCombination::Next> next_after(const LotAssignment& best)
{
    std::optional<LotAssignment> next;
    CombinationLoss least;
    std::size_t from = 0;
    bool alone = true;
    auto kept = best;
    for (std::size_t lot = 0; lot < best.lots(); ++lot) {
        if (auto other = kept.without(lot)) {
            const auto loss = other->loss();
            if (!next || loss < least) {
                least = loss;
                next = std::move(other);
                from = lot;
                alone = true;
            } else if (loss == least) {
                alone = false;
            }
        }
        kept.keep(lot);
    }
    if (!next) return std::nullopt;
    for (auto lot = from; alone && lot < best.lots(); ++lot) {
        const auto third = next->without(lot);
        alone = !third || third->loss() != least;
    }
    return BestCombination::Next{.loss = least, .awards = next->awards(), .is_alone = alone};
}

bool is_tied(const LotAssignment& best, std::size_t lot)
{
    const auto other = best.without(lot);
    return other && other->loss() == best.loss();
}

/// Goes through the preferred lots and keeps in each the best place that it has in any of the best combinations.
void prefer(LotAssignment& best, const std::vector<std::size_t>& preference)
{
    const auto least = best.loss();
    for (const auto lot : preference) {
        std::vector<std::size_t> order(best.options(lot));
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, {}, [&](auto option) { return best.place(lot, option); });
        for (const auto option : order) {
            if (best.place(lot, option) >= best.place(lot, best.taken(lot))) break;
            if (!best.is_allowed(lot, option)) continue;
            auto other = best.with(lot, option);
            if (!other || other->loss() != least) continue;
            other->allow_as(best, lot);
            best = std::move(*other);
            break;
        }
        best.keep_place(lot);
    }
}

}

BestCombination best_combination(const LotChoices& choices)
{
    LotAssignment best{choices};
    BestCombination found;
    found.loss = best.loss();
    found.tied.resize(best.lots());
    found.by_panel.resize(best.lots());
    found.next = next_after(best);
    if (found.next && found.next->loss == found.loss) {
        prefer(best, choices.preference);
        found.parted_by = PartedBy::Preference;
        for (const auto& [lot, option] : choices.decisions) {
            if (!best.is_allowed(lot, option) || !is_tied(best, lot)) continue;
            auto decided = best.with(lot, option);
            if (!decided || decided->loss() != found.loss) continue;
            best = std::move(*decided);
            found.by_panel[lot] = true;
            found.parted_by = PartedBy::Panel;
        }
        for (std::size_t lot = 0; lot < best.lots(); ++lot) {
            if (!is_tied(best, lot)) continue;
            found.parted_by = PartedBy::Nothing;
            for (std::size_t option = 0; best.is_award(lot, option); ++option) {
                if (!best.is_allowed(lot, option)) continue;
                const auto other = best.with(lot, option);
                if (other && other->loss() == found.loss) found.tied[lot].push_back(option);
            }
        }
        found.next.reset();
        if (found.parted_by != PartedBy::Nothing) {
            auto all = best;
            all.allow_all();
            found.next = next_after(all);
        }
    } else if (found.next && found.next->loss.empty == found.loss.empty && found.next->loss.sum == found.loss.sum) {
        found.parted_by = PartedBy::TieBreak;
    }
    found.awards = best.awards();
    return found;
}

}

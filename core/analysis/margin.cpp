#include "core/analysis/margin.hpp"

#include "core/analysis/lot_hinges.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tender {

namespace {

/// Places of marks with the steps they are moved, in the order of the places.
using Moves = std::vector<std::pair<MarkPlace, std::int64_t>>;

/// Turns sets of moves into evaluations, and remembers which turned the outcome.
class Trials {
public:
    Trials(const Scoresheet& sheet, const MarginRequest& request, Selection stands, const Progress& progress)
        : sheet_{sheet}, request_{request}, stands_{std::move(stands)}, progress_{progress}
    {}

    /// Evaluates the tender with the moves, once for each set; false when no more evaluations are allowed.
    bool attempt(Moves moves)
    {
        std::ranges::sort(moves);
        if (!seen_.insert(moves).second) return true;
        if (evaluations_ == request_.evaluations_max) return false;
        if (progress_ && evaluations_ % 64 == 0 && !progress_(evaluations_)) {
            cancelled_ = true;
            return false;
        }
        ++evaluations_;
        TurningSet set;
        for (const auto& [place, steps] : moves)
            set.changes.push_back(change(place, steps));
        for (const auto& made : set.changes)
            put(made.place, made.to);
        set.becomes = selection_of(evaluate(sheet_).lots[request_.lot], request_.stage);
        for (const auto& made : set.changes)
            put(made.place, made.from);
        return keep(std::move(set));
    }
    void forget_seen() { seen_.clear(); }

    [[nodiscard]] const std::vector<TurningSet>& found() const { return found_; }
    [[nodiscard]] bool all_listed() const { return all_listed_; }
    [[nodiscard]] bool cancelled() const { return cancelled_; }
    [[nodiscard]] std::vector<TurningSet> sorted()
    {
        std::ranges::sort(found_, [](const TurningSet& a, const TurningSet& b) {
            return std::ranges::lexicographical_compare(a.changes, b.changes, [](const auto& one, const auto& other) {
                return std::pair{one.place, one.steps} < std::pair{other.place, other.steps};
            });
        });
        return std::move(found_);
    }

private:
    MarkChange change(const MarkPlace& place, std::int64_t steps) const
    {
        const auto& stage = sheet_.stages()[place.stage];
        const auto from = *stage.marks.at(place.bid, place.question, place.evaluator);
        return {.place = place,
                .steps = steps,
                .from = from,
                .to = *moved(sheet_.scale_of(*stage.questions[place.question]), from, steps)};
    }
    void put(const MarkPlace& place, const Rational& mark)
    {
        sheet_.remark(place.stage, place.bid, place.question, place.evaluator, mark);
    }
    bool keep(TurningSet set)
    {
        // A bid that comes in where it was never marked leaves the award open and turns nothing.
        const bool waits = set.becomes.instead == Decided::Waiting;
        if (set.becomes == stands_ || waits) return true;
        if (found_.size() == request_.sets_max) {
            all_listed_ = false;
            return false;
        }
        found_.push_back(std::move(set));
        return true;
    }

    Scoresheet sheet_;
    const MarginRequest& request_;
    Selection stands_;
    const Progress& progress_;
    std::set<Moves> seen_;
    std::vector<TurningSet> found_;
    std::uint64_t evaluations_ = 0;
    bool all_listed_ = true;
    bool cancelled_ = false;
};

/// All ways to turn one hinge with exactly so many steps, the strongest levers first.
class HingeSearch {
public:
    HingeSearch(const LoadedHinge& hinge, Trials& trials) : hinge_{hinge}, trials_{trials} {}

    bool run(std::size_t steps) { return go(0, steps, {}); }

private:
    /// The most that `steps` bring from the levers that are left.
    Rational most(std::size_t from, std::size_t steps) const
    {
        Rational sum;
        for (; steps > 0 && from < hinge_.levers.size(); ++from) {
            const auto& lever = hinge_.levers[from];
            const auto used = std::min(steps, lever.gain.size());
            sum += lever.pull * Rational{used};
            steps -= used;
        }
        return sum;
    }

    bool go(std::size_t from, std::size_t steps, const Rational& gained)
    {
        if (steps == 0) return !hinge_.turns_at(gained) || trials_.attempt(moves_);
        for (; from < hinge_.levers.size() && hinge_.turns_at(gained + most(from, steps)); ++from) {
            const auto& lever = hinge_.levers[from];
            for (std::size_t used = 1; used <= std::min(steps, lever.gain.size()); ++used) {
                moves_.emplace_back(lever.place, lever.direction * static_cast<std::int64_t>(used));
                if (!go(from + 1, steps - used, gained + lever.gain[used - 1])) return false;
                moves_.pop_back();
            }
        }
        return true;
    }

    const LoadedHinge& hinge_;
    Trials& trials_;
    Moves moves_;
};

/// All ways to spend exactly so many steps on levers of several hinges, one of entry among them.
class JointSearch {
public:
    JointSearch(const std::vector<const LoadedHinge*>& entries, const std::vector<const LoadedHinge*>& others,
                Trials& trials)
        : entries_{entries}, trials_{trials}, gained_(entries.size())
    {
        for (std::size_t entry = 0; entry < entries.size(); ++entry) {
            for (const auto& lever : entries[entry]->levers)
                joint(lever).at.emplace_back(entry, &lever);
        }
        for (const auto* hinge : others) {
            for (const auto& lever : hinge->levers)
                joint(lever);
        }
    }

    bool run(std::size_t steps)
    {
        // Whether some entry that no move has touched yet can turn with what is left.
        for (std::size_t left = 0; left <= steps; ++left) {
            open_.push_back(std::ranges::any_of(entries_, [&](const LoadedHinge* entry) {
                return entry->turns_at(entry->reach[std::min(left, entry->reach.size() - 1)]);
            }));
        }
        return go(0, steps);
    }

private:
    struct JointLever {
        MarkPlace place;
        std::int64_t direction;
        std::size_t steps;
        std::vector<std::pair<std::size_t, const Lever*>> at; ///< entry, and what the lever brings there
    };

    JointLever& joint(const Lever& lever)
    {
        const auto [known, fresh] = known_.try_emplace({lever.place, lever.direction}, levers_.size());
        if (fresh) levers_.push_back({lever.place, lever.direction, lever.gain.size(), {}});
        return levers_[known->second];
    }

    bool can_turn(std::size_t steps) const
    {
        if (open_[steps]) return true;
        return std::ranges::any_of(touched_, [&](std::size_t entry) {
            const auto& reach = entries_[entry]->reach;
            return entries_[entry]->turns_at(gained_[entry] + reach[std::min(steps, reach.size() - 1)]);
        });
    }

    bool go(std::size_t from, std::size_t steps)
    {
        if (!can_turn(steps)) return true;
        if (steps == 0) return trials_.attempt(moves_);
        for (; from < levers_.size(); ++from) {
            const auto& lever = levers_[from];
            for (std::size_t used = 1; used <= std::min(steps, lever.steps); ++used) {
                if (++nodes_ > nodes_max) return false;
                moves_.emplace_back(lever.place, lever.direction * static_cast<std::int64_t>(used));
                for (const auto& [entry, gains] : lever.at) {
                    gained_[entry] += gains->gain[used - 1];
                    touched_.push_back(entry);
                }
                const bool on = go(from + 1, steps - used);
                for (const auto& [entry, gains] : lever.at) {
                    gained_[entry] -= gains->gain[used - 1];
                    touched_.pop_back();
                }
                moves_.pop_back();
                if (!on) return false;
            }
        }
        return true;
    }

    static constexpr std::size_t nodes_max = 200'000;

    const std::vector<const LoadedHinge*>& entries_;
    Trials& trials_;
    std::map<std::pair<MarkPlace, std::int64_t>, std::size_t> known_;
    std::vector<JointLever> levers_;
    std::vector<Rational> gained_;
    std::vector<std::size_t> touched_;
    std::vector<bool> open_;
    std::size_t nodes_ = 0;
    Moves moves_;
};

/// Every way to move marks by exactly so many steps.
class FullSearch {
public:
    FullSearch(std::vector<Lever> levers, Trials& trials) : levers_{std::move(levers)}, trials_{trials} {}

    bool run(std::size_t steps) { return go(0, steps); }

private:
    bool go(std::size_t from, std::size_t steps)
    {
        if (steps == 0) return trials_.attempt(moves_);
        for (; from < levers_.size(); ++from) {
            const auto& lever = levers_[from];
            // Up and down of one mark are two levers, and never used together.
            if (!moves_.empty() && moves_.back().first == lever.place) continue;
            for (std::size_t used = 1; used <= std::min(steps, lever.gain.size()); ++used) {
                moves_.emplace_back(lever.place, lever.direction * static_cast<std::int64_t>(used));
                const bool on = go(from + 1, steps - used);
                moves_.pop_back();
                if (!on) return false;
            }
        }
        return true;
    }

    std::vector<Lever> levers_;
    Trials& trials_;
    Moves moves_;
};

class MarginSearch {
public:
    MarginSearch(const Scoresheet& sheet, const Evaluation& evaluation, const MarginRequest& request,
                 const Progress& progress)
        : sheet_{sheet}, evaluation_{evaluation}, request_{request}, lot_{evaluation.lots[request.lot]},
          levers_{sheet, lot_, {.seat = request.seat, .question = request.question, .steps_max = request.marks_max}},
          stands_{selection_of(lot_, request.stage)}, trials_{sheet, request, stands_, progress},
          entangled_{is_entangled(sheet, lot_, request.stage)}
    {
        if (entangled_) {
            collect_all();
        } else {
            hinges_ = hinges_of(sheet, lot_, request.stage, levers_);
        }
    }

    Result<Margin, NoMargin> run()
    {
        Margin margin{.stands = stands_, .marks = {}, .tried = 0, .sets = {}, .all_listed = true};
        // Of hinges that are not all there only a single mark that turns one proves something: none is fewer.
        const auto most = hinges_.too_many ? std::min<std::size_t>(1, request_.marks_max) : request_.marks_max;
        for (std::size_t steps = 1; steps <= most; ++steps) {
            trials_.forget_seen();
            const bool whole = entangled_ ? FullSearch{all_, trials_}.run(steps) : search(steps);
            if (trials_.cancelled()) return Failure{NoMargin::Cancelled};
            if (whole && !hinges_.too_many) margin.tried = steps;
            if (!trials_.found().empty()) margin.marks = steps;
            if (!whole || margin.marks) break;
        }
        margin.all_listed = trials_.all_listed() && !hinges_.too_many;
        margin.sets = trials_.sorted();
        return margin;
    }

private:
    bool search(std::size_t steps)
    {
        for (const auto& hinge : hinges_.alone) {
            if (hinge.steps_needed <= steps && !HingeSearch{hinge, trials_}.run(steps)) return false;
        }
        std::vector<const LoadedHinge*> entries;
        for (const auto& hinge : hinges_.of_entry) {
            if (hinge.steps_needed < steps) entries.push_back(&hinge);
        }
        if (entries.empty()) return true;
        const auto first = (*std::ranges::min_element(entries, {}, &LoadedHinge::steps_needed))->steps_needed;
        std::vector<const LoadedHinge*> others;
        for (const auto* list : {&hinges_.alone, &hinges_.together}) {
            for (const auto& hinge : *list) {
                if (hinge.steps_needed <= steps) others.push_back(&hinge);
            }
        }
        return first >= steps || JointSearch{entries, others, trials_}.run(steps);
    }

    void collect_all()
    {
        const bool all_lots = sheet_.model().lot_limit.has_value();
        for (const auto& lot : evaluation_.lots) {
            if (!all_lots && &lot != &lot_) continue;
            for (const auto& bid : lot.bids) {
                if (sheet_.tender().bids[bid.bid].status != BidStatus::Received) continue;
                for (std::size_t stage = 0; stage < sheet_.stages().size(); ++stage) {
                    if (request_.stage && stage > *request_.stage) break;
                    for (const std::int64_t direction : {1, -1})
                        levers_.add_all(stage, bid.bid, direction, all_);
                }
            }
        }
        std::ranges::stable_sort(all_, {}, &Lever::place);
    }

    const Scoresheet& sheet_;
    const Evaluation& evaluation_;
    const MarginRequest& request_;
    const LotEvaluation& lot_;
    Levers levers_;
    Selection stands_;
    Trials trials_;
    bool entangled_;
    LotHinges hinges_;
    std::vector<Lever> all_;
};

}

Result<Margin, NoMargin> margin(const Scoresheet& sheet, const Evaluation& evaluation, const MarginRequest& request,
                                const Progress& progress)
{
    const auto& lot = evaluation.lots[request.lot];
    const auto stands = selection_of(lot, request.stage);
    const auto how = stands.instead.value_or(Decided::ByTotal);
    if (how == Decided::Waiting || how == Decided::NoBids || how == Decided::WaitsForLots ||
        lot.decided == Decided::Nomination || (!request.stage && lot.waits_at))
        return Failure{NoMargin::Undecided};
    return MarginSearch{sheet, evaluation, request, progress}.run();
}

}

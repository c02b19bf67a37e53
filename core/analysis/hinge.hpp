#pragma once

#include "core/analysis/mark_change.hpp"
#include "core/evaluation/evaluation.hpp"

#include <optional>
#include <string>
#include <vector>

/// The comparisons on which an outcome hangs, and how far marks can move them: for the search of margins alone.
namespace tender {

/// A figure of one bid to which marks add up.
struct Scope {
    enum class Kind { Criterion, Stage, Total };
    Kind kind = Kind::Total;
    std::size_t stage = 0;                ///< for `Criterion` and `Stage`
    const Criterion* criterion = nullptr; ///< for `Criterion`
};

/// That a figure of a bid goes up or down.
struct Push {
    std::size_t bid = 0;
    Scope scope;
    bool up = true;
};

/// A comparison that turns when its pushes together gain `slack`.
struct Hinge {
    std::vector<Push> pushes;
    Rational slack;
    bool strict = false; ///< it turns only above `slack`, not at it
};

/// One mark that can be moved for a hinge.
struct Lever {
    MarkPlace place;
    std::int64_t direction = 1; ///< of the steps on the scale
    std::vector<Rational> gain; ///< what 1, 2, … steps bring; as many as the scale has
    Rational pull;              ///< the most that a step of them brings on average
};

/// Which marks may move at all.
struct LeverFilter {
    std::string seat{}; ///< only marks given by it; empty: all
    const Criterion* question = nullptr;
    std::size_t steps_max = 1;
};

/// A hinge with its levers, the strongest first.
struct LoadedHinge {
    Hinge hinge;
    std::vector<Lever> levers;
    std::vector<Rational> reach;  ///< the most that 0, 1, 2, … steps can gain
    std::size_t steps_needed = 0; ///< fewest steps whose reach turns the hinge

    [[nodiscard]] bool turns_at(const Rational& gained) const
    {
        return hinge.strict ? gained > hinge.slack : gained >= hinge.slack;
    }
};

/// Works out what marks can do to the hinges of one lot.
class Levers {
public:
    Levers(const Scoresheet& sheet, const LotEvaluation& lot, LeverFilter filter);

    /// The hinge with its levers; nothing when it cannot turn within the filter's steps.
    [[nodiscard]] std::optional<LoadedHinge> load(Hinge hinge) const;
    /// Every mark of a bid in a stage, in one direction, with nothing said about what it brings.
    void add_all(std::size_t stage, std::size_t bid, std::int64_t direction, std::vector<Lever>& levers) const;

    /// What one point of a stage brings to the total of a bid; zero where the stage does not count.
    [[nodiscard]] const Rational& share_in_total(std::size_t stage) const { return shares_[stage]; }
    /// How much published rounding can move the figure of a scope, at most.
    [[nodiscard]] Rational rounding_play(const Scope& scope) const;

private:
    struct Question {
        const Scale* scale = nullptr;
        Rational per_mark;  ///< stage points for one unit of one evaluator's mark, at most
        Rational mark_rate; ///< of the mark that counts, for one unit of one evaluator's mark, at most
        Rational step_max;  ///< the longest step of the scale
    };

    [[nodiscard]] Rational rate(const Scope& scope, std::size_t stage, std::size_t question) const;
    [[nodiscard]] Rational pull_max(const Scope& scope) const;
    void add(const Push& push, std::size_t stage, std::vector<Lever>& levers) const;
    void add_ladder(const MarkPlace& place, std::int64_t direction, const Rational& rate,
                    std::vector<Lever>& levers) const;

    const Scoresheet& sheet_;
    LeverFilter filter_;
    std::vector<std::size_t> stages_;              ///< of the lot
    std::vector<std::vector<Question>> questions_; ///< stage, then column
    std::vector<Rational> shares_;
};

/// Whether criteria hold a question.
[[nodiscard]] bool holds_question(const Criterion& criterion, const Criterion& question);

}

#pragma once

#include "core/criteria/criterion.hpp"
#include "core/pricing/points_method.hpp"
#include "core/pricing/value_method.hpp"
#include "core/pricing/whole_life.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tender {

/// What kind of work a stage is; it decides the words and the room, not the arithmetic.
enum class StageKind { Questionnaire, Written, Price, Presentation, Interview, Dialogue, Bafo, Gate };

/// The stage only lets bids through; its points never reach the total.
struct CountsAsGate {
    friend bool operator==(const CountsAsGate&, const CountsAsGate&) = default;
};

/// What happens when bids tie for the last place of a shortlist. One of the two is published; neither is assumed.
enum class ShortlistTie {
    AdmitAll,     ///< every bid that ties for the last place goes on
    PanelDecides, ///< the stage is undecided until the panel cites its published power
};

/// The best `places` bids go on; the points never reach the total.
struct CountsAsShortlist {
    std::int64_t places = 1;
    ShortlistTie tie = ShortlistTie::PanelDecides;

    friend bool operator==(const CountsAsShortlist&, const CountsAsShortlist&) = default;
};

/// The stage brings weight × points ÷ the most points that it can give to the total.
struct CountsAsWeight {
    Rational weight;

    friend bool operator==(const CountsAsWeight&, const CountsAsWeight&) = default;
};

/// The points of the stage go into the total as they are.
struct CountsAsPoints {
    friend bool operator==(const CountsAsPoints&, const CountsAsPoints&) = default;
};

/// The stage takes the place of an earlier one, with that stage's weight; a bid without marks here keeps the earlier
/// points.
struct CountsInsteadOf {
    std::string stage;

    friend bool operator==(const CountsInsteadOf&, const CountsInsteadOf&) = default;
};

/// The bids are ranked by the figure that the stage's value method makes of price and quality; there is no total of
/// points. At most one stage of a model, and the last.
struct CountsAsEvaluated {
    friend bool operator==(const CountsAsEvaluated&, const CountsAsEvaluated&) = default;
};

using Counts =
    std::variant<CountsAsGate, CountsAsShortlist, CountsAsWeight, CountsAsPoints, CountsInsteadOf, CountsAsEvaluated>;

/// How the panel's marks become the mark that counts. Only what the invitation published; consensus unless it says
/// otherwise (Bromcom v ULT [2022] EWHC 3262 (TCC): averaging that was not published breached transparency).
enum class MarkRule { Consensus, Mean, Median, TrimmedMean, Sum, TrimmedSum };

/// How a mark becomes points.
enum class Counting {
    ShareOfHighest,  ///< weight × mark ÷ highest mark of the scale
    WeightTimesMark, ///< weight × mark, as weighted sums are often published
};

/// How the prices of a bid are stated.
enum class PriceBasis {
    Amount,    ///< one sum of money
    Schedule,  ///< rates for the published items and volumes
    WholeLife, ///< amounts per period, discounted
};

/// One item of a published schedule of rates.
struct ScheduleItem {
    std::string id;
    std::string title;
    std::string unit;
    Rational volume;

    friend bool operator==(const ScheduleItem&, const ScheduleItem&) = default;
};

/// How price enters: as points beside the others, or as an evaluated figure that ranks by itself.
using PriceMethod = std::variant<PointsRule, ValueMethod>;

struct PriceRules {
    std::string currency;
    PriceMethod method;
    PriceBasis basis = PriceBasis::Amount;
    std::vector<ScheduleItem> items;       ///< for `Schedule`
    std::optional<Rational> discount_rate; ///< for `WholeLife`: per year, 0.035 for 3.5 %
    std::int64_t days_per_year = 365;      ///< for `WholeLife`

    /// How many price officers open a sealed price together; 0 where prices are not sealed.
    std::int64_t opened_by = 0;

    friend bool operator==(const PriceRules&, const PriceRules&) = default;
};

/// One stage of the published procedure.
struct Stage {
    std::string id;
    std::string title;
    StageKind kind = StageKind::Written;
    Counts counts = CountsAsGate{};
    /// What the weights of `criteria` add up to, as published; with `ShareOfHighest` also the most points of the stage.
    /// A price stage has none.
    std::optional<Rational> weights_sum;
    std::vector<Criterion> criteria;
    MarkRule mark_rule = MarkRule::Consensus;
    /// For the trimmed rules: how many marks are left out at each end.
    std::int64_t trim = 0;
    Counting counting = Counting::ShareOfHighest;
    /// Points are made relative: the best bid still in gets this many, the others in proportion.
    std::optional<Rational> best_gets;
    /// The least points of the stage that keep a bid in.
    std::optional<Rational> threshold;
    std::optional<Rounding> rounding;
    /// Price and BAFO stages with prices.
    std::optional<PriceRules> price;
    /// Lots that have this stage; empty means all.
    std::vector<std::string> lots;
    /// Seats that mark here; empty means every seat that marks.
    std::vector<std::string> scored_by;
    /// The panel marks without knowing who bid; reasons must not say.
    bool blind = false;
    /// The questions that every bidder is asked, in the same words: presentations and interviews.
    std::vector<std::string> script;
    /// How long a presentation may take; 0 where none is published.
    std::int64_t minutes_most = 0;

    friend bool operator==(const Stage&, const Stage&) = default;
};

/// Whether the points of a stage go into the total of a bid, by themselves or in the place of another stage's.
[[nodiscard]] bool counts_in_total(const Stage& stage);
/// Whether a lot has this stage; a tender without lots is one lot without a name.
[[nodiscard]] bool is_run_for(const Stage& stage, std::string_view lot);

}

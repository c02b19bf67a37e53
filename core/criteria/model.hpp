#pragma once

#include "core/calendar/timestamp.hpp"
#include "core/criteria/lot_limit.hpp"
#include "core/criteria/panel_rules.hpp"
#include "core/criteria/scale.hpp"
#include "core/criteria/stage.hpp"

#include <string>
#include <variant>
#include <vector>

namespace tender {

/// A published way to part bids that tie for first place.
struct TieByStage { ///< more points in this stage
    std::string stage;
    friend bool operator==(const TieByStage&, const TieByStage&) = default;
};
struct TieByCriterion { ///< more points at this criterion
    std::string criterion;
    friend bool operator==(const TieByCriterion&, const TieByCriterion&) = default;
};
struct TieByLowerPrice {
    friend bool operator==(const TieByLowerPrice&, const TieByLowerPrice&) = default;
};
struct TieByEarlierReceipt {
    friend bool operator==(const TieByEarlierReceipt&, const TieByEarlierReceipt&) = default;
};
using TieRule = std::variant<TieByStage, TieByCriterion, TieByLowerPrice, TieByEarlierReceipt>;

/// Who is to be recommended.
enum class Outcome {
    OneWinner,  ///< the best bid of each lot
    AllPassing, ///< every bid that passed all stages and thresholds: approved providers, agreed requests
};

/// How bids are compared: everything the invitation publishes, frozen at publication.
struct Model {
    /// What the weights of the contributing stages add up to, as published (1, 100).
    std::optional<Rational> weights_sum;
    std::vector<Scale> scales;
    std::vector<Stage> stages;
    Outcome outcome = Outcome::OneWinner;
    /// The least total that can be recommended.
    std::optional<Rational> threshold;
    /// Where the published method rounds the total.
    std::optional<Rounding> rounding;
    /// How totals are printed; never touches a rank.
    Rounding printed;
    /// Tried in this order; empty means that a tie stays a tie.
    std::vector<TieRule> tie_break;
    /// The published power by which the panel parts bids that no rule parts; empty where there is none, and then a tie
    /// stays a tie.
    std::string tie_power;
    /// A register in which requests are decided one by one as they come, each on the marks of a meeting: one gate.
    bool rolling = false;
    /// When bids are due; one that comes later is recorded and refused.
    std::optional<Timestamp> bids_until;
    std::optional<PanelRules> panel_rules;
    /// How many lots one bidder can be awarded; nothing where lots are awarded each by itself.
    std::optional<LotLimit> lot_limit;

    friend bool operator==(const Model&, const Model&) = default;
};

[[nodiscard]] const Scale* find_scale(const Model& model, std::string_view id);
[[nodiscard]] const Stage* find_stage(const Model& model, std::string_view id);
/// The stage that holds a criterion, and the criterion, wherever it is nested.
struct CriterionPlace {
    const Stage* stage = nullptr;
    const Criterion* criterion = nullptr;
};
[[nodiscard]] CriterionPlace find_criterion(const Model& model, std::string_view id);

/// The questions of a criteria tree, depth first, in published order.
[[nodiscard]] std::vector<const Criterion*> questions_of(const std::vector<Criterion>& criteria);

/// Whether bids have totals: some stage brings something to one, or makes it.
[[nodiscard]] bool has_totals(const Model& model);
/// Whether of two totals the lower one is the better: evaluated figures of some value methods.
[[nodiscard]] bool lower_total_is_better(const Model& model);

/// The weight with which a stage counts in the total: its own, or that of the stage it replaces; zero for stages that
/// have none.
[[nodiscard]] Rational weight_of(const Model& model, const Stage& stage);

}

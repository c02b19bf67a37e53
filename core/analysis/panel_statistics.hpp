#pragma once

#include "core/analysis/agreement.hpp"
#include "core/evaluation/scoresheet.hpp"

#include <optional>
#include <string>
#include <vector>

/// How the members of a panel marked a stage, each beside the others. For reflection alone: nothing here is an input of
/// an evaluation, and none of these figures makes or changes a mark (Bromcom v ULT [2022] EWHC 3262 (TCC): what was not
/// published cannot count).
namespace tender {

/// What is looked at.
struct PanelRequest {
    std::size_t stage = 0; ///< index in the model
    /// Ids of the questions, for somebody who is shown a part of the stage; nothing: all that are marked.
    std::optional<std::vector<std::string>> questions;
};

/// One member who marked.
struct MemberStatistics {
    std::string seat;
    std::size_t marks = 0;
    std::size_t compared = 0; ///< of these, on a question of a bid that another member marked too
    /// Mean, over the marks compared, of the own mark less the mean of the other members' marks on the same question of
    /// the same bid. In lengths of the scale: 1/10 is a tenth of the way from the lowest to the highest mark. Above 0
    /// the member's marks are the higher ones. Nothing when no mark can be compared.
    std::optional<Rational> severity;

    friend bool operator==(const MemberStatistics&, const MemberStatistics&) = default;
};

/// How far apart the marks on one question of one bid are.
struct MarkSpread {
    Rational lowest;
    Rational highest;
    Rational value; ///< highest less lowest, in the units of the scale
    /// The same in steps of the scale as it is published; where it has none, one whole mark counts as a step.
    Rational steps;
    Rational share; ///< the same in lengths of the scale, 0 to 1

    friend bool operator==(const MarkSpread&, const MarkSpread&) = default;
};

/// One question of one bid that somebody marked.
struct MarkedQuestion {
    std::string criterion;
    std::string bid;
    std::size_t marks = 0;
    std::optional<MarkSpread> spread; ///< nothing with a single mark

    friend bool operator==(const MarkedQuestion&, const MarkedQuestion&) = default;
};

/// How alike the members rank the bids of one lot, each by the stage points that their own marks come to, before
/// published rounding. A bid that nobody marked is not ranked.
struct LotConcordance {
    std::string lot; ///< empty in a tender without lots
    std::vector<std::string> bids;
    /// Raters are the members, items the bids; a rating misses where a member did not mark every question of a bid.
    Result<Concordance, NoCoefficient> concordance;

    friend bool operator==(const LotConcordance&, const LotConcordance&) = default;
};

/// Cohen's kappa of a panel of two, with distances in steps of the scale.
struct PairKappas {
    Result<Rational, NoCoefficient> plain;
    Result<Rational, NoCoefficient> linear;
    Result<Rational, NoCoefficient> quadratic;

    friend bool operator==(const PairKappas&, const PairKappas&) = default;
};

/// How alike the marks of a stage are. Raters are the members, items the marked questions of bids, both in the order of
/// the statistics. Marks on different
/// scales are compared as shares of the length of their scale; as categories they are not compared.
struct PanelAgreement {
    Result<Rational, NoCoefficient> alpha_interval;
    Result<Rational, NoCoefficient> alpha_ordinal;
    Result<Kappa, NoCoefficient> fleiss;
    Result<Kappa, NoCoefficient> randolph; ///< every mark of the scale is a category
    std::optional<PairKappas> cohen;       ///< nothing unless exactly two members marked
    std::vector<LotConcordance> rankings;  ///< lots with marked bids, in the order of the tender

    friend bool operator==(const PanelAgreement&, const PanelAgreement&) = default;
};

/// A bid whose marks are left out.
struct LeftOut {
    std::string bid;
    BidStatus status = BidStatus::Late; ///< late or withdrawn

    friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

struct PanelStatistics {
    std::size_t stage = 0;                 ///< index in the model
    std::vector<MemberStatistics> members; ///< who gave a mark that counts here, in the order of the panel
    /// Questions in published order, for each the bids in the order of the register.
    std::vector<MarkedQuestion> marked;
    /// Places in `marked` where the spread is the widest by share of the scale; empty where no marks differ.
    std::vector<std::size_t> widest;
    PanelAgreement agreement;
    std::vector<LeftOut> left_out;          ///< bids of the stage, in the order of the register
    std::vector<std::string> passed_failed; ///< mandatory questions of the stage: a finding is no mark

    friend bool operator==(const PanelStatistics&, const PanelStatistics&) = default;
};

/// The table of members and questions of bids would be larger than any panel's, so that working on it could stall.
struct PanelTooLarge {
    std::size_t members = 0;
    std::size_t questions = 0; ///< of all bids together
    friend bool operator==(const PanelTooLarge&, const PanelTooLarge&) = default;
};
/// Most places of that table: ten members, fifty questions and ten thousand bids.
inline constexpr std::size_t panel_places_max = 5'000'000;

/// The statistics of the individual marks of one stage. Late and withdrawn bids are left out; so are findings at
/// mandatory questions, and agreed marks. A member who marked only some is compared where there is something to
/// compare. Independent of the order of the sheets.
/// Precondition: the model has the stage.
[[nodiscard]] Result<PanelStatistics, PanelTooLarge> panel_statistics(const Scoresheet& sheet,
                                                                      const PanelRequest& request);

}

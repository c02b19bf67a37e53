#pragma once

#include "core/evaluation/evaluation.hpp"
#include "core/evaluation/provenance.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// The rule by which a figure follows from those under it.
enum class FigureRule {
    Mark,        ///< the mark itself, from the entry that gave it
    MeanOfMarks, ///< published averaging
    MedianOfMarks,
    TrimmedMean,
    SumOfMarks,
    TrimmedSum,
    WeightedMark, ///< share of the most points: mark ÷ highest mark × points
    WeightTimesMark,
    SumOfParts,
    RelativeToBest, ///< the stage's whole × own ÷ best
    Rounded,        ///< the published method rounds here
    StageWeight,    ///< points of a stage at its weight in the total
    PricePoints,
    Price,         ///< as the bid states it
    ScheduleTotal, ///< rates × published volumes
    NetPresentValue,
    Total,
    EvaluatedFigure,
    SumOfTotals, ///< of the bids that a combination of lots awards
};

/// One exact number and why it is that number: the rule, the figures under it, and at the leaves what was entered, by
/// whom, when and why.
struct Figure {
    std::string name;  ///< "bidder-a/total", "bidder-a/interview", "bidder-a/q3", "bidder-a/price"
    std::string title; ///< of the stage, criterion or bid it is about
    Rational value;
    FigureRule rule = FigureRule::Total;
    std::string working; ///< the sum as people write it: "15 × 4/5"; empty where the value is a leaf
    std::vector<Figure> parts;
    std::vector<Source> sources;
};

/// The figure of that name with all its working, or nothing when there is no such figure: unknown bid or criterion, or
/// not decided. Working is made when it is asked for, never beforehand.
///
/// Names: BID/total, BID/STAGE, BID/CRITERION, BID/price; and `combination`, the sum under a limit of lots. BID/STAGE
/// is what the stage brings to the total; its points before its weight stand under it as BID/STAGE/points.
[[nodiscard]] std::optional<Figure> explain(const Scoresheet& sheet, const Evaluation& evaluation,
                                            std::string_view name, const Provenance& provenance);

/// The names of all figures that `explain` answers for one bid, totals first.
[[nodiscard]] std::vector<std::string> figure_names(const Scoresheet& sheet, const Evaluation& evaluation,
                                                    std::string_view bid);

}

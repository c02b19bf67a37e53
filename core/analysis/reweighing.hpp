#pragma once

#include "core/evaluation/scoresheet.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// A weight of the published model: that of a stage in the total, or of a criterion among its siblings.
struct WeightPlace {
    std::string id; ///< of the stage or criterion
    Rational published;
    Rational sum;                      ///< what it and its siblings add up to
    std::vector<std::string> siblings; ///< the others that have a weight above zero
};

/// The weights that can be varied: they have a sibling to vary against. Stages first, then criteria in published order.
[[nodiscard]] std::vector<WeightPlace> weights_of(const Model& model);

/// The model with one weight changed and the others making up for it: in proportion to what they are, or only
/// `gives_way`. Nothing when a weight would fall below zero or `place` is none of the model's.
[[nodiscard]] std::optional<Model> reweighed(const Model& model, const WeightPlace& place, const Rational& weight,
                                             std::string_view gives_way = {});

/// A tender without its sheets and background: what evaluating it under other rules needs, and no more.
[[nodiscard]] Tender bare(const Tender& tender);

}

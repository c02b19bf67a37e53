#pragma once

#include "core/evaluation/evaluation.hpp"

namespace tender {

/// Awards the lots together, under the limit that the model publishes, once each is evaluated by itself.
///
/// A combination gives each competed lot one bid of its ranking, or leaves it empty; it is permitted if no bidder has
/// more lots than published. The best one awards the most lots; among these it has the best sum of totals; among these
/// it departs least from the published tie-break; among these the preferred lots go to the better places, if
/// a preference of lots is published. What still ties is left to the panel: the order of a list parts nothing.
///
/// Precondition: the model has a limit. An award of another bid than the lot alone would have always has its reason in
/// `passed_over`: were a bidder below its limit, giving it the lot would be permitted and better.
void award_together(const Scoresheet& sheet, Evaluation& evaluation);

}

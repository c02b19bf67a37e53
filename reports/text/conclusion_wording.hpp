#pragma once

#include "core/contract/indicators.hpp"
#include "core/regime/regime.hpp"
#include "core/tendering/conclusion.hpp"
#include "core/tendering/plan.hpp"

#include <string>
#include <vector>

namespace tender {

/// "award letter", "notice of the award": a paper as docs/regimes.md calls it.
[[nodiscard]] std::string paper_text(PaperKind paper);
/// "sent" of a letter, "published" of a notice.
[[nodiscard]] std::string went_out(PaperKind paper);
/// "asked for reasons", "asked for a review of the decision".
[[nodiscard]] std::string response_text(ResponseKind kind);
/// "approved it", "referred it back": what a body did with `what`.
[[nodiscard]] std::string done_with(Act act, const std::string& what);
/// "to approve": what a body is asked to do.
[[nodiscard]] std::string act_asked(Act act);
/// "the Steering Group, then A and B": the bodies of a plan, in order.
[[nodiscard]] std::string approvals_text(const std::vector<ApprovalStep>& steps);
/// "green", "over-performing": how a figure stands to its target.
[[nodiscard]] std::string rating_text(Rating rating);
/// "improved", "direction not known": how it stands to last year.
[[nodiscard]] std::string direction_text(Direction direction);

}

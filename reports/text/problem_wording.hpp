#pragma once

#include "core/criteria/problem.hpp"
#include "core/number/decimal.hpp"
#include "core/text/json.hpp"
#include "core/text/tender_text.hpp"
#include "reports/text/message.hpp"

#include <string>
#include <vector>

namespace tender {

/// One problem of a model or a tender: where it is, what is there, what belongs there.
[[nodiscard]] std::string wording(const Problem& problem);
/// The same where it stands beside what it is about, and need not say where that is.
[[nodiscard]] std::string wording_beside(const Problem& problem);
/// The same for whoever sees a form and not the file: the place as labels say it ("Stages 2, Weight: …").
[[nodiscard]] std::string wording_by_labels(const Problem& problem);
/// Each problem as a sentence, in their order.
[[nodiscard]] std::vector<std::string> wordings(const Problems& problems);

[[nodiscard]] Message wording(const JsonError& error);
[[nodiscard]] Message wording(const NumberError& error);
/// Why a tender file was not read, with every problem named.
[[nodiscard]] Message wording(const TenderTextError& error);

}

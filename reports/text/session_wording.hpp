#pragma once

#include "core/record/checkpoint.hpp"
#include "core/record/seen_checkpoint.hpp"
#include "core/record/store_error.hpp"
#include "core/session/fault.hpp"
#include "core/session/tender_log.hpp"
#include "reports/text/message.hpp"
#include "reports/text/names.hpp"

#include <string>

namespace tender {

/// Wording about the record. Positions are counted from 1 in everything that people read.

[[nodiscard]] Message wording(const StoreError& error);
/// What does not hold at one entry: "Entry 12 was altered …".
[[nodiscard]] std::string wording(const Fault& fault);
[[nodiscard]] Message wording(const Altered& altered);
/// One sentence or two on the void entries of a log, naming the first; empty when there are none.
[[nodiscard]] std::string void_wording(const std::vector<Fault>& void_entries);
[[nodiscard]] Message wording(const Cancelled& cancelled);
/// Why the people log did not take an act.
[[nodiscard]] Message wording(PeopleRefusal refusal);
[[nodiscard]] Message wording(const Overtaken& overtaken);
[[nodiscard]] Message wording(const ClockBehind& behind);
[[nodiscard]] Message wording(const SessionError& error, const Names& names = {});
[[nodiscard]] Message wording(NoteError error);
/// A log against what its reader last saw of it.
[[nodiscard]] std::string wording(const SeenComparison& comparison);
/// The plain sentence at the end of a verification.
[[nodiscard]] std::string wording(const Verification& verification);

}

#pragma once

#include "core/analysis/laboratory.hpp"

#include <string>

namespace tender {

/// What one check is about: "Rank reversal".
[[nodiscard]] std::string check_title(ModelCheck check);
/// That a check found nothing, and over how much; or why it was not tried.
[[nodiscard]] std::string found_nothing_wording(const ModelChecked& checked);
/// What came out, in one or two sentences; exact fractions stand beside decimals.
[[nodiscard]] std::string wording(const Observation& observation, const Tender& tender);
/// Around which prices made-up bids lie, and why there; empty where nothing is priced.
[[nodiscard]] std::string reference_wording(const DryRun& run, const Tender& tender);
/// That all bids here are made up and nothing follows for real ones.
[[nodiscard]] std::string laboratory_caution();

}

#pragma once

#include "core/procedure/command.hpp"
#include "reports/text/names.hpp"

#include <string>

/// What the lines of commands and events share, for `history_commands.cpp` and `history_events.cpp` alone.
namespace tender::history {

/// "one mark", "three marks".
[[nodiscard]] std::string marks(std::size_t count);
/// The bids put forward, with the lot where there are several.
[[nodiscard]] std::string recommendation(const Recommendation& made, const Names& names);
/// As much of a fingerprint or id as people compare.
[[nodiscard]] std::string shortened(const std::string& hexadecimal);
/// "Panel member 2 as price officer", with the seat where there is one.
[[nodiscard]] std::string appointment(const Appointment& appointment, const Names& names);
/// "no interest", "two interests", with the occasion.
[[nodiscard]] std::string interests(const Declaration& declaration, const Names& names);
/// An act for two people, in the imperative.
[[nodiscard]] std::string tie(const TieDecision& decision, const Names& names);
std::string waiver(const Waiver& waiver, const Names& names);
std::string request(const RequestDecision& decision, const Names& names);
std::string paired_act(const PairedAct& act, const Names& names);

}

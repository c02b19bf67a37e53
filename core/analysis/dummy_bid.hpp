#pragma once

#include "core/evaluation/evaluation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tender {

/// A bid that is made up to try a model.
struct DummyBid {
    /// Stage of the model, then marked question in published order: the mark as the scale prints it. Empty at stages
    /// that the lot does not have. Mandatory questions are passed.
    std::vector<std::vector<std::string>> marks;
    /// As one amount, whatever the published basis; nothing where nothing is priced.
    std::optional<Rational> price;

    friend bool operator==(const DummyBid&, const DummyBid&) = default;
};

/// Most made-up members of a panel, where a published rule adds or trims the marks of several.
inline constexpr std::size_t dummy_members_max = 200;

/// The model of a tender with made-up bids for one lot in place of its own, each labelled as made up: a tender that can
/// be evaluated and thrown away. A published limit of lots is dropped. Every member of a made-up panel gives the same
/// mark: one member, or as many as a rule that adds or trims marks takes. `lot` is empty in a tender without lots.
[[nodiscard]] Tender dummy_tender(const Tender& tender, const std::string& lot, const std::vector<DummyBid>& bids);

/// How many members mark a stage in it: the panel of the tender where marks are added up, at least as many as a rule
/// that leaves marks out needs, otherwise one.
[[nodiscard]] std::size_t dummy_members(const Tender& tender, const Stage& stage);

/// "Bid A", "Bid B", …
[[nodiscard]] std::string dummy_name(std::size_t bid);

}

#pragma once

#include "core/procedure/procedure.hpp"

#include <optional>
#include <string>
#include <vector>

/// What a panel has before it when it moderates: who gave which mark, how far apart they are, and what was said of it.
/// Nothing here is a mean: in a moderated stage the mark is the one that the panel agrees with its reasons (Bromcom v
/// ULT [2022] EWHC 3262 (TCC)).
namespace tender {

/// The mark of one seat, as it was opened.
struct SeatMark {
    std::string seat;
    Mark mark;
    friend bool operator==(const SeatMark&, const SeatMark&) = default;
};

/// One question of one bid.
struct ModeratedQuestion {
    std::string criterion;
    std::string bid;
    std::vector<SeatMark> marks; ///< in the order of the panel
    /// Highest less lowest mark, in the units of the question's scale; nothing with fewer than two marks, or where the
    /// question is passed or failed.
    std::optional<Rational> spread;
    bool differ = false; ///< the members gave different marks, so that a discussion is owed
    std::vector<DiscussionPoint> points;
    std::optional<Mark> agreed;
    friend bool operator==(const ModeratedQuestion&, const ModeratedQuestion&) = default;
};

/// Every question of a stage, in published order, for every bid that is in or was marked, in the order of the register.
/// Sheets that are still sealed are not there.
[[nodiscard]] std::vector<ModeratedQuestion> moderation_of(const Procedure& state, const Stage& stage);
/// One question of one bid, whether anybody has marked it or not.
[[nodiscard]] ModeratedQuestion moderated(const Procedure& state, const Criterion& question, const std::string& bid);

/// What a mark is worth, as an exact text, whatever its spelling: "4" and "4.0" are one. Of a question that is passed
/// or failed, the mark itself.
[[nodiscard]] std::string mark_value_text(const Model& model, const Mark& mark);
/// The mark that the panel agreed for a question of a bid; nothing when there is none.
[[nodiscard]] const Mark* agreed_mark(const Tender& tender, const std::string& bid, const std::string& criterion);
/// Whether the members who marked this question of this bid gave different marks.
[[nodiscard]] bool members_differ(const Tender& tender, const std::string& bid, const std::string& criterion);

}

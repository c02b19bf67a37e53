#pragma once

#include "core/procedure/procedure.hpp"

#include <optional>
#include <string>
#include <vector>

/// What a state says of persons, seats and bids: questions that several rules ask.
namespace tender {

/// The appointment that a person holds with this role; nothing when there is none.
[[nodiscard]] const Appointment* appointment_of(const Procedure& state, const std::string& person, Role role);
/// The marking seat of a person; empty when they have none.
[[nodiscard]] std::string seat_of(const Procedure& state, const std::string& person);
/// Who sits on a seat; empty when nobody does.
[[nodiscard]] std::string person_on(const Procedure& state, const std::string& seat);
/// The persons who hold a role, in the order of their appointments.
[[nodiscard]] std::vector<std::string> persons_with(const Procedure& state, Role role);

/// The questions of a stage that a seat marks, in published order.
[[nodiscard]] std::vector<std::string> questions_for(const Procedure& state, const Panelist& seat, const Stage& stage);
/// The seats that are taken and mark in a stage.
[[nodiscard]] std::vector<std::string> marking_seats(const Procedure& state, const Stage& stage);
/// The seats whose signature the wording of a stage needs.
[[nodiscard]] std::vector<std::string> signing_seats(const Procedure& state);
/// Those of them that have not signed the wording of a stage as it stands.
[[nodiscard]] std::vector<std::string> unsigned_seats(const Procedure& state, const std::string& stage);

/// Whether a bid fell out by what has been recorded. Marks of the open stage do not count yet: all of them are owed,
/// also by a bid that has failed a threshold already.
[[nodiscard]] bool is_out(const Procedure& state, const Bid& bid);
/// The bids that a stage compares and that are in, by id.
[[nodiscard]] std::vector<std::string> bids_in(const Procedure& state, const Stage& stage);
/// Whether bids can be received no longer, and the stage that has begun.
[[nodiscard]] std::optional<std::string> bidding_ended_by(const Procedure& state);

/// A closed shortlist stage whose list is not named yet.
[[nodiscard]] const Stage* shortlist_owed(const Procedure& state);
/// The first stage with a price.
[[nodiscard]] const Stage* price_stage(const Model& model);
/// The stage of a price: the one named, a later one in which prices are stated anew; or the first, named or not.
/// Nothing when there is no such stage.
[[nodiscard]] const Stage* price_stage(const Model& model, const std::string& stage);
/// What prices of that stage are recorded under: "" for the first stage with a price, whether it is named or not.
[[nodiscard]] std::string price_round(const Model& model, const std::string& stage);
/// How a bid of a register stands; nothing when it is none.
[[nodiscard]] const HeldRequest* request_of(const Procedure& state, const std::string& bid);

/// The sheet that a seat handed in for a stage.
[[nodiscard]] const HeldSheet* held_sheet(const Procedure& state, const std::string& stage, const std::string& seat);
/// Whether a seat's sheet was recorded as absent.
[[nodiscard]] bool is_absent(const Procedure& state, const std::string& stage, const std::string& seat);
/// Seats whose sheet is not in and not absent; with `opened`, those whose sheet is not opened either.
[[nodiscard]] std::vector<std::string> outstanding_seats(const Procedure& state, const Stage& stage, bool opened);

/// Whether a stage is heard: bidders present or are asked questions.
[[nodiscard]] bool is_heard(const Stage& stage);
[[nodiscard]] const Hearing* hearing_of(const Procedure& state, const std::string& stage, const std::string& bid);

/// What a person still owes before they may see or mark a bid of the stage: a declaration, or an assessment of what
/// they declared (Procurement Act 2023 ss.81-83).
[[nodiscard]] std::optional<Refusal> interest_obstacle(const Procedure& state, const std::string& person,
                                                       const std::string& stage);
/// What is missing of the published make-up of the panel in a stage.
[[nodiscard]] std::optional<Refusal> make_up_obstacle(const Procedure& state, const Stage& stage);

}

#pragma once

#include "core/procedure/procedure.hpp"
#include "core/regime/regime.hpp"

#include <optional>
#include <string>
#include <vector>

/// What a state says of the way from a recommendation to the contract: questions that several rules, letters and
/// programs ask.
namespace tender {

/// The row of the regimes that binds a tender; nothing where no plan says which, or none is in force.
[[nodiscard]] const RegimeRules* binding_rules(const Tender& tender);

/// A lot for which no recommendation stands; nothing when there is one for each.
[[nodiscard]] std::optional<std::string> lot_without_recommendation(const Procedure& state);
/// Whether a bid is among those that a recommendation names.
[[nodiscard]] bool is_recommended(const Procedure& state, const std::string& bid);

/// The bodies whose turn it is to decide on the recommendation as it stands; empty when all have decided.
[[nodiscard]] std::vector<std::string> bodies_next(const Procedure& state);
/// The step that asks a body for its decision; nothing when none does.
[[nodiscard]] const ApprovalStep* approval_step_of(const Plan& plan, const std::string& body);
/// Whether a body has decided on the recommendation as it stands.
[[nodiscard]] bool has_decided(const Procedure& state, const std::string& body);
/// Number of the first point about the evaluation report without a reply, from 1; nothing when all have one.
[[nodiscard]] std::optional<std::int64_t> open_point(const Procedure& state);

/// One paper that is to go out, and to whom.
struct PaperDue {
    PaperKind paper = PaperKind::AwardLetter;
    std::string bid; ///< empty for a notice
    Moment moment = Moment::BeforeSigning;
    int days = 0; ///< after signing
    std::string rule;

    friend bool operator==(const PaperDue&, const PaperDue&) = default;
};
/// All papers that the regime owes on the recommendation as it stands, in the order of the regime and of the bids.
/// Empty without a plan.
[[nodiscard]] std::vector<PaperDue> papers_due(const Procedure& state);
/// The paper of that kind to that bid, as it went out on the recommendation as it stands.
[[nodiscard]] const IssuedPaper* issued_paper(const Procedure& state, PaperKind paper, const std::string& bid);

/// The day on which the first contract was signed.
[[nodiscard]] std::optional<Date> first_signed(const Procedure& state);
/// The ids of the options of a contract that were exercised, in the order of record.
[[nodiscard]] std::vector<std::string> exercised_options(const HeldContract& held);
/// The last day on which an option of a contract can be had: its own, or the last of the contract as it stands where
/// that comes first. Nothing where neither has one.
[[nodiscard]] std::optional<Date> last_day_of(const HeldContract& held, const ContractOption& option);

/// Whether signing waits for a standstill: one that the regime asks for, or one that the plan keeps.
[[nodiscard]] bool keeps_standstill(const Procedure& state);
/// What begins the standstill, once every paper that does is out.
[[nodiscard]] std::optional<StandstillStart> standstill_start(const Procedure& state);
/// The standstill of the papers that are out and the reasons that were given in it. Nothing where it has not begun or
/// none is kept.
[[nodiscard]] Result<std::optional<Standstill>, YearNotCovered> standstill_now(const Procedure& state);
/// A response that stops the signing and has no answer: reasons that were asked for in time, where the regime makes the
/// standstill wait for them; a representation that was made in time, where it makes signing wait for the answer.
[[nodiscard]] Result<const HeldResponse*, YearNotCovered> open_response(const Procedure& state);

[[nodiscard]] const HeldContract* contract_of(const Procedure& state, const std::string& id);

}

#pragma once

#include "core/procedure/procedure.hpp"

/// The state after what concludes a tender; `evolve` calls these.
namespace tender::evolving {

/// The recommendation changed: bodies decide anew, and letters of the earlier version begin no standstill.
void next_version(Procedure& state);

void conclude(Procedure& state, const TenderPlanned& e);
void conclude(Procedure& state, const LowPriceAsked& e);
void conclude(Procedure& state, const LowPriceAnswered& e);
void conclude(Procedure& state, const BidDisregarded& e);
void conclude(Procedure& state, const ReportChallenged& e);
void conclude(Procedure& state, const ChallengeAnswered& e);
void conclude(Procedure& state, const DecisionRecorded& e);
void conclude(Procedure& state, const PaperIssued& e);
void conclude(Procedure& state, const StandstillSet& e);
void conclude(Procedure& state, const ResponseRecorded& e);
void conclude(Procedure& state, const ResponseAnswered& e);
void conclude(Procedure& state, const ContractSigned& e);
void conclude(Procedure& state, const ContractReviewed& e);
void conclude(Procedure& state, const OptionExercised& e);
void conclude(Procedure& state, const EnhancementAgreed& e);
void conclude(Procedure& state, const IndicatorsReported& e);
void conclude(Procedure& state, const ActionSet& e);
void conclude(Procedure& state, const ActionClosed& e);

}

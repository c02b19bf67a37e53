#include "core/procedure/roles.hpp"

#include "core/result.hpp"

#include <algorithm>
#include <array>

namespace tender {

namespace {

using enum Role;

constexpr std::array nobody{Role{}};
constexpr std::array manager{Manager};
constexpr std::array chair{Chair};
constexpr std::array leading{Manager, Chair};
constexpr std::array seconding{Manager, Chair, PanelMember, Approver}; // the last two only about manager and chair
constexpr std::array registering{Manager, NoteTaker};
constexpr std::array minuting{Chair, NoteTaker};
constexpr std::array marking{Chair, PanelMember, SubjectExpert, ExternalEvaluator};
constexpr std::array panel{Chair, PanelMember};
constexpr std::array approving{Approver};
constexpr std::array deliberating{Approver, NoteTaker}; // a body that challenges has its own minutes
constexpr std::array opening{PriceOfficer};
constexpr std::array pricing{Manager, PriceOfficer};

}

std::span<const Role> roles_for(const Command& command)
{
    using Roles = std::span<const Role>;
    return match(
        command, [](const CreateTender&) -> Roles { return manager; },
        [](const DefineModel&) -> Roles { return manager; }, [](const PublishTender&) -> Roles { return manager; },
        [](const ReceiveBid&) -> Roles { return registering; }, [](const RecordPrice&) -> Roles { return pricing; },
        [](const GiveMarks&) -> Roles { return Roles{nobody}.first(0); },
        [](const AgreeConsensus&) -> Roles { return chair; }, [](const CloseStage&) -> Roles { return chair; },
        [](const ShortlistBids&) -> Roles { return chair; }, [](const Recommend&) -> Roles { return chair; },
        [](const CorrectConsensus&) -> Roles { return chair; }, [](const ImportTender&) -> Roles { return manager; },
        [](const AppointPerson&) -> Roles { return manager; },
        [](const DeclareInterests&) -> Roles { return all_roles; },
        [](const AssessInterest&) -> Roles { return leading; },
        [](const AskClarification&) -> Roles { return registering; },
        [](const AnswerClarification&) -> Roles { return manager; },
        [](const AttachDocument&) -> Roles { return registering; }, [](const WithdrawBid&) -> Roles { return manager; },
        [](const CorrectBid&) -> Roles { return manager; }, [](const ReviseBid&) -> Roles { return registering; },
        [](const SealPrice&) -> Roles { return registering; }, [](const GiveParts&) -> Roles { return opening; },
        [](const OpenPrice&) -> Roles { return opening; }, [](const SubmitSheet&) -> Roles { return marking; },
        [](const OpenSheet&) -> Roles { return marking; }, [](const RecordAbsence&) -> Roles { return chair; },
        [](const HoldHearing&) -> Roles { return minuting; }, [](const DiscussPoint&) -> Roles { return minuting; },
        [](const MinuteMeeting&) -> Roles { return minuting; }, [](const SignWording&) -> Roles { return panel; },
        [](const Propose&) -> Roles { return leading; }, [](const Second&) -> Roles { return seconding; },
        [](const OpenBids&) -> Roles { return registering; }, [](const DecideTie&) -> Roles { return chair; },
        [](const DecideRequest&) -> Roles { return chair; },
        [](const ResubmitRequest&) -> Roles { return registering; }, [](const PlanTender&) -> Roles { return manager; },
        [](const AskLowPrice&) -> Roles { return manager; }, [](const AnswerLowPrice&) -> Roles { return manager; },
        [](const DisregardBid&) -> Roles { return chair; },
        [](const ChallengeReport&) -> Roles { return deliberating; },
        [](const AnswerChallenge&) -> Roles { return leading; },
        [](const RecordDecision&) -> Roles { return approving; }, [](const IssuePaper&) -> Roles { return manager; },
        [](const RecordResponse&) -> Roles { return registering; },
        [](const AnswerResponse&) -> Roles { return manager; }, [](const SignContract&) -> Roles { return manager; },
        [](const ReviewContract&) -> Roles { return manager; }, [](const ExerciseOption&) -> Roles { return manager; },
        [](const AgreeEnhancement&) -> Roles { return manager; },
        [](const ReportIndicators&) -> Roles { return manager; }, [](const SetAction&) -> Roles { return registering; },
        [](const CloseAction&) -> Roles { return registering; });
}

bool roles_clash(Role one, Role other)
{
    const auto apart = [](Role role) {
        return role == PriceOfficer || role == Approver || role == Observer || role == Custodian;
    };
    if (one == other) return false;
    if (one == Auditor || other == Auditor) return true;
    if ((is_marking(one) && apart(other)) || (is_marking(other) && apart(one))) return true;
    if (is_marking(one) && is_marking(other)) return true;
    return (one == Manager && other == Chair) || (one == Chair && other == Manager);
}

bool may_read(Role role, Matter matter)
{
    switch (matter) {
    case Matter::Model:
    case Matter::History:
        return true;
    case Matter::OwnDraft:
        return is_marking(role);
    case Matter::OthersDrafts:
    case Matter::UnopenedSheets:
    case Matter::SealedPrices:
        return false;
    case Matter::Documents:
    case Matter::OpenedSheets:
        return is_marking(role) || role == Manager || role == NoteTaker || role == Auditor;
    case Matter::AgreedMarks:
    case Matter::OpenedPrices:
        return role != Observer && role != Custodian;
    case Matter::Interests:
        return role == Manager || role == Chair || role == Approver || role == Auditor;
    }
    return false;
}

}

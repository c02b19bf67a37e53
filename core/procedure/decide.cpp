#include "core/procedure/deciding.hpp"
#include "core/procedure/roles.hpp"

namespace tender {

namespace {

template <class... Commands>
bool is_one_of(const Command& command)
{
    return (std::holds_alternative<Commands>(command) || ...);
}

bool touches_marks(const Command& command)
{
    return is_one_of<AgreeConsensus, CorrectConsensus, DiscussPoint, MinuteMeeting, SignWording, SubmitSheet, OpenSheet,
                     CloseStage, ShortlistBids, Recommend, DecideRequest>(command);
}

bool touches_prices(const Command& command) { return is_one_of<GiveParts, OpenPrice, RecordPrice>(command); }

/// Whether the author decides on bids, their prices or who gets the contract.
bool touches_award(const Command& command)
{
    return is_one_of<AnswerLowPrice, DisregardBid, ChallengeReport, RecordDecision, SignContract>(command);
}

/// The act that a command proposes or seconds; nothing for any other command, or where there is no such proposal.
const PairedAct* paired_act(const Procedure& state, const Command& command)
{
    if (const auto* proposing = std::get_if<Propose>(&command)) return &proposing->act;
    const auto* seconding = std::get_if<Second>(&command);
    const auto& proposals = state.conduct.proposals;
    if (seconding == nullptr || seconding->proposal < 1 ||
        seconding->proposal > static_cast<std::int64_t>(proposals.size()))
        return nullptr;
    return &proposals[static_cast<std::size_t>(seconding->proposal - 1)].proposed.act;
}

/// Whether two people decide on bids by it, and not on the model or on who takes part.
bool is_about_bids(const PairedAct& act)
{
    return std::holds_alternative<ReopenStage>(act) || std::holds_alternative<DecideTie>(act) ||
           std::holds_alternative<WaiveRequirement>(act) || std::holds_alternative<CorrectBid>(act);
}

/// Whether the author may give this command at all. Roles bind from the moment somebody begins a tender in their own
/// name.
std::optional<Refusal> refuse_actor(const Procedure& state, const Command& command, const Actor& actor)
{
    const auto allowed = roles_for(command);
    if (!state.created) {
        if (actor.is_demonstration() || actor.enrolled_as == Role::Manager) return std::nullopt;
        return NotYourRole{actor.person, {allowed.begin(), allowed.end()}};
    }
    if (!state.conduct.is_convened()) return std::nullopt;
    const auto& held = state.conduct.appointments;
    if (std::ranges::find(held, actor.person, &Appointment::person) == held.end()) return NotAppointed{actor.person};
    if (std::holds_alternative<GiveMarks>(command)) return std::nullopt; // has a refusal that tells what to do instead
    const auto may = [&](Role role) { return appointment_of(state, actor.person, role) != nullptr; };
    if (!std::ranges::any_of(allowed, may)) return NotYourRole{actor.person, {allowed.begin(), allowed.end()}};
    if (!state.is_published()) return std::nullopt;
    // Nobody decides on bids, sees marks or opens a price before they have declared, or with an interest that excludes.
    if (touches_marks(command)) return interest_obstacle(state, actor.person, open_stage(state).value_or(""));
    const auto* act = paired_act(state, command);
    if (touches_prices(command) || touches_award(command) || (act != nullptr && is_about_bids(*act)))
        return interest_obstacle(state, actor.person, {});
    return std::nullopt;
}

}

namespace deciding {

std::optional<Refusal> refuse_unpublished(const Procedure& state)
{
    if (!state.created) return NoTender{};
    if (!state.is_published()) return NotPublished{};
    return std::nullopt;
}

}

Result<std::vector<Event>, Refusal> decide(const Procedure& state, const Command& command, const Actor& actor)
{
    using namespace deciding;
    if (auto refusal = refuse_actor(state, command, actor)) return Failure{std::move(*refusal)};
    return match(
        command, [&](const CreateTender& c) { return create(state, c, actor); },
        [&](const DefineModel& c) { return define(state, c); },
        [&](const PublishTender& c) { return publish(state, c); },
        [&](const ReceiveBid& c) { return receive(state, c); },
        [&](const RecordPrice& c) { return record_price(state, c); },
        [&](const GiveMarks& c) { return give(state, c); }, [&](const AgreeConsensus& c) { return agree(state, c); },
        [&](const CloseStage& c) { return deciding::close(state, c); },
        [&](const ShortlistBids& c) { return shortlist(state, c); },
        [&](const Recommend& c) { return recommend(state, c); },
        [&](const CorrectConsensus& c) { return correct(state, c); },
        [&](const ImportTender& c) { return import(state, c, actor); },
        [&](const AppointPerson& c) { return appoint(state, c); },
        [&](const DeclareInterests& c) { return declare(state, c, actor); },
        [&](const AssessInterest& c) { return assess(state, c, actor); },
        [&](const AskClarification& c) { return ask(state, c); },
        [&](const AnswerClarification& c) { return deciding::answer(state, c); },
        [&](const AttachDocument& c) { return attach(state, c); },
        [&](const WithdrawBid& c) { return withdraw(state, c); },
        [&](const CorrectBid& c) { return correct_bid(state, c); },
        [&](const ReviseBid& c) { return revise(state, c); },
        [&](const SealPrice& c) { return seal_price(state, c, actor); },
        [&](const GiveParts& c) { return give_parts(state, c, actor); },
        [&](const OpenPrice& c) { return open_price(state, c); },
        [&](const SubmitSheet& c) { return submit(state, c, actor); },
        [&](const OpenSheet& c) { return open_sheet(state, c, actor); },
        [&](const RecordAbsence& c) { return record_absence(state, c); },
        [&](const HoldHearing& c) { return hold(state, c); }, [&](const DiscussPoint& c) { return discuss(state, c); },
        [&](const MinuteMeeting& c) { return minute(state, c); },
        [&](const SignWording& c) { return sign(state, c, actor); },
        [&](const Propose& c) { return propose(state, c, actor); },
        [&](const Second& c) { return second(state, c, actor); },
        [&](const OpenBids& c) { return open_bids(state, c); },
        [&](const DecideTie& c) { return deciding::decide_tie(state, c); },
        [&](const DecideRequest& c) { return deciding::decide_request(state, c); },
        [&](const ResubmitRequest& c) { return resubmit(state, c); },
        [&](const PlanTender& c) { return deciding::plan(state, c); },
        [&](const AskLowPrice& c) { return ask_low_price(state, c); },
        [&](const AnswerLowPrice& c) { return answer_low_price(state, c); },
        [&](const DisregardBid& c) { return disregard(state, c); },
        [&](const ChallengeReport& c) { return challenge(state, c); },
        [&](const AnswerChallenge& c) { return answer_challenge(state, c); },
        [&](const RecordDecision& c) { return record_decision(state, c); },
        [&](const IssuePaper& c) { return issue(state, c); },
        [&](const RecordResponse& c) { return record_response(state, c); },
        [&](const AnswerResponse& c) { return answer_response(state, c); },
        [&](const SignContract& c) { return sign_contract(state, c); },
        [&](const ReviewContract& c) { return review(state, c); },
        [&](const ExerciseOption& c) { return exercise(state, c); },
        [&](const AgreeEnhancement& c) { return enhance(state, c); },
        [&](const ReportIndicators& c) { return report(state, c); },
        [&](const SetAction& c) { return set_action(state, c); },
        [&](const CloseAction& c) { return close_action(state, c); });
}

std::optional<std::string> open_stage(const Procedure& state)
{
    for (const auto& stage : state.tender.model.stages) {
        if (!deciding::contains(state.closed, stage.id)) return stage.id;
    }
    return std::nullopt;
}

}

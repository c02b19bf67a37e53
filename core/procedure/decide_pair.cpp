#include "core/procedure/deciding.hpp"
#include "core/tendering/tender_problems.hpp"

namespace tender::deciding {

namespace {

Answer remove(const Procedure& state, const RemovePerson& act)
{
    if (act.reason.empty()) return refuse(TextMissing{"reason"});
    const auto& held = state.conduct.appointments;
    if (std::ranges::find(held, act.person, &Appointment::person) == held.end())
        return refuse(NotAppointed{act.person});
    // Without a manager nobody could appoint anybody any more.
    if (persons_with(state, Role::Manager) == std::vector{act.person}) return refuse(PanelIncomplete{"manager", 0, 1});
    return std::vector<Event>{PersonRemoved{act.person, act.reason}};
}

Answer reopen(const Procedure& state, const ReopenStage& act)
{
    if (act.reason.empty()) return refuse(TextMissing{"reason"});
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (find_stage(state.tender.model, act.stage) == nullptr) return refuse(UnknownStage{act.stage});
    if (!contains(state.closed, act.stage)) return refuse(StageNotOpen{act.stage, open_stage(state).value_or("")});
    return reopening(state, act);
}

Answer amend(const Procedure& state, const AmendModel& act)
{
    if (act.reason.empty()) return refuse(TextMissing{"reason"});
    if (act.fingerprint.empty()) return refuse(TextMissing{"fingerprint"});
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    auto tender = state.tender;
    tender.model = act.model;
    if (auto problems = problems_of(tender); !problems.empty()) return refuse(HasProblems{std::move(problems)});
    if (const auto ended = bidding_ended_by(state)) return refuse(BiddingOver{*ended});
    if (auto owed = rehearsal_owed(state, act.model)) return refuse(std::move(*owed));
    if (!state.tender.bids.empty()) return refuse(BidsAreIn{state.tender.bids.front().id});
    return std::vector<Event>{ModelAmended{act.model, act.fingerprint, act.reason}};
}

Answer follow(const Procedure& state, const PairedAct& act)
{
    return match(
        act, [&](const RemovePerson& a) { return remove(state, a); },
        [&](const ReopenStage& a) { return reopen(state, a); }, [&](const AmendModel& a) { return amend(state, a); },
        [&](const AppointPerson& a) { return appoint_any(state, a); },
        [&](const DecideTie& a) { return decide_tie_any(state, a); },
        [&](const WaiveRequirement& a) { return waive(state, a); },
        [&](const CorrectBid& a) { return correct_bid_any(state, a); });
}

/// Whether a person is manager or chair: the two roles that propose, and that second each other.
bool leads(const Procedure& state, const std::string& person)
{
    return appointment_of(state, person, Role::Manager) != nullptr ||
           appointment_of(state, person, Role::Chair) != nullptr;
}

/// Whose part as manager or chair an act gives or takes; nobody if it is about anything else.
std::optional<std::string> leader_concerned(const Procedure& state, const PairedAct& act)
{
    if (const auto* removal = std::get_if<RemovePerson>(&act))
        return leads(state, removal->person) ? std::optional{removal->person} : std::nullopt;
    const auto* appoints = std::get_if<AppointPerson>(&act);
    if (appoints == nullptr) return std::nullopt;
    const auto& wanted = appoints->appointment;
    const bool leading = wanted.role == Role::Manager || wanted.role == Role::Chair;
    return leading ? std::optional{wanted.person} : std::nullopt;
}

/// Manager and chair second each other. About one of them a third person may, so that neither can block it; but not
/// whoever it is about.
bool may_second(const Procedure& state, const PairedAct& act, const std::string& person)
{
    if (!state.conduct.is_convened() || leads(state, person)) return true;
    const auto concerned = leader_concerned(state, act);
    return concerned && *concerned != person;
}

}

std::vector<Event> reopening(const Procedure& state, const ReopenStage& act)
{
    // Whoever marks again with prices in mind marks otherwise, so the record says that they were known.
    const bool prices_known = std::ranges::any_of(
        state.tender.bids, [](const Bid& bid) { return bid.price.has_value() || !bid.final_prices.empty(); });
    std::vector<Event> events{StageReopened{act.stage, act.reason, act.fresh, prices_known}};
    for (const auto& made : state.tender.recommendations)
        events.emplace_back(RecommendationLapsed{made.lot});
    return events;
}

Answer propose(const Procedure& state, const Propose& command, const Actor& actor)
{
    if (!state.created) return refuse(NoTender{});
    if (const auto would = follow(state, command.act); !would) return refuse(would.error());
    const auto number = static_cast<std::int64_t>(state.conduct.proposals.size()) + 1;
    return std::vector<Event>{ActProposed{number, actor.person, command.act}};
}

Answer second(const Procedure& state, const Second& command, const Actor& actor)
{
    if (!state.created) return refuse(NoTender{});
    const auto& proposals = state.conduct.proposals;
    const auto count = static_cast<std::int64_t>(proposals.size());
    if (command.proposal < 1 || command.proposal > count) return refuse(UnknownProposal{command.proposal});
    const auto& held = proposals[static_cast<std::size_t>(command.proposal - 1)];
    if (held.done) return refuse(UnknownProposal{command.proposal});
    // What somebody proposed does not outlive their part in the tender.
    if (state.conduct.is_convened() && !leads(state, held.proposed.by))
        return refuse(UnknownProposal{command.proposal});
    if (held.proposed.by == actor.person) return refuse(SecondNeeded{actor.person});
    if (!may_second(state, held.proposed.act, actor.person))
        return refuse(NotYourRole{actor.person, {Role::Manager, Role::Chair}});
    auto follows = follow(state, held.proposed.act);
    if (!follows) return follows;
    follows->insert(follows->begin(), ActSeconded{command.proposal, actor.person});
    return follows;
}

}

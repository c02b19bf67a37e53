#include "core/procedure/deciding.hpp"
#include "core/procedure/roles.hpp"

namespace tender::deciding {

Answer appoint_any(const Procedure& state, const AppointPerson& command)
{
    const auto& wanted = command.appointment;
    if (!state.created) return refuse(NoTender{});
    if (wanted.person.empty()) return refuse(TextMissing{"person"});
    for (const auto& held : state.conduct.appointments) {
        if (held.person != wanted.person) continue;
        if (roles_clash(held.role, wanted.role)) return refuse(RolesClash{held.person, held.role, wanted.role});
        if (held.role == wanted.role) return refuse(SeatTaken{held.seat, held.person});
    }
    if (!is_marking(wanted.role)) {
        if (wanted.seat.empty()) return std::vector<Event>{PersonAppointed{wanted}};
        return refuse(
            HasProblems{{{Problem::Kind::NotAllowed, "appointment.seat", wanted.seat, "roles that put marks"}}});
    }
    const auto* seat = find_panelist(state.tender, wanted.seat);
    if (seat == nullptr) return refuse(UnknownPanelist{wanted.seat});
    if (seat->sits_as != wanted.role) {
        return refuse(HasProblems{{{Problem::Kind::OutOfRange, "appointment.role", seat->id, "the role of the seat"}}});
    }
    if (const auto holder = person_on(state, seat->id); !holder.empty()) return refuse(SeatTaken{seat->id, holder});
    return std::vector<Event>{PersonAppointed{wanted}};
}

Answer appoint(const Procedure& state, const AppointPerson& command)
{
    // Whoever could appoint a second manager alone could second their own proposals.
    const auto role = command.appointment.role;
    if (state.created && (role == Role::Manager || (role == Role::Chair && !persons_with(state, role).empty())))
        return refuse(SecondNeeded{command.appointment.person});
    return appoint_any(state, command);
}

Answer declare(const Procedure& state, const DeclareInterests& command, const Actor& actor)
{
    const auto& declaration = command.declaration;
    if (!state.created) return refuse(NoTender{});
    if (declaration.person != actor.person) return refuse(NotYourOwn{declaration.person});
    Problems problems;
    const auto at = [](std::size_t index) { return "declaration.interests[" + std::to_string(index) + "]"; };
    for (std::size_t index = 0; index < declaration.interests.size(); ++index) {
        const auto& interest = declaration.interests[index];
        if (find_bidder(state.tender, interest.bidder) == nullptr) {
            problems.push_back(
                {Problem::Kind::UnknownReference, at(index) + ".bidder", interest.bidder, "a bidder of the tender"});
        }
        if (interest.text.empty())
            problems.push_back({Problem::Kind::Empty, at(index) + ".text", {}, "what the interest is"});
    }
    if (!problems.empty()) return refuse(HasProblems{std::move(problems)});
    if (declaration.occasion == Occasion::Stage) {
        if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
        if (find_stage(state.tender.model, declaration.stage) == nullptr)
            return refuse(UnknownStage{declaration.stage});
        const auto open = open_stage(state);
        if (open != declaration.stage) return refuse(StageNotOpen{declaration.stage, open.value_or("")});
    }
    return std::vector<Event>{InterestsDeclared{declaration}};
}

Answer assess(const Procedure& state, const AssessInterest& command, const Actor& actor)
{
    const auto& assessment = command.assessment;
    if (!state.created) return refuse(NoTender{});
    if (assessment.person == actor.person) return refuse(OwnInterest{assessment.person});
    if (assessment.reason.empty()) return refuse(TextMissing{"reason"});
    if (assessment.finding == InterestFinding::Mitigated && assessment.mitigation.empty())
        return refuse(TextMissing{"mitigation"});
    const auto about = [&](const HeldInterest& held) {
        return held.person == assessment.person && held.interest.bidder == assessment.bidder;
    };
    if (std::ranges::none_of(state.conduct.interests, about))
        return refuse(NothingToAssess{assessment.person, assessment.bidder});
    return std::vector<Event>{InterestAssessed{assessment}};
}

}

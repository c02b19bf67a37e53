#include "core/criteria/model_problems.hpp"
#include "core/procedure/deciding.hpp"
#include "core/tendering/tender_problems.hpp"

namespace tender::deciding {

Answer create(const Procedure& state, const CreateTender& command, const Actor& actor)
{
    if (state.created) return refuse(TenderExists{state.tender.id});
    if (command.id.empty()) return refuse(TextMissing{"id"});
    if (command.title.empty()) return refuse(TextMissing{"title"});
    if (!is_id(command.id)) return refuse(HasProblems{{{Problem::Kind::OutOfRange, "id", command.id, id_expected}}});
    std::vector<Event> events{TenderCreated{command.id, command.title, command.reference, command.author,
                                            command.contact, command.illustrative, command.background, command.note}};
    // Whoever begins a tender in their own name convenes a panel; with the demonstration key it is a rehearsal.
    if (!actor.is_demonstration()) {
        events.emplace_back(PersonAppointed{{.person = actor.person, .role = Role::Manager, .seat = {}}});
    }
    return events;
}

Answer define(const Procedure& state, const DefineModel& command)
{
    if (!state.created) return refuse(NoTender{});
    if (state.is_published()) return refuse(AlreadyPublished{state.fingerprint});
    auto tender = state.tender;
    tender.model = command.model;
    tender.lots = command.lots;
    tender.panel = command.panel;
    tender.bidders = command.bidders;
    if (auto problems = problems_of(tender); !problems.empty()) return refuse(HasProblems{std::move(problems)});
    for (const auto& held : state.conduct.appointments) {
        const auto* seat = held.seat.empty() ? nullptr : find_panelist(tender, held.seat);
        if (held.seat.empty() || (seat != nullptr && seat->sits_as == held.role)) continue;
        return refuse(HasProblems{{{Problem::Kind::Missing, "panel", {}, held.seat + ", which is taken"}}});
    }
    return std::vector<Event>{ModelDefined{command.model, command.lots, command.panel, command.bidders}};
}

std::optional<Refusal> rehearsal_owed(const Procedure& state, const Model& model)
{
    const auto* priced = price_stage(model);
    if (!state.conduct.is_convened() || priced == nullptr || priced->price->opened_by < 1) return std::nullopt;
    auto openers = persons_with(state, Role::PriceOfficer);
    std::ranges::sort(openers);
    // Only a rehearsal by those who will open, as many together as will open, shows that they can.
    const auto rehearsed = [&](const HeldPrice& held) {
        const auto& envelope = held.sealed.envelope;
        return held.sealed.bid.empty() && held.opened && envelope.opened_by == priced->price->opened_by &&
               envelope.openers == openers;
    };
    if (std::ranges::any_of(state.conduct.prices, rehearsed)) return std::nullopt;
    return RehearsalOwed{priced->price->opened_by};
}

Answer publish(const Procedure& state, const PublishTender& command)
{
    if (!state.created) return refuse(NoTender{});
    if (command.fingerprint.empty()) return refuse(TextMissing{"fingerprint"});
    if (state.is_published()) return refuse(AlreadyPublished{state.fingerprint});
    if (auto problems = problems_of(state.tender.model); !problems.empty())
        return refuse(HasProblems{std::move(problems)});
    if (auto obstacle = plan_obstacle(state)) return refuse(std::move(*obstacle));
    if (auto owed = rehearsal_owed(state, state.tender.model)) return refuse(std::move(*owed));
    return std::vector<Event>{TenderPublished{command.fingerprint}};
}

Answer import(const Procedure& state, const ImportTender& command, const Actor& actor)
{
    if (state.created) return refuse(TenderExists{state.tender.id});
    if (command.fingerprint.empty()) return refuse(TextMissing{"fingerprint"});
    const auto sheet = Scoresheet::from(command.tender);
    if (!sheet) return refuse(HasProblems{sheet.error()});
    std::vector<Event> events{TenderImported{command.file, command.sha256, command.fingerprint, command.tender}};
    if (!actor.is_demonstration())
        events.emplace_back(PersonAppointed{{.person = actor.person, .role = Role::Manager, .seat = {}}});
    if (command.tender.bids.empty()) return events;
    const auto evaluation = evaluate(*sheet);
    const auto& stages = command.tender.model.stages;
    for (std::size_t index = 0; index < stages.size(); ++index) {
        const auto waits = [&](const LotEvaluation& lot) { return lot.waits_at == index; };
        if (std::ranges::any_of(evaluation.lots, waits)) break;
        auto outcome = outcome_of(command.tender, evaluation, index);
        events.emplace_back(StageClosed{stages[index].id});
        std::ranges::move(outcome.excluded, std::back_inserter(events));
        if (std::holds_alternative<CountsAsShortlist>(stages[index].counts))
            events.emplace_back(std::move(outcome.remaining));
    }
    return events;
}

}

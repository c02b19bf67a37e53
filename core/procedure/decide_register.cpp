#include "core/procedure/deciding.hpp"
#include "core/tendering/tender_problems.hpp"

#include <set>

/// A register of requests: they come at any time and a standing panel decides each of them.
namespace tender::deciding {

namespace {

/// What an outcome asks for beside the marks: the way that led here.
std::optional<Refusal> refuse_outcome(const HeldRequest& request, const RequestDecision& decision, bool all_passed)
{
    const auto& bid = decision.bid;
    if ((decision.outcome == RequestOutcome::Approved) != all_passed) return OutcomeUnfit{bid, "marks"};
    const auto* last = request.decisions.empty() ? nullptr : &request.decisions.back();
    const bool changed = last != nullptr && last->outcome == RequestOutcome::Resubmit;
    // What would be approved if changed is not brought before the panel again; everything else is.
    if (decision.electronic && !changed) return OutcomeUnfit{bid, "electronic"};
    const bool explained = last != nullptr && last->outcome == RequestOutcome::NotApproved;
    if (decision.outcome == RequestOutcome::Refused && !explained) return OutcomeUnfit{bid, "refused"};
    // There is one chance to explain.
    if (decision.outcome == RequestOutcome::NotApproved && explained) return OutcomeUnfit{bid, "not_approved"};
    const bool comes = explained && !request.resubmissions.empty() && request.resubmissions.back().attends;
    if (decision.attended != comes) return OutcomeUnfit{bid, "attended"};
    return std::nullopt;
}

}

Answer decide_request(const Procedure& state, const DecideRequest& command)
{
    const auto& decision = command.decision;
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (decision.reason.empty()) return refuse(TextMissing{"reason"});
    if (!decision.held) return refuse(TextMissing{"held"});
    if (auto problems = mark_problems(state.tender.model, command.marks, "marks"); !problems.empty())
        return refuse(HasProblems{std::move(problems)});
    const auto* bid = find_bid(state.tender, decision.bid);
    if (bid == nullptr) return refuse(UnknownBid{decision.bid});
    for (const auto& seat : decision.present) {
        if (person_on(state, seat).empty()) return refuse(UnknownPanelist{seat});
    }
    const auto* request = request_of(state, bid->id);
    if (request == nullptr)
        return refuse(HasProblems{{{Problem::Kind::NotAllowed, "decision", bid->id, "requests of a register"}}});
    if (bid->status != BidStatus::Received) return refuse(BidIsOut{bid->id});
    if (!request->waits) return refuse(RequestSettled{bid->id, request->decisions.back().outcome});
    const auto& stage = state.tender.model.stages.front();
    if (state.conduct.is_convened()) {
        for (const auto& seat : decision.present) {
            if (auto obstacle = interest_obstacle(state, person_on(state, seat), stage.id))
                return refuse(std::move(*obstacle));
        }
        if (auto obstacle = make_up_obstacle(state, stage)) return refuse(std::move(*obstacle));
    }
    const auto& rules = state.tender.model.panel_rules;
    // A seat that is named twice is there once.
    const std::set<std::string> seats{decision.present.begin(), decision.present.end()};
    const auto present = static_cast<std::int64_t>(seats.size());
    const auto least = std::max<std::int64_t>(rules ? rules->members_least : 1, 1);
    if (present < least) return refuse(PanelIncomplete{"present", present, least});
    std::vector<std::string> open;
    for (const auto* question : questions_of(stage.criteria)) {
        if (std::ranges::find(command.marks, question->id, &Mark::criterion) == command.marks.end())
            open.push_back(bid->id + "/" + question->id);
    }
    if (!open.empty()) return refuse(StageIncomplete{stage.id, std::move(open)});
    if (auto refusal = refuse_without_reasons(command.marks)) return refuse(std::move(*refusal));
    const bool passed = std::ranges::all_of(command.marks, [](const Mark& mark) { return mark.mark == mark_pass; });
    if (auto refusal = refuse_outcome(*request, decision, passed)) return refuse(std::move(*refusal));
    return std::vector<Event>{RequestDecided{decision, command.marks}};
}

Answer resubmit(const Procedure& state, const ResubmitRequest& command)
{
    const auto& resubmission = command.resubmission;
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (resubmission.changes.empty()) return refuse(TextMissing{"changes"});
    const auto* bid = find_bid(state.tender, resubmission.bid);
    if (bid == nullptr) return refuse(UnknownBid{resubmission.bid});
    const auto* request = request_of(state, bid->id);
    if (request == nullptr)
        return refuse(HasProblems{{{Problem::Kind::NotAllowed, "resubmission", bid->id, "requests of a register"}}});
    if (bid->status != BidStatus::Received) return refuse(BidIsOut{bid->id});
    if (request->waits) return refuse(AlreadySubmitted{bid->id});
    const auto outcome = request->decisions.back().outcome;
    if (outcome == RequestOutcome::Approved || outcome == RequestOutcome::Refused)
        return refuse(RequestSettled{bid->id, outcome});
    // Only who was not approved explains; what is approved if changed is decided without a meeting.
    if (resubmission.attends && outcome != RequestOutcome::NotApproved)
        return refuse(OutcomeUnfit{bid->id, "attended"});
    return std::vector<Event>{RequestResubmitted{resubmission}};
}

}

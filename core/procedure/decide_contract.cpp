#include "core/contract/contract_problems.hpp"
#include "core/contract/options.hpp"
#include "core/procedure/conclusion.hpp"
#include "core/procedure/deciding.hpp"

/// Signing, and what happens under a contract.
namespace tender::deciding {

namespace {

/// The contract that an act is about, in a published tender.
std::optional<Refusal> refuse_without_contract(const Procedure& state, const std::string& contract)
{
    if (auto refusal = refuse_unpublished(state)) return refusal;
    if (contract_of(state, contract) == nullptr) return NotOnRecord{"contract", contract};
    return std::nullopt;
}

/// What of the way to a signature is not gone yet.
std::optional<Refusal> refuse_signature(const Procedure& state, const Date& signed_on)
{
    if (auto refusal = refuse_unapproved(state)) return refusal;
    std::optional<Date> last;
    for (const auto& due : papers_due(state)) {
        if (due.moment == Moment::AfterSigning) continue;
        const auto* issued = issued_paper(state, due.paper, due.bid);
        if (issued == nullptr) return PaperOwed{due.paper, due.bid, due.rule};
        if (!last || *issued->sent > *last) last = issued->sent;
    }
    const auto open = open_response(state);
    if (!open) return DayNotCovered{open.error()};
    if (*open != nullptr) return AnswerOwed{(*open)->response.kind, (*open)->response.bid};
    if (const auto& standstill = state.conclusion.standstill; standstill && signed_on < standstill->sign_from)
        return InStandstill{standstill->last_day, standstill->sign_from};
    if (last && signed_on < *last) return DateOutOfOrder{signed_on, *last, "paper"};
    if (const auto decided = last_decided(state); decided && signed_on < *decided)
        return DateOutOfOrder{signed_on, *decided, "decision"};
    return std::nullopt;
}

const Indicator* indicator_of(const Contract& contract, const std::string& id)
{
    const auto found = std::ranges::find(contract.indicators, id, &Indicator::id);
    return found == contract.indicators.end() ? nullptr : &*found;
}

/// Whether a figure stands that is not estimated or provisional: it is not reported twice.
bool is_reported(const HeldContract& held, const std::string& period, const std::string& indicator)
{
    return std::ranges::any_of(held.reports, [&](const IndicatorReport& report) {
        return report.period == period && std::ranges::any_of(report.figures, [&](const IndicatorFigure& figure) {
                   return figure.indicator == indicator && figure.quality == FigureQuality::Actual;
               });
    });
}

}

Answer sign_contract(const Procedure& state, const SignContract& command)
{
    const auto& contract = command.contract;
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (!state.tender.plan) return refuse(PlanOwed{});
    if (!contract.signed_on) return refuse(TextMissing{"signed_on"});
    if (auto problems = problems_of(contract); !problems.empty()) return refuse(HasProblems{std::move(problems)});
    if (contract.bids.empty()) return refuse(TextMissing{"bids"});
    for (const auto& bid : contract.bids) {
        if (find_bid(state.tender, bid) == nullptr) return refuse(UnknownBid{bid});
    }
    if (contract_of(state, contract.id) != nullptr) return refuse(AlreadyDone{"contract", contract.id});
    if (auto refusal = refuse_signature(state, *contract.signed_on)) return refuse(std::move(*refusal));
    const auto& made = state.tender.recommendations;
    const auto lot = std::ranges::find(made, contract.lot, &Recommendation::lot);
    if (lot == made.end()) return refuse(RecommendationOwed{contract.lot});
    for (const auto& bid : contract.bids) {
        if (!contains(lot->bids, bid)) return refuse(ResultDiffers{contract.bids, lot->bids});
        const auto same = [&](const HeldContract& held) { return contains(held.contract.bids, bid); };
        if (std::ranges::any_of(state.conclusion.contracts, same)) return refuse(AlreadyDone{"contract", bid});
    }
    return std::vector<Event>{ContractSigned{contract}};
}

Answer review(const Procedure& state, const ReviewContract& command)
{
    const auto& review = command.review;
    if (auto refusal = refuse_without_contract(state, review.contract)) return refuse(std::move(*refusal));
    if (review.text.empty()) return refuse(TextMissing{"text"});
    if (!review.held) return refuse(TextMissing{"held"});
    const auto& contract = contract_of(state, review.contract)->contract;
    if (*review.held < *contract.signed_on)
        return refuse(DateOutOfOrder{*review.held, *contract.signed_on, "contract"});
    return std::vector<Event>{ContractReviewed{review}};
}

Answer exercise(const Procedure& state, const ExerciseOption& command)
{
    if (auto refusal = refuse_without_contract(state, command.contract)) return refuse(std::move(*refusal));
    if (command.reason.empty()) return refuse(TextMissing{"reason"});
    if (!command.on) return refuse(TextMissing{"on"});
    const auto& held = *contract_of(state, command.contract);
    const auto& options = held.contract.options;
    const auto option = std::ranges::find(options, command.option, &ContractOption::id);
    if (option == options.end()) return refuse(NotOnRecord{"option", command.option});
    if (std::ranges::find(held.options, command.option, &OptionExercised::option) != held.options.end())
        return refuse(AlreadyDone{"option", command.option});
    if (*command.on < *held.contract.signed_on)
        return refuse(DateOutOfOrder{*command.on, *held.contract.signed_on, "contract"});
    const auto until = runs_until(held.contract, exercised_options(held));
    if (const auto obstacle = option_obstacle(*option, until, held.reviews, *command.on)) {
        return match(
            *obstacle,
            [&](const OptionTooLate& late) -> Answer {
                return refuse(OptionLate{command.option, late.exercise_by});
            },
            [&](const NoCompletion&) -> Answer { return refuse(CompletionUnproven{command.option}); });
    }
    return std::vector<Event>{OptionExercised{command.contract, command.option, command.on, command.reason}};
}

Answer enhance(const Procedure& state, const AgreeEnhancement& command)
{
    const auto& enhancement = command.enhancement;
    if (auto refusal = refuse_without_contract(state, enhancement.contract)) return refuse(std::move(*refusal));
    if (enhancement.text.empty()) return refuse(TextMissing{"text"});
    if (!enhancement.agreed) return refuse(TextMissing{"agreed"});
    const auto& contract = contract_of(state, enhancement.contract)->contract;
    if (auto problems = problems_of(enhancement, contract); !problems.empty())
        return refuse(HasProblems{std::move(problems)});
    if (*enhancement.agreed < *contract.signed_on)
        return refuse(DateOutOfOrder{*enhancement.agreed, *contract.signed_on, "contract"});
    return std::vector<Event>{EnhancementAgreed{enhancement}};
}

Answer report(const Procedure& state, const ReportIndicators& command)
{
    const auto& report = command.report;
    if (auto refusal = refuse_without_contract(state, report.contract)) return refuse(std::move(*refusal));
    if (report.period.empty()) return refuse(TextMissing{"period"});
    if (report.figures.empty()) return refuse(TextMissing{"figures"});
    const auto& held = *contract_of(state, report.contract);
    std::vector<std::string> named;
    for (const auto& figure : report.figures) {
        if (indicator_of(held.contract, figure.indicator) == nullptr)
            return refuse(NotOnRecord{"indicator", figure.indicator});
        if (contains(named, figure.indicator) || is_reported(held, report.period, figure.indicator))
            return refuse(AlreadyDone{"indicator", figure.indicator});
        named.push_back(figure.indicator);
    }
    return std::vector<Event>{IndicatorsReported{report}};
}

Answer set_action(const Procedure& state, const SetAction& command)
{
    const auto& action = command.action;
    if (!state.created) return refuse(NoTender{});
    if (action.id.empty()) return refuse(TextMissing{"id"});
    if (action.text.empty()) return refuse(TextMissing{"text"});
    if (action.board.empty()) return refuse(TextMissing{"board"});
    const auto same = [&](const HeldAction& held) { return held.action.id == action.id; };
    if (std::ranges::any_of(state.conclusion.actions, same)) return refuse(AlreadyDone{"action", action.id});
    return std::vector<Event>{ActionSet{action}};
}

Answer close_action(const Procedure& state, const CloseAction& command)
{
    if (!state.created) return refuse(NoTender{});
    if (command.result.empty()) return refuse(TextMissing{"result"});
    if (!command.done) return refuse(TextMissing{"done"});
    const auto& actions = state.conclusion.actions;
    const auto held =
        std::ranges::find_if(actions, [&](const HeldAction& one) { return one.action.id == command.action; });
    if (held == actions.end()) return refuse(NotOnRecord{"action", command.action});
    if (held->closed) return refuse(AlreadyDone{"action", command.action});
    return std::vector<Event>{ActionClosed{command.action, command.done, command.result}};
}

}

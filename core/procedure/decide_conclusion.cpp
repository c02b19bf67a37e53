#include "core/procedure/conclusion.hpp"
#include "core/procedure/deciding.hpp"

/// The plan, prices that look too low, and what bodies say of the recommendation.
namespace tender::deciding {

namespace {

/// A published tender whose plan says what is owed.
std::optional<Refusal> refuse_unplanned(const Procedure& state)
{
    if (auto refusal = refuse_unpublished(state)) return refusal;
    if (!state.tender.plan) return PlanOwed{};
    return std::nullopt;
}

std::optional<Refusal> refuse_unrecommended(const Procedure& state, std::int64_t version)
{
    if (const auto lot = lot_without_recommendation(state)) return RecommendationOwed{*lot};
    if (version != state.conclusion.version) return OtherVersion{version, state.conclusion.version};
    return std::nullopt;
}

std::optional<Refusal> refuse_before(const std::optional<Date>& given, const std::optional<Date>& earliest,
                                     const std::string& after)
{
    if (given && earliest && *given < *earliest) return DateOutOfOrder{*given, *earliest, after};
    return std::nullopt;
}

const HeldLowPrice* low_price_of(const Procedure& state, const std::string& bid)
{
    const auto& all = state.conclusion.low_prices;
    const auto found = std::ranges::find_if(all, [&](const HeldLowPrice& held) { return held.question.bid == bid; });
    return found == all.end() ? nullptr : &*found;
}

/// The first text of a plan that is missing, or a body that is named twice.
Problems problems_of(const Plan& plan)
{
    Problems problems;
    std::vector<std::string> named;
    for (std::size_t i = 0; i < plan.approvals.size(); ++i) {
        const auto place = "plan.approvals[" + std::to_string(i) + "]";
        const auto& step = plan.approvals[i];
        if (step.bodies.empty()) problems.push_back({Problem::Kind::Empty, place + ".bodies", {}, "at least one body"});
        if (step.act == Act::RefersBack || step.act == Act::Declares || step.act == Act::Considers ||
            step.act == Act::Requests)
            problems.push_back(
                {Problem::Kind::NotAllowed, place + ".act", {}, "notes, endorses, approves, resolves or agrees"});
        for (const auto& body : step.bodies) {
            if (body.empty()) problems.push_back({Problem::Kind::Empty, place + ".bodies", {}, "the name of a body"});
            if (contains(named, body)) problems.push_back({Problem::Kind::Duplicate, place + ".bodies", body, "once"});
            named.push_back(body);
        }
    }
    if (plan.social_value && (plan.social_value->text.empty() || plan.social_value->by.empty()))
        problems.push_back({Problem::Kind::Empty, "plan.social_value", {}, "what was considered, and by whom"});
    if (plan.social_value && !plan.social_value->considered)
        problems.push_back({Problem::Kind::Missing, "plan.social_value", {}, "considered"});
    return problems;
}

/// The last day on which the bodies ahead of a step did something about the recommendation as it stands.
std::optional<Date> day_before(const Procedure& state, const ApprovalStep* step)
{
    std::optional<Date> last;
    const auto later = [&](const std::optional<Date>& day) {
        if (day && (!last || *day > *last)) last = day;
    };
    for (const auto& held : state.conclusion.challenges) {
        if (held.version == state.conclusion.version) later(held.held);
    }
    for (const auto& held : state.conclusion.decisions) {
        if (held.version != state.conclusion.version) continue;
        if (step == nullptr || approval_step_of(*state.tender.plan, held.decision.body) < step)
            later(held.decision.date);
    }
    return last;
}

}

std::optional<Refusal> refuse_unapproved(const Procedure& state)
{
    if (auto refusal = refuse_unplanned(state)) return refusal;
    if (auto refusal = refuse_unrecommended(state, state.conclusion.version)) return refusal;
    if (const auto point = open_point(state)) return ChallengeUnanswered{*point};
    if (auto bodies = bodies_next(state); !bodies.empty()) return ApprovalOwed{std::move(bodies)};
    return std::nullopt;
}

std::optional<Date> last_decided(const Procedure& state) { return day_before(state, nullptr); }

std::optional<Refusal> plan_obstacle(const Procedure& state)
{
    if (!state.tender.plan) {
        // A register awards nothing, and with the demonstration key nothing is owed.
        if (!state.conduct.is_convened() || state.tender.model.rolling) return std::nullopt;
        return PlanOwed{};
    }
    const auto& plan = *state.tender.plan;
    if (!plan.advertised) return PlanOwed{};
    const auto rules = rules_of(plan.regime, *plan.advertised);
    if (!rules) return RegimeUnfit{rules.error()};
    if (social_value_binds(**rules, *plan.advertised, plan.services) && !plan.social_value) return SocialValueOwed{};
    return std::nullopt;
}

Answer plan(const Procedure& state, const PlanTender& command)
{
    if (!state.created) return refuse(NoTender{});
    if (state.is_published() && state.tender.plan) return refuse(AlreadyPublished{state.fingerprint});
    if (!command.plan.advertised) return refuse(TextMissing{"advertised"});
    if (auto problems = problems_of(command.plan); !problems.empty()) return refuse(HasProblems{std::move(problems)});
    const auto rules = rules_of(command.plan.regime, *command.plan.advertised);
    if (!rules) return refuse(RegimeUnfit{rules.error()});
    if (command.plan.social_value) {
        const auto& considered = command.plan.social_value->considered;
        if (considered && *considered > *command.plan.advertised)
            return refuse(DateOutOfOrder{*command.plan.advertised, *considered, "social_value"});
    }
    return std::vector<Event>{TenderPlanned{command.plan}};
}

Answer ask_low_price(const Procedure& state, const AskLowPrice& command)
{
    const auto& question = command.question;
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (question.question.empty()) return refuse(TextMissing{"question"});
    if (!question.asked) return refuse(TextMissing{"asked"});
    if (!question.reply_by) return refuse(TextMissing{"reply_by"});
    const auto* bid = find_bid(state.tender, question.bid);
    if (bid == nullptr) return refuse(UnknownBid{question.bid});
    if (bid->status != BidStatus::Received) return refuse(BidIsOut{question.bid});
    if (!bid->price) return refuse(NotOnRecord{"price", question.bid});
    if (low_price_of(state, question.bid) != nullptr) return refuse(AlreadyDone{"low_price", question.bid});
    if (auto refusal = refuse_before(question.reply_by, question.asked, "asked")) return refuse(std::move(*refusal));
    return std::vector<Event>{LowPriceAsked{question}};
}

Answer answer_low_price(const Procedure& state, const AnswerLowPrice& command)
{
    const auto& reply = command.reply;
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (reply.reply.empty()) return refuse(TextMissing{"reply"});
    if (reply.assessment.empty()) return refuse(TextMissing{"assessment"});
    if (!reply.received) return refuse(TextMissing{"received"});
    if (find_bid(state.tender, reply.bid) == nullptr) return refuse(UnknownBid{reply.bid});
    const auto* held = low_price_of(state, reply.bid);
    if (held == nullptr) return refuse(LowPriceUnasked{reply.bid, std::nullopt});
    if (held->reply) return refuse(AlreadyDone{"low_price", reply.bid});
    if (auto refusal = refuse_before(reply.received, held->question.asked, "asked")) return refuse(std::move(*refusal));
    return std::vector<Event>{LowPriceAnswered{reply}};
}

Answer disregard(const Procedure& state, const DisregardBid& command)
{
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (command.reason.empty()) return refuse(TextMissing{"reason"});
    if (!command.on) return refuse(TextMissing{"on"});
    const auto* bid = find_bid(state.tender, command.bid);
    if (bid == nullptr) return refuse(UnknownBid{command.bid});
    if (bid->status != BidStatus::Received) return refuse(BidIsOut{command.bid});
    const auto* held = low_price_of(state, command.bid);
    if (held == nullptr) return refuse(LowPriceUnasked{command.bid, std::nullopt});
    if (!held->reply && *command.on <= *held->question.reply_by)
        return refuse(LowPriceUnasked{command.bid, held->question.reply_by});
    if (held->reply && held->reply->explained) return refuse(LowPriceExplained{command.bid});
    if (held->reply) {
        if (auto refusal = refuse_before(command.on, held->reply->received, "received"))
            return refuse(std::move(*refusal));
    }
    std::vector<Event> events{BidDisregarded{command.bid, command.on, command.reason}};
    const auto& made = state.tender.recommendations;
    if (std::ranges::find(made, bid->lot, &Recommendation::lot) != made.end())
        events.emplace_back(RecommendationLapsed{bid->lot});
    return events;
}

Answer challenge(const Procedure& state, const ChallengeReport& command)
{
    const auto& challenge = command.challenge;
    if (auto refusal = refuse_unplanned(state)) return refuse(std::move(*refusal));
    if (challenge.body.empty()) return refuse(TextMissing{"body"});
    if (!challenge.held) return refuse(TextMissing{"held"});
    if (contains(challenge.points, {})) return refuse(TextMissing{"points"});
    if (auto refusal = refuse_unrecommended(state, challenge.version)) return refuse(std::move(*refusal));
    const auto& planned = state.tender.plan->challenged_by;
    if (!planned.empty() && planned != challenge.body) return refuse(BodyOutOfOrder{challenge.body, {planned}});
    return std::vector<Event>{ReportChallenged{challenge}};
}

Answer answer_challenge(const Procedure& state, const AnswerChallenge& command)
{
    if (auto refusal = refuse_unplanned(state)) return refuse(std::move(*refusal));
    if (command.reply.empty()) return refuse(TextMissing{"reply"});
    const auto& points = state.conclusion.points;
    const auto number = std::to_string(command.point);
    if (command.point < 1 || command.point > static_cast<std::int64_t>(points.size()))
        return refuse(NotOnRecord{"point", number});
    if (!points[static_cast<std::size_t>(command.point - 1)].reply.empty()) return refuse(AlreadyDone{"point", number});
    return std::vector<Event>{ChallengeAnswered{command.point, command.reply}};
}

Answer record_decision(const Procedure& state, const RecordDecision& command)
{
    const auto& decision = command.decision.decision;
    if (auto refusal = refuse_unplanned(state)) return refuse(std::move(*refusal));
    if (decision.body.empty()) return refuse(TextMissing{"body"});
    if (decision.text.empty()) return refuse(TextMissing{"text"});
    if (!decision.date) return refuse(TextMissing{"date"});
    if (decision.minute.empty()) return refuse(TextMissing{"minute"});
    if (auto refusal = refuse_unrecommended(state, command.decision.version)) return refuse(std::move(*refusal));
    const auto& plan = *state.tender.plan;
    const auto considered = [&](const ReportChallenge& held) {
        return held.body == plan.challenged_by && held.version == state.conclusion.version;
    };
    if (!plan.challenged_by.empty() && std::ranges::none_of(state.conclusion.challenges, considered))
        return refuse(ChallengeOwed{plan.challenged_by});
    if (const auto point = open_point(state)) return refuse(ChallengeUnanswered{*point});
    if (has_decided(state, decision.body)) return refuse(AlreadyDone{"decision", decision.body});
    auto next = bodies_next(state);
    if (!contains(next, decision.body)) return refuse(BodyOutOfOrder{decision.body, std::move(next)});
    const auto* step = approval_step_of(plan, decision.body);
    if (decision.act != step->act && decision.act != Act::RefersBack)
        return refuse(DecisionUnfit{decision.body, step->act});
    if (auto refusal = refuse_before(decision.date, day_before(state, step), "decision"))
        return refuse(std::move(*refusal));
    std::vector<Event> events{DecisionRecorded{command.decision}};
    // What is referred back does not stand any more: the panel looks at it again, and bodies decide on what it says
    // then.
    if (decision.act == Act::RefersBack) {
        for (const auto& made : state.tender.recommendations)
            events.emplace_back(RecommendationLapsed{made.lot});
    }
    return events;
}

}

#include "core/procedure/conclusion.hpp"
#include "core/procedure/deciding.hpp"

/// Letters, notices, the standstill that they begin, and what bidders say to them.
namespace tender::deciding {

namespace {

/// The event that tells of the standstill where it is another than before.
Result<std::vector<Event>, Refusal> with_standstill(const Procedure& state, std::vector<Event> events)
{
    auto after = state;
    for (const auto& event : events)
        after = evolve(std::move(after), event, {});
    const auto standstill = standstill_now(after);
    if (!standstill) return refuse(DayNotCovered{standstill.error()});
    if (*standstill && *standstill != state.conclusion.standstill)
        events.emplace_back(StandstillSet{(*standstill)->last_day, (*standstill)->sign_from});
    return events;
}

/// The first summary that is not out: it comes before the notice (Procurement Act 2023 s.50(3)).
std::optional<Refusal> refuse_notice_first(const Procedure& state, const std::vector<PaperDue>& due)
{
    for (const auto& one : due) {
        if (one.paper == PaperKind::AwardNotice || one.moment != Moment::BeforeStandstill) continue;
        if (issued_paper(state, one.paper, one.bid) == nullptr) return PaperOwed{one.paper, one.bid, one.rule};
    }
    return std::nullopt;
}

std::optional<Date> last_sent(const Procedure& state, PaperKind paper)
{
    std::optional<Date> last;
    for (const auto& held : state.conclusion.papers) {
        if (held.version != state.conclusion.version || held.issued.paper != paper || !held.issued.sent) continue;
        if (!last || *held.issued.sent > *last) last = held.issued.sent;
    }
    return last;
}

bool is_sha256(const std::string& text)
{
    return text.size() == 64 &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}

Answer issue(const Procedure& state, const IssuePaper& command)
{
    const auto& issued = command.issued;
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (!issued.sent) return refuse(TextMissing{"sent"});
    if (!issued.sha256.empty() && !is_sha256(issued.sha256)) {
        return refuse(
            HasProblems{{{Problem::Kind::OutOfRange, "issued.sha256", issued.sha256, "64 hexadecimal digits"}}});
    }
    if (!issued.bid.empty() && find_bid(state.tender, issued.bid) == nullptr) return refuse(UnknownBid{issued.bid});
    if (auto refusal = refuse_unapproved(state)) return refuse(std::move(*refusal));
    const auto due = papers_due(state);
    const auto owed = std::ranges::find_if(
        due, [&](const PaperDue& one) { return one.paper == issued.paper && one.bid == issued.bid; });
    if (owed == due.end()) return refuse(PaperUnfit{issued.paper, issued.bid});
    if (issued_paper(state, issued.paper, issued.bid) != nullptr) return refuse(AlreadyDone{"paper", issued.bid});
    std::optional<Date> earliest = last_decided(state);
    std::string after = "decision";
    if (issued.paper == PaperKind::AwardNotice) {
        if (auto refusal = refuse_notice_first(state, due)) return refuse(std::move(*refusal));
        if (const auto summaries = last_sent(state, PaperKind::AssessmentSummary);
            summaries && (!earliest || *summaries > *earliest)) {
            earliest = summaries;
            after = "assessment_summary";
        }
    }
    if (owed->moment == Moment::AfterSigning) {
        const auto signed_on = first_signed(state);
        if (!signed_on) return refuse(NotOnRecord{"contract", {}});
        earliest = signed_on;
        after = "contract";
    }
    if (earliest && *issued.sent < *earliest) return refuse(DateOutOfOrder{*issued.sent, *earliest, after});
    if (issued.received && *issued.received < *issued.sent)
        return refuse(DateOutOfOrder{*issued.received, *issued.sent, "sent"});
    return with_standstill(state, {PaperIssued{issued}});
}

Answer record_response(const Procedure& state, const RecordResponse& command)
{
    const auto& response = command.response;
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (response.text.empty()) return refuse(TextMissing{"text"});
    if (!response.made) return refuse(TextMissing{"made"});
    if (find_bid(state.tender, response.bid) == nullptr) return refuse(UnknownBid{response.bid});
    const auto told = [&](const HeldPaper& held) { return held.issued.bid == response.bid || held.issued.bid.empty(); };
    const auto& all = state.conclusion.papers;
    const auto first = std::ranges::find_if(all, told);
    if (first == all.end()) return refuse(NotOnRecord{"paper", response.bid});
    if (*response.made < *first->issued.sent)
        return refuse(DateOutOfOrder{*response.made, *first->issued.sent, "paper"});
    return std::vector<Event>{ResponseRecorded{response}};
}

Answer answer_response(const Procedure& state, const AnswerResponse& command)
{
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (command.answer.empty()) return refuse(TextMissing{"answer"});
    if (!command.given) return refuse(TextMissing{"given"});
    const auto& responses = state.conclusion.responses;
    const auto number = std::to_string(command.response);
    if (command.response < 1 || command.response > static_cast<std::int64_t>(responses.size()))
        return refuse(NotOnRecord{"response", number});
    const auto& held = responses[static_cast<std::size_t>(command.response - 1)];
    if (held.answered) return refuse(AlreadyDone{"response", number});
    if (*command.given < *held.response.made)
        return refuse(DateOutOfOrder{*command.given, *held.response.made, "response"});
    return with_standstill(state, {ResponseAnswered{command.response, command.given, command.answer}});
}

}

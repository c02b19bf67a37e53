#include "core/procedure/deciding.hpp"
#include "core/procedure/moderation.hpp"
#include "core/reasons/reason_flag.hpp"
#include "core/tendering/tender_problems.hpp"

namespace tender::deciding {

namespace {

/// What an agreed mark owes beside its reason: a finding for each published aspect, a place in the bid, words that
/// hold, a discussion where members differed, and a cause where an earlier round's mark is not carried.
std::optional<Refusal> refuse_unexplained(const Procedure& state, const std::string& bid, const Mark& mark)
{
    const auto& model = state.tender.model;
    const auto place = find_criterion(model, mark.criterion);
    for (const auto& aspect : place.criterion->aspects) {
        const auto finding = std::ranges::find(mark.findings, aspect.id, &Finding::aspect);
        if (finding == mark.findings.end() || (finding->text.empty() && !finding->unaddressed))
            return FindingMissing{mark.criterion, aspect.id};
    }
    const auto placed = [](const Finding& finding) { return finding.unaddressed || !finding.evidence.empty(); };
    const bool placed_all = !mark.findings.empty() && std::ranges::all_of(mark.findings, placed);
    if (mark.evidence.empty() && !mark.unaddressed && !placed_all) return EvidenceMissing{mark.criterion};
    if (mark.kept.empty()) {
        if (auto flags = reason_flags(state.tender, bid, mark); !flags.empty())
            return ReasonFlagged{mark.criterion, std::move(flags)};
    }
    const auto discussed = [&](const DiscussionPoint& point) {
        return point.bid == bid && point.criterion == mark.criterion;
    };
    if (members_differ(state.tender, bid, mark.criterion) && std::ranges::none_of(state.conduct.points, discussed))
        return DiscussionOwed{bid, mark.criterion};
    const auto* earlier =
        place.criterion->repeats.empty() ? nullptr : agreed_mark(state.tender, bid, place.criterion->repeats);
    if (earlier == nullptr || mark_value_text(model, *earlier) == mark_value_text(model, mark) || !mark.changed.empty())
        return std::nullopt;
    const auto answers_anew = [&](const Revision& revision) {
        return revision.bid == bid && revision.stage == place.stage->id && contains(revision.criteria, mark.criterion);
    };
    if (std::ranges::any_of(state.conduct.revisions, answers_anew)) return std::nullopt;
    return MarkCarried{mark.criterion, earlier->mark};
}

/// A published stage that is open; otherwise the refusal.
Result<const Stage*, Refusal> opened_stage(const Procedure& state, const std::string& id)
{
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    const auto* stage = find_stage(state.tender.model, id);
    if (stage == nullptr) return refuse(UnknownStage{id});
    if (const auto open = open_stage(state); open != stage->id)
        return refuse(StageNotOpen{stage->id, open.value_or("")});
    return stage;
}

}

Answer discuss(const Procedure& state, const DiscussPoint& command)
{
    const auto& point = command.point;
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (point.text.empty()) return refuse(TextMissing{"text"});
    if (point.resolution.empty()) return refuse(TextMissing{"resolution"});
    const auto* stage = find_criterion(state.tender.model, point.criterion).stage;
    if (stage == nullptr) {
        return refuse(HasProblems{
            {{Problem::Kind::UnknownReference, "point.criterion", point.criterion, "a question of the model"}}});
    }
    const auto* bid = find_bid(state.tender, point.bid);
    if (bid == nullptr) return refuse(UnknownBid{point.bid});
    if (person_on(state, point.raised_by).empty()) return refuse(UnknownPanelist{point.raised_by});
    if (is_out(state, *bid)) return refuse(BidIsOut{bid->id});
    if (const auto open = open_stage(state); open != stage->id)
        return refuse(StageNotOpen{stage->id, open.value_or("")});
    // Whoever talks about marks that others have not handed in steers them.
    if (auto outstanding = outstanding_seats(state, *stage, true); !outstanding.empty())
        return refuse(SheetsOutstanding{std::move(outstanding)});
    return std::vector<Event>{PointDiscussed{point}};
}

Answer minute(const Procedure& state, const MinuteMeeting& command)
{
    const auto& minutes = command.minutes;
    if (const auto stage = opened_stage(state, minutes.stage); !stage) return refuse(stage.error());
    if (!minutes.held) return refuse(TextMissing{"held"});
    if (minutes.points.empty()) return refuse(TextMissing{"points"});
    if (minutes.decision.empty()) return refuse(TextMissing{"decision"});
    if (minutes.present.empty()) return refuse(TextMissing{"present"});
    for (const auto& seat : minutes.present) {
        if (person_on(state, seat).empty()) return refuse(UnknownPanelist{seat});
    }
    const auto& stage = *find_stage(state.tender.model, minutes.stage);
    if (auto outstanding = outstanding_seats(state, stage, true); !outstanding.empty())
        return refuse(SheetsOutstanding{std::move(outstanding)});
    return std::vector<Event>{MeetingMinuted{minutes}};
}

Answer agree(const Procedure& state, const AgreeConsensus& command)
{
    const auto& sheet = command.sheet;
    if (auto refusal = refuse_marks(state, std::nullopt, sheet.bid, sheet.marks)) return Failure{std::move(*refusal)};
    for (const auto& earlier : state.tender.consensus) {
        if (earlier.bid != sheet.bid) continue;
        if (auto refusal = refuse_repeated(sheet.bid, sheet.marks, earlier.marks)) return Failure{std::move(*refusal)};
    }
    if (auto refusal = refuse_above_cap(state.tender.model, sheet.marks)) return Failure{std::move(*refusal)};
    if (auto refusal = refuse_without_reasons(sheet.marks)) return Failure{std::move(*refusal)};
    if (!state.conduct.is_convened()) return std::vector<Event>{ConsensusAgreed{sheet}};
    const auto& stage = *find_stage(state.tender.model, *open_stage(state));
    if (auto outstanding = outstanding_seats(state, stage, true); !outstanding.empty())
        return refuse(SheetsOutstanding{std::move(outstanding)});
    // With everybody absent there is nothing to agree on.
    const auto opened = [&](const HeldSheet& held) { return held.submitted.stage == stage.id && held.opened; };
    if (std::ranges::none_of(state.conduct.sheets, opened))
        return refuse(SheetsOutstanding{marking_seats(state, stage)});
    for (const auto& mark : sheet.marks) {
        if (auto refusal = refuse_unexplained(state, sheet.bid, mark)) return Failure{std::move(*refusal)};
    }
    return std::vector<Event>{ConsensusAgreed{sheet}};
}

Answer sign(const Procedure& state, const SignWording& command, const Actor& actor)
{
    const auto stage = opened_stage(state, command.stage);
    if (!stage) return refuse(stage.error());
    const auto seat = seat_of(state, actor.person);
    if (auto outstanding = outstanding_seats(state, **stage, true); !outstanding.empty())
        return refuse(SheetsOutstanding{std::move(outstanding)});
    const auto same = [&](const WordingSigned& signature) {
        return signature.stage == command.stage && signature.seat == seat;
    };
    if (std::ranges::any_of(state.conduct.signatures, same)) return refuse(AlreadySubmitted{seat});
    const auto index = static_cast<std::size_t>(*stage - state.tender.model.stages.data());
    auto outcome = outcome_of(state.tender, evaluate_now(state.tender), index);
    // Only the whole wording can be signed.
    if (!outcome.open.empty()) return refuse(StageIncomplete{command.stage, std::move(outcome.open)});
    return std::vector<Event>{WordingSigned{command.stage, seat}};
}

Answer correct(const Procedure& state, const CorrectConsensus& command)
{
    if (!state.created) return refuse(NoTender{});
    if (command.why.empty()) return refuse(TextMissing{"why"});
    if (!state.is_published()) return refuse(NotPublished{});
    if (auto problems = mark_problems(state.tender.model, {command.mark}, "mark"); !problems.empty()) {
        return refuse(HasProblems{std::move(problems)});
    }
    if (find_bid(state.tender, command.bid) == nullptr) return refuse(UnknownBid{command.bid});
    if (auto refusal = refuse_above_cap(state.tender.model, {command.mark})) return refuse(std::move(*refusal));
    if (command.mark.reason.empty()) return refuse(ReasonMissing{command.mark.criterion});
    const auto agreed = std::ranges::find(state.tender.consensus, command.bid, &ConsensusSheet::bid);
    const auto nothing = NothingToCorrect{command.bid, command.mark.criterion};
    if (agreed == state.tender.consensus.end()) return refuse(nothing);
    const auto mark = std::ranges::find(agreed->marks, command.mark.criterion, &Mark::criterion);
    if (mark == agreed->marks.end() || *mark == command.mark) return refuse(nothing);
    const auto& stage = *find_criterion(state.tender.model, command.mark.criterion).stage;
    const bool closed = contains(state.closed, stage.id);
    if (state.conduct.is_convened()) {
        if (closed) return refuse(SecondNeeded{stage.id});
        if (auto refusal = refuse_unexplained(state, command.bid, command.mark)) return refuse(std::move(*refusal));
    }
    std::vector<Event> events{ConsensusCorrected{command.bid, command.mark, mark->mark, command.why}};
    // Who was excluded, shortlisted or recommended on the strength of the earlier mark is open again.
    if (closed) std::ranges::move(reopening(state, ReopenStage{stage.id, command.why}), std::back_inserter(events));
    return events;
}

}

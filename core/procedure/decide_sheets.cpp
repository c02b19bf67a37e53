#include "core/procedure/deciding.hpp"
#include "core/tendering/tender_problems.hpp"

namespace tender::deciding {

namespace {

/// Whether a person has read a price that is sealed for the others: they sealed it, or put it on record.
bool knows_prices(const Procedure& state, const std::string& person)
{
    return std::ranges::any_of(state.conduct.prices, [&](const HeldPrice& held) {
        return !held.sealed.bid.empty() && !held.sealed.by_bidder && held.sealed.by == person;
    });
}

/// What keeps a person from marking in a stage that is open to marks.
std::optional<Refusal> refuse_marker(const Procedure& state, const Stage& stage, const std::string& person)
{
    if (knows_prices(state, person)) return KnowsPrices{person};
    if (!state.conduct.bids_opened) return BidsNotOpened{};
    if (const auto open = open_stage(state); open != stage.id) return StageNotOpen{stage.id, open.value_or("")};
    if (const auto* owed = shortlist_owed(state)) return ShortlistOwed{owed->id};
    if (auto obstacle = interest_obstacle(state, person, stage.id)) return obstacle;
    const auto opened = [&](const HeldSheet& held) { return held.submitted.stage == stage.id && held.opened; };
    if (std::ranges::any_of(state.conduct.sheets, opened)) return MarksAreOpen{stage.id};
    return make_up_obstacle(state, stage);
}

/// The bids that a seat marks in a stage: all that are in, less those at whose hearing it was absent.
Result<std::vector<std::string>, Refusal> bids_for(const Procedure& state, const Stage& stage, const std::string& seat)
{
    auto bids = bids_in(state, stage);
    if (!is_heard(stage)) return bids;
    const auto& rules = state.tender.model.panel_rules;
    std::vector<std::string> heard;
    for (const auto& bid : bids) {
        const auto* hearing = hearing_of(state, stage.id, bid);
        if (hearing == nullptr) return refuse(HearingOwed{stage.id, bid});
        if (contains(hearing->present, seat)) {
            heard.push_back(bid);
        } else if (rules && rules->same_panel) {
            return refuse(NotPresent{seat, bid});
        }
    }
    if (heard.empty() && !bids.empty()) return refuse(NotPresent{seat, bids.front()});
    return heard;
}

/// The rules of a whole opened sheet: for each bid that is due one list of marks, and in it each question of the seat.
std::optional<Refusal> refuse_sheets(const Procedure& state, const Stage& stage, const std::string& seat,
                                     const std::vector<Sheet>& sheets)
{
    const auto due = bids_for(state, stage, seat);
    if (!due) return due.error();
    const auto questions = questions_for(state, *find_panelist(state.tender, seat), stage);
    std::vector<std::string> open;
    for (const auto& bid : *due) {
        const auto sheet = std::ranges::find(sheets, bid, &Sheet::bid);
        for (const auto& question : questions) {
            const bool marked = sheet != sheets.end() &&
                                std::ranges::find(sheet->marks, question, &Mark::criterion) != sheet->marks.end();
            if (!marked) open.push_back(std::string{bid}.append("/").append(question));
        }
    }
    std::vector<std::string> seen;
    for (const auto& sheet : sheets) {
        if (sheet.by != seat) return NotYourOwn{sheet.by};
        const auto* bid = find_bid(state.tender, sheet.bid);
        // Withdrawn since the sheet was sealed: what it says of the bid counts for nothing.
        if (bid != nullptr && is_out(state, *bid)) continue;
        if (auto refusal = refuse_marks(state, sheet.by, sheet.bid, sheet.marks)) return refusal;
        if (contains(seen, sheet.bid)) return AlreadyMarked{sheet.bid, {}};
        seen.push_back(sheet.bid);
        if (!contains(*due, sheet.bid)) return NotPresent{seat, sheet.bid};
        for (const auto& mark : sheet.marks) {
            if (!contains(questions, mark.criterion)) {
                return HasProblems{{{Problem::Kind::NotAllowed, "sheets", mark.criterion, "seats that mark it"}}};
            }
        }
        if (auto refusal = refuse_above_cap(state.tender.model, sheet.marks)) return refusal;
        if (auto refusal = refuse_without_reasons(sheet.marks)) return refusal;
    }
    if (!open.empty()) return StageIncomplete{stage.id, std::move(open)};
    return std::nullopt;
}

}

/// The rules that individual and agreed marks share; agreed ones have no `by`.
std::optional<Refusal> refuse_marks(const Procedure& state, const std::optional<std::string>& by,
                                    const std::string& bid_id, const std::vector<Mark>& marks)
{
    if (!state.created) return NoTender{};
    if (!state.is_published()) return NotPublished{};
    if (auto problems = mark_problems(state.tender.model, marks, "marks"); !problems.empty()) {
        return HasProblems{std::move(problems)};
    }
    if (marks.empty()) return HasProblems{{{Problem::Kind::Empty, "marks", {}, "at least one mark"}}};
    const auto* bid = find_bid(state.tender, bid_id);
    if (bid == nullptr) return UnknownBid{bid_id};
    if (by && find_panelist(state.tender, *by) == nullptr) return UnknownPanelist{*by};
    if (is_out(state, *bid)) return BidIsOut{bid_id};
    const auto open = open_stage(state);
    for (const auto& mark : marks) {
        const auto* stage = find_criterion(state.tender.model, mark.criterion).stage;
        if (!open || stage->id != *open) return StageNotOpen{stage->id, open.value_or("")};
    }
    if (const auto* owed = shortlist_owed(state)) return ShortlistOwed{owed->id};
    return std::nullopt;
}

std::optional<Refusal> refuse_without_reasons(const std::vector<Mark>& marks)
{
    for (const auto& mark : marks) {
        if (mark.reason.empty()) return ReasonMissing{mark.criterion};
    }
    return std::nullopt;
}

std::optional<Refusal> refuse_repeated(const std::string& bid, const std::vector<Mark>& marks,
                                       const std::vector<Mark>& earlier)
{
    for (const auto& mark : marks) {
        if (std::ranges::find(earlier, mark.criterion, &Mark::criterion) != earlier.end())
            return AlreadyMarked{bid, mark.criterion};
    }
    return std::nullopt;
}

std::optional<Refusal> refuse_above_cap(const Model& model, const std::vector<Mark>& marks)
{
    for (const auto& mark : marks) {
        const bool unaddressed = mark.unaddressed || std::ranges::any_of(mark.findings, &Finding::unaddressed);
        const auto* criterion = find_criterion(model, mark.criterion).criterion;
        if (!unaddressed || criterion->mandatory) continue;
        const auto* scale = find_scale(model, criterion->scale);
        if (!scale->unaddressed_most) continue;
        if (*value_of(*scale, mark.mark) > *scale->unaddressed_most)
            return AboveCap{mark.criterion, exact_text(*scale->unaddressed_most)};
    }
    return std::nullopt;
}

Answer give(const Procedure& state, const GiveMarks& command)
{
    const auto& sheet = command.sheet;
    if (state.conduct.is_convened()) return refuse(SheetsAreSealed{open_stage(state).value_or("")});
    if (auto refusal = refuse_marks(state, sheet.by, sheet.bid, sheet.marks)) return Failure{std::move(*refusal)};
    for (const auto& earlier : state.tender.sheets) {
        if (earlier.by != sheet.by || earlier.bid != sheet.bid) continue;
        if (auto refusal = refuse_repeated(sheet.bid, sheet.marks, earlier.marks)) return Failure{std::move(*refusal)};
    }
    if (auto refusal = refuse_above_cap(state.tender.model, sheet.marks)) return Failure{std::move(*refusal)};
    if (auto refusal = refuse_without_reasons(sheet.marks)) return Failure{std::move(*refusal)};
    return std::vector<Event>{MarksGiven{sheet}};
}

Answer submit(const Procedure& state, const SubmitSheet& command, const Actor& actor)
{
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    const auto* stage = find_stage(state.tender.model, command.stage);
    if (stage == nullptr) return refuse(UnknownStage{command.stage});
    const auto seat = seat_of(state, actor.person);
    const auto* panelist = find_panelist(state.tender, seat);
    if (panelist == nullptr || questions_for(state, *panelist, *stage).empty()) return refuse(UnknownPanelist{seat});
    const auto& envelope = command.envelope;
    if (envelope.opened_by != 1) return refuse(EnvelopeUnfit{"opened_by"});
    if (envelope.openers != std::vector{actor.person}) return refuse(EnvelopeUnfit{"openers"});
    const auto same_id = [&](const HeldSheet& held) { return held.submitted.envelope.id == envelope.id; };
    if (std::ranges::any_of(state.conduct.sheets, same_id)) return refuse(EnvelopeUnfit{"id"});
    if (auto refusal = refuse_marker(state, *stage, actor.person)) return refuse(std::move(*refusal));
    if (const auto due = bids_for(state, *stage, seat); !due) return refuse(due.error());
    if (held_sheet(state, stage->id, seat) != nullptr || is_absent(state, stage->id, seat))
        return refuse(AlreadySubmitted{seat});
    return std::vector<Event>{SheetSubmitted{stage->id, actor.person, seat, envelope}};
}

Answer open_sheet(const Procedure& state, const OpenSheet& command, const Actor& actor)
{
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    const auto* stage = find_stage(state.tender.model, command.stage);
    if (stage == nullptr) return refuse(UnknownStage{command.stage});
    const auto seat = seat_of(state, actor.person);
    const auto* held = held_sheet(state, stage->id, seat);
    if (held == nullptr) return refuse(SheetsOutstanding{{seat}});
    if (held->opened) return refuse(AlreadySubmitted{seat});
    if (const auto open = open_stage(state); open != stage->id)
        return refuse(StageNotOpen{stage->id, open.value_or("")});
    // Nobody's marks are seen until everybody's are in.
    if (auto outstanding = outstanding_seats(state, *stage, false); !outstanding.empty())
        return refuse(SheetsOutstanding{std::move(outstanding)});
    if (is_absent(state, stage->id, seat)) return refuse(AlreadySubmitted{seat});
    if (auto refusal = refuse_sheets(state, *stage, seat, command.sheets)) return refuse(std::move(*refusal));
    std::vector<Event> events{SheetOpened{stage->id, seat}};
    for (const auto& sheet : command.sheets) {
        if (!is_out(state, *find_bid(state.tender, sheet.bid))) events.emplace_back(MarksGiven{sheet});
    }
    return events;
}

Answer record_absence(const Procedure& state, const RecordAbsence& command)
{
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    if (command.reason.empty()) return refuse(TextMissing{"reason"});
    const auto* stage = find_stage(state.tender.model, command.stage);
    if (stage == nullptr) return refuse(UnknownStage{command.stage});
    if (const auto open = open_stage(state); open != stage->id)
        return refuse(StageNotOpen{stage->id, open.value_or("")});
    if (!contains(marking_seats(state, *stage), command.seat)) return refuse(UnknownPanelist{command.seat});
    const auto* held = held_sheet(state, stage->id, command.seat);
    if ((held != nullptr && held->opened) || is_absent(state, stage->id, command.seat))
        return refuse(AlreadySubmitted{command.seat});
    const auto& rules = state.tender.model.panel_rules;
    if (!rules || !rules->absent_sheets) return refuse(AbsenceNotAllowed{stage->id});
    return std::vector<Event>{AbsenceRecorded{stage->id, command.seat, command.reason}};
}

Answer hold(const Procedure& state, const HoldHearing& command)
{
    const auto& hearing = command.hearing;
    if (auto refusal = refuse_unpublished(state)) return refuse(std::move(*refusal));
    const auto* stage = find_stage(state.tender.model, hearing.stage);
    if (stage == nullptr) return refuse(UnknownStage{hearing.stage});
    if (!is_heard(*stage)) {
        return refuse(HasProblems{
            {{Problem::Kind::NotAllowed, "hearing.stage", stage->id, "presentation and interview stages"}}});
    }
    const auto* bid = find_bid(state.tender, hearing.bid);
    if (bid == nullptr) return refuse(UnknownBid{hearing.bid});
    for (const auto& seat : hearing.present) {
        if (person_on(state, seat).empty()) return refuse(UnknownPanelist{seat});
    }
    if (is_out(state, *bid)) return refuse(BidIsOut{bid->id});
    if (state.conduct.is_convened() && !state.conduct.bids_opened) return refuse(BidsNotOpened{});
    if (const auto open = open_stage(state); open != stage->id)
        return refuse(StageNotOpen{stage->id, open.value_or("")});
    if (const auto* owed = shortlist_owed(state)) return refuse(ShortlistOwed{owed->id});
    for (const auto& seat : hearing.present) {
        if (auto obstacle = interest_obstacle(state, person_on(state, seat), stage->id))
            return refuse(std::move(*obstacle));
    }
    if (hearing_of(state, stage->id, bid->id) != nullptr) return refuse(AlreadyMarked{bid->id, stage->id});
    // A presentation that ran over is on record with what the panel did about it.
    const bool too_long = stage->minutes_most > 0 && hearing.minutes > stage->minutes_most && hearing.note.empty();
    if (hearing.asked != stage->script || too_long) return refuse(ScriptDiffers{bid->id});
    return std::vector<Event>{HearingHeld{hearing}};
}

}

namespace tender {

std::optional<Refusal> sheet_obstacle(const Procedure& state, const std::string& person, const std::string& stage,
                                      const std::vector<Sheet>& sheets)
{
    if (auto refusal = deciding::refuse_unpublished(state)) return refusal;
    const auto* found = find_stage(state.tender.model, stage);
    if (found == nullptr) return UnknownStage{stage};
    const auto seat = seat_of(state, person);
    if (find_panelist(state.tender, seat) == nullptr) return UnknownPanelist{seat};
    return deciding::refuse_sheets(state, *found, seat, sheets);
}

}

#include "cli/commands.hpp"
#include "cli/reading_rights.hpp"
#include "cli/table.hpp"
#include "core/procedure/moderation.hpp"
#include "core/procedure/standing.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"

#include <algorithm>

namespace tender::cli {

namespace {

/// The stage that was asked for; without, the one that is open, or the last that was closed.
const Stage* stage_of(const Procedure& state, const std::string& named)
{
    if (!named.empty()) return find_stage(state.tender.model, named);
    if (const auto open = open_stage(state)) return find_stage(state.tender.model, *open);
    return state.closed.empty() ? nullptr : find_stage(state.tender.model, state.closed.back());
}

/// What this person is shown of it: whoever marks a part sees that part (docs/roles.md).
std::vector<ModeratedQuestion> shown_to(const Procedure& state, const Stage& stage, const std::string& person)
{
    auto questions = moderation_of(state, stage);
    const auto* seat = find_panelist(state.tender, seat_of(state, person));
    if (seat == nullptr || is_panel(seat->sits_as)) return questions;
    const auto part = questions_for(state, *seat, stage);
    std::erase_if(questions,
                  [&](const ModeratedQuestion& one) { return std::ranges::find(part, one.criterion) == part.end(); });
    return questions;
}

Json mark_json(const Mark& mark)
{
    Json::Object members{{"mark", mark.mark}, {"reason", mark.reason}};
    if (!mark.evidence.empty()) members.emplace_back("evidence", Json{mark.evidence});
    if (mark.unaddressed) members.emplace_back("unaddressed", Json{true});
    return Json{std::move(members)};
}

Json question_json(const ModeratedQuestion& one)
{
    Json::Array marks;
    for (const auto& given : one.marks)
        marks.emplace_back(Json::Object{{"seat", given.seat}, {"mark", mark_json(given.mark)}});
    Json::Array points;
    for (const auto& point : one.points)
        points.emplace_back(
            Json::Object{{"raised_by", point.raised_by}, {"text", point.text}, {"resolution", point.resolution}});
    Json::Object members{{"criterion", one.criterion}, {"bid", one.bid}, {"marks", std::move(marks)}};
    if (one.spread) members.emplace_back("spread", Json{exact_text(*one.spread)});
    members.emplace_back("differ", Json{one.differ});
    members.emplace_back("points", Json{std::move(points)});
    if (one.agreed) members.emplace_back("agreed", mark_json(*one.agreed));
    return Json{std::move(members)};
}

std::string words_of(const Mark& mark)
{
    return mark.mark + (mark.unaddressed ? " (not addressed)" : "") + (mark.reason.empty() ? "" : ": " + mark.reason) +
           (mark.evidence.empty() ? "" : " [" + mark.evidence + "]");
}

void add_question(std::string& text, const ModeratedQuestion& one, const Names& names)
{
    text += "\n  " + names.bid(one.bid);
    if (one.spread) text += ", spread " + exact_text(*one.spread);
    if (!one.spread && one.differ) text += ", marks differ";
    if (one.differ && one.points.empty() && !one.agreed) text += "; a discussion is owed";
    text += "\n";
    for (const auto& given : one.marks)
        text += "    " + names.panelist(given.seat) + "  " + words_of(given.mark) + "\n";
    if (one.marks.empty()) text += "    not marked\n";
    for (const auto& point : one.points) {
        text += "    discussed, raised by " + names.panelist(point.raised_by) + ": " + point.text + " – " +
                point.resolution + "\n";
    }
    text += "    agreed  " + (one.agreed ? words_of(*one.agreed) : std::string{"nothing yet"}) + "\n";
}

}

Result<std::string, Stop> sheets_command(const OpenWorkspace& open, const Request& request)
{
    const auto subject = load(open, request.path, request.tender);
    if (!subject) return Failure{subject.error()};
    const auto& state = subject->state;
    if (auto kept = kept_from(state, request.person, Matter::OpenedSheets)) return Failure{std::move(*kept)};
    const auto* stage = stage_of(state, request.stage);
    if (stage == nullptr) return Failure{Stop{"The tender has no stage " + request.stage + ".", Refused}};
    const auto questions = shown_to(state, *stage, request.person);
    const auto sealed = state.conduct.is_convened() && state.is_published() ? outstanding_seats(state, *stage, true)
                                                                            : std::vector<std::string>{};
    if (request.json) {
        Json::Array json;
        for (const auto& one : questions)
            json.push_back(question_json(one));
        return indented_text(Json{std::move(json)});
    }
    const Names names{state.tender};
    auto text = state.tender.title + ", " + stage->title + "\n";
    if (!sealed.empty() && std::ranges::find(state.closed, stage->id) == state.closed.end())
        text += "Sheets that are not opened yet, and hidden until all are in: " + names.panelists(sealed) + ".\n";
    std::string criterion;
    for (const auto& one : questions) {
        if (one.criterion != criterion) text += "\n" + names.criterion(one.criterion) + "\n";
        criterion = one.criterion;
        add_question(text, one, names);
    }
    if (questions.empty()) text += "There is nothing to mark here.\n";
    return printable(text);
}

}

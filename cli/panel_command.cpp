#include "cli/commands.hpp"
#include "cli/reading_rights.hpp"
#include "cli/table.hpp"
#include "core/analysis/panel_statistics.hpp"
#include "core/procedure/standing.hpp"
#include "core/text/panel_statistics_text.hpp"
#include "reports/text/names.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/panel_wording.hpp"

#include <algorithm>
#include <set>

namespace tender::cli {

namespace {

/// The questions of the stage, each with its bid, that members marked by themselves.
std::set<std::pair<std::string, std::string>> marked_by_members(const Tender& tender, const Stage& stage)
{
    std::set<std::string> questions;
    for (const auto* question : questions_of(stage.criteria)) {
        if (!question->mandatory) questions.insert(question->id);
    }
    std::set<std::string> bids;
    for (const auto& bid : tender.bids) {
        if (bid.status != BidStatus::Late && bid.status != BidStatus::Withdrawn) bids.insert(bid.id);
    }
    std::set<std::pair<std::string, std::string>> marked;
    for (const auto& sheet : tender.sheets) {
        if (!bids.contains(sheet.bid)) continue;
        for (const auto& mark : sheet.marks) {
            if (questions.contains(mark.criterion)) marked.emplace(sheet.bid, mark.criterion);
        }
    }
    return marked;
}

/// Whether the panel has agreed a mark wherever a member gave one, or had none to agree.
bool all_agreed(const Tender& tender, const Stage& stage)
{
    if (stage.mark_rule != MarkRule::Consensus) return true;
    auto waiting = marked_by_members(tender, stage);
    for (const auto& sheet : tender.consensus) {
        for (const auto& mark : sheet.marks)
            waiting.erase({sheet.bid, mark.criterion});
    }
    return waiting.empty();
}

/// Moderation ends when the stage is closed. A tender that came whole from a file has no acts by which to tell: there
/// it has ended when everything that members marked is agreed.
bool has_ended(const Procedure& state, const Stage& stage)
{
    if (std::ranges::find(state.closed, stage.id) != state.closed.end()) return true;
    const bool from_file = !state.is_published() || state.imported_from.has_value();
    return from_file && !state.conduct.is_convened() && all_agreed(state.tender, stage);
}

/// The stage that was asked for; without, the last one that can be shown.
Result<const Stage*, Stop> stage_of(const Procedure& state, const std::string& named)
{
    const auto& model = state.tender.model;
    if (named.empty()) {
        const Stage* last = nullptr;
        for (const auto& stage : model.stages) {
            if (has_ended(state, stage) && !marked_by_members(state.tender, stage).empty()) last = &stage;
        }
        if (last != nullptr) return last;
        return Failure{
            Stop{"The tender has no stage with marks of single members whose moderation has ended.", Refused}};
    }
    const auto* stage = find_stage(model, named);
    if (stage == nullptr) return Failure{Stop{"The tender has no stage " + named + ".", Refused}};
    if (has_ended(state, *stage)) return stage;
    return Failure{Stop{"The moderation of " + Names{state.tender}.stage(named) +
                            " has not ended. These figures are shown once it has, so that they cannot lead it.",
                        Refused}};
}

/// The questions that this person is shown: whoever marks a part sees that part (docs/roles.md).
std::optional<std::vector<std::string>> part_of(const Procedure& state, const Stage& stage, const std::string& person)
{
    const auto* seat = find_panelist(state.tender, seat_of(state, person));
    if (seat == nullptr || is_panel(seat->sits_as)) return std::nullopt;
    return questions_for(state, *seat, stage);
}

std::string members_text(const PanelStatistics& statistics, const Names& names)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto& member : statistics.members) {
        rows.push_back({names.panelist(member.seat), std::to_string(member.marks), std::to_string(member.compared),
                        severity_text(member)});
    }
    return "\n" + table_text({"Member", "Marks", "Compared", "Above or below the others"}, rows) + severity_meaning() +
           "\n";
}

std::string spreads_text(const PanelStatistics& statistics, const Names& names)
{
    std::vector<const MarkedQuestion*> apart;
    std::size_t compared = 0;
    for (const auto& one : statistics.marked) {
        if (!one.spread) continue;
        ++compared;
        if (!one.spread->value.is_zero()) apart.push_back(&one);
    }
    auto text = "\n" + spread_meaning() + " Of " + counted(compared, "question of a bid", "questions of bids") +
                " that several members marked, marks differ at " +
                (apart.empty() ? std::string{"none."} : count_text(apart.size()) + ", the widest first.") + "\n";
    if (apart.empty()) return text;
    std::ranges::stable_sort(apart, [](const auto* a, const auto* b) { return a->spread->share > b->spread->share; });
    std::vector<std::vector<std::string>> rows;
    for (const auto* one : apart) {
        const auto& spread = *one->spread;
        rows.push_back({names.criterion(one->criterion) + ", " + names.bid(one->bid), exact_text(spread.lowest),
                        exact_text(spread.highest), exact_text(spread.value), exact_text(spread.steps)});
    }
    return text + table_text({"Question and bid", "Lowest", "Highest", "Spread", "In steps"}, rows);
}

std::string agreement_text(const Tender& tender, const PanelStatistics& statistics)
{
    const auto figures = panel_figures(tender, statistics);
    std::vector<std::vector<std::string>> rows;
    std::string meanings;
    for (const auto& figure : figures) {
        rows.push_back({figure.name, figure.value});
        meanings += figure.name + ": " + figure.meaning +
                    (figure.why.empty() ? "" : " There is no answer here: " + figure.why) + "\n";
    }
    return "\n" + table_text({"How alike the marks are", "Figure"}, rows) + meanings;
}

std::string page(const Tender& tender, const PanelStatistics& statistics, bool is_part)
{
    const Names names{tender};
    const auto& stage = tender.model.stages[statistics.stage];
    auto text = panel_notice() + "\n\n" + tender.title + ", " + stage.title + "\n";
    for (const auto& line : tender.illustrative)
        text += "Illustrative: " + line + "\n";
    if (is_part) text += "Shown are the questions that you mark, and no others.\n";
    if (const auto left_out = panel_left_out_wording(tender, statistics); !left_out.empty()) text += left_out + "\n";
    if (statistics.members.empty()) return text + "Nobody's own marks are on record here.\n";
    return text + members_text(statistics, names) + spreads_text(statistics, names) +
           agreement_text(tender, statistics);
}

}

Result<std::string, Stop> panel_command(const OpenWorkspace& open, const Request& request)
{
    const auto subject = load(open, request.path, request.tender);
    if (!subject) return Failure{subject.error()};
    const auto& state = subject->state;
    if (auto kept = kept_from(state, request.person, Matter::OpenedSheets)) return Failure{std::move(*kept)};
    const auto sheet = Scoresheet::view_of(state.tender);
    if (!sheet) return Failure{stop_for(request.path, sheet.error())};
    const auto stage = stage_of(state, request.stage);
    if (!stage) return Failure{stage.error()};
    const auto part = part_of(state, **stage, request.person);
    const auto index = static_cast<std::size_t>(*stage - state.tender.model.stages.data());
    const auto statistics = panel_statistics(*sheet, {.stage = index, .questions = part});
    if (!statistics) return Failure{Stop{wording(statistics.error()), Refused}};
    if (request.json) return indented_text(panel_statistics_json(state.tender, *statistics, panel_notice()));
    return printable(page(state.tender, *statistics, part.has_value()));
}

}

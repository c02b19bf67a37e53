#include "cli/commands.hpp"
#include "cli/sheets_given.hpp"
#include "core/procedure/standing.hpp"
#include "reports/model/printable.hpp"
#include "reports/text/refusal_wording.hpp"

namespace tender::cli {

namespace {

/// The draft that a person keeps, as they wrote it.
Result<std::string, Stop> kept_draft(const Workspace& workspace, const LogId& log, const std::string& stage)
{
    auto draft = workspace.draft(log, stage);
    if (!draft) return Failure{stop_for(draft.error())};
    if (!*draft) {
        return Failure{Stop{"There is no draft of " + workspace.person() + " for " +
                                (stage.starts_with("form/") ? "" : "the stage ") + stage + ".",
                            Refused}};
    }
    return std::move(**draft);
}

}

Result<std::string, Stop> draft_command(People& people, const Request& request)
{
    auto workspace = people.open(request.path, request.person, false);
    if (!workspace) return Failure{workspace.error()};
    const auto log = log_to_act_on(**workspace, request.tender, false);
    if (!log) return Failure{log.error()};
    const auto& stage = request.stage;
    // No id has a "/": this is a form that the window keeps.
    const bool is_form = stage.starts_with("form/");
    if (is_form && !request.draft.empty())
        return Failure{Stop{"A form is written in the window alone. Nothing was kept.", Refused}};
    if (is_form) return kept_draft(**workspace, log->id(), stage);
    if (find_stage(log->state().tender.model, stage) == nullptr)
        return Failure{Stop{"The tender has no stage " + stage + ". Nothing was kept.", Refused}};
    if (request.draft.empty()) return kept_draft(**workspace, log->id(), stage);
    const auto text = given_text(request.draft);
    if (!text) return Failure{text.error()};
    const auto sheets = sheets_in_draft("The draft", *text, stage, seat_of(log->state(), request.person));
    if (!sheets) return Failure{sheets.error()};
    if (const auto kept = (*workspace)->keep_draft(log->id(), stage, *text); !kept)
        return Failure{stop_for(kept.error())};
    std::string said = "The draft is kept, encrypted to the keys of " + request.person + "; nothing was handed in.\n";
    if (const auto obstacle = sheet_obstacle(log->state(), request.person, stage, *sheets))
        return printable(said + "It could not be handed in now. " +
                         wording(*obstacle, Names{log->state().tender}).happened + "\n");
    return printable(said + "It is whole. Hand it in with: plumb do WORKSPACE submit_sheet '{\"stage\": \"" + stage +
                     "\"}' --as " + request.person + "\n");
}

}

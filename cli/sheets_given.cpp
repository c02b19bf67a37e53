#include "cli/sheets_given.hpp"

#include "cli/step_members.hpp"

namespace tender::cli {

/// The marks that a step writes: the same members as those of an opened sheet, each by the author's own seat.
Result<std::vector<Sheet>, Stop> sheets_of(const ScriptAct& step, const std::string& seat)
{
    auto filled = step;
    if (const auto* given = step.arguments.find("sheets"); given != nullptr && given->array() != nullptr) {
        Json::Array own;
        for (auto sheet : *given->array()) {
            set_default(sheet, "by", seat);
            own.push_back(std::move(sheet));
        }
        for (auto& [name, value] : *filled.arguments.object()) {
            if (name == "sheets") value = Json{own};
        }
    }
    set_default(filled.arguments, "key", "none");
    auto open = member_of<OpenSheet>(filled, "open_sheet", "sheets");
    if (!open) return Failure{open.error()};
    return std::move(open->sheets);
}

Result<std::vector<Sheet>, Stop> sheets_in_draft(const std::string& place, const std::string& text,
                                                 const std::string& stage, const std::string& seat)
{
    auto json = parse_json(text);
    if (!json) return Failure{stop_for(place, FileError{json.error()})};
    auto* members = json->object();
    if (members == nullptr) return Failure{Stop{place + " is no object with the member sheets.", Refused}};
    set_default(*json, "stage", stage);
    if (text_member(*json, "stage") != stage)
        return Failure{
            Stop{place + " is for the stage " + text_member(*json, "stage") + ", not for " + stage + ".", Refused}};
    ScriptAct step;
    step.line = 1;
    step.command = "submit_sheet";
    step.arguments = std::move(*json);
    return sheets_of(step, seat);
}

Result<std::vector<Sheet>, Stop> sheets_drafted(const Workspace& workspace, const LogId& log, const std::string& stage,
                                                const std::string& seat)
{
    const auto draft = workspace.draft(log, stage);
    if (!draft) return Failure{stop_for(draft.error())};
    if (!*draft) {
        return Failure{Stop{"sheets is missing, and there is no draft of " + workspace.person() + " for the stage " +
                                stage + " either.",
                            Refused}};
    }
    return sheets_in_draft("The draft", **draft, stage, seat);
}

}

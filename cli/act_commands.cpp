#include "cli/commands.hpp"
#include "reports/model/printable.hpp"

namespace tender::cli {

Result<std::string, Stop> do_command(People& people, const Request& request)
{
    auto line = request.person + ": " + request.command;
    if (!request.arguments.empty()) line += " " + request.arguments;
    const auto steps = script_acts("the command line", line);
    if (!steps) return Failure{steps.error()};
    if (steps->size() != 1) return Failure{Stop{"One act is expected.", Refused}};
    auto told = act(people, request.path, request.tender, steps->front());
    if (!told) return told;
    return printable(*told) + "\n";
}

Result<std::string, Stop> play_command(People& people, const Request& request)
{
    const auto text = read_file(request.script);
    if (!text) return Failure{text.error()};
    const auto steps = script_acts(request.script, *text);
    if (!steps) return Failure{steps.error()};
    std::string story;
    SeenWords seen;
    for (const auto& step : *steps) {
        const auto told = act(people, request.path, request.tender, step, &seen);
        const auto place = request.script.string() + ", line " + std::to_string(step.line) + ": ";
        if (told && step.refused)
            return Failure{Stop{place + "the rules should have refused this: " + *told, Refused, story}};
        if (!told && !(step.refused && told.error().code == Refused))
            return Failure{
                Stop{place + told.error().message + "\nWhat was played before stands.", told.error().code, story}};
        story += printable(step.person + ": " + (told ? *told : "refused. " + told.error().message)) + "\n";
    }
    return story;
}

}

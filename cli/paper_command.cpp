#include "cli/commands.hpp"
#include "cli/paper_files.hpp"
#include "reports/text/board_paper.hpp"
#include "reports/text/numbers.hpp"

namespace tender::cli {

Result<std::string, Stop> paper_command(const OpenWorkspace& open, const Request& request)
{
    const auto subject = load(open, request.path, request.tender);
    if (!subject) return Failure{subject.error()};
    const auto sheet = Scoresheet::from(subject->tender());
    if (!sheet) return Failure{stop_for(request.path, sheet.error())};
    const auto evaluation = evaluate(*sheet);
    BoardPaperInput input{.state = subject->state,
                          .sheet = &*sheet,
                          .evaluation = &evaluation,
                          .body = "Board",
                          .date = printed_date(today()),
                          .checkpoint = {}};
    if (subject->log) {
        input.checkpoint = subject->log->signed_note();
        input.demonstration = subject->log->has_demonstration_entries();
    }
    const auto files = write_paper(board_paper(input), request.into, subject->tender().id);
    if (!files) return Failure{files.error()};
    std::string answer = "The board paper lies in\n";
    for (const auto& file : *files)
        answer += "  " + file.string() + "\n";
    return answer + without_pdf();
}

}

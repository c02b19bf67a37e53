#include "cli/commands.hpp"
#include "cli/paper_files.hpp"

namespace tender::cli {

Result<std::string, Stop> paper_command(const OpenWorkspace& open, const Request& request)
{
    const auto subject = load(open, request.path, request.tender);
    if (!subject) return Failure{subject.error()};
    const auto sheet = Scoresheet::from(subject->tender());
    if (!sheet) return Failure{stop_for(request.path, sheet.error())};
    const auto evaluation = evaluate(*sheet);
    const PaperWish wish{.bid = {}, .day = today()};
    const auto paper = made_paper(material(*subject, *sheet, evaluation), wish);
    if (!paper) return Failure{Stop{paper.error().text(), Refused}};
    const auto files = write_paper(*paper, request.into, paper_file_name(subject->tender(), wish));
    if (!files) return Failure{files.error()};
    std::string answer = "The board paper lies in\n";
    for (const auto& file : *files)
        answer += "  " + file.string() + "\n";
    return answer + without_pdf();
}

}

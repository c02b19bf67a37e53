#include "cli/commands.hpp"
#include "core/calendar/timestamp.hpp"
#include "reports/html/html_paper.hpp"
#include "reports/text/board_paper.hpp"
#include "reports/text/numbers.hpp"
#include "reports/text/report_wording.hpp"

#ifdef PLUMBLINE_PDF
#include "reports/pdf/pdf_paper.hpp"

#include <QGuiApplication>
#endif

#include <chrono>

namespace tender::cli {

namespace {

namespace fs = std::filesystem;

std::string today()
{
    const auto now =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch());
    const auto time = Timestamp::from_seconds_since_1970(now.count());
    return time ? printed_date(time->date()) : std::string{};
}

#ifdef PLUMBLINE_PDF
/// Fonts need a running Qt application; no window is opened for a paper.
Result<void, ReportError> write_pdf_without_window(const Paper& paper, const fs::path& file)
{
    if (QGuiApplication::instance() != nullptr) return write_pdf(paper, file);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::string name = "plumb";
    char* arguments[] = {name.data(), nullptr};
    int count = 1;
    const QGuiApplication application{count, arguments};
    return write_pdf(paper, file);
}
#endif

}

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
                          .date = today(),
                          .checkpoint = {}};
    if (subject->log) {
        input.checkpoint = subject->log->signed_note();
        input.demonstration = subject->log->has_demonstration_entries();
    }
    const auto paper = board_paper(input);
    std::error_code failed;
    fs::create_directories(request.into, failed);
    const auto html = request.into / (subject->tender().id + ".html");
    if (const auto written = write_html(paper, html); !written)
        return Failure{Stop{wording(written.error()).text(), StoreFailed}};
    std::string answer = "The board paper lies in\n  " + html.string() + "\n";
#ifdef PLUMBLINE_PDF
    const auto pdf = request.into / (subject->tender().id + ".pdf");
    if (const auto written = write_pdf_without_window(paper, pdf); !written) {
        return Failure{Stop{wording(written.error()).text(), StoreFailed}};
    }
    answer += "  " + pdf.string() + "\n";
#else
    answer += "This build has no Qt, so there is no PDF.\n";
#endif
    return answer;
}

}

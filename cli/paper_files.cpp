#include "cli/paper_files.hpp"

#include "reports/files/paper_files.hpp"
#include "reports/text/report_wording.hpp"

#ifdef PLUMBLINE_PDF
#include <QGuiApplication>
#endif

#include <chrono>

namespace tender::cli {

namespace {

namespace fs = std::filesystem;

/// Fonts need a running Qt application; no window is opened for a paper.
Result<std::vector<fs::path>, ReportError> write_without_window(const Paper& paper, const fs::path& folder,
                                                                const std::string& name)
{
#ifdef PLUMBLINE_PDF
    if (QGuiApplication::instance() == nullptr) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        std::string program = "plumb";
        char* arguments[] = {program.data(), nullptr};
        int count = 1;
        const QGuiApplication application{count, arguments};
        return write_paper_files(paper, folder, name, NameTaken::Replace);
    }
#endif
    return write_paper_files(paper, folder, name, NameTaken::Replace);
}

}

Date today()
{
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    // A clock outside 1900 to 2199 is not worth a refusal of its own: the paper shows the first day that there is.
    const auto date = Date::from_days_since_1970(now.time_since_epoch().count());
    return date ? *date : Date::from(year_min, 1, 1).value();
}

Result<std::vector<fs::path>, Stop> write_paper(const Paper& paper, const fs::path& folder, const std::string& name)
{
    auto files = write_without_window(paper, folder, name);
    if (!files) return Failure{Stop{wording(files.error()).text(), StoreFailed}};
    return std::move(*files);
}

PaperMaterial material(const Subject& subject, const Scoresheet& sheet, const Evaluation& evaluation)
{
    PaperMaterial made{.state = subject.state, .sheet = &sheet, .evaluation = evaluation, .checkpoint = {}};
    if (subject.log) {
        made.checkpoint = subject.log->signed_note();
        made.demonstration = subject.log->has_demonstration_entries();
    }
    return made;
}

std::string without_pdf()
{
#ifdef PLUMBLINE_PDF
    return {};
#else
    return "This build has no Qt, so there is no PDF.\n";
#endif
}

}

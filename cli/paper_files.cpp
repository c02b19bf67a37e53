#include "cli/paper_files.hpp"

#include "reports/html/html_paper.hpp"
#include "reports/text/report_wording.hpp"

#ifdef PLUMBLINE_PDF
#include "reports/pdf/pdf_paper.hpp"

#include <QGuiApplication>
#endif

#include <chrono>

namespace tender::cli {

namespace {

namespace fs = std::filesystem;

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

Date today()
{
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    // A clock outside 1900 to 2199 is not worth a refusal of its own: the paper shows the first day that there is.
    const auto date = Date::from_days_since_1970(now.time_since_epoch().count());
    return date ? *date : Date::from(year_min, 1, 1).value();
}

Result<std::vector<fs::path>, Stop> write_paper(const Paper& paper, const fs::path& folder, const std::string& name)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    const auto trouble = [](const ReportError& error) { return Stop{wording(error).text(), StoreFailed}; };
    std::vector<fs::path> files{folder / (name + ".html")};
    if (const auto written = write_html(paper, files.front()); !written) return Failure{trouble(written.error())};
#ifdef PLUMBLINE_PDF
    files.push_back(folder / (name + ".pdf"));
    if (const auto written = write_pdf_without_window(paper, files.back()); !written)
        return Failure{trouble(written.error())};
#endif
    return files;
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

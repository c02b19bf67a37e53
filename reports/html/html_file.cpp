#include "reports/html/html_paper.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace tender {

Result<void, ReportError> write_html(const Paper& paper, const std::filesystem::path& file)
{
    const auto not_written = [&](std::string detail) {
        return Failure{ReportError{PaperNotWritten{file.string(), std::move(detail)}}};
    };
    auto unfinished = file;
    unfinished += ".unfinished";
    std::error_code ignored;
    errno = 0;
    {
        std::ofstream out{unfinished, std::ios::binary | std::ios::trunc};
        out << html(paper);
        out.close();
        if (!out) {
            const std::string detail = errno == 0 ? "" : std::strerror(errno);
            std::filesystem::remove(unfinished, ignored);
            return not_written(detail);
        }
    }
    std::error_code renamed;
    std::filesystem::rename(unfinished, file, renamed);
    if (renamed) {
        std::filesystem::remove(unfinished, ignored);
        return not_written(renamed.message());
    }
    return {};
}

}

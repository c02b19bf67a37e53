#include "reports/files/paper_files.hpp"

#include "reports/html/html_paper.hpp"

#ifdef PLUMBLINE_PDF
#include "reports/pdf/pdf_paper.hpp"
#endif

#include <algorithm>

namespace tender {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& folder, const std::string& name)
{
    std::vector<fs::path> files{folder / (name + ".html")};
#ifdef PLUMBLINE_PDF
    files.push_back(folder / (name + ".pdf"));
#endif
    return files;
}

std::vector<fs::path> free_files(const fs::path& folder, const std::string& name)
{
    auto files = files_of(folder, name);
    const auto is_taken = [](const fs::path& file) {
        std::error_code ignored;
        return fs::exists(file, ignored);
    };
    for (int next = 2; std::ranges::any_of(files, is_taken); ++next)
        files = files_of(folder, name + "-" + std::to_string(next));
    return files;
}

Result<void, ReportError> write_one(const Paper& paper, const fs::path& file, const fs::path& as)
{
#ifdef PLUMBLINE_PDF
    if (file.extension() == ".pdf") return write_pdf(paper, as);
#endif
    static_cast<void>(file);
    return write_html(paper, as);
}

}

Result<std::vector<fs::path>, ReportError> write_paper_files(const Paper& paper, const fs::path& folder,
                                                             const std::string& name, NameTaken taken)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    auto files = taken == NameTaken::NextName ? free_files(folder, name) : files_of(folder, name);
    std::vector<fs::path> written;
    const auto give_up = [&](ReportError error) {
        std::error_code ignored;
        for (const auto& file : written)
            fs::remove(file, ignored);
        return Failure{std::move(error)};
    };
    for (const auto& file : files) {
        auto part = file;
        part += ".part";
        if (const auto done = write_one(paper, file, part); !done) {
            auto error = done.error();
            // People asked for the file, not for the one on the way to it.
            if (auto* not_written = std::get_if<PaperNotWritten>(&error)) not_written->file = file.string();
            return give_up(std::move(error));
        }
        written.push_back(std::move(part));
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        fs::rename(written[i], files[i], failed);
        if (failed) return give_up(PaperNotWritten{files[i].string(), failed.message()});
        written[i] = taken == NameTaken::NextName ? files[i] : fs::path{};
    }
    return files;
}

}

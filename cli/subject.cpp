#include "cli/subject.hpp"

#include "reports/text/problem_wording.hpp"
#include "reports/text/session_wording.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <system_error>

namespace tender::cli {

namespace {

namespace fs = std::filesystem;

bool is_database(const fs::path& path)
{
    static constexpr std::string_view magic{"SQLite format 3\0", 16};
    std::ifstream file{path, std::ios::binary};
    std::string start(magic.size(), '\0');
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    return file.gcount() == static_cast<std::streamsize>(magic.size()) && start == magic;
}

Result<Subject, Stop> load_log(std::unique_ptr<Workspace> workspace, const std::string& tender)
{
    const auto ports = workspace->ports();
    const auto log_id = choose_log(ports.journal, tender);
    if (!log_id) return Failure{log_id.error()};
    auto people = PeopleLog::open(ports);
    if (!people) return Failure{stop_for(people.error())};
    auto log = TenderLog::open(ports, std::move(*people), *log_id);
    if (!log) return Failure{stop_for(log.error())};
    const auto seen = compare_with_last_seen(*workspace, *log);
    if (!seen) return Failure{stop_for(seen.error())};
    if (*seen && !std::holds_alternative<LogSame>(**seen) && !std::holds_alternative<LogGrown>(**seen)) {
        return Failure{Stop{wording(**seen), RecordBad}};
    }
    Subject subject;
    subject.state = log->state();
    subject.workspace = std::move(workspace);
    subject.log = std::make_unique<TenderLog>(std::move(*log));
    return subject;
}

}

Stop stop_for(const StoreError& error) { return {wording(error).text(), StoreFailed}; }

Stop stop_for(const SessionError& error)
{
    const auto code = match(
        error, [](const StoreError&) { return StoreFailed; }, [](const Altered&) { return RecordBad; },
        [](const Refusal&) { return Refused; }, [](const Cancelled&) { return Refused; },
        [](const PeopleRefusal&) { return Refused; }, [](const Overtaken&) { return Refused; },
        [](const ClockBehind&) { return Refused; });
    return {wording(error).text(), code};
}

Stop stop_for(const fs::path& path, const Problems& problems)
{
    constexpr std::size_t shown_max = 20;
    std::string message = path.string() + " cannot be used as it stands:";
    for (std::size_t i = 0; i < std::min(problems.size(), shown_max); ++i)
        message += "\n  " + wording(problems[i]);
    if (problems.size() > shown_max)
        message += "\n  and " + std::to_string(problems.size() - shown_max) + " more of the kind";
    return {std::move(message), Refused};
}

Stop stop_for(const fs::path& path, const FileError& error)
{
    return match(
        error,
        [&](const JsonError& json) {
            return Stop{path.string() + ": " + wording(json).text(), Refused};
        },
        [&](const Problems& problems) { return stop_for(path, problems); });
}

Result<std::string, Stop> read_file(const fs::path& path)
{
    std::error_code failed;
    if (!fs::exists(path, failed)) return Failure{Stop{"There is no file " + path.string() + ".", StoreFailed}};
    if (!fs::is_regular_file(path, failed)) {
        return Failure{Stop{path.string() + " is not a file.", StoreFailed}};
    }
    const auto size = fs::file_size(path, failed);
    if (failed) return Failure{Stop{path.string() + " cannot be read: " + failed.message() + ".", StoreFailed}};
    if (size > json_size_max) {
        return Failure{Stop{path.string() + " has " + std::to_string(size) + " bytes; at most " +
                                std::to_string(json_size_max) + " are read.",
                            Refused}};
    }
    std::ifstream file{path, std::ios::binary};
    std::string text(size, '\0');
    file.read(text.data(), static_cast<std::streamsize>(size));
    if (!file) return Failure{Stop{path.string() + " cannot be read.", StoreFailed}};
    return text;
}

Result<std::string, Stop> given_text(const std::string& given)
{
    if (given.starts_with('{')) return given;
    if (given != "-") return read_file(given);
    std::string text(json_size_max + 1, '\0'); // one more than is read, so that too much is seen
    std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::cin.gcount()));
    return text;
}

Result<void, Stop> write_file(const fs::path& path, const std::string& text)
{
    auto temporary = path;
    temporary += ".part";
    std::ofstream file{temporary, std::ios::binary | std::ios::trunc};
    file << text;
    file.close();
    std::error_code failed;
    if (file) fs::rename(temporary, path, failed);
    if (!file || failed) {
        fs::remove(temporary, failed);
        return Failure{
            Stop{path.string() + " cannot be written: the folder is missing, read-only or full.", StoreFailed}};
    }
    return {};
}

Result<void, Stop> write_new_file(const fs::path& path, const std::string& text)
{
    std::error_code failed;
    if (fs::exists(path, failed))
        return Failure{Stop{path.string() + " exists already and was left as it is. Name another file.", StoreFailed}};
    return write_file(path, text);
}

Result<Tender, Stop> tender_from(const fs::path& path, const std::string& text)
{
    auto tender = parse_tender(text);
    if (tender) return std::move(*tender);
    return Failure{stop_for(path, tender.error())};
}

Result<LogId, Stop> choose_log(const Journal& journal, const std::string& tender)
{
    const auto tenders = tenders_in(journal);
    if (!tenders) return Failure{stop_for(tenders.error())};
    std::vector<const TenderEntry*> found;
    std::string known;
    for (const auto& entry : *tenders) {
        known += "\n  " + entry.id + "  " + entry.title + "  (log " + entry.log.hex().substr(0, 12) + ")";
        const bool named =
            entry.id == tender || entry.title == tender || (tender.size() >= 6 && entry.log.hex().starts_with(tender));
        if (tender.empty() || named) found.push_back(&entry);
    }
    if (found.size() == 1) return found.front()->log;
    if (tenders->empty()) return Failure{Stop{"The workspace holds no tender yet.", Refused}};
    if (found.empty())
        return Failure{Stop{"No tender of the workspace is called " + tender + ". It holds:" + known, Refused}};
    return Failure{Stop{"Which tender is meant? Name it with --tender. The workspace holds:" + known, Refused}};
}

Result<Subject, Stop> load(const OpenWorkspace& open, const fs::path& path, const std::string& tender, Opening opening)
{
    if (is_database(path)) {
        auto workspace = open(path, opening);
        if (!workspace) return Failure{stop_for(workspace.error())};
        return load_log(std::move(*workspace), tender);
    }
    const auto text = read_file(path);
    if (!text) return Failure{text.error()};
    auto read = tender_from(path, *text);
    if (!read) return Failure{read.error()};
    Subject subject;
    subject.state.created = true;
    subject.state.tender = std::move(*read);
    return subject;
}

}

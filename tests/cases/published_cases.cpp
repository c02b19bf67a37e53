/// Replays published examples: one line per case, a count at the end.
///
///     published_cases DIR
///
/// Exit 0: all agree but for what the files list under "expect". Exit 1: a value differs that is not listed, or the
/// folder holds no case. Exit 3: a method is unsupported (and nothing else is wrong).
#include "core/number/decimal.hpp"
#include "tests/cases/case_file.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>

namespace tender::cases {

namespace {

struct Comparison {
    bool agrees = false;
    std::string path;
    std::string published;
    std::string computed;
};

RoundingMode mode_of(const std::string& name)
{
    static const std::map<std::string, RoundingMode> modes{{"half_up", RoundingMode::HalfUp},
                                                           {"half_even", RoundingMode::HalfEven},
                                                           {"ceil", RoundingMode::Up},
                                                           {"floor", RoundingMode::Down},
                                                           {"trunc", RoundingMode::TowardZero}};
    return modes.at(name);
}

int places_of(const std::string& text)
{
    const auto point = text.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

Comparison compare(const std::string& path, const std::string& published, const Value* value, RoundingMode mode,
                   int least_places)
{
    Comparison result{.agrees = false, .path = path, .published = published, .computed = "not computed"};
    if (value == nullptr) return result;
    if (const auto* text = std::get_if<std::string>(value)) {
        result.computed = *text;
        result.agrees = *text == published;
        return result;
    }
    const auto& exact = std::get<Rational>(*value);
    result.computed = exact_text(exact);
    if (published.starts_with('=')) {
        result.agrees = number(published.substr(1)) == exact;
        return result;
    }
    const int places = std::max(places_of(published), least_places);
    result.agrees = rounded(exact, {.mode = mode, .places = places}) == number(published);
    return result;
}

Ranking ranking_of(const Source& published)
{
    Ranking ranking;
    for (const auto& group : published) {
        std::vector<std::string> ids;
        if (group.is_array()) {
            for (const auto& id : group)
                ids.push_back(id);
        } else {
            ids.push_back(group);
        }
        std::ranges::sort(ids);
        ranking.push_back(std::move(ids));
    }
    return ranking;
}

std::string shown(const Ranking& ranking)
{
    std::string text;
    for (const auto& group : ranking) {
        std::string ids;
        for (const auto& id : group)
            ids += (ids.empty() ? "" : " = ") + id;
        text += (text.empty() ? "" : " > ") + ids;
    }
    return text;
}

std::vector<Comparison> compare_all(const Source& file, const Computed& computed)
{
    const auto mode = mode_of(file.at("rounding").at("mode"));
    int least_places = 0;
    const std::string notes = file.value("notes", "");
    constexpr std::string_view mark = "compare at ";
    if (notes.starts_with(mark)) least_places = std::stoi(notes.substr(mark.size()));
    std::vector<Comparison> comparisons;
    for (const auto& [path, published] : file.at("published").at("values").items()) {
        const auto found = computed.values.find(path.substr(0, path.find('#')));
        const Value* value = found == computed.values.end() ? nullptr : &found->second;
        comparisons.push_back(compare(path, published.get<std::string>(), value, mode, least_places));
    }
    const auto& published = file.at("published");
    if (published.contains("ranking") && !published.at("ranking").is_null()) {
        const auto wanted = ranking_of(published.at("ranking"));
        const auto found = computed.ranking.value_or(Ranking{});
        comparisons.push_back({found == wanted, "ranking", shown(wanted), shown(found)});
    }
    if (published.contains("winner") && !published.at("winner").is_null()) {
        const auto wanted = ranking_of(Source::array({published.at("winner")}));
        const auto found =
            computed.ranking && !computed.ranking->empty() ? Ranking{computed.ranking->front()} : Ranking{};
        comparisons.push_back({found == wanted, "winner", shown(wanted), shown(found)});
    }
    return comparisons;
}

struct Tally {
    int cases = 0;
    int agree = 0;
    int differ = 0;
    int unsupported = 0;
    int values = 0;
    int flagged = 0;
};

void replay(const std::filesystem::path& path, Tally& tally)
{
    std::ifstream stream{path};
    const auto file = Source::parse(stream);
    if (file.value("schema", "") != "tender-case/1") return;
    ++tally.cases;
    const std::string id = file.at("id");
    const std::string method = file.at("method").at("name");
    const auto outcome = compute(method, file.at("inputs"), file.at("published"), path.parent_path());
    if (std::holds_alternative<Unsupported>(outcome)) {
        ++tally.unsupported;
        std::cout << id << ": unsupported method " << method << '\n';
        return;
    }
    if (const auto* refused = std::get_if<RefusedCase>(&outcome)) {
        ++tally.differ;
        std::cout << id << ": differs, refused: " << refused->why << '\n';
        return;
    }
    int differ = 0;
    int flagged = 0;
    std::string details;
    const auto comparisons = compare_all(file, std::get<Computed>(outcome));
    for (const auto& comparison : comparisons) {
        if (comparison.agrees) continue;
        const bool listed = file.contains("expect") && file.at("expect").contains(comparison.path);
        ++(listed ? flagged : differ);
        details += "    " + comparison.path + ": published " + comparison.published + ", computed " +
                   comparison.computed +
                   (listed ? " (listed: " + file.at("expect").at(comparison.path).value("why", "") + ")" : "") + '\n';
    }
    tally.values += static_cast<int>(comparisons.size());
    tally.flagged += flagged;
    ++(differ == 0 ? tally.agree : tally.differ);
    std::cout << id << ": " << (differ == 0 ? "agrees" : "differs") << ", " << comparisons.size() << " values";
    if (flagged > 0) std::cout << ", " << flagged << " listed as disagreeing";
    std::cout << '\n' << details;
}

int run(const std::filesystem::path& folder)
{
    Tally tally;
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.path().extension() == ".json") files.insert(entry.path());
    }
    for (const auto& file : files)
        replay(file, tally);
    std::cout << tally.cases << " cases: " << tally.agree << " agree, " << tally.differ << " differ, "
              << tally.unsupported << " unsupported; " << tally.values << " values compared, " << tally.flagged
              << " listed as disagreeing\n";
    if (tally.differ > 0 || tally.cases == 0) return 1;
    return tally.unsupported > 0 ? 3 : 0;
}

}

}

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "usage: published_cases DIR\n";
        return 2;
    }
    try {
        return tender::cases::run(argv[1]);
    } catch (const std::exception& failure) {
        std::cerr << "a case file cannot be read: " << failure.what() << '\n';
        return 1;
    }
}

#include "cli/table.hpp"

#include <algorithm>

namespace tender::cli {

std::size_t width_of(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        // Continuation bytes of UTF-8 take no column of their own.
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

std::string printable(const std::string& text)
{
    std::string clean;
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '\n' || (code >= 0x20 && code != 0x7F)) clean += byte;
    }
    return clean;
}

std::string table_text(const std::vector<std::string>& heading, const std::vector<std::vector<std::string>>& rows)
{
    std::vector<std::size_t> widths;
    widths.reserve(heading.size());
    for (const auto& cell : heading)
        widths.push_back(width_of(cell));
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], width_of(row[i]));
    }
    std::string text;
    const auto add = [&](const std::vector<std::string>& row) {
        std::string line = "  ";
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string gap(widths[i] - width_of(row[i]), ' ');
            line += (i == 0 ? "" : "   ") + (i == 0 ? row[i] + gap : gap + row[i]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    };
    add(heading);
    std::size_t total = 0;
    for (const auto width : widths)
        total += width;
    text += "  " + std::string(total + 3 * (widths.size() - 1), '-') + "\n";
    for (const auto& row : rows)
        add(row);
    return text;
}

}

#include "core/text/json.hpp"

#include <algorithm>
#include <array>

namespace tender {

namespace {

void write_text(std::string& out, std::string_view text)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            out += '\\';
            out += character;
        } else if (byte >= 0x20) {
            out += character;
        } else if (character == '\n') {
            out += "\\n";
        } else if (character == '\t') {
            out += "\\t";
        } else if (character == '\r') {
            out += "\\r";
        } else if (character == '\b') {
            out += "\\b";
        } else if (character == '\f') {
            out += "\\f";
        } else {
            out += "\\u00";
            out += hex[byte >> 4U];
            out += hex[byte & 15U];
        }
    }
    out += '"';
}

void write_scalar(std::string& out, const Json& value)
{
    if (const auto* text = value.text()) {
        write_text(out, *text);
    } else if (const auto* whole = value.whole()) {
        out += std::to_string(*whole);
    } else if (const auto* flag = value.flag()) {
        out += *flag ? "true" : "false";
    }
}

void write_canonical(std::string& out, const Json& value)
{
    if (const auto* members = value.object()) {
        std::vector<const Json::Member*> sorted;
        sorted.reserve(members->size());
        for (const auto& member : *members)
            sorted.push_back(&member);
        std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
        out += '{';
        for (const auto* member : sorted) {
            if (out.back() != '{') out += ',';
            write_text(out, member->first);
            out += ':';
            write_canonical(out, member->second);
        }
        out += '}';
    } else if (const auto* items = value.array()) {
        out += '[';
        bool first = true;
        for (const auto& item : *items) {
            if (!std::exchange(first, false)) out += ',';
            write_canonical(out, item);
        }
        out += ']';
    } else {
        write_scalar(out, value);
    }
}

bool fits_one_line(const Json& value)
{
    const auto scalar = [](const Json& item) { return item.object() == nullptr && item.array() == nullptr; };
    if (const auto* items = value.array()) return std::all_of(items->begin(), items->end(), scalar);
    if (const auto* members = value.object()) {
        return members->size() <= 4 &&
               std::all_of(members->begin(), members->end(), [&](const auto& m) { return scalar(m.second); });
    }
    return true;
}

void write_indented(std::string& out, const Json& value, std::size_t level);

template <class Items, class WriteItem>
void write_group(std::string& out, char open, char close, const Items& items, bool one_line, std::size_t level,
                 WriteItem write_item)
{
    const std::string gap = one_line ? " " : "\n" + std::string((level + 1) * 2, ' ');
    out += open;
    bool first = true;
    for (const auto& item : items) {
        if (!std::exchange(first, false)) out += ",";
        out += one_line && out.back() == open ? "" : gap;
        write_item(item);
    }
    if (!one_line && !items.empty()) out += "\n" + std::string(level * 2, ' ');
    out += close;
}

void write_indented(std::string& out, const Json& value, std::size_t level)
{
    if (const auto* members = value.object()) {
        std::string line;
        write_canonical(line, value);
        write_group(out, '{', '}', *members, fits_one_line(value) && line.size() <= 100, level,
                    [&](const auto& member) {
                        write_text(out, member.first);
                        out += ": ";
                        write_indented(out, member.second, level + 1);
                    });
    } else if (const auto* items = value.array()) {
        std::string line;
        write_canonical(line, value);
        write_group(out, '[', ']', *items, fits_one_line(value) && line.size() <= 100, level,
                    [&](const Json& item) { write_indented(out, item, level + 1); });
    } else {
        write_scalar(out, value);
    }
}

}

const Json* Json::find(std::string_view name) const noexcept
{
    const auto* members = object();
    if (members == nullptr) return nullptr;
    const auto found =
        std::find_if(members->begin(), members->end(), [&](const Member& member) { return member.first == name; });
    return found == members->end() ? nullptr : &found->second;
}

std::string_view Json::kind() const noexcept
{
    static constexpr std::array<std::string_view, 5> kinds{"object", "list", "text", "whole number", "true or false"};
    return kinds[value_.index()];
}

std::string canonical_text(const Json& value)
{
    std::string out;
    write_canonical(out, value);
    return out;
}

std::string indented_text(const Json& value)
{
    std::string out;
    write_indented(out, value, 0);
    out += '\n';
    return out;
}

}

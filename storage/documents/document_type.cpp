#include "storage/documents/document_type.hpp"

#include <algorithm>

namespace tender {
namespace {

/// A byte that no plain text holds: control characters other than tab, line ends and form feed.
bool is_not_text(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte == 0x7F || (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f');
}

}

std::string_view document_type(std::string_view start)
{
    start = start.substr(0, document_start_size);
    if (start.starts_with("%PDF-")) return "pdf";
    if (start.starts_with("PK\x03\x04")) {
        // ECMA-376 leaves the order of the members open; every writer puts names of the word folder near the start.
        return start.find("word/") != std::string_view::npos ? "docx" : "zip";
    }
    if (!start.empty() && std::none_of(start.begin(), start.end(), is_not_text)) return "text";
    return "other";
}

}

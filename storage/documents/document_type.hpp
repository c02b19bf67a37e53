#pragma once

#include <cstddef>
#include <string_view>

namespace tender {

/// So many bytes at the start of a document are looked at to tell its type.
inline constexpr std::size_t document_start_size = 4096;

/// What a document is, by its first bytes and not by its name: "pdf", "docx", "zip", "text" or "other". "zip" is any
/// other file in that wrapping, spreadsheets included. A guess to show an icon by; nothing is trusted for it.
std::string_view document_type(std::string_view start);

}
